"""Whom a refusal or denial answers: "A demands a toll. B rejects the demand" turns A down."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.clauses import read_clause
from sitrep.transforms.events.grammar.relations import dependents, is_verbal, preposition_of
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.roles.parties import NamedParty, of_noun
from sitrep.transforms.events.roles.path_parties import PartyReader
from sitrep.transforms.events.triggers.candidates import Candidate
from sitrep.transforms.events.word_set import word_set

# What somebody else has said or decided, where no more is told of it.
ANSWERED = word_set(
    "proposal plan offer demand decision order request claim allegation accusation charge report statement suggestion "
    "ultimatum call idea move measure ruling it this that which involvement responsibility role wrongdoing"
)
# Whoever does one of these has said something that can be turned down.
SAYING = word_set(
    "say claim allege accuse state report announce propose offer demand order request suggest urge call decide "
    "blame declare insist threaten warn terminate ban impose"
)
# "ruled out any negotiations", "denies that any talks took place": with whoever has just spoken.
TALKS = word_set("negotiation talk dialogue meeting contact discussion agreement deal conversation concession contacts")
POINTING = frozenset({"the", "this", "that", "these", "those", "any", "all"})


def find_answered(candidate: Candidate, actors: list[NamedParty], context: Context) -> list[NamedParty]:
    """Who said, in this sentence or the one before, what is turned down without a word on whose it is."""
    if candidate.is_noun or candidate.clause is None or not _is_answer(candidate):
        return []
    take = PartyReader("REJECT", context)
    acting = {party.name.casefold() for party in actors}
    for speakers in _spoken_before(candidate.anchor, context.antecedents.sentence_before):
        parties = take.parties(speakers, "subj", "recipient") or _sources(speakers, context)
        if parties and all(party.name.casefold() not in acting for party in parties):
            return parties
    return []


def _sources(speakers: list[Token], context: Context) -> list[NamedParty]:
    """ "according to Veltorian sources": nobody else is named."""
    return [of_noun(head, context.lexicon) for head in speakers if lemma_of(head) == "source" and list(head.lefts)]


def _is_answer(candidate: Candidate) -> bool:
    """Whether what is turned down stands for something told before: "this", "which", "the plan", "any involvement"."""
    verb = candidate.anchor
    if verb.dep_ == "acl:relcl" and candidate.clause is not None and candidate.clause.is_passive:
        return lemma_of(verb.head) in ANSWERED  # "…, a move that was rejected by A"
    told = [subject for clause in dependents(verb, "ccomp") for subject in dependents(clause, "nsubj")]
    if any(_is_any_talk(one) for one in (*dependents(verb, "obj"), *told)):
        return True
    objects = dependents(verb, "obj")
    if not objects:
        return False
    what = objects[0]
    if what.pos_ in ("PRON", "DET") or what.lower_ == "which":
        return what.lower_ in ANSWERED
    marks = {child.lower_ for child in what.children if child.dep_ == "det"}
    return lemma_of(what) in ANSWERED and bool(marks & POINTING) and not _says_whose(what)


def _is_any_talk(noun: Token) -> bool:
    is_any = any(child.lower_ == "any" and child.dep_ == "det" for child in noun.children)
    is_with = any(preposition_of(child) in ("with", "between") for child in noun.children)
    return is_any and lemma_of(noun) in TALKS and not is_with


def _says_whose(noun: Token) -> bool:
    return any(
        child.dep_ == "nmod:poss"
        or (child.ent_type_ and child.i < noun.i)
        or preposition_of(child) in ("of", "by", "from")
        for child in noun.children
    )


def _spoken_before(verb: Token, before: TokenSpan | None) -> Iterator[list[Token]]:
    """The subjects of verbs of saying before the answer, the nearest first; of the sentence before, those behind."""
    sentence = verb.sent
    yield from _speakers(verb.doc[sentence.start : verb.i])
    if before is not None:
        yield from _speakers(before)


def _speakers(words: TokenSpan) -> Iterator[list[Token]]:
    for token in reversed(list(words)):
        if lemma_of(token) in SAYING and is_verbal(token):
            yield read_clause(token).subjects
        elif token.dep_ == "obl" and preposition_of(token).startswith("according"):
            yield [token]
