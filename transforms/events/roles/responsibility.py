"""Who did what the sentence before tells of: who owns up to an attack, is blamed for it or found to be the attacker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.clauses import Clause, read_clause
from sitrep.transforms.events.grammar.relations import dependents, is_passive, is_verbal, preposition_of
from sitrep.transforms.events.lexicon.word_classes import PARTY_LABELS, lemma_of
from sitrep.transforms.events.roles.path_parties import PartyReader
from sitrep.transforms.events.roles.sharing import Told
from sitrep.transforms.events.word_set import word_set

OWNING_UP = word_set("claim accept take assume admit")
# "The bombing was claimed by the Brigade."
ATTACKS = word_set("attack bombing blast explosion shooting killing assault ambush raid assassination operation")
FORCE_TOLD = ATTACKS | word_set("strike airstrike murder massacre stabbing incident shelling fire crime abduction")
ACCUSING = word_set("accuse blame suspect")
ASCRIBING = word_set("attribute ascribe pin")
DENYING = word_set("deny reject refuse decline dismiss")
UNSURE = frozenset({"may", "might", "could", "would"})
BACK = frozenset({"the", "this", "that", "these", "those", "both"})
POINTING_BACK = frozenset({"it", "this", "them", "which"})
SHARE_IN_IT = word_set("responsible responsibility involvement complicity")
COMMITTING = word_set("carry commit stage conduct perpetrate orchestrate launch execute mastermind plan do")
# "is identified as the attacker", "The suspect, a student of 19, is held".
ATTACKERS = word_set("perpetrator attacker assailant suspect shooter gunman bomber culprit killer murderer stabber")
FOUND_TO_BE = word_set("identify name describe arrest detain charge hold seize capture list recognise recognize")
SOMEBODY = word_set("man woman boy girl teenager youth student driver soldier officer pupil")
# "militants", "armed men": whoever they were, until somebody owns up or is blamed.
MASKED = word_set(
    "militant insurgent fighter gunman gunmen attacker assailant saboteur bomber shooter sniper extremist terrorist "
    "jihadist raider man men rebel"
)
HOLDING = word_set("arrest detain capture apprehend hold")


def name_claimants(sentence: TokenSpan, told: Sequence[Told], before: Sequence[Told], context: Context) -> None:
    """Names the actors of attacks that have none by what `sentence` says of who did them.

    Whoever claims responsibility did the attacks of the sentence, and of the one before it. Whoever is blamed there did
    those of the sentence before, it is alleged; so did whoever is found to be the attacker.
    told: the acts of the sentence; before: those of the sentence before it.
    """
    _name(_claimants(sentence), [*told, *before], "actor: claims responsibility", context)
    if any(act.candidate.entry.type == "ASSAULT" and _is_open(act) for act in before):
        for act in _name(_blamed(sentence), before, "actor: blamed for it", context):
            act.roles.is_alleged = True
        _name(_attackers(sentence), before, "actor: found to be the attacker", context)
        _tell_again(told, before)


def _name(found: Iterable[list[Token]], acts: Sequence[Told], pattern: str, context: Context) -> list[Told]:
    """Gives the acts of force that have no actor the first parties of `found`; those that were given some."""
    for heads in found:
        parties = PartyReader("ASSAULT", context).parties(heads, "subj", "actor")
        is_name = any(party.kind == "name" for party in parties)
        unclaimed = [
            act
            for act in acts
            if act.candidate.entry.type == "ASSAULT" and (_is_open(act) if is_name else not act.roles.actors)
        ]
        suffering = {party.name for act in unclaimed for party in act.roles.recipients}
        doers = [party for party in parties if party.name not in suffering]
        if doers:
            for act in unclaimed:
                act.roles.actors = list(doers)
                act.roles.patterns.append(pattern)
            return unclaimed
    return []


def _is_open(act: Told) -> bool:
    """Whether the text has not said who did it: nobody, or "militants", "armed men" without a name."""
    return all(
        party.kind == "nominal"
        and party.antecedent is None
        and lemma_of(party.head) in MASKED
        and not any(token.ent_type_ in PARTY_LABELS for token in party.head.doc[party.start : party.end])
        for party in act.roles.actors
    )


def _tell_again(told: Sequence[Told], before: Sequence[Told]) -> None:
    """ "A guard was shot. The Front says it carried out the attack.": the one attack told before is the Front's."""
    attacks = [act for act in before if act.candidate.entry.type == "ASSAULT"]
    for act in told if len(attacks) == 1 else ():
        noun = act.candidate.token
        is_back = act.candidate.entry.type == "ASSAULT" and act.candidate.is_noun and _is_told_before(noun)
        is_real = not act.roles.is_alleged and not _is_taken_back(noun.head)
        is_new = _is_open(attacks[0]) and not _is_open(act)
        if is_back and is_real and is_new and not act.roles.recipients:
            attacks[0].roles.actors = list(act.roles.actors)
            attacks[0].roles.patterns.append("actor: of the attack told again")


def _claimants(sentence: TokenSpan) -> Iterator[list[Token]]:
    for token in sentence:
        is_owned = token.lower_ == "responsibility" and token.dep_ == "obj" and lemma_of(token.head) in OWNING_UP
        is_claimed = lemma_of(token) == "claim" and token.pos_ == "VERB" and _is_of_attack(read_clause(token))
        if is_owned or is_claimed:
            yield read_clause(token if is_claimed else token.head).subjects


def _is_of_attack(clause: Clause) -> bool:
    """ "claims a bombing", "the bombing killed two and was claimed by the Brigade", "It was claimed by the Brigade"."""
    return any(
        lemma_of(thing) in ATTACKS or (clause.is_passive and thing.lower_ in POINTING_BACK) for thing in clause.objects
    )


def _blamed(sentence: TokenSpan) -> Iterator[list[Token]]:
    """ "The army blamed the Front for the attack", "The attack is attributed to the Front", "Police suspect rebels"."""
    for verb in sentence:
        lemma = lemma_of(verb)
        if lemma == "responsible" and _is_said_outright(verb) and all(map(_is_told_before, dependents(verb, "obl"))):
            yield dependents(verb, "nsubj")
        if lemma not in ACCUSING and lemma not in ASCRIBING and lemma != "hold":
            continue
        if not is_verbal(verb) or _is_taken_back(verb):
            continue
        clause = read_clause(verb)
        if lemma in ASCRIBING:
            if any(_is_told_before(thing) for thing in clause.objects):
                yield clause.governed_by("on") if lemma == "pin" else clause.governed_by("to")
        elif _points_back(verb, clause):
            yield clause.objects


def _is_said_outright(responsible: Token) -> bool:
    """ "said the gendarmerie was responsible", "the Front is believed to be responsible"; nobody "may be" so."""
    helping = {child.lower_ for child in dependents(responsible, "aux")}
    return bool(dependents(responsible, "cop")) and not helping & UNSURE and not _is_taken_back(responsible)


def _is_taken_back(verb: Token) -> bool:
    """ "did not blame", "denied that it blamed": nobody is blamed."""
    return any(child.lower_ in ("not", "n't", "never") for child in verb.children) or lemma_of(verb.head) in DENYING


def _points_back(verb: Token, clause: Clause) -> bool:
    """Whether it is what was told before: "of being responsible", "for the attack", or nothing more."""
    parts = {part for thing in clause.objects for part in thing.sent if part.ent_type_ and _is_one_name(part, thing)}
    told = [
        child
        for child in dependents(verb, "obl", "advcl", "xcomp", "ccomp")
        if child not in parts
        and child.ent_type_ not in ("DATE", "TIME")
        and child.dep_ != "obl:agent"
        and preposition_of(child) not in ("in", "on", "at")
    ]
    if any(two.lower_ == "of" and two.nbor(1).tag_ == "VBG" and not _is_done(two.nbor(1)) for two in verb.subtree):
        return False  # "accuses Veltor of sheltering rebels", wherever the parser hung it
    if lemma_of(verb) == "hold":
        return any(lemma_of(one) == "responsible" for one in told)
    return all(_is_told_before(one) for one in told)


def _is_done(verb: Token) -> bool:
    return lemma_of(verb) in COMMITTING or verb.lower_ == "being"


def _is_one_name(part: Token, thing: Token) -> bool:
    return part.ent_type_ == thing.ent_type_ and any(part in ent and thing in ent for ent in part.doc.ents)


def _is_told_before(content: Token) -> bool:
    """ "the attack", "it", "being responsible", "being behind the attack", "carrying out the attack"."""
    if content.lower_ in POINTING_BACK:
        return True
    if lemma_of(content) in SHARE_IN_IT:
        return all(_is_told_before(inner) for inner in dependents(content, "obl", "nmod"))
    if lemma_of(content) in COMMITTING and is_verbal(content):
        done = dependents(content, "obj")
        return bool(done) and all(_is_told_before(thing) for thing in done)
    return lemma_of(content) in FORCE_TOLD and any(child.lower_ in BACK for child in dependents(content, "det"))


def _attackers(sentence: TokenSpan) -> Iterator[list[Token]]:
    """ "A student is named as the suspect.", "The attacker, a student, was held.", "The man is arrested."."""
    for token in sentence:
        if lemma_of(token) in ATTACKERS and token.pos_ == "NOUN":
            if preposition_of(token) == "as" and lemma_of(token.head) in FOUND_TO_BE and is_verbal(token.head):
                yield read_clause(token.head).objects
            verb = token.head
            if token.dep_ == "nsubj:pass" and lemma_of(verb) in FOUND_TO_BE:  # "The attacker is identified as A"
                yield [told for told in dependents(verb, "obl", "xcomp") if preposition_of(told) == "as"]
            if token.dep_ == "nsubj" and dependents(verb, "cop") and verb.ent_type_ != "NORP":
                yield [verb]  # "the attacker was a soldier"
            if any(child.lower_ == "the" for child in dependents(token, "det")):
                # "the attacker, a Veltorian": he is not Veltor
                yield [aside for aside in dependents(token, "appos") if aside.ent_type_ != "NORP"]
    root = sentence.root
    if is_verbal(root) and is_passive(root) and lemma_of(root) in HOLDING:
        yield [one for one in dependents(root, "nsubj") if _is_told_of_only_now(one)]


def _is_told_of_only_now(person: Token) -> bool:
    """ "The man" of whom the paragraph has not told: who else than the attacker?"""
    if lemma_of(person) not in SOMEBODY or person.tag_ != "NN":
        return False
    is_definite = any(child.lower_ == "the" for child in dependents(person, "det"))
    return is_definite and all(lemma_of(other) != lemma_of(person) for other in person.doc[: person.i])
