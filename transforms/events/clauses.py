"""Who does what within a clause: logical subject, object and prepositional phrases of a predicate, voice undone.

What a clause leaves unsaid is taken from where grammar puts it: a conjoined verb shares its subject, an infinitive has
its controller, a participle the noun or clause it hangs on, a relative clause its antecedent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
# "urged them to leave", "forced the tanker to stop": the object acts in the infinitive.
OBJECT_CONTROL = frozenset(
    "urge ask order force allow help tell persuade convince call press push encourage permit compel require invite "
    "enable authorize authorise instruct direct warn advise lead cause want expect accuse suspect prevent stop "
    "let make see send deploy use".split()
)


@dataclass(frozen=True)
class Phrase:
    """A prepositional phrase: its preposition in lower case and the head of what it governs."""

    preposition: str
    head: Token
    depth: int = 0  # 0: hangs on the predicate, 1: on its object or on another phrase


@dataclass
class Clause:
    """A predicate with its logical arguments (heads, conjuncts not yet spelled out)."""

    predicate: Token
    is_passive: bool = False
    subjects: list[Token] = field(default_factory=list)
    objects: list[Token] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    complements: list[Token] = field(default_factory=list)
    shared_from: str | None = None  # how an unsaid subject was found

    def governed_by(self, *prepositions: str) -> list[Token]:
        """Heads of the phrases with one of these prepositions, those nearest to the predicate first."""
        found = [phrase for phrase in self.phrases if phrase.preposition in prepositions]
        return [phrase.head for phrase in sorted(found, key=lambda phrase: phrase.depth)]


def dependents(token: Token, *labels: str) -> list[Token]:
    """Children whose label is one of `labels`, subtypes included ("obl" finds "obl:agent")."""
    return [child for child in token.children if child.dep_ in labels or child.dep_.partition(":")[0] in labels]


def with_conjuncts(token: Token) -> Iterator[Token]:
    """The token and the nouns conjoined to it: "A, B and C"."""
    yield token
    for child in dependents(token, "conj"):
        if child.pos_ in NOMINAL:
            yield from with_conjuncts(child)


def preposition_of(token: Token) -> str:
    """The preposition of a phrase by its head: "on", "according to"; empty if there is none."""
    cases = [child for child in token.children if child.dep_ == "case" and child.lower_ not in ("'s", "’s", "'", "’")]
    if not cases:
        return ""
    first = cases[0]
    fixed = [child.lower_ for child in first.children if child.dep_ == "fixed"]
    return " ".join([first.lower_, *fixed])


def phrases_of(token: Token, depth: int = 0) -> list[Phrase]:
    """The prepositional phrases of a noun or verb, and one level of those inside them.

    "an attack by rebels on the base" is often parsed with "on the base" under "rebels": looking one level down
    finds it anyway.
    """
    found: list[Phrase] = []
    for child in dependents(token, "obl", "nmod"):
        preposition = preposition_of(child)
        if preposition:
            found.append(Phrase(preposition, child, depth))
            if depth < 1:
                found.extend(phrases_of(child, depth + 1))
    return found


def is_passive(verb: Token) -> bool:
    """Whether the predicate's grammatical subject is what the act is done to."""
    if any(child.dep_.endswith(":pass") for child in verb.children):
        return True
    if any(child.dep_ == "obl:agent" for child in verb.children):
        return True
    if verb.tag_ != "VBN" and verb.morph.get("Voice") != ["Pass"]:
        return False
    auxiliaries = [child for child in verb.children if child.dep_ == "aux"]
    if any(child.lemma_ == "have" for child in auxiliaries):
        return False
    if verb.dep_ in ("acl", "advcl", "xcomp", "amod") and not dependents(verb, "nsubj"):
        return True
    if verb.dep_ == "conj" and not dependents(verb, "nsubj", "aux"):
        return is_passive(verb.head)
    return not dependents(verb, "nsubj") and not dependents(verb, "obj")


def antecedent_of(pronoun: Token) -> Token | None:
    """The noun that a relative pronoun stands for, or None if the word is no relative pronoun."""
    if pronoun.lower_ not in RELATIVE or pronoun.pos_ not in ("PRON", "DET", "SCONJ"):
        return None
    node = pronoun
    for _ in range(4):
        if node.dep_ in ("acl:relcl", "acl", "advcl:relcl"):
            return node.head
        if node.head == node:
            return None
        node = node.head
    return None


def read_clause(verb: Token, depth: int = 0) -> Clause:
    """The clause of a predicate, as described in this module's first lines."""
    clause = Clause(verb, is_passive(verb))
    grammatical = [child for child in dependents(verb, "nsubj") if child.dep_ != "nsubj:outer"]
    direct = [child for child in dependents(verb, "obj")]
    if not grammatical and depth < 4:
        grammatical, clause.shared_from = _unsaid_subject(verb, depth)
    grammatical = [antecedent_of(token) or token for token in grammatical]
    direct = [antecedent_of(token) or token for token in direct]
    clause.phrases = phrases_of(verb)
    for token in direct:
        clause.phrases.extend(phrases_of(token, 1))
    if clause.is_passive:
        clause.objects = [*grammatical, *direct]
        agents = [child for child in dependents(verb, "obl") if child.dep_ == "obl:agent"]
        clause.subjects = agents or [token for token in clause.governed_by("by") if token.head == verb]
    else:
        clause.subjects, clause.objects = grammatical, direct
        if verb.dep_ == "acl:relcl" and not direct and grammatical and verb.head not in grammatical:
            if not any(phrase.head.lower_ in RELATIVE for phrase in clause.phrases):
                clause.objects = [verb.head]
    clause.complements = dependents(verb, "xcomp", "ccomp")
    return clause


def _unsaid_subject(verb: Token, depth: int) -> tuple[list[Token], str | None]:
    head, label = verb.head, verb.dep_
    if head == verb:
        return [], None
    if label == "conj" and head.pos_ in ("VERB", "AUX", "ADJ", "NOUN", "PROPN"):
        return _surface_subject(head, depth), "conj"
    if label == "xcomp":
        objects = dependents(head, "obj", "iobj")
        if objects and head.lemma_.lower() in OBJECT_CONTROL:
            return objects[:1], "control"
        if head.lemma_.lower() in ("call", "appeal"):
            asked = [phrase.head for phrase in phrases_of(head) if phrase.preposition in ("on", "upon", "to", "for")]
            if asked:
                return asked[:1], "control"
        return _surface_subject(head, depth), "control"
    if label in ("advcl", "parataxis"):
        if head.pos_ in ("VERB", "AUX", "ADJ"):
            return _surface_subject(head, depth), "participle"
        return [], None
    if label == "acl":
        if any(child.dep_ == "mark" and child.lower_ == "to" for child in verb.children):
            owners = dependents(head, "nmod:poss")
            if owners:
                return owners[:1], "control"
            return (_surface_subject(head.head, depth), "control") if head.head != head else ([], None)
        return [head], "participle"
    if label == "acl:relcl":
        return [head], "relative"
    if label == "amod":
        return [head], "participle"
    return [], None


def _surface_subject(verb: Token, depth: int) -> list[Token]:
    own = [child for child in dependents(verb, "nsubj") if child.dep_ != "nsubj:outer"]
    if own:
        return own
    if depth >= 3 or verb.head == verb:
        return []
    return _unsaid_subject(verb, depth + 1)[0]
