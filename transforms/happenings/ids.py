"""By which id a happening is known: kept while statements come and go, led on to another where two become one.

An id is minted from one statement, the founder, and means "what that statement tells of". It is kept when other
statements join, earlier ones too. So which id a happening has can depend on what was there first; which statements
make it up never does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitrep.schemas.keys import md5_key


@dataclass(frozen=True)
class Redirect:
    """`event_id` is no more: what it stood for is part of `new_event_id`.

    reason: new_statement if a statement that was not there before, `joined_by`, told of both; read_anew if what was
    there is read or compared otherwise (`joined_by` is then None).
    """

    event_id: str
    new_event_id: str
    reason: str
    joined_by: str | None


def name_happenings(groups: Sequence[Sequence[str]], known: Mapping[str, str]) -> tuple[list[str], list[Redirect]]:
    """(an id per group, the redirects of ids that no group has any more, by id).

    groups: ids of event mentions, in each and among them the one told first in front; none stands twice. known: event
    mention → the id that its happening had. An id stays with its founder, else with most of its statements. Where two
    come together, the id of most statements is kept, of equals the one told first. A happening without one gets the
    md5 of "event|" and its first statement whose id nobody else has.
    """
    homes = _homes(groups, known)
    kept: dict[int, str] = {}
    redirects: list[Redirect] = []
    for at, ids in homes.items():
        had = [known.get(mention) for mention in groups[at]]
        survivor = min(ids, key=lambda one: (-had.count(one), had.index(one)))
        kept[at] = survivor
        new = next((mention for mention in groups[at] if mention not in known), None)
        reason = "read_anew" if new is None else "new_statement"
        redirects += [Redirect(one, survivor, reason, new) for one in ids if one != survivor]
    taken = set(known.values())
    names = []
    for at, group in enumerate(groups):
        name = kept.get(at) or next(one for one in _mintable(group) if one not in taken)
        taken.add(name)
        names.append(name)
    return names, sorted(redirects, key=lambda one: one.event_id)


def mint(mention: str) -> str:
    """The id of the happening that the statement founds."""
    return md5_key("event", mention)


def _mintable(group: Sequence[str]) -> Iterator[str]:
    yield from map(mint, group)
    number = 2
    while True:
        yield md5_key("event", group[0], number)
        number += 1


def _homes(groups: Sequence[Sequence[str]], known: Mapping[str, str]) -> dict[int, list[str]]:
    """Group → the ids that are its: each id that some statement had is one group's."""
    shares: dict[str, Counter[int]] = {}
    founded: dict[str, int] = {}
    for at, group in enumerate(groups):
        for mention in group:
            event_id = known.get(mention)
            if event_id is None:
                continue
            shares.setdefault(event_id, Counter())[at] += 1
            if mint(mention) == event_id:
                founded[event_id] = at
    homes: dict[int, list[str]] = {}
    for event_id, share in shares.items():
        home = founded.get(event_id, min(share, key=lambda at: (-share[at], at)))
        homes.setdefault(home, []).append(event_id)
    return homes
