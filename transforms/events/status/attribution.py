"""Who stands behind a statement: the outermost source the text leans on, and whether the act is only alleged."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.clauses import dependents, is_verbal, preposition_of, read_clause
from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.roles.parties import NamedParty, entity_at, named_party
from sitrep.transforms.events.roles.paths import is_laid_at_door
from sitrep.transforms.events.word_set import word_set

UNNAMED = "unnamed"
# "a report in The Journal", "the ministry's statement": the source is who wrote it.
DOCUMENTS = word_set("report article story statement account press interview document post source broadcast")
ACCORDING = frozenset({"according to", "according", "per"})
# "announced that it will": what a party says of its own doing is no claim about somebody else.
ANNOUNCING = word_set("announce declare pledge vow promise agree order decide")


@dataclass(frozen=True)
class Attribution:
    """claimed_by: the source's name, "unnamed", or None in the text's own voice; cue: the word that says so."""

    claimed_by: str | None
    is_alleged: bool
    cue: str | None = None


def read_attribution(anchor: Token, noun: Token, actors: list[NamedParty], context: Context) -> Attribution:
    """The attribution of an act. anchor: its verb or the noun itself; noun: the word that names it."""
    lexicon = context.lexicon
    source: str | None = None
    cue: str | None = None
    alleged = _hedged(noun, lexicon, "alleged") or _hedged(anchor, lexicon, "alleged")
    for node in _upwards(anchor):
        named, word = _source_of(node, context)
        if named is not None:
            source, cue = named, word
        if node.dep_ in ("ccomp", "xcomp", "acl", "obl", "advcl") and lemma_of(node.head) in (
            "accuse",
            "allege",
            "blame",
            "suspect",
        ):
            alleged = True
            accusers = read_clause(node.head).subjects
            source = _name(accusers[0], context) if accusers else UNNAMED
            cue = node.head.text
    if is_laid_at_door(noun) or is_laid_at_door(anchor):
        alleged, source, cue = True, source or UNNAMED, cue or "attributed"
    if source is None and (_hedged(anchor, lexicon, "claim") or _hedged(noun, lexicon, "claim") or alleged):
        source = UNNAMED
    if source is not None and cue in ANNOUNCING and any(source == actor.name for actor in actors):
        source = None
    return Attribution(source, alleged, cue)


def _upwards(token: Token) -> list[Token]:
    nodes = [token]
    while token.head != token:
        token = token.head
        nodes.append(token)
    return nodes


def _source_of(node: Token, context: Context) -> tuple[str | None, str | None]:
    """The source that speaks for the clause at `node`, with the word that says so."""
    lexicon = context.lexicon
    head = node.head
    if node.dep_ in ("ccomp", "xcomp") and (is_verbal(head) or head.pos_ == "AUX") and _claims(head, lexicon):
        speaker = read_clause(head).subjects
        if read_clause(head).is_passive and not speaker:
            return UNNAMED, lemma_of(head)
        return (_name(speaker[0], context) if speaker else UNNAMED), lemma_of(head)
    if node.dep_ == "ccomp" and head.pos_ == "NOUN":
        governor = lexicon.governor("noun", lemma_of(head))
        if governor is not None and governor.effect in ("claim", "alleged"):
            return _name(head, context), lemma_of(head)
    for child in node.children:
        if child.dep_ in ("parataxis", "advcl") and _claims(child, lexicon) and not dependents(child, "ccomp"):
            speaker = dependents(child, "nsubj")
            if speaker:
                return _name(speaker[0], context), lemma_of(child)
        if child.dep_.startswith(("obl", "nmod")) and preposition_of(child) in ACCORDING:
            return _name(child, context), "according to"
        if child.dep_ == "advcl" and child.lower_ in ("according", "citing"):
            named = [inner for inner in child.children if inner.dep_.startswith(("obl", "obj", "nmod"))]
            if named:
                return _name(named[0], context), child.lower_
    if node.dep_ == "parataxis" and _claims(head, lexicon) and not dependents(head, "ccomp"):
        speaker = dependents(head, "nsubj")
        if speaker:
            return _name(speaker[0], context), lemma_of(head)
    return None, None


def _claims(verb: Token, lexicon: Lexicon) -> bool:
    governor = lexicon.governor("verb", lemma_of(verb))
    return (governor is not None and governor.effect == "claim") or lemma_of(verb) in ("allege", "announce", "warn")


def _name(token: Token, context: Context) -> str:
    """What to call a source: a name, a document's author, or its own words; "unnamed" for a bare "report"."""
    if token.pos_ == "PRON":
        resolved = context.antecedents.resolve(token)
        return resolved.name if resolved is not None else UNNAMED
    if lemma_of(token) in DOCUMENTS:
        for inner in token.subtree:
            entity = entity_at(inner)
            if entity is not None and entity.label_ in ("ORG", "PERSON", "NORP") and inner.dep_ != "acl":
                return entity.text.removesuffix("'s").removesuffix("’s").strip()
        return UNNAMED
    party = named_party(token, context.lexicon)
    if party is not None:
        return party.name
    start = token.left_edge.i
    while start < token.i and token.doc[start].dep_ in ("det", "punct", "case"):
        start += 1
    return token.doc[start : token.i + 1].text


def _hedged(token: Token, lexicon: Lexicon, effect: str) -> bool:
    for child in token.children:
        if child.dep_ in ("advmod", "amod"):
            governor = lexicon.governor("modifier", child.lower_)
            if governor is not None and governor.effect == effect:
                return True
    return False
