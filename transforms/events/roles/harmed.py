"""Whom an act of force harmed: those its deaths and wounds are told of, beside or instead of what it was aimed at."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.relations import phrases_of, preposition_of, with_conjuncts
from sitrep.transforms.events.lexicon.word_classes import is_a, is_any, lemma_of
from sitrep.transforms.events.roles.described import included_in, is_included
from sitrep.transforms.events.roles.parties import NamedParty, is_unnamed
from sitrep.transforms.events.roles.role_reading import Roles
from sitrep.transforms.events.triggers.candidates import Candidate
from sitrep.transforms.events.word_set import word_set

# Who attacked, told among the dead: no target of the act.
ATTACKERS = word_set("perpetrator attacker assailant bomber shooter")
# A site is no target where it is told who was hit there.
AT_THE_SITE = frozenset(f"recipient: {owner}{at}" for owner in ("", "owner of ") for at in ("at", "near", "outside"))
BESIDE_IT = frozenset({"recipient: near", "recipient: owner of near"})
VEHICLES = ("vehicle", "ship", "aircraft")
# Dead of the group that was attacked, where it is named.
FIGHTERS = word_set(
    "militant fighter insurgent terrorist rebel member combatant guerrilla operative jihadist extremist"
)
EXCHANGING = word_set("exchange trade swap clash skirmish")
# Not "raid" or "strike", which forces make on militants.
ATTACKS = word_set("attack ambush assault bombing shooting")
FORCES = ("armed", "police", "personnel")
# Victims of whom no more is told.
ANYBODY = word_set("people person individual other")


def add_harmed(
    candidate: Candidate, roles: Roles, harmed: list[NamedParty], context: Context, aimed: list[NamedParty]
) -> None:
    """Those whom the act harmed, beside or instead of what it was aimed at; `aimed` are things that no party owns.

    Both sides of a clash have their dead; in "killed in a shootout with soldiers" the soldiers shot. Attackers who die
    are no target. "People" says nothing that another name among the victims does not say better.
    """
    if is_joint(candidate) and harmed and not _have_killer(candidate):
        if roles.actors:
            return
        roles.actors, roles.recipients = roles.recipients, []
    acting = {party.name.casefold() for party in roles.actors}
    if roles.recipients and not candidate.is_noun and candidate.entry.lemma in EXCHANGING:
        return  # "clashed with rebels, and ten soldiers were killed": of either side
    others = [party for party in harmed if party.name.casefold() not in acting]
    harmed = [party for party in others if not _is_attacker(party)]
    if not harmed and others and roles.actors and is_joint(candidate):
        roles.recipients = others  # "the attacker is killed in a shootout with police"
        return
    fallen = _fell_attacking(candidate, harmed, context) if not roles.actors else []
    if fallen:
        roles.actors = [party for party in fallen if not is_unnamed(party, context.lexicon)]
        roles.recipients = [*(party for party in harmed if party not in fallen), *roles.recipients]
        roles.recipients += [p for p in aimed if all(p.head != other.head for other in roles.recipients)]
        return
    if harmed and candidate.is_noun and any(pattern in AT_THE_SITE for pattern in roles.patterns):
        roles.recipients = []
    if harmed and any(pattern in BESIDE_IT for pattern in roles.patterns):
        roles.recipients = []
    objects = _fired_at(candidate)
    if harmed and objects and all(is_any(token, VEHICLES, context.lexicon) for token in objects):
        # "shot down a Veltorian airliner, killing ninety passengers": they were hit, not the state.
        roles.recipients = [party for party in roles.recipients if party.label not in ("GPE", "NORP")]
    if any(is_a(party.head, "people", context.lexicon) for party in harmed):
        harmed = [party for party in harmed if party.label not in ("FAC", "WEAPON")]
    if harmed:
        # Whoever was hit in them says more than the building, convoy or aircraft that was aimed at.
        roles.recipients = [
            p for p in roles.recipients if p.label not in ("FAC", "WEAPON") and not _is_thing(p, context)
        ]
    if harmed and any(pattern.startswith("recipient: owner of") for pattern in roles.patterns):
        # "an attack on a Veltorian base killed ten soldiers": the soldiers, not all of Veltor
        roles.recipients = [party for party in roles.recipients if not _is_state(party, context)]
    if any(_is_group(party) for party in roles.recipients):
        # "a raid on Veltor Front posts killed nine militants": they are whom it was aimed at.
        harmed = [party for party in harmed if not _is_bare(party) or lemma_of(party.head) not in FIGHTERS]
    whole = [*roles.recipients, *harmed]
    if len(whole) > 1:
        whole = [party for party in whole if lemma_of(party.head) not in ATTACKERS]
    if len(whole) > 1 and candidate.is_noun and not is_joint(candidate):
        # "an officer and the gunman are wounded in a shooting"
        whole = [party for party in whole if not is_unnamed(party, context.lexicon)] or whole
    telling = [party for party in whole if party.kind != "nominal" or lemma_of(party.head) not in ANYBODY]
    general = [party for party in whole if party not in telling]
    people = [party for party in general if party in harmed]
    if people and telling and all(party.label == "GPE" for party in telling):
        telling = []  # "missiles on Veltor kill ten people": they were hit in it
    elif any(
        party in harmed or party.kind == "name" or is_a(party.head, "people", context.lexicon)
        for party in telling
        if not is_included(party.head)
    ):
        general = []
    many = [party for party in general if party.head.tag_ == "NNS"]
    more = (
        [party for party in people if _is_more(party)] if len(telling) == 1 and not general else []
    )  # "and nine other people"
    wholes = [party for party in people if any(_is_part(other, party) for other in telling)]
    roles.recipients = [*telling, *(many or general or more or wholes)[:1]]


def _is_attacker(party: NamedParty) -> bool:
    """ "the attacker", "the attacker, a carpenter"."""
    head = party.head.head if party.head.dep_ == "appos" else party.head
    return lemma_of(head) in ATTACKERS


def _fell_attacking(candidate: Candidate, harmed: list[NamedParty], context: Context) -> list[NamedParty]:
    """Militants in "six soldiers and four militants are killed in an attack on a base": they made it."""
    if not candidate.is_noun or lemma_of(candidate.token) not in ATTACKS:
        return []
    fighters = [party for party in harmed if lemma_of(party.head) in FIGHTERS and party.head.tag_ == "NNS"]
    forces = [party for party in harmed if party not in fighters and is_any(party.head, FORCES, context.lexicon)]
    is_one_list = any(party.head.dep_ == "conj" for party in fighters)
    return fighters if len(fighters) == 1 and forces and is_one_list else []


def _fired_at(candidate: Candidate) -> list[Token]:
    clause = candidate.clause
    if clause is None or candidate.is_noun:
        return []
    return clause.governed_by("on", "at") if candidate.entry.recipient[:1] == ("on",) else clause.objects


def is_joint(candidate: Candidate) -> bool:
    """Whether the noun names what two sides do to each other: clashes, fighting."""
    if not candidate.is_noun and candidate.entry.lemma in EXCHANGING and candidate.clause is not None:
        return not candidate.clause.governed_by("with")  # "A and B trade fire"
    first = candidate.entry.actor[0] if candidate.is_noun and candidate.entry.actor else ""
    if candidate.entry.type != "ASSAULT":
        return False
    if lemma_of(candidate.token) == "violence":  # "gang violence" is done to others
        return any(phrase.preposition == "between" for phrase in phrases_of(candidate.token))
    return first.startswith("between") or exchange_over(candidate) is not None


def exchange_over(candidate: Candidate) -> Token | None:
    """ "an exchange of fire with A": both sides fire."""
    above = candidate.token.head
    is_of = candidate.is_noun and lemma_of(above) == "exchange" and preposition_of(candidate.token) == "of"
    return above if is_of else None


def _is_more(party: NamedParty) -> bool:
    """ "and nine other people are wounded", a clause of their own."""
    return party.head.dep_ == "nsubj:pass" and any(child.lower_ == "other" for child in party.head.lefts)


def _have_killer(candidate: Candidate) -> bool:
    """ "ten gunmen are killed by soldiers in a shootout": who killed whom is told."""
    return any(
        phrase.head == candidate.token and phrase.preposition in ("in", "during")
        for part in candidate.outcomes
        if part.clause is not None and part.clause.subjects and not part.is_noun
        for phrase in part.clause.phrases
    )


def _is_part(party: NamedParty, whole: NamedParty) -> bool:
    """Officers of "nine people, including three officers": some of them, so that both are told."""
    if party.kind == "name":
        return False
    return any(
        party.head in with_conjuncts(part) for part in included_in(whole.head) if preposition_of(part) == "including"
    )


def _is_state(party: NamedParty, context: Context) -> bool:
    """Veltor or "Veltorian", which only says whose the base was."""
    gazetteer = context.gazetteer
    is_country = gazetteer.country_named(party.text) is not None or gazetteer.country_of_demonym(party.text) is not None
    return party.label in ("GPE", "NORP") and (is_country or party.head.pos_ == "ADJ")


def _is_group(party: NamedParty) -> bool:
    """ "Veltor Front", "dissidents of the Veltor Front"."""
    labels = {token.ent_type_ for token in party.head.doc[party.start : party.end]}
    return bool(labels & {"ORG", "NORP"}) and (party.kind == "name" or party.head.tag_ == "NNS")


def _is_bare(party: NamedParty) -> bool:
    return party.kind == "nominal" and party.antecedent is None and party.end - party.start == 1


def _is_thing(party: NamedParty, context: Context) -> bool:
    if party.kind == "name":
        return False
    is_land = party.antecedent is None and lemma_of(party.head) in ("country", "nation")  # whichever it is
    return is_land or is_any(party.head, (*VEHICLES, "target"), context.lexicon)
