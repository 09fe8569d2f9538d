import json
from pathlib import Path

import pytest

from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import ELSEWHERE_VERSION, HOME_VERSION, Home


def test_a_new_home_says_its_version_and_opens_again(tmp_path: Path):
    made = Home.create(tmp_path / "home")

    assert json.loads(made.marker.read_text()) == {"sitrep_home": HOME_VERSION}
    assert Home.open(tmp_path / "home") == made
    assert Home.create(tmp_path / "home") == made


def test_a_home_knows_where_things_lie():
    home = Home(Path("/data"))

    assert home.raw_file("ab12") == Path("/data/landing/raw/ab/ab12")
    assert home.stage_file("article", "2031-05-06") == Path("/data/stages/article/2031-05-06.parquet")
    assert home.published_database == Path("/data/warehouse.duckdb")


@pytest.mark.parametrize(
    ("marker", "code"),
    [
        (json.dumps({"sitrep_home": ELSEWHERE_VERSION + 1}), "home_newer"),
        ("{", "home_unreadable"),
        ('{"sitrep_home": "one"}', "home_unreadable"),
        ("[]", "home_unreadable"),
    ],
)
def test_a_home_that_cannot_be_used_says_why(home: Home, marker: str, code: str):
    home.marker.write_text(marker)

    with pytest.raises(WarehouseError) as caught:
        Home.open(home.path)

    assert caught.value.code == code


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path):
    (tmp_path / "thesis.doc").write_text("draft")

    for opened in (Home.create, Home.open):
        with pytest.raises(WarehouseError) as caught:
            opened(tmp_path)
        assert caught.value.code == "not_a_home"
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.doc"]


def test_a_home_that_is_not_there_says_what_makes_one(tmp_path: Path):
    with pytest.raises(WarehouseError, match="sitrep run") as caught:
        Home.open(tmp_path / "nothing")
    assert caught.value.code == "no_home"
