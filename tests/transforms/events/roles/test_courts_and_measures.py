"""Who is sentenced, expelled, shut out or let go by whom, and what ground changes hands."""


def told(events) -> list[tuple[str, list[str], list[str]]]:
    """Type, actors and recipients of each event."""
    return [(event.type, named(event.actors), named(event.recipients)) for event in events]


def named(parties) -> list[str]:
    """What the parties are called, for a pronoun whom it stands for."""
    return [(party.antecedent or party.span).text for party in parties]


def test_a_court_between_commas_sentences(events_in):
    events = events_in("""
        A a DET DT 2 det
        court court NOUN NN 0 ROOT
        in in ADP IN 4 case
        Minsk Minsk PROPN NNP 2 nmod GPE
        , , PUNCT , 6 punct
        Belarus Belarus PROPN NNP 4 nmod:unmarked GPE
        , , PUNCT , 2 punct
        jailed jail VERB VBN 2 amod
        activist activist NOUN NN 2 nmod
        Ales Ales PROPN NNP 9 appos PERSON
        Bialiatski Bialiatski PROPN NNP 10 flat PERSON
        for for ADP IN 14 case
        ten ten NUM CD 14 nummod DATE
        years year NOUN NNS 2 nmod DATE
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("COERCE", ["court in Minsk"], ["Ales Bialiatski"])]


def test_a_plural_behind_a_court_is_its_verb(events_in):
    events = events_in("""
        A a DET DT 2 det
        court court NOUN NN 0 ROOT
        in in ADP IN 4 case
        Tunis Tunis PROPN NNP 2 nmod GPE
        sentences sentence VERB VBZ 2 nmod
        lawyer lawyer NOUN NN 7 nmod:desc
        Sonia Sonia PROPN NNP 5 appos PERSON
        Dahmani Dahmani PROPN NNP 7 flat PERSON
        to to ADP IN 11 case
        two two NUM CD 11 nummod DATE
        years year NOUN NNS 5 obl DATE
        in in ADP IN 13 case
        prison prison NOUN NN 11 nmod
        . . PUNCT . 5 punct
    """)
    assert told(events) == [("SANCTION", ["court in Tunis"], ["Sonia Dahmani"])]


def test_who_stands_behind_the_verb_is_impeached(events_in):
    events = events_in("""
        Ecuador Ecuador PROPN NNP 4 nmod:poss GPE
        's 's PART POS 1 case
        National National ADJ NNP 4 amod ORG
        Assembly Assembly PROPN NNP 5 compound ORG
        impeaches impeach VERB VBZ 0 ROOT
        Interior Interior ADJ JJ 7 amod
        Minister Minister PROPN NNP 8 nmod:desc
        Maria Maria PROPN NNP 5 obj PERSON
        Romo Romo PROPN NNP 8 flat PERSON
        . . PUNCT . 5 punct
    """)
    assert told(events) == [("SANCTION", ["National Assembly"], ["Maria Romo"])]


def test_who_is_expelled_from_a_state_is_expelled_by_it(events_in):
    events = events_in("""
        Two two NUM CD 3 nummod CARDINAL
        Iranian Iranian ADJ JJ 3 amod NORP
        envoys envoy NOUN NNS 5 nsubj:pass
        were be AUX VBD 5 aux:pass
        expelled expel VERB VBN 0 ROOT
        from from ADP IN 7 case
        Sweden Sweden PROPN NNP 5 obl GPE
        . . PUNCT . 5 punct
    """)
    assert told(events) == [("SANCTION", ["Sweden"], ["Iranian envoys"])]


def test_entry_refused_restricts_those_who_wanted_in(events_in):
    events = events_in("""
        Egypt Egypt PROPN NNP 2 nsubj GPE
        denies deny VERB VBZ 0 ROOT
        entry entry NOUN NN 2 obj
        to to ADP IN 8 case
        a a DET DT 6 det CARDINAL
        dozen dozen NUM CD 8 nummod CARDINAL
        Tunisian Tunisian ADJ JJ 8 amod NORP
        activists activist NOUN NNS 3 nmod
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("COERCE", ["Egypt"], ["Tunisian activists"])]


def test_pulling_out_of_a_body_leaves_it(events_in):
    events = events_in("""
        Hungary Hungary PROPN NNP 2 nsubj GPE
        pulled pull VERB VBD 0 ROOT
        out out ADP IN 8 case
        of of ADP IN 8 case
        the the DET DT 8 det
        International International ADJ NNP 8 amod ORG
        Criminal Criminal ADJ NNP 8 amod ORG
        Court Court PROPN NNP 2 obl ORG
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("SANCTION", ["Hungary"], ["International Criminal Court"])]


def test_a_condition_tells_of_no_release(events_in):
    events = events_in("""
        If if SCONJ IN 5 mark
        Cuba Cuba PROPN NNP 5 nsubj GPE
        does do AUX VBZ 5 aux
        not not PART RB 5 advmod
        free free VERB VB 11 advcl
        the the DET DT 7 det
        dissidents dissident NOUN NNS 5 obj
        , , PUNCT , 5 punct
        Canada Canada PROPN NNP 11 nsubj GPE
        will will AUX MD 11 aux
        suspend suspend VERB VB 0 ROOT
        aid aid NOUN NN 11 obj
        . . PUNCT . 11 punct
    """)
    assert told(events) == [("SANCTION", ["Canada"], [])]


def test_rebels_lose_their_stronghold(events_in):
    events = events_in("""
        The the DET DT 2 det
        army army NOUN NN 3 nsubj
        captured capture VERB VBD 0 ROOT
        a a DET DT 7 det
        key key ADJ JJ 7 amod
        rebel rebel NOUN NN 7 compound
        stronghold stronghold NOUN NN 3 obj
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("COERCE", ["army"], ["rebel"])]


def test_ground_retaken_was_taken_before(events_in):
    events = events_in("""
        The the DET DT 2 det
        army army NOUN NN 3 nsubj
        regained regain VERB VBD 0 ROOT
        control control NOUN NN 3 obj
        of of ADP IN 6 case
        Jilib Jilib PROPN NNP 4 nmod GPE
        after after SCONJ IN 9 mark
        Hezbollah Hezbollah PROPN NNP 9 nsubj ORG
        seized seize VERB VBD 3 advcl
        the the DET DT 11 det
        town town NOUN NN 9 obj
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("COERCE", ["army"], ["Hezbollah"]), ("COERCE", ["Hezbollah"], [])]


def test_whose_role_it_is_did_it(events_in):
    events = events_in("""
        Canada Canada PROPN NNP 2 nsubj GPE
        imposes impose VERB VBZ 0 ROOT
        sanctions sanction NOUN NNS 2 obj
        against against ADP IN 7 case
        two two NUM CD 7 nummod CARDINAL
        Iranian Iranian ADJ JJ 7 amod NORP
        judges judge NOUN NNS 3 nmod
        for for ADP IN 10 case
        their their PRON PRP$ 10 nmod:poss
        role role NOUN NN 3 nmod
        in in SCONJ IN 12 mark
        suppressing suppress VERB VBG 10 acl
        protests protest NOUN NNS 12 obj
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("SANCTION", ["Canada"], ["Iranian judges"]), ("COERCE", ["Iranian judges"], [])]


def test_police_who_are_hurt_arrested_nobody(events_in):
    events = events_in("""
        Nine nine NUM CD 2 nummod CARDINAL
        students student NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        arrested arrest VERB VBN 0 ROOT
        and and CCONJ CC 10 cc
        four four NUM CD 8 nummod CARDINAL
        injured injure VERB VBN 8 amod
        policemen policemen NOUN NNS 10 nsubj:pass
        were be AUX VBD 10 aux:pass
        treated treat VERB VBN 4 conj
        . . PUNCT . 4 punct
    """)
    assert told(events) == [("COERCE", [], ["students"])]


def test_a_news_site_is_shut_down(events_in):
    events = events_in("""
        Kyrgyzstan Kyrgyzstan PROPN NNP 2 nsubj GPE
        shuts shut VERB VBZ 0 ROOT
        down down ADP RP 2 compound:prt
        the the DET DT 6 det
        news news NOUN NN 6 compound
        site site NOUN NN 2 obj
        Kloop Kloop PROPN NNP 6 appos ORG
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("COERCE", ["Kyrgyzstan"], ["Kloop"])]


def test_vessels_are_held_beside_their_crews(events_in):
    events = events_in("""
        Eritrea Eritrea PROPN NNP 3 nmod:poss GPE
        's 's PART POS 1 case
        detention detention NOUN NN 10 nsubj
        of of ADP IN 6 case
        three three NUM CD 6 nummod CARDINAL
        vessels vessel NOUN NNS 3 nmod
        and and CCONJ CC 9 cc
        18 18 NUM CD 9 nummod CARDINAL
        sailors sailor NOUN NNS 6 conj
        ended end VERB VBD 0 ROOT
        . . PUNCT . 10 punct
    """)
    assert told(events) == [("COERCE", ["Eritrea"], ["vessels", "sailors"])]


def test_an_honour_is_no_sanction(events_in):
    events = events_in("""
        Japan Japan PROPN NNP 2 nsubj GPE
        announces announce VERB VBZ 0 ROOT
        the the DET DT 4 det
        designation designation NOUN NN 2 obj
        of of ADP IN 6 case
        Kenya Kenya PROPN NNP 4 nmod GPE
        as as ADP IN 10 case
        a a DET DT 10 det
        major major ADJ JJ 10 amod
        ally ally NOUN NN 2 obl
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("SUPPORT", ["Japan"], ["Kenya"])]


def test_a_base_handed_back_is_left(events_in):
    events = events_in("""
        France France PROPN NNP 2 nsubj GPE
        returns return VERB VBZ 0 ROOT
        its its PRON PRP$ 5 nmod:poss
        last last ADJ JJ 5 amod
        base base NOUN NN 2 obj
        to to ADP IN 9 case
        the the DET DT 9 det
        Senegalese Senegalese ADJ JJ 9 amod NORP
        army army NOUN NN 2 obl
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("RETREAT", ["France"], ["Senegalese army"])]


def test_an_invoked_law_is_used(events_in):
    events = events_in("""
        Italy Italy PROPN NNP 2 nsubj GPE
        invokes invoke VERB VBZ 0 ROOT
        special special ADJ JJ 4 amod
        powers power NOUN NNS 2 obj
        to to PART TO 6 mark
        seize seize VERB VB 2 advcl
        the the DET DT 8 det
        company company NOUN NN 6 obj
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("COERCE", ["Italy"], ["company"])]


def test_evacuated_from_a_state_is_out_of_it(events_in):
    events = events_in("""
        Nigerian Nigerian ADJ JJ 2 amod NORP
        troops troop NOUN NNS 3 nsubj
        rescue rescue VERB VBP 0 ROOT
        40 40 NUM CD 5 nummod CARDINAL
        captives captive NOUN NNS 3 obj
        from from ADP IN 8 case
        Boko Boko PROPN NNP 8 compound ORG
        Haram Haram PROPN NNP 5 nmod ORG
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("AID", ["Nigerian troops"], ["captives"])]
