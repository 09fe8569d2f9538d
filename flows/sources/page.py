"""A web page's article: text by trafilatura, and what markup and metadata say of it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from configparser import ConfigParser
from functools import lru_cache
from typing import Any

import orjson
import trafilatura
from lxml.html import HtmlElement
from trafilatura.settings import Document, use_config

from sitrep.transforms.articles.paragraphs import has_final_stop
from sitrep.transforms.articles.record import Page

# Most trusted first; "modified" and "updated" are other days.
PUBLISHED_META = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "publish-date",
    "publishdate",
    "publication_date",
    "pubdate",
    "article.published",
    "date",
)
ARTICLE_TYPES = re.compile(
    r"(?:News|Reportage|Analysis|Background|Opinion|Blog|Report)?(?:Article|Posting)|LiveBlogPosting"
)
CAPTION_CLASS = re.compile(r"(?:^|[\s_-])caption(?:$|[\s_-])|wp-caption-text", re.IGNORECASE)
BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:byline|pub(?:lish(?:ed)?)?-?date|dateline|post-date|entry-date|article-date|date-published|timestamp)(?:$|[\s_-])",
    re.IGNORECASE,
)
NOT_THE_ARTICLE = {"aside", "nav", "footer", "form"}
FEWEST_LETTERS = 25  # less is a menu's "Home" or "Not found", also in Chinese
BYLINE_LONGEST = 200  # characters
TITLE_SEPARATOR = re.compile(r"\s+[|–—»·-]\s+")


def read_page(source: str) -> Page | None:
    """The article of a page; null if no text can be told from menus and links.

    Paragraphs of its text are parted by a blank line; captions stand where their pictures stand.
    """
    tree = trafilatura.load_html(source if re.search(r"<body\b", source, re.IGNORECASE) else _wrap(source))
    if tree is None:
        return None
    metadata = _read_metadata(tree)
    captions = _keep_captions(tree)
    _join_broken_sentences(tree)
    _mark_article(tree)
    extracted = trafilatura.bare_extraction(
        tree, with_metadata=False, include_comments=False, include_tables=True, config=_extraction_config()
    )
    text = extracted.text if isinstance(extracted, Document) else None
    paragraphs = [line.strip().removeprefix("- ") for line in (text or "").split("\n") if line.strip()]
    if sum(character.isalpha() for paragraph in paragraphs for character in paragraph) < FEWEST_LETTERS:
        return None
    return Page(text="\n\n".join(paragraphs), captions=captions, **metadata)


@lru_cache(maxsize=1)
def _extraction_config() -> ConfigParser:
    """trafilatura's settings, but for short articles: below 250 characters it would run all paragraphs together."""
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(FEWEST_LETTERS))
    config.set("DEFAULT", "MIN_OUTPUT_SIZE", "1")
    return config


def _wrap(fragment: str) -> str:
    """A page around a fragment, as sources hand out in feeds and JSON; bare text becomes paragraphs."""
    if not re.search(r"<(?:p|div|article|section|br|h\d)\b", fragment, re.IGNORECASE):
        fragment = "".join(f"<p>{block}</p>" for block in re.split(r"\n\s*\n", fragment))
    if re.search(r"<html\b", fragment, re.IGNORECASE):
        return fragment
    return f"<html><body>{fragment}</body></html>"


def _mark_article(tree: HtmlElement) -> None:
    """Wraps the body of a page without any structure: extraction drops lists and headings of such pages."""
    body = tree.find("body")
    if body is None or next(tree.iter("article", "main", "section", "div"), None) is not None:
        return
    article = body.makeelement("article")
    article.text, body.text = body.text, None
    article.extend(list(body))
    body.append(article)


def _join_broken_sentences(tree: HtmlElement) -> None:
    """Takes out line breaks in mid-sentence ("Guards shot<br>two men."), which would cut a paragraph in two."""
    for node in list(tree.iter("br")):
        previous, parent = node.getprevious(), node.getparent()
        if parent is None or (previous is not None and previous.tag == "br"):
            continue
        before = ((previous.tail if previous is not None else parent.text) or "").strip()
        after = (node.tail or "").strip()
        if before and after and after[0].islower() and not has_final_stop(before):
            node.tail = f" {node.tail}"
            node.drop_tag()


def _read_metadata(tree: HtmlElement) -> dict[str, str | None]:
    meta = _meta(tree)
    linked = _linked_article(tree)
    site = _clean(meta.get("og:site_name")) or _name(linked.get("publisher"))
    published = linked.get("datePublished")
    if not isinstance(published, str):
        published = next((meta[name] for name in PUBLISHED_META if meta.get(name)), None) or _time_element(tree)
    heading = next((_text(node) for node in tree.iter("h1") if _text(node)), None)
    page_title = next((_text(node) for node in tree.iter("title") if _text(node)), None)
    title = next(
        (
            value
            for value in (_clean(linked.get("headline")), _clean(meta.get("og:title")), heading, page_title)
            if value
        ),
        None,
    )
    return {
        "title": _without_site(title, site),
        "dek": _clean(linked.get("description")) or _clean(meta.get("og:description") or meta.get("description")),
        "published": _clean(published),
        "source": site,
        "url": _address(tree, meta, linked),
        "language": _clean(tree.get("lang")) or _clean(linked.get("inLanguage")) or _clean(meta.get("og:locale")),
        "byline": _byline(tree),
    }


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop")
        content = node.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().lower(), content.strip())
    return found


def _linked_article(tree: HtmlElement) -> dict[str, Any]:
    """The page's JSON-LD description of its article; empty if it has none or it cannot be read."""
    for node in tree.iter("script"):
        if "ld+json" not in (node.get("type") or ""):
            continue
        try:
            data = orjson.loads(re.sub(r"^\s*<!--|-->\s*$", "", node.text or ""))
        except orjson.JSONDecodeError:
            continue
        for thing in _things(data):
            kinds = thing.get("@type")
            for kind in kinds if isinstance(kinds, list) else [kinds]:
                if isinstance(kind, str) and ARTICLE_TYPES.fullmatch(kind.rsplit("/", 1)[-1]):
                    return thing
    return {}


def _things(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from _things(item)
    elif isinstance(data, dict):
        yield data
        yield from _things(data.get("@graph"))


def _name(thing: Any) -> str | None:
    if isinstance(thing, list):
        return _name(thing[0]) if thing else None
    return _clean(thing.get("name") if isinstance(thing, dict) else thing)


def _address(tree: HtmlElement, meta: dict[str, str], linked: dict[str, Any]) -> str | None:
    links = [node.get("href") for node in tree.iter("link") if (node.get("rel") or "").lower() == "canonical"]
    for value in (*links, meta.get("og:url"), linked.get("url")):
        if isinstance(value, str) and re.match(r"https?://", value.strip()):
            return value.strip()
    return None


def _time_element(tree: HtmlElement) -> str | None:
    """The article's one time element, or the one marked as its publication."""
    times = [node for node in tree.iter("time") if node.get("datetime") and not _outside_article(node)]
    marked = [node for node in times if node.get("pubdate") is not None or node.get("itemprop") == "datePublished"]
    values = {node.get("datetime").strip() for node in marked or times}
    return values.pop() if len(values) == 1 else None


def _byline(tree: HtmlElement) -> str | None:
    for node in tree.iter("*"):
        if BYLINE_CLASS.search(node.get("class") or "") and not _outside_article(node):
            text = _text(node)
            if text and len(text) <= BYLINE_LONGEST and re.search(r"\d", text):
                return text
    return None


def _keep_captions(tree: HtmlElement) -> tuple[str, ...]:
    """The article's captions; turns each figure into a plain paragraph, which extraction keeps in its place."""
    captions = []
    for node in list(tree.iter("figcaption", "p", "div", "span")):
        is_caption = node.tag == "figcaption" or CAPTION_CLASS.search(node.get("class") or "")
        text = _text(node) if is_caption else None
        if not text or _outside_article(node):
            continue
        captions.append(text)
        figure = next(node.iterancestors("figure"), None)
        target = node if figure is None else figure
        tail = target.tail
        target.clear()
        target.tag, target.text, target.tail = "p", text, tail
    return tuple(dict.fromkeys(captions))


def _outside_article(node: HtmlElement) -> bool:
    return any(parent.tag in NOT_THE_ARTICLE for parent in node.iterancestors())


def _without_site(title: str | None, site: str | None) -> str | None:
    """A title such as "Talks resume - Gulf Courier" without the outlet's name; a dash of the headline's own stays."""
    if not title or not site:
        return title
    parts = TITLE_SEPARATOR.split(title)
    if len(parts) > 1 and parts[-1].casefold() == site.casefold():
        return title[: title.rindex(parts[-1])].rstrip(" |–—»·-")
    return title


def _text(node: HtmlElement) -> str | None:
    return _clean(" ".join(node.itertext()))


def _clean(value: Any) -> str | None:
    return " ".join(html.unescape(value).split()) or None if isinstance(value, str) else None
