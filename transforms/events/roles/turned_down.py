"""Both sides of a refusal in the passive: "asks the ministry for troops but is refused"."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.clauses import Clause, read_clause
from sitrep.transforms.events.grammar.relations import first_of_list, is_verbal
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.word_set import word_set

ASKING = word_set("ask request urge petition beg implore invite tell appeal")


def whom_it_turns_down(clause: Clause) -> list[Token]:
    """The one refused, where it is told in the passive."""
    return clause.objects if clause.is_passive else []


def who_was_asked(clause: Clause) -> list[Token]:
    """Who was asked in the clause before, where nobody is told to have refused."""
    if not clause.is_passive or clause.predicate.dep_ != "conj":
        return []
    first = first_of_list(clause.predicate)
    return read_clause(first).objects if is_verbal(first) and lemma_of(first) in ASKING else []
