import pytest
from spacy.tokens import Doc

from sitrep.transforms.events.dates.attachment import attach_time
from sitrep.transforms.events.dates.expressions import find_time_expressions
from sitrep.transforms.events.dates.readings import CalendarDay


def time_of(doc: Doc, word: str) -> str | None:
    trigger = next(token for token in doc if token.text == word)
    expression = attach_time(trigger, find_time_expressions(doc[:]))
    return expression.text if expression else None


def test_a_participle_shares_the_day_of_its_clause(parsed) -> None:
    doc = parsed(
        """
        Jets jet NOUN NNS 2 nsubj
        struck strike VERB VBD 0 ROOT
        a a DET DT 4 det
        depot depot NOUN NN 2 obj
        on on ADP IN 6 case
        Friday Friday PROPN NNP 2 obl
        , , PUNCT , 8 punct
        killing kill VERB VBG 2 advcl
        three three NUM CD 10 nummod
        guards guard NOUN NNS 8 obj
        . . PUNCT . 2 punct
        """
    )
    assert time_of(doc, "struck") == "Friday"
    assert time_of(doc, "killing") == "Friday"


@pytest.fixture
def condemned(parsed) -> Doc:
    return parsed(
        """
        Hamas Hamas PROPN NNP 4 nsubj ORG
        on on ADP IN 3 case
        Friday Friday PROPN NNP 4 obl
        condemned condemn VERB VBD 0 ROOT
        the the DET DT 6 det
        attack attack NOUN NN 4 obj
        in in ADP IN 8 case
        Haifa Haifa PROPN NNP 6 nmod GPE
        . . PUNCT . 4 punct
        """
    )


def test_the_day_of_condemning_is_not_the_attacks(condemned) -> None:
    assert time_of(condemned, "condemned") == "Friday"
    assert time_of(condemned, "attack") is None


def test_the_day_of_saying_is_not_the_acts(parsed) -> None:
    doc = parsed(
        """
        Police police NOUN NNS 2 nsubj
        said say VERB VBD 0 ROOT
        on on ADP IN 4 case
        Monday Monday PROPN NNP 2 obl
        that that SCONJ IN 8 mark
        gunmen gunman NOUN NNS 8 nsubj
        had have AUX VBD 8 aux
        killed kill VERB VBN 2 ccomp
        two two NUM CD 10 nummod
        guards guard NOUN NNS 8 obj
        . . PUNCT . 2 punct
        """
    )
    assert time_of(doc, "said") == "Monday"
    assert time_of(doc, "killed") is None


def test_an_act_in_a_light_verbs_object_has_the_verbs_day(parsed) -> None:
    doc = parsed(
        """
        In in ADP IN 3 case
        late late ADJ JJ 3 amod
        March March PROPN NNP 6 obl
        , , PUNCT , 3 punct
        envoys envoy NOUN NNS 6 nsubj
        held hold VERB VBD 0 ROOT
        talks talk NOUN NNS 6 obj
        in in ADP IN 9 case
        Cairo Cairo PROPN NNP 7 nmod GPE
        . . PUNCT . 6 punct
        """
    )
    assert time_of(doc, "talks") == "late March"


def test_nothing_is_taken_across_a_quotation_mark(parsed) -> None:
    doc = parsed(
        """
        On on ADP IN 2 case
        Friday Friday PROPN NNP 4 obl
        he he PRON PRP 4 nsubj
        said say VERB VBD 0 ROOT
        “ “ PUNCT `` 7 punct
        we we PRON PRP 7 nsubj
        struck strike VERB VBD 4 ccomp
        first first ADV RB 7 advmod
        ” ” PUNCT '' 7 punct
        . . PUNCT . 4 punct
        """
    )
    assert time_of(doc, "struck") is None


def test_talks_after_which_something_was_signed_keep_their_own_time(parsed) -> None:
    doc = parsed(
        """
        It it PRON PRP 3 nsubj:pass
        was be AUX VBD 3 aux:pass
        signed sign VERB VBN 0 ROOT
        on on ADP IN 5 case
        Monday Monday PROPN NNP 3 obl
        after after ADP IN 7 case
        talks talk NOUN NNS 3 obl
        in in ADP IN 9 case
        Cairo Cairo PROPN NNP 7 nmod GPE
        last last ADJ JJ 11 amod
        week week NOUN NN 3 obl:unmarked
        . . PUNCT . 3 punct
        """
    )
    assert time_of(doc, "signed") == "Monday"
    assert time_of(doc, "talks") == "last week"


def test_a_year_elsewhere_in_the_phrase_completes_the_day(parsed) -> None:
    doc = parsed(
        """
        The the DET DT 4 det
        January January PROPN NNP 4 nmod:unmarked
        6 6 NUM CD 2 nummod
        attack attack NOUN NN 10 nsubj
        on on ADP IN 7 case
        the the DET DT 7 det
        Capitol Capitol PROPN NNP 4 nmod FAC
        in in ADP IN 9 case
        2021 2021 NUM CD 4 nmod
        failed fail VERB VBD 0 ROOT
        . . PUNCT . 10 punct
        """
    )
    expression = attach_time(doc[3], find_time_expressions(doc[:]))
    assert expression is not None
    assert expression.reading == CalendarDay(2021, 1, 6, is_name=True)


def test_four_days_before_the_rockets_dates_the_main_clause(parsed) -> None:
    doc = parsed(
        """
        Four four NUM CD 2 nummod
        days day NOUN NNS 6 obl
        before before SCONJ IN 6 mark
        rockets rocket NOUN NNS 6 nsubj:pass
        were be AUX VBD 6 aux:pass
        fired fire VERB VBN 10 advcl
        , , PUNCT , 10 punct
        the the DET DT 9 det
        minister minister NOUN NN 10 nsubj
        visited visit VERB VBD 0 ROOT
        Tehran Tehran PROPN NNP 10 obj
        . . PUNCT . 10 punct
        """
    )
    assert time_of(doc, "visited") == "Four days before"
    assert time_of(doc, "fired") is None


def test_date_behind_what_somebody_is_blamed_for_is_not_that_of_the_blaming(parsed) -> None:
    doc = parsed("""
        Washington Washington PROPN NNP 2 nsubj GPE
        blamed blame VERB VBD 0 ROOT
        Iran Iran PROPN NNP 2 obj GPE
        for for ADP IN 6 case
        a a DET DT 6 det
        raid raid NOUN NN 2 obl
        on on ADP IN 9 case
        a a DET DT 9 det
        port port NOUN NN 6 nmod
        on on ADP IN 12 case
        December December PROPN NNP 12 nmod:unmarked DATE
        27 27 NUM CD 9 nmod DATE
        . . PUNCT . 2 punct
    """)
    assert time_of(doc, "raid") == "December 27"
    assert time_of(doc, "blamed") is None


def test_what_somebody_is_convicted_of_has_its_own_year(parsed) -> None:
    doc = parsed(
        """
        Judges judge NOUN NNS 2 nsubj
        convicted convict VERB VBD 0 ROOT
        Rossi Rossi PROPN NNP 2 obj PERSON
        of of SCONJ IN 5 mark
        plotting plot VERB VBG 2 advcl
        raids raid NOUN NNS 5 obj
        in in ADP IN 8 case
        2022 2022 NUM CD 5 obl
        . . PUNCT . 2 punct
        """
    )
    assert time_of(doc, "plotting") == "2022"
    assert time_of(doc, "convicted") is None


def test_a_killing_has_the_day_of_the_operation_that_it_is_part_of(parsed) -> None:
    doc = parsed(
        """
        Troops troop NOUN NNS 2 nsubj
        killed kill VERB VBD 0 ROOT
        rebels rebel NOUN NNS 2 obj
        during during ADP IN 6 case
        an a DET DT 6 det
        operation operation NOUN NN 2 obl
        that that PRON WDT 8 nsubj
        began begin VERB VBD 6 acl:relcl
        yesterday yesterday NOUN NN 8 obl:unmarked
        . . PUNCT . 2 punct
        """
    )
    assert time_of(doc, "killed") == "yesterday"


def test_passives_in_a_row_share_their_day(parsed) -> None:
    doc = parsed(
        """
        Two two NUM CD 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        killed kill VERB VBN 0 ROOT
        and and CCONJ CC 7 cc
        three three NUM CD 7 nsubj:pass
        were be AUX VBD 7 aux:pass
        injured injure VERB VBN 3 conj
        on on ADP IN 9 case
        Friday Friday PROPN NNP 7 obl
        . . PUNCT . 3 punct
        """
    )
    assert time_of(doc, "killed") == "Friday"


def test_the_act_by_whose_day_the_verb_names_it_keeps_that_day(parsed) -> None:
    doc = parsed(
        """
        Judges judge NOUN NNS 2 nsubj
        jail jail VERB VBP 0 ROOT
        Rossi Rossi PROPN NNP 2 obj PERSON
        for for ADP IN 5 case
        murders murder NOUN NNS 2 obl
        of of ADP IN 7 case
        children child NOUN NNS 5 nmod
        on on ADP IN 9 case
        April April PROPN NNP 7 nmod
        2 2 NUM CD 9 nummod
        . . PUNCT . 2 punct
        """
    )
    expressions = find_time_expressions(doc[:])
    assert attach_time(doc[4], expressions, frozenset({1, 4})) == expressions[0]
    assert attach_time(doc[1], expressions, frozenset({1, 4})) is None


def test_starting_in_a_month_is_of_the_verb_above(parsed) -> None:
    doc = parsed(
        """
        Paris Paris PROPN NNP 3 nsubj GPE
        will will AUX MD 3 aux
        recognise recognise VERB VB 0 ROOT
        the the DET DT 5 det
        state state NOUN NN 3 obj
        starting start VERB VBG 5 acl
        September September PROPN NNP 6 obj
        . . PUNCT . 3 punct
        """
    )
    assert time_of(doc, "recognise") == "September"


def test_a_full_date_between_article_and_noun_dates_the_noun(parsed) -> None:
    doc = parsed(
        """
        He he PRON PRP 2 nsubj
        fled flee VERB VBD 0 ROOT
        during during ADP IN 5 case
        the the DET DT 5 det
        October October PROPN NNP 2 obl
        7 7 NUM CD 5 nummod
        , , PUNCT , 5 punct
        2023 2023 NUM CD 5 nummod
        , , PUNCT , 10 punct
        attacks attack NOUN NNS 2 parataxis
        . . PUNCT . 2 punct
        """
    )
    assert time_of(doc, "attacks") == "October 7, 2023"


def test_the_day_says_more_than_the_hour(parsed) -> None:
    doc = parsed(
        """
        Two two NUM CD 2 nsubj
        died die VERB VBD 0 ROOT
        in in ADP IN 6 case
        a a DET DT 6 det
        pre-dawn pre-dawn ADJ JJ 6 amod
        raid raid NOUN NN 2 obl
        on on ADP IN 8 case
        Monday Monday PROPN NNP 6 nmod
        . . PUNCT . 2 punct
        """
    )
    assert time_of(doc, "raid") == "Monday"
