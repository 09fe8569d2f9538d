"""Measures and seizures of news digests: whose they are and whom they are against, on parsed sentences."""


def told(events) -> list[tuple[str, str, list[str], list[str]]]:
    """Type, status, actors and recipients of each event."""
    return [(e.type, e.status, [p.span.text for p in e.actors], [p.span.text for p in e.recipients]) for e in events]


def test_a_tariff_that_takes_effect_is_a_sanction(events_in):
    events = events_in("""
        A a DET DT 4 det
        25 25 NUM CD 3 nummod PERCENT
        % % SYM NN 4 compound PERCENT
        tariff tariff NOUN NN 8 nsubj
        on on ADP IN 7 case
        Brazilian Brazilian ADJ JJ 7 amod NORP
        steel steel NOUN NN 4 nmod
        takes take VERB VBZ 0 ROOT
        effect effect NOUN NN 8 obj
        . . PUNCT . 8 punct
    """)
    assert told(events) == [("SANCTION", "actual", [], ["Brazilian"])]


def test_who_leaves_a_body_sanctions_it(events_in):
    events = events_in("""
        Argentina Argentina PROPN NNP 4 nmod:poss GPE
        's 's PART POS 1 case
        formal formal ADJ JJ 4 amod
        withdrawal withdrawal NOUN NN 10 nsubj
        from from ADP IN 9 case
        the the DET DT 9 det
        World World PROPN NNP 9 compound ORG
        Health Health PROPN NNP 9 compound ORG
        Organization Organization PROPN NNP 4 nmod ORG
        took take VERB VBD 0 ROOT
        effect effect NOUN NN 10 obj
        on on ADP IN 13 case
        Sunday Sunday PROPN NNP 10 obl DATE
        . . PUNCT . 10 punct
    """)
    assert told(events) == [("SANCTION", "actual", ["Argentina"], ["World Health Organization"])]


def test_sanctions_that_target_companies_are_against_them(events_in):
    events = events_in("""
        New new ADJ JJ 2 amod
        American American ADJ JJ 3 amod NORP
        sanctions sanction NOUN NNS 4 nsubj
        target target VERB VBP 0 ROOT
        three three NUM CD 7 nummod CARDINAL
        Cypriot Cypriot ADJ JJ 7 amod NORP
        companies company NOUN NNS 4 obj
        . . PUNCT . 4 punct
    """)
    assert told(events) == [("SANCTION", "actual", ["American"], ["Cypriot companies"])]


def test_what_comes_before_something_to_come_is_to_come(events_in):
    events = events_in("""
        Chad Chad PROPN NNP 3 nsubj GPE
        will will AUX MD 3 aux
        cut cut VERB VB 0 ROOT
        all all DET DT 5 det
        contact contact NOUN NN 3 obj
        with with ADP IN 8 case
        the the DET DT 8 det
        agency agency NOUN NN 5 nmod
        after after SCONJ IN 15 mark
        a a DET DT 11 det
        ban ban NOUN NN 15 nsubj
        on on ADP IN 14 case
        its its PRON PRP$ 14 nmod:poss
        work work NOUN NN 11 nmod
        goes go VERB VBZ 3 advcl
        into into ADP IN 17 case
        effect effect NOUN NN 15 obl
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("SANCTION", "planned", ["Chad"], ["agency"]), ("COERCE", "planned", [], ["its"])]


def test_the_closure_of_an_office_is_against_its_owner(events_in):
    events = events_in("""
        Fiji Fiji PROPN NNP 2 nsubj GPE
        announces announce VERB VBZ 0 ROOT
        the the DET DT 4 det
        closure closure NOUN NN 2 obj
        of of ADP IN 9 case
        Kosovo Kosovo PROPN NNP 9 nmod:poss GPE
        's 's PART POS 6 case
        trade trade NOUN NN 9 compound
        office office NOUN NN 4 nmod
        in in ADP IN 11 case
        Suva Suva PROPN NNP 9 nmod GPE
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("SANCTION", "planned", ["Fiji"], ["Kosovo"])]


def test_the_home_of_a_governor_is_searched_against_the_governor(events_in):
    events = events_in("""
        Officers officer NOUN NNS 2 nsubj
        searched search VERB VBD 0 ROOT
        the the DET DT 4 det
        home home NOUN NN 2 obj
        of of ADP IN 8 case
        the the DET DT 8 det
        former former ADJ JJ 8 amod
        governor governor NOUN NN 4 nmod
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("COERCE", "actual", ["Officers"], ["former governor"])]


def test_who_is_accused_of_blocking_blocks(events_in):
    events = events_in("""
        The the DET DT 2 det
        Philippines Philippines PROPN NNPS 3 nsubj GPE
        accused accuse VERB VBD 0 ROOT
        China China PROPN NNP 7 nmod:poss GPE
        's 's PART POS 4 case
        coast coast NOUN NN 7 compound
        guard guard NOUN NN 3 obj
        of of SCONJ IN 9 mark
        blocking block VERB VBG 3 advcl
        a a DET DT 11 det
        convoy convoy NOUN NN 9 obj
        . . PUNCT . 3 punct
    """)
    assert told(events) == [
        ("ACCUSE", "actual", ["Philippines"], ["China's coast guard"]),
        ("COERCE", "actual", ["China's coast guard"], []),
    ]


def test_agent_of_a_joined_passive_is_that_of_both(events_in):
    events = events_in("""
        A a DET DT 2 det
        boat boat NOUN NN 4 nsubj:pass
        is be AUX VBZ 4 aux:pass
        seized seize VERB VBN 0 ROOT
        by by ADP IN 9 case
        the the DET DT 9 det
        Libyan Libyan ADJ JJ 9 amod NORP
        coast coast NOUN NN 9 compound
        guard guard NOUN NN 4 obl:agent
        , , PUNCT , 17 punct
        and and CCONJ CC 17 cc
        several several ADJ JJ 17 nsubj:pass
        of of ADP IN 15 case
        its its PRON PRP$ 15 nmod:poss
        crew crew NOUN NN 12 nmod
        are be AUX VBP 17 aux:pass
        detained detain VERB VBN 4 conj
        . . PUNCT . 4 punct
    """)
    assert told(events) == [
        ("COERCE", "actual", ["Libyan coast guard"], ["boat"]),
        ("COERCE", "actual", ["Libyan coast guard"], ["crew"]),
    ]


def test_people_of_several_lands_are_people(events_in):
    events = events_in("""
        Police police NOUN NNS 4 nsubj
        in in ADP IN 3 case
        Oslo Oslo PROPN NNP 1 nmod GPE
        detain detain VERB VBP 0 ROOT
        32 32 NUM CD 6 nummod CARDINAL
        people people NOUN NNS 4 obj
        , , PUNCT , 10 punct
        including include VERB VBG 10 case
        a a DET DT 10 det
        Pole pole NOUN NN 6 nmod NORP
        and and CCONJ CC 13 cc
        two two NUM CD 13 nummod CARDINAL
        Ghanaians Ghanaian PROPN NNPS 10 conj NORP
        . . PUNCT . 4 punct
    """)
    assert told(events) == [("COERCE", "actual", ["Police in Oslo"], ["people"])]


def test_who_lifts_a_curfew_had_imposed_it(events_in):
    events = events_in("""
        The the DET DT 2 det
        government government NOUN NN 5 nsubj
        of of ADP IN 4 case
        Nepal Nepal PROPN NNP 2 nmod GPE
        lifts lift VERB VBZ 0 ROOT
        the the DET DT 7 det
        curfew curfew NOUN NN 5 obj
        imposed impose VERB VBN 7 acl
        on on ADP IN 11 case
        September September PROPN NNP 11 nmod:unmarked DATE
        9 9 NUM CD 8 obl DATE
        . . PUNCT . 5 punct
    """)
    assert told(events) == [
        ("RETREAT", "actual", ["government of Nepal"], []),
        ("COERCE", "actual", ["government of Nepal"], []),
    ]


def test_who_confirms_a_ban_bars(events_in):
    events = events_in("""
        NASA NASA PROPN NNP 2 nsubj ORG
        confirms confirm VERB VBZ 0 ROOT
        that that SCONJ IN 7 mark
        Chinese Chinese ADJ JJ 5 amod NORP
        citizens citizen NOUN NNS 7 nsubj:pass
        are be AUX VBP 7 aux:pass
        barred bar VERB VBN 2 ccomp
        from from ADP IN 10 case
        its its PRON PRP$ 10 nmod:poss
        sites site NOUN NNS 7 obl
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("COERCE", "actual", ["NASA"], ["Chinese citizens"])]


def test_host_of_troops_is_no_recipient(events_in):
    events = events_in("""
        Rwanda Rwanda PROPN NNP 2 nsubj GPE
        deployed deploy VERB VBD 0 ROOT
        1,000 1,000 NUM CD 4 nummod CARDINAL
        soldiers soldier NOUN NNS 2 obj
        to to ADP IN 6 case
        Mozambique Mozambique PROPN NNP 2 obl GPE
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("MOBILIZE", "actual", ["Rwanda"], [])]


def test_a_person_behind_an_office_is_the_object(events_in):
    events = events_in("""
        Togo Togo PROPN NNP 2 nsubj GPE
        bans ban VERB VBZ 0 ROOT
        senate senate NOUN NN 4 compound
        president president NOUN NN 5 nmod:desc
        Ana Ana PROPN NNP 2 obj PERSON
        Mensah Mensah PROPN NNP 5 flat PERSON
        from from SCONJ IN 8 mark
        entering enter VERB VBG 2 advcl
        the the DET DT 10 det
        country country NOUN NN 8 obj
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("COERCE", "actual", ["Togo"], ["Ana Mensah"])]


def test_what_is_sealed_off_is_the_object(events_in):
    events = events_in("""
        Cameroonian Cameroonian ADJ JJ 2 amod NORP
        troops troop NOUN NNS 3 nsubj
        sealed seal VERB VBD 0 ROOT
        off off ADP RP 6 case
        the the DET DT 6 det
        residence residence NOUN NN 3 obl
        of of ADP IN 8 case
        Issa Issa PROPN NNP 6 nmod PERSON
        Tchiroma Tchiroma PROPN NNP 8 flat PERSON
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("COERCE", "actual", ["Cameroonian troops"], [])]
