"""Why an event is what it is: for each field the rule, row or words that it came from."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.transforms.events.coder import Draft
from sitrep.transforms.events.confidence.score import BASE, load_points
from sitrep.transforms.events.confidence.traits import traits_of
from sitrep.transforms.events.explanation.parse_table import numbered
from sitrep.transforms.events.explanation.trigger_lines import kind_of, row_of
from sitrep.transforms.events.grammar.clauses import Clause
from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.events.lexicon.load import GOVERNOR_KINDS
from sitrep.transforms.events.mention import EventMention, Place, Quantity
from sitrep.transforms.events.modes import read_mode
from sitrep.transforms.events.roles.parties import NamedParty
from sitrep.transforms.events.roles.paths import NounSite, heads_on
from sitrep.transforms.events.roles.role_reading import noun_site

LABEL_WIDTH = 11


def event_lines(draft: Draft, event: EventMention, lexicon: Lexicon) -> list[str]:
    """Lines of "field  value and where it came from"; a field that the text leaves open says so."""
    lines = []
    for label, value in _fields(draft, event, lexicon):
        lines.append(f"{label:<{LABEL_WIDTH}} {value}")
    return lines


def _fields(draft: Draft, event: EventMention, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    candidate = draft.candidate
    yield "rule", event.rule
    yield "row", row_of(candidate.entry)
    if candidate.light is not None:
        yield "", row_of(candidate.light)
    for outcome in candidate.outcomes:
        yield "with", f"{numbered(outcome.token)}, {kind_of(outcome.entry)} by {row_of(outcome.entry)}"
    yield "type", _type(draft, event)
    yield "mode", _mode(draft, event, lexicon)
    for role in ("actor", "recipient", "mediator"):
        for at, line in enumerate(_role(role, draft)):
            yield role if at == 0 else "", line
    yield "status", _status(draft, event, lexicon)
    yield "claimed by", _claim(draft, event, lexicon)
    yield "date", _date(draft, event)
    yield "place", _place(event.place)
    yield "origin", _place(event.origin)
    for at, line in enumerate([_quantity(quantity) for quantity in event.quantities] or ["none stated"]):
        yield "counts" if at == 0 else "", line
    yield "confidence", _confidence(draft, event)


def _type(draft: Draft, event: EventMention) -> str:
    listed = draft.candidate.entry.type
    changed = f": {listed}, only announced, is {event.type}" if listed != event.type else " by its row"
    return event.type + changed


def _mode(draft: Draft, event: EventMention, lexicon: Lexicon) -> str:
    if event.mode is None:
        return "none"
    listed, weapon = read_mode(draft.candidate, lexicon)
    if weapon is not None:
        return f"{event.mode} from {weapon!r} (weapons.csv)"
    if listed == event.mode:
        return f"{event.mode} by its row"
    return f"{event.mode} from " + (
        "parties and place" if event.type == "CONSULT" else "its content (content_modes.csv)"
    )


def _role(role: str, draft: Draft) -> list[str]:
    parties: list[NamedParty] = getattr(draft.roles, f"{role}s")
    found = [pattern.removeprefix(f"{role}: ") for pattern in draft.roles.patterns if pattern.startswith(f"{role}: ")]
    others = [pattern for pattern in draft.roles.patterns if ": " not in pattern]
    if parties:
        path = " + ".join(dict.fromkeys(found)) or "the words beside the act"
        how = f"path {path}" + (f"; {', '.join(dict.fromkeys(others))}" if others else "")
        return [f"{_party(party)}  ({how})" for party in parties]
    paths: tuple[str, ...] = getattr(draft.candidate.entry, role, ())
    if not paths:
        return ["none" if role == "mediator" else "none: the row gives no path"]
    heads = [f"{path} {numbered(head)}" for path in paths for part in path.split("+") for head in _heads(part, draft)]
    seen = f"found {', '.join(dict.fromkeys(heads))}, which names no party" if heads else "nothing stands there"
    return [f"none: paths {', '.join(paths)}; {seen}"]


def _heads(path: str, draft: Draft) -> list:
    candidate = draft.candidate
    site: Clause | NounSite | None = noun_site(candidate) if candidate.is_noun else candidate.clause
    return heads_on(path, site) if site is not None else []


def _party(party: NamedParty) -> str:
    kind = f"{party.kind} {party.label}" if party.label else party.kind
    meant = f" = {party.antecedent.name!r}" if party.antecedent is not None else ""
    return f"{party.text!r}{meant}, {kind}, {numbered(party.head)} {party.head.dep_} of {party.head.head.text}"


def _status(draft: Draft, event: EventMention, lexicon: Lexicon) -> str:
    told = f", {event.narrative_time}" if event.narrative_time != "current" else ""
    alleged = ", alleged" if event.is_alleged else ""
    cue = f" by {event.status_cue!r}{_governor_row(event.status_cue, draft, lexicon)}" if event.status_cue else ""
    return f"{event.status}{alleged}{told}{cue or ': no cue takes it back'}"


def _claim(draft: Draft, event: EventMention, lexicon: Lexicon) -> str:
    if event.claimed_by is None:
        return "nobody: the text's own voice"
    cue = draft.attribution.cue or _hedge(draft, lexicon)
    return repr(event.claimed_by) + (f" by {cue!r}{_governor_row(cue, draft, lexicon)}" if cue else "")


def _hedge(draft: Draft, lexicon: Lexicon) -> str | None:
    """ "reportedly", "alleged" beside the act: a source that is not named."""
    for word in (*draft.candidate.anchor.children, *draft.candidate.token.children):
        governor = lexicon.governor("modifier", word.lower_)
        if governor is not None and governor.effect in ("claim", "alleged"):
            return word.text
    return None


def _governor_row(cue: str, draft: Draft, lexicon: Lexicon) -> str:
    """The row of governors.csv that makes a word a cue; empty where a rule does it without a row."""
    lemmas = {token.lemma_.lower() for token in draft.sentence if cue in (token.text, token.lemma_.lower())}
    for lemma in (*sorted(lemmas), cue.lower()):
        for kind in GOVERNOR_KINDS:
            governor = lexicon.governor(kind, lemma)
            if governor is not None:
                return f" ({governor.entry} [{governor.where}], effect {governor.effect})"
    return ""


def _date(draft: Draft, event: EventMention) -> str:
    written = draft.expression.text if draft.expression is not None else None
    if event.date is None:
        return "none: no words say when" if written is None else f"none: {written!r} gives no days"
    days = f"{event.date.start}" if event.date.start == event.date.end else f"{event.date.start} to {event.date.end}"
    return f"{days}, {event.date.precision}, {event.date.basis}, from {event.date.text!r}"


def _place(place: Place | None) -> str:
    if place is None:
        return "none"
    known = ", ".join(filter(None, (place.kind, place.country, place.location_id))) or "not in the gazetteer"
    return f"{place.name} ({known}) from {place.span.text!r}"


def _confidence(draft: Draft, event: EventMention) -> str:
    points = load_points()
    traits = traits_of(draft.candidate, draft.roles, event.type, event.status)
    parts = [f"{trait} {points[trait]:+.2f}" for trait in (BASE, *traits) if trait in points]
    return f"{event.confidence:.2f}, log odds of {', '.join(parts)}"


def _quantity(quantity: Quantity) -> str:
    low, high = ("open" if bound is None else str(bound) for bound in (quantity.low, quantity.high))
    bounds = low if low == high else f"{low} to {high}"
    victims = f" {quantity.victim}" if quantity.victim else ""
    return f"{quantity.measure} {bounds}{victims} ({quantity.comparator}) from {quantity.span.text!r}"
