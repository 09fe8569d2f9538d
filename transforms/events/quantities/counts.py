"""How many: the number that a noun phrase states, alone or summed over what is joined to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from sitrep.transforms.events.quantities.numbers import UNCOUNTED, Bounds, parse_number

WEAPONS = frozenset({
    "rocket", "missile", "drone", "shell", "mortar", "projectile", "round", "bomb", "uav", "munition",
    "interceptor",
})  # fmt: skip
# Singular words for many: "the family was killed" counts nobody.
COLLECTIVE = frozenset({
    "people", "family", "group", "crew", "team", "police", "population", "public", "personnel", "staff", "army",
    "force", "unit", "convoy", "patrol", "community", "militia", "cell", "delegation", "number", "majority",
    "military", "crowd", "someone", "anyone", "everyone", "who", "which", "that", "it", "they", "he", "she",
})  # fmt: skip
ANIMALS = frozenset({"sheep", "cow", "goat", "cattle", "dog", "horse", "livestock", "animal", "camel", "pig"})
# "killing himself and 12 others": news does not count the one who did it.
REFLEXIVE = ("himself", "herself", "themselves", "itself")
SELF = ("himself", "herself")
# "three were killed and a fourth was wounded"
ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
# What stands before one person: "a guard", "his wife".
OWNERS = ("his", "her", "their", "its")
SINGLE = ("a", "an", "another", "the", *OWNERS)
YEAR = re.compile(r"(?:19|20)\d\d")
LONGEST_COUNT = 7  # tokens in front of the noun that a count may begin at: "at least two hundred and fifty …"


@dataclass(frozen=True)
class Toll:
    """One count. cue: Doc index of the word that says what happened; the number and its noun are first to last."""

    cue: int
    measure: str
    bounds: Bounds
    first: int
    last: int
    victim: str | None


def count_victims(cue: Token, measure: str, heads: list[Token]) -> Iterator[Toll]:
    """The toll of the first of `heads` that is counted, with what is joined to it; nothing if none is."""
    for head in heads:
        if measure in ("fired", "intercepted") and not _is_weapon(head):
            continue
        if measure in ("killed", "injured") and head.lemma_.lower() in ANIMALS:
            continue
        company = [with_him for child in cue.children if _is_company(child) for with_him in _with_conjuncts(child, cue)]
        told = [*_with_conjuncts(head, cue), *company]
        counted = [one for one in told if one.lower_ not in REFLEXIVE]
        if not counted and measure == "killed" and head.lower_ in SELF:
            yield Toll(cue.i, measure, (1, 1, "exact"), head.i, head.i, None)
            return
        parts = [_count_of(one, cue, measure) for one in counted]
        known = [part for part in parts if part is not None]
        if not known or parts[0] is None:
            continue
        toll = known[0]
        if len(parts) > 1:
            toll = _sum(known, is_complete=len(known) == len(parts))
        yield toll
        return


def _is_company(child: Token) -> bool:
    """ "was killed along with his wife and three guards"."""
    before = [t.lower_ for t in child.doc[max(child.left_edge.i - 1, 0) : child.i]]
    if child.dep_ == "obl" and "alongside" in before:
        return True
    return child.dep_ == "obl" and "with" in before and ("along" in before or "together" in before)


def _is_weapon(head: Token) -> bool:
    if head.pos_ == "NUM" or head.lemma_.lower() in WEAPONS:
        return True
    return any(child.dep_ == "nmod" and child.lemma_.lower() in WEAPONS for child in head.children)


def _with_conjuncts(head: Token, cue: Token) -> list[Token]:
    """ "33 militants, as well as 29 passengers, and 8 soldiers": the heads that are counted together."""
    # "an official, his wife, and another woman": the second of a list is an apposition to the parser.
    if head == cue:
        return [head]  # "12 deaths and 40 injuries"
    names = [c for c in head.children if c.dep_ == "appos" and c.ent_type_ == "PERSON" and head.tag_ == "NN"]
    # "the governor of Khost, his driver and two guards": the list hangs on the last name.
    within = [c for c in head.children if c.dep_ == "nmod" and c.ent_type_ in ("GPE", "ORG", "LOC") and c.i > head.i]
    asides = [
        aside for one in (head, *names, *within) for aside in one.children if aside.dep_ == "appos" and aside.i > head.i
    ]
    listed = [aside for aside in asides if aside not in names and _is_listed(aside)]
    holders = [one for one in within if any(aside.head == one for aside in listed)]
    joined = [other for one in (*listed, *names, *holders) for other in one.conjuncts if not _is_share(other)]
    listed = [one for one in listed if not _is_share(one)]
    # "30 rebels, five officers and a driver were killed": to the parser the second begins a subject of its own.
    beside = [c for c in cue.children if c.dep_ == head.dep_ == "nsubj:pass" and head.i < c.i < cue.i]
    joined += [other for one in beside for other in (one, *one.conjuncts)]
    named = head.tag_ == "NNS" and bool(names_of(head))
    found = [head]
    for child in sorted({*listed, *joined, *head.conjuncts}, key=lambda child: child.i):
        if _is_share(child):
            break
        # "five officers and three alleged members": a participle that describes is no clause.
        between = head.doc[min(head.i, child.i) : max(head.i, child.i)]
        clause = [t for t in between if (t.pos_ == "VERB" and t.dep_ not in ("amod", "compound")) or is_second_verb(t)]
        if (
            child.i > head.i
            and child.pos_ in ("NOUN", "PROPN", "NUM")
            and not clause
            and not is_second_verb(child)
            and not (named and child.ent_type_ == "PERSON")  # "two commanders, Ali Nasr and Omar Haddad"
            and not (head.i < cue.i < child.i)
        ):
            found.append(child)
    return found if len(found) > 1 or head.i < cue.i else [head, *_listed_after(head)]


def names_of(noun: Token) -> list[Token]:
    """The first word of each name that stands beside a noun: "commanders Ali Nasr"."""
    return [c for c in noun.children if c.ent_type_ == "PERSON" and c.dep_ in ("appos", "flat")]


def _is_share(noun: Token) -> bool:
    """ "25 people, 14 of them children, and two dogs": some of those counted already."""
    return any(child.lower_ in ("them", "whom") for child in noun.children)


def _is_listed(aside: Token) -> bool:
    """Whether an apposition is another person of a list: counted or with an article, and joined to what follows."""
    # "a commander and nephew of the leader" says twice who one person is.
    joined = [child for one in (aside, aside.head) for child in one.children if child.dep_ == "conj"]
    return _is_singled_out(aside) and any(_is_singled_out(one) or one.ent_type_ == "PERSON" for one in joined)


def _is_singled_out(noun: Token) -> bool:
    return any(c.dep_ == "nummod" or c.lower_ in ("a", "an", "another", *OWNERS) for c in noun.children)


def is_second_verb(token: Token) -> bool:
    """ "kills four people and wounds 19 others": a verb that the tagger takes for a noun."""
    if token.pos_ != "NOUN" or token.dep_ != "conj" or not token.lower_.endswith("s"):
        return False
    if token.head.pos_ == "VERB" or any(child.dep_ == "obj" for child in token.children):
        return True
    after = token.nbor(1) if token.i + 1 < token.sent.end else None
    is_of_harm = token.lower_ in ("wounds", "injures", "kills", "hurts")
    return is_of_harm and after is not None and (_is_number_word(after) or after.lower_ in UNCOUNTED | {"at", "over"})


def _listed_after(head: Token) -> Iterator[Token]:
    """The counted nouns that follow in a list, where the tree has none: ", as well as 29 guests, and 8 soldiers"."""
    doc, at, end = head.doc, head.i + 1, head.sent.end
    while at < end:
        start = at
        while at < end and doc[at].lower_ in (",", "and", "as", "well", "plus", "along", "with"):
            at += 1
        if at in (start, end) or not _is_number_word(doc[at]):
            return
        noun = at
        while noun + 1 < end and doc[noun + 1].pos_ in ("NOUN", "PROPN", "ADJ", "NUM"):
            noun += 1
        # "and 12 others were wounded" tells of something else.
        following = doc[noun + 1] if noun + 1 < end else None
        if doc[noun].pos_ not in ("NOUN", "PROPN") or (following is not None and following.pos_ in ("VERB", "AUX")):
            return
        yield doc[noun]
        at = noun + 1


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
    if head.lower_ == "them" and cue.dep_ in ("conj", "advcl") and cue.head.pos_ == "VERB":
        # "lured twelve traders from a market and shot them dead"
        return next((_count_of(one, cue, measure) for one in cue.head.children if one.dep_ == "obj"), None)
    start = max(head.sent.start, head.i - LONGEST_COUNT)
    at = _own_number(head, start)
    # The number nearest to the noun, with only describing words between: "five Israeli army soldiers".
    while at >= start and not _is_number_word(doc[at]):
        if (
            at < head.i
            and doc[at].pos_ not in ("ADJ", "NOUN", "PROPN", "VERB", "ADV")
            and doc[at].text not in ("-", "'s")
        ):
            at = start - 1
            break
        if doc[at].lower_ in UNCOUNTED and doc[at].lower_ not in ("others", "most"):
            return None
        at -= 1
    if at >= start:
        bounds, first = _longest_number(doc, start, at)
        if bounds is not None:
            words = doc[at + 1 : head.i + 1].text if at < head.i else None
            bounds = _times(bounds, _places_of_each(head))
            return Toll(cue.i, measure, bounds, first, head.i, words or None)
    return _group_of(head, cue, measure) or _one_person(head, cue, measure)


def _places_of_each(head: Token) -> int:
    """2 for "one person each in Kenning and Northgate": how many places have as many; 1 where "each" is not said."""
    behind = head.doc[head.i + 1 : min(head.i + 6, head.sent.end)]
    if not behind or behind[0].lower_ != "each":
        return 1
    place = next((token for token in behind if token.ent_type_ in ("GPE", "LOC", "FAC")), None)
    return 1 + len([one for one in place.conjuncts if one.ent_type_]) if place is not None else 1


def _times(bounds: Bounds, factor: int) -> Bounds:
    low, high, comparator = bounds
    return low and low * factor, high and high * factor, comparator


def _own_number(head: Token, start: int) -> int:
    """Where the count of "four University of Lima students" stands: a name with "of" between; else the noun itself."""
    for child in head.lefts:
        if child.dep_ == "nummod" and child.i >= start and _is_number_word(child):
            between = head.doc[child.i + 1 : head.i]
            if between and between[0].pos_ == "PROPN" and any(token.lower_ == "of" for token in between):
                return child.i
    return head.i


def _is_number_word(token: Token) -> bool:
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    # "a five-year-old girl", "the 2012 murder", "30% of them".
    if following is not None and following.text in ("-", "%", "percent", "per"):
        return False
    if token.ent_type_ == "DATE":
        return False  # "the attack on January 8 injured 34"
    if YEAR.fullmatch(token.text) and (
        token.i == 0 or token.nbor(-1).lower_ in ("the", "in", "of", "since", "a", "'s")
    ):
        return False
    return token.pos_ == "NUM" or token.like_num or token.lower_ in ("dozen", "no", "hundred", "thousand", "nobody")


def _longest_number(doc: Doc, start: int, last: int) -> tuple[Bounds | None, int]:
    best: tuple[Bounds | None, int] = (None, last)
    for first in range(last, start - 1, -1):
        # "one killed and seven others hurt": no number begins there.
        if doc[first].lower_ in ("and", "of", "or", ",", "-"):
            continue
        bounds = parse_number(doc[first : last + 1].text)
        if bounds is not None:
            best = bounds, first
    return best


def _group_of(head: Token, cue: Token, measure: str) -> Toll | None:
    """ "killed a family of five", "a group of 12 workers": the number behind the singular word for many."""
    if head.lemma_.lower() not in COLLECTIVE or head.tag_ != "NN":
        return None
    for child in head.children:
        if child.dep_ == "nmod" and child.i > head.i and any(c.lower_ == "of" for c in child.children):
            return _count_of(child, cue, measure)
    return None


def _one_person(head: Token, cue: Token, measure: str) -> Toll | None:
    """ "A policeman is killed", "the commander was killed", a person's name: one."""
    if measure in ("fired", "intercepted") or head.lemma_.lower() in COLLECTIVE or head.pos_ == "PRON":
        return None
    doc = head.doc
    if head.tag_ == "NNS" and any(c.lower_ == "both" and c.dep_.startswith("det") for c in head.children):
        return Toll(cue.i, measure, (2, 2, "exact"), head.i, head.i, head.text)
    if head.lower_ == "another" or (head.lower_ in ORDINALS and any(c.lower_ == "a" for c in head.children)):
        return Toll(cue.i, measure, (1, 1, "exact"), head.i, head.i, None)
    if head.ent_type_ == "PERSON":
        name = next(e for e in doc.ents if e.start <= head.i < e.end)
        return Toll(cue.i, measure, (1, 1, "exact"), name.start, name.end - 1, name.text)
    names = names_of(head)
    named = bool(names)
    if named and head.tag_ == "NNS":
        # "killed commanders Hamid Rahimi and Ali Nasr": as many as are named.
        persons = {names[0], *(c for one in (head, *names) for c in one.conjuncts if c.ent_type_ == "PERSON")}
        count = len(persons)
        return Toll(cue.i, measure, (count, count, "exact"), head.i, head.i, head.text) if count > 1 else None
    if named and head.tag_ == "NN":
        # "the murder of Kenyan woman Amina Otieno"
        return Toll(cue.i, measure, (1, 1, "exact"), head.i, head.i, head.text)
    if head.tag_ == "NNP" and head.dep_ == "nsubj:pass" and not head.ent_type_ and measure == "killed":
        # A name that the recogniser does not know, and that was killed, is a person's.
        return Toll(cue.i, measure, (1, 1, "exact"), head.i, head.i, head.text)
    # "his wife and daughter": the owner stands once.
    owned = [head, head.head] if head.dep_ == "conj" and head.head.tag_ == "NN" else [head]
    before = (c for noun in owned for c in noun.children if c.i < noun.i and c.dep_ not in ("cc", "punct"))
    article = next((c for c in before if c.lower_ in (SINGLE if c.head == head else OWNERS)), None)
    # "kills Iran's chief of staff"
    article = article or next((child.left_edge for child in head.lefts if child.dep_ == "nmod:poss"), None)
    if article is not None and head.tag_ == "NN" and head.pos_ == "NOUN" and head != cue and _is_person_noun(head):
        return Toll(cue.i, measure, (1, 1, "exact"), article.i, head.i, doc[article.i + 1 : head.i + 1].text)
    return None


def _is_person_noun(head: Token) -> bool:
    return head.lemma_.lower() not in COLLECTIVE and not head.lower_.endswith(
        ("tion", "ment", "ness", "ity", "ing", "ship")
    )
