from __future__ import annotations

import tarfile
from pathlib import Path

import pytest

from sitrep.warehouse.backup import back_up, restore
from sitrep.warehouse.database import open_build
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import read_raw, write_raw
from sitrep.warehouse.publish import publish
from sitrep.warehouse.query import query


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home.create(tmp_path / "home")
    write_raw(made, b"an article")
    open_build(made).close()
    publish(made)
    (made.prefect_folder / "prefect.db").write_bytes(b"of Prefect")
    return made


def contents(home: Home) -> dict[str, bytes]:
    return {
        str(path.relative_to(home.path)): path.read_bytes()
        for path in home.path.rglob("*")
        if path.is_file() and "prefect" not in path.parts
    }


@pytest.mark.parametrize("name", ["all.tar", "all.tar.gz"])
def test_a_restored_home_holds_the_same_bytes_and_answers_queries(home: Home, tmp_path: Path, name: str):
    done = back_up(home, tmp_path / name)
    restored = Home.open(restore(tmp_path / name, tmp_path / "again").path)
    assert done.files == len(contents(home))
    assert contents(restored) == contents(home)
    assert not (restored.prefect_folder / "prefect.db").exists()
    assert query(restored, "select count(*) as n from audit.run").item() == 0
    (sha256,) = [path.name for path in home.raw_folder.rglob("*") if path.is_file()]
    assert read_raw(restored, sha256) == b"an article"


def test_nothing_is_written_over(home: Home, tmp_path: Path):
    back_up(home, tmp_path / "all.tar")
    with pytest.raises(WarehouseError, match="there already"):
        back_up(home, tmp_path / "all.tar")
    with pytest.raises(WarehouseError, match="not empty"):
        restore(tmp_path / "all.tar", home.path)


def test_the_release_before_is_left_out(home: Home, tmp_path: Path):
    publish(home)
    assert home.previous_database.exists()
    restored = Home.open(restore(back_up(home, tmp_path / "all.tar").path, tmp_path / "again").path)
    assert restored.published_database.read_bytes() == home.published_database.read_bytes()
    assert not restored.previous_database.exists()


def test_a_backup_within_the_home_is_refused(home: Home):
    with pytest.raises(WarehouseError, match="somewhere else"):
        back_up(home, home.path / "all.tar")


def test_a_damaged_backup_leaves_no_home(home: Home, tmp_path: Path):
    back_up(home, tmp_path / "all.tar")
    data = bytearray((tmp_path / "all.tar").read_bytes())
    data[data.rindex(b"an article")] ^= 1
    (tmp_path / "damaged.tar").write_bytes(data)
    (tmp_path / "short.tar").write_bytes(data[: len(data) // 2])
    (tmp_path / "other.tar").write_bytes(b"no tar at all")
    for name in ("damaged", "short", "other"):
        with pytest.raises(WarehouseError) as error:
            restore(tmp_path / f"{name}.tar", tmp_path / name)
        assert error.value.code == "backup_unreadable"
        assert not (tmp_path / name).exists()
        assert not list(tmp_path.glob(".*restoring*"))


def test_a_path_that_leads_out_of_the_home_is_refused(tmp_path: Path):
    with tarfile.open(tmp_path / "evil.tar", "w") as tar:
        tar.addfile(tarfile.TarInfo("../evil.txt"))
    with pytest.raises(WarehouseError):
        restore(tmp_path / "evil.tar", tmp_path / "place")
    assert not (tmp_path / "evil.txt").exists()
