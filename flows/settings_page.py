"""`docs/settings.md`, made from the settings' own descriptions; `python -m sitrep.flows.settings_page` writes it."""

from pathlib import Path

from sitrep.flows.settings import SETTINGS_FILE, Settings

PAGE = Path(__file__).resolve().parent.parent / "docs" / "settings.md"
HEAD = f"""# Settings

One file, `{SETTINGS_FILE}`, in the folder that `sitrep` is run in; environment variables over it; the command line
(`--home`, `--published`, `--source`) over both. An unknown name is an error, so that a misspelt one is noticed.

    # {SETTINGS_FILE}
    home = "/data/sitrep"
    timezone = "Europe/Paris"
    batch_size = 100

The same from the environment: `SITREP_HOME=/data/sitrep SITREP_TIMEZONE=Europe/Paris sitrep run …`.

| name | environment | default | meaning |
| --- | --- | --- | --- |
"""
TAIL = """
Prefect keeps its own state in the home's `prefect/` folder, with telemetry off. Variables that you set yourself
(`PREFECT_HOME`, `PREFECT_API_URL`, …) win.
"""


def settings_page() -> str:
    """The page as Markdown."""
    rows = []
    for name, field in Settings.model_fields.items():
        default = "not set" if field.default is None else f"`{shown(field.default)}`"
        rows.append(f"| `{name}` | `SITREP_{name.upper()}` | {default} | {field.description} |\n")
    return HEAD + "".join(rows) + TAIL


def shown(value: object) -> str:
    """A default as a person writes it in the file."""
    if isinstance(value, tuple):
        return "[" + ", ".join(f'"{item}"' for item in value) + "]"
    return str(value)


if __name__ == "__main__":
    PAGE.write_text(settings_page(), encoding="utf-8")
