"""Articles from what a user names: files, folders, addresses."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sitrep.flows.sources.address import is_address, read_address
from sitrep.flows.sources.article_json import MOST_CHARACTERS, read_json, read_json_lines
from sitrep.flows.sources.decode import UnreadableBytes, decode_html, decode_text
from sitrep.flows.sources.page_reader import PAGE_TIMEOUT, PageReader, UnreadablePage
from sitrep.transforms.articles.record import InputDefaults, RawFile, RawRecord, Rejection

if TYPE_CHECKING:
    from sitrep.flows.sources.fetch import Fetcher

FORMATS = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".json": "json",
}
MOST_BYTES = 2**30  # of a file: it is held in memory, and landed as one


def read_sources(
    sources: Sequence[str],
    defaults: InputDefaults = InputDefaults(),  # noqa: B008  # frozen
    *,
    page_timeout: float = PAGE_TIMEOUT,
    most_characters: int = MOST_CHARACTERS,
    fetcher: Fetcher | None = None,
    until: date | None = None,
) -> Iterator[RawRecord | Rejection]:
    """A record or a rejection for each article in the files, folders and addresses named, in the order named.

    fetcher: for addresses, which are rejected without one. until: what a feed dates later than this day is left.

    Folders are read with all folders in them, by name; hidden files and files of other formats are passed over there,
    while a file of another format that is named itself is rejected. Nothing raises but a missing installation.
    Rejection codes: those of `read_address`; no_such_path, unsupported_source, unknown_format,
    unreadable_file, file_too_large, empty_file,
    empty_folder, binary_content, not_utf8, text_too_long; those of `article_json` and of `PageReader`.
    """
    with PageReader(page_timeout) as pages:
        for source in sources:
            if fetcher is not None and is_address(source):

                def read(raw: RawFile, kind: str, of_item: InputDefaults) -> Iterator[RawRecord | Rejection]:
                    return read_content(raw, kind, of_item, pages, most_characters)

                yield from read_address(source, defaults, fetcher, read, until)
                continue
            for path in _find_files(source):
                if isinstance(path, Rejection):
                    yield path
                else:
                    yield from _read_file(path, defaults, pages, most_characters)


def _find_files(source: str) -> Iterator[str | Rejection]:
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]+://", source):
        detail = "is an address that Sitrep does not read: save the page as .html and name that file"
        yield Rejection(source, None, None, "unsupported_source", detail)
    elif os.path.isdir(source):
        found, passed_over = _walk(source)
        if not found:
            detail = f"holds no article: {passed_over} other files; formats are {', '.join(FORMATS)}"
            yield Rejection(_printable(source), None, None, "empty_folder", detail)
        yield from found
    elif not os.path.lexists(source):
        yield Rejection(_printable(source), None, None, "no_such_path", "is not there; check the spelling")
    elif _format(source) is None:
        detail = f"is of no known format; name it by what it holds: {', '.join(FORMATS)}"
        yield Rejection(_printable(source), None, None, "unknown_format", detail)
    else:
        yield source


def _walk(folder: str) -> tuple[list[str | Rejection], int]:
    """Article files below a folder by name, a rejection for each folder that cannot be listed, and the other files."""
    found: list[str | Rejection] = []
    passed_over = 0

    def reject(error: OSError) -> None:
        detail = f"cannot be listed: {error.strerror}; check its permissions"
        found.append(Rejection(_printable(str(error.filename)), None, None, "unreadable_file", detail))

    for parent, folders, names in os.walk(folder, onerror=reject):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith(".") or _format(name) is None:
                passed_over += 1
            else:
                found.append(os.path.join(parent, name))
    return found, passed_over


def _read_file(
    path: str, defaults: InputDefaults, pages: PageReader, most_characters: int
) -> Iterator[RawRecord | Rejection]:
    try:
        if not Path(path).is_file():
            raise OSError(0, "no plain file")
        size = os.path.getsize(path)
        if size > MOST_BYTES:
            detail = f"has {size:,} bytes, the limit is {MOST_BYTES:,}; split it"
            yield Rejection(_printable(path), None, None, "file_too_large", detail)
            return
        raw = RawFile(_printable(path), Path(path).read_bytes())
    except OSError as error:
        detail = f"cannot be read: {error.strerror}; check that it is a file and its permissions"
        yield Rejection(_printable(path), None, None, "unreadable_file", detail)
        return
    yield from read_content(raw, _format(path) or "text", defaults, pages, most_characters)


def read_content(
    raw: RawFile, kind: str, defaults: InputDefaults, pages: PageReader, most_characters: int = MOST_CHARACTERS
) -> Iterator[RawRecord | Rejection]:
    """A record or a rejection for each article in the bytes, whose kind is text, html, lines or json."""
    empty = Rejection(raw.input_path, None, raw.sha256, "empty_file", "holds nothing; remove it, or fetch it again")
    if not raw.content.strip():
        yield empty
    elif kind == "lines":
        lines = 0
        try:
            for lines, entry in enumerate(read_json_lines(raw, defaults, pages, most_characters), start=1):  # noqa: B007
                yield entry
        except UnreadableBytes as error:
            yield Rejection(raw.input_path, None, raw.sha256, error.code, error.detail)
        else:
            if not lines:  # a byte order mark and nothing behind it
                yield empty
    elif kind == "json":
        yield from read_json(raw, defaults, pages, most_characters)
    else:
        yield _read_single(raw, kind, defaults, pages, most_characters)


def _read_single(
    raw: RawFile, kind: str, defaults: InputDefaults, pages: PageReader, most_characters: int
) -> RawRecord | Rejection:
    page = None
    try:
        if kind == "html":
            page = pages.read(decode_html(raw.content))
        text = page.text if page else decode_text(raw.content)
    except (UnreadableBytes, UnreadablePage) as error:
        return Rejection(raw.input_path, 1, raw.sha256, error.code, error.detail, defaults.published)
    if len(text) > most_characters:
        detail = f"has {len(text):,} characters, the limit is {most_characters:,}; split it into articles"
        return Rejection(raw.input_path, 1, raw.sha256, "text_too_long", detail, defaults.published)
    return RawRecord(raw=raw, raw_record=1, media_kind=kind, text=text, page=page, defaults=defaults)


def kind_of(raw: RawFile) -> str:
    """The kind of landed bytes: by the name they had, else (they came from an address) by how they begin."""
    beginning = raw.content.lstrip()[:1]
    return _format(raw.input_path) or {b"<": "html", b"{": "lines", b"[": "json"}.get(beginning, "text")


def _format(path: str) -> str | None:
    return FORMATS.get(os.path.splitext(path)[1].lower())


def _printable(path: str) -> str:
    """The path as text: names that are not UTF-8 show a replacement character where they are not."""
    return os.fsencode(path).decode("utf-8", errors="replace")
