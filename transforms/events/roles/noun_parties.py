"""Who acts and on whom in an act told by a noun: around the noun, on its light verb, then in the clauses above."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.clauses import read_clause
from sitrep.transforms.events.grammar.relations import CIRCUMSTANCE, dependents, is_verbal, phrases_of, preposition_of
from sitrep.transforms.events.lexicon import NounEntry
from sitrep.transforms.events.lexicon.word_classes import is_a, is_any, lemma_of
from sitrep.transforms.events.roles.anti import named_after_anti
from sitrep.transforms.events.roles.brokers import BROKERING
from sitrep.transforms.events.roles.harmed import exchange_over, is_joint
from sitrep.transforms.events.roles.implied_actors import (
    clauses_over,
    find_culprits,
    find_firing,
    find_taking_part,
    find_tried,
    partners_over,
    subjects_over,
)
from sitrep.transforms.events.roles.mutual_sides import concluding_sides, land_visited
from sitrep.transforms.events.roles.parties import NamedParty, of_noun
from sitrep.transforms.events.roles.paths import NounSite, heads_on, participle_agents
from sitrep.transforms.events.roles.role_reading import RoleReading, Step, if_no_actor, if_no_recipient
from sitrep.transforms.events.roles.spoken_against import find_accused
from sitrep.transforms.events.roles.things import things_hit
from sitrep.transforms.events.roles.tolls_told import victims_over
from sitrep.transforms.events.roles.toppled import toppled_by
from sitrep.transforms.events.status.actuality import TURNING_DOWN
from sitrep.transforms.events.status.commitment import is_ready_for
from sitrep.transforms.events.triggers.candidates import BLAMED_PARTICIPLES, Candidate
from sitrep.transforms.events.triggers.in_force import whom_it_strikes
from sitrep.transforms.events.word_set import word_set

# Participles on a noun that name who did it.
REPELLING = word_set("repel repulse foil thwart resist withstand")
DOER_PARTICIPLES = word_set(
    "carry launch conduct stage perpetrate commit wage mount organize organise lead claim cause plant detonate trigger "
    "mastermind orchestrate execute undertake lay set spring prepare initiate inflict"
)
# "accepts the request of A": it was put to whoever accepts it.
GRANTING = word_set("accept grant approve fulfil fulfill heed honour honor meet receive consider weigh welcome study")
MADE_KNOWN = word_set("announce declare reveal")
# "broke up a ring, resulting in ten arrests": whoever did the one did the other.
LEADING_TO = word_set("result lead")
# "arrested following a conviction": the one arrested is the one convicted.
TOLD_AFTER = frozenset({"after", "following", "despite", "since"})
ASKED_AT = CIRCUMSTANCE | {"at", "upon", "on"}
# "a cyberattack hits a ministry".
HITTING = word_set(
    "hit strike target affect disrupt cripple paralyse paralyze compromise disable breach knock take shut force halt"
)
EXERCISES = word_set("exercise drill manoeuvre maneuver wargame")
HELD_FOR = frozenset({"for", "due to", "due", "because of", "ahead of", "as part of", "in preparation for"})
# "the death of Ana B. in an attack".
DYING = word_set("death killing murder injury wounding assassination loss toll casualty fatality")


def _subject_of_light_verb(reading: RoleReading) -> None:
    clause, light, roles = reading.candidate.clause, reading.candidate.light, reading.roles
    if clause is None or light is None or light.subject_role == "none":
        return
    subjects = reading.take.parties(clause.subjects, "subj", light.subject_role)
    if not subjects and light.subject_role == "recipient" and reading.candidate.entry.type == "ASSAULT":
        # "a Veltorian base suffers an attack", but not "a Veltorian town"
        is_ground = any(is_a(token, "territory", reading.context.lexicon) for token in clause.subjects)
        subjects = [] if is_ground else reading.take.first(("subj",), clause, [], "recipient")
    if subjects:
        side = roles.actors if light.subject_role == "actor" else roles.recipients
        side.extend(subjects)
        roles.patterns.append(f"light subject is {light.subject_role}")


def _who_is_blamed(reading: RoleReading) -> None:
    """ "an attack attributed to A": A, and only alleged."""
    roles = reading.roles
    blamed = participle_agents(reading.candidate.token, BLAMED_PARTICIPLES, ("to", "on", "upon"))
    if blamed:
        roles.actors = reading.take.parties(blamed, "by", "actor")
        roles.is_alleged = True
        roles.patterns.append("attributed to")


def _agents_of_participle(reading: RoleReading) -> list[NamedParty]:
    """ "an attack carried out by A"."""
    doers = participle_agents(reading.candidate.token, DOER_PARTICIPLES, ("by",))
    return reading.take.parties(doers, "by", "actor")


def _culprits(reading: RoleReading) -> list[NamedParty]:
    return reading.take.parties(find_culprits(reading.candidate.token), "subj", "actor")


def _whom_it_is_anti(reading: RoleReading) -> list[NamedParty]:
    return named_after_anti(reading.candidate.token)


def _involved(reading: RoleReading) -> list[NamedParty]:
    """ "negotiations involving A and B", "clashes involving A and B"."""
    if not _is_shared(reading.candidate) or heads_on("between", reading.site):
        return []
    drawn_in = [
        token
        for child in dependents(reading.candidate.token, "acl")
        if lemma_of(child) == "involve"
        for token in dependents(child, "obj")
    ]
    return reading.take.parties(drawn_in, "between", "actor")


def _without_announcer(reading: RoleReading) -> None:
    """ "A announces a summit between B and C": A takes no part."""
    noun, light = reading.candidate.token, reading.candidate.light
    if light is None or light.lemma not in MADE_KNOWN or noun.dep_ != "obj" or not _is_shared(reading.candidate):
        return
    if reading.take.parties(heads_on("between", reading.site), "between", "actor"):
        reading.roles.actors = []


def _actors_of_row(reading: RoleReading) -> None:
    candidate, roles = reading.candidate, reading.roles
    entry, clause, light = candidate.entry, candidate.clause, candidate.light
    if roles.actors and not _is_shared(candidate):
        return
    is_led = clause is not None and light is not None and light.subject_role == "actor" and bool(clause.subjects)
    paths = entry.actor
    if is_led and "of" in entry.recipient:
        paths = tuple(path for path in paths if path != "of")  # "thousands rally in support of Ana B."
    if entry.type == "PROTEST" and roles.recipients:
        paths = tuple(path for path in paths if path != "amod+compound")
    for party in reading.take.first(paths, reading.site, roles.patterns, "actor"):
        if all(party.name != other.name for other in roles.actors):
            roles.actors.append(party)


def _without_towns(reading: RoleReading) -> None:
    """ "a shootout between Kenning and Northgate": where it was."""
    if is_joint(reading.candidate) and all(_is_town(party, reading.context) for party in reading.roles.actors):
        reading.roles.actors = []


def _their_own_sides(reading: RoleReading) -> None:
    """ "A and B deny that troops left during their negotiations": theirs, where two stand at the head of it all."""
    noun = reading.candidate.token
    is_theirs = any(child.lower_ == "their" for child in dependents(noun, "nmod:poss"))
    if not is_theirs or reading.candidate.entry.type not in ("CONSULT", "AGREE") or reading.candidate.light is not None:
        return
    for subjects in clauses_over(noun):
        sides = reading.take.parties(subjects, "subj", "actor")
        if len(sides) > 1 and all(party.kind == "name" for party in sides):
            reading.roles.actors = sides
            return


def _recipients_of_row(reading: RoleReading) -> None:
    roles, light = reading.roles, reading.candidate.light
    if light is not None and light.lemma in REPELLING and roles.recipients and not reading.candidate.outcomes:
        # "the authorities repelled an attack on a base": it was aimed at the base
        paths = tuple(path for path in reading.candidate.entry.recipient if path in ("on", "against", "at"))
        aimed = reading.take.first(paths, reading.site, [], "recipient")
        roles.recipients = aimed or things_hit(paths, reading.site, reading.context) or roles.recipients
    if not roles.recipients and not (is_joint(reading.candidate) and "actor: between" in roles.patterns):
        paths = reading.candidate.entry.recipient
        roles.recipients = reading.take.first(paths, reading.site, roles.patterns, "recipient")


def _from_whom_it_came(reading: RoleReading) -> list[NamedParty]:
    """ "came under fire from rebels"."""
    clause, light = reading.candidate.clause, reading.candidate.light
    if clause is None or light is None or light.preposition != "under":
        return []
    assert isinstance(reading.site, NounSite)
    nested = [phrase.head for phrase in reading.site.own_phrases if phrase.preposition == "from"]
    take = reading.take
    return take.parties(clause.governed_by("from"), "by", "actor") or take.parties(nested, "by", "actor")


def _from_a_force(reading: RoleReading) -> list[NamedParty]:
    """ "a drone strike from the Front", "fire from Veltorian troops"; from a country is only where it came from."""
    assert isinstance(reading.site, NounSite)
    phrases = [one for one in reading.site.own_phrases if one.preposition == "from" and one.depth == 0]
    heads = [one.head for one in phrases if one.head.ent_type_ not in ("GPE", "LOC", "FAC", "DATE")]
    lexicon = reading.context.lexicon
    forces = [head for head in heads if head.ent_type_ in ("ORG", "NORP") or is_any(head, ("armed", "police"), lexicon)]
    return reading.take.parties(forces, "by", "actor")


def _sides_of_exchange(reading: RoleReading) -> None:
    """ "an exchange of fire with A": both sides fire."""
    roles = reading.roles
    exchange = exchange_over(reading.candidate) if reading.candidate.entry.type == "ASSAULT" else None
    if exchange is None or roles.actors:
        return
    for preposition in ("between", "with"):
        sides = [phrase.head for phrase in phrases_of(exchange) if phrase.preposition == preposition]
        side = roles.actors if preposition == "between" else roles.recipients
        side.extend(reading.take.parties(sides, preposition, "actor"))


def _hit_by_cyberattack(reading: RoleReading) -> list[NamedParty]:
    """ "a cyberattack hits a ministry"."""
    noun = reading.candidate.token
    if reading.candidate.entry.mode != "cyber" or noun.dep_ != "nsubj" or lemma_of(noun.head) not in HITTING:
        return []
    return reading.take.first(("obj", "obj.of"), read_clause(noun.head), reading.roles.patterns, "recipient")


def _struck_by_measure(reading: RoleReading) -> list[NamedParty]:
    noun, roles = reading.candidate.token, reading.roles
    if not whom_it_strikes(noun):
        return []
    paths, struck = ("obj", "obj.of"), read_clause(noun.head)
    return reading.take.first(paths, struck, roles.patterns, "recipient", roles.actors)


def _the_dead(reading: RoleReading) -> list[NamedParty]:
    """ "the death of Ana B. in an attack", "the death toll among troops in the attack"."""
    above = reading.candidate.token.head
    if lemma_of(above) not in DYING:
        return []
    victims = [p.head for p in phrases_of(above) if p.preposition in ("of", "among") and p.depth == 0]
    return reading.take.parties(victims, "of", "recipient")


def _own_objects(reading: RoleReading) -> list[NamedParty]:
    """ "after their drones strike the base", where the verb is taken for a noun."""
    objects = [token for token in dependents(reading.candidate.token, "obj") if token.i > reading.candidate.token.i]
    return reading.take.parties(objects, "obj", "recipient")


def _victims_over(reading: RoleReading) -> list[NamedParty]:
    """ "the victims of the bombing", "the toll among soldiers after the attack"."""
    victims = victims_over(reading.candidate.token)
    found = reading.take.parties(victims, "of", "recipient")
    return found or [of_noun(head, reading.context.lexicon) for head in victims if not head.ent_type_]


def _tried_or_firing(reading: RoleReading) -> list[NamedParty]:
    assert isinstance(reading.site, NounSite)
    doers = find_tried(reading.candidate.token) or find_firing(reading.site, reading.context)
    return reading.take.parties(doers, "subj", "actor")


def _taking_part(reading: RoleReading) -> list[NamedParty]:
    return reading.take.parties(find_taking_part(reading.candidate.token), "poss", "actor")


def _objects_of_light_verb(reading: RoleReading) -> list[NamedParty]:
    clause, light = reading.candidate.clause, reading.candidate.light
    if clause is None or light is None or not light.preposition:
        return []
    return reading.take.parties(clause.objects, "obj", "recipient")


def _partners_over(reading: RoleReading) -> list[NamedParty]:
    noun, kind = reading.candidate.token, reading.candidate.entry.type
    if not (kind in ("CONSULT", "AGREE") or is_joint(reading.candidate)) or not reading.roles.recipients:
        return []
    partners = reading.take.parties(partners_over(noun), "with", "actor")
    found = (reading.take.parties(subjects, "subj", "actor") for subjects in clauses_over(noun))
    return partners or next((parties for parties in found if parties), [])


def _two_sides_over(reading: RoleReading) -> list[NamedParty]:
    """ "Delegates from A and B meet following clashes": between the two of whom it is told."""
    if reading.roles.recipients or not is_joint(reading.candidate):
        return []
    sides = reading.take.parties(subjects_over(reading.candidate.token), "subj", "actor")
    return sides if len(sides) == 2 else []


def _sides_of_talks(reading: RoleReading) -> None:
    roles, candidate = reading.roles, reading.candidate
    if candidate.entry.type != "CONSULT" or roles.recipients:
        return
    if not roles.actors:
        roles.actors = reading.take.parties(concluding_sides(candidate.token), "subj", "actor")
    elif candidate.entry.mode == "visit":
        roles.recipients = reading.take.parties(land_visited(candidate.token, candidate.clause), "to", "recipient")


def _subject_of_what_led_to_it(reading: RoleReading) -> list[NamedParty]:
    """ "broke up a ring, resulting in ten arrests": whoever did the one did the other."""
    noun = reading.candidate.token
    if noun.dep_ != "obl" or lemma_of(noun.head) not in LEADING_TO:
        return []
    return reading.take.parties(subjects_over(noun), "subj", "actor")


def _asked_who_agreed(reading: RoleReading) -> list[NamedParty]:
    """ "agree to a truce following a request from A": the request was made of those who agree."""
    noun, entry = reading.candidate.token, reading.candidate.entry
    is_told = bool(reading.roles.actors) or (isinstance(entry, NounEntry) and entry.alone == "content")
    if not is_told or preposition_of(noun) not in ASKED_AT:
        return []
    asked = reading.take.parties(subjects_over(noun), "subj", "recipient")
    return [party for party in asked if party.name.casefold() not in reading.acting()]


def _asked_who_answers(reading: RoleReading) -> list[NamedParty]:
    """ "accepts the request of A", "rejects the demand": it was put to whoever answers it."""
    noun = reading.candidate.token
    if reading.candidate.light is not None or lemma_of(noun.head) not in TURNING_DOWN | GRANTING:
        return []
    return reading.take.parties(read_clause(noun.head).subjects, "subj", "recipient")


def _accused(reading: RoleReading) -> list[NamedParty]:
    return find_accused(reading.candidate, reading.roles.actors, reading.take)


def _convicted(reading: RoleReading) -> list[NamedParty]:
    """ "arrested following a conviction": the one arrested is the one convicted."""
    noun = reading.candidate.token
    if reading.candidate.entry.mode != "convict" or preposition_of(noun) not in TOLD_AFTER:
        return []
    return reading.take.parties(_undergoing(noun.head), "subj", "recipient")


def _acting_in_protest(reading: RoleReading) -> list[NamedParty]:
    """ "burn flags in protest"."""
    noun = reading.candidate.token
    if preposition_of(noun) != "in" or dependents(noun, "det"):
        return []
    return reading.take.parties(subjects_over(noun), "subj", "actor")


def _who_gave_way(reading: RoleReading) -> list[NamedParty]:
    return reading.take.parties(toppled_by(reading.candidate.token), "subj", "recipient")


def _who_is_ready(reading: RoleReading) -> list[NamedParty]:
    """ "A is open to talks": A."""
    above = reading.candidate.token.head
    return (
        reading.take.parties(dependents(above, "nsubj"), "subj", "actor")
        if is_ready_for(reading.candidate.token)
        else []
    )


def _who_exercises(reading: RoleReading) -> list[NamedParty]:
    """ "A closes a strait for naval drills": A's own, where nobody else's are told of."""
    noun = reading.candidate.token
    if lemma_of(noun) not in EXERCISES or noun.dep_ != "obl" or preposition_of(noun) not in HELD_FOR:
        return []
    return reading.take.parties(subjects_over(noun), "subj", "actor")


def _brokers(reading: RoleReading) -> None:
    brokers = participle_agents(reading.candidate.token, BROKERING, ("by",))
    reading.roles.mediators = reading.take.parties(brokers, "by", "mediator")


NOUN_STEPS: tuple[Step, ...] = (
    _subject_of_light_verb,
    _who_is_blamed,
    if_no_actor(_agents_of_participle),
    if_no_actor(_culprits, "ASSAULT", "COERCE"),
    if_no_recipient(_whom_it_is_anti, "PROTEST", "ASSAULT"),
    if_no_actor(_involved),
    _without_announcer,
    _actors_of_row,
    _their_own_sides,
    _without_towns,
    _recipients_of_row,
    if_no_actor(_from_whom_it_came),
    if_no_actor(_from_a_force, "ASSAULT"),
    _sides_of_exchange,
    if_no_recipient(_hit_by_cyberattack),
    if_no_recipient(_struck_by_measure, "SANCTION"),
    if_no_recipient(_the_dead, "ASSAULT"),
    if_no_recipient(_victims_over, "ASSAULT"),
    if_no_recipient(_own_objects, "ASSAULT"),
    if_no_actor(_tried_or_firing, "ASSAULT"),
    if_no_actor(_taking_part, "PROTEST"),
    if_no_recipient(_objects_of_light_verb, "CONSULT"),
    if_no_actor(_partners_over),
    if_no_actor(_two_sides_over),
    _sides_of_talks,
    if_no_actor(_subject_of_what_led_to_it),
    if_no_recipient(_asked_who_agreed, "REQUEST"),
    if_no_recipient(_asked_who_answers, "REQUEST", "ACCUSE"),
    if_no_recipient(_accused),
    if_no_recipient(_convicted, "SANCTION"),
    if_no_actor(_acting_in_protest, "PROTEST"),
    if_no_recipient(_who_gave_way, "PROTEST"),
    if_no_actor(_who_is_ready, "CONSULT", "AGREE"),
    if_no_actor(_who_exercises, "MOBILIZE"),
    _brokers,
)


def _is_shared(candidate: Candidate) -> bool:
    """Whether the row wants sides between whom it is: talks, clashes, treaties."""
    return bool(candidate.entry.actor) and candidate.entry.actor[0].startswith("between")


def _is_town(party: NamedParty, context: Context) -> bool:
    doc = party.head.doc
    if any(word.tag_ in ("NNS", "NNPS") for word in doc[party.end : party.end + 3]):
        return False  # "between the Halba and Salamat tribes"
    return party.label in ("GPE", "LOC") and context.gazetteer.country_named(party.text) is None


def _undergoing(verb: Token) -> list[Token]:
    """Who undergoes a passive, or is the subject of an active clause: "is arrested following a conviction"."""
    if not is_verbal(verb):
        return []
    clause = read_clause(verb)
    return clause.objects if clause.is_passive or clause.objects else clause.subjects
