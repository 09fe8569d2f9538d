def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_town_that_is_hit_is_a_place_and_no_recipient(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        bombed bomb VERB VBD 0 ROOT
        Erbil Erbil PROPN NNP 2 obj GPE
    """)
    assert (named(event.actors), named(event.recipients)) == (["Iran"], [])
    assert event.place is not None
    assert event.place.span.text == "Erbil"


def test_capital_speaks_for_its_state_in_talks(events_in):
    (event,) = events_in("""
        Iraq Iraq PROPN NNP 2 nsubj GPE
        negotiated negotiate VERB VBD 0 ROOT
        with with ADP IN 4 case
        Tehran Tehran PROPN NNP 2 obl GPE
    """)
    assert (named(event.actors), named(event.recipients)) == (["Iraq"], ["Tehran"])


def test_owner_of_what_is_hit_is_the_recipient(events_in):
    (event,) = events_in("""
        Israel Israel PROPN NNP 2 nsubj GPE
        struck strike VERB VBD 0 ROOT
        Syrian syrian ADJ JJ 5 amod NORP
        radar radar NOUN NN 5 compound
        stations station NOUN NNS 2 obj
    """)
    assert named(event.recipients) == ["Syrian"]


def test_owner_of_the_weapon_acts(events_in):
    (event,) = events_in("""
        Russian russian ADJ JJ 2 amod NORP
        drones drone NOUN NNS 3 nsubj
        hit hit VERB VBD 0 ROOT
        Ukraine Ukraine PROPN NNP 3 obj GPE
    """)
    assert (named(event.actors), event.mode) == (["Russian"], "drone")


def test_origin_alone_is_no_actor(events_in):
    (event,) = events_in("""
        Rockets rocket NOUN NNS 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        fired fire VERB VBN 0 ROOT
        from from ADP IN 5 case
        Lebanon Lebanon PROPN NNP 3 obl GPE
        into into ADP IN 7 case
        Israel Israel PROPN NNP 3 obl GPE
    """)
    assert (named(event.actors), named(event.recipients)) == ([], ["Israel"])
    assert event.origin is not None
    assert event.origin.name == "Lebanon"


def test_possessor_and_target_of_a_noun(events_in):
    (event,) = events_in("""
        Israel Israel PROPN NNP 3 nmod:poss GPE
        's 's PART POS 1 case
        strike strike NOUN NN 6 nsubj
        on on ADP IN 5 case
        Syria Syria PROPN NNP 3 nmod GPE
        continued continue VERB VBD 0 ROOT
    """)
    assert (named(event.actors), named(event.recipients)) == (["Israel"], ["Syria"])


def test_clash_between_two_has_both_as_actors(events_in):
    (event,) = events_in("""
        Clashes clash NOUN NNS 6 nsubj
        between between ADP IN 3 case
        police police NOUN NNS 1 nmod
        and and CCONJ CC 5 cc
        protesters protester NOUN NNS 3 conj
        continued continue VERB VBD 0 ROOT
    """)
    assert (named(event.actors), named(event.recipients)) == (["police", "protesters"], [])


def test_meeting_with_somebody_has_them_as_recipients(events_in):
    (event,) = events_in("""
        Ali Ali PROPN NNP 2 nsubj PERSON
        held hold VERB VBD 0 ROOT
        talks talk NOUN NNS 2 obj
        with with ADP IN 5 case
        Hamas Hamas PROPN NNP 3 nmod ORG
    """)
    assert (event.type, named(event.actors), named(event.recipients)) == ("CONSULT", ["Ali"], ["Hamas"])


def test_a_name_and_its_noun_side_by_side_are_one_party(events_in):
    (event,) = events_in("""
        Veltor Veltor PROPN NNP 4 nsubj ORG
        Front Front PROPN NNP 1 flat ORG
        militants militant NOUN NNS 1 conj
        attacked attack VERB VBD 0 ROOT
        Israel Israel PROPN NNP 4 obj GPE
    """)
    assert named(event.actors) == ["Veltor Front militants"]


def test_a_person_and_more_people_are_one_recipient(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        killed kill VERB VBD 0 ROOT
        one one NUM CD 4 nummod
        person person NOUN NN 2 obj
        and and CCONJ CC 7 cc
        nine nine NUM CD 7 nummod
        people people NOUN NNS 4 conj
    """)
    assert named(event.recipients) == ["person"]


def test_the_two_countries_are_both_parties(events_in):
    (event, *_) = reversed(
        events_in("""
        Jordan Jordan PROPN NNP 2 nsubj GPE
        visited visit VERB VBD 0 ROOT
        Egypt Egypt PROPN NNP 2 obj GPE
        . . PUNCT . 2 punct
        The the DET DT 6 det
        countries country NOUN NNS 7 nsubj
        met meet VERB VBD 0 ROOT
        """)
    )
    assert sorted(named(event.actors)) == ["Egypt", "Jordan"]
