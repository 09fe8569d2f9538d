"""One record for one act: outcomes join their cause, a verb and the noun beside it that name one act are one.

"Three were killed and two injured in a drone strike", "the attack killed two", "struck the town, destroying homes" and
"hit in an air raid" are one event each.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from sitrep.transforms.events.grammar.clauses import stand_together
from sitrep.transforms.events.grammar.relations import counted_by, dependents, marks_of, with_conjuncts
from sitrep.transforms.events.grammar.tree_steps import is_finite, preposition_before
from sitrep.transforms.events.lexicon import VerbEntry
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.triggers.candidates import Candidate
from sitrep.transforms.events.word_set import word_set

CAUSE_PREPOSITIONS = word_set("in during by from amid amidst following after with through under at on when as because")
# "killing", "destroying" after another act of force say what it did.
RESULT_VERBS = word_set("destroy damage kill injure wound hit strike target set burn torch raze hospitalize leave sink")
# Whoever does one of these to an attack kills its makers.
REPELLING = word_set("repel repulse fend beat ward withstand resist foil thwart prevent avert stop counter defeat")
# How a fight ended; what else happened then is an act of its own.
DEFEATING = word_set("defeat rout")
DEATHS = word_set("killing death assassination murder")
# Nobody does these; who is their subject suffers them.
DYING = word_set("die perish succumb")
STRUCK = word_set("on against at in near outside off")
LEADING_TO = word_set("result lead end cause culminate")
# "killed by men who stormed a hotel" in that attack; "by men who burned the town", maybe at another time.
ATTACKING = word_set("attack storm raid ambush open fire overrun invade bomb shell detonate assault")
KILLING = word_set("kill massacre slaughter murder execute behead")
SLAYING = word_set("slaughter massacre murder maim gun shoot")
SHOT = word_set("fire launch shoot drop hurl throw lob toss plant lay detonate send")
USING = word_set("use deploy employ unleash turn")
# How an attack was made, and what kind of attack it was.
MEANS = word_set("detonate torch burn use set throw hurl lob toss ram")
KINDS = word_set("arson stabbing shooting ramming")
SEQUELS = frozenset({("SANCTION", "expel"), ("COERCE", "arrest"), ("COERCE", "seize")})
HOLDING = word_set("hold tow escort tug detain jail")
BOARDING = word_set("storm board raid enter search")
DURING = frozenset({"in", "during", "after", "following"})
BREACHING = word_set("violate breach break")
ACCUSING = word_set("accuse blame condemn denounce criticize criticise suspect")
# What police or troops do to a place; where it kills it is an attack.
CAUSING = word_set("cause trigger create set")
SEARCHES = word_set("raid operation crackdown search sweep")
BOMBS = word_set("bomb mine device grenade vest")
MARKING = word_set("mark become represent constitute make")
RANKS = frozenset({"first", "latest", "last", "only", "largest", "biggest", "deadliest", "highest", "worst"})
JOINING = frozenset({"conj", "advcl", "parataxis", "xcomp", "ccomp", "dep"})
CAUSE_TYPES = frozenset({"ASSAULT"})


def merge(candidates: list[Candidate]) -> list[Candidate]:
    """Candidates of one sentence with those that tell of the same act made one, in text order."""
    by_token = {candidate.token.i: candidate for candidate in candidates}
    by_token.update(
        {c.light_verb.i: c for c in candidates if c.light_verb is not None and c.light_verb.i not in by_token}
    )
    gone: set[int] = set()
    for candidate in candidates:
        _take_by_force(candidate, by_token)
        _kill_in_search(candidate, by_token)
    causes = {
        i: c
        for i, c in by_token.items()
        if c.entry.type in CAUSE_TYPES and not c.is_outcome and lemma_of(c.token) not in DEFEATING
    }
    for candidate in candidates:
        _join_shot(candidate, causes, gone)
        _join_target(candidate, causes, gone)
        _join_means(candidate, causes, gone)
    for candidate in candidates:
        if not _tells_outcome(candidate, causes) or candidate.token.i in gone:
            continue
        cause = None if _fought_off(candidate, causes) else _cause_of(candidate, by_token, causes)
        if cause is not None and cause is not candidate and candidate.token.i not in gone and cause.token.i not in gone:
            cause.outcomes.append(candidate)
            gone.add(candidate.token.i)
    _share_causes(candidates, causes, gone)
    for candidate in candidates:
        _join_when(candidate, causes, gone)
        _join_attacks(candidate, causes, gone)
        _join_sequel(candidate, by_token, gone)
    for candidate in candidates:
        if candidate.token.i not in gone:
            _absorb_noun(candidate, causes, gone)
    for candidate in candidates:
        if candidate.token.i not in gone:
            _join_conjunct(candidate, by_token, gone)
    for candidate in candidates:
        if candidate.token.i not in gone:
            _absorb_purpose(candidate, by_token, gone)
    for candidate in candidates:
        if candidate.token.i not in gone:
            _absorb_search(candidate, by_token, gone)
            _absorb_arrest_raid(candidate, by_token, gone)
            _absorb_bomb(candidate, causes, gone)
            _absorb_mark(candidate, by_token, gone)
    told_back = {id(_fought_off_before(candidate, causes)) for candidate in candidates}
    kept = [candidate for candidate in candidates if candidate.token.i not in gone and id(candidate) not in told_back]
    kept = [candidate for candidate in kept if not _is_judged_breach(candidate, kept)]
    for candidate in kept:
        for outcome in candidate.outcomes:  # "ten were killed when a shell fired by rebels hit a bus": one act
            candidate.outcomes.extend(outcome.outcomes)
    return kept


def _take_by_force(outcome: Candidate, by_token: dict[int, Candidate]) -> None:
    """ "captured the town, killing nine": a seizure in which people are said to be killed is an act of force."""
    token = outcome.token
    taking = by_token.get(token.head.i)
    if token.tag_ != "VBG" or token.dep_ != "advcl" or lemma_of(token) not in KILLING or taking is None:
        return
    if (
        (taking.entry.type, taking.entry.mode) == ("COERCE", "seize")
        and not taking.is_noun
        and taking.token.i < token.i
    ):
        taking.entry = replace(taking.entry, type="ASSAULT", mode=None)


def _join_shot(candidate: Candidate, causes: dict[int, Candidate], gone: set[int]) -> None:
    """ "missiles fired by rebels hit a base", "a barrage of rockets fired by rebels": shot and hit are one act."""
    token, weapon = candidate.token, candidate.token.head
    if candidate.is_noun or token.dep_ != "acl" or lemma_of(token) not in SHOT or token.i not in causes:
        return
    hit = causes.get(weapon.head.i)
    if hit is None or hit is candidate:
        return
    if not weapon.dep_.startswith("nmod" if hit.is_noun else ("nsubj", "obl:agent")):
        return
    hit.outcomes.append(candidate)
    gone.add(token.i)
    del causes[token.i]


def _kill_in_search(outcome: Candidate, by_token: dict[int, Candidate]) -> None:
    """ "killed in a police raid", "died after a raid by troops": a search in which people die is an act of force."""
    if outcome.clause is None or outcome.is_noun or lemma_of(outcome.token) not in KILLING or outcome.clause.subjects:
        return
    for phrase in outcome.clause.phrases:
        search = by_token.get(phrase.head.i)
        is_search = search is not None and search.is_noun and lemma_of(search.token) in SEARCHES
        if search is not None and is_search and search.entry.type == "COERCE" and phrase.preposition in DURING:
            search.entry = replace(search.entry, type="ASSAULT", mode=None)


def _join_target(candidate: Candidate, causes: dict[int, Candidate], gone: set[int]) -> None:
    """ "intercepted drones fired by rebels that targeted the port": what was shot is what hit."""
    token = candidate.token
    is_hit = token.i in causes and token.lemma_.lower() in RESULT_VERBS
    if candidate.is_noun or token.dep_ not in ("acl", "acl:relcl") or not is_hit:
        return
    above = token.head
    for _ in range(3):
        near = [above, *dependents(above, "acl")]
        shot = next((one for one in near if one.i in causes and one != token and lemma_of(one) in SHOT), None)
        if shot is not None and shot.dep_ == "acl" and shot.i < token.i and not causes[shot.i].is_noun:
            candidate.outcomes.append(causes.pop(shot.i))
            gone.add(shot.i)
            return
        above = above.head


def _join_means(candidate: Candidate, causes: dict[int, Candidate], gone: set[int]) -> None:
    """ "launches an attack on the town, detonating car bombs": how it was done."""
    token = candidate.token
    if candidate.is_noun or token.tag_ != "VBG" or token.dep_ != "advcl" or dependents(token, "nsubj"):
        return
    above = token.head
    attack = next((act for act in causes.values() if above in (act.token, act.anchor)), None)
    if attack is None or attack is candidate or lemma_of(token) not in MEANS or token.i not in causes:
        return
    if lemma_of(attack.token) == "attack" and attack.token.i < token.i and attack.token.i not in gone:
        attack.outcomes.append(candidate)
        gone.add(token.i)
        del causes[token.i]


def _join_when(candidate: Candidate, causes: dict[int, Candidate], gone: set[int]) -> None:
    """ "three die in an ambush when gunmen open fire on them": the clause tells the ambush."""
    token = candidate.token
    openers = {child.lower_ for child in token.children if child.dep_ in ("mark", "advmod")}
    if candidate.is_noun or token.i not in causes or token.dep_ != "advcl" or "when" not in openers:
        return
    for act in causes.values():
        told_by = [act.anchor, *(part.token for part in act.outcomes)]
        is_bare = not any(child.ent_type_ for child in act.token.lefts) and preposition_before(act.token) in DURING
        if act.is_noun and act.token.i not in gone and act.token.i < token.i and is_bare and token.head in told_by:
            candidate.outcomes.append(act)
            gone.add(act.token.i)
            return


def _join_attacks(candidate: Candidate, causes: dict[int, Candidate], gone: set[int]) -> None:
    """ "an arson and stabbing attack", "bombing and shooting attacks": what kind of attack, told in front of it."""
    noun, first = candidate.token, causes.get(candidate.token.head.i)
    if noun.dep_ != "conj" or lemma_of(noun) != "attack" or first is None or not first.is_noun or first is candidate:
        return
    is_kind = lemma_of(first.token) in KINDS and first.token.tag_ == "NN" and 2 <= noun.i - first.token.i <= 3
    if is_kind and not dependents(noun, "det") and not {first.token.i, noun.i} & gone:
        candidate.outcomes.append(first)
        gone.add(first.token.i)


def _join_sequel(candidate: Candidate, by_token: dict[int, Candidate], gone: set[int]) -> None:
    """ "expels the envoy, declaring him persona non grata", "is arrested and held", "seizes a ship and tows it"."""
    token = candidate.token
    first = by_token.get(token.head.i)
    if candidate.is_noun or first is None or first.is_noun or first is candidate or {token.i, first.token.i} & gone:
        return
    kinds = [(act.entry.type, act.entry.mode) for act in (first, candidate)]
    is_same = kinds[0] == kinds[1] and kinds[0] in SEQUELS
    is_words = token.dep_ == "advcl" and token.tag_ == "VBG" and lemma_of(token) == "declare"
    is_held = token.dep_ == "conj" and lemma_of(token) in HOLDING
    is_boarding = token.dep_ == "conj" and lemma_of(first.token) in BOARDING and not dependents(first.token, "obj")
    if is_same and (is_words or is_held):
        gone.add(token.i)
        if not dependents(first.token, "obj", "nsubj:pass"):
            first.outcomes.append(candidate)  # "arrests and detains the mayor"
    elif is_boarding and candidate.entry.type == "COERCE" and first.token.nbor().lower_ == "and":
        gone.add(first.token.i)


def _is_judged_breach(candidate: Candidate, acts: list[Candidate]) -> bool:
    """ "was killed in a raid, violating the truce", "accuse A of breaching the truce": what the act is said to be."""
    token = candidate.token
    if candidate.is_noun or candidate.entry.type not in CAUSE_TYPES or lemma_of(token) not in BREACHING:
        return False
    if any(act is not candidate and act.entry.type in CAUSE_TYPES for act in acts):
        return True
    return token.tag_ == "VBG" and lemma_of(token.head) in ACCUSING


def _tells_outcome(candidate: Candidate, causes: dict[int, Candidate]) -> bool:
    if candidate.is_outcome or _resulting_death(candidate, causes) is not None:
        return True
    if candidate.is_noun or candidate.entry.type not in CAUSE_TYPES or candidate.clause is None:
        return False
    if any(token.i in causes for token in candidate.clause.subjects) or _act_behind(candidate, causes) is not None:
        return True
    if _act_by_weapon(candidate, causes) is not None:
        return True
    if lemma_of(candidate.token) in SLAYING and candidate.token.tag_ == "VBG":
        return candidate.token.dep_ in ("advcl", "acl")
    if candidate.token.dep_ == "conj" and _is_said_again(candidate.token):
        return False
    return candidate.token.lemma_.lower() in RESULT_VERBS and candidate.token.dep_ in ("advcl", "acl", "conj")


def _is_said_again(verb: Token) -> bool:
    """ "has hit two schools, killing ten, and has hit a clinic": the same verb with another object, once more."""
    is_same = lemma_of(verb) == lemma_of(verb.head) and bool(dependents(verb, "aux"))
    return is_same and bool(dependents(verb, "obj")) and bool(dependents(verb.head, "obj"))


def _resulting_death(candidate: Candidate, causes: dict[int, Candidate]) -> Candidate | None:
    """ "a battle that results in the killing of 57": the act that is said to have led to it."""
    noun, verb = candidate.token, candidate.token.head
    if noun.lemma_.lower() not in DEATHS or noun.dep_ not in ("obl", "obj") or verb.lemma_.lower() not in LEADING_TO:
        return None
    subjects = [
        token
        for child in dependents(verb, "nsubj")
        for token in (child, verb.head if child.lower_ in ("which", "that") else child)
    ]
    return next((causes[token.i] for token in subjects if token.i in causes), None)


def _cause_of(outcome: Candidate, by_token: dict[int, Candidate], causes: dict[int, Candidate]) -> Candidate | None:
    clause = outcome.clause
    if clause is None or outcome.is_noun:
        return _resulting_death(outcome, causes)
    for token in _spelled_out(clause.subjects):
        if token.i in causes:
            return causes[token.i]
        for child in dependents(token, "acl"):
            is_one = not dependents(child, "nsubj") or lemma_of(child) in ATTACKING
            if child.i in causes and child is not outcome.token and is_one:
                return causes[child.i]  # "the rockets fired at the port wounded two"
    behind = _act_by_weapon(outcome, causes) or _act_behind(outcome, causes) or _crime_of(outcome, causes)
    behind = behind or _wounds_from(outcome, causes)
    if behind is not None:
        return behind
    first = causes.get(outcome.token.head.i)
    if first is not None and clause.shared_from and outcome.token.dep_ == "conj" and not first.is_noun:
        return first  # "shot and killed in an ambush"
    if not outcome.is_outcome and not clause.shared_from:
        return None
    for phrase in sorted(clause.phrases, key=lambda phrase: phrase.depth):
        if phrase.preposition.split(" ")[0] in CAUSE_PREPOSITIONS:
            for token in _spelled_out([phrase.head]):
                if token.i in causes and causes[token.i].is_noun:
                    return causes[token.i]
    is_done_by_somebody = bool(clause.subjects) and lemma_of(outcome.token) not in DYING
    shared = None if is_done_by_somebody else _cause_of_conjunct(outcome, by_token, causes)
    if shared is not None:
        return shared
    for child in dependents(outcome.token, "advcl"):
        if outcome.is_outcome and child.i in causes and not clause.subjects:
            return causes[child.i]
    if _is_circumstance_with_doer(outcome):
        return None
    head = outcome.token.head
    if outcome.token.dep_ == "conj" and head.tag_ == outcome.token.tag_ == "VBG" and head.dep_ in ("advcl", "acl"):
        head = head if head.i in by_token else head.head  # "shells the port, causing fires and injuring nine"
    if outcome.token.dep_ == "advcl" and outcome.token.tag_ == "VBG" and head.i not in by_token:
        joined = [verb for verb in dependents(head, "conj") if verb.i in causes and verb.i < outcome.token.i]
        head = joined[-1] if joined else head  # "enter the camp and open fire, wounding nine"
    is_loose = _is_set_off(outcome.token)
    for _ in range(3):
        found = by_token.get(head.i)
        if is_loose and found is not None and found.is_noun and found.entry.type not in CAUSE_TYPES:
            found = None  # "set off a bomb during an arrest, killing two": the bomb killed them
        if found is not None and found is not outcome:
            if found.entry.type in CAUSE_TYPES and not (found.is_noun and outcome.token.dep_ == "conj"):
                has_own_agent = is_done_by_somebody and not clause.shared_from and outcome.token.dep_ == "conj"
                return None if has_own_agent and not found.is_outcome else found
            return None
        through = ("nmod", "obj", "obl") if is_loose else ("nmod", "obj")
        if outcome.token.dep_ not in ("advcl", "acl", "conj", "parataxis", "xcomp") or head.dep_ not in through:
            return None
        head = head.head
    return None


def _act_by_weapon(outcome: Candidate, causes: dict[int, Candidate]) -> Candidate | None:
    """ "used water cannon that injured ten", "fired missiles that hit a port": what the weapon did is the act's."""
    token, weapon = outcome.token, outcome.token.head
    if outcome.is_noun or token.dep_ != "acl:relcl" or weapon.dep_ != "obj" or lemma_of(token) not in RESULT_VERBS:
        return None
    act = causes.get(weapon.head.i)
    is_its_own = any(child.lower_ in ("that", "which") and child.dep_ == "nsubj" for child in token.children)
    return act if act is not None and is_its_own and lemma_of(weapon.head) in SHOT | USING else None


def _act_before_that(outcome: Token, causes: dict[int, Candidate]) -> Candidate | None:
    """ "a cell responsible for two bombings in Kenning that killed one": the nearest act, not the cell."""
    that = next((child for child in outcome.children if child.lower_ == "that" and child.dep_ == "nsubj"), None)
    if that is None or outcome.head.i in causes:
        return None
    between = outcome.doc[outcome.head.i + 1 : that.i]
    acts = [word for word in between if word.i in causes and causes[word.i].is_noun and outcome.head in word.ancestors]
    return causes[acts[-1].i] if acts else None


def _is_set_off(token: Token) -> bool:
    """ ", killing two": a participle behind a comma, said of the whole clause wherever the parser has hung it."""
    return token.dep_ == "acl" and token.tag_ == "VBG" and token.i > 0 and token.nbor(-1).text == ","


def _act_behind(outcome: Candidate, causes: dict[int, Candidate]) -> Candidate | None:
    """ "clashes between groups that killed 100", "a strike on a ship in the bay that killed two": what the act did.

    The relative clause hangs on the nearest noun, a party of the act; "who" would be said of the party itself.
    """
    token, party = outcome.token, outcome.token.head
    # "massacres committed by forces that killed 100"
    doing = party.head if party.dep_.startswith("obl") and party.head.dep_ == "acl" else party
    is_that = any(child.lower_ == "that" and child.dep_ == "nsubj" for child in token.children)
    if token.dep_ != "acl:relcl" or not is_that or token.lemma_.lower() not in RESULT_VERBS:
        return None
    if _is_site(party):
        while doing.dep_ == "nmod" and doing.head.i not in causes and _is_site(doing.head):
            doing = doing.head
    before = _act_before_that(token, causes)
    if before is not None:
        return before
    act = causes.get(doing.head.i) if doing is not party or party.dep_ == "nmod" else None
    is_party = any(child.dep_ == "case" and child.lower_ in ("by", "between") for child in party.children)
    return act if act is not None and act.is_noun and (is_party or _is_site(party)) else None


def _crime_of(outcome: Candidate, causes: dict[int, Candidate]) -> Candidate | None:
    """ "a cell responsible for two bombings that killed one": the bombings, as nobody's name stands before "that"."""
    token, doer = outcome.token, outcome.token.head
    if token.dep_ != "acl:relcl" or not any(child.lower_ in ("that", "which") for child in dependents(token, "nsubj")):
        return None
    for said in dependents(doer, "amod", "acl"):
        for crime in dependents(said, "obl", "nmod", "obj"):
            if doer.i < crime.i < token.i and crime.i in causes and causes[crime.i].is_noun:
                return causes[crime.i]
    return None


def _is_site(noun: Token) -> bool:
    """ "on a bus", "in the Caspian Sea", "at a market": what was struck or where, which kills nobody itself."""
    if noun.ent_type_ in ("PERSON", "NORP", "ORG") or noun.dep_ != "nmod":
        return False
    return preposition_before(noun) in STRUCK and (noun.tag_ == "NN" or noun.ent_type_ in ("GPE", "LOC", "FAC"))


def _cause_of_conjunct(
    outcome: Candidate, by_token: dict[int, Candidate], causes: dict[int, Candidate]
) -> Candidate | None:
    """ "three were killed, two hurt and cars destroyed in an air raid": the cause stands with the last of the list."""
    for other in (by_token[token.i] for token in outcome.token.conjuncts if token.i in by_token):
        if other.clause is None or other.token.i < outcome.token.i:
            continue
        for phrase in other.clause.phrases:
            cause = causes.get(phrase.head.i)
            if cause is not None and cause.is_noun and phrase.preposition.split(" ")[0] in CAUSE_PREPOSITIONS:
                return cause
    return None


def _wounds_from(outcome: Candidate, causes: dict[int, Candidate]) -> Candidate | None:
    """ "died of wounds sustained in a raid": the act that the wounds are from."""
    if not outcome.is_outcome or outcome.clause is None:
        return None
    for phrase in outcome.clause.phrases:
        if phrase.head.lemma_.lower() in ("wound", "injury", "burn"):
            around = [phrase.head, *dependents(phrase.head, "acl", "acl:relcl")]
            for noun in (child for one in around for child in dependents(one, "obl", "nmod")):
                if noun.i in causes and causes[noun.i].is_noun and preposition_before(noun) in CAUSE_PREPOSITIONS:
                    return causes[noun.i]
    return None


def _is_circumstance_with_doer(outcome: Candidate) -> bool:
    """ "fired missiles after the United States killed a general": another's act, told for what came of it."""
    token, clause = outcome.token, outcome.clause
    if clause is None or not clause.subjects or token.dep_ != "advcl":
        return False
    if clause.is_passive:
        return _is_answer(outcome)
    return not clause.shared_from and is_finite(token)


def _fought_off(outcome: Candidate, causes: dict[int, Candidate]) -> Candidate | None:
    """ "repelled the attack, killing ten", "foiled an attack and killed two": the attack, which killed nobody."""
    token, verb = outcome.token, outcome.token.head
    if outcome.is_noun or token.dep_ not in ("advcl", "conj", "acl") or dependents(token, "nsubj"):
        return None
    if lemma_of(verb) not in REPELLING and verb.dep_ == "obj":
        verb = verb.head  # hung on the attack itself
    if lemma_of(verb) not in REPELLING or verb.i > token.i or token.tag_ not in ("VBG", verb.tag_):
        return None
    return next((causes[thing.i] for thing in dependents(verb, "obj") if thing.i in causes), None)


def _fought_off_before(outcome: Candidate, causes: dict[int, Candidate]) -> Candidate | None:
    """ "repelled the attack, killing ten": an attack told before, beside what the defenders did."""
    attack = _fought_off(outcome, causes) if outcome.token.tag_ == "VBG" else None
    if attack is None or not attack.is_noun:
        return None
    own = [child for child in attack.token.children if child.dep_ != "acl"]
    return attack if len(own) == 1 and own[0].lower_ in ("the", "this", "that", "these", "those") else None


def _is_answer(outcome: Candidate) -> bool:
    """ "shot two men before being killed by police": what somebody else did then."""
    token, clause = outcome.token, outcome.clause
    if clause is None or not clause.is_passive or token.dep_ != "advcl":
        return False
    return bool(dependents(token, "obl:agent")) and not marks_of(token).isdisjoint(("before", "after", "until"))


def _share_causes(candidates: list[Candidate], causes: dict[int, Candidate], gone: set[int]) -> None:
    """ "one was killed and two injured in a raid": the cause is named once, for all outcomes joined to each other.

    An outcome that nobody else is said to have caused belongs to the one act of force that the sentence names.
    """
    told = [candidate for candidate in candidates if candidate.is_outcome or _is_trailing(candidate)]
    acts = [
        cause for cause in candidates if cause.token.i in causes and cause.token.i not in gone and cause not in told
    ]
    for outcome in told:
        if outcome.token.i in gone or _is_answer(outcome) or _fought_off(outcome, causes):
            continue
        joined = [other for other in told if other is not outcome and _are_joined(outcome.token, other.token)]
        cause = next((act for act in acts if any(other in act.outcomes for other in joined)), None)
        if cause is None and len(acts) == 1 and acts[0].is_noun and not _has_own_doer(outcome):
            cause = acts[0]
        if cause is None:
            first = next(
                (other for other in joined if other.token.i < outcome.token.i and other.token.i not in gone), None
            )
            cause = first if first is not None and not _has_own_doer(outcome) else None
        if cause is not None:
            cause.outcomes.append(outcome)
            gone.add(outcome.token.i)


def _is_trailing(candidate: Candidate) -> bool:
    """ ", targeting a convoy": a participle without a subject of its own."""
    is_result = not candidate.is_noun and candidate.token.lemma_.lower() in RESULT_VERBS
    return is_result and candidate.token.tag_ == "VBG" and candidate.token.dep_ in ("advcl", "acl")


def _are_joined(one: Token, other: Token) -> bool:
    if any(not marks_of(verb).isdisjoint(("before", "until")) for verb in (one, other) if verb.dep_ == "advcl"):
        return False  # "wounding nine, before being killed in a shootout": what came of it then
    return (one.dep_ in JOINING and one.head == other) or (other.dep_ in JOINING and other.head == one)


def _has_own_doer(outcome: Candidate) -> bool:
    clause = outcome.clause
    if clause is None or lemma_of(outcome.token) in DYING:
        return False
    return bool(clause.subjects) and not clause.shared_from


def _spelled_out(tokens: list[Token]) -> list[Token]:
    found: list[Token] = []
    for token in tokens:
        for head in with_conjuncts(token):
            found.extend([head, *counted_by(head), *_in_row(head)])
    return found


def _in_row(word: Token) -> list[Token]:
    """ "the latest of a series of raids", "the deadliest in a string of raids": what the row is made of."""
    if word.lower_ not in RANKS and word.lower_ != "one":
        return []
    rows = [child for child in dependents(word, "nmod", "obl") if preposition_before(child) in ("of", "in")]
    return [one for row in rows for one in (row, *counted_by(row))]


def _absorb_noun(candidate: Candidate, causes: dict[int, Candidate], gone: set[int]) -> None:
    """ "struck in a drone attack", "shelled the town with artillery fire": the noun only says how."""
    if candidate.is_noun or candidate.clause is None or candidate.entry.type not in CAUSE_TYPES:
        return
    joined = [part.clause for part in candidate.outcomes if part.token.dep_ == "conj" and part.clause is not None]
    for phrase in (phrase for clause in (candidate.clause, *joined) for phrase in clause.phrases):
        noun = next((causes[one.i] for one in (phrase.head, *_in_row(phrase.head)) if one.i in causes), None)
        if noun is None or not noun.is_noun or noun.token.i in gone or phrase.depth or noun.light is not None:
            continue
        if phrase.preposition in ("in", "with", "during", "by", "through"):
            candidate.outcomes.append(noun)
            gone.add(noun.token.i)


def _join_conjunct(candidate: Candidate, by_token: dict[int, Candidate], gone: set[int]) -> None:
    """ "arrested and detained", "missile and drone attack": the same kind of act twice, with nothing of its own."""
    token = candidate.token
    first = by_token.get(token.head.i) if token.dep_ == "conj" else None
    if first is None or first.token.i in gone or first.is_noun != candidate.is_noun or first is candidate:
        return
    if first.entry.type != candidate.entry.type:
        return
    if candidate.is_noun:
        is_force = candidate.entry.type in CAUSE_TYPES
        own = [child for child in token.children if _sets_apart(child, is_force)]
        if not own:
            first.outcomes.append(candidate)
            gone.add(token.i)
        return
    is_together = candidate.entry.type in CAUSE_TYPES and stand_together(token.head, token)
    if isinstance(candidate.entry, VerbEntry) and (candidate.entry.mode == first.entry.mode or is_together):
        own = dependents(token, "obj")
        both_have_objects = own and first.clause is not None and any(one not in own for one in first.clause.objects)
        # "raped and murdered civilians in Kenning": what stands behind the second is of both.
        if not both_have_objects and not dependents(token, "nsubj", *(() if is_together else ("obl",))):
            first.outcomes.append(candidate)
            gone.add(token.i)


def _sets_apart(child: Token, is_force: bool) -> bool:
    """Whether a word beside the second of two nouns tells of an act of its own: a place or a doer, not a weapon."""
    if is_force and child.dep_ in ("amod", "compound"):
        return bool(child.ent_type_) and child.ent_type_ != "WEAPON"
    return child.dep_ in ("nmod", "amod", "nmod:poss", "compound", "acl")


def _absorb_purpose(candidate: Candidate, by_token: dict[int, Candidate], gone: set[int]) -> None:
    """ "met in Veltor to discuss trade", "held a summit to negotiate": what was talked about is no second meeting."""
    token, kind = candidate.token, candidate.entry.type
    if candidate.is_noun or kind not in ("CONSULT", "PROTEST") or token.dep_ not in ("advcl", "xcomp", "acl"):
        return
    if kind == "PROTEST" and token.tag_ == "VBN" and token.dep_ == "acl":
        held = next((act for act in by_token.values() if act.act_noun == token.head), None)
        if held is not None and held is not candidate and held.entry.type == kind and held.token.i not in gone:
            gone.add(token.i)  # "joined a rally organised by A"
        return
    if "to" not in marks_of(token):
        return
    meeting = by_token.get(token.head.i)
    if meeting is None and token.dep_ == "acl" and token.head.dep_ == "obj":
        meeting = by_token.get(token.head.head.i)  # "held meetings to discuss trade", coded by its verb
    if meeting is None or meeting is candidate or meeting.entry.type != kind:
        return
    if meeting.token.i in gone:  # "travels to Veltor to meet A to discuss trade"
        gone.add(token.i)
        return
    meeting.outcomes.append(candidate)
    gone.add(token.i)


def _absorb_search(candidate: Candidate, by_token: dict[int, Candidate], gone: set[int]) -> None:
    """ "A raid by the police killed two": one act of force, no seizure beside it."""
    clause = candidate.clause
    if candidate.entry.type != "ASSAULT" or not candidate.is_outcome or candidate.is_noun or clause is None:
        return
    for subject in clause.subjects:
        search = by_token.get(subject.i)
        is_search = search is not None and search.is_noun and search.token.lemma_.lower() in SEARCHES
        if search is not None and is_search and search.entry.type == "COERCE":
            candidate.outcomes.append(search)
            gone.add(subject.i)


def _absorb_arrest_raid(candidate: Candidate, by_token: dict[int, Candidate], gone: set[int]) -> None:
    """ "arrested in a police raid": the raid only says how."""
    clause = candidate.clause
    if candidate.is_noun or clause is None or (candidate.entry.type, candidate.entry.mode) != ("COERCE", "arrest"):
        return
    for phrase in clause.phrases:
        raid = by_token.get(phrase.head.i)
        is_raid = raid is not None and raid.is_noun and raid.entry.type == "COERCE" and raid.light is None
        if raid is not None and is_raid and lemma_of(raid.token) in SEARCHES and phrase.preposition in ("in", "during"):
            candidate.outcomes.append(raid)
            gone.add(raid.token.i)


def _absorb_bomb(candidate: Candidate, causes: dict[int, Candidate], gone: set[int]) -> None:
    """ "the explosion of a car bomb": one blast."""
    noun = candidate.token
    whole = causes.get(noun.head.i) if noun.dep_ == "nmod" and preposition_before(noun) in ("of", "from") else None
    if noun.dep_ == "obl:agent" and noun.head.dep_ == "acl" and lemma_of(noun.head) in CAUSING:
        whole = causes.get(noun.head.head.i)  # "an explosion caused by a car bomb"
    if candidate.is_noun and noun.lemma_.lower() in BOMBS and whole is not None and whole.is_noun:
        whole.outcomes.append(candidate)
        gone.add(noun.i)


def _absorb_mark(candidate: Candidate, by_token: dict[int, Candidate], gone: set[int]) -> None:
    """ "resigns, marking the first resignation of a president": which one it is, no second act."""
    noun, verb = candidate.token, candidate.token.head
    if not candidate.is_noun or noun.dep_ != "obj" or verb.tag_ != "VBG" or lemma_of(verb) not in MARKING:
        return
    told = next((act for act in map(by_token.get, (one.i for one in verb.ancestors)) if act is not None), None)
    is_ordinal = any(child.ent_type_ == "ORDINAL" or child.lower_ in RANKS for child in noun.lefts)
    if told is not None and told is not candidate and is_ordinal and told.entry.type == candidate.entry.type:
        gone.add(noun.i)
