"""What speaks for or against a mention in a role that the rules left empty, as traits that have points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from sitrep.transforms.events.grammar.clauses import preposition_of
from sitrep.transforms.events.lexicon.word_classes import PARTY_LABELS, lemma_of
from sitrep.transforms.events.roles.filling import Roles
from sitrep.transforms.events.roles.learned.mentions import Mention, are_one
from sitrep.transforms.events.triggers.candidates import Candidate

# Subtypes of relations that say more than the relation.
KEPT_WHOLE = frozenset({"nsubj:pass", "obl:agent", "acl:relcl", "nmod:poss"})
DISTANCES = (-15, -8, -4, -2, 0, 2, 4, 8, 15)  # tokens from the trigger to the mention's head, bounds of classes


@dataclass(frozen=True)
class Told:
    """An event as the rules read it; place_country is that of its place, ISO 3166-1 alpha-3."""

    candidate: Candidate
    roles: Roles
    status: str
    mode: str | None
    is_alleged: bool
    claimed_by: str | None
    place_country: str | None

    @property
    def type(self) -> str:
        """The event's PLOVER type."""
        return self.candidate.entry.type


@dataclass(frozen=True)
class Around:
    """What stands around an event: who has a role in it, who else is spoken of, and roles in other events by word."""

    actors: list[Mention]
    recipients: list[Mention]
    heads: list[int]  # indexes of the heads of all mentions in the event's paragraph
    sentences: list[int]  # by token of the event's paragraph the number of its sentence
    used: dict[Token, str]  # the head of a party of another event → its roles there, "A", "R" or "AR"


def traits_of_role(told: Told, role: str, mention: Mention, around: Around) -> list[str]:
    """The traits of a mention as the actor or recipient of an event; each once, in a fixed order."""
    other = min(len(told.roles.recipients if role == "actor" else told.roles.actors), 2)
    voice = _voice(told.candidate)
    here = mention.head.doc is told.candidate.token.doc
    away = _sentence_of(mention.head, around) - _sentence_of(told.candidate.token, around) if here else -9
    found = [
        *_of_event(told, role, voice, other),
        *_of_mention(told, mention),
        *_ties(told, mention, around, away == 0),
        *(f"sentence {away}{more}" for more in ("", f" {told.type}", f" {mention.sort}", f" other {other}")),
        f"sentence {away} {plain(mention.outer.dep_)}",
    ]
    if away == 0:
        found += [*_path_traits(told, mention, voice), *_order_traits(told, mention, voice, around)]
    return list(dict.fromkeys(found))


def plain(label: str) -> str:
    """A dependency label without its subtype, where the subtype says little."""
    return label if label in KEPT_WHOLE else label.partition(":")[0]


def _voice(candidate: Candidate) -> str:
    if candidate.is_noun:
        return "noun" if candidate.light is None else "light"
    return "passive" if candidate.clause is not None and candidate.clause.is_passive else "verb"


def _of_event(told: Told, role: str, voice: str, other: int) -> Iterator[str]:
    yield from (told.type, voice, f"{told.type} {voice}", f"other {other}", f"{told.type} other {other}")
    yield from (f"status {told.status}", f"{told.type} {told.mode}", f"alleged {told.is_alleged}")
    if not getattr(told.candidate.entry, role):
        yield "row asks for nobody"


def _of_mention(told: Told, mention: Mention) -> Iterator[str]:
    party = mention.party
    lemma = lemma_of(party.head) if party.kind != "name" else "a name"
    determiners = [child.lower_ for child in party.head.children if child.dep_ == "det"]
    is_counted = any(child.dep_ == "nummod" for child in party.head.children)
    label = party.label or "no label"
    yield from (mention.sort, f"{mention.sort} {told.type}", f"head {lemma}", f"tag {party.head.tag_}")
    yield f"determiner {determiners[0] if determiners else 'number' if is_counted else 'none'}"
    yield from (f"label {label}", f"label {label} {told.type}", f"kind {party.kind}")
    if any(token.ent_type_ in PARTY_LABELS for token in party.head.doc[party.start : party.end]):
        yield "a name inside"
    if mention.is_state:
        yield f"a state {label}"
    if mention.is_inside:
        yield "inside a longer phrase"
    if mention.nation is None:
        yield "of no nation"


def _ties(told: Told, mention: Mention, around: Around, is_here: bool) -> Iterator[str]:
    for role, parties in (("actor", around.actors), ("recipient", around.recipients)):
        if mention.nation is not None and any(party.nation == mention.nation for party in parties):
            yield f"nation of the {role}"
        if any(are_one(party, mention) for party in parties):
            yield f"is the {role}"
    if mention.nation is not None and mention.nation == told.place_country:
        yield "nation of the place"
    name = mention.party.name
    if told.claimed_by and (name in told.claimed_by or told.claimed_by in name):
        yield "says so"
    used = around.used.get(mention.head, "none")
    yield from (f"elsewhere {used}", f"elsewhere {used} {'here' if is_here else 'away'}")


def _path_traits(told: Told, mention: Mention, voice: str) -> Iterator[str]:
    """How the tree leads from the trigger up to where the two meet, and down to the mention."""
    trigger, head = told.candidate.token, mention.head
    up = [trigger, *trigger.ancestors]
    meeting = next((token for token in (head, *head.ancestors) if token in up), None)
    if meeting is None:
        return
    steps_up = up[: up.index(meeting)]
    down = [head, *head.ancestors]
    steps_down = down[: down.index(meeting)]
    top = plain(steps_down[-1].dep_) if steps_down else "="
    preposition = preposition_of(steps_down[-1]) if steps_down else "="
    first, last = (plain(steps_up[at].dep_) if steps_up else "=" for at in (0, -1))
    far = f"{min(len(steps_up), 4)} {min(len(steps_down), 4)}"
    yield from (f"top {top} {preposition}", f"top {preposition} {told.type}", f"up to {last}")
    yield from (f"up to {last} top {top}", f"steps {far}", f"steps {far} {preposition} {voice}")
    yield f"up by {first} top {top} {preposition}"
    is_own = meeting in (trigger, told.candidate.anchor)
    over = mention.outer.head
    yield from (f"meet at {'the trigger' if is_own else lemma_of(meeting)}", f"meet at {meeting.pos_}")
    yield from (f"under {lemma_of(over)}", f"under {lemma_of(over)} {plain(mention.outer.dep_)}")
    is_governed = over in (trigger, told.candidate.anchor)
    yield f"{'under it' if is_governed else 'elsewhere'} {plain(mention.outer.dep_)} {mention.preposition}"


def _order_traits(told: Told, mention: Mention, voice: str, around: Around) -> Iterator[str]:
    trigger, head = told.candidate.token, mention.head
    far = sum(head.i - trigger.i > bound for bound in DISTANCES)
    low, high = sorted((trigger.i, head.i))
    between = trigger.doc[low + 1 : high]
    nearer = sum(low < at < high for at in around.heads)
    nth = f"{'before' if head.i < trigger.i else 'behind'} {min(nearer, 4)}"
    yield from (f"distance {far}", f"distance {far} {voice}", f"distance {far} {mention.sort}")
    yield from (f"nth {nth}", f"nth {nth} {mention.sort}", f"nth {nth} {voice} {told.type}")
    yield f"verbs {min(sum(token.pos_ == 'VERB' for token in between), 3)}"
    yield f"commas {min(sum(token.text == ',' for token in between), 3)}"


def _sentence_of(token: Token, around: Around) -> int:
    return around.sentences[token.i]


def sentence_numbers(doc: Doc) -> list[int]:
    """By token the number of its sentence, for `Around`."""
    return [number for number, sentence in enumerate(doc.sents) for _ in range(len(sentence))]
