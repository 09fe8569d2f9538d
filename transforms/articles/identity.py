"""Which article is which: its id, its canonical address, and digests of its text and of its body."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from sitrep.schemas.keys import md5_text
from sitrep.transforms.articles.zones import Zone

# Parameters that say how a reader came to the page, not which page it is.
TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|cmpid|cmp|ncid|ocid|ref|ref_src|referrer|source|src|"
    r"smid|spm|amp|at_\w+|ns_\w+|xtor|_ga|s_cid|sh|share\w*|print|output",
    re.IGNORECASE,
)
DEFAULT_PORTS = {"http": 80, "https": 443}
INDEX_PAGES = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$", re.IGNORECASE)


def canonical_url(url: str) -> str | None:
    """One spelling of an article's address; null if it is no http(s) address.

    https, lower-case host without "www." or "m.", no default port, no user, no fragment, no tracking parameters,
    the others sorted, no index page or slash at the end.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in DEFAULT_PORTS or not re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", host):
        return None
    host = re.sub(r"^(?:www\d?|m|amp|mobile)\.(?=[^.]+\.)", "", host)
    if port and port != DEFAULT_PORTS[parts.scheme.lower()]:
        host = f"{host}:{port}"
    path = quote(unquote(parts.path, errors="surrogateescape"), safe="/:@!$&'()*+,;=~", errors="surrogateescape")
    path = INDEX_PAGES.sub("", re.sub(r"/{2,}", "/", path)).rstrip("/")
    kept = sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not TRACKING.fullmatch(pair[0]))
    return urlunsplit(("https", host, path, urlencode(kept), ""))


def normalise(text: str) -> str:
    """NFKC with white space folded to single spaces: equal for two copies that a reader cannot tell apart."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def body_of(text: str, zones: Sequence[Zone]) -> str:
    """The normalised paragraphs of the body, one to a line; of the whole text where it has no body."""
    body = [text[zone.start : zone.end] for zone in zones if zone.zone == "body"]
    return "\n".join(map(normalise, body)) if body else normalise(text)


def article_id(*, source_name: str | None, given_id: str | None, url: str | None, body: str) -> str:
    """md5 of "source|given id" (source folded, empty if unknown), else of the canonical URL, else of the body.

    `url` is a `canonical_url`, `body` a `body_of`.
    """
    if given_id:
        return md5_text(f"{normalise(source_name or '').casefold()}|{given_id}")
    return md5_text(url or body)
