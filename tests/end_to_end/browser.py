"""Chromium without a window, driven over its DevTools protocol: what a person clicks, types and sees."""

from __future__ import annotations

import base64
import itertools
import json
import shutil
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
START_SECONDS = 60
WIDTH, HEIGHT = 1280, 1000
# The innermost visible element whose text, or label for programs, is the wanted one.
FIND = """
    (() => {
        const wanted = %s, kinds = %s;
        const text = element =>
            (element.getAttribute('aria-label') || element.placeholder || element.innerText || '').trim();
        const isVisible = element => element.getClientRects().length > 0;
        const found = [...document.querySelectorAll(kinds)].filter(one => isVisible(one) && text(one) === wanted);
        const element = found.at(-1);
        if (!element) return null;
        element.scrollIntoView({block: 'center'});
        const box = element.getBoundingClientRect();
        return [box.left + box.width / 2, box.top + box.height / 2];
    })()
"""


class Page:
    """One tab."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.numbers = itertools.count(1)
        self.call("Page.enable")
        self.call("Emulation.setDeviceMetricsOverride", width=WIDTH, height=HEIGHT, deviceScaleFactor=1, mobile=False)

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """The protocol's answer to a command. Raises RuntimeError with its words if it failed."""
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv(timeout=60))
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def open(self, url: str) -> None:
        self.call("Page.navigate", url=url)

    def evaluate(self, script: str) -> Any:
        """The value of a JavaScript expression."""
        return self.call("Runtime.evaluate", expression=script, returnByValue=True)["result"].get("value")

    def text(self) -> str:
        """All that can be read on the page."""
        return self.evaluate("document.body ? document.body.innerText : ''") or ""

    def wait_for_text(self, *words: str, seconds: float = 60) -> str:
        """The page's text once one of the words stands there; AssertionError with the text if none comes."""
        return self._wait(lambda: next((word for word in words if word in self.text()), None), str(words), seconds)

    def wait_for_label(self, *labels: str, seconds: float = 60) -> str:
        """The first of the labels that something on the page bears, once one does."""
        kinds = "span, div, p, a"
        return self._wait(
            lambda: next((one for one in labels if self.evaluate(FIND % (json.dumps(one), json.dumps(kinds)))), None),
            str(labels),
            seconds,
        )

    def click(self, label: str, kinds: str = "a, button, [role], label, span, div", seconds: float = 60) -> None:
        """Clicks what bears the label, once it is there and no longer moves."""
        script = FIND % (json.dumps(label), json.dumps(kinds))
        before: list[Any] = [None]

        def resting() -> list[float] | None:
            place, before[0] = before[0], self.evaluate(script)
            return place if place is not None and place == before[0] else None

        x, y = self._wait(resting, f"{label!r} among {kinds}", seconds)
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def click_until(self, label: str, kinds: str, *words: str, tries: int = 4, seconds: float = 20) -> None:
        """Clicks again where a page that was still at work did not take notice, until one of the words is there."""
        for attempt in range(1, tries + 1):
            self.click(label, kinds)
            try:
                self.wait_for_text(*words, seconds=seconds)
            except AssertionError:
                if attempt == tries:
                    raise
            else:
                return

    def click_into(self, selector: str, seconds: float = 60) -> None:
        """Puts the focus into the first element of a CSS selector, once it is there."""
        one = f"document.querySelector({json.dumps(selector)})"
        script = f"{one}?.focus(), !!{one}"
        self._wait(lambda: self.evaluate(script), selector, seconds)

    def type(self, text: str) -> None:
        """Types into what has the focus."""
        self.call("Input.insertText", text=text)

    def screenshot(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    def _wait(self, look, what: str, seconds: float) -> Any:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if found := look():
                return found
            time.sleep(0.3)
        raise AssertionError(f"no {what} within {seconds} s; the page reads: {self.text()[:3000]}")


@contextmanager
def open_page(folder: Path) -> Iterator[Page]:
    """A tab of a browser of its own, whose profile lies in `folder`."""
    profile = folder / "profile"
    browser = subprocess.Popen(
        [CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
         "--remote-debugging-port=0", f"--user-data-dir={profile}", "about:blank"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        with connect(find_tab(profile), max_size=None) as socket:
            yield Page(socket)
    finally:
        browser.terminate()
        with suppress(subprocess.TimeoutExpired):
            browser.wait(10)
        browser.kill()
        browser.wait()


def find_tab(profile: Path) -> str:
    """Address of the tab's DevTools socket."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        with suppress(OSError, IndexError, StopIteration):
            port = (profile / "DevToolsActivePort").read_text().split()[0]
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/json", timeout=5) as answer:
                return next(tab for tab in json.load(answer) if tab["type"] == "page")["webSocketDebuggerUrl"]
        time.sleep(0.2)
    raise AssertionError(f"chromium did not start within {START_SECONDS} s")
