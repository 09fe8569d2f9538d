"""Takes spellings of known actors from the OFAC SDN list (public domain); run by hand, never by the pipeline.

    python -m sitrep.transforms.actors.register.seed_ofac ofac_alias_sets.jsonl

Input: one JSON object a line with "id", "type" (person or org), "names" (surnames in capitals). An entity is taken if
one of its names is already an alias of exactly one actor of that type; the names listed in sources/ofac_refused.csv
are wrong there and left out ("ISLAMIC JIHAD" stands under Hezbollah). Writes sources/ofac_aliases.csv.
"""

import json
import re
import sys
from pathlib import Path

import polars as pl

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


def main() -> None:
    """Writes sources/ofac_aliases.csv and prints which entity was taken for whom."""
    register = load_register()
    refused = {(row["ofac_id"], fold_alias(row["name"]) or "*") for row in read_rows(SOURCES / "ofac_refused.csv")}
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
    for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        entity = json.loads(line)
        if (entity["id"], "*") in refused:
            continue
        wanted = [name for name in entity["names"] if (entity["id"], fold_alias(name)) not in refused]
        found = {actor for name in wanted for actor in owners.get(fold_alias(name), ())}
        found = {actor for actor in found if (actor in people) == (entity["type"] == "person") and actor not in skipped}
        if len(found) != 1:
            continue
        actor_id = found.pop()
        for name in wanted:
            # One word of a person's name is a surname or an alias in a network; initials are no name.
            usable = (" " in name or entity["type"] == "org") and not re.search(r"\b[A-Z]\.|[\d(),/]|(^| )'", name)
            if usable and fold_alias(name) not in owners.keys() | ambiguous and len(name) > 4:
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
    write_rows(SOURCES / "ofac_aliases.csv", ("actor", "alias", "ambiguous", "ofac_id", "source"), taken)
    for row in taken:
        print(row["ofac_id"], row["actor"], "←", row["alias"])


if __name__ == "__main__":
    main()
