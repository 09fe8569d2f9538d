"""Versions of the extractor's parts: which of them changed between two runs."""

from __future__ import annotations

from pathlib import Path

from sitrep.flows.resources import Resources
from sitrep.flows.settings import Settings


def test_a_lexicon_of_ones_own_changes_the_lexicons_version_and_no_other(tmp_path: Path):
    (tmp_path / "verbs.csv").write_text("entry\n")
    shipped = Resources(Settings()).part_versions
    own = Resources(Settings(lexicon_dir=tmp_path)).part_versions
    assert set(shipped) == {"model", "lexicon", "register", "rules"}
    assert {part for part in shipped if shipped[part] != own[part]} == {"lexicon"}
