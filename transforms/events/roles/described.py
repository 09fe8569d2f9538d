"""People who are named only by what they have or do: "individuals linked to the group", "those holding passports"."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import dependents, preposition_of
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.word_set import word_set

# Who these are is told behind them.
UNDESCRIBED = word_set("individual national those anyone person entity")
# "forces loyal to Ana B.": no other word tells them from the rest.
LOYAL = frozenset({"loyal", "allied", "faithful"})
DESCRIBING = word_set("link associate affiliate connect tie hold travel carry seek belong own")


def end_of_description(token: Token) -> int | None:
    """Where the words end that say who is meant; None where none do, or where the people are counted instead."""
    if token.tag_ == "NNS" and token.i + 3 < len(token.doc):
        loyal = token.doc[token.i + 1]
        if loyal.lower_ in LOYAL and loyal.head == token:
            to_whom = [child for child in dependents(loyal, "obl") if preposition_of(child) in ("to", "with")]
            if to_whom and to_whom[0].pos_ != "PRON":
                return _end_of_name(to_whom[0])
    if token.lower_ != "those" and lemma_of(token) not in UNDESCRIBED:
        return None
    if dependents(token, "nummod", "compound", "amod"):
        return None
    for child in dependents(token, "acl"):
        if child.tag_ not in ("VBG", "VBN") or lemma_of(child) not in DESCRIBING or child.i < token.i:
            continue
        parts = [part for part in dependents(child, "obj", "obl") if part.i > child.i]
        if parts:
            return parts[0].i + 1
    return None


def _end_of_name(token: Token) -> int:
    """Behind "President Ana Berg", whichever of its words the tree takes for the head."""
    end = token.i + 1
    while end < token.sent.end and token.doc[end].pos_ == "PROPN":
        end += 1
    return end


def people_in_apposition(token: Token) -> Token | None:
    """Syrians in "seven people, all Syrians": who the people were, where it is told behind a comma."""
    for child in dependents(token, "appos", "conj", "nmod"):
        is_all = any(inner.lower_ in ("all", "both") for inner in child.children)
        if child.i > token.i and is_all and not preposition_of(child) and child.tag_ in ("NNS", "NNPS"):
            return child
    return None


def included_in(token: Token) -> list[Token]:
    """What "including" adds to a noun, also behind the verb: "six people are killed, including Ann Berg, in a raid"."""
    own = [child for child in dependents(token, "nmod") if _opens_part(child)]
    verb = token.head
    if own or token.tag_ not in ("NNS", "CD") or token.dep_ not in ("nsubj:pass", "obj") or verb.pos_ != "VERB":
        return own
    behind = [child for child in dependents(verb, "obl", "nmod") if child.i > token.i]
    behind += [inner for child in behind for inner in dependents(child, "nmod")]
    behind += _deep_behind_comma(token)
    added = [child for at, child in enumerate(behind) if child not in behind[:at] and _opens_part(child)]
    added = added or _added_at_end(verb)
    return [child for child in added if _bears_name(child) or _are_people_of_no_name(child)]


def _added_at_end(verb: Token) -> list[Token]:
    """Ana in "30 people are held in an inquiry into fraud, including Ana Berg", which hangs on the fraud."""
    for word in verb.doc[verb.i + 1 : verb.sent.end]:
        part, whole = word.head, word.head.head
        is_behind_comma = word.lower_ == "including" and word.i > 0 and verb.doc[word.i - 1].text == ","
        if is_behind_comma and word.dep_ == "case" and part.i > word.i and whole.tag_ not in ("NNS", "NNPS", "CD"):
            return [part] if _bears_name(part) else []
    return []


def _bears_name(token: Token) -> bool:
    """A person by name, also behind a title: "player Ana Berg"."""
    return token.ent_type_ == "PERSON" or any(
        child.ent_type_ == "PERSON" for child in dependents(token, "appos", "flat") if child.i > token.i
    )


def _deep_behind_comma(token: Token) -> list[Token]:
    """Clerics in "arrests ten people in connection with the Front, including two clerics"."""
    rest = token.doc[token.i + 1 : token.sent.end]
    opening = [word for word in rest if word.lower_ == "including" and word.nbor(-1).text == ","]
    found = [word.head for word in opening if word.dep_ == "case" and word.head.dep_ == "nmod"]
    return [
        part for part in found if next((above for above in part.ancestors if above.pos_ == "VERB"), None) == token.head
    ]


def is_included(token: Token) -> bool:
    """Whether "including" names the token, or a list that it is in, as a part of others."""
    first = token.head if token.dep_ == "conj" else token
    return _opens_part(first)


def _opens_part(token: Token) -> bool:
    """Behind "including" or "among them"."""
    if preposition_of(token) == "including":
        return True
    first = next((word for word in token.subtree if not word.is_punct), token)
    return first.i > 1 and [word.lower_ for word in token.doc[first.i - 2 : first.i]] == ["among", "them"]


def _are_people_of_no_name(token: Token) -> bool:
    """ "two nurses", "a nurse"."""
    is_one = token.tag_ == "NN" and any(child.lower_ in ("a", "an", "one") for child in token.lefts)
    return (token.tag_ == "NNS" or is_one) and not token.ent_type_
