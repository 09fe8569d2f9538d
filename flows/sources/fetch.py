"""Addresses fetched politely: what has not changed is not sent again, nobody is asked too often or unwillingly."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit

import httpx

from sitrep.flows.sources.robots import ALL_ALLOWED, MOST_BYTES, NONE_ALLOWED, Robots, read_robots
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.fetched import FetchNote, read_fetch_note, write_fetch_note
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import read_raw, write_raw

PRODUCT = "Sitrep"  # the name that a robots.txt may speak to
LARGEST = 20 * 2**20  # bytes of one page or feed
MOST_REDIRECTS = 5
TRIES = 3
FIRST_PAUSE = 2.0  # seconds before the second try; twice that before the third
LONGEST_PAUSE = 60.0  # seconds that a site may ask us to wait within a run
WORTH_ANOTHER_TRY = {408, 425, 429, 500, 502, 503, 504}


class FetchFailed(ValueError):
    """An address that gave nothing: `code` is stable, `detail` says what happened and what to do."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(f"{detail} [{code}]")
        self.code = code
        self.detail = detail


@dataclass(frozen=True)
class Fetched:
    """An address's bytes, which are landed; `is_new` is false if they are those of an earlier time."""

    url: str  # where redirects led
    content: bytes
    content_type: str
    is_new: bool


class Fetcher:
    """Fetches one address after the other; keeps its connections until it leaves the `with` block.

    delay: least seconds between two requests to one host; more, where its robots.txt asks for more. seconds: longest
    wait for an answer. pause: how to wait.
    """

    def __init__(
        self,
        home: Home,
        *,
        delay: float = 1.0,
        seconds: float = 20.0,
        user_agent: str = PRODUCT,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self.home = home
        self.delay = delay
        self.pause = pause
        self.client = httpx.Client(headers={"User-Agent": user_agent}, timeout=seconds, follow_redirects=False)
        self.robots: dict[str, Robots] = {}
        self.asked_at: dict[str, float] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.client.close()

    def get(self, url: str, *, if_changed_since: datetime | None = None, is_settled: bool = False) -> Fetched:
        """What the address holds; asks only whether it has changed where it was fetched before.

        if_changed_since: when its publisher says it last changed; is_settled: it is taken not to change. A copy that
        is newer, or settled, is used without asking. Raises FetchFailed: not_allowed, fetch_failed, http_error,
        too_large, too_many_redirects.
        """
        note, content = self._stored(url)
        if note is not None and content is not None:
            is_newer = if_changed_since is not None and note.fetched_at >= if_changed_since
            if is_newer or (is_settled and if_changed_since is None):
                return Fetched(note.final_url, content, note.content_type, is_new=False)
        response = self._follow(url, note if content is not None else None)
        if response.status_code == httpx.codes.NOT_MODIFIED and note is not None and content is not None:
            write_fetch_note(self.home, replace(note, fetched_at=datetime.now(UTC)))
            return Fetched(note.final_url, content, note.content_type, is_new=False)
        if response.status_code != httpx.codes.OK:
            detail = f"answers {response.status_code} {response.reason_phrase}; open it in a browser to see why"
            raise FetchFailed("http_error", detail)
        sha256 = write_raw(self.home, response.content)
        final_url, content_type = str(response.url), response.headers.get("content-type", "")
        etag, last_modified = response.headers.get("etag"), response.headers.get("last-modified")
        write_fetch_note(
            self.home, FetchNote(url, final_url, sha256, content_type, datetime.now(UTC), etag, last_modified)
        )
        return Fetched(final_url, response.content, content_type, is_new=note is None or note.sha256 != sha256)

    def _stored(self, url: str) -> tuple[FetchNote | None, bytes | None]:
        note = read_fetch_note(self.home, url)
        try:
            return note, read_raw(self.home, note.sha256) if note else None
        except WarehouseError:
            return note, None  # forgotten or damaged: to be fetched whole

    def _follow(self, url: str, note: FetchNote | None) -> httpx.Response:
        """The answer at the end of the redirects, each of which is asked for permission too."""
        conditions = {}
        if note is not None and note.etag:
            conditions["If-None-Match"] = note.etag
        if note is not None and note.last_modified:
            conditions["If-Modified-Since"] = note.last_modified
        place = url
        for _ in range(MOST_REDIRECTS + 1):
            if not self._rules(place).allows(place):
                raise FetchFailed("not_allowed", f"{host_of(place)}/robots.txt asks not to fetch it: leave it out")
            response = self._ask(place, conditions, self._rules(place).delay)
            if not response.has_redirect_location:
                return response
            place = urljoin(place, response.headers["location"])
            if not place.startswith(("http://", "https://")):
                raise FetchFailed("fetch_failed", f"leads to {place[:200]}, which is no address of the web")
        raise FetchFailed("too_many_redirects", f"leads on more than {MOST_REDIRECTS} times; name where it ends")

    def _rules(self, url: str) -> Robots:
        host = host_of(url)
        if host not in self.robots:
            try:
                response = self._ask_robots(f"{host}/robots.txt")
            except FetchFailed:
                self.robots[host] = NONE_ALLOWED  # as the RFC asks: a site in trouble is left alone
            else:
                is_there = response.status_code == httpx.codes.OK
                text = response.content[:MOST_BYTES].decode("utf-8", errors="replace") if is_there else ""
                in_trouble = response.status_code >= httpx.codes.INTERNAL_SERVER_ERROR
                self.robots[host] = (
                    read_robots(text, PRODUCT) if is_there else NONE_ALLOWED if in_trouble else ALL_ALLOWED
                )
        return self.robots[host]

    def _ask_robots(self, place: str) -> httpx.Response:
        response = self._ask(place, {}, None)
        for _ in range(MOST_REDIRECTS):
            if not response.has_redirect_location:
                break
            place = urljoin(place, response.headers["location"])
            response = self._ask(place, {}, None)
        return response

    def _ask(self, url: str, headers: dict[str, str], delay: float | None) -> httpx.Response:
        """One request, tried again with growing pauses where that may help."""
        wait = FIRST_PAUSE
        for attempt in range(1, TRIES + 1):
            self._take_turn(url, delay)
            try:
                response = self._receive(url, headers)
            except httpx.TransportError as error:
                if attempt == TRIES:
                    detail = f"cannot be fetched ({type(error).__name__}: {error}); {TRIES} tries; check the address"
                    raise FetchFailed("fetch_failed", detail) from error
            except httpx.InvalidURL as error:
                raise FetchFailed("fetch_failed", f"is no address of the web: {error}") from error
            else:
                if response.status_code not in WORTH_ANOTHER_TRY or attempt == TRIES:
                    return response
                wait = max(wait, asked_to_wait(response))
                if wait > LONGEST_PAUSE:
                    return response
            self.pause(wait)
            wait *= 2
        raise AssertionError("the last try returns or raises")

    def _receive(self, url: str, headers: dict[str, str]) -> httpx.Response:
        with self.client.stream("GET", url, headers=headers) as response:
            content = bytearray()
            for piece in response.iter_bytes():
                content += piece
                if len(content) > LARGEST:
                    raise FetchFailed("too_large", f"sends more than {LARGEST:,} bytes; name the article's own page")
            # The content is decoded already: only what it says about itself is taken along.
            kept = {name: response.headers[name] for name in KEPT_HEADERS if name in response.headers}
            return httpx.Response(response.status_code, headers=kept, content=bytes(content), request=response.request)

    def _take_turn(self, url: str, delay: float | None) -> None:
        host = host_of(url)
        since = time.monotonic() - self.asked_at.get(host, float("-inf"))
        least = max(self.delay, min(delay or 0.0, LONGEST_PAUSE))
        if since < least:
            self.pause(least - since)
        self.asked_at[host] = time.monotonic()


KEPT_HEADERS = ("content-type", "etag", "last-modified", "location", "retry-after")


def asked_to_wait(response: httpx.Response) -> float:
    """Seconds that the answer asks to wait before the next request; 0 if it names none."""
    said = response.headers.get("retry-after", "")
    return float(said) if said.isdigit() else 0.0


def host_of(url: str) -> str:
    """Scheme, host and port: what a robots.txt speaks for."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
