"""A web site on the loopback address that remembers what it was asked."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Site:
    """`pages` by path: (status, headers, body), or a list of such answers to be given in turn."""

    pages: dict[str, object] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str], int]] = field(default_factory=list)  # path, headers, status
    url: str = ""

    def paths(self) -> list[str]:
        return [path for path, _, _ in self.asked]

    def answer(self, path: str, headers: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        given = self.pages.get(path, (404, {}, b"nothing here"))
        if isinstance(given, list):
            given = given.pop(0) if len(given) > 1 else given[0]
        status, own, body = given
        tag, changed = own.get("ETag"), own.get("Last-Modified")
        if (tag and headers.get("If-None-Match") == tag) or (changed and headers.get("If-Modified-Since") == changed):
            return 304, {}, b""
        return status, own, body


@contextmanager
def serve_site() -> Iterator[Site]:
    found = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            status, headers, body = found.answer(self.path, dict(self.headers))
            found.asked.append((self.path, dict(self.headers), status))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if status != 304:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_words: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()
