"""Settings: file, environment over it, command line over both."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.flows.settings import SettingsError, load_settings
from sitrep.flows.settings_page import PAGE, settings_page


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SITREP_HOME", raising=False)


def test_defaults_hold_where_nothing_is_set():
    settings = load_settings()
    assert (settings.home, settings.timezone, settings.batch_size) == (Path(".sitrep"), "UTC", 200)


def test_the_environment_wins_over_the_file_and_the_command_line_over_both(monkeypatch: pytest.MonkeyPatch):
    Path("sitrep.toml").write_text('home = "from-file"\ntimezone = "Asia/Tehran"\nbatch_size = 7\n')
    monkeypatch.setenv("SITREP_HOME", "from-environment")
    monkeypatch.setenv("SITREP_TIMEZONE", "Europe/Paris")
    settings = load_settings()
    assert (settings.home, settings.timezone, settings.batch_size) == (Path("from-environment"), "Europe/Paris", 7)
    assert load_settings(Path("from-option")).home == Path("from-option")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("bach_size = 5\n", "bach_size"),
        ('timezone = "Mars/Olympus"\n', "Mars/Olympus"),
        ("batch_size = 0\n", "batch_size"),
        ("batch_size = [\n", "sitrep.toml"),
    ],
)
def test_a_wrong_setting_is_named(text: str, words: str):
    Path("sitrep.toml").write_text(text)
    with pytest.raises(SettingsError, match=words):
        load_settings()


def test_the_settings_page_is_current():
    assert PAGE.read_text(encoding="utf-8") == settings_page(), "run: make docs"
