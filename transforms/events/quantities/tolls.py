"""Counts of people and weapons that a sentence states: the word that says what became of them, and how many."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from sitrep.transforms.events.grammar.tree_steps import preposition_before
from sitrep.transforms.events.quantities.counts import LONGEST_COUNT, WEAPONS, Toll, count_victims, is_second_verb
from sitrep.transforms.events.quantities.numbers import UNCOUNTED

# Lemma of the word that says it → measure. Verbs take their object when active and their subject when passive.
VERBS = {
    "kill": "killed", "slay": "killed", "murder": "killed", "execute": "killed", "behead": "killed",
    "assassinate": "killed", "massacre": "killed", "lynch": "killed", "decapitate": "killed", "slaughter": "killed",
    "eliminate": "killed", "neutralize": "killed", "neutralise": "killed", "liquidate": "killed",
    "wound": "injured", "injure": "injured", "hurt": "injured",
    "maim": "injured", "hospitalize": "injured", "hospitalise": "injured", "arrest": "detained", "detain": "detained",
    "imprison": "detained", "jail": "detained", "abduct": "detained", "kidnap": "detained", "displace": "displaced",
    "evacuate": "displaced", "uproot": "displaced", "intercept": "intercepted", "down": "intercepted",
    "fire": "fired", "launch": "fired", "lob": "fired",
}  # fmt: skip
# With "dead", "to death" or "fatally" beside them.
WAYS_TO_KILL = frozenset(
    {"shoot", "stab", "beat", "burn", "bury", "stone", "hack", "knife", "bludgeon", "club", "torture", "gun"}
)
DYING = {"die": "killed", "perish": "killed", "flee": "displaced"}  # their subject is the victim
SUFFERING, HURTS = ("suffer", "sustain", "receive"), ("injury", "wound", "burn")
FIGHTERS = frozenset({"soldier", "fighter", "troop", "man", "officer", "militant", "peacekeeper", "guard", "marine"})
NOUNS = {
    "death": "killed", "fatality": "killed", "killing": "killed", "murder": "killed", "assassination": "killed",
    "execution": "killed", "massacre": "killed", "lynching": "killed", "beheading": "killed", "slaughter": "killed",
    "injury": "injured", "arrest": "detained", "detention": "detained",
    "abduction": "detained", "kidnapping": "detained",
}  # fmt: skip
# "the fatal stabbing of a student".
FATAL_ATTACKS = frozenset({"stabbing", "shooting", "beating", "poisoning", "attack"})
DEADLY = ("fatal", "deadly", "lethal")
RISING = frozenset({
    "rise", "increase", "climb", "grow", "jump", "surge", "soar", "reach", "pass", "exceed", "surpass", "top", "stand",
    "hit", "go", "near", "approach", "cross",
})  # fmt: skip
REACHED = frozenset({"to", "at", "past", "above", "over", "beyond"})
TOLL_STANDS_AT = ("to", "at", "of", "is", "was", "least", "than", "over", "reached", "around")
STATES = {
    "dead": "killed",
    "killed": "killed",
    "wounded": "injured",
    "injured": "injured",
    "hurt": "injured",
    "homeless": "displaced",
    "displaced": "displaced",
    "detained": "detained",
    "arrested": "detained",
    "intercepted": "intercepted",
}

# The lemmas and forms that tell a count of harm or of weapons.
TOLD_BY = frozenset({
    "casualty", "victim", "toll", "number", "life", "stab", "lose",
    *FATAL_ATTACKS, *WAYS_TO_KILL, *SUFFERING, *VERBS, *STATES, *DYING, *NOUNS, *WEAPONS,
})  # fmt: skip


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
    if lemma not in TOLD_BY and word not in TOLD_BY:
        return
    if any(child.dep_ == "advmod" and child.lower_ in ("not", "n't", "never") for child in token.children):
        return
    if lemma in ("casualty", "victim") and _has_no(token):
        # "no casualties" is nobody killed and nobody hurt.
        for measure in ("killed", "injured"):
            yield Toll(token.i, measure, (0, 0, "exact"), token.i - 1, token.i, None)
    elif lemma == "toll" and (_beside(token, -1, ("death", "casualty")) or _reached_by(token)):
        yield from _toll_of_death_toll(token)
    elif lemma == "number" and _reached_by(token):
        yield from _toll_of_number(token)
    elif lemma == "life" and token.head.lemma_.lower() in ("claim", "take", "lose", "cost"):
        owned = any(child.dep_ == "nmod:poss" for child in token.children)  # "four soldiers lost their lives"
        losers = _children(token.head, "nsubj") if token.head.lemma_.lower() == "lose" and owned else []
        yield from count_victims(token, "killed", [*losers, *_children(token, "nmod"), token])
    elif token.pos_ == "VERB" and lemma in WAYS_TO_KILL and _is_deadly(token):
        yield from count_victims(token, "killed", _patients(token, is_active=_is_active(token)))
    elif token.pos_ == "VERB" and lemma == "stab" and not _tells_harm(token):
        yield from count_victims(token, "injured", _patients(token, is_active=_is_active(token)))
    elif token.pos_ == "VERB" and lemma in SUFFERING and any(o.lemma_.lower() in HURTS for o in _objects(token)):
        yield from count_victims(token, "injured", _children(token, "nsubj"))
    elif (token.pos_ in ("VERB", "AUX", "ADJ") or is_second_verb(token)) and (
        lemma in VERBS or word in STATES or word in VERBS
    ):
        # "wound more than 50": to the lemmatizer a form of "wind".
        measure = VERBS.get(lemma) or VERBS.get(word) or STATES[word]
        yield from count_victims(token, measure, _patients(token, is_active=_is_active(token)))
    elif word in STATES:
        yield from count_victims(token, STATES[word], _patients(token, is_active=False))
    elif token.pos_ == "VERB" and lemma == "lose":
        yield from count_victims(token, "killed", [one for one in _objects(token) if one.lemma_.lower() in FIGHTERS])
    elif token.pos_ == "VERB" and lemma in DYING:
        yield from count_victims(token, DYING[lemma], _children(token, "nsubj"))
    elif token.pos_ == "NOUN" and lemma in NOUNS and not _is_only_tried(token):
        of = [child for child in _children(token, "nmod") if _preposition(child) in ("of", "to")]
        yield from count_victims(token, NOUNS[lemma], [*of, token])
    elif token.pos_ == "NOUN" and lemma in FATAL_ATTACKS and any(c.lower_ in DEADLY for c in token.lefts):
        yield from count_victims(token, "killed", [c for c in _children(token, "nmod") if _preposition(c) == "of"])
    elif token.pos_ == "NOUN" and lemma in WEAPONS and _governed_by_launch(token):
        yield from count_victims(token, "fired", [token])


def _toll_of_death_toll(token: Token) -> Iterator[Toll]:
    """ "The death toll from the strikes rises to more than 430", "a death toll of 12"."""
    stated = _reached_by(token)
    if stated:
        yield from count_victims(token, "killed", stated)
        return
    for after in token.doc[token.i + 1 : min(token.i + 8, token.sent.end)]:
        if after.like_num and token.doc[after.i - 1].lower_ in TOLL_STANDS_AT:
            yield from count_victims(token, "killed", [after])
            return


def _toll_of_number(token: Token) -> Iterator[Toll]:
    """ "The number of people injured in the riots rises to 568"."""
    told = [t for t in token.subtree if t.i > token.i and t.lower_ in STATES and t.pos_ != "PROPN"]
    if told:
        yield from count_victims(told[0], STATES[told[0].lower_], _reached_by(token))


def _reached_by(token: Token) -> list[Token]:
    """The numbers, or counted nouns, that what is said to rise or stand has come to."""
    verb = token.head
    if token.dep_ != "nsubj" or verb.lemma_.lower() not in RISING:
        return []
    after = [child for child in verb.children if child.i > verb.i and child.dep_ in ("obj", "obl", "xcomp", "nmod")]
    return [one for one in after if one.dep_ == "obj" or any(c.lower_ in REACHED for c in one.lefts)]


def _is_only_tried(noun: Token) -> bool:
    """ "the attempted assassination of a general", "a murder plot"."""
    if any(child.lower_ in ("attempted", "failed", "foiled", "planned", "thwarted") for child in noun.children):
        return True
    return noun.dep_ == "compound" and noun.head.lemma_.lower() in ("attempt", "plot", "bid", "plan")


def _is_deadly(verb: Token) -> bool:
    """ "fatally shot", "shot dead", "stabbed to death", "burned alive"."""
    after = verb.doc[verb.i + 1 : min(verb.i + 7, verb.sent.end)]
    second = next((token.i for token in after if token.lemma_.lower() in WAYS_TO_KILL), None)
    if second is not None:
        after = verb.doc[verb.i + 1 : second]  # "stabbed five before being shot dead"
    ends = ("dead", "death", "alive") if verb.lemma_.lower() in ("burn", "bury") else ("dead", "death")
    return _beside(verb, -1, ("fatally",)) or any(t.lower_ in ends for t in after)


def _tells_harm(verb: Token) -> bool:
    """ "stabbed and killed two": another verb says what came of it."""
    joined = [*verb.conjuncts, *(child for child in verb.children if child.dep_ in ("advcl", "xcomp"))]
    return any(VERBS.get(other.lemma_.lower()) in ("killed", "injured") for other in joined)


def _governed_by_launch(token: Token) -> bool:
    """ "a barrage of 34 rockets was fired", "launched 12 drones": the verb is up to two steps away."""
    node = token
    for _ in range(3):
        if node.dep_ in ("obj", "nsubj:pass") and node.head.lemma_.lower() in (
            "fire",
            "launch",
            "lob",
            "shoot",
            "send",
        ):
            return True
        if node.dep_ not in ("nmod", "conj", "appos") or node.head == node:
            return False
        node = node.head
    return False


def _has_no(token: Token) -> bool:
    return any(child.lower_ == "no" for child in token.children) or _beside(token, -1, ("no",))


def _beside(token: Token, step: int, words: tuple[str, ...]) -> bool:
    other = token.i + step
    return 0 <= other < len(token.doc) and (
        token.doc[other].lower_ in words or token.doc[other].lemma_.lower() in words
    )


def _children(token: Token, relation: str) -> list[Token]:
    return [child for child in token.children if child.dep_ == relation]


def _preposition(noun: Token) -> str:
    """The preposition of a noun phrase, be it the title's in front of a name: "the killing of councillor Ana Rey"."""
    titles = [child for child in noun.lefts if child.dep_ == "nmod:desc"]
    return preposition_before(noun) or next((preposition_before(title) for title in titles), "")


def _is_active(token: Token) -> bool:
    if is_second_verb(token) or token.tag_ in ("VBG", "VB", "VBZ", "VBP"):
        return True
    has_passive = any(child.dep_ in ("aux:pass", "nsubj:pass") for child in token.children)
    return not has_passive and bool(_objects(token) or _shared_objects(token))


def _shared_objects(verb: Token) -> list[Token]:
    """ "shot and wounded two protesters": the object that stands behind the second verb and hangs on the first."""
    if verb.dep_ != "conj" or _children(verb.head, "nsubj:pass") or _children(verb.head, "aux:pass"):
        return []
    return [child for child in _children(verb.head, "obj") if child.i > verb.i]


def _objects(verb: Token) -> list[Token]:
    """What the verb is done to: its objects, or a second "subject" behind it, which an active verb cannot have."""
    subjects = _children(verb, "nsubj")
    second = [child for child in subjects if child.i > verb.i] if len(subjects) > 1 else []
    return _children(verb, "obj") or second


def _patients(token: Token, is_active: bool) -> list[Token]:
    """Heads of the noun phrases that may be counted, best first; by the tree, else by the words beside."""
    doc, sent = token.doc, token.sent
    if is_active:
        objects = _objects(token) or _shared_objects(token)
        after = _next_noun(doc, token.i + 1, sent.end)
        return objects or ([after] if after is not None else [])
    subjects = _children(token, "nsubj:pass") or (_children(token, "nsubj") if token.pos_ == "ADJ" else [])
    subjects = [
        _first_of_list(subject) for subject in subjects if preposition_before(subject) not in ("including", "among")
    ]
    if subjects:
        return subjects
    # "38 fighters were confirmed to have been killed": the subject stands with the verb above.
    if token.dep_ in ("xcomp", "ccomp") and any(child.lower_ == "to" for child in token.children):
        noun = token.head.head
        above = _children(token.head, "nsubj:pass") or ([noun, noun.head] if token.head.dep_ == "acl" else [])
        if above:
            return above
    # "two are reported killed", "the mayor was found dead"
    if token.dep_ == "xcomp" and _children(token.head, "nsubj:pass"):
        return _children(token.head, "nsubj:pass")
    before = _noun_before(token)
    if before is not None:
        return [_first_of_list(before)]
    # "two people were shot and killed": the subject stands with the first verb.
    if token.dep_ == "conj" and _children(token.head, "nsubj:pass"):
        return _children(token.head, "nsubj:pass")
    # "A gunman killed two before being shot dead", "stabbed a guard and was killed": the doer of the first undergoes.
    if token.dep_ in ("conj", "advcl") and _children(token, "aux:pass"):
        return _children(token.head, "nsubj") or _children(token.head, "nsubj:pass")
    return []


def _first_of_list(noun: Token) -> Token:
    """ "left seventeen soldiers and five civilians dead": the five are joined to those counted before them."""
    while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN", "NUM") and noun.head.i < noun.i:
        if any(token.pos_ == "VERB" and token.dep_ != "amod" for token in noun.doc[noun.head.i : noun.i]):
            break  # "sixteen were killed and 29 others hurt"
        noun = noun.head
    return noun


def _next_noun(doc: Doc, start: int, end: int) -> Token | None:
    for token in doc[start : min(start + LONGEST_COUNT, end)]:
        if token.pos_ in ("NOUN", "PROPN") or (
            token.pos_ == "NUM" and (token.i + 1 >= end or doc[token.i + 1].pos_ not in ("NOUN", "ADJ", "PROPN", "NUM"))
        ):
            if token.i + 1 < end and doc[token.i + 1].pos_ in ("NOUN", "PROPN"):
                continue
            return token
        if token.pos_ in ("VERB", "PUNCT", "CCONJ") and token.text != "-":
            return None
    return None


def _noun_before(token: Token) -> Token | None:
    """ "leaving 20 people dead", "and 30 wounded": the noun or number just before, an adverb or auxiliary between."""
    doc, first = token.doc, token.sent.start
    at = token.i - 1
    while at >= first and doc[at].pos_ in ("AUX", "ADV", "PART"):
        at -= 1
    # "six others, including three students, were wounded": the aside is part of the six.
    if at > first and doc[at].text == ",":
        aside = next((t.i for t in reversed(doc[first:at]) if t.lower_ in ("including", "among")), None)
        if aside is not None and aside > first and doc[aside - 1].text == ",":
            at = aside - 2
    if at < first:
        return None
    before = doc[at]
    # "and several more wounded": a number is meant, and it is not the one of those killed.
    is_counted = (
        before.pos_ in ("NOUN", "PROPN", "NUM") or before.lower_ in ("others", "more") or before.lower_ in UNCOUNTED
    )
    return before if is_counted else None
