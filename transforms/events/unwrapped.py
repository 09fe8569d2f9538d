"""An article's text with its hard-wrapped paragraphs on one line each, and the way back to its own characters.

Mail and wire services break lines at a margin, in the middle of sentences: "struck a\\r\\n  convoy" is read as
"struck a convoy". What is found there is quoted from the article as it came, line break and all.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sitrep.transforms.events.mention import EventMention, Party, Place, Span

_SPACE = re.compile(r"\s+")
# U+2029 parts paragraphs wherever it stands.
_LINE_BREAK = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028]")

_DAY = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?"
_PLACE = r"[A-Z][\w.'’-]*(?:[ /-][A-Z][\w.'’-]*){0,4}"
_WIRE = r" ?\([^()\n]{2,40}\)"
# "VELTOR, Jan 14 (Harbour Wire) —", "OSTBURG, Ostland –", "Port Karim (Harbour Wire) -"; the story starts behind it.
_DATELINE = re.compile(
    rf"(?:{_PLACE}(?:, [A-Z][\w .]{{1,24}}){{0,2}}?(?:, {_DAY})?{_WIRE} ?[—–-]{{1,2}}"
    rf"|[A-Z][A-Z .'’/-]{{2,40}}(?:, [A-Z][\w. ]{{1,24}})?(?:, {_DAY})? ?(?:[—–]|--)"
    rf"|[A-Z][A-Z .'’/-]{{2,40}}(?:, [A-Z][\w. ]{{1,24}})?, {_DAY} ?-)\s*(?=[A-Z“\"‘'0-9])"
)


# "Veltor: The city council met."
_TOWN_AND_COLON = re.compile(r"([^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,2}) ?:\s+(?=\S)")


def start_of_story(text: str, start: int, end: int, is_town: Callable[[str], bool]) -> int:
    """Where a zone's own words begin: behind its dateline, which tells where it was written and no event's place.

    start, end, and the answer, are characters of `text`; `start` itself where the zone opens with no dateline.
    is_town: whether words that a colon follows name a town; of countries it says what the story is about.
    """
    dateline = _DATELINE.match(text, start, end)
    if dateline is None:
        dateline = _TOWN_AND_COLON.match(text, start, end)
        dateline = dateline if dateline is not None and is_town(dateline[1]) else None
    return dateline.end() if dateline is not None and dateline.end() < end else start


@dataclass(frozen=True)
class UnwrappedText:
    """A text to read in place of `original`; equal to it where no zone has a line break inside."""

    original: str
    text: str
    zones: tuple[tuple[int, int], ...]  # (start, end) in characters of `text`
    _joints: tuple[int, ...]  # where in `text` a single space stands for more characters, ascending
    _shifts: tuple[int, ...]  # characters of `original` left out before the first joint, before the second …, in all

    def quote(self, span: Span) -> Span:
        """The same words in `original`: `original[start:end]` is their text. Neither end may be white space."""
        if self.text is self.original:
            return span
        start, end = self._position(span.start), self._position(span.end - 1) + 1
        return Span(start, end, self.original[start:end])

    def _position(self, at: int) -> int:
        return at + self._shifts[bisect_left(self._joints, at)]


def unwrap(original: str, zones: Sequence[tuple[int, int]]) -> UnwrappedText:
    """`original` with each lone line break inside a zone, and the white space around it, as one space.

    zones: (start, end) in characters of `original`, in order of the text and apart from each other. Blank lines stay.
    """
    pieces: list[str] = []
    joints: list[int] = []
    shifts = [0]
    moved_zones = []
    copied = 0
    for start, end in zones:
        moved_start = start - shifts[-1]
        for run in _SPACE.finditer(original, start, end):
            if run.start() == start or run.end() == end or not _is_one_line_break(run[0]):
                continue
            pieces += [original[copied : run.start()], " "]
            copied = run.end()
            if len(run[0]) > 1:
                joints.append(run.start() - shifts[-1])
                shifts.append(shifts[-1] + len(run[0]) - 1)
        moved_zones.append((moved_start, end - shifts[-1]))
    text = "".join([*pieces, original[copied:]]) if pieces else original
    return UnwrappedText(original, text, tuple(moved_zones), tuple(joints), tuple(shifts))


def _is_one_line_break(space: str) -> bool:
    return len(_LINE_BREAK.findall(space)) == 1 and "\u2029" not in space


def quote_event(event: EventMention, text: UnwrappedText) -> EventMention:
    """The event found in `text.text`, with every span quoting `text.original`."""
    return replace(
        event,
        trigger=text.quote(event.trigger),
        sentence=text.quote(event.sentence),
        actors=_quote_parties(event.actors, text),
        recipients=_quote_parties(event.recipients, text),
        mediators=_quote_parties(event.mediators, text),
        place=_quote_place(event.place, text),
        origin=_quote_place(event.origin, text),
        quantities=tuple(replace(quantity, span=text.quote(quantity.span)) for quantity in event.quantities),
    )


def _quote_parties(parties: Sequence[Party], text: UnwrappedText) -> tuple[Party, ...]:
    return tuple(
        replace(party, span=text.quote(party.span), antecedent=party.antecedent and text.quote(party.antecedent))
        for party in parties
    )


def _quote_place(place: Place | None, text: UnwrappedText) -> Place | None:
    return None if place is None else replace(place, span=text.quote(place.span))
