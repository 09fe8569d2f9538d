import pytest

from sitrep.schemas import vocabulary
from sitrep.schemas.ontology import CONTEXTS, MODES, SECTORS, event_type_key, event_types


def test_all_types_modes_contexts_and_sectors_of_plover_are_there():
    assert tuple(MODES) == vocabulary.EVENT_TYPES
    assert sum(len(modes) for modes in MODES.values()) == 67
    assert len(CONTEXTS) == 37
    assert len(SECTORS) == 25 + 7


def test_dimension_has_a_row_for_each_type_and_for_each_type_with_mode():
    rows = event_types()
    assert rows.height == 16 + 67
    assert rows["event_type_key"].is_unique().all()
    aerial = rows.filter(rows["event_type_key"] == "ASSAULT:aerial").row(0, named=True)
    assert (aerial["event_type_code"], aerial["event_mode_code"], aerial["quad_class"]) == ("ASSAULT", "aerial", 4)
    assert (aerial["goldstein"], aerial["intensity"], aerial["cameo_code"]) == (-10.0, -9.5, "195")


def test_defects_of_the_official_tables_are_decided():
    rows = {row["event_type_key"]: row for row in event_types().iter_rows(named=True)}
    assert rows["ACCUSE"]["intensity"] == -3.0
    assert rows["SANCTION"]["quad_class"] == 4
    assert rows["PROTEST:vandalize"]["intensity"] == -5.5


def test_cooperation_scores_above_zero_and_conflict_not_above_it():
    for row in event_types().iter_rows(named=True):
        if row["quad_class"] <= 2:
            assert row["intensity"] > 0, row["event_type_key"]
        elif row["event_type_code"] != "REQUEST":  # asking for help is no hostility
            assert row["intensity"] < 0, row["event_type_key"]


def test_key_of_a_mode_that_the_type_lacks_is_refused():
    assert event_type_key("CONSULT", None) == "CONSULT"
    with pytest.raises(ValueError, match="CONSULT has no mode 'aerial'"):
        event_type_key("CONSULT", "aerial")
    with pytest.raises(ValueError, match="unknown event type 'FIGHT'"):
        event_type_key("FIGHT", None)
