"""The mode of an event: its entry's own, or for an assault the first weapon that the text names."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.relations import dependents, preposition_of, with_conjuncts
from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.events.lexicon.word_classes import is_a, lemma_of
from sitrep.transforms.events.mention import Place
from sitrep.transforms.events.roles.brokers import BROKERING
from sitrep.transforms.events.roles.implied_agents import is_police
from sitrep.transforms.events.roles.parties import NamedParty
from sitrep.transforms.events.roles.role_reading import Roles
from sitrep.transforms.events.triggers.candidates import Candidate
from sitrep.transforms.events.word_set import word_set

PAIR, MANY = 2, 3  # parties of a meeting
# Of these a single body or its people are many sides: "the bloc's summit".
ASSEMBLIES = word_set("summit conference forum congress")
ENVOYS = word_set("leader minister head chief representative delegate envoy diplomat ambassador")
CALLS = word_set("call conversation talk conference discussion")
BY_WIRE = word_set("phone telephone video")
IRREGULARS = word_set("rebel militia militiaman militant fighter insurgent guerrilla paramilitary")
SENDING = word_set("deployment dispatch sending transfer movement mobilization mobilisation")
MACHINES = ("weapon", "aircraft", "ship")
WEAPON_PREPOSITIONS = frozenset({"with", "by", "using", "in", "during", "from", "via", "through"})
# "fired shells", "launched drones": the object is the weapon. Of "shelled the tank" it is the target.
FIRING = word_set("fire launch use deploy drop throw lob hurl unleash detonate rain shoot send plant exchange carry")


def read_mode(candidate: Candidate, lexicon: Lexicon) -> tuple[str | None, str | None]:
    """(mode, word that decided it); the word is None where the entry itself decides."""
    entry = candidate.entry
    if entry.type != "ASSAULT" or entry.mode not in (None, "heavy-weapons"):
        return entry.mode, None
    own = _of_words(_beside(candidate.token), lexicon)
    if own is not None:
        return own
    if entry.mode is not None:
        return entry.mode, None
    for part in (candidate, *candidate.outcomes):
        found = _of_words(_around(part), lexicon)
        if found is not None:
            return found
    return None, None


def consult_mode(candidate: Candidate, roles: Roles, place: Place | None, context: Context) -> str | None:
    """phone, visit, multilateral or third-party, where words, parties and place tell it; None otherwise."""
    words = _words_of_meeting(candidate)
    if any(lemma_of(word) in CALLS and _is_by_wire(word) for word in words):
        return "phone"
    if len(roles.actors) >= MANY:
        return "multilateral" if _are_of_many_states(roles, context) else None
    if len(roles.actors) <= 1 and not roles.recipients and _are_many_sides(words, roles, context.lexicon):
        return "multilateral"
    if (roles.mediators or any(_is_brokered(word) for word in words)) and len(roles.actors + roles.recipients) >= PAIR:
        return "third-party"
    if place is None or not roles.actors:
        return None
    if len(roles.actors) == 1 and roles.recipients:
        return "visit" if roles.actors[0].label == "PERSON" or roles.actors[0].kind != "name" else None
    if len(roles.actors) == PAIR and not roles.recipients:
        homes = {_home_of(party, context) for party in roles.actors}
        if None not in homes and place.country is not None and place.country not in homes:
            return "third-party"
    return None


def _words_of_meeting(candidate: Candidate) -> list[Token]:
    """The act's own word, what it hands on to ("held a summit"), what a clause says of it ("calls he had")."""
    words = [candidate.token, *([candidate.act_noun] if candidate.act_noun is not None else [])]
    if candidate.clause is not None and not candidate.is_noun:
        words += [*candidate.clause.objects, *candidate.clause.subjects]
    if candidate.token.dep_ == "acl:relcl":
        words.append(candidate.token.head)
    return words


def _is_by_wire(word: Token) -> bool:
    return any(child.dep_ in ("compound", "amod") and child.lower_ in BY_WIRE for child in word.lefts)


def _is_brokered(talks: Token) -> bool:
    """ "talks mediated by Veltor"."""
    told = talks.subtree if talks.pos_ == "NOUN" else ()  # the tree may hang it on the last side that is named
    return any(word.dep_ == "acl" and word.tag_ == "VBN" and lemma_of(word) in BROKERING for word in told)


def _are_many_sides(words: list[Token], roles: Roles, lexicon: Lexicon) -> bool:
    """ "the summit opens", "Baltic ministers meet", "a meeting of the bloc": many in one name."""
    if any(lemma_of(word) in ASSEMBLIES for word in words):
        return True
    for party in roles.actors:
        head = party.head
        is_body = party.label == "ORG" and (is_a(head, "igo", lexicon) or is_a(head.doc[party.end - 1], "igo", lexicon))
        joined = [child for child in head.lefts if child.ent_type_ in ("ORG", "LOC", "NORP")]
        if is_body or (head.tag_ == "NNS" and lemma_of(head) in ENVOYS and any(c.ent_type_ != "NORP" for c in joined)):
            return True
    return False


def _are_of_many_states(roles: Roles, context: Context) -> bool:
    """False of three persons where their sentence tells of one or two states only."""
    if any(party.label != "PERSON" for party in roles.actors):
        return True
    sentence = roles.actors[0].head.sent
    told = {_state_named(token.text, context) for token in sentence if token.ent_type_ in ("GPE", "NORP")}
    return len(told - {None}) not in (1, PAIR)


def _state_named(word: str, context: Context) -> str | None:
    return context.gazetteer.country_named(word) or context.gazetteer.country_of_demonym(word)


def _home_of(party: NamedParty, context: Context) -> str | None:
    """The state of "Israel", "Israeli", "Israeli officials"; None if the words do not say."""
    return _state_named(party.name, context) or _state_named(party.name.split()[0], context)


def _of_words(tokens: list[Token], lexicon: Lexicon) -> tuple[str, str] | None:
    for token in sorted(tokens, key=lambda token: token.i):
        mode = lexicon.weapons.get(lemma_of(token)) or lexicon.weapons.get(token.lower_)
        if mode is not None:
            return mode, token.text
    return None


def _beside(token: Token) -> list[Token]:
    """What compounds a noun: "drone and missile" attack; a weapon that is itself the trigger."""
    found = []
    for child in token.lefts:
        if child.dep_ in ("compound", "amod", "nmod", "nmod:desc", "nmod:unmarked"):
            found.extend([*child.lefts, child, *(inner for inner in child.rights if inner.dep_ == "conj")])
    if token.dep_ == "conj" and token.head.pos_ == "NOUN" and token.i - token.head.i <= 3:
        found.extend([token.head, *token.head.lefts])
    return [*found, token]


def _around(part: Candidate) -> list[Token]:
    clause = part.clause
    if clause is None:
        return []
    found: list[Token] = []
    for subject in clause.subjects:
        for head in with_conjuncts(subject):
            found.extend([*(child for child in head.lefts if child.dep_ in ("compound", "amod", "nmod")), head])
    if lemma_of(clause.predicate) in FIRING:
        for target in clause.objects:
            for head in with_conjuncts(target):
                found.extend([*(child for child in head.lefts if child.dep_ in ("compound", "amod")), head])
                found.extend(inner for child in head.children if child.dep_ == "nmod" for inner in (child,))
    for phrase in clause.phrases:
        if phrase.preposition in WEAPON_PREPOSITIONS and phrase.depth == 0:
            found.extend(_beside(phrase.head))
    return found


def mobilize_mode(mode: str | None, roles: Roles, lexicon: Lexicon, moved: list[Token]) -> str | None:
    """ "police patrolled the streets", "jets entered its airspace": whose move it is, whatever the verb's mode is.

    moved: the words for who and what moves ("two submarines" of their deployment).
    """
    if mode in (None, "troops") and moved and all(_is_machine(token, lexicon) for token in moved):
        return "weapons"
    are_police = bool(roles.actors) and all(is_police(party, lexicon) for party in roles.actors)
    if mode in (None, "troops") and roles.actors and all(_is_irregular(party.head) for party in roles.actors):
        return "militia"
    return "police" if are_police and mode in (None, "troops") else mode


def _is_irregular(head: Token) -> bool:
    """ "rebels", and a name that stands before such a word: "Front fighters"."""
    return lemma_of(head.head if head.dep_ == "compound" else head) in IRREGULARS


def is_joint_drill(candidate: Candidate, roles: Roles, context: Context) -> bool:
    """ "Veltor and Ostland begin naval exercises": an exercise of several states is one that they hold together."""
    words = [candidate.token, *([candidate.act_noun] if candidate.act_noun is not None else [])]
    words += candidate.clause.objects if candidate.clause is not None else []
    if not any(lemma_of(word) in context.lexicon.classes["drill"] for word in words):
        return False
    return len({_home_of(party, context) for party in roles.actors} - {None}) > 1


def moved_in(candidate: Candidate) -> list[Token]:
    """The heads of what moves: the subjects of a verb, what a deployment is of."""
    noun = candidate.act_noun
    if noun is not None and (candidate.is_noun or lemma_of(noun) in SENDING):
        return [child for child in dependents(noun, "nmod") if preposition_of(child) == "of"]
    subjects = candidate.clause.subjects if candidate.clause is not None else []
    return [head for subject in subjects for head in with_conjuncts(subject)]


def _is_machine(token: Token, lexicon: Lexicon) -> bool:
    """Drones, jets, ships: things of war, and not those who drive them."""
    return token.ent_type_ == "WEAPON" or any(lemma_of(token) in lexicon.classes[name] for name in MACHINES)
