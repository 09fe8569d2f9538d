from __future__ import annotations


def load(star, run_id: str, partition: str, loaded_at: str, quarantined: int = 0) -> None:
    star.add(
        "audit.partition_load",
        run_id=run_id,
        partition=partition,
        quarantined_count=quarantined,
        extractor_version=f"version of {run_id}",
        loaded_at=loaded_at,
    )


def reject(star, run_id: str, record: int, published: str | None) -> None:
    star.add(
        "audit.rejected_input",
        run_id=run_id,
        input_path="news.jsonl",
        raw_sha256="abc",
        raw_record=record,
        published_date=published,
    )


def test_every_day_between_the_first_and_the_last_stands_and_a_gap_is_not_loaded(star):
    star.article("a1", "2031-05-06")
    star.article("a2", "2031-05-06")
    star.article("a2", "2031-05-06", revision=0, is_latest=False)
    star.article("a3", "2031-05-08")
    star.mention("m1", "PROTEST", article="a1")
    star.mention("m2", "PROTEST", article="a1", status="planned")
    load(star, "r1", "2031-05-06", "2031-06-01 08:00:00+00", quarantined=5)
    load(star, "r2", "2031-05-06", "2031-06-02 08:00:00+00", quarantined=1)
    load(star, "r1", "2031-05-08", "2031-06-01 08:00:01+00")
    assert sorted(star.table("from mart_load_calendar")) == [
        ("2031-05-06", True, 2, 0, 1, 2, "version of r2", "2031-06-02 08:00:00+00:00"),
        ("2031-05-07", False, 0, 0, 0, 0, None, None),
        ("2031-05-08", True, 1, 0, 0, 0, "version of r1", "2031-06-01 08:00:01+00:00"),
    ]


def test_undated_articles_and_rejections_have_a_row_of_their_own(star):
    star.article("a1")
    star.mention("m1", "PROTEST")
    load(star, "r1", "undated", "2031-06-01 08:00:00+00")
    reject(star, "r1", 1, None)
    assert star.table("from mart_load_calendar") == [
        (None, True, 1, 1, 0, 1, "version of r1", "2031-06-01 08:00:00+00:00")
    ]


def test_without_anything_undated_there_is_no_row_without_a_date(star):
    star.article("a1", "2031-05-06")
    load(star, "r1", "2031-05-06", "2031-06-01 08:00:00+00")
    assert star.table("select date, articles from mart_load_calendar") == [("2031-05-06", 1)]


def test_an_input_that_two_runs_reject_is_one_and_its_day_stands_though_nothing_was_loaded(star):
    reject(star, "r1", 1, "2031-05-06")
    reject(star, "r1", 2, "2031-05-06")
    reject(star, "r2", 1, "2031-05-06")
    reject(star, "r2", 2, "2031-05-06")
    assert star.table("select date, loaded, articles, rejected from mart_load_calendar") == [
        ("2031-05-06", False, 0, 2)
    ]
