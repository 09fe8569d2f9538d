"""Extraction on a real local Dask cluster gives what one process gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.flows.settings import Settings, SettingsError, load_settings


def test_an_address_is_a_scheduler_or_a_number_of_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    assert Settings(home=tmp_path, dask_address="local:2").dask_address == "local:2"
    monkeypatch.setenv("SITREP_DASK_ADDRESS", "somewhere")
    with pytest.raises(SettingsError, match="dask_address"):
        load_settings()


def test_without_the_extra_it_says_what_to_install(tmp_path: Path):
    try:
        import prefect_dask  # noqa: F401
    except ImportError:
        from sitrep.flows.coding.coder import CoderFailed
        from sitrep.flows.coding.dask_coder import DaskCoder

        with pytest.raises(CoderFailed, match=r"sitrep\[dask\]"):
            DaskCoder(Settings(home=tmp_path, dask_address="local:2")).start()
    else:
        pytest.skip("the extra is installed")
