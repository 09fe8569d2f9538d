"""Whom or what a relative pronoun stands for."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.word_set import word_set

RELATIVE = frozenset({"who", "which", "that", "whom"})
WHOLE = frozenset({"both", "all"})
# How parsers hang a relative clause that they did not know for one.
LOOSE = frozenset({"ccomp", "parataxis", "advcl", "conj"})
SPEECH = word_set(
    "accuse deny reject condemn say claim announce threaten warn vow demand urge criticize criticise blame"
)
LIFELESS = word_set("country city town village state area region year month week day place vacation")


def antecedent_of(pronoun: Token) -> Token | None:
    """The noun that a relative pronoun stands for, or None if the word is no relative pronoun."""
    if pronoun.lower_ not in RELATIVE or pronoun.pos_ not in ("PRON", "DET", "SCONJ"):
        return None
    node = pronoun
    for _ in range(4):
        if node.dep_ in ("acl:relcl", "acl", "advcl:relcl"):
            return _person_before(node.head) if pronoun.lower_ in ("who", "whom") else _thing_before(node.head, pronoun)
        if _follows_comma(pronoun) and node.dep_ in LOOSE and _is_told_of(node, pronoun):
            return _person_before(node.head)  # whatever the parser took the clause for
        if node.head == node:
            return None
        node = node.head
    return None


def antecedent_of_whole(quantity: Token) -> Token | None:
    """Whom "both" stands for in "both of whom were detained"; None for a part of them ("two of whom")."""
    if quantity.lower_ not in WHOLE:
        return None
    relatives = [child for child in quantity.children if child.lower_ in ("whom", "which") and child.dep_ == "nmod"]
    return antecedent_of(relatives[0]) if relatives else None


def _follows_comma(pronoun: Token) -> bool:
    return pronoun.lower_ in ("who", "whom") and pronoun.i > 0 and pronoun.nbor(-1).text == ","


def _is_told_of(verb: Token, pronoun: Token) -> bool:
    """ "Ana B., who was dismissed by C": the clause hangs on a person before it."""
    return verb.head.pos_ in ("NOUN", "PROPN") and verb.head.i < pronoun.i < verb.i


def _person_before(noun: Token) -> Token:
    """ "a soldier who is in the country who is accused": nobody says "who" of a place, a thing or a day."""
    node = noun
    while node.lemma_.lower() in LIFELESS or (node.ent_type_ in ("GPE", "LOC", "DATE") and node.head != node):
        if node.head == node:
            return noun
        node = node.head
        if node.dep_ == "acl:relcl":
            node = node.head
    person = node if node.pos_ in ("NOUN", "PROPN", "PRON") else noun
    return _bearer_of_office(person) or person


def _bearer_of_office(body: Token) -> Token | None:
    """Ana B. in "Ana B., commander of the Northgate Brigade, who …" where the tree hangs the clause on the Brigade."""
    if body.ent_type_ not in ("ORG", "NORP"):
        return None
    node = body
    while node.dep_ in ("nmod", "appos", "flat", "compound", "nmod:desc") and node.head != node:
        node = node.head
        if node.ent_type_ == "PERSON":
            return node
    return None


def _thing_before(noun: Token, pronoun: Token) -> Token:
    """The Brigade in "Ana B., the head of the Brigade which …": nobody says "which" of a person."""
    if pronoun.lower_ == "which" and noun.ent_type_ in ("", "WEAPON") and pronoun.head.lemma_.lower() in SPEECH:
        # "a drone of the Front, which denied it": things do not speak
        before = pronoun.doc[pronoun.i - 2] if pronoun.i > 1 else pronoun
        return before if before.ent_type_ in ("ORG", "GPE") and before.i > noun.i and before in noun.subtree else noun
    if (
        noun.ent_type_ in ("GPE", "PERSON")
        and noun.dep_ == "nmod"
        and noun.head.tag_ == "NNS"
        and _is_plural(pronoun.head)
    ):
        return noun.head  # "restores ties with Veltor, which were severed": the ties
    if pronoun.lower_ != "which" or noun.ent_type_ != "PERSON":
        return noun
    bodies = [token for token in noun.subtree if token.ent_type_ == "ORG" and noun.i < token.i < pronoun.i]
    return bodies[-1] if bodies and bodies[-1].i == pronoun.i - 1 else noun


def _is_plural(verb: Token) -> bool:
    return verb.tag_ == "VBP" or any(child.lower_ in ("were", "are", "have") for child in verb.children)
