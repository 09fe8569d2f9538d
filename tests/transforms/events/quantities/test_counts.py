from sitrep.transforms.events.quantities.tolls import find_tolls


def tolls(doc):
    return [(toll.measure, toll.bounds) for toll in find_tolls(doc[:])]


def test_a_day_of_the_month_counts_nobody(parsed):
    table = """
        January January PROPN NNP 2 nmod:unmarked {0}
        8 8 NUM CD 4 nmod {0}
        injured injured ADJ JJ 4 amod
        soldiers soldier NOUN NNS 0 ROOT
    """
    assert tolls(parsed(table.format("DATE"))) == []
    assert tolls(parsed(table.format("CARDINAL"))) == [("injured", (8, 8, "exact"))]
