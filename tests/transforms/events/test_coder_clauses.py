"""The coder on clauses inside clauses, pronouns and lists, one sentence a rule; the trees are written by hand."""

from sitrep.transforms.events.mention import EventMention


def told(event: EventMention) -> tuple[str, str | None, list[str], list[str], str]:
    """Type, mode, actors, recipients, status, with the antecedent for a pronoun."""
    actors = [(party.antecedent or party.span).text for party in event.actors]
    recipients = [(party.antecedent or party.span).text for party in event.recipients]
    return event.type, event.mode, actors, recipients, event.status


def test_act_of_those_who_are_threatened_is_no_event(events_in):
    (event,) = events_in("""
        Tehran Tehran PROPN NNP 2 nsubj GPE
        vowed vow VERB VBD 0 ROOT
        to to PART TO 4 mark
        punish punish VERB VB 2 xcomp
        those that PRON DT 4 obj
        who who PRON WP 7 nsubj
        carried carry VERB VBD 5 acl:relcl
        out out ADP RP 7 compound:prt
        the the DET DT 10 det
        attack attack NOUN NN 7 obj
        . . PUNCT . 2 punct
    """)
    assert event.type == "THREATEN"


def test_attack_that_killed_nobody_happened_with_a_toll_of_none(events_in):
    (event,) = events_in("""
        The the DET DT 3 det
        missile missile NOUN NN 3 compound WEAPON
        attack attack NOUN NN 4 nsubj
        killed kill VERB VBD 0 ROOT
        no no DET DT 6 det
        Americans American PROPN NNPS 4 obj NORP
        . . PUNCT . 4 punct
    """)
    assert told(event) == ("ASSAULT", "heavy-weapons", [], [], "actual")
    assert [(one.measure, one.low, one.high) for one in event.quantities] == [("killed", 0, 0)]


def test_ballistic_missile_fired_at_something_is_an_attack_and_no_test(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        fired fire VERB VBD 0 ROOT
        a a DET DT 5 det
        ballistic ballistic ADJ JJ 5 amod WEAPON
        missile missile NOUN NN 2 obj WEAPON
        at at ADP IN 8 case
        a a DET DT 8 det
        plane plane NOUN NN 2 obl
        . . PUNCT . 2 punct
    """)
    assert told(event) == ("ASSAULT", "heavy-weapons", ["Iran"], ["plane"], "actual")


def test_killing_told_as_the_occasion_has_its_own_doer_and_toll(events_in):
    fired, killed = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        fired fire VERB VBD 0 ROOT
        missiles missile NOUN NNS 2 obj WEAPON
        at at ADP IN 6 case
        a a DET DT 6 det
        base base NOUN NN 2 obl
        after after ADP IN 11 mark
        the the DET DT 10 det
        United United ADJ NNP 10 amod GPE
        States State PROPN NNPS 11 nsubj GPE
        killed kill VERB VBD 2 advcl
        a a DET DT 13 det
        general general NOUN NN 11 obj
        on on ADP IN 15 case
        Friday Friday PROPN NNP 11 obl DATE
        . . PUNCT . 2 punct
    """)
    assert told(fired) == ("ASSAULT", "heavy-weapons", ["Iran"], ["base"], "actual")
    assert fired.quantities == ()
    assert told(killed) == ("ASSAULT", None, ["United States"], ["general"], "actual")
    assert [(one.measure, one.low) for one in killed.quantities] == [("killed", 1)]


def test_what_fired_rockets_did_is_told_of_the_firing(events_in):
    (event,) = events_in("""
        The the DET DT 2 det
        missiles missile NOUN NNS 7 nsubj WEAPON
        fired fire VERB VBN 2 acl
        at at ADP IN 6 case
        the the DET DT 6 det
        base base NOUN NN 3 obl
        wounded wound VERB VBD 0 ROOT
        two two NUM CD 9 nummod CARDINAL
        soldiers soldier NOUN NNS 7 obj
        . . PUNCT . 7 punct
    """)
    assert [(one.measure, one.low) for one in event.quantities] == [("injured", 2)]


def test_subject_of_a_title_in_the_past_tense_undergoes(events_in):
    (event,) = events_in("""
        Two two NUM CD 2 nummod CARDINAL
        soldiers soldier NOUN NNS 3 nsubj
        killed kill VERB VBD 0 ROOT
        in in ADP IN 5 case
        bombing bombing NOUN NN 3 obl
    """)
    assert told(event) == ("ASSAULT", None, [], ["soldiers"], "actual")


def test_fighters_of_a_pronoun_are_those_of_its_antecedent(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        said say VERB VBD 0 ROOT
        Israel Israel PROPN NNP 4 nsubj GPE
        killed kill VERB VBD 2 ccomp
        two two NUM CD 4 obj CARDINAL
        of of ADP IN 8 case
        its its PRON PRP$ 8 nmod:poss
        fighters fighter NOUN NNS 5 nmod
        . . PUNCT . 2 punct
    """)
    assert told(event) == ("ASSAULT", None, ["Israel"], ["Iran"], "actual")
    assert event.recipients[0].span.text == "its fighters"


def test_pronoun_without_antecedent_is_no_party_and_neither_is_what_it_owns(events_in):
    (event,) = events_in("""
        Its its PRON PRP$ 2 nmod:poss
        forces force NOUN NNS 3 nsubj
        attacked attack VERB VBD 0 ROOT
        them they PRON PRP 3 obj
        . . PUNCT . 3 punct
    """)
    assert told(event) == ("ASSAULT", None, [], [], "actual")


def test_past_tense_with_a_passive_subject_and_no_auxiliary_is_active(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 3 nsubj:pass GPE
        had have AUX VBD 3 aux
        bombed bomb VERB VBN 0 ROOT
        Israel Israel PROPN NNP 3 obj GPE
        . . PUNCT . 3 punct
    """)
    assert told(event) == ("ASSAULT", "aerial", ["Iran"], ["Israel"], "actual")


def test_place_that_somebody_was_in_does_not_meet(events_in):
    (event,) = events_in("""
        Sadiq Sadiq PROPN NNP 4 nsubj PERSON
        was be AUX VBD 4 cop
        in in ADP IN 4 case
        Tehran Tehran PROPN NNP 6 nsubj GPE
        to to PART TO 6 mark
        meet meet VERB VB 0 ROOT
        with with ADP IN 8 case
        Hamas Hamas PROPN NNP 6 obl ORG
        . . PUNCT . 6 punct
    """)
    assert told(event)[2:4] == (["Sadiq"], ["Hamas"])


def test_loose_item_of_a_list_acts_with_the_others(events_in):
    (event,) = events_in("""
        Canada Canada PROPN NNP 7 nsubj GPE
        , , PUNCT , 3 punct
        Ukraine Ukraine PROPN NNP 1 list GPE
        , , PUNCT , 6 punct
        and and CCONJ CC 6 cc
        Sweden Sweden PROPN NNP 1 conj GPE
        attacked attack VERB VBD 0 ROOT
        Israel Israel PROPN NNP 7 obj GPE
        . . PUNCT . 7 punct
    """)
    assert told(event)[2] == ["Canada", "Ukraine", "Sweden"]


def test_a_toll_goes_to_the_act_that_it_is_told_with(events_in):
    offensive, attacks = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        launched launch VERB VBD 0 ROOT
        an a DET DT 4 det
        offensive offensive NOUN NN 2 obj
        , , PUNCT , 10 punct
        with with SCONJ IN 10 mark
        30 30 NUM CD 8 nummod
        soldiers soldier NOUN NNS 10 nsubj:pass
        being be AUX VBG 10 aux:pass
        killed kill VERB VBN 2 advcl
        in in ADP IN 13 case
        missile missile NOUN NN 13 compound
        attacks attack NOUN NNS 10 obl
        . . PUNCT . 2 punct
    """)
    assert [one.low for one in offensive.quantities if one.measure == "killed"] == []
    assert [one.low for one in attacks.quantities if one.measure == "killed"] == [30]


def test_the_killed_and_injured_of_one_toll_stay_together(events_in):
    shooting, fire = events_in("""
        Two two NUM CD 2 nummod
        people people NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        killed kill VERB VBN 0 ROOT
        and and CCONJ CC 8 cc
        three three NUM CD 7 nummod
        others other NOUN NNS 8 nsubj:pass
        injured injure VERB VBN 4 conj
        in in ADP IN 11 case
        a a DET DT 11 det
        shooting shooting NOUN NN 8 obl
        after after SCONJ IN 15 mark
        a a DET DT 14 det
        man man NOUN NN 15 nsubj
        opened open VERB VBD 4 advcl
        fire fire NOUN NN 15 obj
        . . PUNCT . 4 punct
    """)
    assert {one.measure: one.low for one in shooting.quantities} == {"killed": 2, "injured": 3}
    assert fire.quantities == ()


def test_those_whom_a_visit_names_as_killed_were_so_by_another_act(events_in):
    [visit] = events_in("""
        Envoys envoy NOUN NNS 2 nsubj
        visited visit VERB VBD 0 ROOT
        Beirut Beirut PROPN NNP 2 obj GPE
        , , PUNCT , 9 punct
        where where ADV WRB 9 advmod
        two two NUM CD 7 nummod
        people people NOUN NNS 9 nsubj:pass
        were be AUX VBD 9 aux:pass
        killed kill VERB VBN 3 acl:relcl
        . . PUNCT . 2 punct
    """)
    assert (visit.type, visit.quantities) == ("CONSULT", ())


def test_nobody_injured_is_no_act(events_in):
    (event,) = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        shelled shell VERB VBD 0 ROOT
        the the DET DT 4 det
        port port NOUN NN 2 obj
        . . PUNCT . 2 punct
        No no DET DT 7 det
        one one PRON NN 9 nsubj:pass
        was be AUX VBD 9 aux:pass
        injured injure VERB VBN 0 ROOT
        . . PUNCT . 9 punct
    """)
    assert event.trigger.text == "shelled"
