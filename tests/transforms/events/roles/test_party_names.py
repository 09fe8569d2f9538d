"""Which words become a party, and under which name."""


def parties(event) -> tuple[str, list[str], list[str]]:
    actors, recipients = (
        [(party.antecedent or party.span).text for party in side] for side in (event.actors, event.recipients)
    )
    return event.type, actors, recipients


def test_who_is_identified_as_somebody_goes_by_the_name(events_in):
    *_, event = events_in("""
        A a DET DT 2 det
        man man NOUN NN 7 nsubj
        identified identify VERB VBD 2 acl
        as as ADP IN 5 case
        Rahim Rahim PROPN NNP 3 obl PERSON
        Khan Khan PROPN NNP 5 flat PERSON
        stabbed stab VERB VBD 0 ROOT
        three three NUM CD 9 nummod CARDINAL
        people people NOUN NNS 7 obj
        in in ADP IN 11 case
        Linz Linz PROPN NNP 7 obl GPE
        . . PUNCT . 7 punct
    """)
    assert parties(event) == ("ASSAULT", ["Rahim Khan"], ["people"])


def test_a_charge_d_affaires_goes_by_whose_he_is(events_in):
    *_, event = events_in("""
        The the DET DT 3 det
        foreign foreign ADJ JJ 3 amod
        ministry ministry NOUN NN 4 nsubj
        summoned summon VERB VBD 0 ROOT
        the the DET DT 6 det
        chargé chargé NOUN NN 4 obj
        d'affaires d'affaire PROPN NNPS 6 appos
        of of ADP IN 9 case
        Iraq Iraq PROPN NNP 7 nmod GPE
        . . PUNCT . 4 punct
    """)
    assert parties(event) == ("REQUEST", ["foreign ministry"], ["chargé d'affaires of Iraq"])


def test_masked_men_are_nobody(events_in):
    *_, event = events_in("""
        Masked mask ADJ JJ 2 amod
        men man NOUN NNS 3 nsubj
        attacked attack VERB VBD 0 ROOT
        students student NOUN NNS 3 obj
        in in ADP IN 6 case
        Oaxaca Oaxaca PROPN NNP 4 nmod GPE
        . . PUNCT . 3 punct
    """)
    assert parties(event) == ("ASSAULT", [], ["students"])


def test_a_rebel_group_is_no_place_whatever_its_name(events_in):
    *_, event = events_in("""
        The the DET DT 3 det
        extremist extremist NOUN NN 3 compound
        group group NOUN NN 9 nsubj
        Islamic Islamic ADJ NNP 5 amod GPE
        State State PROPN NNP 8 compound GPE
        West West PROPN NNP 8 compound GPE
        Africa Africa PROPN NNP 8 compound GPE
        Province Province PROPN NNP 3 appos GPE
        attacked attack VERB VBD 0 ROOT
        soldiers soldier NOUN NNS 9 obj
        . . PUNCT . 9 punct
    """)
    assert parties(event) == ("ASSAULT", ["Islamic State West Africa Province"], ["soldiers"])


def test_a_seat_of_government_can_be_accused(events_in):
    event, *_ = events_in("""
        Ana Ana PROPN NNP 3 nsubj PERSON
        Bell Bell PROPN NNP 1 flat PERSON
        accused accuse VERB VBD 0 ROOT
        the the DET DT 5 det
        Kremlin Kremlin PROPN NNP 3 obj FAC
        of of ADP IN 7 case
        murder murder NOUN NN 3 obl
        . . PUNCT . 3 punct
    """)
    assert parties(event) == ("ACCUSE", ["Ana Bell"], ["Kremlin"])


def test_supporters_of_a_person_are_named_by_the_person(events_in):
    *_, event = events_in("""
        Police police NOUN NNS 2 nsubj
        fired fire VERB VBD 0 ROOT
        tear tear NOUN NN 4 compound WEAPON
        gas gas NOUN NN 2 obj WEAPON
        at at ADP IN 6 case
        hundreds hundred NOUN NNS 2 obl CARDINAL
        of of ADP IN 8 case
        supporters supporter NOUN NNS 6 nmod
        of of ADP IN 10 case
        Maurice Maurice PROPN NNP 6 nmod PERSON
        Kamto Kamto PROPN NNP 10 flat PERSON
        . . PUNCT . 2 punct
    """)
    assert parties(event) == ("ASSAULT", ["Police"], ["supporters of Maurice Kamto"])


def test_a_month_shot_nobody(events_in):
    *_, event = events_in("""
        The the DET DT 3 det
        May May PROPN NNP 3 compound PERSON
        shooting shooting NOUN NN 4 nsubj
        killed kill VERB VBD 0 ROOT
        a a DET DT 7 det
        police police NOUN NN 7 compound
        officer officer NOUN NN 4 obj
        . . PUNCT . 4 punct
    """)
    assert parties(event) == ("ASSAULT", [], ["police officer"])
