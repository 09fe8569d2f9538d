from sitrep.transforms.events.lexicon import Terms


def test_cell_of_lemmas_and_classes_is_read():
    assert Terms.read("king|@state|-") == Terms(frozenset({"king"}), frozenset({"state"}), absent=True)
    assert Terms.read("!king|@state") == Terms(frozenset({"king"}), frozenset({"state"}), excluded=True)
    assert Terms.read("+") == Terms(present=True)


def test_empty_cell_is_no_condition():
    assert not Terms.read("")
    assert Terms.read("-")
