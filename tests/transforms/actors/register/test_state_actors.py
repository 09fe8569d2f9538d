from sitrep.transforms.actors.register.state_actors import state_drafts, title_of_words

COUNTRY = {
    "iso3": "RUR", "name": "Ruritania", "wikipedia_title": "Ruritania (country)", "kind": "state", "part_of": "",
    "dispute": "",
    "adjectives": "Ruritanian", "people": "Ruritanians", "other_names": "Kingdom of Ruritania", "metonyms": "Strelsau",
    "wikidata": "Q1", "licence": "own",
}  # fmt: skip


def test_a_state_gives_its_government_and_its_organs():
    drafts = {draft.key: draft for draft in state_drafts([COUNTRY], [])}

    assert {key: draft.name for key, draft in drafts.items()} == {
        "state:RUR": "Ruritania (country)",
        "armed_forces:RUR": "Ruritanian Armed Forces",
        "police:RUR": "Law enforcement in Ruritania",
        "parliament:RUR": "Parliament of Ruritania",
        "foreign_ministry:RUR": "Ministry of Foreign Affairs (Ruritania)",
        "defence_ministry:RUR": "Ministry of Defence (Ruritania)",
        "interior_ministry:RUR": "Ministry of Interior (Ruritania)",
        "court:RUR": "Supreme Court of Ruritania",
        "finance_ministry:RUR": "Ministry of Finance (Ruritania)",
        "justice_ministry:RUR": "Ministry of Justice (Ruritania)",
        "health_ministry:RUR": "Ministry of Health (Ruritania)",
        "cabinet:RUR": "Cabinet of Ruritania",
        "presidency:RUR": "Presidency of Ruritania",
        "premiership:RUR": "Prime Minister's Office (Ruritania)",
    }
    names = [alias for alias, kind, _ in drafts["state:RUR"].aliases if kind != "description"]
    assert names == ["Ruritania", "Kingdom of Ruritania", "Ruritanian", "Ruritanians", "Strelsau"]
    assert ("Ruritanian army", "description", False) in drafts["armed_forces:RUR"].aliases
    assert ("Ruritania's parliament", "description", False) in drafts["parliament:RUR"].aliases
    assert drafts["police:RUR"].parent == "Ruritania (country)"


def test_a_written_organ_has_its_proper_name_and_the_pattern_s_aliases():
    organ = {
        "country": "RUR",
        "organ": "parliament",
        "name": "Great Diet",
        "aliases": "The Diet",
        "ambiguous_aliases": "Assembly",
    }

    parliament = next(draft for draft in state_drafts([COUNTRY], [organ]) if draft.key == "parliament:RUR")

    assert parliament.name == "Great Diet"
    assert {
        ("The Diet", "name", False),
        ("Assembly", "name", True),
        ("Ruritanian lawmakers", "description", False),
    } <= set(parliament.aliases)


def test_a_territory_has_a_government_and_no_army():
    drafts = list(state_drafts([COUNTRY | {"kind": "territory", "part_of": "GBR", "metonyms": ""}], []))

    assert [(draft.key, draft.note) for draft in drafts] == [("state:RUR", "territory of GBR")]


def test_a_kingdom_has_no_presidency():
    absent = [{"organ": "presidency", "countries": "ZEN;RUR", "reason": "a king"}]

    keys = {draft.key for draft in state_drafts([COUNTRY], [], absent)}

    assert "presidency:RUR" not in keys
    assert "premiership:RUR" in keys


def test_small_words_stay_small_in_titles():
    assert title_of_words("ministry of the interior") == "Ministry of the Interior"
