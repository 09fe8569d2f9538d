"""`sitrep backup` and `sitrep restore`: a home in one file, and back."""

from pathlib import Path
from typing import Annotated

import typer

from sitrep.flows.commands.options import CommandFailed, HomeOption, settings_for, shown
from sitrep.warehouse.backup import back_up
from sitrep.warehouse.backup import restore as restore_home
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.lock import only_run


def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The file to write, such as sitrep.tar or sitrep.tar.gz.")],
    home: HomeOption = None,
) -> None:
    """Write the whole home to one file: landed bytes, stages, decisions, both databases.

    Landed bytes and stages that lie at `stages_url` are not in it.

    Waits while a run works in the home; no run starts meanwhile.

    Example: sitrep backup /mnt/backups/sitrep-2024-05-03.tar.gz
    """
    settings = settings_for(context, home)
    try:
        place = Home.open(settings.home)
        with only_run(place, settings.wait_seconds, lambda message: typer.echo(message, err=True)):
            done = back_up(place, file)
    except WarehouseError as error:
        raise CommandFailed(str(error)) from error
    typer.echo(f"{done.files} files, {done.size / 1e6:.1f} MB, in {shown(file.absolute())}")
    if place.stages_url:
        typer.echo(f"without landed bytes and stages, which lie at {place.stages_url}: keep a copy of them there")


def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A file that `sitrep backup` wrote.")],
    home: HomeOption = None,
) -> None:
    """Make a home from a backup, at a place where there is none; every file is checked against its sha256.

    Example: sitrep restore /mnt/backups/sitrep-2024-05-03.tar.gz --home restored
    """
    try:
        done = restore_home(file, settings_for(context, home).home)
    except WarehouseError as error:
        raise CommandFailed(str(error)) from error
    typer.echo(f"{done.files} files, {done.size / 1e6:.1f} MB, restored to {shown(done.path)}")
