"""The coder as a whole, one sentence a rule; the trees are written by hand."""

from datetime import date

from sitrep.transforms.events.mention import EventMention


def told(event: EventMention) -> tuple[str, str | None, list[str], list[str], str]:
    """Type, mode, actors, recipients, status: what most rules decide."""
    actors = [(party.antecedent or party.span).text for party in event.actors]
    recipients = [(party.antecedent or party.span).text for party in event.recipients]
    return event.type, event.mode, actors, recipients, event.status


def test_active_verb_has_its_subject_as_actor_and_its_object_as_recipient(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        attacked attack VERB VBD 0 ROOT
        Israel Israel PROPN NNP 2 obj GPE
        . . PUNCT . 2 punct
    """)
    assert told(event) == ("ASSAULT", None, ["Iran"], ["Israel"], "actual")
    assert (event.trigger.text, event.trigger.start, event.trigger.end) == ("attacked", 5, 13)
    assert event.rule.startswith("attack.v.assault; verb")


def test_passive_with_agent_is_undone(events_in):
    (event,) = events_in("""
        Israel Israel PROPN NNP 3 nsubj:pass GPE
        was be AUX VBD 3 aux:pass
        attacked attack VERB VBN 0 ROOT
        by by ADP IN 5 case
        Iran Iran PROPN NNP 3 obl:agent GPE
        . . PUNCT . 3 punct
    """)
    assert told(event) == ("ASSAULT", None, ["Iran"], ["Israel"], "actual")
    assert "passive" in event.rule


def test_outcome_and_attack_are_one_event_with_the_weapon_as_mode_and_the_victims_as_recipients(events_in):
    (event,) = events_in("""
        Israeli israeli ADJ JJ 3 amod NORP
        drone drone NOUN NN 3 compound
        strikes strike NOUN NNS 6 nsubj
        on on ADP IN 5 case
        Syria Syria PROPN NNP 3 nmod GPE
        killed kill VERB VBD 0 ROOT
        two two NUM CD 8 nummod
        soldiers soldier NOUN NNS 6 obj
        . . PUNCT . 6 punct
    """)
    assert told(event) == ("ASSAULT", "drone", ["Israeli"], ["Syria", "soldiers"], "actual")
    assert event.trigger.text == "drone strikes"
    assert [(one.measure, one.low, one.high) for one in event.quantities] == [("killed", 2, 2)]


def test_joined_outcomes_share_the_cause_that_is_named_once(events_in):
    (event,) = events_in("""
        Two two NUM CD 2 nummod
        soldiers soldier NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        killed kill VERB VBN 0 ROOT
        and and CCONJ CC 7 cc
        three three NUM CD 7 nsubj:pass
        injured injure VERB VBN 4 conj
        in in ADP IN 11 case
        a a DET DT 11 det
        rocket rocket NOUN NN 11 compound
        attack attack NOUN NN 7 obl
        by by ADP IN 13 case
        Hamas Hamas PROPN NNP 11 nmod ORG
        . . PUNCT . 4 punct
    """)
    assert told(event) == ("ASSAULT", "heavy-weapons", ["Hamas"], ["soldiers"], "actual")
    assert {(one.measure, one.low) for one in event.quantities} == {("killed", 2), ("injured", 3)}


def test_light_verb_and_noun_are_one_event_and_a_strike_in_a_country_has_no_recipient(events_in):
    (event,) = events_in("""
        Israel Israel PROPN NNP 2 nsubj GPE
        carried carry VERB VBD 0 ROOT
        out out ADP RP 2 compound:prt
        an a DET DT 5 det
        airstrike airstrike NOUN NN 2 obj
        in in ADP IN 7 case
        Syria Syria PROPN NNP 2 obl GPE
        . . PUNCT . 2 punct
    """)
    assert told(event) == ("ASSAULT", "aerial", ["Israel"], [], "actual")
    assert event.place is not None
    assert (event.place.name, event.place.country) == ("Syria", "SYR")


def test_subject_of_coming_under_fire_is_the_recipient(events_in):
    (event,) = events_in("""
        Israel Israel PROPN NNP 2 nsubj GPE
        came come VERB VBD 0 ROOT
        under under ADP IN 4 case
        fire fire NOUN NN 2 obl
        . . PUNCT . 2 punct
    """)
    assert told(event) == ("ASSAULT", None, [], ["Israel"], "actual")


def test_denial_is_an_event_and_what_is_denied_is_negated(events_in):
    denial, attack = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        denied deny VERB VBD 0 ROOT
        that that SCONJ IN 6 mark
        it it PRON PRP 6 nsubj
        had have AUX VBD 6 aux
        attacked attack VERB VBN 2 ccomp
        Israel Israel PROPN NNP 6 obj GPE
        . . PUNCT . 2 punct
    """)
    assert told(denial) == ("REJECT", None, ["Iran"], [], "actual")
    assert told(attack) == ("ASSAULT", None, ["Iran"], ["Israel"], "negated")
    assert attack.status_cue == "denied"
    assert attack.actors[0].kind == "pronoun"


def test_intended_act_is_planned_and_the_intender_acts(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        plans plan VERB VBZ 0 ROOT
        to to PART TO 4 mark
        attack attack VERB VB 2 xcomp
        Israel Israel PROPN NNP 4 obj GPE
        . . PUNCT . 2 punct
    """)
    assert told(event) == ("ASSAULT", None, ["Iran"], ["Israel"], "planned")


def test_content_of_a_request_is_its_mode_and_no_event(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        urged urge VERB VBD 0 ROOT
        Israel Israel PROPN NNP 2 obj GPE
        to to PART TO 5 mark
        withdraw withdraw VERB VB 2 xcomp
        troops troop NOUN NNS 5 obj
        . . PUNCT . 2 punct
    """)
    assert told(event) == ("REQUEST", "yield", ["Iran"], ["Israel"], "actual")


def test_announced_aid_is_an_agreement(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 3 nsubj GPE
        will will AUX MD 3 aux
        deliver deliver VERB VB 0 ROOT
        aid aid NOUN NN 3 obj
        to to ADP IN 6 case
        Syria Syria PROPN NNP 3 obl GPE
        . . PUNCT . 3 punct
    """)
    assert told(event) == ("AGREE", None, ["Iran"], ["Syria"], "actual")


def test_two_subjects_that_meet_are_both_actors(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 4 nsubj GPE
        and and CCONJ CC 3 cc
        Israel Israel PROPN NNP 1 conj GPE
        met meet VERB VBD 0 ROOT
        in in ADP IN 6 case
        Geneva Geneva PROPN NNP 4 obl GPE
        . . PUNCT . 4 punct
    """)
    assert told(event) == ("CONSULT", "third-party", ["Iran", "Israel"], [], "actual")
    assert event.place is not None
    assert event.place.name == "Geneva"


def test_broker_of_a_deal_is_its_mediator(events_in):
    (event,) = events_in("""
        China China PROPN NNP 2 nsubj GPE
        brokered broker VERB VBD 0 ROOT
        a a DET DT 4 det
        deal deal NOUN NN 2 obj
        between between ADP IN 6 case
        Iran Iran PROPN NNP 4 nmod GPE
        and and CCONJ CC 8 cc
        Iraq Iraq PROPN NNP 6 conj GPE
        . . PUNCT . 2 punct
    """)
    assert told(event) == ("AGREE", None, ["Iran", "Iraq"], [], "actual")
    assert [party.span.text for party in event.mediators] == ["China"]


def test_title_before_a_name_leaves_the_name_alone(events_in):
    (event,) = events_in("""
        Syrian syrian ADJ JJ 3 amod NORP
        defence defence NOUN NN 3 compound
        minister minister NOUN NN 4 nmod:desc
        Ali Ali PROPN NNP 6 nsubj PERSON
        Hamid Hamid PROPN NNP 4 flat PERSON
        visited visit VERB VBD 0 ROOT
        Iraq Iraq PROPN NNP 6 obj GPE
        . . PUNCT . 6 punct
    """)
    assert told(event) == ("CONSULT", "visit", ["Ali Hamid"], ["Iraq"], "actual")


def test_gunmen_are_nobody_in_particular(events_in):
    (event,) = events_in("""
        Gunmen gunman NOUN NNS 2 nsubj
        killed kill VERB VBD 0 ROOT
        two two NUM CD 4 nummod
        farmers farmer NOUN NNS 2 obj
        . . PUNCT . 2 punct
    """)
    assert told(event) == ("ASSAULT", "firearms", [], ["farmers"], "actual")


def test_two_verbs_for_one_act_with_one_object_are_one_event(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        arrested arrest VERB VBD 0 ROOT
        and and CCONJ CC 4 cc
        jailed jail VERB VBD 2 conj
        two two NUM CD 6 nummod
        journalists journalist NOUN NNS 4 obj
        . . PUNCT . 2 punct
    """)
    assert told(event) == ("COERCE", "arrest", ["Iran"], ["journalists"], "actual")


def test_noun_that_names_a_thing_by_an_act_is_no_event(events_in):
    found = events_in("""
        The the DET DT 3 det
        attack attack NOUN NN 3 compound
        helicopter helicopter NOUN NN 4 nsubj
        landed land VERB VBD 0 ROOT
        . . PUNCT . 4 punct
    """)
    assert found == []


def test_plain_statement_is_no_event(events_in):
    found = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        said say VERB VBD 0 ROOT
        that that SCONJ IN 6 mark
        it it PRON PRP 6 nsubj
        was be AUX VBD 6 cop
        ready ready ADJ JJ 2 ccomp
        . . PUNCT . 2 punct
    """)
    assert found == []


def test_weekday_resolves_against_publication_and_stays_open_without_it(events_in):
    lines = """
        Iran Iran PROPN NNP 2 nsubj GPE
        attacked attack VERB VBD 0 ROOT
        Israel Israel PROPN NNP 2 obj GPE
        yesterday yesterday NOUN NN 2 obl:unmarked DATE
        . . PUNCT . 2 punct
    """
    (dated,) = events_in(lines, published=date(2024, 5, 2))
    (undated,) = events_in(lines)
    assert dated.date is not None
    assert (dated.date.start, dated.date.end, dated.date.basis) == (date(2024, 5, 1), date(2024, 5, 1), "relative")
    assert undated.date is None


def test_same_input_gives_the_same_events(events_in):
    lines = """
        Iran Iran PROPN NNP 2 nsubj GPE
        attacked attack VERB VBD 0 ROOT
        Israel Israel PROPN NNP 2 obj GPE
        . . PUNCT . 2 punct
    """
    assert events_in(lines) == events_in(lines)


def test_feared_death_is_counted_nowhere(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 3 nsubj GPE
        could could AUX MD 3 aux
        kill kill VERB VB 0 ROOT
        two two NUM CD 5 nummod
        soldiers soldier NOUN NNS 3 obj
    """)
    assert (event.status, event.quantities) == ("hypothetical", ())


def test_what_somebody_will_not_do_is_refused(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 4 nsubj GPE
        will will AUX MD 4 aux
        not not PART RB 4 advmod
        meet meet VERB VB 0 ROOT
        Iraq Iraq PROPN NNP 4 obj GPE
    """)
    assert told(event) == ("REJECT", "meet", ["Iran"], ["Iraq"], "actual")


def test_forces_that_are_deployed_count_without_a_party(events_in):
    (event,) = events_in("""
        Ten ten NUM CD 2 nummod
        warships warship NOUN NNS 4 nsubj:pass
        are be AUX VBP 4 aux:pass
        deployed deploy VERB VBN 0 ROOT
    """)
    assert (event.type, event.mode) == ("MOBILIZE", "weapons")
