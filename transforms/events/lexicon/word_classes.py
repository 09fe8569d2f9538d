"""Does a word belong to a class of the lexicon? By listed lemma, and for some classes by entity label too."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.lexicon import Lexicon, Terms

PARTY_LABELS = frozenset({"PERSON", "ORG", "GPE", "NORP"})

# Labels that put a name into a class: "Hamas advanced" as "troops advanced" would.
LABELS_OF_CLASS: dict[str, frozenset[str]] = {
    "name": PARTY_LABELS,
    "armed": frozenset({"ORG", "GPE", "NORP"}),
    "police": frozenset({"ORG"}),
    "state": frozenset({"GPE", "NORP", "ORG"}),
    "role": frozenset({"PERSON"}),
    "people": frozenset({"PERSON", "NORP"}),
    "group": frozenset({"ORG", "NORP"}),
    "igo": frozenset({"ORG"}),
    "company": frozenset({"ORG"}),
    "territory": frozenset({"GPE", "LOC", "FAC"}),
    "counterpart": frozenset({"PERSON", "GPE"}),
    "opposition": frozenset({"PERSON"}),
    "building": frozenset({"FAC"}),
}
ACTING_CLASSES = (
    "armed", "police", "state", "role", "people", "crowd", "group", "igo", "opposition", "court", "company", "aircraft",
    "ship", "weapon", "missile", "violence", "diplomat",
)  # fmt: skip
SEATED_CLASSES = frozenset({"name", "state", "role"})
PERSONAL = frozenset({"he", "she", "they", "him", "her", "them", "who", "whom", "i", "we"})
NEUTRAL = frozenset({"it", "which", "that", "itself"})
HUMAN_CLASSES = frozenset({"people", "role", "name", "actorish", "crowd", "armed", "police", "captive", "counterpart"})
NEUTRAL_CLASSES = frozenset({"armed", "police", "state", "name", "actorish", "group", "igo", "company"})


def lemma_of(token: Token) -> str:
    """The lemma in lower case."""
    return token.lemma_.lower()


def hyphenated(token: Token) -> str | None:
    """ "test-fire" for the last of "test-fired"'s three tokens; None for a word that no hyphen joins to another."""
    if token.i < token.sent.start + 2 or token.nbor(-1).text != "-" or token.nbor(-1).whitespace_:
        return None
    first = token.nbor(-2)
    return None if first.whitespace_ else f"{first.lower_}-{lemma_of(token)}"


def is_seat(token: Token, lexicon: Lexicon) -> bool:
    """Whether a building's name stands for who sits there: "the Kremlin", "the White House"."""
    if token.ent_type_ != "FAC":
        return False
    name = f"{token.nbor(-1).lower_} {token.lower_}" if token.i else ""
    return bool({token.lower_, name} & lexicon.classes["seat"])


def is_a(token: Token, name: str, lexicon: Lexicon) -> bool:
    """Whether `token` heads a phrase of the class `name`; a pronoun falls in every class it could stand for."""
    if name == "actorish":
        return is_a(token, "name", lexicon) or any(is_a(token, part, lexicon) for part in ACTING_CLASSES)
    if token.ent_type_ in LABELS_OF_CLASS.get(name, ()) or (name in SEATED_CLASSES and is_seat(token, lexicon)):
        return True
    listed = lexicon.classes.get(name, frozenset())
    if lemma_of(token) in listed or hyphenated(token) in listed:
        return True
    lemma = lemma_of(token)
    if token.pos_ == "PRON":
        if lemma in PERSONAL or token.lower_ in PERSONAL:
            return name in HUMAN_CLASSES
        return token.lower_ in NEUTRAL and name in NEUTRAL_CLASSES
    # A name that the entity model missed still looks like one.
    return name in ("name", "state", "armed", "group") and token.pos_ == "PROPN" and not token.ent_type_


def meets(tokens: list[Token], terms: Terms, lexicon: Lexicon) -> bool:
    """Whether any of `tokens` fulfils the condition; with none there, whether the condition allows absence."""
    if not terms:
        return True
    if terms.present:
        return bool(tokens)
    if not tokens:
        return terms.absent or terms.excluded
    found = any(_listed(token, terms, lexicon) for token in tokens)
    if terms.excluded:
        return not found
    return found


def _listed(token: Token, terms: Terms, lexicon: Lexicon) -> bool:
    return (
        lemma_of(token) in terms.lemmas
        or token.lower_ in terms.lemmas
        or hyphenated(token) in terms.lemmas
        or any(is_a(token, name, lexicon) for name in terms.classes)
    )
