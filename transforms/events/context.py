"""What the rules of one article share: lexicon, gazetteer, and the parties met so far."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.events.roles.anaphora import Antecedents
from sitrep.transforms.places.gazetteer import Gazetteer


@dataclass(frozen=True)
class Context:
    """Shared by all rules while one article is coded."""

    lexicon: Lexicon
    gazetteer: Gazetteer
    antecedents: Antecedents
