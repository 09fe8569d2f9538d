"""Parties that an act has from another one that it goes on with: the court that sentenced some dismisses them."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import dependents
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.roles.mutual_sides import MUTUAL
from sitrep.transforms.events.roles.parties import NamedParty
from sitrep.transforms.events.roles.role_reading import SPOKEN_OF
from sitrep.transforms.events.roles.sharing import Told
from sitrep.transforms.events.triggers.act_kinds import DONE_TO_VICTIMS
from sitrep.transforms.events.triggers.merging import DEFEATING
from sitrep.transforms.events.word_set import word_set

COURTS = word_set("court tribunal judge jury")
CUSTODIAL = frozenset({"COERCE", "RETREAT", "ASSAULT"})  # jails, frees, executes
PENAL = frozenset({"SANCTION", "COERCE"})
# "a bomb went off as A shelled the town".
AT_ONCE = frozenset({"when", "as", "after", "while"})
SIDES = word_set("side party leader country nation government state minister president official delegation man woman")
# Who agrees or gives does it to somebody, whom the words before may name.
GIVING = frozenset({"AGREE", "AID"})
ANSWERED = frozenset({"AGREE", "AID", "CONSULT", "COOPERATE", "CONCEDE", "RETREAT", "SUPPORT"})
PRONOUNS = frozenset({"it", "they", "them", "him", "her"})


def continue_acts(told: Sequence[Told], before: Sequence[Told]) -> None:
    """Fills actors that an act leaves to one of its sentence (`told`) or of the sentence before it (`before`)."""
    for at, act in enumerate(told):
        meant = _recipients_meant(act, told[:at])
        if meant:
            act.roles.recipients = meant
        _blame_doers(act, told)
        _agree_with(act, told, before)
        _both_of_them(act, [*before, *told[:at]])
        if act.roles.actors:
            continue
        if act.candidate.entry.type == "PROTEST" and not act.roles.recipients:
            act.roles.recipients = _goes_on_against(before)
        earlier = [*told[:at], *before]
        others = [other for other in told if other is not act]
        source = _of_court(act, earlier) or _of_measure(act, others) or _of_same_moment(act, others)
        source = (
            source
            or _of_same_operation(act, before)
            or _also(act, before)
            or (_toll_of(act, before) if at == 0 else None)
        )
        if source is not None:
            act.roles.actors = list(source.roles.actors)
            act.roles.patterns.append(f"actor: of {source.candidate.token.text!r}")
            if act.candidate.entry.type == "PROTEST" and not act.roles.recipients:
                act.roles.recipients = list(source.roles.recipients)


def _both_of_them(act: Told, earlier: Sequence[Told]) -> None:
    """ "A spoke with B, and both agreed to meet", "The two sides signed a deal": the two who talked before."""
    clause = act.candidate.clause
    if act.roles.actors or act.roles.recipients or clause is None or act.candidate.entry.type not in MUTUAL:
        return
    if not any(_means_two(subject) for subject in clause.subjects):
        return
    for other in reversed(earlier):
        sides = [*other.roles.actors, *other.roles.recipients]
        if other.candidate.entry.type in MUTUAL and len(sides) == 2:
            act.roles.actors = sides
            act.roles.patterns.append(f"actor: both of {other.candidate.token.text!r}")
            return


def _means_two(subject: Token) -> bool:
    words = {child.lower_ for child in subject.children}
    return subject.lower_ in ("both", "they", "two") or (lemma_of(subject) in SIDES and bool(words & {"two", "both"}))


def _agree_with(act: Told, told: Sequence[Told], before: Sequence[Told]) -> None:
    """With whom somebody agrees, or whom he helps, where the act before says it.

    "A meets B, agreeing to lower tariffs", "A and B sign a treaty, while B also promises to invest",
    "A pledges a million to C, while B pledges two".
    """
    token = act.candidate.token
    is_open = not act.roles.recipients or SPOKEN_OF in act.roles.patterns
    if act.candidate.entry.type not in GIVING or not act.roles.actors or act.candidate.is_noun or not is_open:
        return
    own = {party.name for party in act.roles.actors}
    is_more = any(child.lower_ == "also" for child in token.children)
    earlier = [*(before if is_more else ()), *(one for one in told if one.candidate.token.i < token.i)]
    for other in reversed(earlier):
        if other.candidate.entry.type not in ANSWERED:
            continue
        givers = [party for party in other.roles.actors if party.name not in own]
        takers = [party for party in other.roles.recipients if party.name not in own]
        is_side = len(givers) + len(takers) < len(other.roles.actors) + len(other.roles.recipients)
        is_joined = token.dep_ in ("advcl", "acl") and token.tag_ == "VBG" and token.head == other.candidate.anchor
        is_gift = other.candidate.entry.type in GIVING | {"COOPERATE"}
        is_same = is_gift and (is_more or other.candidate.token.lemma_ == token.lemma_)
        if is_side and (is_joined or is_more) and len(givers) + len(takers) == 1:
            found = [*givers, *takers]
        elif not is_side and is_same and takers and not act.roles.recipients and other in told:
            found = takers
        else:
            continue
        act.roles.recipients = found
        act.roles.patterns.append(f"recipient: of {other.candidate.token.text!r}")
        return


def _of_court(act: Told, earlier: Sequence[Told]) -> Told | None:
    """ "A court sentences ten men, while three others receive fines": all that is penal is the court's."""
    clause = act.candidate.clause
    is_barred = act.candidate.entry.mode == "restrict" and clause is not None and clause.is_passive
    if act.candidate.entry.type != "SANCTION" and not is_barred:  # "She is also barred from leaving the country"
        return None
    for other in earlier:
        is_court = any(lemma_of(party.head) in COURTS or "court" in party.text.lower() for party in other.roles.actors)
        if is_court and other.candidate.entry.type in PENAL:
            return other
    return None


def _of_same_operation(act: Told, before: Sequence[Told]) -> Told | None:
    """ "The coast guard seizes a ship off Kenning. Its crew are arrested.": by the coast guard, too."""
    clause = act.candidate.clause
    if act.candidate.entry.mode != "arrest" or clause is None or not clause.is_passive:
        return None
    if act.candidate.anchor.dep_ in ("acl", "acl:relcl"):
        return None
    taken = [other for other in before if other.candidate.entry.type == "COERCE" and other.roles.actors]
    source = next((other for other in reversed(taken) if other.candidate.entry.mode in ("seize", "arrest")), None)
    undergoing = {party.name for party in act.roles.recipients}
    is_own = source is None or any(party.name in undergoing for party in source.roles.actors)
    return None if is_own else source


def _of_measure(act: Told, others: Sequence[Told]) -> Told | None:
    """ "imposes sanctions on two firms accused of fraud": whoever acts against them accuses them."""
    token = act.candidate.token
    entry = act.candidate.entry
    is_tried = entry.type == "ACCUSE" or (entry.type, entry.mode) == ("SANCTION", "convict")
    if not is_tried or token.dep_ != "acl" or token.tag_ != "VBN":
        return None
    for other in others:
        is_against = (
            other.candidate.entry.type in (PENAL if entry.type == "ACCUSE" else CUSTODIAL) and other.roles.actors
        )
        if is_against and any(party.head in (token.head, *token.head.children) for party in other.roles.recipients):
            return other
    return None


def _of_same_moment(act: Told, others: Sequence[Told]) -> Told | None:
    """ "Two are killed in a shooting when a man opens fire": the clause of time tells the same attack."""
    if act.candidate.entry.type != "ASSAULT":
        return None
    verbs = {act.candidate.anchor, act.candidate.token, *act.candidate.token.ancestors}
    for other in others:
        anchor = other.candidate.anchor
        is_timed = anchor.dep_ == "advcl" and anchor.head in verbs and _mark_of(anchor) in AT_ONCE
        is_attack = other.candidate.entry.type == "ASSAULT" and lemma_of(anchor) not in DEFEATING
        if is_timed and is_attack and other.roles.actors:
            return other
    return None


def _mark_of(verb: Token) -> str:
    return next((child.lower_ for child in dependents(verb, "mark", "advmod") if child.lower_ in AT_ONCE), "")


def _also(act: Told, before: Sequence[Told]) -> Told | None:
    """ "Thousands protest in Northgate. Protests also took place in Kenning."."""
    if act.candidate.entry.type != "PROTEST":
        return None
    words = {child.lower_ for token in (act.candidate.anchor, act.candidate.token) for child in token.children}
    words |= {child.lower_ for child in act.candidate.token.head.children}
    if not words & {"also", "further", "similar", "other"}:
        return None
    return next((other for other in before if other.candidate.entry.type == "PROTEST" and other.roles.actors), None)


def _toll_of(act: Told, before: Sequence[Told]) -> Told | None:
    """ "A shelled Kenning. Officials say that ten civilians were killed.": by the one who is told to have attacked."""
    clause = act.candidate.clause
    if act.candidate.entry.type != "ASSAULT" or clause is None or not clause.is_passive:
        return None
    if lemma_of(act.candidate.token) not in DONE_TO_VICTIMS:
        return None  # "stabbed", "lynched": an attack of its own kind
    attacks = [other for other in before if other.candidate.entry.type == "ASSAULT" and other.roles.actors]
    doers = {tuple(party.name for party in attack.roles.actors) for attack in attacks}
    undergoing = {party.name for party in act.roles.recipients}
    return attacks[-1] if len(doers) == 1 and not undergoing.intersection(doers.pop()) else None


def _blame_doers(act: Told, told: Sequence[Told]) -> None:
    """ "condemns the killing of a nurse by rebels": the rebels are condemned, never the nurse."""
    entry = act.candidate.entry
    if (entry.type, entry.mode) != ("ACCUSE", "disapprove"):
        return
    blamed = {party.name for party in act.roles.recipients}
    for other in told:
        suffered = {party.name for party in other.roles.recipients}
        is_object = other.candidate.is_noun and act.candidate.anchor in other.candidate.token.ancestors
        if other.candidate.entry.type == "ASSAULT" and is_object and blamed and blamed <= suffered:
            doers = [party for party in other.roles.actors if party.name not in {own.name for own in act.roles.actors}]
            act.roles.recipients = doers
            act.roles.patterns.append("recipient: who did it")
            return


def _goes_on_against(before: Sequence[Told]) -> list[NamedParty]:
    """ "Protests against A are held. In Kenning, protests occurred amid a ban.": against A still."""
    return next((list(other.roles.recipients) for other in before if other.candidate.entry.type == "PROTEST"), [])


def _recipients_meant(act: Told, others: Sequence[Told]) -> list[NamedParty]:
    """ "imposes sanctions on A and B, accusing them of fraud": all of them, as the act that it is joined to."""
    token = act.candidate.token
    objects = dependents(token, "obj", "iobj") if act.candidate.clause is not None else []
    if len(objects) != 1 or objects[0].lower_ not in PRONOUNS or token.dep_ not in ("advcl", "acl", "conj"):
        return []
    acting = {party.name for party in act.roles.actors}
    above = {token.head, token.head.head, token.head.head.head}
    for other in reversed(others):
        anchor = other.candidate.anchor
        is_near = anchor in above or (anchor.dep_ == "conj" and anchor.head in above)
        is_joined = is_near and other.candidate.entry.type in ("SANCTION", "COERCE", "ACCUSE", "REJECT", "RETREAT")
        if is_joined and other.roles.recipients and {party.name for party in other.roles.actors} == acting:
            return list(other.roles.recipients)
    return []
