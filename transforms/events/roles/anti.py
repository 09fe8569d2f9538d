"""Against whom an act is that is told by "anti-" and a name: "anti-Ruiz protests", "anti-Front raids"."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.roles.parties import NamedParty

ANTI = "anti-"


def named_after_anti(noun: Token) -> list[NamedParty]:
    """The name behind "anti-" right before the noun, with a noun between; nobody in "anti-war protests"."""
    if noun.i > 2 and noun.nbor(-2).text == "-" and noun.nbor(-3).lower_ == "anti" and noun.nbor(-1).ent_type_:
        return [NamedParty(noun.nbor(-1), noun.i - 1, noun.i, "name", noun.nbor(-1).ent_type_)]
    for word in noun.lefts:
        is_name = bool(word.ent_type_) or word.text[len(ANTI) :][:1].isupper()
        if word.lower_.startswith(ANTI) and is_name and word.dep_ in ("amod", "compound"):
            return [NamedParty(word, word.i, noun.i, "name", None)]
    return []
