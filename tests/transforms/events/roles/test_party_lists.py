"""All members of a list are parties, and none of its neighbours."""


def parties(event) -> tuple[str, list[str], list[str]]:
    actors, recipients = (
        [(party.antecedent or party.span).text for party in side] for side in (event.actors, event.recipients)
    )
    return event.type, actors, recipients


def test_nationals_of_two_states_are_two_parties(events_in):
    *_, event = events_in("""
        Police police NOUN NNS 2 nsubj
        arrested arrest VERB VBD 0 ROOT
        22 22 NUM CD 7 nummod CARDINAL
        Chinese Chinese ADJ JJ 7 amod NORP
        and and CCONJ CC 6 cc
        Vietnamese Vietnamese ADJ JJ 4 conj NORP
        nationals national NOUN NNS 2 obj
        in in ADP IN 9 case
        Colombo Colombo PROPN NNP 7 nmod GPE
        . . PUNCT . 2 punct
    """)
    assert parties(event) == ("COERCE", ["Police"], ["Chinese", "Vietnamese nationals"])


def test_forces_of_two_states_are_two_parties(events_in):
    *_, event = events_in("""
        U.S. U.S. PROPN NNP 5 nsubj GPE
        and and CCONJ CC 3 cc
        Somali Somali ADJ JJ 1 conj NORP
        forces force NOUN NNS 1 conj
        killed kill VERB VBD 0 ROOT
        nine nine NUM CD 7 nummod CARDINAL
        rebels rebel NOUN NNS 5 obj
        . . PUNCT . 5 punct
    """)
    assert parties(event) == ("ASSAULT", ["U.S.", "Somali forces"], ["rebels"])


def test_some_of_a_persons_people_are_a_party_beside_them(events_in):
    *_, event = events_in("""
        Gunmen gunmen NOUN NNS 2 nsubj
        killed kill VERB VBD 0 ROOT
        the the DET DT 4 det
        mayor mayor NOUN NN 2 obj
        of of ADP IN 6 case
        Uruapan Uruapan PROPN NNP 4 nmod GPE
        and and CCONJ CC 8 cc
        two two NUM CD 4 conj CARDINAL
        of of ADP IN 11 case
        his his PRON PRP$ 11 nmod:poss
        bodyguards bodyguard NOUN NNS 8 nmod
        . . PUNCT . 2 punct
    """)
    assert parties(event) == ("ASSAULT", [], ["mayor of Uruapan", "bodyguards"])


def test_an_owner_and_their_cabinet_are_two_parties(events_in):
    *_, event = events_in("""
        The the DET DT 2 det
        president president NOUN NN 3 nsubj
        dismissed dismiss VERB VBD 0 ROOT
        Prime Prime ADJ NNP 5 amod
        Minister Minister PROPN NNP 6 nmod:desc
        Ana Ana PROPN NNP 3 obj PERSON
        Bell Bell PROPN NNP 6 flat PERSON
        and and CCONJ CC 10 cc
        her her PRON PRP$ 10 nmod:poss
        cabinet cabinet NOUN NN 6 conj
        . . PUNCT . 3 punct
    """)
    assert parties(event) == ("SANCTION", ["president"], ["Ana Bell", "cabinet"])


def test_a_state_and_its_allies_are_two_parties(events_in):
    *_, event = events_in("""
        Ukraine Ukraine PROPN NNP 5 nsubj GPE
        and and CCONJ CC 4 cc
        its its PRON PRP$ 4 nmod:poss
        allies ally NOUN NNS 1 conj
        imposed impose VERB VBD 0 ROOT
        sanctions sanction NOUN NNS 5 obj
        on on ADP IN 8 case
        Belarus Belarus PROPN NNP 6 nmod GPE
        . . PUNCT . 5 punct
    """)
    assert parties(event) == ("SANCTION", ["Ukraine", "allies"], ["Belarus"])


def test_whoever_is_told_along_with_the_victim_is_hit_too(events_in):
    *_, event = events_in("""
        Soldiers soldier NOUN NNS 2 nsubj
        killed kill VERB VBD 0 ROOT
        an a DET DT 6 det
        Islamic Islamic ADJ NNP 5 amod ORG
        State State PROPN NNP 6 compound ORG
        leader leader NOUN NN 2 obj
        along along ADP IN 11 case
        with with ADP IN 11 case
        his his PRON PRP$ 11 nmod:poss
        two two NUM CD 11 nummod CARDINAL
        sons son NOUN NNS 2 obl
        . . PUNCT . 2 punct
    """)
    assert parties(event) == ("ASSAULT", ["Soldiers"], ["Islamic State leader", "sons"])


def test_the_second_side_may_hang_on_a_name_of_the_first(events_in):
    *_, event = events_in("""
        Clashes clash NOUN NNS 11 nsubj
        between between ADP IN 3 case
        supporters supporter NOUN NNS 1 nmod
        of of ADP IN 7 case
        opposition opposition NOUN NN 6 amod
        leader leader NOUN NN 7 nmod:desc
        Ana Ana PROPN NNP 3 nmod PERSON
        Bell Bell PROPN NNP 7 flat PERSON
        and and CCONJ CC 10 cc
        police police NOUN NN 7 conj
        left leave VERB VBD 0 ROOT
        three three NUM CD 11 obj CARDINAL
        dead dead ADJ JJ 11 xcomp
        . . PUNCT . 11 punct
    """)
    assert parties(event) == ("ASSAULT", ["supporters of opposition leader Ana Bell", "police"], [])


def test_the_list_may_hang_on_the_name_behind_the_first_office(events_in):
    *_, event = events_in("""
        Envoy Envoy PROPN NNP 2 nmod:desc
        Ana Ana PROPN NNP 10 nsubj PERSON
        Bell Bell PROPN NNP 2 flat PERSON
        and and CCONJ CC 8 cc
        Iranian Iranian ADJ JJ 7 amod NORP
        Foreign foreign ADJ JJ 7 amod
        Minister Minister PROPN NNP 8 nmod:desc
        Boris Boris PROPN NNP 2 conj PERSON
        Cole Cole PROPN NNP 8 flat PERSON
        held hold VERB VBD 0 ROOT
        talks talk NOUN NNS 10 obj
        in in ADP IN 13 case
        Rome Rome PROPN NNP 10 obl GPE
        . . PUNCT . 10 punct
    """)
    assert parties(event) == ("CONSULT", ["Ana Bell", "Boris Cole"], [])


def test_others_arrested_with_a_named_person_are_a_party(events_in):
    *_, event = events_in("""
        Serbian Serbian ADJ JJ 2 amod NORP
        prosecutors prosecutor NOUN NNS 3 nsubj
        indicted indict VERB VBD 0 ROOT
        former former ADJ JJ 5 amod
        minister minister NOUN NN 6 nmod:desc
        Ana Ana PROPN NNP 3 obj PERSON
        Bell Bell PROPN NNP 6 flat PERSON
        and and CCONJ CC 10 cc
        12 12 NUM CD 10 nummod CARDINAL
        others other NOUN NNS 6 conj
        . . PUNCT . 3 punct
    """)
    assert parties(event) == ("ACCUSE", ["Serbian prosecutors"], ["Ana Bell", "others"])
