"""Which phrases could be parties, and which of them may be one."""

import pytest

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.roles.anaphora import Antecedents
from sitrep.transforms.events.roles.learned.mentions import are_one, mentions_in

SEIZED = """
    French french ADJ JJ 2 amod NORP
    soldiers soldier NOUN NNS 3 nsubj
    boarded board VERB VBD 0 ROOT
    the the DET DT 5 det
    tanker tanker NOUN NN 3 obj
    off off ADP IN 7 case
    France France PROPN NNP 3 obl GPE
    after after ADP IN 9 case
    talks talk NOUN NNS 3 obl
"""


@pytest.fixture
def context(lexicon, gazetteer) -> Context:
    return Context(lexicon, gazetteer, Antecedents(lexicon, gazetteer))


def test_mentions_are_names_groups_and_things_but_no_acts(parsed, context):
    found = mentions_in(parsed(SEIZED), context)
    assert [(one.party.text, one.sort, one.nation, one.is_state, one.is_inside) for one in found] == [
        ("French", "NORP", "FRA", True, True),
        ("French soldiers", "armed", "FRA", False, False),
        ("tanker", "ship", None, False, False),
        ("France", "GPE", "FRA", True, False),
    ]
    assert (found[0].outer.text, found[3].preposition) == ("soldiers", "off")


def test_a_state_and_who_is_called_by_it_may_be_one_party(parsed, context):
    adjective, soldiers, tanker, state = mentions_in(parsed(SEIZED), context)
    assert are_one(soldiers, state)
    assert are_one(adjective, soldiers)
    assert not are_one(soldiers, tanker)


def test_nobody_is_no_mention(parsed, context):
    doc = parsed("""
        It it PRON PRP 2 nsubj
        killed kill VERB VBD 0 ROOT
        no no DET DT 4 det
        soldiers soldier NOUN NNS 2 obj
    """)
    assert mentions_in(doc, context) == []
