"""The word lists of the entity rules: demonyms, suffixes of units and facilities, weapons, titles; read once."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sitrep.transforms.language.word_borders import cut_hyphens

LEXICON = Path(__file__).parent / "lexicon"


@dataclass(frozen=True, slots=True)
class EntityWords:
    """Phrases as tuples of words in the case they stand in the lists; `longest` words at most."""

    by_kind: dict[str, frozenset[tuple[str, ...]]]
    demonyms: frozenset[tuple[str, ...]]

    def of(self, kind: str) -> frozenset[tuple[str, ...]]:
        """The phrases of one kind: facility, unit, organisation, place, law, event, weapon, title …

        Raises KeyError for a kind that is in no list.
        """
        return self.by_kind[kind]


@lru_cache(maxsize=1)
def read_entity_words() -> EntityWords:
    """Reads `lexicon/entity_words.tsv` and `lexicon/demonyms.tsv`."""
    by_kind: dict[str, set[tuple[str, ...]]] = {}
    for line in (LEXICON / "entity_words.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        kind, words = line.split("\t")
        by_kind.setdefault(kind, set()).add(split_words(words))
    rows = (LEXICON / "demonyms.tsv").read_text(encoding="utf-8").splitlines()[1:]
    demonyms = frozenset(split_words(row.split("\t")[0]) for row in rows)
    return EntityWords({kind: frozenset(phrases) for kind, phrases in by_kind.items()}, demonyms)


def split_words(phrase: str) -> tuple[str, ...]:
    """Words as the tokenizer makes them: most hyphens between letters are words of their own."""
    return tuple(cut_hyphens(phrase).split())
