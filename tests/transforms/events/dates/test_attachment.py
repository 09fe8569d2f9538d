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
