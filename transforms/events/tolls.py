"""Counts of people and weapons that a sentence states: the word that says what became of them, and how many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from sitrep.transforms.events.numbers import UNCOUNTED, Bounds, parse_number

# Lemma of the word that says it → measure. Verbs take their object when active and their subject when passive.
VERBS = {
    "kill": "killed", "slay": "killed", "murder": "killed", "execute": "killed", "behead": "killed", "assassinate": "killed",
    "massacre": "killed", "wound": "injured", "injure": "injured", "hurt": "injured", "maim": "injured",
    "hospitalize": "injured", "hospitalise": "injured",
    "arrest": "detained", "detain": "detained", "imprison": "detained", "jail": "detained", "abduct": "detained",
    "kidnap": "detained", "displace": "displaced", "evacuate": "displaced", "uproot": "displaced",
    "intercept": "intercepted", "down": "intercepted", "fire": "fired", "launch": "fired", "lob": "fired",
}  # fmt: skip
DYING = {"die": "killed", "perish": "killed", "flee": "displaced"}  # their subject is the victim
NOUNS = {
    "death": "killed", "fatality": "killed", "killing": "killed", "murder": "killed", "assassination": "killed", "execution": "killed",
    "injury": "injured", "arrest": "detained", "detention": "detained", "abduction": "detained", "kidnapping": "detained",
}  # fmt: skip
STATES = {"dead": "killed", "wounded": "injured", "injured": "injured", "hurt": "injured", "homeless": "displaced",
          "killed": "killed", "detained": "detained", "arrested": "detained", "displaced": "displaced",
          "intercepted": "intercepted"}  # fmt: skip
WEAPONS = frozenset("rocket missile drone shell mortar projectile round bomb uav munition interceptor".split())
# Singular words for many: "the family was killed" counts nobody.
COLLECTIVE = frozenset(
    "people family group crew team police population public personnel staff army force unit convoy patrol community"
    " militia cell delegation number majority military crowd someone anyone everyone who which that it they he she".split()
)
LONGEST_COUNT = 7  # tokens in front of the noun that a count may begin at: "at least two hundred and fifty …"


@dataclass(frozen=True)
class Toll:
    """One count: Doc index of the word that says what happened, measure, bounds, tokens first to last, victim's words."""

    cue: int
    measure: str
    bounds: Bounds
    first: int
    last: int
    victim: str | None


def find_tolls(sent: Span) -> list[Toll]:
    """The counts of a sentence in order. A count that nobody gives ("dozens", "several") is not among them."""
    tolls: list[Toll] = []
    taken: set[tuple[str, int]] = set()
    for token in sent:
        for toll in _tolls_of(token):
            if (toll.measure, toll.last) not in taken:
                taken.add((toll.measure, toll.last))
                tolls.append(toll)
    return tolls


def _tolls_of(token: Token) -> Iterator[Toll]:
    lemma, word = token.lemma_.lower(), token.lower_
    if any(child.dep_ == "advmod" and child.lower_ in ("not", "n't", "never") for child in token.children):
        return
    if lemma in ("casualty", "victim") and _has_no(token):
        # "no casualties" is nobody killed and nobody hurt.
        for measure in ("killed", "injured"):
            yield Toll(token.i, measure, (0, 0, "exact"), token.i - 1, token.i, None)
    elif lemma == "toll" and _beside(token, -1, ("death", "casualty")):
        yield from _toll_of_death_toll(token)
    elif lemma == "life" and token.head.lemma_.lower() in ("claim", "take", "lose", "cost"):
        yield from _counted(token, "killed", [*_children(token, "nmod"), token])
    elif token.pos_ in ("VERB", "AUX", "ADJ") and (lemma in VERBS or word in STATES):
        measure = VERBS.get(lemma) or STATES[word]
        yield from _counted(token, measure, _patients(token, is_active=_is_active(token)))
    elif word in STATES:
        yield from _counted(token, STATES[word], _patients(token, is_active=False))
    elif token.pos_ == "VERB" and lemma in DYING:
        yield from _counted(token, DYING[lemma], _children(token, "nsubj"))
    elif token.pos_ == "NOUN" and lemma in NOUNS:
        of = [child for child in _children(token, "nmod") if _case(child) in ("of", "to")]
        yield from _counted(token, NOUNS[lemma], [*of, token])
    elif token.pos_ == "NOUN" and lemma in WEAPONS and _governed_by_launch(token):
        yield from _counted(token, "fired", [token])


def _toll_of_death_toll(token: Token) -> Iterator[Toll]:
    for after in token.doc[token.i + 1 : min(token.i + 8, token.sent.end)]:
        if after.like_num and token.doc[after.i - 1].lower_ in ("to", "at", "of", "is", "was", "least", "than", "over", "reached", "around"):
            yield from _counted(token, "killed", [after])
            return


def _governed_by_launch(token: Token) -> bool:
    """ "a barrage of 34 rockets was fired", "launched 12 drones": the verb is up to two steps away."""
    node = token
    for _ in range(3):
        if node.dep_ in ("obj", "nsubj:pass") and node.head.lemma_.lower() in ("fire", "launch", "lob", "shoot", "send"):
            return True
        if node.dep_ not in ("nmod", "conj", "appos") or node.head == node:
            return False
        node = node.head
    return False


def _has_no(token: Token) -> bool:
    return any(child.lower_ == "no" for child in token.children) or _beside(token, -1, ("no",))


def _beside(token: Token, step: int, words: tuple[str, ...]) -> bool:
    other = token.i + step
    return 0 <= other < len(token.doc) and (token.doc[other].lower_ in words or token.doc[other].lemma_.lower() in words)


def _children(token: Token, relation: str) -> list[Token]:
    return [child for child in token.children if child.dep_ == relation]


def _case(token: Token) -> str:
    return next((child.lower_ for child in token.children if child.dep_ == "case"), "")


def _is_active(token: Token) -> bool:
    if token.tag_ in ("VBG", "VB", "VBZ", "VBP"):
        return True
    has_passive = any(child.dep_ in ("aux:pass", "nsubj:pass") for child in token.children)
    return not has_passive and any(child.dep_ == "obj" for child in token.children)


def _patients(token: Token, is_active: bool) -> list[Token]:
    """Heads of the noun phrases that may be counted, best first; by the tree, else by the words beside."""
    doc, sent = token.doc, token.sent
    if is_active:
        objects = _children(token, "obj")
        after = _next_noun(doc, token.i + 1, sent.end)
        return objects or ([after] if after is not None else [])
    subjects = _children(token, "nsubj:pass") or (_children(token, "nsubj") if token.pos_ == "ADJ" else [])
    if subjects:
        return subjects
    before = _noun_before(token)
    if before is not None:
        return [before]
    # "two people were shot and killed": the subject stands with the first verb.
    if token.dep_ == "conj":
        return _children(token.head, "nsubj:pass")
    return []


def _next_noun(doc: Doc, start: int, end: int) -> Token | None:
    for token in doc[start : min(start + LONGEST_COUNT, end)]:
        if token.pos_ in ("NOUN", "PROPN") or (token.pos_ == "NUM" and (token.i + 1 >= end or doc[token.i + 1].pos_ not in ("NOUN", "ADJ", "PROPN", "NUM"))):
            if token.i + 1 < end and doc[token.i + 1].pos_ in ("NOUN", "PROPN"):
                continue
            return token
        if token.pos_ in ("VERB", "PUNCT", "CCONJ") and token.text != "-":
            return None
    return None


def _noun_before(token: Token) -> Token | None:
    """ "leaving 20 people dead", "and 30 wounded": the noun or number just before, an adverb or auxiliary between."""
    at = token.i - 1
    while at >= token.sent.start and token.doc[at].pos_ in ("AUX", "ADV", "PART"):
        at -= 1
    if at < token.sent.start:
        return None
    before = token.doc[at]
    return before if before.pos_ in ("NOUN", "PROPN", "NUM") or before.lower_ in ("others", "more", "many") else None


# ── how many ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _counted(cue: Token, measure: str, heads: list[Token]) -> Iterator[Toll]:
    for head in heads:
        if measure in ("fired", "intercepted") and not _is_weapon(head):
            continue
        parts = [_count_of(one, cue, measure) for one in _with_conjuncts(head, cue)]
        known = [part for part in parts if part is not None]
        if not known or parts[0] is None:
            continue
        toll = known[0]
        if len(parts) > 1:
            toll = _sum(known, is_complete=len(known) == len(parts))
        yield toll
        return


def _is_weapon(head: Token) -> bool:
    if head.pos_ == "NUM" or head.lemma_.lower() in WEAPONS:
        return True
    return any(child.dep_ == "nmod" and child.lemma_.lower() in WEAPONS for child in head.children)


def _with_conjuncts(head: Token, cue: Token) -> list[Token]:
    """ "33 militants, as well as 29 passengers, and 8 soldiers": the heads that are counted together."""
    found = [head]
    for child in head.conjuncts:
        clause = [t for t in head.doc[min(head.i, child.i) : max(head.i, child.i)] if t.pos_ == "VERB"]
        if child.i > head.i and child.pos_ in ("NOUN", "PROPN", "NUM") and not clause and not (head.i < cue.i < child.i):
            found.append(child)
    return found


def _sum(parts: list[Toll], is_complete: bool) -> Toll:
    lows = [part.bounds[0] for part in parts]
    highs = [part.bounds[1] for part in parts]
    low = sum(one for one in lows if one is not None) if any(one is not None for one in lows) else None
    high = sum(one for one in highs if one is not None) if is_complete and None not in highs else None
    comparators = {part.bounds[2] for part in parts}
    comparator = "at_least" if high is None else comparators.pop() if len(comparators) == 1 else "around"
    first, last = parts[0], parts[-1]
    return Toll(first.cue, first.measure, (low, high, comparator), first.first, last.last, first.victim)


def _count_of(head: Token, cue: Token, measure: str) -> Toll | None:
    doc = head.doc
    if head.dep_ not in ("conj",) and head.lower_ in ("who", "which", "that") and cue.dep_ == "acl:relcl":
        return _count_of(cue.head, cue, measure)
    start = max(head.sent.start, head.i - LONGEST_COUNT)
    at = head.i
    # The number nearest to the noun, with only describing words between: "five Israeli army soldiers".
    while at >= start and not _is_number_word(doc[at]):
        if at < head.i and doc[at].pos_ not in ("ADJ", "NOUN", "PROPN", "VERB", "ADV") and doc[at].text not in ("-", "'s"):
            at = start - 1
            break
        if doc[at].lower_ in UNCOUNTED and doc[at].lower_ not in ("others", "most"):
            return None
        at -= 1
    if at >= start:
        bounds, first = _longest_number(doc, start, at)
        if bounds is not None:
            words = doc[at + 1 : head.i + 1].text if at < head.i else None
            return Toll(cue.i, measure, bounds, first, head.i, words or None)
    return _one_person(head, cue, measure)


def _is_number_word(token: Token) -> bool:
    return token.pos_ == "NUM" or token.like_num or token.lower_ in ("dozen", "no", "hundred", "thousand", "nobody")


def _longest_number(doc: Doc, start: int, last: int) -> tuple[Bounds | None, int]:
    best: tuple[Bounds | None, int] = (None, last)
    for first in range(last, start - 1, -1):
        # Only the words of a comparator or a number stand before it.
        bounds = parse_number(doc[first : last + 1].text)
        if bounds is not None:
            best = bounds, first
    return best


def _one_person(head: Token, cue: Token, measure: str) -> Toll | None:
    """ "A policeman is killed", "the commander was killed", a person's name: one."""
    if measure in ("fired", "intercepted") or head.lemma_.lower() in COLLECTIVE or head.pos_ == "PRON":
        return None
    left = head.left_edge.i
    words = head.doc[left : head.i + 1]
    if head.ent_type_ == "PERSON":
        if cue.pos_ == "NOUN" and cue == head:
            return None
        return Toll(cue.i, measure, (1, 1, "exact"), left, head.i, words.text)
    singular = head.tag_ == "NN" and head.pos_ == "NOUN" and head != cue
    if singular and words[0].lower_ in ("a", "an", "another", "the") and _is_person_noun(head):
        victim = head.doc[left + 1 : head.i + 1].text
        return Toll(cue.i, measure, (1, 1, "exact"), left, head.i, victim)
    return None


def _is_person_noun(head: Token) -> bool:
    return head.lemma_.lower() not in COLLECTIVE and not head.lower_.endswith(("tion", "ment", "ness", "ity", "ing"))
