"""Sentences as the parser gives them, wrongly, and what is read of them once the tree is mended."""

from datetime import date

from spacy.tokens import Doc
from spacy.vocab import Vocab

from sitrep.transforms.events.grammar.repairs import mend_tree
from sitrep.transforms.events.mention import EventMention


def parties(event: EventMention) -> tuple[list[str], list[str]]:
    return [party.span.text for party in event.actors], [party.span.text for party in event.recipients]


def test_clause_behind_after_has_its_own_doer_toll_and_place(events_in):
    attack, strike = events_in("""
        The the DET DT 2 det
        Guards guard PROPN NNS 3 nsubj
        carried carry VERB VBD 0 ROOT
        out out ADP RP 3 compound:prt
        the the DET DT 6 det
        attack attack NOUN NN 3 obj
        after after ADP IN 11 case
        a a DET DT 11 det
        US US PROPN NNP 10 compound GPE
        drone drone NOUN NN 11 compound WEAPON
        strike strike NOUN NN 6 nmod
        killed kill VERB VBD 11 acl
        General General PROPN NNP 14 nmod:desc
        Hamid Hamid PROPN NNP 12 obj PERSON
        Rahimi Rahimi PROPN NNP 14 flat PERSON
        in in ADP IN 17 case
        Baghdad Baghdad PROPN NNP 12 obl GPE
        on on ADP IN 20 case
        January January PROPN NNP 20 nmod:unmarked DATE
        3 3 NUM CD 12 obl DATE
        . . PUNCT . 3 punct
    """)
    assert parties(attack) == (["Guards"], [])
    assert (attack.place, attack.date, attack.quantities) == (None, None, ())
    assert parties(strike) == (["US"], ["Hamid Rahimi"])
    assert strike.place is not None
    assert strike.place.name == "Baghdad"
    assert [(one.measure, one.low) for one in strike.quantities] == [("killed", 1)]


def test_verb_taken_for_a_participle_heads_its_clause(events_in):
    (event,) = events_in(
        """
        On on ADP IN 2 case
        Thursday Thursday PROPN NNP 8 obl DATE
        , , PUNCT , 5 punct
        Saudi Saudi ADJ JJ 5 amod NORP
        warplanes warplane NOUN NNS 2 appos WEAPON
        bombed bomb VERB VBD 5 acl
        two two NUM CD 8 nummod CARDINAL
        bases base NOUN NNS 0 ROOT
        in in ADP IN 10 case
        Yemen Yemen PROPN NNP 8 obl GPE
        . . PUNCT . 8 punct
    """,
        published=date(2020, 1, 15),
    )
    assert parties(event) == (["Saudi"], ["bases"])
    assert event.date is not None
    assert event.date.start == date(2020, 1, 9)
    assert event.rule.startswith("bomb.v")
    assert event.place is not None
    assert event.place.name == "Yemen"


def test_hyphenated_verb_has_the_subject_that_hung_on_its_first_half():
    doc = Doc(
        Vocab(),
        words=["Iran", "test", "-", "fired", "missiles", "."],
        spaces=[True, False, False, True, False, False],
        lemmas=["Iran", "test", "-", "fire", "missile", "."],
        pos=["PROPN", "NOUN", "PUNCT", "VERB", "NOUN", "PUNCT"],
        tags=["NNP", "NN", "HYPH", "VBD", "NNS", "."],
        heads=[1, 3, 1, 3, 3, 3],
        deps=["compound", "obl:unmarked", "punct", "ROOT", "obj", "punct"],
    )
    mend_tree(doc)
    assert (doc[0].head.text, doc[0].dep_) == ("fired", "nsubj")
    mended = [(token.head.i, token.dep_) for token in doc]
    mend_tree(doc)
    assert [(token.head.i, token.dep_) for token in doc] == mended


def test_what_was_shot_down_is_the_object_of_shooting(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 3 nsubj GPE
        had have AUX VBD 3 aux
        shot shoot VERB VBN 0 ROOT
        down down ADP IN 6 case
        an a DET DT 6 det
        airliner airliner NOUN NN 3 obl
        . . PUNCT . 3 punct
    """)
    assert (event.type, event.mode, event.trigger.text) == ("ASSAULT", "destroy", "shot down")
    assert parties(event) == (["Iran"], ["airliner"])


def test_participle_with_a_second_subject_behind_it_is_active(events_in):
    (event,) = events_in("""
        the the DET DT 2 det
        police police NOUN NNS 3 nsubj:pass
        arrested arrest VERB VBN 0 ROOT
        about about ADV RB 5 advmod
        fifty fifty NUM CD 6 nummod
        students student NOUN NNS 3 nsubj:pass
        . . PUNCT . 3 punct
    """)
    assert parties(event) == (["police"], ["students"])


def test_second_subject_before_a_verb_of_saying_is_its_speaker(parsed):
    doc = parsed("""
        Drones drone NOUN NNS 2 nsubj
        struck strike VERB VBD 7 ccomp
        Arvik Arvik PROPN NNP 2 obj GPE
        , , PUNCT , 2 punct
        the the DET DT 6 det
        army army NOUN NN 2 nsubj
        said say VERB VBD 0 ROOT
    """)
    mend_tree(doc)
    assert (doc[5].head.text, doc[0].head.text) == ("said", "struck")


def test_name_in_apposition_to_an_opening_phrase_is_the_missing_subject(parsed):
    doc = parsed("""
        According accord VERB VBG 4 case
        to to ADP IN 1 fixed
        a a DET DT 4 det
        report report NOUN NN 8 obl
        , , PUNCT , 6 punct
        Ruiz Ruiz PROPN NNP 4 appos PERSON
        , , PUNCT , 6 punct
        held hold VERB VBD 0 ROOT
        talks talk NOUN NNS 8 obj
    """)
    mend_tree(doc)
    assert (doc[5].head.text, doc[5].dep_) == ("held", "nsubj")


def test_aim_before_the_speaker_belongs_to_what_is_told(parsed):
    doc = parsed("""
        Ruiz Ruiz PROPN NNP 4 nsubj PERSON
        was be AUX VBD 4 cop
        in in ADP IN 4 case
        Arvik Arvik PROPN NNP 10 ccomp GPE
        to to PART TO 6 mark
        meet meet VERB VB 10 xcomp
        Belo Belo PROPN NNP 6 obj PERSON
        , , PUNCT , 10 punct
        papers paper NOUN NNS 10 nsubj
        reported report VERB VBD 0 ROOT
    """)
    mend_tree(doc)
    assert (doc[5].head.text, doc[5].dep_) == ("Arvik", "advcl")


def test_who_stands_before_was_without_by_is_no_agent(events_in):
    (event,) = events_in("""
        Berg Berg PROPN NNP 3 obl:agent PERSON
        was be AUX VBD 3 aux:pass
        arrested arrest VERB VBN 0 ROOT
        by by ADP IN 5 case
        police police NOUN NNS 3 obl:agent
        . . PUNCT . 3 punct
    """)
    assert parties(event) == (["police"], ["Berg"])


def test_participle_in_front_is_below_the_verb_behind_the_dash(events_in):
    (event,) = events_in("""
        Speaking speak VERB VBG 0 ROOT
        in in ADP IN 3 case
        Sofia Sofia PROPN NNP 1 obl GPE
        - - PUNCT : 1 punct
        Petrov Petrov PROPN NNP 6 nsubj PERSON
        condemned condemn VERB VBD 1 parataxis
        the the DET DT 8 det
        raid raid NOUN NN 6 obj
        . . PUNCT . 1 punct
    """)
    assert parties(event) == (["Petrov"], [])
    assert event.place is not None
    assert event.place.name == "Sofia"


def test_second_subject_behind_the_object_tells_who_the_object_is(parsed):
    doc = parsed("""
        Arvik Arvik PROPN NNP 2 nsubj GPE
        pardons pardon VERB VBZ 0 ROOT
        Berg Berg PROPN NNP 2 obj PERSON
        , , PUNCT , 6 punct
        a a DET DT 6 det
        critic critic NOUN NN 2 nsubj
        . . PUNCT . 2 punct
    """)
    mend_tree(doc)
    assert (doc[5].head.text, doc[5].dep_, doc[0].dep_) == ("Berg", "appos", "nsubj")


def test_participle_behind_an_object_that_is_freed_tells_what_was_done_to_it(parsed):
    words = """
        Troops troops NOUN NNS 2 nsubj
        {verb} {verb} VERB VBP 0 ROOT
        girls girl NOUN NNS 2 obj
        abducted abduct VERB VBN 2 xcomp
        . . PUNCT . 2 punct
    """
    freed, wanted = parsed(words.format(verb="rescue")), parsed(words.format(verb="want"))
    mend_tree(freed)
    mend_tree(wanted)
    assert (freed[3].head.text, wanted[3].head.text) == ("girls", "want")
