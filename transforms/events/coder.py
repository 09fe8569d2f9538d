"""From a parsed article to its event mentions: the order in which the rules speak."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from spacy.tokens import Span as TokenSpan

from sitrep.transforms.events.confidence import confidence
from sitrep.transforms.events.content_modes import content_mode
from sitrep.transforms.events.context import Context
from sitrep.transforms.events.dates.attachment import attach_time
from sitrep.transforms.events.dates.chronology import Dated, resolve_dates
from sitrep.transforms.events.dates.expressions import find_time_expressions
from sitrep.transforms.events.dates.narrative_time import narrative_time
from sitrep.transforms.events.dates.readings import TimeExpression
from sitrep.transforms.events.grammar.repairs import mend_tree
from sitrep.transforms.events.lexicon import Lexicon, NounEntry
from sitrep.transforms.events.mention import EventMention, Party, Quantity, Span
from sitrep.transforms.events.modes import consult_mode, read_mode
from sitrep.transforms.events.parsed_article import Paragraph, ParsedArticle
from sitrep.transforms.events.places.attachment import find_origin, find_place
from sitrep.transforms.events.places.names import countries_around
from sitrep.transforms.events.quantities.attachment import find_quantities, harm_told
from sitrep.transforms.events.roles.anaphora import Antecedents
from sitrep.transforms.events.roles.filling import Roles, fill_roles
from sitrep.transforms.events.roles.parties import NamedParty
from sitrep.transforms.events.status.actuality import STRENGTH, Status, read_status
from sitrep.transforms.events.status.attribution import Attribution, read_attribution
from sitrep.transforms.events.triggers.candidates import Candidate, find_triggers
from sitrep.transforms.events.triggers.merging import merge
from sitrep.transforms.events.triggers.screening import screen
from sitrep.transforms.places.gazetteer import Gazetteer

# Announced future help or cooperation is agreed to now, an announced withdrawal or release is conceded (codebook).
SAID_WHEN_PLANNED = {
    "AGREE": "AGREE",
    "AID": "AGREE",
    "COOPERATE": "AGREE",
    "SUPPORT": "AGREE",
    "CONCEDE": "CONCEDE",
    "RETREAT": "CONCEDE",
}
# What is only aimed at, or talked about, is no act yet; words ("to express support") are.
MATERIAL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "AID", "COOPERATE", "RETREAT", "SANCTION", "PROTEST"})
MODE_BY_CONTENT = frozenset({"REQUEST", "REJECT", "THREATEN"})
UNREAL = frozenset({"planned", "hypothetical", "negated"})
HARMING = frozenset({"ASSAULT", "COERCE", "PROTEST"})
THOSE = frozenset({"those", "anyone", "anybody", "whoever", "everyone"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})


@dataclass
class _Draft:
    """An event before its dates are known."""

    candidate: Candidate
    paragraph: Paragraph
    sentence: TokenSpan
    roles: Roles
    status: Status
    attribution: Attribution
    expressions: list[TimeExpression] = field(default_factory=list)
    expression: TimeExpression | None = None
    told_after: tuple[Quantity, ...] = ()  # the toll that the next sentence gives


def find_events(article: ParsedArticle, lexicon: Lexicon, gazetteer: Gazetteer) -> list[EventMention]:
    """The event mentions of an article in text order; the same input gives the same list.

    Boilerplate, repeated captions and copies are the caller's to leave out. Trees with known errors are mended in the
    article's Docs themselves.
    """
    context = Context(lexicon, gazetteer, Antecedents(lexicon, gazetteer))
    drafts: list[_Draft] = []
    for paragraph in article.paragraphs:
        mend_tree(paragraph.doc)
        before: list[_Draft] = []
        for sentence in paragraph.doc.sents:
            context.antecedents.enter(sentence)
            found = _code_sentence(paragraph, sentence, context)
            _give_toll(sentence, found, before)
            drafts.extend(found)
            before = found
    dates = resolve_dates(
        [_dated(draft, lexicon) for draft in drafts],
        article.published,
    )
    counted: set[tuple[int, str]] = set()
    mentions = []
    countries = {id(paragraph.doc): countries_around(paragraph.doc, gazetteer) for paragraph in article.paragraphs}
    for draft, (when, relations) in zip(drafts, dates, strict=True):
        mention = _mention(draft, article, context, countries[id(draft.paragraph.doc)], counted)
        told = narrative_time(when, article.published, draft.candidate.anchor)
        mentions.append(replace(mention, date=when, narrative_time=told, relations=relations))
    return mentions


def _give_toll(sentence: TokenSpan, found: list[_Draft], before: list[_Draft]) -> None:
    """ "Rockets hit the port. At least three people were injured.": the harm is that of the one attack told before.

    Not where the sentence names an act or a time of its own, or where several attacks could have done it.
    """
    attacks = [d for d in before if d.candidate.entry.type == "ASSAULT" and d.status.status not in UNREAL]
    if len(attacks) != 1 or any(d.candidate.entry.type in HARMING for d in found) or find_time_expressions(sentence):
        return
    attacks[0].told_after = harm_told(sentence, attacks[0].paragraph.offset)


def _code_sentence(paragraph: Paragraph, sentence: TokenSpan, context: Context) -> list[_Draft]:
    lexicon = context.lexicon
    found = find_triggers(sentence, lexicon)
    if not found:
        return []
    triggers = {token.i for candidate in found for token in (candidate.token, candidate.anchor)}
    candidates = screen(merge(found), sentence, lexicon)
    expressions = find_time_expressions(sentence)
    drafts = []
    for candidate in candidates:
        draft = _draft(candidate, paragraph, sentence, context)
        draft.expressions = expressions
        draft.expression = _time_of(candidate, expressions)
        if _counts(draft, triggers):
            drafts.append(draft)
    return drafts


def _draft(candidate: Candidate, paragraph: Paragraph, sentence: TokenSpan, context: Context) -> _Draft:
    roles = fill_roles(candidate, context)
    status = read_status(
        candidate.anchor,
        candidate.act_noun,
        candidate.entry.type,
        context.lexicon,
        noun_is_trigger=candidate.is_noun or candidate.token.dep_ == "acl",
    )
    light = candidate.light.status if candidate.light is not None else None
    if light is not None and STRENGTH[light] > STRENGTH[status.status]:
        status = replace(status, status=light, cue=candidate.anchor.text)
    attribution = read_attribution(candidate.anchor, candidate.token, roles.actors, context)
    return _Draft(candidate, paragraph, sentence, roles, status, attribution)


def _time_of(candidate: Candidate, expressions: list[TimeExpression]) -> TimeExpression | None:
    for part in (candidate, *candidate.outcomes):
        for token in dict.fromkeys((part.token, part.anchor)):
            found = attach_time(token, expressions)
            if found is not None:
                return found
    return None


def _counts(draft: _Draft, triggers: set[int]) -> bool:
    """Whether the draft is an event of its own, and not the content of another or a bare mention of one."""
    candidate, roles = draft.candidate, draft.roles
    if not roles.actors and _is_told_of_those_who(candidate):
        return False
    asked_by = draft.status.asked_by
    if asked_by is not None and asked_by.i in triggers and asked_by.i != candidate.anchor.i:
        return False
    if draft.status.is_purpose and candidate.entry.type in MATERIAL:
        return False
    has_party = bool(roles.actors or roles.recipients)
    if candidate.entry.type == "AID" and not roles.actors:
        return False  # "others are rescued": of an accident more often than of a policy
    if not isinstance(candidate.entry, NounEntry):
        return (
            has_party
            or candidate.entry.type in ("ASSAULT", "PROTEST", "COERCE", "AGREE")
            or (candidate.entry.mode == "ceasefire")
        )
    alone = candidate.entry.alone
    if candidate.light is None:
        if alone == "light" or (alone == "party" and not has_party):
            return False
        if not has_party and not candidate.outcomes and draft.expression is None:
            return not _determiners(candidate) & DEFINITE
    return True


def _is_told_of_those_who(candidate: Candidate) -> bool:
    """ "vowed revenge on those who killed him": says whom the vow is about, not that anybody killed."""
    anchor = candidate.anchor
    return anchor.dep_ == "acl:relcl" and anchor.head.lower_ in THOSE


def _determiners(candidate: Candidate) -> set[str]:
    return {child.lower_ for child in candidate.token.children if child.dep_ == "det"}


def _dated(draft: _Draft, lexicon: Lexicon) -> Dated:
    candidate = draft.candidate
    tokens = {part.token.i for part in (candidate, *candidate.outcomes)} | {candidate.anchor.i}
    return Dated(
        doc=draft.paragraph.doc,
        tokens=frozenset(tokens),
        lemma=candidate.token.lemma_.lower(),
        type=candidate.entry.type,
        expression=draft.expression,
        is_future=draft.status.status in ("planned", "hypothetical"),
        mode=read_mode(candidate, lexicon)[0],
        is_back_reference=candidate.is_noun and bool(_determiners(candidate) & DEFINITE),
        is_caption=draft.paragraph.zone == "caption",
        caption_expressions=tuple(draft.expressions) if draft.paragraph.zone == "caption" else (),
    )


def _mention(
    draft: _Draft, article: ParsedArticle, context: Context, countries: frozenset[str], counted: set[tuple[int, str]]
) -> EventMention:
    candidate, roles, paragraph = draft.candidate, draft.roles, draft.paragraph
    event_type, status, cue = candidate.entry.type, draft.status.status, draft.status.cue
    mode, weapon = read_mode(candidate, context.lexicon)
    if event_type in MODE_BY_CONTENT and mode is None and candidate.clause is not None:
        mode = content_mode(event_type, candidate.clause, context.lexicon)
    if status == "planned" and event_type in SAID_WHEN_PLANNED and roles.actors:
        event_type, mode, status, cue = SAID_WHEN_PLANNED[event_type], None, "actual", None
    offset = paragraph.offset
    parties = [party for party in (*roles.actors, *roles.recipients) if party.head.doc is paragraph.doc]
    taken = {token for party in parties for token in range(party.start, party.end)}
    place = origin = None
    for part in (candidate, *candidate.outcomes):
        for token in dict.fromkeys((part.token, part.anchor)):
            place = place or find_place(token, context.gazetteer, offset, taken, countries)
            origin = origin or find_origin(token, context.gazetteer, offset, countries)
    if event_type == "CONSULT" and mode is None:
        mode = consult_mode(roles, place, context)
    start, end = candidate.bounds
    recipients = tuple(_party(party, article) for party in roles.recipients)
    # A toll that was feared or denied is no count of anybody.
    quantities = () if status in UNREAL else _quantities(candidate, offset, counted)
    told = {quantity.measure for quantity in quantities}
    quantities += tuple(quantity for quantity in draft.told_after if quantity.measure not in told)
    rule = "; ".join([candidate.entry.entry, *candidate.patterns, *dict.fromkeys(roles.patterns)])
    return EventMention(
        type=event_type,
        mode=mode,
        trigger=article.span(paragraph, start, end),
        sentence=article.span(paragraph, draft.sentence.start, _trimmed_end(draft.sentence)),
        zone=paragraph.zone,
        status=status,
        status_cue=cue,
        is_alleged=draft.attribution.is_alleged or roles.is_alleged or draft.status.is_alleged,
        claimed_by=draft.attribution.claimed_by,
        narrative_time="current",
        confidence=confidence(candidate, roles, status),
        rule=rule + (f"; mode from {weapon!r}" if weapon else ""),
        actors=tuple(_party(party, article) for party in roles.actors),
        recipients=recipients,
        mediators=tuple(_party(party, article) for party in roles.mediators),
        place=place,
        origin=origin,
        quantities=quantities,
    )


def _quantities(candidate: Candidate, offset: int, counted: set[tuple[int, str]]) -> tuple[Quantity, ...]:
    """The counts stated for the act; a toll that an earlier record of the article took is not taken again."""
    found: dict[str, Quantity] = {}
    for part in (candidate, *candidate.outcomes):
        for quantity in find_quantities(part.token, offset):
            identity = (quantity.span.start, quantity.measure)
            if quantity.measure not in found and identity not in counted:
                found[quantity.measure] = quantity
                counted.add(identity)
    return tuple(found.values())


def _trimmed_end(sentence: TokenSpan) -> int:
    end = sentence.end
    while end - 1 > sentence.start and sentence.doc[end - 1].is_space:
        end -= 1
    return end


def _party(party: NamedParty, article: ParsedArticle) -> Party:
    antecedent = _span_of(party.antecedent, article) if party.antecedent is not None else None
    return Party(_span_of(party, article), party.kind, party.label, antecedent)


def _span_of(party: NamedParty, article: ParsedArticle) -> Span:
    """The party's words in the article; they may stand in an earlier paragraph than the event."""
    home = next(paragraph for paragraph in article.paragraphs if paragraph.doc is party.head.doc)
    return article.span(home, party.start, party.end)
