"""What commands share: the home option, how a path is shown, and how a command says that its work failed."""

from pathlib import Path
from typing import Annotated

import typer

from sitrep.flows.settings import Settings, load_settings

HOME_HELP = "Folder that holds landed files, the build database and warehouse.duckdb. Default: SITREP_HOME, or .sitrep"
HomeOption = Annotated[Path | None, typer.Option("--home", help=HOME_HELP)]


class CommandFailed(Exception):
    """The work failed; the message says what happened and what to do. Exit status 1."""


def settings_for(context: typer.Context, home: Path | None) -> Settings:
    """The settings in force; `--home` behind the command wins over the one before it."""
    return load_settings(home or context.obj)


def shown(path: Path) -> Path:
    """The path as seen from here, where it lies below."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
