"""Articles as JSON: one object to a line (.jsonl, .ndjson), or one file with an object or a list of them (.json)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from typing import Any

import orjson

from sitrep.flows.sources.decode import UnreadableBytes, decode_text
from sitrep.flows.sources.page_reader import PageReader, UnreadablePage
from sitrep.transforms.articles.published import parse_published_at
from sitrep.transforms.articles.record import InputDefaults, RawFile, RawRecord, Rejection

MOST_CHARACTERS = 1_000_000  # of an article's text: a long read has 60,000; a whole book has 1,000,000
TEXT_FIELDS = ("title", "published_at", "source", "url", "language")
SHAPE = '{"id"?, "text" | "html", "title"?, "published_at"?, "source"?, "url"?, "language"?}'


def read_json_lines(
    raw: RawFile,
    defaults: InputDefaults,
    pages: PageReader,
    most_characters: int = MOST_CHARACTERS,
    first_line: int = 1,
) -> Iterator[RawRecord | Rejection]:
    """A record or a rejection for each line that is not blank; `raw_record` is the line's number.

    A line that cannot be read gives its own rejection (not_utf8, bad_json or as `read_object`) and the rest goes on.
    Raises UnreadableBytes, for the file as a whole, where it says that it is UTF-16 and is not, or holds nothing.
    """
    content = raw.content
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        content = decode_text(content).encode("utf-8")
    elif content.startswith(b"\xef\xbb\xbf"):
        content = content[3:]
    # Lines end at \n alone: U+2028 may stand inside a JSON string.
    for number, line in enumerate(io.BytesIO(content), start=first_line):
        if not line.strip():
            continue
        try:
            line.decode("utf-8")
            thing = orjson.loads(line)
        except UnicodeDecodeError as error:
            yield _reject(raw, number, "not_utf8", f"line {number} is not UTF-8 at byte {error.start}")
        except orjson.JSONDecodeError as error:
            yield _reject(
                raw, number, "bad_json", f"line {number} is no JSON: {error}; each line holds one whole object"
            )
        else:
            yield read_object(thing, raw, number, defaults, pages, most_characters)


def read_json(
    raw: RawFile, defaults: InputDefaults, pages: PageReader, most_characters: int = MOST_CHARACTERS
) -> Iterator[RawRecord | Rejection]:
    """A record or a rejection for the file's object, or for each item of its list.

    A file that is no JSON gives one rejection: bad_json, or as `decode_text`.
    """
    try:
        data = orjson.loads(decode_text(raw.content))
    except UnreadableBytes as error:
        yield _reject(raw, None, error.code, error.detail)
        return
    except orjson.JSONDecodeError as error:
        yield _reject(raw, None, "bad_json", f"is no JSON: {error}; one object to a line is called .jsonl")
        return
    things = data if isinstance(data, list) else [data]
    if not things:
        yield _reject(raw, None, "empty_file", "holds an empty list; remove it, or fetch it again")
    for number, thing in enumerate(things, start=1):
        yield read_object(thing, raw, number, defaults, pages, most_characters)


def read_object(
    thing: Any, raw: RawFile, number: int, defaults: InputDefaults, pages: PageReader, most_characters: int
) -> RawRecord | Rejection:
    """The record that one JSON value states; where it has text and html, text counts.

    Rejection codes: not_an_object, bad_field, no_text, text_too_long, and those of `PageReader`.
    """
    if not isinstance(thing, dict):
        return _reject(raw, number, "not_an_object", f"record {number} is no object; an article is {SHAPE}")
    day = _day(thing, defaults)
    wrong = [name for name in ("text", "html", *TEXT_FIELDS) if not isinstance(thing.get(name), str | None)]
    if not isinstance(thing.get("id"), str | int | None) or isinstance(thing.get("id"), bool):
        wrong.append("id")
    if wrong:
        detail = f"record {number}: {', '.join(wrong)} must be a string (or left out); an article is {SHAPE}"
        return _reject(raw, number, "bad_field", detail, day)
    stated = {name: (thing.get(name) or "").strip() or None for name in TEXT_FIELDS}
    text, page, kind = thing.get("text") or "", None, "json"
    if not text.strip():
        if not (thing.get("html") or "").strip():
            detail = f"record {number} has neither text nor html; an article is {SHAPE}"
            return _reject(raw, number, "no_text", detail, day)
        try:
            page, kind = pages.read(thing["html"]), "html"
        except UnreadablePage as error:
            return _reject(raw, number, error.code, f"the html of record {number} {error.detail}", day)
        text = page.text
    if "\x00" in text:
        return _reject(raw, number, "binary_content", f"the text of record {number} holds NUL characters", day)
    if len(text) > most_characters:
        detail = f"record {number} has {len(text):,} characters, the limit is {most_characters:,}; split it up"
        return _reject(raw, number, "text_too_long", detail, day)
    given_id = thing.get("id")
    return RawRecord(
        raw=raw,
        raw_record=number,
        media_kind=kind,
        text=text,
        given_id=(str(given_id).strip() or None) if given_id is not None else None,
        page=page,
        defaults=defaults,
        **stated,
    )


def _day(thing: dict[str, Any], defaults: InputDefaults) -> date | None:
    try:
        return parse_published_at(thing["published_at"]).day
    except (KeyError, ValueError, AttributeError, TypeError):
        return defaults.published


def _reject(raw: RawFile, number: int | None, code: str, detail: str, day: date | None = None) -> Rejection:
    return Rejection(raw.input_path, number, raw.sha256, code, detail, day)
