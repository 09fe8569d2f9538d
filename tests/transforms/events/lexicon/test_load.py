from pathlib import Path

import pytest

from sitrep.transforms.events.lexicon import load_lexicon

VERB_COLUMNS = (
    "entry,lemma,particle,subject,object,preposition,near,complement,type,mode,"
    "actor,recipient,mediator,certainty,outcome,note"
)


def write_verb(folder: Path, row: str) -> Path:
    (folder / "verbs.csv").write_text(f"{VERB_COLUMNS}\n{row}\n", encoding="utf-8")
    return folder


def test_shipped_lexicon_covers_every_type_with_verbs_and_nouns():
    lexicon = load_lexicon()
    assert lexicon.entry_count >= 600
    verb_types = {entry.type for entries in lexicon.verbs.values() for entry in entries}
    noun_types = {entry.type for entries in lexicon.nouns.values() for entry in entries}
    assert len(verb_types) == len(noun_types) == 16


def test_entry_that_asks_for_more_is_tried_first():
    shooting = [entry.entry for entry in load_lexicon().verbs["open"] if entry.type in ("ASSAULT", "ACCUSE")]
    assert shooting[0] in ("open.v.assault.firearms", "open.v.accuse.investigate")
    specific = [entry.specificity for entry in load_lexicon().verbs["open"]]
    assert specific == sorted(specific, reverse=True)


def test_a_users_folder_adds_an_entry(tmp_path):
    folder = write_verb(tmp_path, "bedevil.v.accuse,bedevil,,,,,,,ACCUSE,disapprove,subj,obj,,0.9,,")
    lexicon = load_lexicon(folder)
    assert [entry.type for entry in lexicon.verbs["bedevil"]] == ["ACCUSE"]
    assert lexicon.version != load_lexicon().version


def test_a_users_folder_takes_one_of_our_entries_away(tmp_path):
    folder = write_verb(tmp_path, "besiege.v.coerce.restrict,besiege,,,,,,,-,,,,,0.9,,")
    assert "besiege" in load_lexicon().verbs
    assert "besiege" not in load_lexicon(folder).verbs


def test_no_folder_is_the_shipped_lexicon():
    assert load_lexicon(None) == load_lexicon()


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("x.v,x,,,,,,,FIGHT,,subj,obj,,0.9,,", "verbs.csv line 2: unknown type 'FIGHT'"),
        ("x.v,x,,,,,,,ACCUSE,aerial,subj,obj,,0.9,,", "verbs.csv line 2: ACCUSE has no mode 'aerial'"),
        ("x.v,x,,@nobody,,,,,ACCUSE,,subj,obj,,0.9,,", "verbs.csv line 2: unknown class @nobody in subject"),
        ("x.v,x,,,,,,,ACCUSE,,subj,obj,,1.9,,", "verbs.csv line 2: certainty 1.9 is not in 0..1"),
        ("x.v,x,,,,,,,ACCUSE,,subj,obj", "verbs.csv line 2: wrong number of columns"),
    ],
)
def test_faulty_row_is_refused_with_file_line_and_fault(tmp_path, row, fault):
    with pytest.raises(ValueError, match=fault):
        load_lexicon(write_verb(tmp_path, row))


def test_missing_folder_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match="no lexicon folder"):
        load_lexicon(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("name", "columns", "row", "key", "read"),
    [
        ("nouns.csv", "entry,lemma,modifier,type,mode,actor,recipient,certainty,alone,note",
         "{},blimping,,PROTEST,,poss,,.9,strong,", "x.n", lambda one: one.nouns.get("blimping")),
        ("light_verbs.csv", "entry,lemma,particle,preposition,subject_role,status,certainty,note",
         "{},blimp,,,{},,.9,", "x.lv", lambda one: one.light_verbs.get("blimp")),
        ("governors.csv", "entry,lemma,kind,effect", "{},blimp,verb,{}", "x.gov",
         lambda one: one.governor("verb", "blimp")),
        ("weapons.csv", "lemma,mode", "{},{}", "blimp", lambda one: one.weapons.get("blimp")),
        ("classes.csv", "class,lemma", "armed,{}", "blimp", lambda one: "blimp" in one.classes["armed"]),
        ("content_modes.csv", "type,mode,lemmas", "REQUEST,meet,{}", "blimp",
         lambda one: one.content_modes["REQUEST"].get("blimp")),
    ],
)  # fmt: skip
def test_every_file_of_a_users_folder_is_read(tmp_path, name, columns, row, key, read):
    value = {"light_verbs.csv": "actor", "governors.csv": "planned", "weapons.csv": "drone"}.get(name, "")
    (tmp_path / name).write_text(f"{columns}\n{row.format(key, value)}\n", encoding="utf-8")
    assert not read(load_lexicon())
    assert read(load_lexicon(tmp_path))


@pytest.mark.parametrize(
    ("name", "text", "read"),
    [
        ("light_verbs.csv", "entry,lemma,particle,preposition,subject_role,status,certainty,note\n"
         "conduct.lv,conduct,,,-,,.9,\n", lambda one: "conduct" in one.light_verbs),
        ("governors.csv", "entry,lemma,kind,effect\nsay.verb,say,verb,-\n", lambda one: one.governor("verb", "say")),
        ("weapons.csv", "lemma,mode\ndrone,-\n", lambda one: "drone" in one.weapons),
        ("content_modes.csv", "type,mode,lemmas\nREQUEST,meet,-\n",
         lambda one: "meet" in one.content_modes["REQUEST"].values()),
    ],
)  # fmt: skip
def test_a_users_row_takes_ours_away_in_every_file_that_names_rows(tmp_path, name, text, read):
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert read(load_lexicon())
    assert not read(load_lexicon(tmp_path))


def test_a_file_without_a_column_is_refused_by_name(tmp_path):
    (tmp_path / "governors.csv").write_text("entry,lemma,kind\nx,y,verb\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"governors\.csv line 1: no column effect"):
        load_lexicon(tmp_path)
