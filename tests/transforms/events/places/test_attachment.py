from collections.abc import Collection
from dataclasses import dataclass

import pytest
from spacy.tokens import Doc

from sitrep.transforms.events.mention import Place, Span
from sitrep.transforms.events.places.attachment import find_origin, find_place
from sitrep.transforms.events.places.names import countries_around


@dataclass(frozen=True)
class Known:
    place_id: str
    name: str
    kind: str
    country: str | None
    latitude: float
    longitude: float
    admin1: str | None = None
    population: int | None = None


class SmallGazetteer:
    """Two countries with a Tripoli each, and a few names without rivals."""

    countries = ({"iso3": "LBN", "capital": "Beirut"}, {"iso3": "LBY", "capital": "Tripoli"})
    places = (
        Known("c:LBN", "Lebanon", "country", "LBN", 33.9, 35.9),
        Known("c:LBY", "Libya", "country", "LBY", 27.0, 17.0),
        Known("c:ISR", "Israel", "country", "ISR", 31.0, 35.0),
        Known("c:IRN", "Iran", "country", "IRN", 32.0, 53.0),
        Known("g:1", "Tripoli", "city", "LBY", 32.9, 13.2, population=1_150_000),
        Known("g:2", "Tripoli", "city", "LBN", 34.4, 35.8, population=229_000),
        Known("g:3", "Beirut", "city", "LBN", 33.9, 35.5, population=1_900_000),
        Known("g:4", "Tehran", "city", "IRN", 35.7, 51.4, population=8_700_000),
    )

    def find(self, name: str, context_countries: Collection[str] = ()) -> Known | None:
        bare = name.removeprefix("southern ").removeprefix("northern ")
        named = [place for place in self.places if place.name == bare]
        near = [place for place in named if place.country in context_countries]
        return (near or named or [None])[0]

    def country_of_demonym(self, word: str) -> str | None:
        return {"Lebanese": "LBN", "Libyan": "LBY", "Israeli": "ISR"}.get(word)


def place_of(doc: Doc, word: str, **options: object) -> tuple[str, str | None, str | None] | None:
    trigger = next(token for token in doc if token.text == word)
    place = find_place(trigger, SmallGazetteer(), 0, **options)
    return (place.span.text, place.location_id, place.country) if place else None


@pytest.fixture
def barrage(parsed) -> Doc:
    return parsed(
        """
        Rockets rocket NOUN NNS 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        fired fire VERB VBN 0 ROOT
        from from ADP IN 6 case
        southern southern ADJ JJ 6 amod
        Lebanon Lebanon PROPN NNP 3 obl GPE
        into into ADP IN 9 case
        northern northern ADJ JJ 9 amod
        Israel Israel PROPN NNP 3 obl GPE
        . . PUNCT . 3 punct
        """
    )


def test_place_is_the_targets_and_origin_where_it_was_launched(barrage) -> None:
    assert find_place(barrage[2], SmallGazetteer(), 100) == Place(
        span=Span(146, 161, "northern Israel"),
        location_id="c:ISR",
        name="Israel",
        kind="country",
        country="ISR",
        latitude=31.0,
        longitude=35.0,
    )
    origin = find_origin(barrage[2], SmallGazetteer(), 100)
    assert origin is not None
    assert (origin.span.text, origin.country) == ("southern Lebanon", "LBN")


@pytest.fixture
def tripoli(parsed) -> Doc:
    return parsed(
        """
        Envoys envoy NOUN NNS 2 nsubj
        met meet VERB VBD 0 ROOT
        in in ADP IN 4 case
        Tripoli Tripoli PROPN NNP 2 obl GPE
        , , PUNCT , 6 punct
        Lebanon Lebanon PROPN NNP 4 nmod:unmarked GPE
        . . PUNCT . 2 punct
        """
    )


def test_what_stands_behind_the_comma_chooses_between_namesakes(tripoli) -> None:
    assert place_of(tripoli, "met") == ("Tripoli", "g:2", "LBN")


def test_the_documents_countries_choose_between_namesakes(parsed) -> None:
    doc = parsed(
        """
        Envoys envoy NOUN NNS 2 nsubj
        met meet VERB VBD 0 ROOT
        in in ADP IN 4 case
        Tripoli Tripoli PROPN NNP 2 obl GPE
        . . PUNCT . 2 punct
        """
    )
    assert place_of(doc, "met") == ("Tripoli", "g:1", "LBY")
    assert place_of(doc, "met", context_countries={"LBN"}) == ("Tripoli", "g:2", "LBN")


def test_the_lebanese_capital_is_beirut(parsed) -> None:
    doc = parsed(
        """
        Talks talk NOUN NNS 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        held hold VERB VBN 0 ROOT
        in in ADP IN 7 case
        the the DET DT 7 det
        Lebanese Lebanese ADJ JJ 7 amod NORP
        capital capital NOUN NN 3 obl
        . . PUNCT . 3 punct
        """
    )
    assert place_of(doc, "Talks") == ("Lebanese capital", "g:3", "LBN")


def test_a_capital_that_acts_is_no_place(parsed) -> None:
    doc = parsed(
        """
        Tehran Tehran PROPN NNP 2 nsubj GPE
        rejected reject VERB VBD 0 ROOT
        the the DET DT 4 det
        offer offer NOUN NN 2 obj
        . . PUNCT . 2 punct
        """
    )
    assert place_of(doc, "rejected") is None


def test_sanctions_on_a_country_do_not_happen_there(parsed) -> None:
    doc = parsed(
        """
        Ministers minister NOUN NNS 2 nsubj
        imposed impose VERB VBD 0 ROOT
        sanctions sanction NOUN NNS 2 obj
        on on ADP IN 5 case
        Libya Libya PROPN NNP 3 nmod GPE
        . . PUNCT . 2 punct
        """
    )
    assert place_of(doc, "imposed") is None
    assert place_of(doc, "sanctions") is None


def test_the_place_inside_what_was_urged_is_not_where_it_was_urged(parsed) -> None:
    doc = parsed(
        """
        He he PRON PRP 2 nsubj
        urged urge VERB VBD 0 ROOT
        rebels rebel NOUN NNS 2 obj
        in in ADP IN 5 case
        Libya Libya PROPN NNP 3 nmod GPE
        to to PART TO 7 mark
        leave leave VERB VB 2 xcomp
        . . PUNCT . 2 punct
        """
    )
    assert place_of(doc, "urged") is None


def test_an_unknown_name_keeps_its_words_and_the_country_that_it_lies_in(parsed) -> None:
    doc = parsed(
        """
        Gunmen gunman NOUN NNS 2 nsubj
        killed kill VERB VBD 0 ROOT
        two two NUM CD 4 nummod
        guards guard NOUN NNS 2 obj
        in in ADP IN 6 case
        Qasrella Qasrella PROPN NNP 2 obl GPE
        , , PUNCT , 8 punct
        Libya Libya PROPN NNP 6 nmod:unmarked GPE
        . . PUNCT . 2 punct
        """
    )
    assert place_of(doc, "killed") == ("Qasrella", None, "LBY")


def test_the_subject_behind_a_comma_holds_no_place(parsed) -> None:
    doc = parsed(
        """
        By by ADP IN 2 mark
        striking strike VERB VBG 9 advcl
        camps camp NOUN NNS 2 obj
        in in ADP IN 5 case
        Lebanon Lebanon PROPN NNP 2 obl GPE
        , , PUNCT , 2 punct
        Israel Israel PROPN NNP 9 nsubj GPE
        was be AUX VBD 9 aux
        hoping hope VERB VBG 0 ROOT
        """
    )
    assert place_of(doc, "striking") == ("Lebanon", "c:LBN", "LBN")


def test_who_is_blamed_for_a_strike_is_not_where_it_hit(parsed) -> None:
    doc = parsed(
        """
        strikes strike NOUN NNS 0 ROOT
        attributed attribute VERB VBN 1 acl
        to to ADP IN 4 case
        Israel Israel PROPN NNP 2 obl GPE
        """
    )
    assert place_of(doc, "strikes") is None


def test_an_unknown_village_is_told_by_its_district_too(parsed) -> None:
    doc = parsed(
        """
        Gunmen gunman NOUN NNS 2 nsubj
        struck strike VERB VBD 0 ROOT
        in in ADP IN 4 case
        Qasrella Qasrella PROPN NNP 2 obl GPE
        , , PUNCT , 7 punct
        Akkra Akkra PROPN NNP 7 compound GPE
        District District PROPN NNP 4 nmod:unmarked GPE
        , , PUNCT , 9 punct
        Lebanon Lebanon PROPN NNP 4 nmod:unmarked GPE
        . . PUNCT . 2 punct
        """
    )
    place = find_place(doc[1], SmallGazetteer(), 0)
    assert place is not None
    assert (place.span.text, place.name, place.country) == ("Qasrella", "Qasrella, Akkra District", "LBN")


def test_a_common_noun_with_a_name_before_it_is_a_site(parsed) -> None:
    doc = parsed(
        """
        Soldiers soldier NOUN NNS 2 nsubj
        raided raid VERB VBD 0 ROOT
        homes home NOUN NNS 2 obj
        in in ADP IN 8 case
        the the DET DT 8 det
        Nahr Nahr PROPN NNP 8 compound
        refugee refugee NOUN NN 8 compound
        camp camp NOUN NN 2 obl
        in in ADP IN 10 case
        Lebanon Lebanon PROPN NNP 8 nmod GPE
        . . PUNCT . 2 punct
        """
    )
    assert place_of(doc, "raided") == ("Nahr refugee camp", None, "LBN")


def test_talks_hosted_by_a_country_are_in_it(parsed) -> None:
    doc = parsed(
        """
        Talks talk NOUN NNS 0 ROOT
        hosted host VERB VBN 1 acl
        by by ADP IN 4 case
        Libya Libya PROPN NNP 2 obl:agent GPE
        """
    )
    assert place_of(doc, "Talks") == ("Libya", "c:LBY", "LBY")


def test_two_acts_of_one_sentence_keep_their_own_places(parsed) -> None:
    doc = parsed(
        """
        It it PRON PRP 2 nsubj
        answered answer VERB VBD 0 ROOT
        with with ADP IN 4 case
        airstrikes airstrike NOUN NNS 2 obl
        in in ADP IN 6 case
        Libya Libya PROPN NNP 4 nmod GPE
        and and CCONJ CC 9 cc
        artillery artillery NOUN NN 9 compound
        fire fire NOUN NN 4 conj
        into into ADP IN 11 case
        Lebanon Lebanon PROPN NNP 9 nmod GPE
        . . PUNCT . 2 punct
        """
    )
    assert place_of(doc, "airstrikes") == ("Libya", "c:LBY", "LBY")
    assert place_of(doc, "fire") == ("Lebanon", "c:LBN", "LBN")


def test_from_is_no_origin_of_an_act_that_launches_nothing(parsed) -> None:
    doc = parsed(
        """
        He he PRON PRP 2 nsubj
        resigned resign VERB VBD 0 ROOT
        from from ADP IN 4 case
        Libya Libya PROPN NNP 2 obl GPE
        . . PUNCT . 2 punct
        """
    )
    assert find_origin(doc[1], SmallGazetteer(), 0) is None


def test_countries_around_are_those_of_countries_and_demonyms(tripoli, parsed) -> None:
    assert countries_around(tripoli, SmallGazetteer()) == {"LBN"}
    assert countries_around(parsed("Israeli Israeli ADJ JJ 0 ROOT NORP"), SmallGazetteer()) == {"ISR"}


def test_the_damage_shows_where_an_attack_struck(parsed) -> None:
    doc = parsed(
        """
        Photos photo NOUN NNS 2 nsubj
        show show VERB VBP 0 ROOT
        damage damage NOUN NN 2 obj
        to to ADP IN 5 case
        Tripoli Tripoli PROPN NNP 3 nmod GPE
        in in ADP IN 7 case
        Lebanon Lebanon PROPN NNP 5 nmod GPE
        after after ADP IN 10 case
        an a DET DT 10 det
        airstrike airstrike NOUN NN 2 obl
        """
    )
    assert place_of(doc, "airstrike") == ("Tripoli", "g:2", "LBN")


def test_a_common_noun_behind_a_name_belongs_to_it_and_so_does_one_behind_what_it_lies_in(parsed) -> None:
    doc = parsed(
        """
        Attacks attack NOUN NNS 0 ROOT
        in in ADP IN 5 case
        Upper Upper PROPN NNP 5 compound GPE
        Sata Sata PROPN NNP 5 compound GPE
        district district NOUN NN 1 nmod
        , , PUNCT , 8 punct
        Yalo Yalo PROPN NNP 8 compound GPE
        province province NOUN NN 1 nmod
        , , PUNCT , 10 punct
        Libya Libya PROPN NNP 8 appos GPE
        """
    )
    place = find_place(doc[0], SmallGazetteer(), 0)
    assert place is not None
    assert (place.span.text, place.name, place.country) == (
        "Upper Sata district",
        "Upper Sata district, Yalo province",
        "LBY",
    )


def test_a_preposition_that_hangs_on_another_word_still_leads_to_the_name_behind_it(parsed) -> None:
    doc = parsed(
        """
        An a DET DT 2 det
        airstrike airstrike NOUN NN 0 ROOT
        on on ADP IN 5 case
        a a DET DT 5 det
        school school NOUN NN 2 nmod
        in in ADP IN 10 case
        Tripoli Tripoli PROPN NNP 5 nmod GPE
        , , PUNCT , 9 punct
        Akkra Akkra PROPN NNP 10 compound GPE
        province province NOUN NN 5 nmod
        , , PUNCT , 12 punct
        Lebanon Lebanon PROPN NNP 10 nmod:unmarked GPE
        """
    )
    assert place_of(doc, "airstrike") == ("Tripoli", "g:2", "LBN")


def test_a_name_that_only_describes_a_noun_takes_no_preposition(parsed) -> None:
    doc = parsed(
        """
        Guards guard NOUN NNS 2 nsubj
        died die VERB VBD 0 ROOT
        in in ADP IN 5 case
        Libya Libya PROPN NNP 5 compound GPE
        custody custody NOUN NN 2 obl
        """
    )
    assert place_of(doc, "died") is None


def test_a_site_that_undergoes_the_attack_is_its_place(parsed) -> None:
    doc = parsed(
        """
        Tripoli Tripoli PROPN NNP 3 nsubj:pass GPE
        is be AUX VBZ 3 aux:pass
        targeted target VERB VBN 0 ROOT
        by by ADP IN 5 case
        drones drone NOUN NNS 3 obl:agent
        """
    )
    assert place_of(doc, "targeted") == ("Tripoli", "g:1", "LBY")


def test_who_stays_or_goes_somewhere_to_meet_meets_there(parsed) -> None:
    doc = parsed(
        """
        He he PRON PRP 4 nsubj
        was be AUX VBD 4 cop
        in in ADP IN 4 case
        Beirut Beirut PROPN NNP 10 ccomp GPE
        to to PART TO 6 mark
        meet meet VERB VB 10 ccomp
        leaders leader NOUN NNS 6 obj
        , , PUNCT , 10 punct
        it it PRON PRP 10 nsubj
        reported report VERB VBD 0 ROOT
        """
    )
    assert place_of(doc, "meet") == ("Beirut", "g:3", "LBN")


def test_who_is_urged_to_meet_does_not_do_so_at_home(parsed) -> None:
    doc = parsed(
        """
        He he PRON PRP 2 nsubj
        urged urge VERB VBD 0 ROOT
        Libya Libya PROPN NNP 2 obj GPE
        to to PART TO 5 mark
        meet meet VERB VB 2 xcomp
        leaders leader NOUN NNS 5 obj
        """
    )
    assert place_of(doc, "meet") is None


def test_a_court_acts_where_it_sits(parsed) -> None:
    doc = parsed(
        """
        A a DET DT 2 det
        court court NOUN NN 5 nsubj
        in in ADP IN 4 case
        Beirut Beirut PROPN NNP 2 nmod GPE
        sentences sentence VERB VBZ 0 ROOT
        two two NUM CD 7 nummod
        men man NOUN NNS 5 obj
        """
    )
    assert place_of(doc, "sentences") == ("Beirut", "g:3", "LBN")


def test_what_is_closed_is_where_it_is_closed(parsed) -> None:
    doc = parsed(
        """
        Libya Libya PROPN NNP 2 nsubj GPE
        closed close VERB VBD 0 ROOT
        the the DET DT 5 det
        Tripoli Tripoli PROPN NNP 5 compound FAC
        Crossing Crossing PROPN NNP 2 obj FAC
        """
    )
    assert place_of(doc, "closed") == ("Tripoli Crossing", None, None)
