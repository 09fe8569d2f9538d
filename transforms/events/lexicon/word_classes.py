"""Does a word belong to a class of the lexicon? By listed lemma, and for some classes by entity label too."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from spacy.strings import get_string_id
from spacy.tokens import Token

from sitrep.transforms.events.lexicon import Lexicon, Terms
from sitrep.transforms.events.word_set import word_set

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
    "weapon": frozenset({"WEAPON"}),
}
ACTING_CLASSES = (
    "armed", "police", "state", "role", "people", "crowd", "group", "igo", "opposition", "court", "company", "aircraft",
    "ship", "weapon", "missile", "violence", "diplomat",
)  # fmt: skip
SEATED_CLASSES = frozenset({"name", "state", "role"})
NAMING_CLASSES = frozenset({"name", "state", "armed", "group"})
HYPHEN = get_string_id("-")
# Nouns with these endings name people by what they are or do, listed or not: "salesman", "cellist", "historian".
PERSON_ENDINGS = ("man", "woman", "person", "ist", "ologian", "ician", "crat", "smith", "monger", "keeper", "goer")
PERSON_ENDINGS += ("holder", "herder", "naut", "owner", "worker", "maker", "dweller", "farer", "grapher", "ologer")
NO_PERSON = word_set(
    "checklist blacklist shortlist watchlist wishlist playlist talisman ottoman placeholder pacemaker snowman"
)
PERSONAL = frozenset({"he", "she", "they", "him", "her", "them", "who", "whom", "i", "we"})
NEUTRAL = frozenset({"it", "which", "that", "itself"})
HUMAN_CLASSES = frozenset({"people", "role", "name", "actorish", "crowd", "armed", "police", "captive", "counterpart"})
NEUTRAL_CLASSES = frozenset({"armed", "police", "state", "name", "actorish", "group", "igo", "company"})


def lemma_of(token: Token) -> str:
    """The lemma in lower case."""
    return token.lemma_.lower()


@lru_cache(maxsize=4096)
def ends_as_person(lemma: str) -> bool:
    """Whether a noun's ending says that it names somebody: "boatman", "cellist"."""
    return len(lemma) > 5 and lemma.endswith(PERSON_ENDINGS) and lemma not in NO_PERSON


def hyphenated(token: Token) -> str | None:
    """ "test-fire" for the last of "test-fired"'s three tokens; None for a word that no hyphen joins to another."""
    if token.i < 2 or token.nbor(-1).orth != HYPHEN:
        return None
    hyphen, first = token.nbor(-1), token.nbor(-2)
    if hyphen.whitespace_ or first.whitespace_ or token.is_sent_start or hyphen.is_sent_start:
        return None
    return f"{first.lower_}-{lemma_of(token)}"


def is_seat(token: Token, lexicon: Lexicon) -> bool:
    """Whether a building's name stands for who sits there: "the Kremlin", "the White House"."""
    if token.ent_type_ != "FAC":
        return False
    name = f"{token.nbor(-1).lower_} {token.lower_}" if token.i else ""
    return bool({token.lower_, name} & lexicon.classes["seat"])


def is_a(token: Token, name: str, lexicon: Lexicon) -> bool:
    """Whether `token` heads a phrase of the class `name`; a pronoun falls in every class it could stand for."""
    return _falls_in(name, token, _words_of(token), lexicon)


def is_any(token: Token, names: Iterable[str], lexicon: Lexicon) -> bool:
    """Whether `token` heads a phrase of one of these classes."""
    words = _words_of(token)
    return any(_falls_in(name, token, words, lexicon) for name in names)


def _words_of(token: Token) -> tuple[str, ...]:
    """What may stand in a list of the lexicon for the token."""
    lemma, joined = lemma_of(token), hyphenated(token)
    if lemma == "member":  # "gang members" are a gang's
        return (lemma, *(lemma_of(child) for child in token.lefts if child.dep_ == "compound"))
    return (lemma, joined) if joined else (lemma,)


def _falls_in(name: str, token: Token, words: tuple[str, ...], lexicon: Lexicon) -> bool:
    if name == "actorish":
        return any(_is_in(part, token, words, lexicon) for part in ("name", *ACTING_CLASSES))
    return _is_in(name, token, words, lexicon)


def _is_in(name: str, token: Token, words: tuple[str, ...], lexicon: Lexicon) -> bool:
    label = token.ent_type_
    if label and (label in LABELS_OF_CLASS.get(name, ()) or (name in SEATED_CLASSES and is_seat(token, lexicon))):
        return True
    listed = lexicon.classes.get(name)
    if listed and not listed.isdisjoint(words):
        return True
    if token.pos_ == "PRON":
        if words[0] in PERSONAL or token.lower_ in PERSONAL:
            return name in HUMAN_CLASSES
        return token.lower_ in NEUTRAL and name in NEUTRAL_CLASSES
    if name == "people" and not label and token.pos_ == "NOUN" and ends_as_person(words[0]):
        return True
    # A name that the entity model missed still looks like one.
    return not label and name in NAMING_CLASSES and token.pos_ == "PROPN"


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
    words = _words_of(token)
    if token.lower_ in terms.lemmas or not terms.lemmas.isdisjoint(words):
        return True
    return any(_falls_in(name, token, words, lexicon) for name in terms.classes)
