import pytest


@pytest.mark.parametrize(
    ("weapon", "mode"),
    [("drone", "drone"), ("missile", "heavy-weapons"), ("knife", "primitive"), ("car-bomb", "explosives"),
     ("suicide", "suicide-attack"), ("gun", "firearms"), ("chemical", "unconventional")],
)  # fmt: skip
def test_first_weapon_beside_the_noun_is_the_mode(events_in, weapon, mode):
    (event,) = events_in(f"""
        A a DET DT 3 det
        {weapon} {weapon} NOUN NN 3 compound
        attack attack NOUN NN 6 nsubj
        in in ADP IN 5 case
        Iraq Iraq PROPN NNP 3 nmod GPE
        continued continue VERB VBD 0 ROOT
    """)
    assert event.mode == mode


def test_what_is_fired_is_the_weapon_and_what_is_shelled_is_not(events_in):
    (fired,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        launched launch VERB VBD 0 ROOT
        drones drone NOUN NNS 2 obj
        at at ADP IN 5 case
        Israel Israel PROPN NNP 2 obl GPE
    """)
    (attacked,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        attacked attack VERB VBD 0 ROOT
        drones drone NOUN NNS 2 obj
        of of ADP IN 5 case
        Israel Israel PROPN NNP 3 nmod GPE
    """)
    assert (fired.mode, attacked.mode) == ("drone", None)


def test_a_person_who_meets_others_abroad_pays_a_visit_and_three_who_meet_are_a_conference(events_in):
    (visit,) = events_in("""
        Ali Ali PROPN NNP 2 nsubj PERSON
        met meet VERB VBD 0 ROOT
        rebels rebel NOUN NNS 2 obj
        in in ADP IN 5 case
        Syria Syria PROPN NNP 2 obl GPE
    """)
    (conference,) = events_in("""
        Iran Iran PROPN NNP 6 nsubj GPE
        , , PUNCT , 3 punct
        Iraq Iraq PROPN NNP 1 conj GPE
        and and CCONJ CC 5 cc
        Syria Syria PROPN NNP 1 conj GPE
        met meet VERB VBD 0 ROOT
    """)
    assert (visit.mode, conference.mode) == ("visit", "multilateral")


def test_two_states_that_meet_in_a_third_have_a_host(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 4 nsubj GPE
        and and CCONJ CC 3 cc
        Israel Israel PROPN NNP 1 conj GPE
        met meet VERB VBD 0 ROOT
        in in ADP IN 6 case
        Oman Oman PROPN NNP 4 obl GPE
    """)
    assert event.mode == "third-party"
