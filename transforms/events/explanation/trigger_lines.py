"""What became of every word of a sentence that has a row in the lexicon: an event, a part of one, or why nothing."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.coder import SentenceReading
from sitrep.transforms.events.explanation.parse_table import numbered
from sitrep.transforms.events.lexicon import Lexicon, LightVerb, NounEntry, VerbEntry
from sitrep.transforms.events.triggers.candidates import (
    Candidate,
    VerbFit,
    noun_candidate,
    noun_entries,
    noun_modifiers,
    verb_candidate,
    verb_reading,
    why_no_act,
)
from sitrep.transforms.events.triggers.screening import is_sport

AUXILIARY = frozenset({"aux", "aux:pass", "cop"})  # "had struck", "was hit": never an act of their own


def trigger_lines(reading: SentenceReading, lexicon: Lexicon) -> list[str]:
    """Per word with a verb or noun row: kept or dropped, by which row of which file, and why."""
    lines: list[str] = []
    for token in reading.sentence:
        lines += _of_word(token, reading, lexicon)
    return lines or ["no word of this sentence has a row in verbs.csv or nouns.csv"]


def row_of(entry: VerbEntry | NounEntry | LightVerb) -> str:
    """The entry's id with the file and line of its row."""
    return f"{entry.entry} [{entry.where}]"


def kind_of(entry: VerbEntry | NounEntry) -> str:
    """Type and mode: "ASSAULT/aerial"."""
    return f"{entry.type}/{entry.mode}" if entry.mode else entry.type


def _of_word(token: Token, reading: SentenceReading, lexicon: Lexicon) -> list[str]:
    kept = next((candidate for candidate in reading.found if candidate.token == token), None)
    if kept is not None:
        return _of_candidate(kept, reading, lexicon)
    carrier = next((candidate for candidate in reading.found if candidate.light_verb == token), None)
    if carrier is not None and carrier.light is not None:
        return [f"{numbered(token)}: light verb of {numbered(carrier.token)} by {row_of(carrier.light)}"]
    possible = verb_candidate(token, lexicon) or noun_candidate(token, lexicon)
    if possible is not None:
        owner = "verb or noun beside it, which names the same act"
        return [f"{numbered(token)}: dropped, left to the {owner}", f"    fits {row_of(possible.entry)}"]
    if token.dep_ in AUXILIARY:
        return []
    misfits = [*_verb_misfits(token, lexicon), *_noun_misfits(token, lexicon)]
    return [f"{numbered(token)}: dropped, no row fits", *(f"    {line}" for line in misfits)] if misfits else []


def _of_candidate(candidate: Candidate, reading: SentenceReading, lexicon: Lexicon) -> list[str]:
    light = f", under {row_of(candidate.light)}" if candidate.light is not None else ""
    made = f"    {kind_of(candidate.entry)} by {row_of(candidate.entry)}{light}"
    return [f"{numbered(candidate.token)}: {_fate(candidate, reading, lexicon)}", made]


def _fate(candidate: Candidate, reading: SentenceReading, lexicon: Lexicon) -> str:
    for number, draft in enumerate(reading.drafts, start=1):
        if draft.candidate is candidate:
            return f"kept, event {number} of this sentence"
    for draft, reason in reading.refused:
        if draft.candidate is candidate:
            return f"dropped, {reason}"
    if not _is_in(candidate, reading.merged):
        whole = next((one for one in reading.found if _is_in(candidate, one.outcomes)), None)
        return f"joined to {numbered(whole.token)}, the same act" if whole is not None else "dropped as a repetition"
    if is_sport(reading.sentence, lexicon):
        return "dropped, the sentence is about sport (classes.csv: sport_alone, sport_word)"
    return "dropped, an accident or disaster: nobody is said to have done it (classes.csv: disaster, accident_verb)"


def _is_in(candidate: Candidate, candidates: list[Candidate]) -> bool:
    return any(one is candidate for one in candidates)


def _verb_misfits(token: Token, lexicon: Lexicon) -> list[str]:
    clause, entries = verb_reading(token, lexicon)
    if not entries:
        return []
    if clause is None:
        # What a noun lacks is said by its own rows.
        is_noun = bool(noun_entries(token, lexicon))
        return [] if is_noun else [f"{row_of(entries[0])}: is no verb of a clause here ({token.pos_}, {token.dep_})"]
    fit = VerbFit(token, clause, lexicon)
    missed = [(entry, fit.unmet(entry)) for entry in entries]
    return [f"{row_of(entry)}: {column} is not {_asked(entry, column)}" for entry, column in missed if column]


def _asked(entry: VerbEntry, column: str) -> str:
    if column == "particle":
        return repr(entry.particle) if entry.particle else "absent"
    asked = getattr(entry, column)
    return "|".join(sorted(asked)) if isinstance(asked, frozenset) else asked.cell


def _noun_misfits(token: Token, lexicon: Lexicon) -> list[str]:
    entries = noun_entries(token, lexicon)
    if not entries:
        return []
    reason = why_no_act(token)
    if reason is not None:
        clause, _ = verb_reading(token, lexicon)
        return [f"{row_of(entries[0])}: {reason}"] if clause is None else []
    words = ", ".join(repr(word.text) for word in noun_modifiers(token)) or "none"
    return [f"{row_of(entry)}: modifier is not {entry.modifier.cell} (here: {words})" for entry in entries]
