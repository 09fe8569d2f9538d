"""Who is arrested, banned, expelled or loses ground by whom: sentences as the parser gives them."""


def told(events) -> list[tuple[str, list[str], list[str]]]:
    """Type, actors and recipients of each event."""
    return [(e.type, [p.span.text for p in e.actors], [p.span.text for p in e.recipients]) for e in events]


def test_what_is_closed_with_a_neighbour_is_closed_to_it(events_in):
    events = events_in("""
        Poland Poland PROPN NNP 2 nsubj GPE
        closes close VERB VBZ 0 ROOT
        its its PRON PRP$ 4 nmod:poss
        border border NOUN NN 2 obj
        with with ADP IN 6 case
        Belarus Belarus PROPN NNP 2 obl GPE
        indefinitely indefinitely ADV RB 2 advmod
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("COERCE", ["Poland"], ["Belarus"])]


def test_who_was_told_to_leave_is_expelled(events_in):
    events = events_in("""
        The the DET DT 2 det
        junta junta NOUN NN 3 nsubj
        told tell VERB VBD 0 ROOT
        the the DET DT 6 det
        UN UN PROPN NNP 6 compound ORG
        mission mission NOUN NN 3 iobj
        to to PART TO 8 mark
        leave leave VERB VB 3 xcomp
        Mali Mali PROPN NNP 8 obj GPE
        within within ADP IN 12 case
        six six NUM CD 12 nummod DATE
        months month NOUN NNS 8 obl DATE
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("SANCTION", ["junta"], ["UN"])]


def test_coordinator_ordered_to_leave_is_expelled(events_in):
    events = events_in("""
        Burkina Burkina PROPN NNP 4 nmod:poss GPE
        Faso Faso PROPN NNP 1 flat GPE
        's 's PART POS 2 case
        junta junta NOUN NN 5 nsubj
        orders order VERB VBZ 0 ROOT
        the the DET DT 10 det
        United Unite VERB NNP 8 amod ORG
        Nations Nation PROPN NNPS 10 compound ORG
        resident resident ADJ JJ 10 amod
        coordinator coordinator NOUN NN 5 obj
        to to PART TO 12 mark
        leave leave VERB VB 10 acl
        the the DET DT 14 det
        country country NOUN NN 12 obj
        within within ADP IN 17 case
        48 48 NUM CD 17 nummod TIME
        hours hour NOUN NNS 12 obl TIME
        . . PUNCT . 5 punct
    """)
    assert told(events) == [("SANCTION", ["Burkina Faso's junta"], ["United Nations resident coordinator"])]


def test_what_they_are_declared_to_be_is_no_party(events_in):
    events = events_in("""
        Paraguayan Paraguayan ADJ JJ 2 amod NORP
        president president NOUN NN 3 nmod:desc
        Santiago Santiago PROPN NNP 5 nsubj PERSON
        Peña Peña PROPN NNP 3 flat PERSON
        declares declare VERB VBZ 0 ROOT
        Hezbollah Hezbollah PROPN NNP 5 obj ORG
        and and CCONJ CC 8 cc
        Hamas Hamas PROPN NNP 6 conj ORG
        terrorist terrorist ADJ JJ 10 amod
        organizations organization NOUN NNS 5 obj
        . . PUNCT . 5 punct
    """)
    assert told(events) == [("SANCTION", ["Santiago Peña"], ["Hezbollah", "Hamas"])]


def test_court_sentences_whoever_is_titled(events_in):
    events = events_in("""
        A a DET DT 3 det
        Kazakh Kazakh ADJ JJ 3 amod NORP
        court court NOUN NN 4 nsubj
        sentences sentence VERB VBZ 0 ROOT
        journalist journalist NOUN NN 4 nsubj
        Duman Duman PROPN NNP 5 appos PERSON
        Mukhametkarim Mukhametkarim PROPN NNP 6 flat PERSON
        to to ADP IN 10 case
        seven seven NUM CD 10 nummod DATE
        years year NOUN NNS 4 obl DATE
        in in ADP IN 12 case
        prison prison NOUN NN 10 nmod
        . . PUNCT . 4 punct
    """)
    assert told(events) == [("SANCTION", ["Kazakh court"], ["Duman Mukhametkarim"])]


def test_verb_between_two_subjects(events_in):
    events = events_in("""
        Authorities authority NOUN NNS 4 nsubj
        in in ADP IN 3 case
        Cameroon Cameroon PROPN NNP 1 nmod GPE
        place place NOUN NN 0 ROOT
        opposition opposition ADJ JJ 6 amod
        leader leader NOUN NN 7 nmod:desc
        Maurice Maurice PROPN NNP 4 nsubj PERSON
        Kamto Kamto PROPN NNP 7 flat PERSON
        under under ADP IN 11 case
        house house NOUN NN 11 compound
        arrest arrest NOUN NN 4 obl
        . . PUNCT . 4 punct
    """)
    assert told(events) == [("COERCE", ["Authorities in Cameroon"], ["Maurice Kamto"])]


def test_bank_bars_whom_it_keeps_from_something(events_in):
    events = events_in("""
        The the DET DT 4 det
        Lebanese Lebanese ADJ JJ 4 amod ORG
        central central ADJ JJ 4 amod ORG
        bank bank NOUN NN 6 compound ORG
        bars bar NOUN NNS 0 ROOT
        banks bank NOUN NNS 5 obj
        from from SCONJ IN 8 mark
        dealing deal VERB VBG 6 acl
        with with ADP IN 11 case
        the the DET DT 11 det
        lender lender NOUN NN 8 obl
        . . PUNCT . 5 punct
    """)
    assert told(events) == [("COERCE", ["Lebanese central bank"], ["banks"])]


def test_whoever_bars_stands_behind_what_is_barred(events_in):
    events = events_in("""
        Former former ADJ JJ 3 amod
        Bolivian Bolivian ADJ JJ 3 amod NORP
        president president NOUN NN 7 nsubj:pass
        Evo Evo PROPN NNP 3 appos PERSON
        Morales Morales PROPN NNP 4 flat PERSON
        was be AUX VBD 7 aux:pass
        barred bar VERB VBN 0 ROOT
        from from SCONJ IN 9 mark
        running run VERB VBG 7 advcl
        by by ADP IN 13 case
        the the DET DT 13 det
        constitutional constitutional ADJ JJ 13 amod
        court court NOUN NN 9 obl
        . . PUNCT . 7 punct
    """)
    assert told(events) == [("COERCE", ["constitutional court"], ["Evo Morales"])]


def test_drugs_are_seized_from_those_arrested(events_in):
    events = events_in("""
        Lithuanian Lithuanian ADJ JJ 3 amod NORP
        customs custom NOUN NNS 3 compound
        officers officer NOUN NNS 4 nsubj
        seize seize VERB VBP 0 ROOT
        1.2 1.2 NUM CD 6 nummod QUANTITY
        tonnes tonne NOUN NNS 4 obj QUANTITY
        of of ADP IN 8 case
        cocaine cocaine NOUN NN 6 nmod
        hidden hide VERB VBN 8 acl
        in in ADP IN 12 case
        a a DET DT 12 det
        shipment shipment NOUN NN 9 obl
        of of ADP IN 14 case
        bananas banana NOUN NNS 12 nmod
        from from ADP IN 16 case
        Ecuador Ecuador PROPN NNP 12 nmod GPE
        and and CCONJ CC 18 cc
        arrest arrest VERB VBP 4 conj
        six six NUM CD 21 nummod CARDINAL
        Colombian Colombian ADJ JJ 21 amod NORP
        nationals national NOUN NNS 18 obj
        . . PUNCT . 4 punct
    """)
    assert told(events) == [
        ("COERCE", ["Lithuanian customs officers"], ["Colombian nationals"]),
        ("COERCE", ["Lithuanian customs officers"], ["Colombian nationals"]),
    ]


def test_villages_are_taken_from_who_held_them(events_in):
    events = events_in("""
        Security security NOUN NN 2 compound
        forces force NOUN NNS 3 nsubj
        recaptured recapture VERB VBD 0 ROOT
        three three NUM CD 5 nummod CARDINAL
        villages village NOUN NNS 3 obj
        held hold VERB VBN 5 acl
        by by ADP IN 10 case
        the the DET DT 10 det
        Islamic Islamic ADJ NNP 10 amod ORG
        State State PROPN NNP 6 obl:agent ORG
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("COERCE", ["Security forces"], ["Islamic State"])]


def test_town_is_retaken_after_a_withdrawal(events_in):
    events = events_in("""
        Congolese Congolese ADJ JJ 2 amod NORP
        troops troop NOUN NNS 3 nsubj
        retook retake VERB VBP 0 ROOT
        the the DET DT 5 det
        town town NOUN NN 3 obj
        of of ADP IN 7 case
        Walikale Walikale PROPN NNP 5 nmod GPE
        after after ADP IN 10 case
        the the DET DT 10 det
        withdrawal withdrawal NOUN NN 3 obl
        of of ADP IN 13 case
        M23 M23 PROPN NNP 13 compound ORG
        fighters fighter NOUN NNS 10 nmod
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("COERCE", ["Congolese troops"], ["M23 fighters"]), ("RETREAT", ["M23 fighters"], [])]


def test_deported_from_a_state_is_by_the_state(events_in):
    events = events_in("""
        A a DET DT 3 det
        Nigerian Nigerian ADJ JJ 3 amod NORP
        student student NOUN NN 5 nsubj:pass
        was be AUX VBD 5 aux:pass
        deported deport VERB VBN 0 ROOT
        from from ADP IN 9 case
        the the DET DT 9 det
        United Unite VERB NNP 9 amod GPE
        States State PROPN NNPS 5 obl GPE
        in in ADP IN 11 case
        shackles shackle NOUN NNS 5 obl
        . . PUNCT . 5 punct
    """)
    assert told(events) == [("COERCE", ["United States"], ["Nigerian student"])]


def test_agreement_is_left_to_who_shares_it(events_in):
    events = events_in("""
        Ghana Ghana PROPN NNP 2 nsubj GPE
        withdraws withdraw VERB VBZ 0 ROOT
        from from ADP IN 6 case
        its its PRON PRP$ 6 nmod:poss
        fisheries fishery NOUN NNS 6 compound
        agreement agreement NOUN NN 2 obl
        with with ADP IN 10 case
        the the DET DT 10 det
        European European ADJ NNP 10 amod ORG
        Union Union PROPN NNP 6 nmod ORG
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("SANCTION", ["Ghana"], ["European Union"])]


def test_cyberattack_is_on_what_it_hits(events_in):
    events = events_in("""
        A a DET DT 2 det
        cyberattack cyberattack NOUN NN 6 nsubj
        attributed attribute VERB VBN 2 acl
        to to ADP IN 5 case
        China China PROPN NNP 3 obl GPE
        hits hit VERB VBZ 0 ROOT
        the the DET DT 10 det
        Czech Czech ADJ NNP 10 amod ORG
        Foreign Foreign ADJ NNP 10 amod ORG
        Ministry Ministry PROPN NNP 6 obj ORG
        . . PUNCT . 6 punct
    """)
    assert told(events) == [("COERCE", ["China"], ["Czech Foreign Ministry"])]


def test_cabinet_beside_the_minister_is_dismissed(events_in):
    events = events_in("""
        Madagascar Madagascar PROPN NNP 2 compound GPE
        president president NOUN NN 3 nmod:desc
        Andry Andry PROPN NNP 5 nsubj PERSON
        Rajoelina Rajoelina PROPN NNP 3 flat PERSON
        dismisses dismiss VERB VBZ 0 ROOT
        Prime Prime ADJ NNP 7 amod
        Minister Minister PROPN NNP 3 nmod:desc
        Christian Christian PROPN NNP 5 nsubj PERSON
        Ntsay Ntsay PROPN NNP 8 flat PERSON
        and and CCONJ CC 12 cc
        his his PRON PRP$ 12 nmod:poss
        cabinet cabinet NOUN NN 8 conj
        . . PUNCT . 5 punct
    """)
    assert told(events) == [("SANCTION", ["Andry Rajoelina"], ["Christian Ntsay", "cabinet"])]


def test_what_somebody_becomes_by_an_act_is_no_second_one(events_in):
    events = events_in("""
        Berg Berg PROPN NNP 3 nsubj:pass PERSON
        was be AUX VBD 3 aux:pass
        arrested arrest VERB VBN 0 ROOT
        , , PUNCT , 5 punct
        becoming become VERB VBG 3 advcl
        the the DET DT 8 det
        first first ADJ JJ 8 amod
        mayor mayor NOUN NN 5 obj
        to to PART TO 11 mark
        be be AUX VB 11 aux:pass
        detained detain VERB VBN 8 acl
    """)
    assert told(events) == [("COERCE", [], ["Berg"])]


def test_where_aircraft_are_stationed_is_no_movement(events_in):
    events = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        hit hit VERB VBD 0 ROOT
        aircraft aircraft NOUN NNS 2 obj
        stationed station VERB VBN 3 acl
        in in ADP IN 6 case
        Veltoria Veltoria PROPN NNP 4 obl GPE
    """)
    assert [event.type for event in events] == ["ASSAULT"]
