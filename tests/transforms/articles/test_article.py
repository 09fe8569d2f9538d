from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import polars as pl

from sitrep.schemas import stages
from sitrep.schemas.as_polars import polars_schema
from sitrep.schemas.keys import md5_text
from sitrep.transforms.articles.article import make_articles
from sitrep.transforms.articles.recognise import KNOWN_COLUMNS
from sitrep.transforms.articles.record import InputDefaults, Page, RawFile, RawRecord

TEXT = (
    "Ministers meet over closed border\n\n"
    "By Mara Ellison | Gulf Courier | 2 January 2020\n\n"
    "The two ministers met in the capital on Monday and spoke about the border."
)
BODY = "The two ministers met in the capital on Monday and spoke about the border."


def record(text: str = TEXT, number: int = 1, path: str = "talks.txt", **fields) -> RawRecord:
    kind = fields.pop("media_kind", "text")
    return RawRecord(raw=RawFile(path, text.encode()), raw_record=number, media_kind=kind, text=text, **fields)


def test_a_plain_text_file_becomes_an_article_with_its_zones():
    batch = make_articles([record()])
    assert batch.articles.rows(named=True) == [
        {
            "article_id": md5_text(BODY),
            "revision": 1,
            "given_id": None,
            "url": None,
            "title": "Ministers meet over closed border",
            "source_name": "Gulf Courier",
            "published_at": None,
            "published_date": date(2020, 1, 2),
            "published_basis": "byline",
            "language": "en",
            "text": TEXT,
            "text_md5": md5_text(TEXT),
            "body_md5": md5_text(BODY),
            "raw_sha256": record().raw.sha256,
            "raw_record": 1,
            "input_path": "talks.txt",
            "duplicate_of": None,
        }
    ]
    zones = batch.zones.select("article_id", "revision", "zone_ordinal", "zone", "zone_start", "zone_end")
    assert zones.rows() == [
        (md5_text(BODY), 1, 1, "title", 0, 33),
        (md5_text(BODY), 1, 2, "boilerplate", 35, 82),
        (md5_text(BODY), 1, 3, "body", 84, 158),
    ]
    assert (batch.count("loaded"), batch.count("rejected")) == (1, 0)


def test_the_inputs_own_metadata_wins_over_the_callers_options():
    defaults = InputDefaults(published=date(2023, 4, 15), source="Option Times")
    stated = record(
        BODY, published_at="2020-02-12T00:45:00+03:00", source="Tigris Wire", language="en", defaults=defaults
    )
    silent = record(TEXT, defaults=defaults)
    rows = make_articles([stated, silent]).articles.rows(named=True)
    assert [(row["published_date"], row["published_basis"], row["source_name"]) for row in rows[:2]] == [
        (date(2020, 2, 12), "metadata", "Tigris Wire")
    ] + [(date(2023, 4, 15), "option", "Option Times")] * (len(rows) - 1)
    assert rows[0]["published_at"] == datetime(2020, 2, 11, 21, 45, tzinfo=UTC)


def test_a_page_gives_metadata_that_the_record_does_not():
    page = Page(
        text=TEXT,
        title="Ministers meet over closed border",
        published="2020-01-03 01:30",
        source="Gulf Courier",
        url="http://www.gulf-courier.example/talks?utm_source=x",
        language="de",
    )
    batch = make_articles([record(media_kind="html", page=page, title="Talks")], timezone=ZoneInfo("Asia/Baghdad"))
    row = batch.articles.row(0, named=True)
    assert (row["title"], row["url"], row["language"]) == ("Talks", "https://gulf-courier.example/talks", "en")
    assert row["published_at"] == datetime(2020, 1, 2, 22, 30, tzinfo=UTC)
    assert row["published_date"] == date(2020, 1, 3)
    assert row["article_id"] == md5_text("https://gulf-courier.example/talks")


def test_a_date_that_a_page_states_unreadably_leaves_the_word_to_the_next_basis():
    page = Page(text=TEXT, published="today", byline="By Mara Ellison | Gulf Courier | 2 January 2020")
    row = make_articles([record(media_kind="html", page=page)]).articles.row(0, named=True)
    assert (row["published_date"], row["published_basis"]) == (date(2020, 1, 2), "byline")


def test_an_unreadable_published_at_rejects_its_record_alone():
    batch = make_articles([record(BODY, number=1, published_at="last week"), record(TEXT, number=2)])
    assert [(r.raw_record, r.code) for r in batch.rejections] == [(1, "bad_published_at")]
    assert "2020-01-03T09:40:00+03:00" in batch.rejections[0].detail
    assert batch.articles["raw_record"].to_list() == [2]


def test_an_undated_article_stays_undated():
    row = make_articles([record(BODY)]).articles.row(0, named=True)
    assert (row["published_at"], row["published_date"], row["published_basis"]) == (None, None, None)


def test_a_correction_a_copy_and_a_repetition_are_told_apart_and_counts_add_up():
    first = record(BODY, 1, source="Tigris Wire", given_id="tw-1")
    corrected = record(BODY.replace("Monday", "Sunday"), 2, source="Tigris Wire", given_id="tw-1")
    copy = record(BODY, 3, source="Harbour Evening Post", given_id="hep-9")
    again = record(BODY, 4, source="Tigris Wire", given_id="tw-1")
    broken = record(BODY, 5, published_at="?")
    batch = make_articles([first, corrected, copy, again, broken])
    original = md5_text("tigris wire|tw-1")
    assert batch.outcomes.select("raw_record", "article_id", "revision", "outcome", "is_to_land").rows() == [
        (1, original, 1, "loaded", True),
        (2, original, 2, "revised", True),
        (3, md5_text("harbour evening post|hep-9"), 1, "duplicate", True),
        (4, original, 1, "duplicate", False),
    ]
    assert batch.articles["duplicate_of"].to_list() == [None, None, original]
    assert batch.zones.select("article_id", "revision").unique().height == batch.articles.height == 3
    assert [batch.count(outcome) for outcome in ("loaded", "revised", "duplicate", "rejected")] == [1, 1, 2, 1]


def test_the_same_records_again_add_nothing():
    records = [record(TEXT, 1), record(BODY, 2, given_id="x")]
    known = make_articles(records).articles.select(list(KNOWN_COLUMNS))
    second = make_articles(records, known)
    assert (second.articles.height, second.zones.height, second.count("duplicate")) == (0, 0, 2)


def test_no_records_give_empty_frames_of_the_declared_shape():
    batch = make_articles([])
    assert batch.articles.schema == polars_schema(stages.article)
    assert batch.zones.schema == polars_schema(stages.article_zone)
    assert batch.outcomes.schema["is_to_land"] == pl.Boolean
