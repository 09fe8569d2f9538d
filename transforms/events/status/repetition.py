"""Whether the text sums up several acts: by a stretch of time, a habit, a count of times, or words like "recent".

"Since March strikes have killed 300 people", "met five times", "every night", "weeks of protests" tell of many acts;
"a wave of strikes killed four" tells of one happening with its toll.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import dependents, marks_of, preposition_of
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.word_set import word_set

PERIODS = word_set("day night week weekend month year decade century season summer winter")
# A toll is given for "the past 24 hours" or "two days of clashes" as of one happening.
ONE_HAPPENING = frozenset({"two", "2", "one", "1"})
LONG = word_set("year decade century")  # "over the years" needs no number
THIS_ONE = word_set("month year decade century season summer winter")
SPANNING = word_set("over in during within throughout across")
SINCE = frozenset({"since"})
ELAPSED = word_set("past last previous recent preceding")
EACH = frozenset({"every", "each"})
# Said of a plural: "recent attacks", "their previous arrests".
LOOKING_BACK = word_set("recent previous past earlier continued continuing ongoing persistent intensified increased")
# "clashes", "hostilities" are a plural of one happening; "ongoing violence" is many without being a plural.
ONE_IN_PLURAL = word_set("clash hostility talk negotiation")
GOING_ON = word_set("continued continuing ongoing persistent intensified increased increasing growing rising")
# Protests that "continue" are those that are told of, not a sum of them.
CROWD_ACTS = word_set("protest demonstration rally march riot")
STILL = word_set("continue continued continuing ongoing persist")
MASS = word_set("violence fighting unrest shelling bombardment harassment repression")
# "kidnappings have risen", "attacks continue": what has a course is more than one.
CHANGING = word_set(
    "rise increase surge soar double triple quadruple multiply escalate intensify decline decrease continue persist"
)
FREQUENT = word_set("daily nightly weekly monthly frequent regular common routine commonplace constant")
# Words for a participant that make many of the act: "successive governments expelled …".
OF_PARTY = word_set("successive numerous countless")
AGAIN = word_set("repeatedly regularly routinely frequently often")
TOLLS = word_set("toll tally")
PLURAL = frozenset({"NNS", "NNPS"})
MANY = 100  # acts that are counted so high are no single happening: "3,000 sorties"


def sums_up(anchor: Token, noun: Token | None) -> Token | None:
    """The word that tells of more than one act, or None.

    anchor: the act's verb, or the noun itself. noun: the noun that names the act, if one does.
    """
    if noun is not None and anchor.dep_ == "acl" and anchor.head == noun:
        noun = None  # "125 drones launched": things of the act, not acts
    if noun is not None and noun.tag_ in PLURAL and (cue := _of_plural_noun(noun)) is not None:
        return cue
    if noun is not None and lemma_of(noun) in MASS:
        going_on = next((child for child in noun.children if child.lower_ in GOING_ON), None)
        if going_on is not None:
            return going_on
    verb = anchor if anchor.pos_ == "VERB" else _verb_of(anchor)
    if verb is None:
        return None
    if noun is not None and noun.tag_ in PLURAL:
        again = next((child for child in verb.children if child.dep_ == "advmod" and child.lower_ in AGAIN), None)
        if again is not None:
            return again  # "strikes blamed on Iran have repeatedly hit the port"
    is_many = _is_plural_act(verb, noun)
    for phrase in _phrases(verb, noun):
        cue = _of_time(phrase, verb, is_many=is_many)
        if cue is not None:
            return cue
    if noun is None or anchor is not noun:
        return next((child for party in dependents(verb, "nsubj", "obj") for child in party.children
                     if child.dep_ == "amod" and lemma_of(child) in OF_PARTY), None)  # fmt: skip
    return None


def _of_plural_noun(noun: Token) -> Token | None:
    is_crowd = lemma_of(noun) in CROWD_ACTS
    for child in noun.children:
        is_one = lemma_of(noun) in ONE_IN_PLURAL and child.lower_ not in GOING_ON
        if is_crowd and child.lower_ in STILL:
            continue
        if child.dep_ == "amod" and child.lower_ in LOOKING_BACK and not is_one:
            return child
        if child.dep_ == "nummod" and child.i < noun.i and _number(child) >= MANY:
            return child
    head = noun.head
    if noun.dep_ == "nmod" and lemma_of(head) in TOLLS and preposition_of(noun) in ("from", "of"):
        return head  # "the toll from strikes on Kell rises to 90"
    if noun.dep_ == "nmod" and preposition_of(noun) == "of" and _is_long(head) and head.tag_ in PLURAL:
        return head  # "weeks of protests"
    if noun.dep_ == "nsubj" and lemma_of(head) in CHANGING and not dependents(head, "obj"):
        return None if is_crowd and lemma_of(head) in STILL else head
    if noun.dep_ == "nsubj" and (lemma_of(head) in FREQUENT or lemma_of(head) == "become"):
        return next((word for word in (head, *head.children) if word.lower_ in FREQUENT), None)
    return None


def _verb_of(noun: Token) -> Token | None:
    """The verb that a noun is subject, object or setting of: "killed" for "killed in strikes since May"."""
    head = noun.head
    return head if noun.dep_.startswith(("nsubj", "obj", "obl")) and head.pos_ == "VERB" else None


def _is_plural_act(verb: Token, noun: Token | None) -> bool:
    """Whether several undergo the act or it is named in the plural, so that a stretch of time sums up."""
    if noun is not None:
        return noun.tag_ in PLURAL or any(_is_many(one) for one in dependents(verb, "obj", "nsubj:pass"))
    undergoing = [*dependents(verb, "obj"), *(child for child in verb.children if child.dep_ == "nsubj:pass")]
    return any(_is_many(one) for one in undergoing) or not undergoing


def _is_many(token: Token) -> bool:
    return token.tag_ in PLURAL or lemma_of(token) == "people" or token.pos_ == "NUM"


def _phrases(verb: Token, noun: Token | None) -> Iterator[Token]:
    places = [verb, *(child for child in verb.children if child.dep_.startswith(("obj", "nsubj", "obl")))]
    if noun is not None and noun is not verb:
        places += [noun, *(child for child in noun.children if child.dep_ == "acl:relcl")]
    for place in places:
        for child in place.children:
            if child.dep_.startswith(("obl", "nmod", "advmod")) or (child.dep_ == "advcl" and place == verb):
                yield child


def _of_time(phrase: Token, verb: Token, *, is_many: bool) -> Token | None:
    lemma, preposition = lemma_of(phrase), preposition_of(phrase)
    words = {child.lower_: child for child in phrase.children}
    if lemma == "time" and phrase.tag_ == "NNS" and not preposition:
        return next((child for child in phrase.children if _counts_times(child)), None)
    if lemma == "time" and "again" in {word.lower_ for word in phrase.subtree}:
        return phrase  # "time and again"
    if lemma in (PERIODS | {"hour"}) and EACH & words.keys() and not preposition:
        return phrase
    if lemma == "far" and "so" in words and is_many and _is_perfect(verb):
        return phrase
    if not is_many:
        return None
    if SINCE & ({preposition} | _marks(phrase)) and _is_perfect(verb):
        return phrase
    if preposition == "between" and phrase.ent_type_ == "DATE" and phrase.pos_ in ("NUM", "PROPN"):
        return phrase  # "killed fifteen patients between 2021 and 2024"
    if lemma in THIS_ONE and "this" in words and not preposition and _is_perfect(verb):
        return phrase  # "have died in attacks this year"
    if _is_long(phrase) and preposition in SPANNING:
        is_counted = any(child.dep_ == "nummod" for child in phrase.children)
        if is_counted or (ELAPSED & words.keys() and (phrase.tag_ in PLURAL or preposition in ("over", "during"))):
            return phrase if not _is_ahead(verb) else None
        if lemma in LONG and (phrase.tag_ in PLURAL or lemma == "decade") and preposition in ("over", "throughout"):
            return phrase
    return None


def _is_long(period: Token) -> bool:
    is_short = lemma_of(period) in ("day", "night") and any(child.lower_ in ONE_HAPPENING for child in period.children)
    return lemma_of(period) in PERIODS and not is_short


def _counts_times(child: Token) -> bool:
    if child.dep_ == "nummod":
        return child.lower_ not in ("one", "1")
    return child.dep_ == "amod" and child.lower_ in ("several", "many", "numerous", "countless", "multiple")


def _marks(phrase: Token) -> set[str]:
    return marks_of(phrase) if phrase.dep_ == "advcl" else set()


def _is_perfect(verb: Token) -> bool:
    return any(child.dep_ == "aux" and lemma_of(child) == "have" for child in verb.children)


def _is_ahead(verb: Token) -> bool:
    """ "will leave in three days" counts to a day, it sums nothing up."""
    return "to" in marks_of(verb) or any(child.tag_ == "MD" for child in verb.children)


def _number(token: Token) -> int:
    digits = token.text.replace(",", "")
    return int(digits) if digits.isascii() and digits.isdigit() else 0
