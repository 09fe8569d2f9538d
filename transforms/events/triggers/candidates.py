"""Which words of a sentence may name an event: verbs, nouns by themselves, nouns under a light verb."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from sitrep.transforms.events.grammar.clauses import OBJECT_CONTROL, Clause, headline_clause, read_clause
from sitrep.transforms.events.grammar.relations import (
    COUNTING_NOUNS,
    counted_by,
    dependents,
    first_of_list,
    is_nominal_use,
    is_verbal,
    marks_of,
    predicate_lemma,
    preposition_of,
    with_conjuncts,
)
from sitrep.transforms.events.lexicon import Lexicon, LightVerb, NounEntry, VerbEntry
from sitrep.transforms.events.lexicon.word_classes import hyphenated, is_a, lemma_of, meets
from sitrep.transforms.events.status.commitment import is_offered, is_refused
from sitrep.transforms.events.triggers.in_force import in_force, targets_of
from sitrep.transforms.events.word_set import word_set

# A noun in these positions names a thing by the act ("attack helicopter", "protest leader"), not the act.
NAMING_POSITIONS = frozenset({"compound", "flat", "nmod:desc", "goeswith", "fixed"})
# "an airstrike attributed to A", "attacks blamed on B": such a participle tells who, it accuses nobody anew.
BLAMED_PARTICIPLES = frozenset({"attribute", "blame", "ascribe", "pin"})
# "from entering", "for Spain to be suspended": what a preposition would say, with a clause behind it.
CLAUSAL_PREPOSITIONS = frozenset({"from", "for", "of", "against", "over"})
# What is only told by what goes with it: "use force", "pay a price", "be met with a response", "launch strikes".
DEALING = word_set("use pay face suffer meet launch resume unleash conduct inflict take carry bear deliver begin start")
KINDS = word_set("act form case type kind instance example campaign policy")
AMOUNTING = word_set("amount constitute border represent violate breach")
# "war will follow".
FOLLOWING = word_set("follow come resume begin start ensue")
# "called him on Friday" calls on nobody.
TIMES = frozenset({"DATE", "TIME"})
# The lemmas under which the lexicon keeps what these words make of any verb.
WILL_NOT = "will not"
WILLING_TO = "willing to"
DUTY = frozenset({"have", "need", "necessary", "essential", "condition"})
DRILLS = word_set("exercise drill manoeuvre maneuver wargame operation mission")
BROKERING = frozenset({"broker", "mediate", "facilitate", "sponsor"})
CLAUSAL = frozenset({"ccomp", "advcl", "acl:relcl", "parataxis", "conj", "csubj"})


@dataclass
class Candidate:
    """A possible event: its trigger word, the entry that fits and the clause that carries it."""

    token: Token
    entry: VerbEntry | NounEntry
    clause: Clause | None
    light: LightVerb | None = None
    light_verb: Token | None = None
    patterns: list[str] = field(default_factory=list)
    outcomes: list[Candidate] = field(default_factory=list)  # "killed two": told of this event, no event of their own

    @property
    def is_noun(self) -> bool:
        """Whether a noun names the act."""
        return isinstance(self.entry, NounEntry)

    @property
    def is_outcome(self) -> bool:
        """Whether the verb only says what an act led to."""
        return isinstance(self.entry, VerbEntry) and self.entry.is_outcome

    @property
    def anchor(self) -> Token:
        """The word that stands for the event in the clause: its light verb, if it has one."""
        return self.light_verb or self.token

    @property
    def act_noun(self) -> Token | None:
        """The noun that carries the act: the trigger itself, or the object a verb entry asks for ("held talks")."""
        if self.is_noun:
            return self.token
        entry = self.entry
        if isinstance(entry, VerbEntry) and entry.object and not entry.object.excluded and self.clause is not None:
            heads = [counted for token in self.clause.objects for counted in (*counted_by(token), token)]
            return heads[0] if heads and heads[0].pos_ == "NOUN" else None
        return None

    @property
    def bounds(self) -> tuple[int, int]:
        """First token and end of the trigger's words: with a particle beside it, or with what compounds it."""
        start, end = self.token.i, self.token.i + 1
        if self.is_noun:
            while start > self.token.sent.start and self.token.doc[start - 1].dep_ == "compound":
                before = self.token.doc[start - 1]
                if before.ent_type_ in ("GPE", "ORG", "PERSON", "NORP") or before.head != self.token:
                    break
                start -= 1
        elif end < len(self.token.doc) and self.token.doc[end].dep_ == "compound:prt":
            end += 1
        return start, end


def find_triggers(sentence: TokenSpan, lexicon: Lexicon) -> list[Candidate]:
    """Candidates of a sentence in text order; a noun that a verb entry speaks for is left to the verb."""
    verbs = {token.i: found for token in sentence if (found := verb_candidate(token, lexicon)) is not None}
    nouns: dict[int, Candidate] = {}
    for token in sentence:
        found = noun_candidate(token, lexicon)
        if found is None:
            continue
        speaker = verbs.get(found.anchor.i) if found.light_verb is not None else _speaker(token, verbs)
        if speaker is not None and _speaks_for(speaker, found, lexicon) and not _is_others_word(speaker, found):
            continue
        if found.light_verb is not None:
            verbs.pop(found.light_verb.i, None)
        for child in (*token.children, *token.ancestors):
            if lemma_of(child) in BLAMED_PARTICIPLES and child.tag_ in ("VBN", "VBD") and child.i > token.i:
                verbs.pop(child.i, None)
        nouns[token.i] = found
    for index, candidate in nouns.items():
        _share_light_verb(candidate, index, nouns)
    for candidate in [found for found in verbs.values() if _is_brokering(found, verbs, nouns)]:
        del verbs[candidate.token.i]
    return sorted([*verbs.values(), *nouns.values()], key=lambda candidate: candidate.token.i)


def _is_brokering(candidate: Candidate, verbs: dict[int, Candidate], nouns: dict[int, Candidate]) -> bool:
    """ "held talks mediated by A": the talks are told of, and A is beside them."""
    verb, above = candidate.token, candidate.token.head
    if lemma_of(verb) not in BROKERING or verb.tag_ != "VBN" or verb.dep_ not in ("acl", "advcl", "acl:relcl"):
        return False
    others = [found for found in (*verbs.values(), *nouns.values()) if found.entry.type == candidate.entry.type]
    return any(found is not candidate and above in (found.token, found.act_noun) for found in others)


def verb_candidate(token: Token, lexicon: Lexicon) -> Candidate | None:
    """The most demanding verb entry that the token and its clause fulfil, or None."""
    clause, entries = verb_reading(token, lexicon)
    if clause is None:
        return None
    fit = VerbFit(token, clause, lexicon)
    entry = next((entry for entry in entries if fit.unmet(entry) is None), None)
    return Candidate(token, entry, clause, patterns=["verb"]) if entry is not None else None


def verb_reading(token: Token, lexicon: Lexicon) -> tuple[Clause | None, tuple[VerbEntry, ...]]:
    """The clause that the token is the verb of, None if it is none, and the entries of its lemma that may be meant."""
    lemma = lemma_of(token)
    entries = lexicon.verbs.get(hyphenated(token) or lemma, ())
    if lemma in lexicon.classes["refused_act"] and is_refused(token):
        entries += lexicon.verbs.get(WILL_NOT, ())
    if is_offered(token) and not is_a(token, "harm", lexicon):
        entries += lexicon.verbs.get(WILLING_TO, ())
    if not entries:
        return None, ()
    if is_verbal(token) and token.dep_ not in ("amod", "compound", "case", "mark"):
        return read_clause(token), entries
    return headline_clause(token), tuple(entry for entry in entries if entry.object and not entry.object.excluded)


@dataclass
class VerbFit:
    """A verb in its clause as entries look at it: what they ask for is read once for all of them."""

    token: Token
    clause: Clause
    lexicon: Lexicon

    @cached_property
    def _particles(self) -> set[str]:
        return {child.lower_ for child in self.token.children if child.dep_ == "compound:prt"}

    @cached_property
    def _all_particles(self) -> set[str]:
        return self._particles | _loose_particles(self.token)

    @cached_property
    def _subjects(self) -> list[Token]:
        return [head for subject in self.clause.subjects for head in with_conjuncts(subject)]

    @cached_property
    def _objects(self) -> list[Token]:
        return object_heads(self.clause)

    @cached_property
    def _prepositions(self) -> set[str]:
        return _prepositions(self.clause)

    @cached_property
    def _neighbours(self) -> list[Token]:
        return neighbours(self.clause.predicate)

    def unmet(self, entry: VerbEntry) -> str | None:
        """The first column of the entry that the verb's clause does not fulfil, None if the entry fits."""
        if entry.particle not in self._all_particles if entry.particle else self._particles:
            return "particle"
        if entry.subject and self._subjects and not meets(self._subjects, entry.subject, self.lexicon):
            return "subject"
        if self.clause.is_passive and not self._subjects and not _stands_without_agent(entry):
            return "subject"
        if entry.object and not meets(self._objects, entry.object, self.lexicon):
            return "object"
        if entry.preposition and not entry.preposition & self._prepositions:
            return "preposition"
        if entry.near and not meets(self._neighbours, entry.near, self.lexicon):
            return "near"
        if entry.complement and not any(_has_complement(part, self.clause, self.lexicon) for part in entry.complement):
            return "complement"
        return None


def _loose_particles(token: Token) -> set[str]:
    """What stands right behind a verb and may be its particle, wherever the parser hung it."""
    loose = {
        child.lower_ for child in token.children if child.dep_ in ("advmod", "xcomp", "obl") and child.i == token.i + 1
    }
    if token.i + 1 < token.sent.end and token.nbor().tag_ == "RP":
        loose.add(token.nbor().lower_)
    return loose


def _prepositions(clause: Clause) -> set[str]:
    """What introduces the phrases of a clause and its clauses: "barred from entering", "called for Iran to leave"."""
    found = {phrase.preposition for phrase in clause.phrases if phrase.head.ent_type_ not in TIMES}
    doing = [child for one in clause.objects for child in dependents(one, "acl") if child.tag_ == "VBG"]
    if any("against" in marks_of(child) for child in doing):
        found.add("against")  # "warned parties against holding rallies"
    for child in dependents(clause.predicate, "advcl", "xcomp", "ccomp"):
        found |= {
            mark.lower_
            for mark in child.children
            if mark.dep_ in ("mark", "case") and mark.lower_ in CLAUSAL_PREPOSITIONS
        }
        if child.tag_ == "VBG" and any(
            mark.lower_ == "to" and mark.dep_ in ("mark", "case") for mark in child.children
        ):
            found.add("to")  # "commits to buying"
    return found


def _stands_without_agent(entry: VerbEntry) -> bool:
    """Whether a passive that names no agent can mean this sense: "the ship was hit", not "he was held" for a truce.

    Cars that "were set ablaze" tell of no protest where no crowd is told to have done it.
    """
    subject = entry.subject
    if subject and entry.type == "PROTEST" and entry.mode in ("riot", "vandalize", "obstruct"):
        return False
    if not subject or subject.excluded or subject.classes:
        return True
    return bool(entry.object or entry.near or entry.complement)


def object_heads(clause: Clause) -> list[Token]:
    """Objects with their conjuncts and titles, and what a counting noun counts: "a series of attacks" gives both."""
    heads = [head for token in clause.objects for head in with_conjuncts(token)]
    # "dismissed minister Ana B.": the office says as much as the name.
    titles = [
        title
        for head in heads
        if head.ent_type_ == "PERSON"
        for title in dependents(head, "nmod:desc", "compound")
        if title.pos_ == "NOUN" and title.i < head.i
    ]
    # "conducts Northern Shield, an exercise": what the name is of.
    titles += [what for head in heads if head.pos_ == "PROPN" for what in _drills_in_apposition(head)]
    return [*heads, *titles, *(counted for head in heads for counted in counted_by(head))]


def _drills_in_apposition(name: Token) -> list[Token]:
    return [child for child in dependents(name, "appos") if lemma_of(child) in DRILLS]


def neighbours(predicate: Token) -> list[Token]:
    """Children and grandchildren of a predicate, clauses of their own left out; the raid in "a raid A helped with"."""
    is_stranded = any(child.pos_ == "ADP" and child.dep_ == "obl" for child in predicate.children)
    found = [predicate.head] if predicate.dep_ == "acl:relcl" and is_stranded else []
    for child in predicate.children:
        if child.dep_ in CLAUSAL and child.pos_ in ("VERB", "AUX"):
            continue
        found.append(child)
        found.extend(grandchild for grandchild in child.children if grandchild.dep_ not in CLAUSAL)
        names = [name for name in child.children if name.dep_ == "appos" and name.i < child.i + 2]
        found.extend(own for name in names for own in name.children if own.dep_ == "nmod")  # "strips mayor Ana B. of"
    return found


def _has_complement(part: str, clause: Clause, lexicon: Lexicon) -> bool:
    kind, _, listed = part.partition(":")
    if kind in ("xcomp", "ccomp"):
        heads = [token for token in clause.complements if token.dep_ == kind]
        heads = heads or (_told_to_do(clause, lexicon) if kind == "xcomp" else [])
    elif kind == "obj":
        heads = clause.objects
    elif kind == "purpose":  # "called him to discuss": what for
        heads = [child for child in clause.predicate.children if _is_infinitive(child)]
    elif kind == "bidden":  # "insists that the deal proceed", "that they must leave"
        heads = [token for token in clause.complements if _is_bidden(token)]
    elif kind == "barred":  # "rules that the governor cannot run"
        heads = [token for token in clause.complements if _is_barred(token)]
    elif kind == "behind":  # "says that Veltor is behind the raid"
        heads = [token for token in clause.complements if preposition_of(token) == "behind"]
    elif kind == "told":  # "said that the raid was illegal": what another is said to be or to have done
        heads = [inner for token in clause.complements if _is_told_of_other(token, clause) for inner in _aims(token)]
    elif kind == "vowed":  # "says that it will answer any attack"
        heads = [one for token in clause.complements if _is_foretold(token) for one in _blows(token)]
    elif (
        kind == "unless"
    ):  # "says that war will follow if Veltor does not withdraw": what is to come unless another yields
        heads = [
            one for told in clause.complements for token in with_conjuncts(told) for one in _hanging_on_other(token)
        ]
    elif kind == "todo":  # "gave the rebels two weeks to disarm"
        heads = [child for one in (clause.predicate, *clause.objects) for child in one.children if _is_todo(child)]
    elif kind == "need":  # "said it was vital to strike"
        needed = [child for token in clause.complements if is_a(token, "needful", lexicon) for child in token.children]
        heads = [child for child in needed if child.dep_ in ("csubj", "xcomp") and child.tag_ == "VB"]
    elif kind == "from":  # "banned him from running"
        heads = [child for child in clause.predicate.children if _is_kept_from(child)]
    elif kind == "any":
        heads = [*clause.complements, *clause.objects, *(phrase.head for phrase in clause.phrases)]
        heads += [inner for token in clause.complements for inner in token.children]
    else:
        heads = clause.governed_by(kind)
    if not listed:
        return bool(heads)
    if listed.startswith("~"):  # "says that they must leave": the modal of what is said, of another than who says it
        return any(_is_bound(head, listed[1:], clause) for head in heads)
    if listed.startswith("@"):
        return any(is_a(head, listed[1:], lexicon) for head in heads)
    return any(lemma_of(head) == listed for head in heads)


def _told_to_do(clause: Clause, lexicon: Lexicon) -> list[Token]:
    """ "presses Veltor to delay the vote": of one who is told to, the parser may take it for a purpose."""
    if lemma_of(clause.predicate) not in OBJECT_CONTROL or not any(
        is_a(one, "actorish", lexicon) for one in clause.objects
    ):
        return []
    behind = max(one.i for one in clause.objects)
    return [child for child in clause.predicate.children if _is_infinitive(child) and child.i > behind]


def _is_bidden(told: Token) -> bool:
    modals = {child.lower_ for child in told.children if child.dep_ in ("aux", "cop")}
    return bool(modals & {"must", "should", "be"}) or (told.tag_ == "VB" and not modals) or lemma_of(told) in DUTY


def _is_barred(told: Token) -> bool:
    words = {child.lower_ for child in told.children if child.dep_ in ("aux", "advmod")}
    return bool(words & {"can", "may"}) and bool(words & {"not", "n't"}) and bool(dependents(told, "nsubj"))


def _is_told_of_other(told: Token, clause: Clause) -> bool:
    """Whether a clause states, without "not" or "could", something of another than who says it."""
    about = [child for child in told.children if child.dep_ in ("nsubj", "nsubj:pass")]
    said_by = {token.lower_ for token in clause.subjects}
    is_other = any(token.pos_ in ("NOUN", "PROPN") and token.lower_ not in said_by for token in about)
    words = {child.lower_ for child in told.children}
    is_likely = lemma_of(told) in AMOUNTING and bool(words & {"may", "could", "might"})  # "may amount to a crime"
    is_open = any(child.tag_ == "MD" for child in told.children) and not is_likely
    return is_other and not is_open and not words & {"not", "n't", "never"}


def _is_foretold(told: Token) -> bool:
    """ "will respond", "would be met", and not "would not"; what would have been has not."""
    words = {child.lower_ for child in told.children if child.dep_ in ("aux", "advmod", "neg")}
    return bool(words & {"will", "would", "'ll", "shall"}) and not words & {"not", "n't", "never", "have"}


def _hanging_on_other(told: Token) -> list[Token]:
    """What will be done or will come unless somebody does something: "if Veltor does not yield, war will follow"."""
    if not _is_foretold(told):
        return []
    conditions = dependents(first_of_list(told), "advcl") + dependents(told, "advcl")
    is_demanded = any(
        "unless" in marks_of(verb)
        or ("if" in marks_of(verb) and any(child.lower_ in ("not", "n't") for child in verb.children))
        for verb in conditions
    )
    if not is_demanded:
        return []
    return [told, *dependents(told, "nsubj")] if lemma_of(told) in FOLLOWING else _blows(told)


def _blows(told: Token) -> list[Token]:
    """What is to be done, or dealt: the use of force, a price to pay, a response to meet with, attacks to resume."""
    if lemma_of(told) not in DEALING:
        return [told]
    parts = dependents(told, "obj", "obl", "nsubj", "xcomp")
    return [one for one in parts if one.dep_ != "obl" or preposition_of(one) == "with"]


def _is_todo(verb: Token) -> bool:
    return verb.dep_ in ("acl", "xcomp", "advcl") and verb.tag_ == "VB" and "to" in marks_of(verb)


def _aims(verb: Token) -> list[Token]:
    """ "is trying to undermine": what is said to be tried is told, too; of predicates the noun ("a criminal act")."""
    found = [verb, *(child for child in dependents(verb, "xcomp") if "to" in marks_of(child))]
    if lemma_of(verb) in KINDS:  # "an act of piracy"
        found += [child for child in dependents(verb, "nmod") if preposition_of(child) == "of"]
    if lemma_of(verb) in AMOUNTING:  # "amounts to a war crime"
        found += [child for child in dependents(verb, "obj", "obl") if child.i > verb.i]
    return found


def _is_infinitive(verb: Token) -> bool:
    is_loose = verb.dep_ in ("xcomp", "advcl") and verb.tag_ == "VB"
    return is_loose and "to" in marks_of(verb)


def _is_kept_from(verb: Token) -> bool:
    marked = any(child.lower_ == "from" and child.dep_ in ("mark", "case") for child in verb.children)
    return marked and verb.dep_ in ("advcl", "xcomp", "ccomp", "acl")


def _is_bound(verb: Token, modal: str, clause: Clause) -> bool:
    if not any(child.dep_ == "aux" and child.lower_ == modal for child in verb.children):
        return False
    said_of = [child for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass")]
    said_by = {token.lower_ for token in clause.subjects}
    return any(token.pos_ in ("NOUN", "PROPN") and token.lower_ not in said_by for token in said_of)


def noun_candidate(token: Token, lexicon: Lexicon) -> Candidate | None:
    """The noun entry that fits, with the light verb that carries it, or None."""
    entries = noun_entries(token, lexicon)
    if not entries or why_no_act(token) is not None:
        return None
    modifiers = noun_modifiers(token)
    entry = next((entry for entry in entries if meets(modifiers, entry.modifier, lexicon)), None)
    if entry is None or (entry.alone == "flight" and not _flies(token)):
        return None
    light, verb = find_light_verb(token, lexicon)
    if entry.alone == "light" and verb is not None and token.dep_ == "nsubj":
        light, verb = None, None  # "a fire broke out": only a doer makes an act of it
    if light is None and entry.alone == "light":
        light = in_force(token)
        verb = token.head if light is not None else None
    clause = read_clause(verb) if verb is not None else None
    patterns = ["noun"] if light is None else ["noun", light.entry]
    return Candidate(token, entry, clause, light, verb, patterns)


def _flies(weapon: Token) -> bool:
    """ "Rockets from A into B": a weapon that is told of by where it flew, and is nothing that another act sends."""
    if weapon.dep_ not in ("nsubj", "ROOT", "conj") or weapon.tag_ not in ("NNS", "NNP", "NN", "NNPS"):
        return False
    ways = {preposition_of(child) for child in dependents(weapon, "nmod")}
    return "into" in ways or ("from" in ways and bool(ways & {"at", "on", "towards", "toward"}))


def noun_entries(token: Token, lexicon: Lexicon) -> tuple[NounEntry, ...]:
    """The noun entries of the token's lemma or form, in the order in which they are tried."""
    return lexicon.nouns.get(hyphenated(token) or lemma_of(token)) or lexicon.nouns.get(token.lower_) or ()


def why_no_act(token: Token) -> str | None:
    """Why a word with a noun entry names no act here, None if it may."""
    if token.dep_ in NAMING_POSITIONS:
        return f"is {token.dep_} of {token.head.text!r}: it names a thing by the act"
    if is_verbal(token):
        return "is a verb here"
    if token.pos_ not in ("NOUN", "PROPN") and not is_nominal_use(token):
        return f"is no noun here ({token.pos_})"
    if token.ent_type_ and token.ent_type_ not in ("EVENT", "WEAPON"):
        return f"is part of a name ({token.ent_type_})"
    return None


def noun_modifiers(token: Token) -> list[Token]:
    """The words before and behind a noun that its entries may ask for."""
    modifiers = [child for child in token.children if child.dep_ in ("compound", "amod", "nmod", "nmod:poss")]
    modifiers = [child for child in modifiers if child.i < token.i or not preposition_of(child)] + targets_of(token)
    return modifiers + [inner for child in modifiers for inner in child.children if inner.dep_ in ("conj", "compound")]


def find_light_verb(noun: Token, lexicon: Lexicon) -> tuple[LightVerb | None, Token | None]:
    """The light verb over a noun ("held a series of talks") or beneath it ("an attack carried out by"), if any.

    "Clashes erupt in Veltor between A and B": of an act that happens the verb's phrases tell as well.
    """
    head = noun
    while head.dep_ in ("nmod", "conj") and (lemma_of(head.head) in COUNTING_NOUNS or head.head.pos_ == "NUM"):
        head = head.head
    verb = head.head
    if head.dep_ in ("obj", "nsubj:pass"):
        found = _light_entry(verb, "", lexicon)
        if found is not None:
            return found, verb
    if head.dep_ == "nsubj" and not dependents(verb, "obj", "ccomp", "cop"):
        found = _light_entry(verb, "", lexicon)
        if found is not None and is_a(verb, "happening", lexicon):
            return replace(found, subject_role="none"), verb
    if head.dep_ in ("obl", "nmod", "obl:unmarked"):
        preposition = preposition_of(head)
        for carrier in (verb, verb.head) if head.dep_ == "nmod" else (verb,):
            found = _light_entry(carrier, preposition, lexicon) if preposition else None
            if found is not None:
                return found, carrier
    for child in dependents(head, "acl"):
        is_object = child.tag_ == "VBN" or any(inner.dep_ == "nsubj" for inner in child.children)
        found = _light_entry(child, "", lexicon) if is_object else None
        if found is not None:
            return found, child
    return None, None


def _light_entry(verb: Token, preposition: str, lexicon: Lexicon) -> LightVerb | None:
    particles = {child.lower_ for child in verb.children if child.dep_ == "compound:prt"}
    for entry in lexicon.light_verbs.get(predicate_lemma(verb), ()):
        if entry.preposition == preposition and (entry.particle in particles if entry.particle else not particles):
            return entry
    return None


def _speaker(noun: Token, verbs: dict[int, Candidate]) -> Candidate | None:
    head = noun
    while head.dep_ in ("nmod", "conj") and head.head.pos_ in ("NOUN", "NUM") and head.head.i not in verbs:
        head = head.head
    for child in noun.lefts:
        if child.dep_ == "compound" and child.i in verbs:
            return verbs[child.i]
    return verbs.get(head.head.i) if head.dep_ in ("obj", "nsubj", "nsubj:pass", "obl", "obl:unmarked") else None


def _is_others_word(speaker: Candidate, named: Candidate) -> bool:
    """ "refuses a request by Veltor": who refuses it did not make it. What a court does to an appeal is routine."""
    if lemma_of(named.token) in ("appeal", "petition", "motion"):
        return False
    if (
        speaker.entry.type not in ("REJECT", "AGREE", "CONCEDE")
        or named.entry.type not in ("REQUEST", "ACCUSE")
        or named.light is not None
    ):
        return False
    return any(
        child.ent_type_ and (child.dep_ == "nmod:poss" or preposition_of(child) in ("by", "from"))
        for child in named.token.children
    )


def _speaks_for(speaker: Candidate, named: Candidate, lexicon: Lexicon) -> bool:
    """Whether the verb entry already asked for this noun ("sign" + "agreement").

    A noun that is only near and hangs on another stays an act of its own: "opened an inquiry into the killing".
    """
    entry, noun = speaker.entry, named.token
    if not isinstance(entry, VerbEntry):
        return False
    listed = entry.object if not entry.object.excluded else None
    heads = object_heads(speaker.clause) if speaker.clause is not None else []
    if listed and noun in heads and meets([noun], listed, lexicon):
        return True
    if noun.dep_ == "nsubj":  # "talks between A and B resume"
        is_one = named.entry.type == entry.type == "CONSULT" and bool(entry.subject) and not entry.subject.excluded
        return is_one and noun.head == speaker.token and meets([noun], entry.subject, lexicon)
    is_strong = isinstance(named.entry, NounEntry) and named.entry.alone == "strong"
    if is_strong and noun.head != speaker.token and named.entry.type != entry.type:
        return False
    return bool(entry.near) and not entry.near.excluded and meets([noun], entry.near, lexicon)


def _share_light_verb(candidate: Candidate, index: int, nouns: dict[int, Candidate]) -> None:
    """ "responded with airstrikes and artillery fire": the second noun hangs on the same verb."""
    token = candidate.token
    if candidate.light is not None or token.dep_ != "conj":
        return
    first = nouns.get(token.head.i)
    if first is not None and first.light is not None and first.token.i != index:
        candidate.light, candidate.light_verb, candidate.clause = first.light, first.light_verb, first.clause
        candidate.patterns = [*first.patterns, "conj"]
