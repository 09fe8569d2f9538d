"""Parties that one act of a sentence leaves to another."""


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_demand_behind_a_summons_is_made_of_who_is_summoned(events_in):
    summons, demand = events_in("""
        Thailand Thailand PROPN NNP 2 nsubj GPE
        summons summon VERB VBZ 0 ROOT
        Iran Iran PROPN NNP 5 nmod:poss GPE
        's 's PART POS 3 case
        ambassador ambassador NOUN NN 2 obj
        , , PUNCT , 7 punct
        demanding demand VERB VBG 2 advcl
        an a DET DT 9 det
        apology apology NOUN NN 7 obj
    """)
    assert named(demand.actors) == ["Thailand"]
    assert named(demand.recipients) == named(summons.recipients) != []


def test_what_an_attack_answers_is_not_by_who_answers(events_in):
    events = events_in("""
        Israel Israel PROPN NNP 2 nsubj GPE
        bombed bomb VERB VBD 0 ROOT
        Yemen Yemen PROPN NNP 2 obj GPE
        in in ADP IN 5 case
        response response NOUN NN 2 obl
        to to ADP IN 8 case
        an a DET DT 8 det
        attack attack NOUN NN 5 nmod
        on on ADP IN 10 case
        Haifa Haifa PROPN NNP 8 nmod GPE
    """)
    assert [named(event.actors) for event in events] == [["Israel"], []]


def test_who_took_them_in_the_sentence_before_held_them(events_in):
    seizure, release = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        abducted abduct VERB VBD 0 ROOT
        Boris Boris PROPN NNP 2 obj PERSON
        . . PUNCT . 2 punct
        Boris Boris PROPN NNP 7 nsubj:pass PERSON
        was be AUX VBD 7 aux:pass
        released release VERB VBN 0 ROOT
    """)
    assert (seizure.type, release.type, release.mode) == ("ASSAULT", "RETREAT", "release")
    assert named(release.actors) == named(seizure.actors) == ["Rebels"]
