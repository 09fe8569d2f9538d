"""Who acts and on whom: role paths of a lexicon entry, read off the clause."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.clauses import Clause, read_clause
from sitrep.transforms.events.grammar.relations import (
    CIRCUMSTANCE,
    dependents,
    is_passive,
    is_verbal,
    phrases_of,
    preposition_of,
)
from sitrep.transforms.events.lexicon import NounEntry
from sitrep.transforms.events.lexicon.word_classes import is_a, is_any, lemma_of
from sitrep.transforms.events.roles.adrift import phrases_adrift
from sitrep.transforms.events.roles.aims import aimed_at, without_own_state
from sitrep.transforms.events.roles.answers import find_answered
from sitrep.transforms.events.roles.anti import named_after_anti
from sitrep.transforms.events.roles.asked import find_asked
from sitrep.transforms.events.roles.before_embassies import state_stood_before
from sitrep.transforms.events.roles.former_holders import former_holders
from sitrep.transforms.events.roles.implied_actors import (
    clauses_over,
    find_captors,
    find_culprits,
    find_doers_within,
    find_firing,
    find_taking_part,
    find_tried,
    partners_over,
    subjects_over,
)
from sitrep.transforms.events.roles.implied_agents import implied_police
from sitrep.transforms.events.roles.intercepted import defenders
from sitrep.transforms.events.roles.land_entered import find_land_entered
from sitrep.transforms.events.roles.mutual_sides import concluding_sides, holders_of, land_visited
from sitrep.transforms.events.roles.outer_actors import find_outer_actors, told_while_fighting
from sitrep.transforms.events.roles.parties import UNTOLD_PEOPLE, NamedParty, is_unnamed
from sitrep.transforms.events.roles.path_parties import PartyReader
from sitrep.transforms.events.roles.paths import (
    NounSite,
    counting_head,
    heads_on,
    participle_agents,
    phrases_of_first,
)
from sitrep.transforms.events.roles.spoken_against import find_accused
from sitrep.transforms.events.roles.things import things_hit
from sitrep.transforms.events.roles.victims import driven_off, unlisted_doers, with_unlisted
from sitrep.transforms.events.status.actuality import TURNING_DOWN
from sitrep.transforms.events.status.orders import is_own_order
from sitrep.transforms.events.triggers.candidates import BLAMED_PARTICIPLES, Candidate
from sitrep.transforms.events.triggers.in_force import whom_it_strikes
from sitrep.transforms.events.word_set import word_set

# Participles on a noun that name who did it.
DOER_PARTICIPLES = word_set(
    "carry launch conduct stage perpetrate commit wage mount organize organise lead claim cause plant detonate trigger "
    "mastermind orchestrate execute undertake"
)
# "accepts the request of A": it was put to whoever accepts it.
GRANTING = word_set("accept grant approve fulfil fulfill heed honour honor meet receive consider weigh welcome study")
MADE_KNOWN = word_set("announce declare reveal")
BROKER_PARTICIPLES = word_set("broker mediate host facilitate sponsor")
# Who attacked, told among the dead: no target of the act.
ATTACKERS = word_set("perpetrator attacker assailant bomber shooter")
# A site is no target where it is told who was hit there.
AT_THE_SITE = frozenset({"recipient: at", "recipient: owner of at"})
SPOKEN_OF = "recipient: spoken of"
VEHICLES = ("vehicle", "ship", "aircraft")
# "broke up a ring, resulting in ten arrests": whoever did the one did the other.
LEADING_TO = word_set("result lead")
FIRING = word_set("fire launch shoot lob hurl")
# "arrested following a conviction": the one arrested is the one convicted.
TOLD_AFTER = frozenset({"after", "following", "despite", "since"})
ASKED_AT = CIRCUMSTANCE | {"at", "upon", "on"}
# What a state does to others: "Veltoria's president denies Veltoria's involvement" to nobody.
AGAINST_OTHERS = frozenset({"SANCTION", "REJECT", "THREATEN"})
FIRED = ("weapon", "missile", "bullet")
# "a cyberattack hits a ministry".
HITTING = word_set(
    "hit strike target affect disrupt cripple paralyse paralyze compromise disable breach knock take shut force halt"
)
# "the death of Ana B. in an attack".
DYING = word_set("death killing murder injury wounding assassination loss")
# Dead of the group that was attacked, where it is named.
FIGHTERS = word_set(
    "militant fighter insurgent terrorist rebel member combatant guerrilla operative jihadist extremist"
)
EXCHANGING = word_set("exchange trade swap clash skirmish")
# Victims of whom no more is told.
ANYBODY = word_set("people person individual other")


@dataclass
class Roles:
    """Parties of one event by role; `patterns` says which paths found them."""

    actors: list[NamedParty] = field(default_factory=list)
    recipients: list[NamedParty] = field(default_factory=list)
    mediators: list[NamedParty] = field(default_factory=list)
    is_alleged: bool = False
    patterns: list[str] = field(default_factory=list)

    @property
    def is_addressed(self) -> bool:
        """Whether the recipients are those whom the act is put to, not only spoken of in it."""
        return bool(self.recipients) and SPOKEN_OF not in self.patterns


def fill_roles(candidate: Candidate, context: Context) -> Roles:
    """The parties of a candidate in their roles; a party never stands in two of them."""
    roles = Roles()
    take = PartyReader(candidate.entry.type, context)
    reader = _noun_parties if candidate.is_noun else _verb_parties
    reader(candidate, roles, context)
    harmed: list[NamedParty] = []
    for outcome in candidate.outcomes:
        victims = Roles()
        (_noun_parties if outcome.is_noun else _verb_parties)(outcome, victims, context)
        if not roles.actors and not (outcome.clause is not None and outcome.clause.shared_from not in (None, "conj")):
            roles.actors.extend(victims.actors)
        harmed.extend(victims.recipients)
    if candidate.entry.type == "ASSAULT" and told_while_fighting(candidate, harmed, roles.actors):
        roles.actors, roles.recipients = roles.recipients, []
    if candidate.entry.type == "ASSAULT":
        _add_victims(candidate, roles, harmed, context)
    else:
        roles.recipients.extend(harmed)
    if candidate.entry.type == "ASSAULT" and not roles.recipients:
        roles.recipients = _things_hit(candidate, context)
    if candidate.entry.type in AGAINST_OTHERS and roles.recipients and roles.actors:
        roles.recipients = without_own_state(roles.recipients, roles.actors, context.gazetteer)
    if not roles.recipients and (roles.actors or candidate.entry.type == "PROTEST"):
        roles.recipients = aimed_at(candidate, roles.actors, take)
        if roles.recipients:
            roles.patterns.append(SPOKEN_OF)
    if candidate.entry.type == "PROTEST" and not roles.recipients:
        roles.recipients = state_stood_before(candidate, context.gazetteer)
    if not roles.actors:
        roles.actors = find_outer_actors(candidate, roles.recipients, take, context)
        if roles.actors:
            roles.patterns.append("actor: of the clause around")
    if candidate.entry.type == "COERCE" and candidate.entry.mode in ("seize", "arrest") and not roles.recipients:
        acting = {party.name for party in roles.actors}
        held = take.parties(former_holders(candidate), "by", "recipient")
        roles.recipients = [party for party in held if party.name not in acting]
    if candidate.entry.type == "MOBILIZE" and not roles.recipients:
        roles.recipients = find_land_entered(candidate, roles.actors, context)
    if candidate.entry.type == "REQUEST":
        acting = {party.name.casefold() for party in roles.actors}
        roles.recipients = find_asked(candidate, roles.recipients, acting, take)
    if candidate.entry.type == "REJECT":
        answered = find_answered(candidate, roles.actors, context)
        if answered:
            roles.recipients = answered
            roles.patterns.append("recipient: who is answered")
    if not roles.recipients and candidate.entry.type == "ASSAULT":
        acting = {party.name for party in roles.actors}
        found = take.parties(defenders(candidate), "subj", "recipient")
        roles.recipients = [party for party in found if party.name not in acting][:1]
        if roles.recipients:
            roles.patterns.append("recipient: who brought it down")
    police = None if roles.actors else implied_police(candidate, roles.recipients, context)
    if police is not None:
        roles.actors.append(police)
        roles.patterns.append("actor: police nearby")
    _settle(roles)
    return roles


def _things_hit(candidate: Candidate, context: Context) -> list[NamedParty]:
    for part in (candidate, *candidate.outcomes):
        site = noun_site(part) if part.is_noun else part.clause
        found = things_hit(part.entry.recipient, site, context) if site is not None else []
        if found:
            return found
    return []


def _add_victims(candidate: Candidate, roles: Roles, harmed: list[NamedParty], context: Context) -> None:
    """Those whom the act harmed, beside or instead of what it was aimed at.

    Both sides of a clash have their dead; in "killed in a shootout with soldiers" the soldiers shot. Attackers who die
    are no target. "People" says nothing that another name among the victims does not say better.
    """
    if _is_joint(candidate) and harmed and not _have_killer(candidate):
        if roles.actors:
            return
        roles.actors, roles.recipients = roles.recipients, []
    acting = {party.name.casefold() for party in roles.actors}
    if roles.recipients and not candidate.is_noun and candidate.entry.lemma in EXCHANGING:
        return  # "clashed with rebels, and ten soldiers were killed": of either side
    others = [party for party in harmed if party.name.casefold() not in acting]
    harmed = [party for party in others if lemma_of(party.head) not in ATTACKERS]
    if not harmed and others and roles.actors and _is_joint(candidate):
        roles.recipients = others  # "the attacker is killed in a shootout with police"
        return
    if harmed and candidate.is_noun and any(pattern in AT_THE_SITE for pattern in roles.patterns):
        roles.recipients = []
    objects = candidate.clause.objects if candidate.clause is not None and not candidate.is_noun else []
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
    if len(whole) > 1 and candidate.is_noun and not _is_joint(candidate):
        # "an officer and the gunman are wounded in a shooting"
        whole = [party for party in whole if not is_unnamed(party, context.lexicon)] or whole
    telling = [party for party in whole if party.kind != "nominal" or lemma_of(party.head) not in ANYBODY]
    general = [party for party in whole if party not in telling]
    people = [party for party in general if party in harmed]
    if people and telling and all(party.label == "GPE" for party in telling):
        telling = []  # "missiles on Veltor kill ten people": they were hit in it
    elif any(
        party in harmed or party.kind == "name" or is_a(party.head, "people", context.lexicon) for party in telling
    ):
        general = []
    many = [party for party in general if party.head.tag_ == "NNS"]
    more = (
        [party for party in people if _is_more(party)] if len(telling) == 1 and not general else []
    )  # "and nine other people"
    roles.recipients = [*telling, *(many or general or more)[:1]]


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
    return is_any(party.head, (*VEHICLES, "target"), context.lexicon)


def _is_joint(candidate: Candidate) -> bool:
    """Whether the noun names what two sides do to each other: clashes, fighting."""
    if not candidate.is_noun and candidate.entry.lemma in EXCHANGING and candidate.clause is not None:
        return not candidate.clause.governed_by("with")  # "A and B trade fire"
    first = candidate.entry.actor[0] if candidate.is_noun and candidate.entry.actor else ""
    if candidate.entry.type != "ASSAULT":
        return False
    if lemma_of(candidate.token) == "violence":  # "gang violence" is done to others
        return any(phrase.preposition == "between" for phrase in phrases_of(candidate.token))
    return first.startswith("between") or _exchange_over(candidate) is not None


def _is_town(party: NamedParty, context: Context) -> bool:
    doc = party.head.doc
    if any(word.tag_ in ("NNS", "NNPS") for word in doc[party.end : party.end + 3]):
        return False  # "between the Halba and Salamat tribes"
    return party.label in ("GPE", "LOC") and context.gazetteer.country_named(party.text) is None


def _exchange_over(candidate: Candidate) -> Token | None:
    """ "an exchange of fire with A": both sides fire."""
    above = candidate.token.head
    is_of = candidate.is_noun and lemma_of(above) == "exchange" and preposition_of(candidate.token) == "of"
    return above if is_of else None


def _verb_parties(candidate: Candidate, roles: Roles, context: Context) -> None:
    clause, entry = candidate.clause, candidate.entry
    assert clause is not None
    take = PartyReader(entry.type, context)
    roles.actors = take.first(entry.actor, clause, roles.patterns, "actor")
    if clause.shared_from == "participle" and candidate.token.tag_ == "VBG" and is_passive(candidate.token.head):
        # "Three are killed in a raid by police, seizing drugs": the police seize them.
        doers = take.parties(find_doers_within(read_clause(candidate.token.head)), "by", "actor")
        roles.actors = doers or roles.actors
    if not roles.actors and _is_trailing(candidate.token):
        roles.actors = take.parties(read_clause(candidate.token.sent.root).subjects, "subj", "actor")
    if not roles.actors and clause.is_passive and not clause.subjects and entry.lemma in FIRING:
        # "a Veltorian missile fired at a town": whose weapon it was.
        weapons = [token for token in clause.objects if is_any(token, FIRED, context.lexicon)]
        roles.actors = take.parties(weapons, "subj", "actor")
    roles.recipients = take.first(entry.recipient, clause, roles.patterns, "recipient", roles.actors)
    if entry.type == "ASSAULT" and not roles.actors:
        roles.actors = unlisted_doers(clause, entry.lemma, context)
    if entry.mode == "crowd-control" and not roles.recipients:
        roles.recipients = take.parties(driven_off(clause), "obj", "recipient")
    if entry.type == "ASSAULT" and "obj" in entry.recipient:
        roles.recipients = with_unlisted(roles.recipients, clause, roles.patterns, entry.lemma, context)
    if entry.type == "ACCUSE" and clause.shared_from == "participle" and _speaks_of_it(clause):
        roles.recipients = take.parties(_who_did_it(candidate.token.head), "by", "recipient") or roles.recipients
    roles.mediators = take.first(getattr(entry, "mediator", ()), clause, roles.patterns, "mediator")
    if entry.type == "CONSULT" and clause.is_passive and candidate.token.dep_ == "acl" and roles.mediators:
        # "after talks hosted by A, B and C say": B and C have talked.
        sides = take.parties(subjects_over(candidate.token.head), "subj", "actor")
        hosts = {party.name for party in roles.mediators}
        if len(sides) > 1 and not roles.recipients and hosts.isdisjoint(party.name for party in sides):
            roles.actors = sides
    if not roles.actors and clause.is_passive and entry.type == "COERCE" and entry.mode == "arrest":
        roles.actors = take.parties(find_captors(candidate.token, clause, context), "subj", "actor")
    if entry.type == "ASSAULT" and candidate.token.tag_ == "VBG" and (clause.shared_from or not roles.actors):
        between = clause.governed_by("between")  # "Fighting between A and B"
        joined = [other for other in dependents(candidate.token, "conj") if len(between) == 1 and not is_verbal(other)]
        sides = take.parties([*between, *joined], "between", "actor")
        if sides:
            roles.actors, roles.recipients = sides, []
    if not roles.actors and clause.is_passive and entry.type in ("AID", "RETREAT", "COERCE", "ASSAULT"):
        # "Ten are rescued and two arrested by the army": the agent of the last is that of all.
        agents = _agents_of_last(candidate.token) or _agents_of_first(candidate.token)
        roles.actors = take.parties(agents, "by", "actor")
    if not roles.actors and clause.is_passive and (entry.type, entry.mode) == ("RETREAT", "release"):
        roles.actors = take.parties(holders_of(clause.objects), "by", "actor")
    if not roles.actors and clause.is_passive and entry.type in ("ASSAULT", "COERCE"):
        roles.actors = take.parties(find_doers_within(clause), "by", "actor")
    first = candidate.token
    while first.dep_ == "conj" and first.head.pos_ == "VERB" and not dependents(first, "nsubj"):
        first = first.head  # "to detain and deport"
    above = first.head
    if first.dep_ in ("xcomp", "ccomp") and is_own_order(first, above, context.lexicon):
        # "orders the army to leave", "orders them to be deported": whoever gives the order acts.
        ordering = take.parties(read_clause(above).subjects, "subj", "actor")
        roles.actors = ordering or roles.actors
    if clause.shared_from and roles.actors:
        roles.patterns.append(clause.shared_from)
    if clause.is_passive:
        roles.patterns.append("passive")


def _speaks_of_it(clause: Clause) -> bool:
    objects = dependents(clause.predicate, "obj")
    return bool(objects) and objects[0].lower_ in ("it", "this")


def _who_did_it(verb: Token) -> list[Token]:
    """ "protests over an attack by Veltor, calling it cowardly": the doer of what the clause above is about."""
    for thing in dependents(verb, "obj", "obl"):
        doers = [phrase.head for phrase in phrases_of(thing) if phrase.preposition == "by" and phrase.depth == 0]
        if doers:
            return doers
    return []


def _agents_of_last(passive: Token) -> list[Token]:
    joined = [verb for verb in dependents(passive, "conj") if is_verbal(verb) and is_passive(verb)]
    return [
        phrase.head
        for verb in joined[-1:]
        for phrase in phrases_of(verb)
        if phrase.preposition == "by" and not phrase.depth
    ]


def _agents_of_first(passive: Token) -> list[Token]:
    """ "A boat is seized by the coast guard and its crew are detained": by the coast guard, too."""
    first = passive.head
    if passive.dep_ != "conj" or not is_verbal(first) or not is_passive(first):
        return []
    return [phrase.head for phrase in phrases_of(first) if phrase.preposition == "by" and not phrase.depth]


def _is_trailing(token: Token) -> bool:
    """ ", accusing her of …" at a sentence's end: the sentence's subject accuses, wherever the parser hung it."""
    if token.tag_ != "VBG" or token.i == 0 or token.sent.root == token:
        return False
    return token.nbor(-1).text == "," and token.dep_ in ("advcl", "acl")


def _noun_parties(candidate: Candidate, roles: Roles, context: Context) -> None:
    noun, entry, clause, light = candidate.token, candidate.entry, candidate.clause, candidate.light
    take = PartyReader(entry.type, context)
    own = noun_site(candidate)
    if clause is not None and light is not None and light.subject_role != "none":
        subjects = take.parties(clause.subjects, "subj", light.subject_role)
        if subjects:
            side = roles.actors if light.subject_role == "actor" else roles.recipients
            side.extend(subjects)
            roles.patterns.append(f"light subject is {light.subject_role}")
    blamed = participle_agents(noun, BLAMED_PARTICIPLES, ("to", "on", "upon"))
    if blamed:
        roles.actors = take.parties(blamed, "by", "actor")
        roles.is_alleged = True
        roles.patterns.append("attributed to")
    if not roles.actors:
        doers = participle_agents(noun, DOER_PARTICIPLES, ("by",))
        roles.actors = take.parties(doers, "by", "actor")
    if not roles.actors and entry.type == "ASSAULT":
        roles.actors = take.parties(find_culprits(noun), "subj", "actor")
    if entry.type == "PROTEST" and not roles.recipients:
        roles.recipients = named_after_anti(noun)
    joint = entry.actor and entry.actor[0].startswith("between")
    if joint and not roles.actors and not heads_on("between", own):
        # "negotiations involving A and B", "clashes involving A and B"
        drawn_in = [
            token
            for child in dependents(noun, "acl")
            if lemma_of(child) == "involve"
            for token in dependents(child, "obj")
        ]
        roles.actors = take.parties(drawn_in, "between", "actor")
    if joint and light is not None and light.lemma in MADE_KNOWN:
        sides = take.parties(heads_on("between", own), "between", "actor")
        if sides and noun.dep_ == "obj":
            roles.actors = []  # "A announces a summit between B and C"
    if not roles.actors or joint:
        is_led = clause is not None and light is not None and light.subject_role == "actor" and bool(clause.subjects)
        paths = entry.actor
        if is_led and "of" in entry.recipient:
            paths = tuple(path for path in paths if path != "of")  # "thousands rally in support of Ana B."
        if entry.type == "PROTEST" and roles.recipients:
            paths = tuple(path for path in paths if path != "amod+compound")
        for party in take.first(paths, own, roles.patterns, "actor"):
            if all(party.name != other.name for other in roles.actors):
                roles.actors.append(party)
    if _is_joint(candidate) and all(_is_town(party, context) for party in roles.actors):
        roles.actors = []  # "a shootout between Kenning and Northgate": where it was
    if not roles.recipients and not (_is_joint(candidate) and "actor: between" in roles.patterns):
        roles.recipients = take.first(entry.recipient, own, roles.patterns, "recipient")
    if not roles.actors and clause is not None and light is not None and light.preposition == "under":
        roles.actors = take.parties(clause.governed_by("from"), "by", "actor")  # "came under fire from rebels"
        nested = [phrase.head for phrase in own.own_phrases if phrase.preposition == "from"]
        roles.actors = roles.actors or take.parties(nested, "by", "actor")
    exchange = _exchange_over(candidate) if entry.type == "ASSAULT" else None
    if exchange is not None and not roles.actors:
        for preposition in ("between", "with"):
            sides = [phrase.head for phrase in phrases_of(exchange) if phrase.preposition == preposition]
            side = roles.actors if preposition == "between" else roles.recipients
            side.extend(take.parties(sides, preposition, "actor"))
    if not roles.recipients and entry.mode == "cyber" and noun.dep_ == "nsubj" and lemma_of(noun.head) in HITTING:
        roles.recipients = take.first(("obj", "obj.of"), read_clause(noun.head), roles.patterns, "recipient")
    if not roles.recipients and entry.type == "SANCTION" and whom_it_strikes(noun):
        struck = read_clause(noun.head)
        roles.recipients = take.first(("obj", "obj.of"), struck, roles.patterns, "recipient", roles.actors)
    if not roles.recipients and entry.type == "ASSAULT" and lemma_of(noun.head) in DYING:
        victims = [phrase.head for phrase in phrases_of(noun.head) if phrase.preposition == "of" and phrase.depth == 0]
        roles.recipients = take.parties(victims, "of", "recipient")
    if not roles.actors and entry.type == "ASSAULT":
        roles.actors = take.parties(find_tried(noun) or find_firing(own, context), "subj", "actor")
    if not roles.actors and entry.type == "PROTEST":
        roles.actors = take.parties(find_taking_part(noun), "poss", "actor")
    if not roles.recipients and entry.type == "CONSULT" and light is not None and light.preposition:
        roles.recipients = take.parties(clause.objects if clause is not None else [], "obj", "recipient")
    if not roles.actors and (entry.type in ("CONSULT", "AGREE") or _is_joint(candidate)) and roles.recipients:
        roles.actors = take.parties(partners_over(noun), "with", "actor")
        found = (take.parties(subjects, "subj", "actor") for subjects in clauses_over(noun))
        roles.actors = roles.actors or next((parties for parties in found if parties), [])
    if not roles.actors and not roles.recipients and _is_joint(candidate):
        # "Delegates from A and B meet following clashes": between the two of whom it is told.
        sides = take.parties(subjects_over(noun), "subj", "actor")
        roles.actors = sides if len(sides) == 2 else []
    if entry.type == "CONSULT" and not roles.recipients:
        if not roles.actors:
            roles.actors = take.parties(concluding_sides(noun), "subj", "actor")
        elif entry.mode == "visit":
            roles.recipients = take.parties(land_visited(noun, clause), "to", "recipient")
    if not roles.actors and noun.dep_ == "obl" and lemma_of(noun.head) in LEADING_TO:
        roles.actors = take.parties(subjects_over(noun), "subj", "actor")
    is_asked = entry.type == "REQUEST" and (
        bool(roles.actors) or (isinstance(entry, NounEntry) and entry.alone == "content")
    )
    if not roles.recipients and is_asked and preposition_of(noun) in ASKED_AT:
        # "agree to a truce following a request from A": the request was made of those who agree.
        acting = {party.name.casefold() for party in roles.actors}
        asked = take.parties(subjects_over(noun), "subj", "recipient")
        roles.recipients = [party for party in asked if party.name.casefold() not in acting]
    if (
        not roles.recipients
        and entry.type == "REQUEST"
        and light is None
        and lemma_of(noun.head) in TURNING_DOWN | GRANTING
    ):
        roles.recipients = take.parties(read_clause(noun.head).subjects, "subj", "recipient")
    if not roles.recipients:
        roles.recipients = find_accused(candidate, roles.actors, take)
    if (
        not roles.recipients
        and (entry.type, entry.mode) == ("SANCTION", "convict")
        and preposition_of(noun) in TOLD_AFTER
    ):
        roles.recipients = take.parties(_undergoing(noun.head), "subj", "recipient")
    if not roles.actors and entry.type == "PROTEST" and preposition_of(noun) == "in" and not dependents(noun, "det"):
        roles.actors = take.parties(subjects_over(noun), "subj", "actor")  # "burn flags in protest"
    roles.mediators = take.parties(participle_agents(noun, BROKER_PARTICIPLES, ("by",)), "by", "mediator")


def _undergoing(verb: Token) -> list[Token]:
    """Who undergoes a passive, or is the subject of an active clause: "is arrested following a conviction"."""
    if not is_verbal(verb):
        return []
    clause = read_clause(verb)
    return clause.objects if clause.is_passive or clause.objects else clause.subjects


def noun_site(candidate: Candidate) -> NounSite:
    """Where the parties of a noun can stand."""
    noun = candidate.token
    hanging = phrases_of(counting_head(noun)) if counting_head(noun) is not noun else []
    own = [*phrases_of(noun), *hanging, *phrases_of_first(noun), *phrases_adrift(noun)]
    return NounSite(noun, own, candidate.clause)


def _is_owned(party: NamedParty) -> bool:
    first = party.head.doc[party.start]
    return party.kind == "nominal" and party.antecedent is not None and first.tag_ == "PRP$"


def _settle(roles: Roles) -> None:
    names: set[str] = set()
    for parties in (roles.actors, roles.mediators, roles.recipients):
        kept = []
        for party in parties:
            told = party
            if party.name.casefold() in names and _is_owned(party):
                told = replace(party, start=party.start + 1, antecedent=None)  # "dismisses its ambassador"
            # "one person is killed and nine other people": all are people.
            is_bare = told.end - told.start == 1 and told.antecedent is None
            key = "people" if is_bare and lemma_of(told.head) in UNTOLD_PEOPLE else told.name.casefold()
            if key not in names:
                names.add(key)
                kept.append(told)
        parties[:] = kept
