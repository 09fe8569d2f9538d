"""Against whom a crowd is that is told by "anti-" and a name: "anti-Ruiz protests"."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.roles.parties import NamedParty

ANTI = "anti-"


def named_after_anti(noun: Token) -> list[NamedParty]:
    """The name behind "anti-" right before the noun, with a noun between; nobody in "anti-war protests"."""
    for word in noun.lefts:
        if word.lower_.startswith(ANTI) and word.text[len(ANTI) :][:1].isupper() and word.dep_ in ("amod", "compound"):
            return [NamedParty(word, word.i, noun.i, "name", None)]
    return []
