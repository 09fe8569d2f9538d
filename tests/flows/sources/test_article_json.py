import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.flows.sources.article_json import read_json, read_json_lines
from sitrep.flows.sources.decode import UnreadableBytes
from sitrep.flows.sources.page_reader import PageReader
from sitrep.transforms.articles.record import InputDefaults, RawFile, RawRecord, Rejection

NO_PAGES = PageReader()  # starts nothing before its first page


def lines(content: bytes, **limits) -> list[RawRecord | Rejection]:
    return list(read_json_lines(RawFile("wire.jsonl", content), InputDefaults(), NO_PAGES, **limits))


def codes(found: list[RawRecord | Rejection]) -> list[tuple[int | None, str]]:
    return [(one.raw_record, one.code if isinstance(one, Rejection) else "ok") for one in found]


def test_a_line_states_an_article():
    [record] = lines(
        b'{"id": 7, "text": "Talks.", "title": " T ", "published_at": "2020-01-03", "source": "", "extra": [1]}\n'
    )
    assert (record.given_id, record.text, record.title, record.published_at, record.source, record.media_kind) == (
        "7",
        "Talks.",
        "T",
        "2020-01-03",
        None,
        "json",
    )


def test_a_bad_line_rejects_itself_alone_and_says_where_it_stands():
    found = lines(
        b'{"text": "One."}\n'
        b"\n"
        b'{"text": "Two\n'
        b'["Three."]\n'
        b'{"text": "\xff"}\n'
        b'{"title": "Four"}\n'
        b'{"text": 5}\n'
        b'{"id": [1], "text": "Six.", "title": 6}\n'
        b'{"text": "Sev\\u0000en."}\n'
        b'{"text": "\xe2\x80\xa8Eight."}\r\n'
        b'{"text": "Nine is long."}',
        most_characters=10,
    )
    assert codes(found) == [
        (1, "ok"),
        (3, "bad_json"),
        (4, "not_an_object"),
        (5, "not_utf8"),
        (6, "no_text"),
        (7, "bad_field"),
        (8, "bad_field"),
        (9, "binary_content"),
        (10, "ok"),
        (11, "text_too_long"),
    ]
    assert "line 3" in found[1].detail
    assert "id" in found[6].detail
    assert "title" in found[6].detail


def test_a_rejected_article_keeps_its_day_for_the_calendar():
    [rejection] = lines(b'{"published_at": "2020-02-12T00:45:00+03:00"}')
    assert rejection.published_date.isoformat() == "2020-02-12"


def test_lines_may_carry_a_byte_order_mark():
    assert codes(lines('{"text": "Türkiye."}'.encode("utf-8-sig"))) == [(1, "ok")]
    assert codes(lines('{"text": "Türkiye."}\n{"text": 1}'.encode("utf-16"))) == [(1, "ok"), (2, "bad_field")]


def test_a_json_file_holds_an_article_or_a_list_of_them():
    def read(content: bytes):
        return codes(list(read_json(RawFile("a.json", content), InputDefaults(), NO_PAGES)))

    assert read(b'{"text":\n "One."}') == [(1, "ok")]
    assert read(b'[{"text": "One."}, 2, {"text": "Three."}]') == [(1, "ok"), (2, "not_an_object"), (3, "ok")]
    assert read(b"[]") == [(None, "empty_file")]
    assert read(b'{"text": "One."}\n{"text": "Two."}') == [(None, "bad_json")]
    assert read(b"\xff") == [(None, "not_utf8")]


def test_html_in_a_line_is_read_as_a_page():
    html = "<article><p>The two ministers met in the capital on Monday.</p></article>"
    with PageReader() as pages:
        raw = RawFile("a.jsonl", orjson.dumps({"html": html, "text": " "}) + b'\n{"html": "<nav>Home</nav>"}')
        found = list(read_json_lines(raw, InputDefaults(), pages))
    assert codes(found) == [(1, "ok"), (2, "html_without_text")]
    assert (found[0].text, found[0].media_kind) == ("The two ministers met in the capital on Monday.", "html")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["id", "text", "title", "url"]), inner),
    max_leaves=6,
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.one_of(st.binary(max_size=12), JSON.map(orjson.dumps)), max_size=5))
def test_any_lines_are_records_or_have_a_code(content: list[bytes]):
    try:
        read = lines(b"\n".join(content))
    except UnreadableBytes as error:  # a file that says it is UTF-16 and is not: rejected as a whole
        if not (error.code and content[0].startswith((b"\xff\xfe", b"\xfe\xff"))):
            raise
        return
    for one in read:
        assert one.text.strip() if isinstance(one, RawRecord) else one.code


@pytest.mark.parametrize("content", [b"\xfe\xff\n", b"\xfe\xff"])
def test_a_file_that_is_not_the_utf16_it_says_is_rejected_as_a_whole(content: bytes):
    with pytest.raises(UnreadableBytes):
        lines(content)


@pytest.mark.parametrize("deep", [b"[" * 5000, b'{"text":' * 5000])
def test_json_nested_without_end_is_bad_json(deep: bytes):
    assert codes(lines(deep)) == [(1, "bad_json")]
