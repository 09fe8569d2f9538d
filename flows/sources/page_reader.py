"""Pages read in a child process that is reused from page to page and killed when a page hangs."""

from __future__ import annotations

import contextlib
import os
import selectors
import struct
import subprocess
import sys
import time
from types import TracebackType
from typing import Any, Self

import orjson

from sitrep.transforms.articles.record import Page

START_TIMEOUT = 120.0  # seconds until the worker has its libraries, also on a busy machine
PAGE_TIMEOUT = 20.0  # seconds; an ordinary page takes 0.03 s, the longest live blogs about 2 s
MOST_CHARACTERS = 20_000_000  # of markup
_LENGTH = struct.Struct(">Q")


class UnreadablePage(ValueError):
    """A page without an article: `code` is html_timeout, html_failed, html_too_large or html_without_text."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


class PageReader:
    """Reads pages in one worker process; starts it with the first page and stops it on leaving the `with` block."""

    def __init__(self, timeout: float = PAGE_TIMEOUT) -> None:
        self.timeout = timeout
        self._worker: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, html: str) -> Page:
        """The page's article.

        Raises UnreadablePage; after a page that hung or broke the worker, the next one gets a new worker.
        Raises RuntimeError if no worker can be started.
        """
        if len(html) > MOST_CHARACTERS:
            raise UnreadablePage(
                "html_too_large", f"holds {len(html):,} characters of markup, the limit is {MOST_CHARACTERS:,}"
            )
        worker = self._worker or self._start()
        payload = orjson.dumps({"html": html, "timeout": self.timeout})
        try:
            assert worker.stdin is not None
            worker.stdin.write(_LENGTH.pack(len(payload)) + payload)
            worker.stdin.flush()
            answer = self._receive(worker, self.timeout)
        except TimeoutError:
            self.close()
            raise UnreadablePage(
                "html_timeout", f"took over {self.timeout:g} s to read; save its text as .txt and name that file"
            ) from None
        except (EOFError, BrokenPipeError):
            self.close()
            raise UnreadablePage(
                "html_failed", "broke the HTML parser; save its text as .txt and name that file"
            ) from None
        if "error" in answer:
            raise UnreadablePage("html_failed", f"cannot be parsed ({answer['error']}); save its text as .txt")
        if answer["page"] is None:
            raise UnreadablePage(
                "html_without_text", "holds no article text beside menus and links; name an article's own page"
            )
        captions = tuple(answer["page"].pop("captions"))
        return Page(captions=captions, **answer["page"])

    def close(self) -> None:
        """Kills the worker, if there is one."""
        worker, self._worker = self._worker, None
        if worker is None:
            return
        worker.kill()
        worker.wait()
        for pipe in (worker.stdin, worker.stdout):
            if pipe is not None:
                # Bytes may be left of a page that the worker did not live to read.
                with contextlib.suppress(BrokenPipeError):
                    pipe.close()

    def _start(self) -> subprocess.Popen[bytes]:
        self._worker = subprocess.Popen(
            [sys.executable, "-m", "sitrep.flows.sources.page_worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        try:
            self._receive(self._worker, START_TIMEOUT)
        except (TimeoutError, EOFError) as error:
            self.close()
            raise RuntimeError("the process that reads HTML did not start; is trafilatura installed?") from error
        return self._worker

    @staticmethod
    def _receive(worker: subprocess.Popen[bytes], timeout: float) -> dict[str, Any]:
        """The worker's next message. Raises TimeoutError, or EOFError if it died."""
        assert worker.stdout is not None
        deadline = time.monotonic() + timeout
        received = bytearray()
        wanted = _LENGTH.size
        with selectors.DefaultSelector() as selector:
            selector.register(worker.stdout, selectors.EVENT_READ)
            while len(received) < wanted:
                if not selector.select(max(0.0, deadline - time.monotonic())):
                    raise TimeoutError
                # What is there now: a read on the file object would wait for all of it and pass the deadline.
                chunk = os.read(worker.stdout.fileno(), wanted - len(received))
                if not chunk:
                    raise EOFError
                received += chunk
                if wanted == len(received) == _LENGTH.size:
                    wanted += _LENGTH.unpack(received)[0]
        return orjson.loads(received[_LENGTH.size :])
