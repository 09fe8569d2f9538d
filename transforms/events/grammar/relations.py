"""What hangs on a word: dependents, conjuncts, prepositional phrases; whether it heads a clause, and in which voice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from sitrep.transforms.events.word_set import word_set

# What hangs on these tells of another happening: "after talks with A", "following the release of B".
CIRCUMSTANCE = frozenset({"after", "following", "before", "during", "amid", "amidst", "since", "despite", "over"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"})
POSSESSIVE_MARKS = frozenset({"'s", "’s", "'", "’"})
TENSED = frozenset({"VBD", "VBZ", "VBP"})  # tags of a verb with a tense of its own
# Labels of the head of a clause that stands by itself.
CLAUSE_HEADS = frozenset({"ROOT", "advcl", "ccomp", "parataxis"})
# These stand before a noun ("after the raid") or a clause ("after a raid killed two").
CLAUSE_OPENERS = word_set("after before since until as")
# What opens a clause that tells of something as having happened beside what its sentence tells.
BACKGROUND_MARKS = word_set("after before when while since as because although though once whereas amid")
CLAUSE_LABELS = frozenset({"ccomp", "advcl", "acl", "acl:relcl", "parataxis", "xcomp", "csubj", "advcl:relcl"})
# "a series of meetings", "hundreds of sorties", "a wave of attacks": the act is the noun after "of".
COUNTING_NOUNS = word_set(
    "series wave spate string ten hundred dozen thousand number score round part barrage volley multitude kind type "
    "form act slew spree pair set lot group crowd couple handful batch entirety rest remainder half bulk"
)
SHARES = frozenset({"%", "percent"})
# "several of its employees".
SOME = frozenset({"several", "many", "some", "most", "few", "majority", "dozens"})
# Without an object their subject undergoes them.
NEEDS_OBJECT = word_set(
    "kill wound injure arrest detain jail abduct kidnap assassinate sentence convict indict acquit free behead lynch "
    "deport expel evict hospitalise hospitalize extradite impeach oust sack poison"
)


@dataclass(frozen=True)
class Phrase:
    """A prepositional phrase: its preposition in lower case and the head of what it governs."""

    preposition: str
    head: Token
    depth: int = 0  # 0: hangs on the predicate, 1: on its object or on another phrase


def dependents(token: Token, *labels: str) -> list[Token]:
    """Children whose label is one of `labels`, subtypes included ("obl" finds "obl:agent")."""
    return [child for child in token.children if (label := child.dep_) in labels or label.partition(":")[0] in labels]


def case_of(token: Token) -> Token | None:
    """The preposition or mark before a word, as a token; None where it has none."""
    return next(
        (child for child in token.lefts if child.dep_ in ("case", "mark") and child.lower_ not in POSSESSIVE_MARKS),
        None,
    )


def with_conjuncts(token: Token) -> Iterator[Token]:
    """The token and the nouns conjoined to it: "A, B and C", also where a part of the list hangs as a loose item."""
    yield token
    is_list = any(child.dep_ == "conj" for child in token.children)
    for child in dependents(token, "conj", "list") if is_list else []:
        if child.pos_ in NOMINAL:
            yield from with_conjuncts(child)
    if not is_list and token.tag_ in ("NN", "NNP") and not token.ent_type_:
        # "envoy Ana B. and minister Boris C.": the list hangs on the name behind the first office.
        for name in dependents(token, "flat", "appos", "compound"):
            is_behind = name.i == token.i + 1 or (name.dep_ == "compound" and name.i > token.i)
            if is_behind and name.ent_type_:
                yield from (one for one in with_conjuncts(name) if one != name)


def first_of_list(token: Token) -> Token:
    """The noun or verb that the token is joined to, over all that stand between: A for C in "A, B and C"."""
    while token.dep_ == "conj":
        token = token.head
    return token


def marks_of(clause: Token) -> set[str]:
    """The words that open a clause, by its head, in lower case: "to", "if", "after"."""
    return {child.lower_ for child in clause.children if child.dep_ == "mark"}


def counted_by(token: Token) -> list[Token]:
    """What stands after "of" under a counting noun, a number or a share: "hundreds of thousands of people".

    "thousands of workers and hundreds of firms": the firms are counted, though the parser joins them to "thousands".
    """
    word = token.lower_
    if token.lemma_.lower() not in COUNTING_NOUNS and token.pos_ != "NUM" and word not in SHARES and word not in SOME:
        return []
    under_of = [child for child in dependents(token, "nmod", "obl", "conj") if preposition_of(child) == "of"]
    # "hundreds of supporters of Ana B.": she is not counted, wherever the tree hangs her.
    first = next((child for child in under_of if child.dep_ != "conj"), None)
    return [
        counted
        for child in under_of
        if child == first or child.dep_ == "conj" or child.ent_type_ != "PERSON"
        for head in with_conjuncts(child)
        for counted in (counted_by(head) or [head])
    ]


def is_nominal_use(token: Token) -> bool:
    """Whether a word that the tagger took for a verb stands where only a noun can: "coordinated rocket attacks"."""
    if token.tag_ not in ("VBZ", "VB", "VBP", "VBG", "VBN", "NN", "NNS"):
        return False
    nominal = token.dep_ in ("obj", "obl", "nmod", "nsubj", "nsubj:pass", "conj", "appos", "ROOT")
    marks = ("det", "case", "amod", "compound", "nummod", "nmod:poss") if nominal else ("det", "case")
    marked = any(child.dep_ in marks and child.lower_ != "to" for child in token.lefts)
    clausal = any(
        child.dep_ in ("obj", "nsubj", "nsubj:pass", "aux", "aux:pass", "ccomp", "xcomp") for child in token.children
    )
    return marked and not clausal


def predicate_lemma(token: Token) -> str:
    """The verb's lemma in lower case; "be" for a predicate that is no verb ("was in Beirut")."""
    return "be" if any(child.dep_ == "cop" for child in token.children) else token.lemma_.lower()


def is_verbal(token: Token) -> bool:
    """Whether the word heads a clause; headlines' present tense is often taken for a noun, but a noun has no object."""
    if token.pos_ == "VERB" or token.tag_.startswith("VB"):
        return not is_nominal_use(token)
    if token.pos_ not in ("NOUN", "PROPN") or any(child.dep_ in ("cop", "det", "case") for child in token.children):
        return False
    return any(child.dep_ in ("obj", "iobj", "ccomp", "nsubj") for child in token.children)


def preposition_of(token: Token) -> str:
    """The preposition of a phrase by its head: "on", "according to"; empty if there is none."""
    cases = [child for child in token.children if child.dep_ == "case" and child.lower_ not in ("'s", "’s", "'", "’")]
    if not cases:
        return ""
    first = cases[0]
    fixed = [child.lower_ for child in first.children if child.dep_ == "fixed"]
    return " ".join([first.lower_, *fixed])


def phrases_of(token: Token, depth: int = 0) -> list[Phrase]:
    """The prepositional phrases of a noun or verb, and one level of those inside them.

    "an attack by rebels on the base" is often parsed with "on the base" under "rebels": looking one level down
    finds it anyway.
    """
    found: list[Phrase] = []
    for child in dependents(token, "obl", "nmod"):
        preposition = preposition_of(child)
        if preposition and not (child.ent_iob_ == "I" and _within_one_name(token, child)):
            found.append(Phrase(preposition, child, depth))
            if depth < 1 and preposition not in CIRCUMSTANCE:
                found.extend(phrases_of(child, depth + 1))
    return found


def _within_one_name(token: Token, inner: Token) -> bool:
    """Investigation in "Bureau of Investigation" is no phrase, but a part of the name."""
    first, last = sorted((token.i, inner.i))
    return bool(token.ent_type_) and all(word.ent_iob_ == "I" for word in token.doc[first + 1 : last + 1])


def phrases_of_participles(noun: Token) -> list[Phrase]:
    """ "sanctions imposed on A", "a plan proposed by A": what the participle governs, the noun could have governed."""
    return [
        Phrase(phrase.preposition, phrase.head, 1)
        for child in dependents(noun, "acl")
        if child.tag_ == "VBN" and child.dep_ == "acl"
        for phrase in phrases_of(child, 1)
        if phrase.preposition not in CIRCUMSTANCE
    ]


def far_phrase(predicate: Token, prepositions: tuple[str, ...]) -> list[Token]:
    """The head of the first such phrase to the right within the clause, however deep; [] if there is none."""
    waiting = [child for child in predicate.rights if child.dep_ not in CLAUSE_LABELS]
    while waiting:
        token = waiting.pop(0)
        if token.dep_.startswith(("nmod", "obl")):
            preposition = preposition_of(token)
            if preposition in prepositions:
                return [token]
            if preposition in CIRCUMSTANCE:
                continue
        waiting.extend(child for child in token.rights if child.dep_ not in CLAUSE_LABELS)
    return []


def is_passive(verb: Token) -> bool:
    """Whether the predicate's grammatical subject is what the act is done to."""
    if verb.tag_ == "VBD" and verb.lemma_.lower() in NEEDS_OBJECT and not _has_object(verb):
        return True  # "Two soldiers killed in Veltor", with the tense of a title
    if any(child.dep_.endswith(":pass") for child in verb.children):
        return not _is_active_in_form(verb)
    if any(child.dep_ == "obl:agent" for child in verb.children):
        return True
    if verb.tag_ != "VBN" and verb.morph.get("Voice", []) != ["Pass"]:
        return False
    auxiliaries = [child for child in verb.children if child.dep_ == "aux"]
    if any(child.lemma_ == "have" for child in auxiliaries):
        return False
    if verb.dep_ in ("acl", "advcl", "xcomp", "amod") and not dependents(verb, "nsubj"):
        return True
    if verb.dep_ == "conj" and not dependents(verb, "nsubj", "aux"):
        return is_passive(verb.head)
    if verb.dep_ == "conj" and verb.lemma_.lower() in NEEDS_OBJECT and not dependents(verb, "obj", "aux"):
        return is_passive(verb.head)  # "a van was hit and two medics wounded"
    if any(child.lower_ == "with" and child.dep_ in ("mark", "case") for child in verb.children):
        return not dependents(verb, "obj")  # "with two soldiers killed"
    return not dependents(verb, "nsubj") and not dependents(verb, "obj")


def _has_object(verb: Token) -> bool:
    """Whether the verb governs an object, clause or auxiliary, or a verb joined to it does."""
    return any(dependents(one, "obj", "aux", "ccomp") for one in (verb, *dependents(verb, "conj")))


def _is_active_in_form(verb: Token) -> bool:
    """ "US warplanes bombed five bases", "jets had bombed": active by its words, though parsed with a passive subject.

    A bare participle ("Two soldiers killed in Kirkuk") keeps its passive subject unless it has an object.
    """
    if any(child.dep_ in ("aux:pass", "obl:agent") for child in verb.children):
        return False
    auxiliaries = [child.lemma_.lower() for child in verb.children if child.dep_.startswith("aux")]
    if "be" in auxiliaries or "get" in auxiliaries:
        return False
    return verb.tag_ == "VBD" or "have" in auxiliaries or bool(dependents(verb, "obj"))
