from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.flows import resources
from sitrep.flows.coding.coder import CoderFailed
from sitrep.flows.commands.in_flow import load_libraries
from sitrep.flows.commands.options import CommandFailed
from sitrep.flows.settings import Settings


def test_a_cluster_that_does_not_answer_is_a_message_and_no_traceback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    class Unanswered:
        def load(self) -> None:
            raise CoderFailed("no Dask scheduler answers")

    monkeypatch.setattr(resources, "load_resources", lambda _settings: Unanswered())
    with pytest.raises(CommandFailed, match="no Dask scheduler answers"):
        load_libraries(Settings(home=tmp_path))
