"""The event lexicon as data: which words name which PLOVER event, and under which conditions."""

from sitrep.transforms.events.lexicon.entries import Governor, LightVerb, NounEntry, Terms, VerbEntry
from sitrep.transforms.events.lexicon.load import FOLDER, Lexicon, load_lexicon

__all__ = ["FOLDER", "Governor", "Lexicon", "LightVerb", "NounEntry", "Terms", "VerbEntry", "load_lexicon"]
