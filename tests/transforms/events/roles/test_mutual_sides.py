"""Whose talks, visits, aid and retreats they are where the parser or the words hide a side; trees as it gives them."""

from sitrep.transforms.events.mention import EventMention


def told(event: EventMention) -> tuple[str, list[str], list[str]]:
    """Type, actors, recipients."""
    return event.type, [party.span.text for party in event.actors], [party.span.text for party in event.recipients]


def test_agent_behind_whom_it_was_handed_to(events_in):
    events = events_in("""
        The the DET DT 2 det
        bodies body NOUN NNS 7 nsubj:pass
        of of ADP IN 5 case
        four four NUM CD 5 nummod CARDINAL
        hostages hostage NOUN NNS 2 nmod
        were be AUX VBD 7 aux:pass
        handed hand VERB VBN 0 ROOT
        over over ADP RP 7 compound:prt
        to to ADP IN 12 case
        the the DET DT 12 det
        Red Red ADJ NNP 12 amod ORG
        Cross Cross PROPN NNP 7 obl ORG
        by by ADP IN 14 case
        Hamas Hamas PROPN NNP 12 nmod ORG
        . . PUNCT . 7 punct
    """)
    assert [told(event) for event in events] == [("RETREAT", ["Hamas"], ["hostages"])]


def test_preposition_before_a_title_is_not_the_names(events_in):
    events = events_in("""
        President President PROPN NNP 2 nmod:desc
        Macron Macron PROPN NNP 3 nsubj PERSON
        spoke speak VERB VBD 0 ROOT
        by by ADP IN 5 case
        phone phone NOUN NN 3 obl
        with with ADP IN 9 case
        Senegalese Senegalese ADJ JJ 8 amod NORP
        leader leader NOUN NN 3 obl
        Bassirou Bassirou PROPN NNP 8 appos PERSON
        Diomaye Diomaye PROPN NNP 9 flat PERSON
        Faye Faye PROPN NNP 9 flat PERSON
        about about ADP IN 15 case
        the the DET DT 15 det
        detained detain VERB VBN 15 amod
        journalists journalist NOUN NNS 3 obl
        . . PUNCT . 3 punct
    """)
    assert [told(event) for event in events] == [("CONSULT", ["Macron"], ["Bassirou Diomaye Faye"])]


def test_counted_wounded_are_whom_they_evacuate(events_in):
    events = events_in("""
        The the DET DT 3 det
        United Unite VERB NNP 3 amod ORG
        Nations Nation PROPN NNPS 4 nsubj ORG
        evacuated evacuate VERB VBD 0 ROOT
        340 340 NUM CD 4 obj CARDINAL
        wounded wound VERB VBN 4 xcomp
        from from ADP IN 10 case
        the the DET DT 10 det
        besieged besiege VERB VBN 10 amod
        town town NOUN NN 6 obl
        of of ADP IN 12 case
        El El PROPN NNP 10 nmod GPE
        Fasher Fasher PROPN NNP 12 flat GPE
        . . PUNCT . 4 punct
    """)
    assert [told(event) for event in events] == [("AID", ["United Nations"], ["wounded"])]


def test_both_sides_between_whom_talks_are_hosted(events_in):
    events = events_in("""
        Qatar Qatar PROPN NNP 2 nsubj GPE
        hosted host VERB VBD 0 ROOT
        talks talk NOUN NNS 2 obj
        between between ADP IN 9 case
        the the DET DT 6 det
        Taliban Taliban PROPN NNP 3 nmod ORG
        and and CCONJ CC 8 cc
        American American ADJ JJ 9 amod NORP
        officials official NOUN NNS 3 nmod
        in in ADP IN 11 case
        Doha Doha PROPN NNP 9 nmod GPE
        . . PUNCT . 2 punct
    """)
    assert [told(event) for event in events] == [("CONSULT", ["Taliban", "American officials"], [])]


def test_delegations_stand_for_their_states(events_in):
    events = events_in("""
        Delegations delegation NOUN NNS 6 nsubj
        from from ADP IN 3 case
        Israel Israel PROPN NNP 1 nmod GPE
        and and CCONJ CC 5 cc
        Lebanon Lebanon PROPN NNP 3 conj GPE
        met meet VERB VBD 0 ROOT
        in in ADP IN 8 case
        Naqoura Naqoura PROPN NNP 6 obl GPE
        for for ADP IN 10 case
        talks talk NOUN NNS 6 obl
        mediated mediate VERB VBN 10 acl
        by by ADP IN 15 case
        the the DET DT 15 det
        United Unite VERB NNP 15 amod GPE
        States State PROPN NNPS 11 obl:agent GPE
        . . PUNCT . 6 punct
    """)
    assert [told(event) for event in events] == [("CONSULT", ["Israel", "Lebanon"], [])]


def test_state_visited_stands_behind_arrives(events_in):
    events = events_in("""
        King King PROPN NNP 2 nmod:desc PERSON
        Felipe Felipe PROPN NNP 6 nsubj PERSON
        VI VI NUM NNP 2 flat PERSON
        of of ADP IN 5 case
        Spain Spain PROPN NNP 2 nmod GPE
        arrives arrive VERB VBZ 0 ROOT
        in in ADP IN 8 case
        Morocco Morocco PROPN NNP 6 obl GPE
        on on ADP IN 12 case
        a a DET DT 12 det
        state state NOUN NN 12 compound
        visit visit NOUN NN 6 obl
        . . PUNCT . 6 punct
    """)
    assert [told(event) for event in events] == [("CONSULT", ["King Felipe VI"], ["Morocco"])]


def test_target_of_sanctions_that_are_lifted(events_in):
    events = events_in("""
        Sanctions sanction NOUN NNS 5 nsubj:pass
        against against ADP IN 3 case
        Zimbabwe Zimbabwe PROPN NNP 1 nmod GPE
        were be AUX VBD 5 aux:pass
        lifted lift VERB VBN 0 ROOT
        by by ADP IN 9 case
        the the DET DT 9 det
        United United ADJ NNP 9 amod GPE
        States State PROPN NNPS 5 obl:agent GPE
        in in ADP IN 11 case
        March March PROPN NNP 5 obl DATE
        . . PUNCT . 5 punct
    """)
    assert [told(event) for event in events] == [("RETREAT", ["United States"], ["Zimbabwe"])]


def test_deadline_for_lifting_lifts_nothing(events_in):
    events = events_in("""
        Donald Donald PROPN NNP 4 nmod:poss PERSON
        Trump Trump PROPN NNP 1 flat PERSON
        's 's PART POS 1 case
        letter letter NOUN NN 5 nsubj
        contained contain VERB VBD 0 ROOT
        a a DET DT 7 det
        deadline deadline NOUN NN 5 obj
        of of ADP IN 10 case
        two two NUM CD 10 nummod DATE
        months month NOUN NNS 7 nmod DATE
        for for SCONJ IN 12 mark
        lifting lift VERB VBG 7 acl
        sanctions sanction NOUN NNS 12 obj
        . . PUNCT . 5 punct
    """)
    assert [told(event) for event in events] == []


def test_aid_promised_to_help_somebody(events_in):
    events = events_in("""
        Japan Japan PROPN NNP 2 nsubj GPE
        promised promise VERB VBD 0 ROOT
        $ $ SYM $ 2 obj MONEY
        50 50 NUM CD 5 compound MONEY
        million million NUM CD 3 nummod MONEY
        in in ADP IN 7 case
        aid aid NOUN NN 2 obl
        to to PART TO 9 mark
        help help VERB VB 2 advcl
        Bangladesh Bangladesh PROPN NNP 9 obj GPE
        rebuild rebuild VERB VB 9 xcomp
        after after ADP IN 14 case
        the the DET DT 14 det
        floods flood NOUN NNS 11 obl
        . . PUNCT . 2 punct
    """)
    assert [told(event) for event in events] == [("AGREE", ["Japan"], ["Bangladesh"])]


def test_sides_of_an_agreement_negotiated_before(events_in):
    events = events_in("""
        The the DET DT 2 det
        agreement agreement NOUN NN 8 nsubj:pass
        between between ADP IN 4 case
        Armenia Armenia PROPN NNP 2 nmod GPE
        and and CCONJ CC 6 cc
        Azerbaijan Azerbaijan PROPN NNP 4 conj GPE
        was be AUX VBD 8 aux:pass
        reached reach VERB VBN 0 ROOT
        after after ADP IN 10 case
        months month NOUN NNS 8 obl
        of of ADP IN 12 case
        negotiations negotiation NOUN NNS 10 nmod
        . . PUNCT . 8 punct
    """)
    assert [told(event) for event in events] == [
        ("AGREE", ["Armenia", "Azerbaijan"], []),
        ("CONSULT", ["Armenia", "Azerbaijan"], []),
    ]


def test_held_in_a_state_are_freed_by_it(events_in):
    events = events_in("""
        Nine nine NUM CD 2 nummod CARDINAL
        sailors sailor NOUN NNS 7 nsubj:pass
        detained detain VERB VBN 2 acl
        in in ADP IN 5 case
        Guinea Guinea PROPN NNP 3 obl GPE
        were be AUX VBD 7 aux:pass
        released release VERB VBN 0 ROOT
        . . PUNCT . 7 punct
    """)
    assert told(events[-1]) == ("RETREAT", ["Guinea"], ["sailors"])


def test_vote_against_lifting_lifts_nothing(events_in):
    events = events_in("""
        Deputies deputy NOUN NNS 2 nsubj
        voted vote VERB VBD 0 ROOT
        against against SCONJ IN 4 mark
        lifting lift VERB VBG 2 advcl
        sanctions sanction NOUN NNS 4 obj
        on on ADP IN 7 case
        Iran Iran PROPN NNP 5 nmod GPE
        . . PUNCT . 2 punct
    """)
    assert [told(event) for event in events] == [("REJECT", ["Deputies"], ["Iran"])]


def test_laureate_who_is_freed_wins_no_match(events_in):
    events = events_in("""
        Belarus Belarus PROPN NNP 2 nsubj GPE
        releases release VERB VBZ 0 ROOT
        Nobel Nobel PROPN NNP 6 compound ORG
        Peace Peace PROPN NNP 6 compound ORG
        Prize Prize PROPN NNP 6 compound ORG
        laureate laureate NOUN NN 2 obj
        Ana Ana PROPN NNP 6 appos PERSON
        B. B. PROPN NNP 7 flat PERSON
        . . PUNCT . 2 punct
    """)
    assert [told(event) for event in events] == [("RETREAT", ["Belarus"], ["Ana B."])]


def test_host_of_a_summit_meets_those_who_come(events_in):
    events = events_in("""
        Kenya Kenya PROPN NNP 2 nsubj GPE
        hosts host VERB VBZ 0 ROOT
        talks talk NOUN NNS 2 obj
        of of ADP IN 6 case
        the the DET DT 6 det
        Union Union PROPN NNP 3 nmod ORG
        . . PUNCT . 2 punct
    """)
    assert [told(event) for event in events] == [("CONSULT", ["Kenya"], ["Union"])]
