"""What a reader hands over: one article as the input states it, or why there is none."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property


@dataclass(frozen=True)
class InputDefaults:
    """What the caller says of inputs that do not say it themselves (`--published`, `--source`)."""

    published: date | None = None
    source: str | None = None


@dataclass(frozen=True)
class RawFile:
    """A file's bytes as landed. All records of one file share one RawFile, so that it is landed once."""

    input_path: str
    content: bytes = field(repr=False)

    @cached_property
    def sha256(self) -> str:
        """sha256 of the bytes, in hex."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True)
class Page:
    """What a web page says of its article, as the page states it; nothing here is inferred from the body."""

    text: str
    title: str | None = None
    dek: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    byline: str | None = None
    captions: tuple[str, ...] = ()


@dataclass(frozen=True)
class RawRecord:
    """One article as the input states it; fields are those of the article JSON, unparsed.

    `raw_record` counts from 1 within the file; in JSON lines it is the line number. `page` is there for HTML input,
    whose `text` is the text extracted from it.
    """

    raw: RawFile
    raw_record: int
    media_kind: str  # text, html, json
    text: str
    given_id: str | None = None
    title: str | None = None
    published_at: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    page: Page | None = None
    defaults: InputDefaults = InputDefaults()

    @property
    def input_path(self) -> str:
        """Path that the file was read from, as the caller wrote it."""
        return self.raw.input_path


@dataclass(frozen=True)
class Rejection:
    """An input that could not become an article: where it lies, a stable code, and what to do about it.

    `published_date` is set where the input's day is known all the same, so that the day's calendar can count it.
    """

    input_path: str
    raw_record: int | None
    raw_sha256: str | None
    code: str
    detail: str
    published_date: date | None = None
