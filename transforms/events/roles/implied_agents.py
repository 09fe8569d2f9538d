"""Who acted where nobody is said to have: an arrest is made by the police that the text speaks of close by."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.events.lexicon.word_classes import is_a, lemma_of
from sitrep.transforms.events.roles.parties import NamedParty, named_party
from sitrep.transforms.events.triggers.candidates import Candidate
from sitrep.transforms.events.word_set import word_set

# What police do and nobody else may do to a citizen: (type, mode).
ENFORCING = frozenset({("COERCE", "arrest"), ("ASSAULT", "crowd-control")})
COURTS_DO = word_set("imprison imprisonment incarcerate incarceration intern jail jailing remand apprehension")
# "two policemen were killed": who is acted on here is not whom the text leaves unsaid there.
UNDERGOING = frozenset({"obj", "iobj", "nsubj:pass"})


def implied_police(candidate: Candidate, recipients: list[NamedParty], context: Context) -> NamedParty | None:
    """The police of this sentence, of the three before it or of the one behind it; None where none are named.

    None too where the clause has a doer, and where the sentence names other armed doers, who may as well have done it.
    """
    entry = candidate.entry
    if (entry.type, entry.mode) not in ENFORCING or entry.lemma in COURTS_DO or not _lacks_doer(candidate):
        return None
    sentence = candidate.token.sent
    if any(_may_have_done_it(token, context.lexicon) for token in sentence):
        return None
    undergoing = {party.head.i for party in recipients if party.head.doc is candidate.token.doc}
    for party in [*_named_so_far(candidate, context), *_named_next(candidate, context.lexicon)]:
        is_victim = party.head.doc is candidate.token.doc and party.head.i in undergoing
        if not is_victim and is_police(party, context.lexicon):
            return party
    return None


def is_police(party: NamedParty, lexicon: Lexicon) -> bool:
    """Whether the party's words say that it is police: "Veltor Police", "police officials", "constables"."""
    forces = lexicon.classes["police_force"]
    return any(token.lower_ in forces or lemma_of(token) in forces for token in party.head.doc[party.start : party.end])


def _lacks_doer(candidate: Candidate) -> bool:
    clause = candidate.clause
    return clause is None or (clause.is_passive and not clause.subjects)


def _may_have_done_it(token: Token, lexicon: Lexicon) -> bool:
    is_doer = token.dep_ in ("nsubj", "obl:agent") and not token.ent_type_
    return is_doer and token.pos_ == "NOUN" and is_a(token, "armed", lexicon)


def _named_so_far(candidate: Candidate, context: Context) -> Iterator[NamedParty]:
    """Nearest to the act first within its sentence, then from the last sentence backwards."""
    here, *before = context.antecedents.recent()
    at = candidate.token.i
    yield from sorted((party for party in here if _stands_free(party)), key=lambda party: abs(party.head.i - at))
    for parties in before:
        yield from (party for party in parties if _stands_free(party))


def _named_next(candidate: Candidate, lexicon: Lexicon) -> Iterator[NamedParty]:
    doc, end = candidate.token.doc, candidate.token.sent.end
    if end >= len(doc):
        return
    for token in doc[end].sent:
        party = named_party(token, lexicon) if token.dep_ == "nsubj" and token.pos_ in ("NOUN", "PROPN") else None
        if party is not None:
            yield party


def _stands_free(party: NamedParty) -> bool:
    return party.head.dep_ not in UNDERGOING
