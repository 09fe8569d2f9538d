from datetime import UTC, datetime

import pytest

from sitrep.schemas import audit
from sitrep.schemas.as_polars import rows_to_frame
from sitrep.warehouse.recording import record_blocked, record_rejections, record_run_finish, record_run_start

NOON = datetime(2031, 5, 8, 12, tzinfo=UTC)


def start(con, run_id: str = "r1") -> None:
    record_run_start(
        con, run_id=run_id, flow_name="run", arguments='{"sources": ["in"]}', started_at=NOON, extractor_version="t 1"
    )


def test_a_run_reads_running_until_it_is_finished_with_its_counts(con):
    start(con)
    assert con.execute("select run_state, articles_read, finished_at from audit.run").fetchall() == [
        ("running", 0, None)
    ]

    record_run_finish(
        con,
        run_id="r1",
        run_state="completed",
        finished_at=NOON,
        counts={"articles_read": 5, "articles_loaded": 3, "articles_rejected": 2, "rows_made": 40, "rows_loaded": 40},
    )

    assert con.execute(
        "select run_state, articles_read, articles_loaded, articles_revised, articles_rejected, rows_loaded "
        "from audit.run"
    ).fetchall() == [("completed", 5, 3, 0, 2, 40)]


def test_a_run_that_is_tried_again_is_one_row(con):
    start(con)
    start(con)

    assert con.execute("select count(*) from audit.run").fetchall() == [(1,)]


def test_unknown_counts_and_runs_are_refused(con):
    start(con)

    with pytest.raises(ValueError, match="articles_liked"):
        record_run_finish(con, run_id="r1", run_state="completed", finished_at=NOON, counts={"articles_liked": 1})
    with pytest.raises(ValueError, match="r2 never began"):
        record_run_finish(con, run_id="r2", run_state="completed", finished_at=NOON, counts={})


def rejected(path: str, record: int | None, run_id: str = "r1"):
    return rows_to_frame(
        [
            dict.fromkeys(audit.rejected_input.column_names)
            | {"run_id": run_id, "input_path": path, "raw_record": record, "error_code": "not_json"}
            | {"detail": "line 3 is no JSON object", "rejected_at": NOON}
        ],
        audit.rejected_input,
    )


def test_the_same_rejection_is_noted_once_per_run(con):
    record_rejections(con, rejected("a.jsonl", 3))
    record_rejections(con, rejected("a.jsonl", 3))
    record_rejections(con, rejected("a.jsonl", 4))
    record_rejections(con, rejected("b.html", None))
    record_rejections(con, rejected("b.html", None))
    record_rejections(con, rejected("b.html", None, run_id="r2"))

    found = con.execute("select run_id, input_path, raw_record from audit.rejected_input order by all").fetchall()
    assert found == [("r1", "a.jsonl", 3), ("r1", "a.jsonl", 4), ("r1", "b.html", None), ("r2", "b.html", None)]


def test_what_blocked_a_load_is_kept(con):
    result = {
        "run_id": "r1",
        "partition": "2031-05-06",
        "table_name": "dim_article",
        "check_name": "key_is_unique",
        "column_name": "article_id, revision",
        "severity": "blocking",
        "is_passed": False,
        "checked_count": 2,
        "failed_count": 2,
        "detail": "the same key twice",
    }

    record_blocked(con, run_id="r1", partition="2031-05-06", results=rows_to_frame([result], audit.check_result))

    assert con.execute("select check_name, failed_count from audit.check_result").fetchall() == [("key_is_unique", 2)]
