"""Landed bytes and stages outside the home's folder."""

from __future__ import annotations

import json
from pathlib import Path

import fsspec
import polars as pl
import pytest
from fsspec.implementations.memory import MemoryFileSystem

from sitrep.schemas import stages
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import (
    count_articles,
    list_partitions,
    read_articles,
    read_raw,
    read_stage,
    write_raw,
    write_stage,
)
from sitrep.warehouse.storage import open_storage
from tests.warehouse.test_landing import article, articles


@pytest.fixture(params=["memory", "file"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return f"memory://{tmp_path.name}/news" if request.param == "memory" else f"file://{tmp_path}/mnt/news"


@pytest.fixture
def away(tmp_path: Path, url: str) -> Home:
    return Home.create(tmp_path / "home", url)


def test_what_is_written_elsewhere_comes_back_and_nothing_of_it_lies_in_the_home(away: Home, url: str):
    rows = articles(article("a", 2), article("a", 1))
    sha256 = write_raw(away, b"a report")
    write_stage(away, stages.article, "2031-05-06", rows)
    write_stage(away, stages.article, "undated", articles(article("b", published=None)))

    again = Home.open(away.path)
    assert again.stages_url == url
    assert read_raw(again, sha256) == b"a report"
    assert read_stage(again, stages.article, "2031-05-06").equals(rows.sort("revision"))
    assert read_stage(again, stages.article, "2031-05-07").is_empty()
    assert list_partitions(again, stages.article) == ["2031-05-06", "undated"]
    assert count_articles(again, "2031-05-06") == 2
    assert sorted(read_articles(again, ["given_id", "revision"]).rows()) == [("a", 1), ("a", 2), ("b", 1)]
    assert {path.name for path in away.path.iterdir()} == {"home.json", "prefect"}
    system, root = fsspec.url_to_fs(url)
    assert system.exists(f"{root}/stages/article/2031-05-06.parquet")


def test_a_missing_and_a_damaged_file_are_told_with_their_address(away: Home, url: str):
    sha256 = write_raw(away, b"a report")
    away.storage.write(f"landing/raw/{sha256[:2]}/{sha256}", b"a rumour")
    with pytest.raises(WarehouseError) as damaged:
        read_raw(away, sha256)
    with pytest.raises(WarehouseError) as missing:
        read_raw(away, "0" * 64)
    assert (damaged.value.code, missing.value.code) == ("raw_damaged", "raw_missing")
    assert "news/landing/raw/00/" in missing.value.detail


def test_an_upload_that_breaks_off_leaves_the_day_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    home = Home.create(tmp_path / "home", f"memory://{tmp_path.name}/news")
    before = articles(article("a"))
    write_stage(home, stages.article, "2031-05-06", before)

    def refuse(self: MemoryFileSystem, path: str, value: bytes, **options: object) -> None:
        raise TimeoutError("the store does not answer")

    monkeypatch.setattr(MemoryFileSystem, "pipe_file", refuse)
    with pytest.raises(WarehouseError, match=r"memory://.*2031-05-06.*does not answer.*same command again") as caught:
        write_stage(home, stages.article, "2031-05-06", articles(article("a"), article("b")))
    assert caught.value.code == "storage_failed"
    assert read_stage(home, stages.article, "2031-05-06").equals(before)


@pytest.mark.parametrize("url", ["sftp://host/news", "simplecache::s3://news", "file://news"])
def test_a_place_that_cannot_replace_a_file_as_a_whole_is_refused(tmp_path: Path, url: str):
    with pytest.raises(WarehouseError) as caught:
        Home.create(tmp_path / "home", url)
    assert caught.value.code == "storage_unfit"
    assert not (tmp_path / "home").exists()


def test_a_protocol_whose_package_is_missing_names_it(monkeypatch: pytest.MonkeyPatch):
    def missing(protocol: str) -> None:
        raise ImportError("Install s3fs to access S3")

    monkeypatch.setattr("fsspec.core.get_filesystem_class", missing)
    with pytest.raises(WarehouseError, match=r"s3://news needs .* Install s3fs") as caught:
        open_storage("s3://news")
    assert caught.value.code == "storage_not_installed"


def test_a_home_keeps_to_the_place_that_it_began_with(tmp_path: Path):
    url = f"file://{tmp_path}/mnt"
    Home.create(tmp_path / "away", url)
    Home.create(tmp_path / "here")
    assert Home.create(tmp_path / "away") == Home.create(tmp_path / "away", url)
    assert json.loads((tmp_path / "away" / "home.json").read_text()) == {"sitrep_home": 2, "stages_url": url}
    for name, other in (("away", "file:///elsewhere"), ("here", url)):
        with pytest.raises(WarehouseError, match="unset stages_url") as caught:
            Home.create(tmp_path / name, other)
        assert caught.value.code == "stages_elsewhere"


def test_of_a_days_articles_only_the_columns_asked_for_are_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    home = Home.create(tmp_path / "home", f"memory://{tmp_path.name}/news")
    write_stage(home, stages.article, "2031-05-06", articles(article("a")))
    monkeypatch.setattr(type(home.storage), "read", None)
    found = read_articles(home, ["given_id"])
    assert found.equals(pl.DataFrame({"given_id": ["a"]}))
