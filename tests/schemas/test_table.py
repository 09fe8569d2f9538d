import pytest

from sitrep.schemas import columns as c
from sitrep.schemas.table import Table, load_order, refers


def test_a_column_takes_another_role_and_keeps_its_kind():
    low = c.low.named("killed_low", "Killed, at least")

    assert (low.name, low.meaning, low.type, low.minimum) == ("killed_low", "Killed, at least", c.low.type, 0)
    assert c.article_id.maybe.nullable
    assert not c.title.always.nullable


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        ({"columns": (c.title, c.title)}, r"column named twice: \['title'\]"),
        ({"columns": (c.title,), "key": ("article_id",)}, r"no such column: \['article_id'\]"),
        ({"columns": (c.title,), "ordered": (("title", "subtitle"),)}, r"no such column: \['subtitle'\]"),
        ({"columns": (c.title,), "references": (refers("url", "other"),)}, r"no such column: \['url'\]"),
    ],
)
def test_a_declaration_that_contradicts_itself_is_refused(parts: dict, fault: str):
    with pytest.raises(ValueError, match=fault):
        Table("news", grain="One row per test.", **parts)


def test_parents_are_loaded_before_children_and_ties_keep_their_order():
    child = Table("child", "", (c.article_id,), references=(refers("article_id", "parent"),))
    other = Table("other", "", (c.title,))
    parent = Table("parent", "", (c.article_id, c.parent_actor_id), references=(refers("article_id", "elsewhere"),))

    assert [table.name for table in load_order([child, other, parent])] == ["other", "parent", "child"]


def test_tables_that_wait_for_each_other_are_named():
    one = Table("one", "", (c.article_id,), references=(refers("article_id", "two"),))
    two = Table("two", "", (c.article_id,), references=(refers("article_id", "one"),))

    with pytest.raises(ValueError, match=r"in a circle: \['one', 'two'\]"):
        load_order([one, two])
