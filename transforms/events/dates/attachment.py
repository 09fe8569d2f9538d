"""Which time expression of a sentence dates which act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sitrep.transforms.events.dates.readings import (
    CalendarDay,
    CalendarMonth,
    CalendarYears,
    NamedDay,
    NearDay,
    Since,
    TimeExpression,
    Window,
)
from sitrep.transforms.events.dates.told_now import (
    LINKS,
    OF_ANOTHER,
    act_told_of,
    counted_back,
    is_past,
    is_told_now,
)
from sitrep.transforms.events.grammar.tree_steps import (
    OTHER_TIME,
    SPEECH_VERBS,
    has_subject,
    is_finite,
    is_undergone,
    preposition_before,
)
from sitrep.transforms.events.triggers.act_kinds import FORCE

SUBORDINATORS = frozenset({
    "after", "before", "since", "while", "when", "until", "as", "because", "although", "though", "if", "who",
    "which", "that", "where",
})  # fmt: skip

DOWNWARD = ("acl", "acl:relcl", "nmod", "obl", "appos", "compound", "xcomp", "advcl", "nsubj", "nsubj:pass")

JUDGING = frozenset({"blame", "accuse", "condemn", "denounce", "criticize", "criticise", "charge", "fault"})
FORCE_NOUNS = FORCE | {"killing", "assassination", "murder", "crackdown", "downing", "seizure", "execution"}

SAYINGS = frozenset({"statement", "letter", "speech", "tweet", "message", "interview", "communique", "address"})

GATHERINGS = frozenset(["prayer", "service", "session", "sermon", "rally", "ceremony", "vigil", "mass", "march"])

# "convicted of plotting a coup in 2022", "arrested for killing two in May": what somebody is judged for.
JUDGED_FOR = OTHER_TIME | {"of", "for", "from"}

APPOINTED = frozenset({"deadline", "ultimatum", "date", "cutoff"})
FIRST = frozenset({"first", "only", "last"})

LANDING = frozenset({"land", "fall", "hit", "strike", "explode", "reach", "kill"})

SCENE = frozenset({"in", "during"})
DURING = frozenset({"during"})

ONSET = frozenset({"starting", "beginning", "effective"})  # "will recognise the state starting September"

# Steps of the tree from act to expression; further than this they are not of one clause.
TOO_FAR = 8.0


def attach_time(
    trigger: Token, expressions: Sequence[TimeExpression], acts: frozenset[int] = frozenset()
) -> TimeExpression | None:
    """The expression that dates the act named by `trigger`, or None.

    expressions: those of the trigger's sentence or paragraph, as `find_time_expressions` gives them. acts: Doc indices
    of the words that name the sentence's acts; a past time is theirs before it is a present-tense verb's. A modifier of
    the trigger wins over one of its clause, that over one of the verb that governs it; nothing is taken across a
    quotation mark or out of a clause that has a verb of its own. "The January 6 attack … in 2021" is one day: a year
    that modifies the same act completes a day or month without one. A vague time ("recently") that dates the act is
    returned as it is.
    """
    costs = []
    for expression in expressions:
        if expression.first <= trigger.i <= expression.last or expression.anchor == trigger.i:
            continue
        cost = _cost(trigger, expression, acts)
        if cost is not None and cost <= TOO_FAR:
            between = min(abs(trigger.i - expression.first), abs(trigger.i - expression.last))
            costs.append((cost, between, expression))
    if not costs:
        return counted_back(trigger, expressions)
    costs.sort(key=lambda one: one[:2])
    cost, _, best = costs[0]
    return _with_year(best, [expression for other, _, expression in costs[1:] if other <= cost + 3])


def _with_year(best: TimeExpression, others: Sequence[TimeExpression]) -> TimeExpression:
    match best.reading:
        case CalendarDay(year=None) | CalendarMonth(year=None):
            for other in others:
                if isinstance(other.reading, CalendarYears) and other.reading.part is None:
                    return replace(best, reading=replace(best.reading, year=other.reading.year))
        case NearDay(0, 0) if best.text.lower() not in ("today", "tonight"):
            # "an early-morning raid on Monday"
            for other in others:
                if isinstance(other.reading, CalendarDay | NamedDay):
                    return other
        case Window(count=None):
            # "in the coming days, around 25 March"
            for other in others:
                if isinstance(other.reading, CalendarDay | CalendarMonth | NamedDay):
                    return other
        case CalendarYears(year, None, 1):
            for other in others:
                if isinstance(other.reading, CalendarDay | CalendarMonth) and other.reading.year is None:
                    return replace(other, reading=replace(other.reading, year=year))
    return best


def _cost(trigger: Token, expression: TimeExpression, acts: frozenset[int]) -> float | None:
    if (
        not _same_quotation(trigger, expression)
        or _dates_another_noun(trigger, expression)
        or _measures(expression, trigger.doc)
    ):
        return None
    root = trigger.doc[expression.first : expression.last + 1].root
    head = root.head
    if root.lemma_.lower() == "anniversary":
        # "to mark the third anniversary of the invasion"
        is_marked = trigger.i > root.i and trigger.head == root
        return 0.0 if is_marked else None
    if head.lemma_.lower() in APPOINTED and head != trigger and head.i < expression.first:
        return None  # "gave them a deadline of 1 April": nothing has been done then
    if _is_of_owned_noun(trigger, expression) or _is_of_linked_noun(trigger, expression):
        return None
    if head.lemma_.lower() in SAYINGS:
        # "condemned the raid in a statement on Friday": wherever it hangs, it is the day of the condemning.
        if head != trigger and trigger.lemma_.lower() not in SPEECH_VERBS:
            return None
        return _surface_cost(trigger, expression)
    judged = _judged_act(expression, trigger)
    if judged is not None and (head == trigger or judged in (head, *head.ancestors)):
        return None
    told_of = act_told_of(expression, trigger.doc, acts)
    if told_of is not None:
        return _tree_cost(trigger, expression, told_of)
    by_tree = _tree_cost(trigger, expression, _governor(expression, trigger))
    if by_tree is not None:
        return by_tree
    if expression.anchor is not None:
        return _anchored_cost(trigger, expression)
    by_words = None if _is_of_nearer_act(trigger, expression, acts) else _surface_cost(trigger, expression)
    if by_words is None or by_words > TOO_FAR:
        return _closing_cost(trigger, expression, acts)
    return by_words


def _is_of_owned_noun(trigger: Token, expression: TimeExpression) -> bool:
    """ "protests against last year's election": the election's year; "last week's riots" were that week."""
    doc, mark = trigger.doc, expression.last + 1
    if mark >= len(doc) or doc[mark].text not in ("'s", "’s") or trigger.i > mark:
        return False
    return doc[mark - 1].head != trigger


def _is_of_linked_noun(trigger: Token, expression: TimeExpression) -> bool:
    """ "are arrested over a theft in Minsk last month": behind a present tense the past time is the theft's."""
    if not is_told_now(trigger) or not is_past(expression.reading) or expression.first < trigger.i:
        return False
    between = trigger.doc[trigger.i + 1 : expression.first]
    return any(token.lower_ in LINKS or (token.lower_ == "over" and token.dep_ == "case") for token in between)


def _is_of_nearer_act(trigger: Token, expression: TimeExpression, acts: frozenset[int]) -> bool:
    """ "is sentenced for the murders of two at a school on 2 April": the day of the act that the verb speaks of."""
    between = trigger.doc[trigger.i + 1 : expression.first]
    return any(token.i in acts and preposition_before(token) in OF_ANOTHER for token in between)


def _closing_cost(trigger: Token, expression: TimeExpression, acts: frozenset[int]) -> float | None:
    """A full date at the very end of a sentence, set off by a comma, dates its main verb, as captions have it.

    Any other time so set off, behind an aside ("raids from areas held by the Front, a proxy, last month"), dates the
    act told last, whatever participle it was hung on.
    """
    doc, sent = trigger.doc, trigger.sent
    rest = doc[expression.last + 1 : sent.end]
    closes = sent.start < expression.first < sent.end and all(t.is_punct for t in rest)
    if not closes or doc[expression.first - 1].text != ",":
        return None
    if not isinstance(expression.reading, CalendarDay):
        return 6.0 if _is_last_act(trigger, expression, acts) else None
    return 6.0 if expression.reading.year is not None and trigger == sent.root else None


def _measures(expression: TimeExpression, doc: Doc) -> bool:
    """ "the deadliest attack on the army since 2019" says how bad it was, not when; "for the third time this year"."""
    before = doc[max(0, expression.first - 2) : expression.first]
    if (
        len(before) == 2
        and before[1].lower_ == "time"
        and (before[0].ent_type_ == "ORDINAL" or before[0].lower_ in FIRST)
    ):
        return True
    if not isinstance(expression.reading, Since):
        return False
    for token in reversed(doc[doc[expression.first].sent.start : expression.first]):
        if (token.tag_ == "JJS" or token.lower_ in FIRST) and token.dep_ == "amod":
            return True  # "for the first time since 2011", "the first such seizure since May"
        if token.text in (",", ";") or token.pos_ in ("VERB", "AUX"):
            return False
    return False


def _is_last_act(trigger: Token, expression: TimeExpression, acts: frozenset[int]) -> bool:
    """Whether no other act or finite verb stands between, and the time hangs behind a comma's aside on a participle."""
    governor = _governor(expression, trigger)
    commas = [token for token in trigger.doc[trigger.i : expression.first] if token.text == ","]
    if governor is None or governor.dep_ != "acl" or governor.i < trigger.i or len(commas) < 2:
        return False
    between = trigger.doc[trigger.i + 1 : expression.first]
    return not any(token.i in acts or (token.pos_ == "VERB" and is_finite(token)) for token in between)


def _dates_another_noun(trigger: Token, expression: TimeExpression) -> bool:
    """ "signed … following reports last week": the nearest noun of another time takes the day that follows it."""
    if trigger.i >= expression.first:
        return False
    for token in reversed(trigger.doc[max(trigger.i + 1, expression.first - 7) : expression.first]):
        if token.text in (",", ";") or (token.pos_ == "VERB" and token.lower_ not in OTHER_TIME):
            return False
        if token.lower_ in OTHER_TIME and token.dep_ in ("case", "mark") and token.i < expression.first - 1:
            return True
    return False


def _governor(expression: TimeExpression, doc_tokens: Token) -> Token | None:
    """The word that the expression modifies; None where it is the root of its sentence."""
    doc = doc_tokens.doc
    root = doc[expression.first : expression.last + 1].root
    head = _named_by_day(expression, doc) or root.head
    if head.lower_ in ONSET:
        head = next((token for token in head.ancestors if token.pos_ == "VERB"), head)
    if head == root:
        return None
    return _judged_act(expression, head) or _crossed_verb(head, expression) or head


def _crossed_verb(head: Token, expression: TimeExpression) -> Token | None:
    """ "found guilty of leading a revolt when he declared martial law on 3 December": the clause between, not above."""
    for token in reversed(head.doc[head.i + 1 : expression.first]):
        if token.pos_ == "VERB" and is_finite(token) and has_subject(token):
            return token if head not in token.ancestors else None
    return None


def _named_by_day(expression: TimeExpression, doc: Doc) -> Token | None:
    """ "during the October 7, 2023, attacks": the noun behind the comma that closes the year."""
    at = expression.last + 1
    if at + 1 >= len(doc) or doc[at].text != "," or expression.first == 0 or doc[expression.first - 1].pos_ != "DET":
        return None
    while at + 1 < len(doc) and doc[at + 1].pos_ in ("ADJ", "NOUN", "PROPN"):
        at += 1
    return doc[at] if doc[at].pos_ == "NOUN" else None


def _judged_act(expression: TimeExpression, verb: Token) -> Token | None:
    """ "blamed the group for a raid on a port on December 2": the date, hung on the blaming, is the raid's.

    Only of dates: "condemned the raid on Monday" tells when it was condemned.
    """
    if verb.lemma_.lower() not in JUDGING or not isinstance(expression.reading, CalendarDay | CalendarMonth):
        return None
    behind = [child for child in verb.rights if child.i < expression.first and child.lemma_.lower() in FORCE_NOUNS]
    if not behind:
        return None
    between = verb.doc[behind[-1].i : expression.first]
    if any(token.text in (",", ";") or token.lemma_.lower() in SAYINGS for token in between):
        return None
    is_for = any(child.dep_ == "case" and child.lower_ in ("for", "over") for child in behind[-1].lefts)
    return behind[-1] if is_for or behind[-1].dep_ == "obj" else None


def _tree_cost(trigger: Token, expression: TimeExpression, governor: Token | None) -> float | None:
    if governor is None:
        return None
    # "after Friday prayers": the day of a regular gathering is the day of what comes with it.
    is_gathering = governor.lemma_.lower() in GATHERINGS and governor.head.pos_ == "VERB" and governor != trigger
    if is_gathering and isinstance(expression.reading, NamedDay | NearDay) and _is_compound_of(expression, governor):
        governor = governor.head
    # Up from the expression through names: "in Tehran, Iran, Friday" dates what was in Tehran, "Hamas on Friday
    # condemned" what Hamas did.
    ups, extra = governor, 0.0
    while ups != trigger and ups.pos_ in ("PROPN", "NUM") and not _is_predicate(ups) and ups.head != ups:
        ups, extra = ups.head, extra + 1
    # A participle or light noun between the two: "an attack launched on Friday", "a series of talks last week".
    chain = {ups: extra}
    node, down = ups, extra
    while node != trigger and node.dep_ in DOWNWARD and node.head != node and len(chain) < 4:
        if not _passes_on(node, expression):
            break
        node, down = node.head, down + 1
        chain[node] = down
    if trigger in chain:
        return chain[trigger]
    return _climb(trigger, chain)


def _is_predicate(name: Token) -> bool:
    """ "Last week A was in Veltor to meet B": the name is what is said of A, and the week is that of the stay."""
    return name.dep_ == "ROOT" or any(child.dep_ == "cop" for child in name.children)


def _is_compound_of(expression: TimeExpression, noun: Token) -> bool:
    """The expression stands right before the noun and describes it: "the January 6 attack"."""
    return noun.pos_ in ("NOUN", "PROPN") and noun.i > expression.last


def _passes_on(node: Token, expression: TimeExpression) -> bool:
    """Whether what dates `node` dates its head as well."""
    if node.dep_ == "advcl":
        is_charge = node.head.lemma_.lower() in JUDGING and _has_case(node, frozenset({"with"}))
        return _is_participle(node) and not _has_case(node, JUDGED_FOR) and not is_charge
    if node.dep_ == "acl:relcl":
        # "the attack that killed three a day earlier": what the act did has the act's day.
        is_party = node.head.ent_type_ in ("PERSON", "ORG", "GPE", "NORP")
        return not is_party and any(c.dep_.startswith("nsubj") and c.pos_ == "PRON" for c in node.children)
    if node.dep_.startswith("nsubj"):
        # "The overnight attack killed two", but not "the January attack was condemned".
        return node.head.lemma_.lower() not in SPEECH_VERBS
    if node.dep_ == "obl":
        # "killed in an operation that began on Friday"
        if _has_case(node, DURING) and node.head.lemma_.lower() not in SPEECH_VERBS:
            return True  # "fired on villagers during the March 3 protests"
        is_scene = _has_case(node, SCENE) and node.head.lemma_.lower() not in SPEECH_VERBS
        return is_scene and not _is_compound_of(expression, node)
    if node.pos_ == "NOUN" and node.dep_ == "nmod":
        # "the 2024 killing" dates the killing, not the inquiry into it.
        if _has_case(node, DURING):
            return True
        return not _has_case(node, OTHER_TIME) and not _is_compound_of(expression, node)
    return True


def _climb(trigger: Token, chain: dict[Token, float]) -> float | None:
    """Steps from the trigger up to a word that the expression modifies, or None where a clause lies between."""
    node, cost = trigger, 0.0
    while True:
        if node in chain:
            return cost + chain[node]
        # "seized weapons and arrested three on Monday" dates both.
        for target, extra in chain.items():
            is_joined = target.head == node and target.dep_ == "conj" and target.pos_ == node.pos_
            if is_joined and (not has_subject(target) or (is_undergone(target) and is_undergone(node))):
                return cost + extra + 2
        head = node.head
        if head == node:
            return None
        step = _step(node, head)
        if step is None:
            return None
        node, cost = head, cost + step


def _step(node: Token, head: Token) -> float | None:
    relation = node.dep_.split(":")[0]
    if node.dep_ == "acl:relcl":
        return None
    if relation == "conj":
        return None if node.pos_ == "VERB" and has_subject(node) else 1.5
    if relation == "acl" and head.dep_ == "nsubj" and head.head.lemma_.lower() in LANDING:
        return 1.0  # "That day shells fired from Veltor landed in Ostwick"
    if relation in ("advcl", "xcomp", "acl"):
        finite = is_finite(node)
        return None if finite or (relation == "acl" and not _is_infinitive(node)) else 1.0
    if relation == "acl" and head.pos_ == "NOUN" and _is_infinitive(node):
        return 1.0
    if relation in ("obj", "obl", "nmod", "nsubj", "iobj", "compound", "appos", "amod", "dep", "dislocated"):
        if _has_case(node, OTHER_TIME):
            return None
        if head.lemma_.lower() in SPEECH_VERBS:
            return None
        return 1.0
    return None


def _is_participle(verb: Token) -> bool:
    return verb.tag_ in ("VBN", "VBG") and not is_finite(verb)


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and not is_finite(verb)


def _has_case(node: Token, words: frozenset[str]) -> bool:
    # Taggers call "following" a verb; as the marker of a noun it is a preposition.
    return any(child.lower_ in words and child.i < node.i and child.dep_ in ("case", "mark") for child in node.children)


def _same_quotation(trigger: Token, expression: TimeExpression) -> bool:
    """False where one of the two stands inside quotation marks and the other outside."""
    low, high = sorted((trigger.i, expression.first))
    marks = [t for t in trigger.doc[low:high] if t.is_quote and t.text not in ("'", "’", "‘")]
    return len(marks) % 2 == 0


def _anchored_cost(trigger: Token, expression: TimeExpression) -> float | None:
    """ "Four days before rockets were fired, X visited Y": the clause beside the anchor's, whatever the tree says."""
    doc, anchor = trigger.doc, expression.anchor
    assert anchor is not None
    if trigger.i < expression.first:
        between = doc[trigger.i + 1 : expression.first]
    elif trigger.i > anchor:
        between = doc[anchor + 1 : trigger.i]
        if "," not in [t.text for t in between]:
            return None
        # What lies before the comma belongs to the anchor.
        comma = next(t.i for t in between if t.text == ",")
        between = doc[comma + 1 : trigger.i]
    else:
        return None
    verbs = [t for t in between if t.pos_ == "VERB" and is_finite(t)]
    return None if len(verbs) > 1 else 3 + len(verbs) + len(between) / 10


def _surface_cost(trigger: Token, expression: TimeExpression) -> float | None:
    """For trees that leave an expression hanging: near in the words, with no other clause between."""
    governor = _governor(expression, trigger)
    doc = trigger.doc
    before = expression.last < trigger.i
    between = doc[expression.last + 1 : trigger.i] if before else doc[trigger.i + 1 : expression.first]
    verbs = [t for t in between if t.pos_ == "VERB" and is_finite(t) and trigger not in t.subtree]
    # "signed on Monday after talks in Cairo last week": the nearer noun, which the verb's own day leaves undated.
    if not before and not verbs and trigger.pos_ == "NOUN" and _has_case(trigger, OTHER_TIME) and len(between) <= 8:
        return 2
    while governor is not None and governor.pos_ in ("PROPN", "NUM") and not _is_predicate(governor):
        governor = governor.head
    # It dates another verb, the noun that it stands before ("the January 6 attack") or one of another time ("over
    # killings in 1972"); the tree says so.
    if governor not in (None, trigger) and (
        governor.pos_ in ("VERB", "AUX") or governor.i > expression.last or _has_case(governor, OTHER_TIME)
    ):
        return None
    if any(t.text in (";", ":", ".", "!", "?") for t in between) or verbs:
        return None
    for token in between:
        if token.lower_ in SUBORDINATORS and token.dep_ in ("mark", "nsubj", "nsubj:pass", "advmod", "obj", "case"):
            return None
    opens = expression.first <= trigger.sent.start + 1
    return 4 + (0 if opens else len(between) / 5)
