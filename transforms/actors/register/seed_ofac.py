"""Takes spellings of known actors from the OFAC SDN list (public domain); run by hand, never by the pipeline.

    python -m sitrep.transforms.actors.register.seed_ofac ofac_alias_sets.jsonl

Input: one JSON object a line with "id", "type" (person or org), "names" (surnames in capitals). An entity is taken for
a known actor if one of its names is already an alias of exactly one actor of that type; others become actors of their
own where the list gives several spellings. The names listed in sources/ofac_refused.csv are wrong there and left out
("ISLAMIC JIHAD" stands under Hezbollah). Writes sources/ofac_aliases.csv and sources/ofac_actors.csv; build the
register before and after.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

import polars as pl

from sitrep.transforms.actors.comparison.compare import compare_names
from sitrep.transforms.actors.comparison.tokens import word_weight
from sitrep.transforms.actors.names.keys import name_tokens, sound_key
from sitrep.transforms.actors.register.build_register import SOURCES, read_rows, write_rows
from sitrep.transforms.actors.register.register import fold_alias, load_register

_SMALL = frozenset({
    "of", "the", "and", "in", "for", "al", "el", "an", "de", "del", "la", "ul", "i", "e", "y", "wa", "wal",
    "fi", "bin", "ibn", "ad", "as", "ar", "at",
})  # fmt: skip
_SHORT = frozenset({"ISIL", "ISIS", "PKK", "LTTE", "FARC", "ELN", "AQAP", "AQIM", "TTP", "IRGC"})


def readable(name: str) -> str:
    """Not all in capitals: "Qassem Soleimani", "Lashkar-e-Tayyiba" for "LASHKAR-E-TAYYIBA"; "PKK" stays."""
    if name.isupper() and " " not in name and len(name) <= 4:
        return name
    parts = re.split(r"([ -])", name)
    written = [part if not part.isupper() or part in _SHORT else _capitalised(part) for part in parts]
    # Articles and joining words are small inside a name: "Islamic State of Iraq", "Bashar al-Assad".
    written[1:] = [part.lower() if part.lower() in _SMALL else part for part in written[1:]]
    if len(parts) > 2 and parts[0].lower() in {"al", "el"}:
        written[0] = parts[0].lower()
    return "".join(written)


def _capitalised(part: str) -> str:
    """One capital in front: "SALIM" → "Salim", "'ATA" → "'Ata"."""
    letter = next((place for place, sign in enumerate(part) if sign.isalpha()), 0)
    return part[: letter + 1] + part[letter + 1 :].lower()


def read_sets(path: Path) -> list[dict]:
    """Entities of the list, without the names that stand under the wrong one."""
    refused = {(row["ofac_id"], fold_alias(row["name"]) or "*") for row in read_rows(SOURCES / "ofac_refused.csv")}
    entities = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        {**entity, "names": [name for name in entity["names"] if (entity["id"], fold_alias(name)) not in refused]}
        for entity in entities
        if (entity["id"], "*") not in refused
    ]


def is_usable(name: str, kind: str) -> bool:
    """True for a name that newswire could use: one word of a person's name is a surname or an alias in a network;
    initials are no name."""
    whole = " " in name or kind == "org"
    return whole and not re.search(r"\b[A-Z]\.|[\d(),;/]|(^| )'", name) and len(name) > 4


def harvest_aliases(entities: list[dict]) -> list[dict[str, str]]:
    """Rows of ofac_aliases.csv: spellings of actors that the other sources know."""
    register = load_register()
    people = register.actors.filter(register.actors["kind"] == "person")["actor_id"].to_list()
    skipped = register.actors.filter(register.actors["kind"].is_in(["state", "media", "company"]))["actor_id"].to_list()
    names = dict(register.actors.select("actor_id", "name").iter_rows())
    owners: dict[str, set[str]] = {}
    # Its own earlier harvest is left out, so that running it again gives the same.
    aliases = register.aliases.filter(~pl.col("ambiguous") & ~pl.col("source").str.starts_with("OFAC"))
    for actor_id, alias in aliases.select("actor_id", "alias").iter_rows():
        owners.setdefault(fold_alias(alias), set()).add(actor_id)
    ambiguous = set(map(fold_alias, register.aliases.filter(pl.col("ambiguous"))["alias"]))
    taken: list[dict[str, str]] = []
    for entity in entities:
        found = {actor for name in entity["names"] for actor in owners.get(fold_alias(name), ())}
        found = {actor for actor in found if (actor in people) == (entity["type"] == "person") and actor not in skipped}
        if len(found) != 1:
            continue
        actor_id = found.pop()
        for name in entity["names"]:
            if is_usable(name, entity["type"]) and fold_alias(name) not in owners.keys() | ambiguous:
                owners[fold_alias(name)] = {actor_id}
                taken.append(
                    {
                        "actor": names[actor_id],
                        "alias": readable(name),
                        "ambiguous": "false",
                        "ofac_id": entity["id"],
                        "source": f"OFAC SDN list, {entity['id']}",
                    }
                )
    return taken


# Fewer spellings than these and the list says no more than a name.
LEAST_SPELLINGS = 3
# Weight of a name's words below which other people carry it too: "Muhammad Iqbal" has .6, "Salih al-Aruri" 1.6.
DISTINCTIVE = 1.4
LIKE = 0.5  # score of `compare_names` below which a name of two words is no spelling of the first
_LEGAL_FORM = re.compile(
    r"\b(?:ltd|llc|inc|corp|co|sa|sarl|gmbh|fze|jsc|ooo|plc|bank|company|trading|shipping)\b", re.IGNORECASE
)


def listed_actors(entities: list[dict]) -> list[dict[str, str]]:
    """Rows of ofac_actors.csv: entities that no other source knows and that the list gives in several spellings.

    Someone who stands twice (two entities share a name of three words, or two names) is one row; another shared name,
    a single word and a name of common words are ambiguous. An entity with a name that sounds like a known actor's is
    left out: it may be the same.
    """
    register = load_register()
    others = register.aliases.filter(~pl.col("source").str.starts_with("OFAC"))["alias"].to_list()
    known = {fold_alias(alias) for alias in others}
    sounds = {sound_key(alias) for alias in others if " " in alias}
    merged: list[dict] = []
    row_of: dict[str, int] = {}
    for entity in entities:
        usable = {fold_alias(name): readable(name) for name in entity["names"] if is_usable(name, entity["type"])}
        is_known = any(fold_alias(name) in known or sound_key(name) in sounds for name in entity["names"])
        if is_known or len(usable) < LEAST_SPELLINGS:
            continue
        shared = [folded for folded in usable if folded in row_of]
        if shared and (len(shared) > 1 or len(shared[0].split()) > 2):
            merged[row_of[shared[0]]]["names"] |= usable
        else:
            merged.append({"id": entity["id"], "kind": entity["type"], "names": usable})
        for folded in usable:
            row_of.setdefault(folded, len(merged) - 1)
    carriers = Counter(folded for row in merged for folded in row["names"])
    return [row for entity in merged if (row := _listed_row(entity, carriers))]


def _listed_row(entity: dict, carriers: Counter[str]) -> dict[str, str] | None:
    sure, doubtful = [], []
    for folded, name in entity["names"].items():
        weight = sum(word_weight(word, entity["kind"]) for word in name_tokens(name))
        is_sure = carriers[folded] == 1 and weight >= DISTINCTIVE and " " in folded
        # "Jorge Vargas" for Oscar Malherbe de Leon: a borrowed name is another's too.
        is_borrowed = bool(sure) and len(folded.split()) < 3 and compare_names(sure[0], name, entity["kind"]) < LIKE
        (sure if is_sure and not is_borrowed else doubtful).append(name)
    if not sure:
        return None
    is_company = entity["kind"] == "org" and any(_LEGAL_FORM.search(name) for name in [*sure, *doubtful])
    return {
        "ofac_id": entity["id"],
        "kind": "person" if entity["kind"] == "person" else "company" if is_company else "org",
        "name": sure[0],
        "sector": "BUS" if is_company else "",
        "aliases": ";".join(sure[1:]),
        "ambiguous_aliases": ";".join(doubtful),
    }


def main() -> None:
    """Writes sources/ofac_aliases.csv and ofac_actors.csv and prints which entity was taken for whom."""
    entities = read_sets(Path(sys.argv[1]))
    taken = harvest_aliases(entities)
    write_rows(SOURCES / "ofac_aliases.csv", ("actor", "alias", "ambiguous", "ofac_id", "source"), taken)
    for row in taken:
        print(row["ofac_id"], row["actor"], "←", row["alias"])
    listed = listed_actors([entity for entity in entities if entity["id"] not in {row["ofac_id"] for row in taken}])
    columns = ("ofac_id", "kind", "name", "sector", "aliases", "ambiguous_aliases")
    write_rows(SOURCES / "ofac_actors.csv", columns, listed)
    print(len(listed), "actors known from the list alone")


if __name__ == "__main__":
    main()
