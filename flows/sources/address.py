"""Articles from addresses of the web: a page, or the pages that a feed announces."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from sitrep.transforms.articles.record import InputDefaults, RawFile, RawRecord, Rejection

if TYPE_CHECKING:
    from sitrep.flows.sources.feed import FeedItem
    from sitrep.flows.sources.fetch import Fetched, Fetcher

Reader = Callable[[RawFile, str, InputDefaults], Iterator[RawRecord | Rejection]]


def is_address(source: str) -> bool:
    """Whether a source is an address of the web; other schemes are none that Sitrep reads."""
    return re.match(r"https?://", source, re.IGNORECASE) is not None


def read_address(
    url: str, defaults: InputDefaults, fetcher: Fetcher, read: Reader, until: date | None = None
) -> Iterator[RawRecord | Rejection]:
    """A record or a rejection for the page, or for each page that the feed at the address announces.

    read: makes records of bytes of one kind. until: items that a feed dates later than this day are left out.
    Rejection codes: those of FetchFailed, empty_feed, and those of `read`.
    """
    from sitrep.flows.sources.feed import read_feed
    from sitrep.flows.sources.fetch import FetchFailed  # httpx and lxml: not before there is an address

    try:
        fetched = fetcher.get(url)
    except FetchFailed as error:
        yield Rejection(url, None, None, error.code, error.detail, defaults.published)
        return
    items = read_feed(fetched.content, fetched.url)
    if items is None:
        yield from read_page_of(url, fetched, defaults, read)
        return
    if not items:
        yield Rejection(url, None, None, "empty_feed", "is a feed without articles; check that it is the right one")
    for item in items:
        if until is None or item.published_day is None or item.published_day <= until:
            yield from read_item_page(item, defaults, fetcher, read)


def read_item_page(
    item: FeedItem, defaults: InputDefaults, fetcher: Fetcher, read: Reader
) -> Iterator[RawRecord | Rejection]:
    """The page of one article; the feed's date holds where the page states none."""
    from sitrep.flows.sources.fetch import FetchFailed

    day = item.published_day or defaults.published
    known = dataclasses.replace(defaults, published=day)
    try:
        # An item that names no time of change is taken to stay as it was.
        fetched = fetcher.get(item.url, if_changed_since=item.changed_at, is_settled=True)
    except FetchFailed as error:
        yield Rejection(item.url, None, None, error.code, error.detail, day)
        return
    yield from read_page_of(item.url, fetched, known, read)


def read_page_of(url: str, fetched: Fetched, defaults: InputDefaults, read: Reader) -> Iterator[RawRecord | Rejection]:
    """The records of one address's bytes; a page that names no address of its own has this one."""
    kind = kind_of_content(fetched)
    for entry in read(RawFile(url, fetched.content), kind, defaults):
        has_none = isinstance(entry, RawRecord) and not entry.url and not (entry.page and entry.page.url)
        is_single = kind in ("html", "text")
        yield dataclasses.replace(entry, url=fetched.url) if has_none and is_single else entry


def kind_of_content(fetched: Fetched) -> str:
    """html, text, json or lines, by what the server calls it, else by how it begins."""
    said = fetched.content_type.partition(";")[0].strip().lower()
    if said in ("application/x-ndjson", "application/jsonl", "application/jsonlines"):
        return "lines"
    if said == "application/json":
        return "json"
    if said == "text/plain" and fetched.content.lstrip()[:1] != b"<":
        return "text"
    return "html"
