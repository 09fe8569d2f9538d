"""Where the parties of an event stand around its verb or noun: role paths of the lexicon, read off the tree."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from sitrep.transforms.events.grammar.clauses import Clause, read_clause
from sitrep.transforms.events.grammar.relations import (
    Phrase,
    counted_by,
    dependents,
    first_of_list,
    marks_of,
    phrases_of,
    preposition_of,
    with_conjuncts,
)
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.roles.entities import entity_at
from sitrep.transforms.events.triggers.candidates import BLAMED_PARTICIPLES
from sitrep.transforms.events.word_set import word_set

DONE_TO = word_set(
    "sanction sanctioned designate designated list listed occupy occupied target targeted bind bound proscribed banned"
)
# "a Greek-owned ship", "an EU-sanctioned tanker": not whose it is that an act on it is aimed at.
MARKED = DONE_TO | word_set("flag own register operate build make control hold fund finance back sponsor donate supply")
# Whoever goes along does it too.
MOVING = word_set("visit meet travel attend tour host join enter leave reach sign hold make launch conduct stage issue")
SENDING = word_set("send deploy dispatch move station")
REMOVING = word_set("remove oust dismiss sack fire impeach try prosecute indict punish sanction unseat replace")
MONTHS = word_set("January February March April May June July August September October November December")
# Prepositions that say at whom a thing is aimed, wherever the thing stands.
OF_WHAT_IS_DONE = frozenset({"on", "against", "with", "to", "into"})
BESIDE = ("along with", "together with", "alongside", "along")


@dataclass
class NounSite:
    """Where a noun's parties can stand: around it and, under a light verb, around that."""

    noun: Token
    own_phrases: list[Phrase]
    clause: Clause | None

    @property
    def phrases(self) -> list[Phrase]:
        """The noun's own phrases first, then those of its light verb."""
        if self.clause is None:
            return self.own_phrases
        return [*self.own_phrases, *(phrase for phrase in self.clause.phrases if phrase.head != self.noun)]


def heads_on(path: str, site: Clause | NounSite, is_forceful: bool = False) -> list[Token]:
    """Heads of the phrases that a role path names: subj, obj, obj.of, with, poss, amod, compound, between …

    whose and poss.of part the two readings of a possessor: it undergoes "Ana B.'s arrest", but not "the police's arrest
    of Ana B.".
    """
    if isinstance(site, Clause):
        if path in ("subj", "obj"):
            # "visits Veltor along with Ana B.": who is with the grammatical subject.
            hit, doing = _told_beside(site, is_forceful)
            return [*site.subjects, *doing] if path == "subj" else [*site.objects, *hit]
        if path == "comp":  # "vowed to crush the rebels": whom the threatened act would hit
            return [token for verb in site.complements for token in _hit_by(verb)]
        if path == "comp.if":  # "says that war will follow if the rebels do not leave"
            verbs = [first_of_list(verb) for verb in site.complements]
            return [token for verb in verbs for token in _of_condition(verb)]
        if path == "comp.subj":  # "demanded that the rebels leave": whom the demand is made of
            asked = [*site.complements, *_asked_for(site.predicate)]
            return [token for verb in asked for token in read_clause(verb).subjects or _to_be_removed(verb)]
        for side, heads in (("obj.", site.objects), ("subj.", site.subjects)):
            if path.startswith(side):
                return _around(heads, path.removeprefix(side))
        found = site.governed_by(path)
        if not found and site.is_passive and path in OF_WHAT_IS_DONE:  # "Sanctions on A were lifted"
            found = _around(site.objects, path)
        return found
    if path == "poss":
        return dependents_exact(site.noun, "nmod:poss")
    if path in ("whose", "poss.of"):
        says_whom = any(phrase.preposition == "of" and phrase.depth == 0 for phrase in site.own_phrases)
        return dependents_exact(site.noun, "nmod:poss") if says_whom == (path == "poss.of") else []
    if path in ("amod", "compound"):
        first = site.noun.head if _shares_words_before(site.noun) else None
        return premodifiers(site.noun, path) or (premodifiers(first, path) if first is not None else [])
    found = [phrase for phrase in site.phrases if phrase.preposition == path]
    if path == "of" and any(phrase.depth == 0 for phrase in site.own_phrases if phrase.preposition == "of"):
        # "announces the closure of A and designation of B": what is under the light verb is B's
        found = [phrase for phrase in site.own_phrases if phrase.preposition == "of"]
    heads = [phrase.head for phrase in sorted(found, key=lambda phrase: phrase.depth)]
    return [*heads, *_other_side(heads[0])] if path == "between" and len(heads) == 1 else heads


def _hit_by(verb: Token) -> list[Token]:
    """The object of what is threatened; of forces that are to be sent, where they would go."""
    if lemma_of(verb) in SENDING:
        return [phrase.head for phrase in phrases_of(verb) if phrase.preposition in ("into", "to", "against")]
    return dependents(verb, "obj")


def _of_condition(verb: Token) -> list[Token]:
    clauses = [child for child in dependents(verb, "advcl") if marks_of(child) & {"if", "unless"}]
    return [token for clause in clauses for token in read_clause(clause).subjects]


def _asked_for(verb: Token) -> list[Token]:
    """ "calls for Veltor to leave": what shall be done stands behind "for"."""
    return [child for child in dependents(verb, "advcl") if "for" in marks_of(child) and child.i > verb.i]


def _to_be_removed(verb: Token) -> list[Token]:
    """ "calls for Ana B. to be dismissed": whose fall is asked for is spoken to."""
    return dependents(verb, "nsubj:pass") if lemma_of(verb) in REMOVING else []


def _told_beside(clause: Clause, is_forceful: bool) -> tuple[list[Token], list[Token]]:
    """Who is along with those acted on, and who with those acting: "killed Ana B. along with her sons"."""
    beside = clause.governed_by(*BESIDE)
    if clause.is_passive:
        return beside, []
    behind = [token for token in beside if is_forceful and any(token.i > other.i for other in clause.objects)]
    return behind, [token for token in beside if token not in behind]


def _other_side(first: Token) -> list[Token]:
    """The police in "between supporters of Ana B. and police", which the parser joins to the nearest name instead."""
    if len(list(with_conjuncts(first))) > 1:
        return []
    joins = [word for word in first.subtree if word.dep_ == "cc" and word.lower_ == "and" and word.i > first.i]
    if not joins or joins[-1].head.i < joins[-1].i:
        return []
    return [joins[-1].head] if joins[-1].head.pos_ in ("NOUN", "PROPN") else []


def dependents_exact(token: Token, label: str) -> list[Token]:
    """Children with exactly this label."""
    return [child for child in token.children if child.dep_ == label]


def _around(heads: list[Token], path: str) -> list[Token]:
    """What owns the heads of a list, or follows them behind a preposition: "of" gives both."""
    found: list[Token] = []
    for token in heads:
        for head in with_conjuncts(token):
            if path == "of":
                found.extend(dependents_exact(head, "nmod:poss"))
                own = entity_at(head)
                owners = [child for child in premodifiers(head, "") if child.ent_type_]
                found.extend(child for child in owners if own is None or not own.start <= child.i < own.end)
            found.extend(phrase.head for phrase in phrases_of(head) if phrase.preposition == path)
    return found


def premodifiers(noun: Token, label: str) -> list[Token]:
    """Names and party nouns before a noun: "Israeli" strikes, "Hamas rocket" attacks, "rebel" attack."""
    found = []
    for child in noun.lefts:
        if child.dep_ not in ("amod", "compound", "nmod", "nmod:desc"):
            continue
        if _acts_on_it(child) or child.text in MONTHS or child.lower_.startswith("anti-"):
            continue  # "the May shooting", "anti-Front raids"
        entity = entity_at(child)
        if child.lower_ == "led":  # "youth-led protests"
            found.extend([word for word in child.lefts if word.dep_ != "punct"][-1:])
            continue
        if entity is not None:
            if (entity.label_ in ("PERSON", "ORG", "GPE", "NORP") and child.dep_ != "nmod") or preposition_of(
                child
            ) == "":
                found.append(child)
        elif label == child.dep_:
            found.append(child)
        found.extend(
            inner
            for inner in child.children
            if inner.ent_type_ in ("ORG", "NORP", "GPE") and inner.i < child.i and lemma_of(child) not in MARKED
        )
        found.extend(_joined_by_hyphen(child))
    return found


def _joined_by_hyphen(name: Token) -> list[Token]:
    """ "US-Israel strikes": the second state, wherever the parser hangs it."""
    end = name.i + 1
    if name.ent_type_ != "GPE" or end + 1 >= name.sent.end or name.doc[end].text != "-":
        return []
    second = name.doc[end + 1]
    return [second] if second.ent_type_ == "GPE" and second.ent_iob_ == "B" else []


def _acts_on_it(token: Token) -> bool:
    """The Union in "Union-sanctioned tanker": whoever does something to a thing does not own it."""
    behind = token.doc[token.i + 1 : token.i + 3]
    return len(behind) == 2 and behind[0].text == "-" and behind[1].lemma_.lower() in MARKED


def counting_head(noun: Token) -> Token:
    """The counting noun over "of" and the noun, or the noun itself."""
    return noun.head if noun.dep_ == "nmod" and counted_by(noun.head) else noun


def _shares_words_before(noun: Token) -> bool:
    """Whether what stands before the first of a list is said of `noun` too: not in "A's embassy, the ban of B"."""
    return noun.dep_ == "conj" and noun.head.pos_ == "NOUN" and not dependents(noun, "det")


def phrases_of_first(noun: Token) -> list[Phrase]:
    """ "missile and drone attack on A": what hangs on the first conjunct belongs to the second too, and the reverse.

    "the closure of A and designation of B" close A and designate B: each "of" is of its own noun.
    """
    if noun.dep_ != "conj" or noun.head.pos_ != "NOUN":
        return []
    has_own = any(phrase.preposition == "of" and phrase.depth == 0 for phrase in phrases_of(noun))
    return [phrase for phrase in phrases_of(noun.head, 1) if phrase.preposition != "of" or not has_own]


def is_laid_at_door(noun: Token) -> bool:
    """Whether the text only attributes the act: "an airstrike attributed to A", "attacks blamed on B"."""
    return bool(participle_agents(noun, BLAMED_PARTICIPLES, ("to", "on", "upon")))


def participle_agents(noun: Token, lemmas: frozenset[str], prepositions: tuple[str, ...]) -> list[Token]:
    """ "an airstrike attributed to A", "attacks claimed by B": the heads after the participle."""
    found = []
    if noun.dep_ == "nsubj:pass" and lemma_of(noun.head) in lemmas and "by" not in prepositions:
        # "The killings are blamed on a gang"
        found.extend(phrase.head for phrase in phrases_of(noun.head) if phrase.preposition in prepositions)
    participles = [child for child in noun.children if child.dep_ in ("acl", "acl:relcl", "advcl")]
    after = _participle_after(noun)
    for child in dict.fromkeys([*participles, *([after] if after is not None else [])]):
        if lemma_of(child) in lemmas:
            found.extend(phrase.head for phrase in phrases_of(child) if phrase.preposition in prepositions)
    return found


def _participle_after(noun: Token) -> Token | None:
    """The participle that follows a noun with only words of time between: "strikes late last month attributed to"."""
    for token in noun.doc[noun.i + 1 : min(noun.i + 7, noun.sent.end)]:
        if token.tag_ in ("VBN", "VBD"):
            return token
        if token.ent_type_ not in ("DATE", "TIME") and token.pos_ != "ADV":
            return None
    return None
