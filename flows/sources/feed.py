"""RSS and Atom feeds: which articles they announce, and when those were published or changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from urllib.parse import urljoin

from lxml import etree  # ty: ignore[missing-module-member]  # compiled, without a stub

from sitrep.transforms.articles.published import UNKNOWN, Published, parse_published_at

ROOTS = {"rss", "feed", "RDF"}
DATES_PUBLISHED = ("pubDate", "published", "date", "issued")
DATES_CHANGED = ("updated", "modified")


@dataclass(frozen=True)
class FeedItem:
    """An article that a feed announces; null where the feed states no day or time that can be read.

    `published_day` is the local day of the stated offset, `changed_at` in UTC.
    """

    url: str
    published_day: date | None
    changed_at: datetime | None


def read_feed(content: bytes, base: str) -> list[FeedItem] | None:
    """The feed's items in its order, each address once; None if the bytes are no feed.

    base: where the feed was fetched, for relative addresses. Broken markup is read as far as it goes; nothing that the
    feed refers to is loaded.
    """
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content.lstrip(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root is None or local_name(root) not in ROOTS:
        return None
    items = {}
    for element in root.iter():
        if local_name(element) in ("item", "entry"):
            item = read_item(element, base)
            if item is not None:
                items.setdefault(item.url, item)
    return list(items.values())


def read_item(element: etree._Element, base: str) -> FeedItem | None:
    """The item; None if it has no address that can be fetched."""
    link = find_link(element)
    url = urljoin(base, link) if link else ""
    if not url.startswith(("http://", "https://")):
        return None
    published, changed = (read_time(child_text(element, names)) for names in (DATES_PUBLISHED, DATES_CHANGED))
    changed_at = changed.at or (datetime.combine(changed.day, time.max, UTC) if changed.day else None)
    return FeedItem(url, published.day, changed_at)


def find_link(element: etree._Element) -> str | None:
    """Address of the article: Atom's alternate link, RSS's link, or a guid that is said to be one."""
    for child in element:
        if local_name(child) == "link":
            if child.get("href") and child.get("rel", "alternate") == "alternate":
                return child.get("href").strip()
            if child.text and child.text.strip():
                return child.text.strip()
    for child in element:
        if local_name(child) == "guid" and child.get("isPermaLink", "true") == "true" and child.text:
            return child.text.strip()
    return None


def child_text(element: etree._Element, names: tuple[str, ...]) -> str | None:
    """Text of the first child with the first of these names that has any."""
    for name in names:
        for child in element:
            if local_name(child) == name:
                text = " ".join("".join(child.itertext()).split())
                if text:
                    return text
    return None


def read_time(text: str | None) -> Published:
    """The day and moment of "Tue, 05 May 2026 06:30:00 +0200" or of ISO 8601; unknown for anything else."""
    try:
        return parse_published_at(text) if text else UNKNOWN
    except ValueError:
        return UNKNOWN


def local_name(element: etree._Element) -> str:
    """Name without its namespace; comments and processing instructions have none."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
