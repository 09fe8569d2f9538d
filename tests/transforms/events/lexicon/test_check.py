from pathlib import Path

from sitrep.transforms.events.lexicon import load_lexicon
from sitrep.transforms.events.lexicon.check import check_lexicon

VERB_COLUMNS = (
    "entry,lemma,particle,subject,object,preposition,near,complement,type,mode,"
    "actor,recipient,mediator,certainty,outcome,note"
)


def test_shipped_lexicon_has_no_conflict_and_no_dead_entry():
    assert check_lexicon(load_lexicon()) == []


def test_conflicting_and_unreachable_entries_are_reported(tmp_path: Path):
    rows = [
        "bedevil.a,bedevil,,,,,,,ACCUSE,,subj,obj,,0.9,,",
        "bedevil.b,bedevil,,,,,,,REJECT,,subj,obj,,0.9,,",
        "vex.a,vex,,,king|queen,,,,ACCUSE,,subj,obj,,0.9,,",
        "vex.b,vex,,,king,,,,ACCUSE,,subj,obj,,0.9,,",
    ]
    (tmp_path / "verbs.csv").write_text("\n".join([VERB_COLUMNS, *rows]), encoding="utf-8")
    (tmp_path / "classes.csv").write_text("class,lemma\nfurniture,chair\n", encoding="utf-8")
    found = [(finding.kind, finding.entry) for finding in check_lexicon(load_lexicon(tmp_path))]
    assert found == [("conflict", "bedevil.b"), ("dead", "vex.b"), ("unused class", "furniture")]
