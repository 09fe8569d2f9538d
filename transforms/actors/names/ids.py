"""Ids of actors that the register does not know, made of their names."""

from __future__ import annotations

from sitrep.schemas.keys import md5_key
from sitrep.transforms.actors.names.keys import sound_key

# Hex digits of the md5 that names a provisional actor: one collision among 10 million names is less likely than 1e-5.
PROVISIONAL_DIGITS = 16
PROVISIONAL_KINDS = {"PERSON": "person", "ORG": "org"}


def provisional_id(name: str, kind: str) -> str:
    """Id of an actor that the register does not know: the same for spellings that sound alike, in any order or night.

    Vowels count here: by skeleton alone "Ismail Khan" and "Esmail Qaani" would be one man.
    """
    return "p" + md5_key(kind, sound_key(name))[:PROVISIONAL_DIGITS]


def name_id(name: str, label_or_kind: str | None) -> str:
    """The provisional id that a name would have: as a person for the label PERSON or kind person, else as a body."""
    kind = "person" if label_or_kind is not None and label_or_kind.casefold() == "person" else "org"
    return provisional_id(name, kind)
