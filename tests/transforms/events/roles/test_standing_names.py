"""Names that stand for others: lists, kinds, partners, offices and acronyms, as parties of acts."""


def parties(event) -> tuple[str, list[str], list[str]]:
    actors, recipients = (
        [(party.antecedent or party.span).text for party in side] for side in (event.actors, event.recipients)
    )
    return event.type, actors, recipients


def test_three_countries_are_the_list_before(events_in):
    *_, event = events_in("""
        Mali Mali PROPN NNP 6 nsubj GPE
        , , PUNCT , 3 punct
        Niger Niger PROPN NNP 1 conj GPE
        and and CCONJ CC 5 cc
        Chad Chad PROPN NNP 1 conj GPE
        left leave VERB VBD 0 ROOT
        the the DET DT 8 det
        bloc bloc NOUN NN 6 obj
        . . PUNCT . 6 punct
        The the DET DT 12 det
        three three NUM CD 12 nummod CARDINAL
        countries country NOUN NNS 13 nsubj
        signed sign VERB VBD 0 ROOT
        a a DET DT 15 det
        pact pact NOUN NN 13 obj
        . . PUNCT . 13 punct
    """)
    assert parties(event) == ("AGREE", ["Mali", "Niger", "Chad"], [])


def test_the_groups_are_the_list_before(events_in):
    *_, event = events_in("""
        Greenpeace Greenpeace PROPN NNP 4 nsubj ORG
        and and CCONJ CC 3 cc
        Oxfam Oxfam PROPN NNP 1 conj ORG
        published publish VERB VBD 0 ROOT
        a a DET DT 6 det
        report report NOUN NN 4 obj
        . . PUNCT . 4 punct
        The the DET DT 9 det
        groups group NOUN NNS 10 nsubj
        accused accuse VERB VBD 0 ROOT
        Tunisia Tunisia PROPN NNP 10 obj GPE
        of of ADP IN 13 case
        torture torture NOUN NN 10 obl
        . . PUNCT . 10 punct
    """)
    assert parties(event) == ("ACCUSE", ["Greenpeace", "Oxfam"], ["Tunisia"])


def test_the_nordic_country_is_who_acted_before(events_in):
    *_, event = events_in("""
        Denmark Denmark PROPN NNP 2 nsubj GPE
        expelled expel VERB VBD 0 ROOT
        three three NUM CD 5 nummod CARDINAL
        Russian Russian ADJ JJ 5 amod NORP
        diplomats diplomat NOUN NNS 2 obj
        . . PUNCT . 2 punct
        The the DET DT 9 det
        Nordic Nordic ADJ JJ 9 amod NORP
        country country NOUN NN 10 nsubj
        accused accuse VERB VBD 0 ROOT
        Russia Russia PROPN NNP 10 obj GPE
        . . PUNCT . 10 punct
    """)
    assert parties(event) == ("ACCUSE", ["Denmark"], ["Russia"])


def test_a_group_told_of_by_its_kind(events_in):
    *_, event = events_in("""
        Jaish Jaish PROPN NNP 5 nsubj ORG
        al al PROPN NNP 1 flat ORG
        - - PUNCT HYPH 4 punct ORG
        Adl Adl PROPN NNP 1 flat ORG
        attacked attack VERB VBD 0 ROOT
        a a DET DT 7 det
        court court NOUN NN 5 obj
        . . PUNCT . 5 punct
        The the DET DT 12 det
        Sunni Sunni ADJ JJ 12 amod NORP
        militant militant ADJ JJ 12 amod
        group group NOUN NN 13 nsubj
        killed kill VERB VBD 0 ROOT
        five five NUM CD 15 nummod CARDINAL
        people people NOUN NNS 13 obj
        . . PUNCT . 13 punct
    """)
    assert parties(event) == ("ASSAULT", ["Jaish al - Adl"], ["people"])


def test_partner_beside_the_subject(events_in):
    *_, event = events_in("""
        Sweden Sweden PROPN NNP 6 nsubj GPE
        , , PUNCT , 4 punct
        alongside alongside ADP IN 4 case
        Finland Finland PROPN NNP 1 nmod GPE
        , , PUNCT , 1 punct
        condemned condemn VERB VBD 0 ROOT
        Russia Russia PROPN NNP 6 obj GPE
        . . PUNCT . 6 punct
    """)
    assert parties(event) == ("ACCUSE", ["Sweden", "Finland"], ["Russia"])


def test_office_holders_of_a_list(events_in):
    *_, event = events_in("""
        Canada Canada PROPN NNP 2 nsubj GPE
        bans ban VERB VBZ 0 ROOT
        Greenpeace Greenpeace PROPN NNP 4 compound ORG
        director director NOUN NN 2 obj
        Tom Tom PROPN NNP 2 obj PERSON
        Harris Harris PROPN NNP 5 flat PERSON
        , , PUNCT , 10 punct
        former former ADJ JJ 10 amod
        environment environment NOUN NN 10 compound
        commissioner commissioner NOUN NN 5 appos
        for for ADP IN 12 case
        energy energy PROPN NN 10 nmod
        Lise Lise PROPN NNP 10 nmod PERSON
        Roy Roy PROPN NNP 13 flat PERSON
        and and CCONJ CC 17 cc
        Oxfam Oxfam PROPN NNP 17 compound ORG
        co-founder co-founder NOUN NN 13 conj
        Mark Mark PROPN NNP 17 flat PERSON
        Dean Dean PROPN NNP 18 flat PERSON
        from from ADP IN 22 case
        the the DET DT 22 det
        summit summit NOUN NN 2 obl
        . . PUNCT . 2 punct
    """)
    assert parties(event) == ("COERCE", ["Canada"], ["Tom Harris", "Lise Roy", "Mark Dean"])


def test_acronym_goes_by_its_full_name(events_in):
    *_, event = events_in("""
        The the DET DT 4 det
        National National ADJ NNP 4 amod ORG
        Liberation Liberation PROPN NNP 4 compound ORG
        Army Army PROPN NNP 8 nsubj ORG
        ( ( PUNCT -LRB- 6 punct
        ELN ELN PROPN NNP 4 appos ORG
        ) ) PUNCT -RRB- 6 punct
        bombed bomb VERB VBD 0 ROOT
        a a DET DT 11 det
        police police NOUN NN 11 compound
        station station NOUN NN 8 obj
        . . PUNCT . 8 punct
    """)
    assert parties(event) == ("ASSAULT", ["National Liberation Army"], ["police station"])


def test_envoy_between_commas(events_in):
    *_, event = events_in("""
        Myanmar Myanmar PROPN NNP 3 nmod:poss GPE
        's 's PART POS 1 case
        ambassador ambassador NOUN NN 12 nsubj
        to to ADP IN 7 case
        the the DET DT 7 det
        United Unite VERB NNP 7 amod ORG
        Nations Nation PROPN NNPS 3 nmod ORG
        , , PUNCT , 9 punct
        Kyaw Kyaw PROPN NNP 3 appos PERSON
        Tun Tun PROPN NNP 9 flat PERSON
        , , PUNCT , 3 punct
        condemned condemn VERB VBD 0 ROOT
        India India PROPN NNP 12 obj GPE
        . . PUNCT . 12 punct
    """)
    assert parties(event) == ("ACCUSE", ["Kyaw Tun"], ["India"])


def test_people_by_their_ending(events_in):
    *_, event = events_in("""
        The the DET DT 2 det
        suspect suspect NOUN NN 3 nsubj
        stabbed stab VERB VBD 0 ROOT
        a a DET DT 5 det
        cellist cellist NOUN NN 3 obj
        and and CCONJ CC 8 cc
        a a DET DT 8 det
        boatman boatman NOUN NN 5 conj
        . . PUNCT . 3 punct
    """)
    assert parties(event) == ("ASSAULT", [], ["cellist", "boatman"])


def test_six_of_them_are_not_who_acts(events_in):
    *_, event = events_in("""
        Police police NOUN NNS 2 nsubj
        arrested arrest VERB VBD 0 ROOT
        three three NUM CD 4 nummod CARDINAL
        rebels rebel NOUN NNS 2 obj
        and and CCONJ CC 6 cc
        detained detain VERB VBD 2 conj
        six six NUM CD 6 obj CARDINAL
        of of ADP IN 9 case
        them they PRON PRP 7 nmod
        . . PUNCT . 2 punct
    """)
    assert parties(event) == ("COERCE", ["Police"], ["rebels"])
