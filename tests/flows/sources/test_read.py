import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitrep.flows.sources.read import read_sources
from sitrep.transforms.articles.article import make_articles
from sitrep.transforms.articles.record import InputDefaults, RawRecord, Rejection

DEMO = Path(__file__).parents[3] / "flows" / "demo" / "articles"
TEXT = "The two ministers met in the capital on Monday."


def read(*sources: Path | str, **options) -> list[RawRecord | Rejection]:
    return list(read_sources([str(source) for source in sources], **options))


def codes(found: list[RawRecord | Rejection]) -> list[str]:
    return [one.code if isinstance(one, Rejection) else "ok" for one in found]


def test_a_text_file_is_one_record_with_the_bytes_as_they_lie(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + TEXT.encode() + b"\r\n")
    [record] = read(tmp_path / "a.txt", defaults=InputDefaults(date(2023, 4, 15), "Gulf Courier"))
    assert record.text == f"{TEXT}\r\n"
    assert record.raw.content == b"\xef\xbb\xbf" + TEXT.encode() + b"\r\n"
    assert (record.raw_record, record.media_kind, record.input_path) == (1, "text", str(tmp_path / "a.txt"))
    assert record.defaults.source == "Gulf Courier"


def test_json_lines_that_hold_only_a_byte_order_mark_are_an_empty_file(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b"\xef\xbb\xbf")
    assert codes(read(tmp_path / "a.jsonl")) == ["empty_file"]


def test_a_folder_is_read_by_name_with_its_folders_and_without_hidden_and_other_files(tmp_path):
    for name in ("b.txt", "a.TXT", "z/c.htm", ".hidden.txt", ".git/d.txt", "e.pdf", "README"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"<p>{TEXT}</p>" if name.endswith("htm") else TEXT)
    found = read(tmp_path)
    assert [os.path.relpath(one.input_path, tmp_path) for one in found] == ["a.TXT", "b.txt", "z/c.htm"]
    assert [one.text for one in found] == [TEXT] * 3


def test_what_is_named_and_cannot_be_read_is_rejected_with_a_code_and_the_rest_is_read(tmp_path):
    (tmp_path / "empty.txt").touch()
    (tmp_path / "paper.txt").write_bytes(b"%PDF-1.7")
    (tmp_path / "paper.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "latin.txt").write_bytes("Türkiye".encode("latin-1"))
    (tmp_path / "long.txt").write_text(TEXT * 3)
    (tmp_path / "menu.html").write_text("<nav>Home</nav>")
    (tmp_path / "good.txt").write_text(TEXT)
    (tmp_path / "none").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone")
    names = ["empty.txt", "paper.txt", "paper.docx", "latin.txt", "long.txt", "menu.html", "none"]
    names += ["pipe.txt", "link.txt", "gone.txt", "good.txt"]
    found = read(*(tmp_path / name for name in names), "https://a.example/talks", most_characters=100)
    assert codes(found) == [
        "empty_file",
        "binary_content",
        "unknown_format",
        "not_utf8",
        "text_too_long",
        "html_without_text",
        "empty_folder",
        "unreadable_file",
        "unreadable_file",
        "no_such_path",
        "ok",
        "unsupported_source",
    ]
    assert all(one.detail for one in found if isinstance(one, Rejection))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_unreadable(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.txt").chmod(0)
    assert codes(read(tmp_path)) == ["unreadable_file"]


def test_records_of_one_file_share_its_bytes(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n')
    first, second = read(tmp_path)
    assert first.raw is second.raw


def test_fifty_articles_with_five_broken_ones_are_all_accounted_for(tmp_path):
    for number in range(45):
        (tmp_path / f"{number:02}.txt").write_text(f"{TEXT} It was meeting number {number}.")
    broken = {
        "50.txt": b"",
        "51.txt": b"\xff\xff",
        "52.jsonl": b'{"text": ',
        "53.html": b"<nav></nav>",
        "54.json": b"[3]",
    }
    for name, content in broken.items():
        (tmp_path / name).write_bytes(content)
    found = read(tmp_path)
    assert codes(found)[45:] == ["empty_file", "not_utf8", "bad_json", "html_without_text", "not_an_object"]
    batch = make_articles(one for one in found if isinstance(one, RawRecord))
    assert (batch.count("loaded"), batch.articles.height) == (45, 45)


def test_the_demo_articles_become_ten_articles_a_correction_a_copy_and_a_rejection():
    found = read(DEMO)
    batch = make_articles(one for one in found if isinstance(one, RawRecord))
    assert [batch.count(outcome) for outcome in ("loaded", "revised", "duplicate", "rejected")] == [10, 1, 1, 0]
    assert codes(found).count("bad_json") == 1
    rows = batch.articles.sort("published_date", "source_name", "revision")
    assert rows.select("published_date", "source_name", "published_basis", "language").rows() == [
        (date(2020, 1, 2), "Gulf Courier", "byline", "en"),
        (date(2020, 1, 3), "Tigris Wire", "metadata", "en"),
        (date(2020, 1, 3), "Tigris Wire", "metadata", "en"),
        (date(2020, 1, 7), "Levant Ledger", "metadata", "en"),
        (date(2020, 1, 8), "Northgate Dispatch", "byline", "en"),
        (date(2020, 1, 10), "Gulf Courier", "metadata", "en"),
        (date(2020, 1, 12), "Harbour Evening Post", "metadata", "en"),
        (date(2020, 1, 12), "Tigris Wire", "metadata", "en"),
        (date(2020, 1, 14), "Levant Ledger", "metadata", "en"),
        (date(2020, 1, 17), "Northgate Dispatch", "byline", "en"),
        (date(2020, 1, 25), "Gulf Courier", "byline", "en"),
        (date(2020, 2, 12), "Tigris Wire", "metadata", "en"),
    ]
    assert rows["title"].null_count() == 0


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60), st.sampled_from([".txt", ".json", ".jsonl", ".xyz", ""]))
def test_any_bytes_under_any_name_become_articles_or_rejections(tmp_path, content: bytes, ending: str):
    path = tmp_path / f"input{ending}"
    path.write_bytes(content)
    found = read(path)
    batch = make_articles(one for one in found if isinstance(one, RawRecord))
    rejections = [one for one in found if isinstance(one, Rejection)]
    assert batch.outcomes.height + len(batch.rejections) + len(rejections) == len(found) >= 1 or not content.strip()
