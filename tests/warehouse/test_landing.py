import hashlib
from datetime import date

import polars as pl
import pytest

from sitrep.schemas import audit, stages
from sitrep.schemas.as_polars import polars_schema
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import list_partitions, read_articles, read_raw, read_stage, write_raw, write_stage


def article(given_id: str, revision: int = 1, published: date | None = date(2031, 5, 6)) -> dict:
    md5 = hashlib.md5(given_id.encode()).hexdigest()
    return {
        "article_id": md5,
        "revision": revision,
        "given_id": given_id,
        "published_date": published,
        "text": f"Text {revision} of {given_id}.",
        "text_md5": md5,
        "body_md5": md5,
        "raw_sha256": hashlib.sha256(given_id.encode()).hexdigest(),
        "raw_record": 1,
        "input_path": "in/a.txt",
    }


def articles(*rows: dict) -> pl.DataFrame:
    return pl.DataFrame(
        [dict.fromkeys(stages.article.column_names) | row for row in rows], schema=polars_schema(stages.article)
    )


def test_the_same_bytes_twice_are_kept_once(home: Home):
    first = write_raw(home, b"Caf\xe9 bombed\r\n")
    second = write_raw(home, b"Caf\xe9 bombed\r\n")

    assert first == second == hashlib.sha256(b"Caf\xe9 bombed\r\n").hexdigest()
    assert [path for path in home.raw_folder.rglob("*") if path.is_file()] == [home.raw_file(first)]
    assert read_raw(home, first) == b"Caf\xe9 bombed\r\n"


def test_damaged_and_missing_bytes_are_told_apart(home: Home):
    sha256 = write_raw(home, b"a report")
    home.raw_file(sha256).write_bytes(b"a rumour")

    with pytest.raises(WarehouseError) as damaged:
        read_raw(home, sha256)
    with pytest.raises(WarehouseError) as missing:
        read_raw(home, "0" * 64)

    assert (damaged.value.code, missing.value.code) == ("raw_damaged", "raw_missing")


def test_bytes_cut_short_by_a_full_disk_are_landed_anew(home: Home):
    sha256 = write_raw(home, b"a report")
    home.raw_file(sha256).write_bytes(b"a rep")

    write_raw(home, b"a report")

    assert read_raw(home, sha256) == b"a report"


def test_a_stage_day_comes_back_in_key_order(home: Home):
    rows = articles(article("b"), article("a", 2), article("a", 1))

    write_stage(home, stages.article, "2031-05-06", rows)

    found = read_stage(home, stages.article, "2031-05-06")
    assert found.equals(rows.sort("article_id", "revision"))
    assert found.schema == polars_schema(stages.article)


def test_the_same_rows_in_another_order_give_the_same_file(home: Home):
    write_stage(home, stages.article, "2031-05-06", articles(article("a"), article("b")))
    first = home.stage_file("article", "2031-05-06").read_bytes()
    write_stage(home, stages.article, "2031-05-06", articles(article("b"), article("a")))

    assert home.stage_file("article", "2031-05-06").read_bytes() == first


def test_a_day_that_was_never_written_has_no_rows(home: Home):
    assert read_stage(home, stages.article, "2031-05-06").shape == (0, len(stages.article.columns))
    assert list_partitions(home, stages.article) == []


def test_days_are_listed_in_order_with_undated_last(home: Home):
    for partition in ("undated", "2031-05-07", "2030-12-31"):
        write_stage(home, stages.article, partition, articles())
    home.stage_file("article", "2031-05-07").with_name(".2031-05-08.parquet.x1").write_bytes(b"half")

    assert list_partitions(home, stages.article) == ["2030-12-31", "2031-05-07", "undated"]


def test_a_write_that_fails_leaves_the_old_day(home: Home):
    write_stage(home, stages.article, "2031-05-06", articles(article("a")))

    with pytest.raises(ValueError, match="null where a value is required"):
        write_stage(home, stages.article, "2031-05-06", articles(article("a") | {"text": None}))

    assert read_stage(home, stages.article, "2031-05-06")["given_id"].to_list() == ["a"]


@pytest.mark.parametrize("partition", ["2031-5-6", "../../etc", "UNDATED", ""])
def test_a_partition_is_a_day_or_undated(home: Home, partition: str):
    with pytest.raises(ValueError, match="partition"):
        read_stage(home, stages.article, partition)


def test_a_stage_with_other_columns_says_to_run_the_day_again(home: Home):
    path = home.stage_file("article", "2031-05-06")
    path.parent.mkdir(parents=True)
    articles(article("a")).drop("language").write_parquet(path)

    with pytest.raises(WarehouseError, match="sitrep backfill") as caught:
        read_stage(home, stages.article, "2031-05-06")
    assert caught.value.code == "stage_outdated"


def test_articles_of_all_days_are_scanned_together(home: Home):
    assert read_articles(home, ["given_id", "published_date"]).shape == (0, 2)
    write_stage(home, stages.article, "2031-05-06", articles(article("a")))
    write_stage(home, stages.article, "undated", articles(article("b", published=None)))

    found = read_articles(home, ["given_id", "published_date"]).sort("given_id")

    assert found.rows() == [("a", date(2031, 5, 6)), ("b", None)]
    with pytest.raises(KeyError, match="no column sentiment"):
        read_articles(home, ["sentiment"])


def test_a_table_without_a_key_keeps_its_order(home: Home):
    rows = pl.DataFrame(
        [
            {"run_id": "r1", "partition": "undated", "table_name": "dim_article", "row_key": key}
            | {"check_name": "not_null", "detail": None, "row_json": "{}"}
            for key in ("b", "a")
        ],
        schema=polars_schema(audit.quarantine),
    )

    write_stage(home, audit.quarantine, "undated", rows)

    assert read_stage(home, audit.quarantine, "undated")["row_key"].to_list() == ["b", "a"]
