"""From a parsed article to its event mentions: the order in which the rules speak."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import inf

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from sitrep.transforms.events.confidence.score import confidence
from sitrep.transforms.events.confidence.traits import traits_of
from sitrep.transforms.events.content_modes import content_mode, noun_content_mode
from sitrep.transforms.events.context import Context
from sitrep.transforms.events.dates.attachment import attach_time
from sitrep.transforms.events.dates.begun import begun_at
from sitrep.transforms.events.dates.chronology import Dated, resolve_dates
from sitrep.transforms.events.dates.expressions import find_time_expressions
from sitrep.transforms.events.dates.narrative_time import narrative_time
from sitrep.transforms.events.dates.readings import TimeExpression
from sitrep.transforms.events.grammar.clauses import Phrase
from sitrep.transforms.events.grammar.relations import dependents, marks_of
from sitrep.transforms.events.grammar.repairs import mend_tree
from sitrep.transforms.events.grammar.tree_steps import SPEECH_VERBS
from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.mention import EventMention, Party, Place, Quantity, Span
from sitrep.transforms.events.modes import consult_mode, is_joint_drill, mobilize_mode, moved_in, read_mode
from sitrep.transforms.events.no_event import DEFINITE, determiners, why_no_event
from sitrep.transforms.events.parsed_article import Paragraph, ParsedArticle
from sitrep.transforms.events.places.attachment import find_origin, find_place, find_place_of_object
from sitrep.transforms.events.places.names import countries_around
from sitrep.transforms.events.places.scene import Act, place_on_scene
from sitrep.transforms.events.quantities.attachment import HARM, harm_told, quantities_in_reach
from sitrep.transforms.events.quantities.tolls import DYING
from sitrep.transforms.events.roles.anaphora import Antecedents
from sitrep.transforms.events.roles.answered_acts import answer_acts
from sitrep.transforms.events.roles.filling import fill_roles
from sitrep.transforms.events.roles.parties import NamedParty
from sitrep.transforms.events.roles.responsibility import name_claimants
from sitrep.transforms.events.roles.role_reading import Roles
from sitrep.transforms.events.roles.sequels import continue_acts
from sitrep.transforms.events.roles.sharing import share_parties
from sitrep.transforms.events.status.actuality import STRENGTH, UNREAL, Status, read_status
from sitrep.transforms.events.status.attribution import Attribution, read_attribution
from sitrep.transforms.events.status.commitment import WILL, is_offered, is_ready_for, is_refused
from sitrep.transforms.events.status.orders import (
    is_announced_for_later,
    is_dated_ahead,
    is_due_later,
    is_order_only,
    is_order_to_own_side,
    is_own_order,
)
from sitrep.transforms.events.status.past_orders import is_past_order
from sitrep.transforms.events.triggers.act_kinds import DONE_TO_VICTIMS, FORCE, LEAVING, MOVING, TAKING
from sitrep.transforms.events.triggers.candidates import Candidate, find_triggers
from sitrep.transforms.events.triggers.in_force import IN_FORCE
from sitrep.transforms.events.triggers.merging import merge
from sitrep.transforms.events.triggers.screening import screen
from sitrep.transforms.events.word_set import word_set
from sitrep.transforms.places.gazetteer import Gazetteer

# Announced future help, cooperation or recognition is agreed to now; what is only planned or ordered is not (codebook).
AGREED_WHEN_PLANNED = frozenset({"AID", "COOPERATE", "SUPPORT"})
CONTRACTS = frozenset(
    {"deal", "agreement", "deals", "agreements", "pledge", "promise", "commitment", "memorandum", "contract"}
)
# Who offers one of these agrees to it.
OFFERED = frozenset({"AGREE", "AID", "CONCEDE", "COOPERATE", "RETREAT", "SUPPORT"})
# Whoever will not do one of these refuses, by the mode of the refusal.
REFUSED_MODES = {
    "AGREE": None,
    "AID": "assist",
    "CONCEDE": "yield",
    "CONSULT": "meet",
    "COOPERATE": "assist",
    "REJECT": None,
    "RETREAT": "yield",
    "SUPPORT": None,
}
GOING_ON = word_set("continue keep resume restart intensify")
FUTURE = frozenset({"will", "wo", "shall"})
MODE_BY_CONTENT = frozenset({"REQUEST", "REJECT", "THREATEN"})
FURTHER = frozenset({"other", "others", "another", "more", "additional", "further"})
# Why a sentence of mere harm has no event of its own.
ADDS_TO_TOLL, TELLS_TOLL = "adds to the toll told before", "tells whom the attack before it harmed"
TOLL_REASONS = frozenset({ADDS_TO_TOLL, TELLS_TOLL})
# Who announces a truce for tomorrow gives it today.
GIVEN_WORDS = frozenset({"CONCEDE", "AGREE"})
HARMING = frozenset({"ASSAULT", "COERCE", "PROTEST"})
# "announces the withdrawal from Veltor": what the noun tells of has a place, whatever its verb is.
ON_THE_GROUND = FORCE | TAKING | MOVING | LEAVING


@dataclass
class Draft:
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


@dataclass
class SentenceReading:
    """What became of the words of one sentence that may name an event, step by step."""

    paragraph: Paragraph
    sentence: TokenSpan
    found: list[Candidate] = field(default_factory=list)  # all that fit a lexicon row
    merged: list[Candidate] = field(default_factory=list)  # after those of one act were made one
    screened: list[Candidate] = field(default_factory=list)  # without accidents, disasters and sport
    drafts: list[Draft] = field(default_factory=list)  # the events
    refused: list[tuple[Draft, str]] = field(default_factory=list)  # no event of their own, and why


@dataclass(frozen=True)
class CodedArticle:
    """All sentences as they were read; `mentions` are the events of all `drafts`, in the same order."""

    sentences: list[SentenceReading]
    mentions: list[EventMention]


def find_events(article: ParsedArticle, lexicon: Lexicon, gazetteer: Gazetteer) -> list[EventMention]:
    """The event mentions of an article in text order; the same input gives the same list.

    Boilerplate, repeated captions and copies are the caller's to leave out. Trees with known errors are mended in the
    article's Docs themselves.
    """
    return code_article(article, lexicon, gazetteer).mentions


def code_article(article: ParsedArticle, lexicon: Lexicon, gazetteer: Gazetteer) -> CodedArticle:
    """The event mentions as `find_events` gives them, with what was decided on the way."""
    context = Context(lexicon, gazetteer, Antecedents(lexicon, gazetteer))
    sentences: list[SentenceReading] = []
    drafts: list[Draft] = []
    before: list[Draft] = []
    numbers = _numbers(article.paragraphs)
    for last, paragraph in zip((None, *article.paragraphs), article.paragraphs, strict=False):
        mend_tree(paragraph.doc)
        if last is not None and last.zone != paragraph.zone:
            before = []
        for sentence in paragraph.doc.sents:
            context.antecedents.enter(sentence)
            reading = _code_sentence(paragraph, sentence, context, before)
            sentences.append(reading)
            if _only_adds_to_toll(sentence, reading, before):
                reading.refused.extend((draft, ADDS_TO_TOLL) for draft in reading.drafts)
                reading.drafts = []
            found = reading.drafts
            name_claimants(sentence, found, before, context)
            found = _give_toll(reading, before, paragraph.offset)
            drafts.extend(found)
            before = found or (before if _is_toll_alone(reading) else [])
    dates = resolve_dates(
        [_dated(draft, lexicon) for draft in drafts],
        article.published,
    )
    mentions = []
    told_in = {id(draft.paragraph.doc): draft.paragraph.doc for draft in drafts}
    countries = {key: countries_around(doc, gazetteer) for key, doc in told_in.items()}
    sites = _places(drafts, numbers, countries, gazetteer)
    counts = _share_counts(drafts)
    for draft, place, counted, (when, relations) in zip(drafts, sites, counts, dates, strict=True):
        mention = _mention(draft, article, context, place, countries[id(draft.paragraph.doc)], counted)
        told = narrative_time(when, article.published, draft.candidate.anchor)
        mentions.append(replace(mention, date=when, narrative_time=told, relations=relations))
    return CodedArticle(sentences, mentions)


Numbers = dict[tuple[int, int], int]


def _numbers(paragraphs: Sequence[Paragraph]) -> Numbers:
    """The place of each sentence in the article by its Doc's id and first token; a new zone leaves a number out."""
    found: Numbers = {}
    number = 0
    for last, paragraph in zip((None, *paragraphs), paragraphs, strict=False):
        number += last is not None and last.zone != paragraph.zone
        for sentence in paragraph.doc.sents:
            found[id(paragraph.doc), sentence.start] = number
            number += 1
    return found


def _places(
    drafts: list[Draft], numbers: Numbers, countries: dict[int, frozenset[str]], gazetteer: Gazetteer
) -> Iterator[Place | None]:
    """Where each act happened: by its own words, else on the scene that its sentence or the one before tells of."""
    around = [countries[id(draft.paragraph.doc)] for draft in drafts]
    acts = [_act(draft, numbers, near, gazetteer) for draft, near in zip(drafts, around, strict=True)]
    for at, draft in enumerate(drafts):
        yield place_on_scene(at, acts, gazetteer, draft.paragraph.offset, around[at])


def _act(draft: Draft, numbers: Numbers, countries: frozenset[str], gazetteer: Gazetteer) -> Act:
    taken = {token for party in _parties_here(draft) for token in range(party.start, party.end)}
    offset = draft.paragraph.offset
    places = [find_place(token, gazetteer, offset, taken, countries) for token in _words_of(draft.candidate)]
    if draft.candidate.act_noun is not None and not any(places):
        places.append(find_place_of_object(draft.candidate.act_noun, gazetteer, offset, countries))
    return Act(
        token=draft.candidate.token,
        sentence=draft.sentence,
        number=numbers[id(draft.paragraph.doc), draft.sentence.start],
        type=draft.candidate.entry.type,
        place=next((place for place in places if place is not None), None),
        actors=frozenset(party.name for party in draft.roles.actors),
        recipients=frozenset(party.name for party in draft.roles.recipients),
        is_actual=draft.status.status not in UNREAL,
        is_timed=draft.expression is not None,
    )


def _parties_here(draft: Draft) -> list[NamedParty]:
    parties = (*draft.roles.actors, *draft.roles.recipients)
    # The airport that is struck is where it happens.
    return [party for party in parties if party.head.doc is draft.paragraph.doc and party.label != "FAC"]


def _words_of(candidate: Candidate) -> list[Token]:
    """The words that name the act and the verbs that they hang on, each once, the act's own first."""
    parts = (candidate, *candidate.outcomes)
    told = [part.act_noun for part in parts if part.act_noun is not None and lemma_of(part.act_noun) in ON_THE_GROUND]
    return list(dict.fromkeys([*(token for part in parts for token in (part.token, part.anchor)), *told]))


def _only_adds_to_toll(sentence: TokenSpan, reading: SentenceReading, before: list[Draft]) -> bool:
    """ "Two others are wounded.", behind a shooting that killed three: no act of its own."""
    attacks = [d for d in before if d.candidate.entry.type == "ASSAULT" and d.status.status not in UNREAL]
    if len(attacks) != 1 or len(reading.drafts) != 1 or reading.drafts[0].roles.actors:
        return False
    candidate = reading.drafts[0].candidate
    subjects = candidate.clause.objects if candidate.clause is not None and candidate.token == sentence.root else []
    return any(token.lower_ in FURTHER or {child.lower_ for child in token.children} & FURTHER for token in subjects)


def _give_toll(reading: SentenceReading, before: list[Draft], offset: int) -> list[Draft]:
    """ "Rockets hit the port. At least three people were injured.": the harm is that of the one attack told before.

    Not where the sentence names an act or a time of its own, or where several attacks could have done it. Returns the
    events that the sentence still has.
    """
    attacks = [d for d in before if d.candidate.entry.type == "ASSAULT" and d.status.status not in UNREAL]
    is_counted = bool(attacks) and bool(harm_told(attacks[0].sentence, 0))
    tolls = [d for d in reading.drafts if _only_tells_harm(d, is_counted=is_counted)]
    acts = [d for d in reading.drafts if d not in tolls and d.candidate.entry.type in HARMING]
    if len(attacks) != 1 or acts or find_time_expressions(reading.sentence):
        return reading.drafts
    attack = attacks[0]
    toll = harm_told(reading.sentence, offset)
    if toll:
        known = {quantity.measure for quantity in attack.told_after}
        attack.told_after += tuple(quantity for quantity in toll if quantity.measure not in known)
        for harm in [*tolls, *(draft for draft, reason in reading.refused if reason == ADDS_TO_TOLL)]:
            attack.roles.recipients = attack.roles.recipients or list(harm.roles.recipients)
        reading.refused.extend((harm, TELLS_TOLL) for harm in tolls)
        reading.drafts = [d for d in reading.drafts if d not in tolls]
    return reading.drafts


def _is_toll_alone(reading: SentenceReading) -> bool:
    """Whether the sentence only gives the toll of the attack before it, of which the next one may tell more."""
    return not reading.drafts and bool(reading.refused) and all(reason in TOLL_REASONS for _, reason in reading.refused)


def _only_tells_harm(draft: Draft, *, is_counted: bool) -> bool:
    """ "Three people were injured": nobody is said to have done it, or where, in the sentence itself.

    "Three people died in the raids, the army said" tells no more, unless the attack's own toll `is_counted` already.
    """
    clause, verb = draft.candidate.clause, draft.candidate.token
    own = [pattern for pattern in draft.roles.patterns if pattern.startswith("actor: ")]
    has_actors = bool(draft.roles.actors) and not (own and all(pattern.startswith("actor: of '") for pattern in own))
    is_bare = draft.candidate.entry.type == "ASSAULT" and not draft.candidate.is_noun and not has_actors
    if not is_bare or clause is None or any(not _is_told_before(phrase) for phrase in clause.phrases):
        return False
    is_harm = lemma_of(verb) in DYING or (lemma_of(verb) in DONE_TO_VICTIMS and clause.is_passive)
    is_said = verb.dep_ in ("ccomp", "parataxis") and verb.head.dep_ == "ROOT" and lemma_of(verb.head) in SPEECH_VERBS
    return is_harm and (verb.dep_ == "ROOT" or (is_said and not is_counted))


def _is_told_before(phrase: Phrase) -> bool:
    """ "in the raids", "from the blast", "according to doctors": nothing that the sentence before does not tell."""
    is_definite = any(child.lower_ in DEFINITE for child in dependents(phrase.head, "det"))
    return phrase.preposition.startswith("according") or (is_definite and lemma_of(phrase.head) in FORCE)


def _code_sentence(paragraph: Paragraph, sentence: TokenSpan, context: Context, before: list[Draft]) -> SentenceReading:
    lexicon = context.lexicon
    reading = SentenceReading(paragraph, sentence)
    reading.found = find_triggers(sentence, lexicon)
    if not reading.found:
        return reading
    triggers = {token.i for candidate in reading.found for token in (candidate.token, candidate.anchor)}
    reading.merged = merge(reading.found)
    reading.screened = screen(reading.merged, sentence, lexicon)
    expressions = find_time_expressions(sentence)
    for candidate in reading.screened:
        draft = _draft(candidate, paragraph, sentence, context)
        draft.expressions = expressions
        draft.expression = begun_at(_time_of(candidate, expressions, frozenset(triggers)), candidate)
        if draft.status.status == "actual" and is_dated_ahead(candidate.anchor, draft.expression):
            draft.status = replace(draft.status, status="planned")
        reason = why_no_event(
            candidate, draft.roles, draft.status, triggers, lexicon, is_timed=draft.expression is not None
        )
        if reason is None:
            reading.drafts.append(draft)
        else:
            reading.refused.append((draft, reason))
    share_parties(reading.drafts, before)
    continue_acts(reading.drafts, before)
    answer_acts(reading.drafts, before)
    ordered = {
        draft.status.asked_by.i
        for draft in reading.drafts
        if draft.status.asked_by is not None and is_own_order(draft.candidate.anchor, draft.status.asked_by, lexicon)
    }
    orders = [draft for draft in reading.drafts if draft.candidate.anchor.i in ordered]
    reading.refused.extend((draft, "orders one's own side to do what is an event itself") for draft in orders)
    reading.drafts = [draft for draft in reading.drafts if draft.candidate.anchor.i not in ordered]
    return reading


def _draft(candidate: Candidate, paragraph: Paragraph, sentence: TokenSpan, context: Context) -> Draft:
    roles = fill_roles(candidate, context)
    status = read_status(
        candidate.anchor,
        candidate.act_noun,
        candidate.entry.type,
        context.lexicon,
        noun_is_trigger=candidate.is_noun or candidate.token.dep_ == "acl",
    )
    light = candidate.light.status if candidate.light is not None else None
    if light is not None and STRENGTH[light] > STRENGTH[status.status] and not is_past_order(candidate.anchor):
        status = replace(status, status=light, cue=candidate.anchor.text)
    if status.is_counted and candidate.outcomes:
        status = replace(status, status="actual", cue=None)
    if status.status == "actual" and (
        is_order_only(candidate.anchor, candidate.entry.type, has_addressee=roles.is_addressed)
        or is_order_to_own_side(candidate.anchor, candidate.entry.type, context.lexicon)
        or (candidate.entry.type not in GIVEN_WORDS and is_announced_for_later(candidate.anchor))
        or (candidate.light is not None and candidate.light.entry == IN_FORCE and is_due_later(candidate.anchor))
    ):
        status = replace(status, status="planned", cue=candidate.anchor.text)
    attribution = read_attribution(
        candidate.anchor, candidate.token, roles.actors, context, [part.token for part in candidate.outcomes]
    )
    return Draft(candidate, paragraph, sentence, roles, status, attribution)


def _time_of(candidate: Candidate, expressions: list[TimeExpression], acts: frozenset[int]) -> TimeExpression | None:
    for part in (candidate, *candidate.outcomes):
        for token in dict.fromkeys((part.token, part.anchor)):
            found = attach_time(token, expressions, acts)
            if found is not None:
                return found
    return None


def _is_future(candidate: Candidate) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in FUTURE for child in candidate.anchor.children)


def _is_own_intent(candidate: Candidate) -> bool:
    """ "says it will free the prisoners": who says so and who will do it are one."""
    anchor = candidate.anchor
    return any(child.dep_ == "aux" and child.lower_ in WILL for child in anchor.children)


def _is_vowed(candidate: Candidate) -> bool:
    """ "says that it will bomb the port", "if they cross, Veltor will strike": told by whoever will do it."""
    anchor = candidate.anchor
    if anchor.dep_ in ("xcomp", "obj") and lemma_of(anchor.head) in GOING_ON and not candidate.is_noun:
        anchor = anchor.head  # "says that it will keep bombing the port"
    first = anchor.head if anchor.dep_ == "conj" and not dependents(anchor, "nsubj") else anchor
    is_said = first.dep_ == "ccomp" and lemma_of(first.head) in SPEECH_VERBS
    is_said = is_said and any(subject.pos_ == "PRON" for subject in dependents(first, "nsubj"))
    is_conditional = any(
        "if" in marks_of(child) or "unless" in marks_of(child) for child in dependents(anchor, "advcl")
    )
    has_will = any(child.dep_ == "aux" and child.lower_ in WILL for child in anchor.children)
    return not candidate.is_noun and has_will and (is_said or is_conditional)


def _dated(draft: Draft, lexicon: Lexicon) -> Dated:
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
        is_back_reference=candidate.is_noun and bool(determiners(candidate) & DEFINITE),
        is_caption=draft.paragraph.zone == "caption",
        caption_expressions=tuple(draft.expressions) if draft.paragraph.zone == "caption" else (),
    )


def _mention(
    draft: Draft,
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
    if event_type in MODE_BY_CONTENT and mode is None and candidate.is_noun and candidate.clause is None:
        mode = noun_content_mode(event_type, candidate.token, context.lexicon)
    anchor = candidate.anchor
    is_refusal = is_refused(anchor) or (status == "negated" and _is_future(candidate))
    if roles.actors and status in UNREAL and event_type in REFUSED_MODES and is_refusal:
        event_type, mode, status, cue = "REJECT", REFUSED_MODES[event_type], "actual", None
    elif roles.actors and (
        (status in UNREAL and event_type in OFFERED and is_offered(anchor))
        or (event_type == "CONSULT" and candidate.is_noun and is_ready_for(candidate.token))
    ):
        event_type, mode, status, cue = "AGREE", None, "actual", None
    elif event_type == "THREATEN" and status == "planned" and _is_own_intent(candidate):
        status, cue = "actual", None  # "if talks fail, Veltor will declare war"
    elif event_type == "ASSAULT" and status == "planned" and roles.actors and _is_vowed(candidate):
        event_type, mode, status, cue = "THREATEN", "violence", "actual", None
    elif status == "planned" and event_type == "RETREAT" and roles.actors and _is_own_intent(candidate):
        event_type, mode = "AGREE", None
    elif status == "planned" and event_type in AGREED_WHEN_PLANNED and roles.actors:
        event_type, mode = "AGREE", None
        if cue is not None and (context.lexicon.governor("modal", cue.lower()) or cue.lower() in CONTRACTS):
            status, cue = "actual", None
    offset = paragraph.offset
    origins = (find_origin(token, context.gazetteer, offset, countries) for token in _words_of(candidate))
    origin = next((one for one in origins if one is not None), None)
    if event_type == "CONSULT" and mode is None:
        mode = consult_mode(candidate, roles, place, context)
    if event_type == "MOBILIZE" and is_joint_drill(candidate, roles, context):
        event_type, mode = "COOPERATE", None
    elif event_type == "MOBILIZE":
        mode = mobilize_mode(mode, roles, context.lexicon, moved_in(candidate))
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
        confidence=confidence(traits_of(candidate, roles, event_type, status)),
        rule=rule + (f"; mode from {weapon!r}" if weapon else ""),
        actors=tuple(_party(party, article) for party in roles.actors),
        recipients=recipients,
        mediators=tuple(_party(party, article) for party in roles.mediators),
        place=place,
        origin=origin,
        quantities=quantities,
    )


def _share_counts(drafts: list[Draft]) -> list[tuple[Quantity, ...]]:
    """The counts stated for each act. One that several could have goes to the nearest, of two as near to the first.

    "Two were killed and three injured in a shooting": one toll, which stays together. A toll that was feared or
    denied is no count of anybody.
    """
    found = [_counts_in_reach(draft) for draft in drafts]
    nearest: dict[tuple[int, str], tuple[float, int]] = {}
    for at, claims in enumerate(found):
        keys = {measure: (one.span.start, measure) for measure, (_, one) in claims.items()}
        joint = min((claims[measure][0] for measure in HARM if measure in claims), default=0.0)
        is_joint = all(measure in claims for measure in HARM)
        for measure, key in keys.items():
            distance = joint if is_joint and measure in HARM else claims[measure][0]
            nearest[key] = min(nearest.get(key, (distance, at)), (distance, at))
    return [
        tuple(
            one
            for _, one in claims.values()
            if nearest[(one.span.start, one.measure)][-1] == at and draft.status.status not in UNREAL
        )
        for at, (draft, claims) in enumerate(zip(drafts, found, strict=True))
    ]


def _counts_in_reach(draft: Draft) -> dict[str, tuple[float, Quantity]]:
    """Measure → its distance and count, the nearest to any of the words that name the act.

    What is not said to have happened has only the counts of its own words, as in "plotted to kill the two".
    """
    found: dict[str, tuple[float, Quantity]] = {}
    for part in (draft.candidate, *draft.candidate.outcomes):
        for distance, quantity in quantities_in_reach(part.token, draft.paragraph.offset):
            # Whom a visit, a verdict or a rescue names as killed was so by another act.
            is_others = quantity.measure in HARM and draft.candidate.entry.type not in HARMING
            nearest, _ = found.get(quantity.measure, (inf, None))
            is_too_far = distance > 0 and draft.status.status in UNREAL
            if distance < nearest and not is_others and not is_too_far:
                # "injured in clashes after the assassination of a mayor": the act's very word names its own dead.
                is_its_own = distance == 0 and part is draft.candidate
                found[quantity.measure] = (-1.0 if is_its_own else distance), quantity
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
