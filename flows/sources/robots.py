"""What a site's robots.txt allows, after RFC 9309."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

MOST_BYTES = 500 * 1024  # what the RFC asks a crawler to read at least


@dataclass(frozen=True)
class Robots:
    """The rules that hold for us: path patterns with whether they allow; `delay` in seconds between requests."""

    rules: tuple[tuple[str, bool], ...] = ()
    delay: float | None = None

    def allows(self, url: str) -> bool:
        """Whether the address may be fetched: the longest pattern that fits decides, between equals the kinder one."""
        parts = urlsplit(url)
        path = normalised((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        fitting = [(len(pattern), is_allowed) for pattern, is_allowed in self.rules if fits(pattern, path)]
        return max(fitting)[1] if fitting else True


ALL_ALLOWED = Robots()
NONE_ALLOWED = Robots(rules=(("/", False),))


def read_robots(text: str, product: str) -> Robots:
    """The rules of the groups that name `product`, such as "Sitrep"; without one, of the groups for all (*).

    Lines that are no rules are passed over.
    """
    groups: dict[str, list[tuple[str, str]]] = {}
    agents: list[str] = []
    is_naming = False
    for line in text.splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if not colon:
            continue
        if key == "user-agent":
            agents = [*agents, value.lower()] if is_naming else [value.lower()]
            groups.setdefault(value.lower(), [])
            is_naming = True
        elif key in ("allow", "disallow", "crawl-delay"):
            is_naming = False
            for agent in agents:
                groups[agent].append((key, value))
    lines = groups.get(product.lower(), groups.get("*", []))
    delays = [float(value) for key, value in lines if key == "crawl-delay" and re.fullmatch(r"\d+(\.\d+)?", value)]
    rules = tuple((normalised(value), key == "allow") for key, value in lines if key != "crawl-delay" and value)
    return Robots(rules, max(delays, default=None))


def fits(pattern: str, path: str) -> bool:
    """Whether the path begins as the pattern says: * is any characters, $ at its end is the path's end."""
    body, end = (pattern[:-1], r"\Z") if pattern.endswith("$") else (pattern, "")
    return re.match(".*".join(map(re.escape, body.split("*"))) + end, path) is not None


def normalised(path: str) -> str:
    """The path with everything but ASCII in percent form, so that é and %C3%A9 are the same."""
    return quote(path, safe="/%?*$&=+,;:@!'()~-._[]")
