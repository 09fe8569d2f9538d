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
