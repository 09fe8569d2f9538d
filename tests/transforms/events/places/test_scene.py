"""Acts without a place of their own, on the scene that the text tells of."""

SHOOTING = """
        Two two NUM CD 2 nummod
        guards guard NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        killed kill VERB VBN 0 ROOT
        in in ADP IN 6 case
        Tripoli Tripoli PROPN NNP 4 obl GPE
        , , PUNCT , 8 punct
        Lebanon Lebanon PROPN NNP 6 nmod:unmarked GPE
        . . PUNCT . 4 punct
"""


def places(found) -> list[tuple[str, str | None]]:
    return [(event.trigger.text, event.place.span.text if event.place else None) for event in found]


def test_what_the_next_sentence_goes_on_to_tell_is_on_the_same_spot(events_in) -> None:
    sequel = """
        A a DET DT 11 det
        suspect suspect NOUN NN 13 nsubj:pass
        was be AUX VBD 13 aux:pass
        arrested arrest VERB VBN 0 ROOT
        . . PUNCT . 13 punct
    """
    assert places(events_in(SHOOTING.rstrip() + sequel)) == [("killed", "Tripoli"), ("arrested", "Tripoli")]


def test_another_party_in_the_next_sentence_is_not_on_the_spot(events_in) -> None:
    sequel = """
        Syria Syria PROPN NNP 11 nsubj GPE
        arrested arrest VERB VBD 0 ROOT
        a a DET DT 13 det
        suspect suspect NOUN NN 11 obj
        . . PUNCT . 11 punct
    """
    assert places(events_in(SHOOTING.rstrip() + sequel)) == [("killed", "Tripoli"), ("arrested", None)]


def test_an_act_with_a_year_of_its_own_is_elsewhere(events_in) -> None:
    sequel = """
        Police police NOUN NNS 11 nsubj
        linked link VERB VBD 0 ROOT
        a a DET DT 13 det
        man man NOUN NN 11 obj
        to to ADP IN 17 case
        the the DET DT 17 det
        2007 2007 NUM CD 17 nummod DATE
        massacre massacre NOUN NN 11 obl
        . . PUNCT . 11 punct
    """
    assert ("massacre", None) in places(events_in(SHOOTING.rstrip() + sequel))


def test_a_site_named_behind_an_attack_is_its_scene_however_far_the_tree_puts_it(events_in) -> None:
    found = events_in(
        """
        Five five NUM CD 2 nummod
        soldiers soldier NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        killed kill VERB VBN 0 ROOT
        when when ADV WRB 8 advmod
        a a DET DT 7 det
        bomber bomber NOUN NN 8 nsubj
        drove drive VERB VBD 4 advcl
        a a DET DT 10 det
        truck truck NOUN NN 8 obj
        into into ADP IN 13 case
        a a DET DT 13 det
        convoy convoy NOUN NN 8 obl
        in in ADP IN 15 case
        Tripoli Tripoli PROPN NNP 13 nmod GPE
        , , PUNCT , 17 punct
        Lebanon Lebanon PROPN NNP 15 nmod:unmarked GPE
        . . PUNCT . 4 punct
        """
    )
    assert places(found)[0] == ("killed", "Tripoli")


def test_the_arrest_told_beside_an_attack_is_where_the_attack_was(events_in) -> None:
    found = events_in(
        """
        Men man NOUN NNS 2 nsubj
        attacked attack VERB VBD 0 ROOT
        guards guard NOUN NNS 2 obj
        in in ADP IN 5 case
        Beirut Beirut PROPN NNP 2 obl GPE
        and and CCONJ CC 8 cc
        police police NOUN NNS 8 nsubj
        said say VERB VBD 2 conj
        two two NUM CD 11 nsubj:pass
        were be AUX VBD 11 aux:pass
        arrested arrest VERB VBN 8 ccomp
        . . PUNCT . 2 punct
        """
    )
    assert places(found) == [("attacked", "Beirut"), ("arrested", "Beirut")]


def test_the_scene_of_talks_is_not_that_of_a_strike(events_in) -> None:
    found = events_in(
        """
        Rockets rocket NOUN NNS 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        fired fire VERB VBN 0 ROOT
        as as SCONJ IN 6 mark
        envoys envoy NOUN NNS 6 nsubj
        left leave VERB VBD 3 advcl
        to to PART TO 8 mark
        meet meet VERB VB 6 advcl
        ministers minister NOUN NNS 8 obj
        in in ADP IN 11 case
        Beirut Beirut PROPN NNP 8 obl GPE
        . . PUNCT . 3 punct
        """
    )
    assert places(found) == [("fired", None), ("meet", "Beirut")]
