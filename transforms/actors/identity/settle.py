"""Which ids are one actor, by spelling and by what people said: a function of all of it, in whatever order it came."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

import polars as pl

from sitrep.schemas import star
from sitrep.schemas.as_polars import conform
from sitrep.transforms.actors.comparison.compare import SAME_THRESHOLD, compare_names
from sitrep.transforms.actors.decisions.decisions import Decisions, Pair, closure

# Two names that score lower contradict each other: "John A. Smith" and "John B. Smith", both like "John Smith".
CONTRADICTING = 0.6

ACTORS = pl.Schema(
    {
        "actor_id": pl.String,
        "actor_name": pl.String,
        "actor_kind": pl.String,
        "country_code": pl.String,
        "is_provisional": pl.Boolean,
        "first_seen": pl.Date,
    }
)


@dataclass(frozen=True)
class Known:
    """What is known of one actor id."""

    id: str
    name: str
    kind: str | None
    country: str | None
    is_provisional: bool
    first_seen: date | None

    @property
    def precedence(self) -> tuple[bool, bool, date, str]:
        """The least stands for its group: the register's, then whom the earliest article told of, then by id."""
        is_undated = self.first_seen is None
        return self.is_provisional, is_undated and self.is_provisional, self.first_seen or date.max, self.id


@dataclass
class Group:
    """Ids that a person said to be one; `near`: numbers of groups with a like name."""

    ids: set[str]
    near: set[int] = field(default_factory=set)


def settle(likeness: pl.DataFrame, actors: pl.DataFrame, decisions: Decisions) -> tuple[pl.DataFrame, pl.DataFrame]:
    """(star.bridge_actor_likeness, star.bridge_actor_redirect): what becomes of each pair, and who stands for whom.

    likeness: actor_id, like_actor_id, compared_name, like_name, likeness_score; actors: columns ACTORS, one row per
    id of the pairs and of the decisions that is known.

    Two provisional actors are one where their names score SAME_THRESHOLD, their kinds and countries do not differ,
    nobody said that they are two, and no third name like either contradicts: of "John Smith", "John A. Smith" and
    "John B. Smith" nobody is joined. A register's actor stands for others only where a person said so. All else is
    for a person to review.
    """
    known = {row["actor_id"]: Known(*row.values()) for row in actors.select(list(ACTORS)).iter_rows(named=True)}
    groups, number_of = asserted_groups(known, decisions.same)
    scores = {frozenset((one, other)): score for one, other, _, _, score in likeness.iter_rows()}
    for pair, score in scores.items():
        one, other = sorted(pair)
        if score >= SAME_THRESHOLD and may_join(one, other, known, decisions.different):
            first, second = number_of[one], number_of[other]
            if first != second:
                groups[first].near.add(second)
                groups[second].near.add(first)
    conflict = Conflict(known, groups, scores, decisions.different)
    drop_unsure(groups, conflict)
    clusters = components(groups)
    redirects = [row for cluster in clusters for row in redirects_of(cluster, groups, known, scores, decisions.same)]
    cluster_of = {
        actor: at for at, cluster in enumerate(clusters) for number in cluster for actor in groups[number].ids
    }
    banded = [
        band_of(row, cluster_of, decisions) for row in likeness.sort("actor_id", "like_actor_id").iter_rows(named=True)
    ]
    return (
        conform(pl.DataFrame(banded, schema=LIKENESS_ROWS, orient="row"), star.bridge_actor_likeness),
        conform(pl.DataFrame(redirects, schema=REDIRECT_ROWS, orient="row"), star.bridge_actor_redirect).sort(
            "actor_id"
        ),
    )


LIKENESS_ROWS = {
    "actor_id": pl.String,
    "like_actor_id": pl.String,
    "compared_name": pl.String,
    "like_name": pl.String,
    "likeness_score": pl.Float64,
    "identity_band": pl.String,
    "assertion_id": pl.Int64,
}
REDIRECT_ROWS = {
    "actor_id": pl.String,
    "current_actor_id": pl.String,
    "redirect_rule": pl.String,
    "redirect_score": pl.Float64,
    "assertion_id": pl.Int64,
}


def asserted_groups(known: Iterable[str], same: Mapping[Pair, int]) -> tuple[list[Group], dict[str, int]]:
    """Groups of ids that people said to be one, and the number of each id's group; others are alone."""
    groups: list[Group] = []
    number_of: dict[str, int] = {}
    joined = closure(same)
    for actor in sorted(known):
        if actor not in number_of:
            ids = {one for one in joined.get(actor, {actor}) if one in known}
            for one in ids:
                number_of[one] = len(groups)
            groups.append(Group(ids))
    return groups, number_of


def may_join(one: str, other: str, known: Mapping[str, Known], different: Mapping[Pair, int]) -> bool:
    """True if two like names may be one actor: both new, of one kind, of no two countries, not said to be two."""
    first, second = known.get(one), known.get(other)
    if first is None or second is None or frozenset((one, other)) in different:
        return False
    return (
        first.is_provisional
        and second.is_provisional
        and first.kind == second.kind
        and not (first.country and second.country and first.country != second.country)
    )


@dataclass
class Conflict:
    """Tells whether two groups cannot be one actor."""

    known: Mapping[str, Known]
    groups: list[Group]
    scores: dict[Pair, float]
    different: Mapping[Pair, int]

    def between(self, first: int, second: int) -> bool:
        """True if a person said so, or their countries differ, or no two of their names are alike."""
        pairs = [
            frozenset((one, other))
            for one in sorted(self.groups[first].ids)
            for other in sorted(self.groups[second].ids)
        ]
        if any(pair in self.different for pair in pairs):
            return True
        countries = [{self.known[one].country for one in self.groups[at].ids} - {None} for at in (first, second)]
        if all(countries) and not countries[0] & countries[1]:
            return True
        return max(self.score(pair) for pair in pairs) < CONTRADICTING

    def score(self, pair: Pair) -> float:
        """How alike the names of the two are."""
        if pair not in self.scores:
            one, other = (self.known[actor] for actor in sorted(pair))
            kind = "person" if one.kind == "person" else "org"
            self.scores[pair] = compare_names(one.name, other.name, kind)
        return self.scores[pair]


def drop_unsure(groups: list[Group], conflict: Conflict) -> None:
    """Takes likenesses away until no group is near two that contradict each other, and no cluster holds such two."""
    unsure = {
        (at, other)
        for at, group in enumerate(groups)
        for other in group.near
        if conflict.between(at, other)
        or any(conflict.between(third, other) for third in group.near - {other})
        or any(conflict.between(third, at) for third in groups[other].near - {at})
    }
    for at, other in unsure:
        groups[at].near.discard(other)
        groups[other].near.discard(at)
    # A chain of likenesses may still lead to what its beginning contradicts: then none of it is sure.
    for cluster in components(groups):
        members = sorted(cluster)
        if any(conflict.between(one, other) for at, one in enumerate(members) for other in members[at + 1 :]):
            for one in members:
                groups[one].near.clear()


def components(groups: list[Group]) -> list[set[int]]:
    """Sets of groups that likenesses connect, in the order of their first."""
    found: list[set[int]] = []
    seen: set[int] = set()
    for start in range(len(groups)):
        if start in seen:
            continue
        cluster, waiting = {start}, [start]
        while waiting:
            fresh = groups[waiting.pop()].near - cluster
            cluster |= fresh
            waiting += fresh
        seen |= cluster
        found.append(cluster)
    return found


def redirects_of(
    cluster: set[int],
    groups: list[Group],
    known: Mapping[str, Known],
    scores: Mapping[Pair, float],
    same: Mapping[Pair, int],
) -> list[tuple[str, str, str, float, int | None]]:
    """Rows of star.bridge_actor_redirect that lead the cluster's ids to the one that stands for them."""
    ids = sorted(actor for number in cluster for actor in groups[number].ids)
    head = min(ids, key=lambda actor: known[actor].precedence)
    own = next(groups[number].ids for number in cluster if head in groups[number].ids)
    rows: list[tuple[str, str, str, float, int | None]] = []
    for actor in ids:
        said = min((number for pair, number in same.items() if actor in pair), default=None)
        if actor == head:
            continue
        if actor in own:
            rows.append((actor, head, "same", 1.0, said))
        else:
            score = max(scores.get(frozenset((actor, other)), 0.0) for other in ids if other != actor)
            rows.append((actor, head, "spelling", score or SAME_THRESHOLD, said))
    return rows


def band_of(row: dict, cluster_of: Mapping[str, int], decisions: Decisions) -> tuple:
    """The row of a pair with its band and the assertion that decided, if one did."""
    pair = frozenset((row["actor_id"], row["like_actor_id"]))
    one, other = cluster_of.get(row["actor_id"]), cluster_of.get(row["like_actor_id"])
    is_one = one is not None and one == other
    is_apart = pair in decisions.different
    band = "apart" if is_apart else "link" if is_one else "review"
    assertion = decisions.different.get(pair) if is_apart else decisions.same.get(pair)
    return (*row.values(), band, assertion)
