"""Actors that every state has: its government, forces, police, parliament, ministries and highest court."""

from collections.abc import Iterator
from dataclasses import dataclass, field

# kind, PLOVER sector, canonical name where state_organs.csv has none, words that follow the adjective in running text.
# Wikipedia's own titles follow these patterns for most states. A state's security forces are written up under its
# army ("Iraqi security forces"); executive departments, defence ministries among them, are GOV in PLOVER.
ORGANS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "armed_forces": ("military", "MIL", "{adjective} Armed Forces", (
        "army", "military", "armed forces", "forces", "troops", "soldiers", "air force", "navy", "warplanes",
        "fighter jets", "jets", "drones", "artillery", "special forces", "commandos", "security forces", "soldier",
        "military officials", "generals", "defence forces", "defense forces", "tanks", "warships",
    )),
    "police": ("police", "COP", "Law enforcement in {name}", (
        "police", "police force", "police officers", "law enforcement", "national police", "police officials",
    )),
    "parliament": ("parliament", "LEG", "Parliament of {name}", (
        "parliament", "lawmakers", "legislature", "legislators", "MPs", "parliamentarians",
    )),
    "foreign_ministry": ("ministry", "GOV", "Ministry of Foreign Affairs ({name})", (
        "foreign ministry", "ministry of foreign affairs", "diplomats", "foreign affairs ministry",
    )),
    "defence_ministry": ("ministry", "GOV", "Ministry of Defence ({name})", (
        "defence ministry", "defense ministry", "ministry of defence", "ministry of defense",
    )),
    "interior_ministry": ("ministry", "GOV", "Ministry of Interior ({name})", (
        "interior ministry", "ministry of interior", "ministry of the interior",
    )),
    "court": ("court", "JUD", "Supreme Court of {name}", (
        "supreme court", "judiciary", "courts", "prosecutors",
    )),
    "finance_ministry": ("ministry", "GOV", "Ministry of Finance ({name})", (
        "finance ministry", "ministry of finance",
    )),
    "justice_ministry": ("ministry", "GOV", "Ministry of Justice ({name})", (
        "justice ministry", "ministry of justice",
    )),
    "health_ministry": ("ministry", "GOV", "Ministry of Health ({name})", (
        "health ministry", "ministry of health",
    )),
    "cabinet": ("agency", "GOV", "Cabinet of {name}", ("cabinet", "council of ministers", "cabinet ministers")),
    "presidency": ("agency", "GOV", "Presidency of {name}", (
        "presidency", "president's office", "presidential office",
    )),
    "premiership": ("agency", "GOV", "Prime Minister's Office ({name})", (
        "prime minister's office", "premier's office",
    )),
}  # fmt: skip
GOVERNMENT_WORDS = ("government", "authorities", "officials", "regime", "administration", "leadership", "state")
# After the name with 's: "Israel's military", "Iran's parliament".
POSSESSED = {
    "armed_forces": ("military", "army", "armed forces", "security forces"), "police": ("police",),
    "parliament": ("parliament",), "foreign_ministry": ("foreign ministry", "ministry of foreign affairs"),
    "defence_ministry": ("defence ministry", "defense ministry", "ministry of defence", "ministry of defense"),
    "interior_ministry": ("interior ministry",), "court": ("supreme court", "judiciary"),
    "finance_ministry": ("finance ministry", "ministry of finance"),
    "justice_ministry": ("justice ministry", "ministry of justice"),
    "health_ministry": ("health ministry", "ministry of health"),
    "cabinet": ("cabinet", "council of ministers"), "presidency": ("presidency",),
    "premiership": ("prime minister's office",),
}  # fmt: skip
# "Congolese army" is Kinshasa's and "Dominican police" Santo Domingo's in all but a handful of reports; the smaller
# namesake is reached by its full name. The bare demonym stays ambiguous for both.
SMALLER_NAMESAKES = frozenset({"COG", "DMA"})


@dataclass
class DraftActor:
    """An actor before it has its id; `aliases` are (alias, kind, ambiguous), `roles` (role, of, from, to)."""

    key: str
    name: str
    kind: str
    country: str
    sector: str
    wikidata: str = ""
    parent: str = ""
    note: str = ""
    source: str = "written by hand"
    licence: str = "Apache-2.0"
    aliases: list[tuple[str, str, bool]] = field(default_factory=list)
    roles: list[tuple[str, str, str, str]] = field(default_factory=list)


def split_list(cell: str) -> list[str]:
    """Parts of a cell that lists several names with ";" between them; [] if it is empty."""
    return [part.strip() for part in cell.split(";") if part.strip()]


def title_of_words(words: str) -> str:
    """As a name: "ministry of foreign affairs" → "Ministry of Foreign Affairs"."""
    return " ".join(word if word in {"of", "the"} or word.isupper() else word.capitalize() for word in words.split())


def state_drafts(
    countries: list[dict[str, str]], organs: list[dict[str, str]], absent: list[dict[str, str]] | None = None
) -> Iterator[DraftActor]:
    """Governments and organs of each row of countries.csv; territories give their government only.

    organs: rows of state_organs.csv, proper names; absent: rows of absent_organs.csv, organs that a state lacks (a
    kingdom has no presidency).
    """
    written = {(row["country"], row["organ"]): row for row in organs}
    lacking = {(country, row["organ"]) for row in absent or [] for country in split_list(row["countries"])}
    for row in countries:
        if row["kind"] == "other":
            continue
        yield _government(row)
        if row["kind"] != "territory":
            for organ in (organ for organ in ORGANS if (row["iso3"], organ) not in lacking):
                yield _organ(row, organ, written.get((row["iso3"], organ)))


def _government(row: dict[str, str]) -> DraftActor:
    draft = DraftActor(
        key=f"state:{row['iso3']}",
        name=row["wikipedia_title"],
        kind="state",
        country=row["iso3"],
        sector="GOV",
        wikidata=row["wikidata"],
        source="places/countries.csv",
        licence=row["licence"],
        note=row["dispute"] or (f"territory of {row['part_of']}" if row["part_of"] else ""),
    )
    if row["name"] != draft.name:
        draft.aliases.append((row["name"], "name", False))
    draft.aliases += [(name, "name", False) for name in split_list(row["other_names"])]
    words = split_list(row["adjectives"]) + split_list(row["people"])
    draft.aliases += [(word, "demonym", False) for word in dict.fromkeys(words)]
    draft.aliases += [(name, "metonym", False) for name in split_list(row["metonyms"])]
    if row["kind"] == "territory":
        return draft
    if row["iso3"] not in SMALLER_NAMESAKES:
        for adjective in split_list(row["adjectives"]):
            draft.aliases += [(f"{adjective} {word}", "description", False) for word in GOVERNMENT_WORDS]
    plain = row["name"].removeprefix("The ")
    draft.aliases += [(f"government of {plain}", "description", False), (f"{plain}'s government", "description", False)]
    return draft


def _organ(row: dict[str, str], organ: str, written: dict[str, str] | None) -> DraftActor:
    kind, sector, pattern, words = ORGANS[organ]
    plain = row["name"].removeprefix("The ")
    adjectives = split_list(row["adjectives"])
    own = row["iso3"] not in SMALLER_NAMESAKES
    usual = pattern.format(name=row["name"], adjective=adjectives[0] if own else plain)
    draft = DraftActor(
        key=f"{organ}:{row['iso3']}",
        name=written["name"] if written else usual,
        kind=kind,
        country=row["iso3"],
        sector=sector,
        parent=row["wikipedia_title"],
        source="places/countries.csv, sources/state_organs.csv",
    )
    if written:
        draft.aliases += [(name, "name", False) for name in split_list(written["aliases"])]
        draft.aliases += [(name, "name", True) for name in split_list(written["ambiguous_aliases"])]
    draft.aliases += [
        (f"{adjective} {word}", "description", False) for adjective in adjectives if own for word in words
    ]
    draft.aliases += [(f"{plain}'s {word}", "description", False) for word in POSSESSED[organ]]
    if organ.endswith("ministry"):
        draft.aliases += [
            (f"{title_of_words(word)} of {plain}", "name", False) for word in words if word.startswith("ministry")
        ]
    if organ in {"presidency", "cabinet"}:
        draft.aliases.append((f"{title_of_words(words[0])} of {plain}", "name", False))
    if organ == "premiership":
        draft.aliases.append((f"Office of the Prime Minister of {plain}", "name", False))
    if organ == "armed_forces":
        draft.aliases.append((f"Armed Forces of {plain}", "name", False))
    return draft
