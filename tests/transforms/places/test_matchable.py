from sitrep.transforms.places.gazetteer import load_gazetteer


def test_names_carry_their_label_and_come_once():
    names = list(load_gazetteer().names())
    label_of = dict(names)

    assert len(label_of) == len(names) > 8_000
    some = ("Iran", "Iranian", "Kurds", "Red Sea", "Donbas", "White House", "Kharkiv")
    assert [label_of[name] for name in some] == ["GPE", "NORP", "NORP", "LOC", "LOC", "FAC", "GPE"]


def test_ordinary_words_and_people_s_names_are_left_out():
    names = {name for name, _ in load_gazetteer().names()}

    assert names & {"Nice", "Reading", "Hassan", "Victoria", "Mobile", "Of", "Santos", "the States"} == set()


def test_accents_may_be_missing_in_text():
    names = {name for name, _ in load_gazetteer().names()}

    assert {"Bogotá", "Bogota", "Medellín", "Medellin"} <= names
