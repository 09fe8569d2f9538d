"""Who acted where nobody is said to have: arrests and curfews are the work of the police that the text speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.relations import first_of_list, preposition_of
from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.events.lexicon.word_classes import is_a, is_any, lemma_of
from sitrep.transforms.events.roles.parties import NamedParty, named_party
from sitrep.transforms.events.triggers.candidates import Candidate, object_heads
from sitrep.transforms.events.word_set import word_set

# What police do and hardly anybody else may do to a citizen: (type, mode).
ENFORCING = frozenset(
    {("COERCE", "arrest"), ("COERCE", "curfew"), ("ASSAULT", "crowd-control"), ("MOBILIZE", "police")}
)
# "a case was registered against the two", "four pistols were recovered": by type and mode, with what it is done to.
ENFORCING_UPON = {
    ("ACCUSE", "allege"): ("case_file",),
    ("COERCE", "seize"): ("contraband",),
    ("RETREAT", None): ("curfew_order",),
}
# A report of arrests goes on speaking of the police that it named; sentences.
ARREST_BACK = 8
COURTS_DO = word_set("imprison imprisonment incarcerate incarceration intern jail jailing remand apprehension")
# "police sources said": whoever tells it so is police.
TELLING = word_set("source record report statement figure bulletin release")
# "two policemen were killed": who is acted on here is not whom the text leaves unsaid there.
HARMED = word_set("injure wound kill dead fallen retired former")
UNDERGOING = frozenset({"obj", "iobj", "nsubj:pass"})


def implied_police(candidate: Candidate, recipients: list[NamedParty], context: Context) -> NamedParty | None:
    """The police of this sentence, of those before it or of the one behind it; None where none are named.

    None too where the clause has a doer, and where the sentence names other armed doers, who may as well have done it.
    """
    entry = candidate.entry
    if not _is_enforcing(candidate, context.lexicon) or entry.lemma in COURTS_DO or not _lacks_doer(candidate):
        return None
    sentence = candidate.token.sent
    if any(_may_have_done_it(token, context.lexicon) for token in sentence):
        return None
    undergoing = {party.head.i for party in recipients if party.head.doc is candidate.token.doc}
    named = [*_telling(sentence, context.lexicon), *_named_so_far(candidate, context)]
    for party in [*named, *_named_next(candidate, context.lexicon)]:
        is_victim = party.head.doc is candidate.token.doc and party.head.i in undergoing
        if not is_victim and is_police(party, context.lexicon):
            return party
    return None


def is_police(party: NamedParty, lexicon: Lexicon) -> bool:
    """Whether the party's words say that it is police: "Veltor Police", "police officials", "constables"."""
    forces = lexicon.classes["police_force"]
    return any(token.lower_ in forces or lemma_of(token) in forces for token in party.head.doc[party.start : party.end])


def _is_enforcing(candidate: Candidate, lexicon: Lexicon) -> bool:
    act = (candidate.entry.type, candidate.entry.mode)
    upon = ENFORCING_UPON.get(act)
    if upon is None or candidate.clause is None:
        return act in ENFORCING
    return candidate.clause.is_passive and any(is_any(head, upon, lexicon) for head in object_heads(candidate.clause))


def _lacks_doer(candidate: Candidate) -> bool:
    clause = candidate.clause
    return clause is None or (clause.is_passive and not clause.subjects)


def _may_have_done_it(token: Token, lexicon: Lexicon) -> bool:
    is_doer = token.dep_ in ("nsubj", "obl:agent") and not token.ent_type_
    return is_doer and token.pos_ == "NOUN" and is_a(token, "armed", lexicon)


def _telling(sentence: TokenSpan, lexicon: Lexicon) -> Iterator[NamedParty]:
    for token in sentence:
        is_teller = token.dep_ == "compound" and lemma_of(token.head) in TELLING and token.head.dep_ in ("nsubj", "obl")
        if is_teller and lemma_of(token) in lexicon.classes["police_force"]:
            yield NamedParty(token, token.i, token.i + 1, "nominal", None)


def _named_so_far(candidate: Candidate, context: Context) -> Iterator[NamedParty]:
    """Nearest to the act first within its sentence, then from the last sentence backwards."""
    is_arrest = candidate.entry.mode == "arrest"
    here, *before = context.antecedents.recent(ARREST_BACK) if is_arrest else context.antecedents.recent()
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
        if party is not None and not token.ent_type_:
            yield party  # "Police said"; a force named in full only now is told of something new


def _stands_free(party: NamedParty) -> bool:
    """Not among the dead, hurt or sent, and not counted: "people, including four policemen", "injured officers"."""
    head = first_of_list(party.head)
    while preposition_of(head) == "including":
        head = first_of_list(head.head)
    is_counted = any(word.dep_ == "nummod" for word in (*party.head.children, *head.children))
    is_hurt = any(lemma_of(child) in HARMED for child in party.head.lefts)
    return head.dep_ not in UNDERGOING and not is_counted and not is_hurt
