"""From a parsed article to its event mentions: the order in which the rules speak."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

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
from sitrep.transforms.events.mention import EventMention, Party, Place, Quantity, Span
from sitrep.transforms.events.modes import consult_mode, read_mode
from sitrep.transforms.events.parsed_article import Paragraph, ParsedArticle
from sitrep.transforms.events.places.attachment import find_origin, find_place
from sitrep.transforms.events.places.names import countries_around
from sitrep.transforms.events.places.scene import Act, place_on_scene
from sitrep.transforms.events.quantities.attachment import HARM, harm_told, quantities_in_reach
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
    context = Context(lexicon, gazetteer, Antecedents(lexicon))
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
    mentions = []
    countries = {id(paragraph.doc): countries_around(paragraph.doc, gazetteer) for paragraph in article.paragraphs}
    sites = _places(drafts, countries, gazetteer)
    counts = _share_counts(drafts)
    for draft, place, counted, (when, relations) in zip(drafts, sites, counts, dates, strict=True):
        mention = _mention(draft, article, context, place, countries[id(draft.paragraph.doc)], counted)
        told = narrative_time(when, article.published, draft.candidate.anchor)
        mentions.append(replace(mention, date=when, narrative_time=told, relations=relations))
    return mentions


def _places(drafts: list[_Draft], countries: dict[int, frozenset[str]], gazetteer: Gazetteer) -> Iterator[Place | None]:
    """Where each act happened: by its own words, else on the scene that its paragraph tells of."""
    for _, group in groupby(drafts, key=lambda draft: id(draft.paragraph)):
        told = list(group)
        around = countries[id(told[0].paragraph.doc)]
        acts = [_act(draft, around, gazetteer) for draft in told]
        for at, draft in enumerate(told):
            yield place_on_scene(at, acts, gazetteer, draft.paragraph.offset, around)


def _act(draft: _Draft, countries: frozenset[str], gazetteer: Gazetteer) -> Act:
    taken = {token for party in _parties_here(draft) for token in range(party.start, party.end)}
    offset = draft.paragraph.offset
    places = (find_place(token, gazetteer, offset, taken, countries) for token in _words_of(draft.candidate))
    return Act(
        token=draft.candidate.token,
        sentence=draft.sentence,
        type=draft.candidate.entry.type,
        place=next((place for place in places if place is not None), None),
        actors=frozenset(party.name for party in draft.roles.actors),
        recipients=frozenset(party.name for party in draft.roles.recipients),
        is_actual=draft.status.status not in UNREAL,
        is_timed=draft.expression is not None,
    )


def _parties_here(draft: _Draft) -> list[NamedParty]:
    parties = (*draft.roles.actors, *draft.roles.recipients)
    return [party for party in parties if party.head.doc is draft.paragraph.doc]


def _words_of(candidate: Candidate) -> list[Token]:
    """The words that name the act and the verbs that they hang on, each once, the act's own first."""
    parts = (candidate, *candidate.outcomes)
    return list(dict.fromkeys(token for part in parts for token in (part.token, part.anchor)))


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
        draft.expression = _time_of(candidate, expressions, frozenset(triggers))
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


def _time_of(candidate: Candidate, expressions: list[TimeExpression], acts: frozenset[int]) -> TimeExpression | None:
    for part in (candidate, *candidate.outcomes):
        for token in dict.fromkeys((part.token, part.anchor)):
            found = attach_time(token, expressions, acts)
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
    draft: _Draft,
    article: ParsedArticle,
    context: Context,
    place: Place | None,
    countries: frozenset[str],
    quantities: tuple[Quantity, ...],
) -> EventMention:
    candidate, roles, paragraph = draft.candidate, draft.roles, draft.paragraph
    event_type, status, cue = candidate.entry.type, draft.status.status, draft.status.cue
    mode, weapon = read_mode(candidate, context.lexicon)
    if event_type in MODE_BY_CONTENT and mode is None and candidate.clause is not None:
        mode = content_mode(event_type, candidate.clause, context.lexicon)
    if status == "planned" and event_type in SAID_WHEN_PLANNED and roles.actors:
        event_type, mode, status, cue = SAID_WHEN_PLANNED[event_type], None, "actual", None
    offset = paragraph.offset
    origins = (find_origin(token, context.gazetteer, offset, countries) for token in _words_of(candidate))
    origin = next((one for one in origins if one is not None), None)
    if event_type == "CONSULT" and mode is None:
        mode = consult_mode(roles, place, context)
    start, end = candidate.bounds
    recipients = tuple(_party(party, article) for party in roles.recipients)
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


def _share_counts(drafts: list[_Draft]) -> list[tuple[Quantity, ...]]:
    """The counts stated for each act. One that several could have goes to the nearest, of two as near to the first.

    "Two were killed and three injured in a shooting": one toll, which stays together. A toll that was feared or
    denied is no count of anybody.
    """
    found = [{} if draft.status.status in UNREAL else _counts_in_reach(draft) for draft in drafts]
    nearest: dict[tuple[int, str], tuple[float, int]] = {}
    for at, claims in enumerate(found):
        keys = {measure: (one.span.start, measure) for measure, (_, one) in claims.items()}
        joint = min((claims[measure][0] for measure in HARM if measure in claims), default=0.0)
        is_joint = all(measure in claims for measure in HARM)
        for measure, key in keys.items():
            distance = joint if is_joint and measure in HARM else claims[measure][0]
            nearest[key] = min(nearest.get(key, (distance, at)), (distance, at))
    return [
        tuple(one for _, one in claims.values() if nearest[(one.span.start, one.measure)][1] == at)
        for at, claims in enumerate(found)
    ]


def _counts_in_reach(draft: _Draft) -> dict[str, tuple[float, Quantity]]:
    """Measure → its distance and count, the nearest to any of the words that name the act."""
    found: dict[str, tuple[float, Quantity]] = {}
    for part in (draft.candidate, *draft.candidate.outcomes):
        for distance, quantity in quantities_in_reach(part.token, draft.paragraph.offset):
            # Whom a visit, a verdict or a rescue names as killed was so by another act.
            is_others = quantity.measure in HARM and draft.candidate.entry.type not in HARMING
            if quantity.measure not in found and not is_others:
                found[quantity.measure] = distance, quantity
    return found


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
