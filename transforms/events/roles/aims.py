"""Whom an act is aimed at where its row names no place for them: the first other party spoken of in what is done.

"closes its crossings with Veltor", "demands the withdrawal of Veltorian troops", "protests against a law proposed by
Ana B.".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import CIRCUMSTANCE, dependents, is_verbal, preposition_of
from sitrep.transforms.events.lexicon.word_classes import PARTY_LABELS, is_any, lemma_of
from sitrep.transforms.events.roles.entities import entity_at
from sitrep.transforms.events.roles.parties import NamedParty, state_of
from sitrep.transforms.events.roles.path_parties import BEFALLING, PartyReader
from sitrep.transforms.events.status.commitment import is_refused
from sitrep.transforms.events.triggers.candidates import Candidate
from sitrep.transforms.events.word_set import word_set
from sitrep.transforms.places.gazetteer import Gazetteer

# Acts that somebody else always bears or hears.
AIMED = frozenset({"SANCTION", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "PROTEST", "SUPPORT"})
# "march to protest the plan of Ana B.": what the crowd is out against stands under these, or behind "against".
PROTESTING = word_set("protest oppose denounce condemn demand call reject")
STANDS = word_set("opposition defiance")  # "march in opposition to the plan of Ana B."
CROWD_ACTS = word_set("protest rally march demonstration strike vigil sit-in")
# Whoever "will not attend the summit of Veltor" turns Veltor down.
REFUSABLE = frozenset({"CONSULT", "RETREAT", "CONCEDE", "COOPERATE", "AID"})
CONTENT = frozenset({"obj", "iobj", "obl", "xcomp", "ccomp", "nmod", "acl", "nmod:poss", "compound", "amod", "conj"})
# Where, when, why and how, but not whom.
ASIDE = CIRCUMSTANCE | {
    "in",
    "at",
    "because",
    "because of",
    "due",
    "due to",
    "owing to",
    "thanks to",
    "as",
    "under",
    "through",
    "within",
    "while",
    "until",
    "near",
}
OWN_PEOPLE = ("diplomat", "armed")  # who is called home: "recalled its ambassador from Veltor"
PARTY_NOUNS = ("state", "role", "armed", "police", "group", "opposition", "diplomat", "court", "company")
BETWEEN_MANY = word_set("war conflict deal agreement accord treaty pact crisis talk summit")
NAMED_BESIDE = frozenset({"appos", "flat", "nmod:desc"})
# Who denies reports that A met B turns down neither.
HEARSAY = word_set("report claim allegation accusation rumour rumor story account suggestion assertion statement")
PROMPTING = frozenset({"if", "unless", "after"})
LAWS = word_set("bill law legislation act amendment treaty convention protocol budget constitution ruling")
HELPING = word_set("help assist support aid enable allow strengthen stabilise stabilize arm equip rebuild")


def aimed_at(candidate: Candidate, actors: list[NamedParty], take: PartyReader) -> list[NamedParty]:
    """The first party in the act's object, phrases or content that is none of the actors; [] where there is none."""
    is_one_sided = candidate.entry.type == "AGREE" and len(actors) == 1
    is_one_sided |= candidate.entry.type in REFUSABLE and is_refused(candidate.anchor)
    if candidate.entry.type not in AIMED and not is_one_sided:
        return []
    if candidate.entry.type == "SUPPORT" and len(actors) > 1:
        return []  # "A and B deepen relations": with each other
    if candidate.entry.type == "REJECT" and _is_about_hearsay(candidate):
        return []
    if candidate.entry.type in ("REJECT", "SUPPORT") and _is_about_law(candidate):
        return []
    root = candidate.token if candidate.is_noun else candidate.anchor
    gazetteer = take.context.gazetteer
    acting = {party.name.casefold() for party in actors}
    own = _states_of(actors, gazetteer)
    for token in _protested(candidate) if candidate.entry.type == "PROTEST" else _content(root):
        if not (token.ent_type_ in PARTY_LABELS or is_any(token, PARTY_NOUNS, take.context.lexicon)):
            continue
        if token.ent_type_ in ("GPE", "NORP") and _country_at(token, gazetteer) in own:
            continue
        if candidate.entry.type == "PROTEST" and _is_beside_the_point(token):
            continue
        if candidate.entry.mode == "withdraw" and is_any(token, OWN_PEOPLE, take.context.lexicon):
            continue
        if lemma_of(token) == "force" and preposition_of(token) == "with":
            continue  # "answer any attack with force"
        if token.pos_ == "NOUN" and _is_of_state(token, own, gazetteer):
            continue  # "Veltoria declines to say whether Veltorian forces fired"
        if any(token in actor.head.doc[actor.start : actor.end] or _is_title_of(token, actor) for actor in actors):
            continue
        found = [party for party in take.parties([token], "obj", "recipient") if party.name.casefold() not in acting]
        if found:
            return found
    if candidate.entry.type == "THREATEN":
        unless = [verb for verb in root.subtree if verb.dep_ == "advcl" and _mark(verb) in PROMPTING]
        for verb in unless:
            found = take.parties(dependents(verb, "nsubj"), "subj", "recipient")
            found = found or take.parties(_owners_of_subject(verb), "poss", "recipient")
            if found and all(party.name.casefold() not in acting for party in found):
                return found  # "threatened strikes if Veltor does not yield", "vowed to hit back after Veltor attacked"
        return [
            party
            for land in _lands_threatened(root, own, gazetteer)
            for party in take.parties([land], "obj", "recipient")
        ]
    return []


def _owners_of_subject(verb: Token) -> list[Token]:
    """ "if Veltorian drills go on", "unless Veltor's debts are paid"."""
    return [
        owner for subject in dependents(verb, "nsubj") for owner in subject.lefts if owner.ent_type_ in PARTY_LABELS
    ]


def _lands_threatened(root: Token, own: set[str], gazetteer: Gazetteer) -> list[Token]:
    """Veltor in "threatens to carry out attacks in Veltor", where nobody there is named."""
    acts = [verb for verb in dependents(root, "xcomp", "ccomp") if verb.i > root.i]
    acts += [thing for verb in (root, *acts) for thing in dependents(verb, "obj")]
    where = frozenset({"in", "with", "to"})  # "to cut ties with Veltor"
    phrases = [child for act in acts for child in dependents(act, "obl", "nmod") if preposition_of(child) in where]
    return [token for token in phrases if _country_at(token, gazetteer) not in own | {None}][:1]


def _is_beside_the_point(token: Token) -> bool:
    """The owner in "demand his release", the sides of "the Mercosur deal", gangs in "gang violence": no target."""
    if token.tag_ == "PRP$" or lemma_of(token) in ("justice", "country", "nation"):
        return True
    if token.dep_ == "compound" and token.head.pos_ == "NOUN":
        return not token.ent_type_ or lemma_of(token.head) in BETWEEN_MANY
    return preposition_of(token) == "of" and lemma_of(token.head) in BEFALLING


def _mark(verb: Token) -> str:
    return next((child.lower_ for child in dependents(verb, "mark")), "")


def without_own_state(recipients: list[NamedParty], actors: list[NamedParty], gazetteer: Gazetteer) -> list[NamedParty]:
    """Recipients less the state that acts: "Veltoria's president raises tariffs on imports to Veltoria"."""
    own = _states_of(actors, gazetteer)
    return [party for party in recipients if party.label != "GPE" or _country_at(party.head, gazetteer) not in own]


def _states_of(actors: list[NamedParty], gazetteer: Gazetteer) -> set[str]:
    # "his Veltorian counterpart Ana B." may be told as "counterpart" with the name beside it, or the other way round.
    heads = [party.head.head if party.head.dep_ in NAMED_BESIDE else party.head for party in actors]
    states = (_country_at(token, gazetteer) for head in heads for token in head.subtree)
    return {state for state in states if state is not None}


def _is_title_of(token: Token, actor: NamedParty) -> bool:
    """The Front in "Veltor Front leader Ana B.": it says who she is."""
    return token.doc is actor.head.doc and token.i < actor.head.i and actor.head in token.ancestors


def _is_of_state(noun: Token, states: set[str], gazetteer: Gazetteer) -> bool:
    owners = [child for child in noun.lefts if child.ent_type_ in ("GPE", "NORP")]
    return any(_country_at(owner, gazetteer) in states for owner in owners)


def _is_about_hearsay(candidate: Candidate) -> bool:
    objects = candidate.clause.objects if candidate.clause is not None else []
    return candidate.entry.lemma == "deny" or any(lemma_of(token) in HEARSAY for token in objects)


def _is_about_law(candidate: Candidate) -> bool:
    """ "vetoes legislation that lets Veltor borrow": whom a law concerns is not addressed."""
    objects = candidate.clause.objects if candidate.clause is not None else []
    return any(lemma_of(token) in LAWS for token in objects)


def _country_at(token: Token, gazetteer: Gazetteer) -> str | None:
    """The country that a name of a state or its people means."""
    entity = entity_at(token)
    if entity is None or entity.label_ not in ("GPE", "NORP"):
        return None
    return state_of(entity, gazetteer)


def _protested(candidate: Candidate) -> Iterator[Token]:
    """The words of what a crowd is out against, and nothing of where or with whom."""
    held = (
        candidate.clause.objects if candidate.clause is not None and not candidate.is_noun else [candidate.token.head]
    )
    held = [token for token in held if is_verbal(token) or lemma_of(token) in CROWD_ACTS]
    for root in dict.fromkeys((candidate.token, candidate.anchor, *held)):
        verbs = [child for child in dependents(root, "xcomp", "advcl", "acl") if lemma_of(child) in PROTESTING]
        if lemma_of(root) in PROTESTING and is_verbal(root):
            verbs.append(root)
        against = [child for node in (root, *verbs) for child in node.rights if preposition_of(child) == "against"]
        against += [
            child
            for node in (root, *verbs)
            for stand in node.rights
            if lemma_of(stand) in STANDS and preposition_of(stand) == "in"
            for child in stand.rights
            if preposition_of(child) in ("to", "of", "at", "against", "over")
        ]
        asked = [child for verb in verbs for child in verb.rights if _is_asked(child)]
        yield from _within([*against, *asked])


def _is_asked(token: Token) -> bool:
    return token.dep_ == "obj" or (token.dep_ == "obl" and preposition_of(token) in ("for", "on"))


def _content(root: Token) -> Iterator[Token]:
    """The words of what is done, those nearest to the act first: heads of phrases before what stands within them."""
    told_first = [child for child in root.lefts if child.dep_ == "ccomp"]  # "Veltor will pay, Ana B. says"
    return _within([child for child in (*root.rights, *told_first) if _is_content(child)])


def _within(waiting: list[Token]) -> Iterator[Token]:
    while waiting:
        token = waiting.pop(0)
        if token.pos_ in ("NOUN", "PROPN", "ADJ", "PRON"):
            yield token
        waiting.extend(child for child in token.children if _is_content(child) and child.dep_ != "conj")


def _is_content(token: Token) -> bool:
    if token.dep_ == "advcl" and token.tag_ == "VBG" and _mark(token) in ("against", "for", "of", "towards", "toward"):
        return True  # "voted against lifting the sanctions on Veltor"
    if token.dep_ == "advcl" and token.head.pos_ == "VERB" and lemma_of(token) in HELPING and _mark(token) == "to":
        return True  # "promises money to help Veltor rebuild"
    label = token.dep_.partition(":")[0]
    if label not in CONTENT and token.dep_ not in CONTENT and label != "nsubj":
        return False
    if label == "conj" and is_verbal(token):
        return False
    if preposition_of(token) == "by":  # "attempts by Veltor", "a plant built by Ana B.", but not "raised by a tenth"
        return bool(token.ent_type_) and (token.head.pos_ in ("NOUN", "PROPN") or token.head.dep_ == "acl")
    return preposition_of(token) not in ASIDE
