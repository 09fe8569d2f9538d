"""Who acted where the act itself names nobody and the words around it do: who tried, freed, fought or spoke."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.antecedents import antecedent_of
from sitrep.transforms.events.grammar.clauses import Clause, read_clause
from sitrep.transforms.events.grammar.relations import dependents, is_verbal, marks_of, phrases_of, preposition_of
from sitrep.transforms.events.lexicon.word_classes import is_any, lemma_of
from sitrep.transforms.events.roles.paths import NounSite, dependents_exact, premodifiers
from sitrep.transforms.events.word_set import word_set

FREEING = word_set("release free pardon liberate parole acquit return repatriate")
# Words for what the guilty have done to be tried: "charged over a raid", "his role in a raid".
SHARE_IN_ACT = word_set("role involvement part participation suspicion connection charge responsibility complicity")
CULPRITS = word_set("suspect perpetrator mastermind culprit author organizer organiser instigator accused")
# Who only tells of talks has no share in them.
REPORTING = word_set("report write cite publish reveal")
# "his role in planning the raid", "jailed for ordering a killing": who does one of these to an act did it.
DOING = word_set("orchestrate execute plan plot order organize organise commit perpetrate mastermind coordinate stage")
# "receives ten years for a killing", "faces charges over a raid".
PENALTIES = word_set("sentence term year charge penalty punishment trial imprisonment jail prison execution")
PROCEEDINGS = word_set("charge case indictment trial warrant proceeding complaint lawsuit verdict conviction sentence")
BEARING = word_set("receive face get serve stand await")
CHARGED_FOR = frozenset({"for", "over"})
CHARGED_OF = word_set("accuse convict suspect acquit")
CARRYING_OUT = DOING | word_set("carry conduct launch lead mount undertake make")
ENCOUNTERS = word_set("encounter confrontation standoff altercation engagement")
AFTER_FORCE = frozenset({"after", "following"})
OPERATIONS = word_set("operation raid strike crackdown offensive search sweep airstrike bombardment ambush")
FORCES = word_set(
    "police army military navy coastguard government militia rebel militant bandit jihadist insurgent guerrilla gang "
    "cartel separatist settler paramilitary"
)
OWNING_LABELS = frozenset({"ORG", "NORP"})
FIRE = word_set("fire gunfire shelling bombardment shot firing shellfire crossfire")
ONSLAUGHTS = word_set("attack strike airstrike raid assault ambush barrage offensive bombing incursion salvo")
# "fire from Veltorian positions".
POSITIONS = word_set("position post outpost base bunker trench line side checkpoint stronghold")
ARMED = ("armed", "police")
TOOLS = ("ship", "aircraft", "vehicle", "weapon")
SHARE_IN_CROWD = word_set("participation part role presence involvement attendance appearance")
MEASURED = frozenset({"on", "against"})
TRYING = word_set(
    "sentence convict charge indict jail imprison arrest detain accuse suspect prosecute try condemn find blame acquit"
)

CUSTODY = word_set("custody detention captivity")


def find_captors(verb: Token, clause: Clause, context: Context) -> list[Token]:
    """Who made an arrest that nobody is said to have made.

    "freed thirty people detained after the vote": whoever frees them held them. "arrested in clashes with police",
    "arrested during an operation by the army": the police or army of the same clause.
    """
    if verb.dep_ in ("acl", "acl:relcl"):
        above = verb.head
        while above.dep_ in ("nmod", "conj", "appos") and above.head != above:
            above = above.head
        if above.dep_ == "obj" and lemma_of(above.head) in FREEING:
            return read_clause(above.head).subjects
    classes = context.lexicon.classes
    forces = (classes["police"] | classes["armed"]) - classes["court"]
    for phrase in clause.phrases:
        if lemma_of(phrase.head) in CUSTODY:  # "placed in Veltorian custody"
            keepers = [token for token in premodifiers(phrase.head, "") if token.ent_type_ in ("ORG", "GPE", "NORP")]
            if keepers:
                return keepers
        for token in phrase.head.subtree:
            if token.pos_ in ("NOUN", "PROPN") and lemma_of(token) in forces:
                return [token.head if token.lower_ == "enforcement" and token.dep_ == "compound" else token]
    return []


def find_culprits(noun: Token) -> list[Token]:
    """ "the group responsible for the Northgate massacre": who is said outright to have done it."""
    doer = _who_did(noun)
    return [doer] if doer is not None else []


def find_tried(noun: Token) -> list[Token]:
    """ "sentenced four men to jail for an attack", "over his role in an attack": who is tried did it, it is said."""
    first = noun.head if noun.dep_ == "conj" else noun
    if first.dep_ == "nmod" and first.head.dep_ == "obj" and _is_accused_of(first):
        return [first.head]
    charged = _charged_with_it(first)
    if charged:
        return charged
    node, is_charge = noun, False
    for _ in range(5):
        doer = _who_did(node)
        if doer is not None:
            return [doer]
        is_charge = is_charge or preposition_of(node) in CHARGED_FOR or _is_accused_of(node)
        is_charge = is_charge or not marks_of(node).isdisjoint(CHARGED_FOR)  # "jailed for kidnapping and murdering"
        if node.dep_ in ("obj", "conj") and node.head.tag_ == "VBG" and lemma_of(node.head) in DOING:
            return _who_plans(node.head)
        is_way = node.dep_ == "advcl" and node.tag_ == "VBG" and is_charge  # "put to death by hanging for a murder"
        if (node.dep_ not in ("nmod", "obl", "obj", "conj") and not is_way) or node.head == node:
            return []
        if node.dep_ == "obj" and not (is_charge and lemma_of(node) in PENALTIES):
            return []
        below, node = node, node.head
        if lemma_of(node) in SHARE_IN_ACT:
            is_charge = True
            owners = dependents_exact(node, "nmod:poss")
            if owners and owners[0].pos_ != "PRON":
                return owners
            if owners:
                return _charged_over(node) or owners
        if is_verbal(node) and not (is_charge and node.tag_ == "VBG" and lemma_of(node) not in TRYING):
            if is_charge and lemma_of(below) in PENALTIES and lemma_of(node) in BEARING:
                return read_clause(node).subjects
            return read_clause(node).objects if is_charge and lemma_of(node) in TRYING else []
    return []


def _charged_with_it(act: Token) -> list[Token]:
    """ "drops the charges against Ana B. in the killing of a guard", "the case against her over the raid"."""
    if preposition_of(act) not in ("in", "over", "for"):
        return []
    for charges in (act.head, *dependents(act.head, "obj", "nsubj:pass")):
        if lemma_of(charges) in PROCEEDINGS and not is_verbal(charges):
            against = [phrase.head for phrase in phrases_of(charges) if phrase.preposition == "against"]
            if against:
                return against
    return []


def _is_accused_of(act: Token) -> bool:
    """ "convicted of the torture of detainees": "of" an act is of a charge, behind a verb for it."""
    verb = act.head.head if act.dep_ == "nmod" and act.head.dep_ == "obj" else act.head
    return act.dep_ in ("obl", "nmod") and preposition_of(act) == "of" and lemma_of(verb) in CHARGED_OF


def _who_plans(verb: Token) -> list[Token]:
    """Whose "role in planning" it is, else whom the clause has plan."""
    for node in (verb, *verb.ancestors):
        owners = dependents_exact(node.head, "nmod:poss") if lemma_of(node.head) in SHARE_IN_ACT else []
        if owners:
            return owners
        if node.dep_ != "conj":
            break
    return read_clause(verb).subjects


def find_doers_within(clause: Clause) -> list[Token]:
    """ "ten were killed in a raid by Veltorian troops": who did what the dead fell in, where no more is said."""
    for phrase in clause.phrases:
        is_within = phrase.preposition in ("in", "during")
        is_within |= phrase.preposition in AFTER_FORCE and lemma_of(phrase.head) in (*OPERATIONS, "attack", "assault")
        if is_within and phrase.depth == 0:
            sides = ("by", "with") if lemma_of(phrase.head) in ENCOUNTERS else ("by",)
            doers = [inner.head for inner in phrases_of(phrase.head) if inner.preposition in sides]
            doers = doers or _who_carried_out(phrase.head)
            if not doers and lemma_of(phrase.head) in (*OPERATIONS, "attack", "assault"):
                before = [*premodifiers(phrase.head, "amod"), *premodifiers(phrase.head, "compound")]
                doers = [child for child in before if child.ent_type_ in OWNING_LABELS or lemma_of(child) in FORCES]
            if doers:
                return doers
    return []


def _who_carried_out(act: Token) -> list[Token]:
    """ "an operation conducted by the army": its agent."""
    done = [verb for verb in dependents(act, "acl") if verb.tag_ == "VBN" and lemma_of(verb) in CARRYING_OUT]
    return [agent for verb in done for agent in verb.children if agent.dep_ == "obl:agent"]


def find_firing(site: NounSite, context: Context) -> list[Token]:
    """ "mortar fire from Veltorian positions", "an attack from rebels": whoever it came from, no mere place."""
    is_fire = lemma_of(site.noun) in FIRE
    for phrase in site.own_phrases if is_fire or lemma_of(site.noun) in ONSLAUGHTS else ():
        if phrase.preposition != "from" or phrase.depth:
            continue
        if lemma_of(phrase.head) in POSITIONS and not phrase.head.ent_type_:
            return dependents_exact(phrase.head, "nmod:poss") or [
                one for one in premodifiers(phrase.head, "compound") if one.ent_type_ or lemma_of(one) in FORCES
            ]
        classes = (*ARMED, *TOOLS) if is_fire else ARMED
        if phrase.head.ent_type_ in ("ORG", "NORP") or is_any(phrase.head, classes, context.lexicon):
            return [phrase.head]
    return []


def find_taking_part(noun: Token) -> list[Token]:
    """ "his participation in a rally", "her role in protests": whose share in it is told."""
    share = noun.head
    for playing in (share, share.head):  # "who played a part during protests"
        parts = [token for token in dependents(playing, "obj") if lemma_of(token) in ("role", "part")]
        if parts and lemma_of(playing) == "play":
            return read_clause(playing).subjects
    for _ in range(2):
        if lemma_of(share) in SHARE_IN_CROWD:
            owners = dependents_exact(share, "nmod:poss")
            return (_tried_over(share) or owners) if owners and owners[0].pos_ == "PRON" else owners
        share = share.head
    return []


def whose_share(verb: Token) -> list[Token]:
    """ "sanctions on two judges for their role in jailing critics": whose role it is, however it is named."""
    share = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBG" or lemma_of(share) not in SHARE_IN_ACT:
        return []
    owners = dependents_exact(share, "nmod:poss")
    if owners and owners[0].pos_ != "PRON":
        return owners
    if share.dep_ == "nmod" and share.head.tag_ in ("NNS", "NNPS") and owners and owners[0].lower_ == "their":
        struck = [phrase.head for phrase in phrases_of(share.head) if phrase.preposition in MEASURED]
        return struck or [share.head]
    return _charged_over(share) if owners else []


def _tried_over(share: Token) -> list[Token]:
    """ "charges forty people over their participation in protests": theirs, not the prosecutors'."""
    verb = next((node for node in share.ancestors if is_verbal(node)), share)
    is_tried = preposition_of(share) in ("over", "for", "in") and lemma_of(verb) in TRYING
    return read_clause(verb).objects if is_tried else []


def _charged_over(share: Token) -> list[Token]:
    """ "drops charges against Ana B. over her role": hers is the share of whoever is charged, not of who charges."""
    for node in share.ancestors:
        if is_verbal(node):
            clause = read_clause(node)
            against = clause.governed_by("against")
            on = [
                phrase.head
                for thing in clause.objects
                for phrase in phrases_of(thing)
                if phrase.preposition in MEASURED
            ]
            return against or (clause.objects if lemma_of(node) in TRYING else on)
    return []


def _who_did(noun: Token) -> Token | None:
    """ "Ana B., the suspect in the raids", "the group responsible for the raids": who is said to be behind an act."""
    above, preposition = noun.head, preposition_of(noun)
    if preposition in ("of", "in", "behind") and lemma_of(above) in CULPRITS:
        if dependents(above, "cop"):
            return _said_to_be(above)
        return above.head if above.dep_ in ("appos", "nmod:desc") else above
    if preposition == "behind" and dependents(noun, "cop"):  # "The Northgate Brigade was behind the raid"
        return _said_to_be(noun)
    if preposition == "behind" and noun.dep_ == "nmod" and above.pos_ in ("NOUN", "PROPN"):
        return above  # "arrests the man behind the raid"
    is_blamed = preposition in ("for", "of") and above.lower_ in ("responsible", "guilty")
    if is_blamed or (preposition == "in" and above.lower_ in ("involved", "implicated", "complicit")):
        subjects = dependents(above, "nsubj")
        if subjects:
            return antecedent_of(subjects[0]) or subjects[0]
        return above.head if above.dep_ in ("amod", "acl") else None
    return None


def _said_to_be(culprit: Token) -> Token | None:
    """ "The Front was behind the raid", "accuses the Front of being behind the raid": who is said to be a culprit."""
    subjects = dependents(culprit, "nsubj")
    if subjects:
        return antecedent_of(subjects[0]) or subjects[0]
    if culprit.dep_ not in ("advcl", "xcomp", "acl", "obl") or not is_verbal(culprit.head):
        return None
    return next(iter(read_clause(culprit.head).objects), None) if lemma_of(culprit.head) in TRYING else None


def partners_over(noun: Token) -> list[Token]:
    """ "The plan was settled with A during talks with B": with whom a thing is done has talked as well."""
    verb = noun.head
    if noun.dep_ != "obl" or preposition_of(noun) not in ("during", "at", "in") or not is_verbal(verb):
        return []
    if read_clause(verb).subjects:  # whoever settles it has talked
        return []
    beside = [child for child in dependents(verb, "obl") if preposition_of(child) == "with"]
    return [child for child in beside if child.i < noun.i]


def subjects_over(noun: Token) -> list[Token]:
    """The subject of the nearest clause over a noun: who "frees them after talks with A" has talked with A."""
    return next(clauses_over(noun), [])


def clauses_over(noun: Token) -> Iterator[list[Token]]:
    """The subjects of each clause over a noun, the nearest first: "Ana B. says that a date for talks is not set"."""
    for node in (noun, *noun.ancestors):
        if (node != noun and is_verbal(node)) or dependents(node, "nsubj"):
            subjects = read_clause(node).subjects
            if subjects and lemma_of(node) not in REPORTING:
                yield subjects
