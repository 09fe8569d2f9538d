"""The command line: `sitrep --help`. Each command is one module in `commands/`."""

import atexit
import os
import sys
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Annotated

import typer

from sitrep.flows.commands import actors, backfill, backup, check, correct, diff, doctor, extract, run, shell, sql, up
from sitrep.flows.commands.options import HOME_HELP, CommandFailed
from sitrep.flows.settings import SettingsError

app = typer.Typer(
    name="sitrep",
    help="News articles in, a situation you can query out: who did what to whom, where, when, according to whom.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command("run")(run.run)
app.command("backfill")(backfill.backfill)
app.command("up")(up.up)
app.command("extract")(extract.extract)
app.command("correct")(correct.correct)
app.command("sql")(sql.sql)
app.command("shell")(shell.shell)
app.command("check")(check.check)
app.command("diff")(diff.diff)
app.command("doctor")(doctor.doctor)
app.command("backup")(backup.backup)
app.command("restore")(backup.restore)
app.add_typer(actors.app, name="actors")


def print_version(is_asked: bool) -> None:
    """Prints the version and ends, if asked to."""
    if is_asked:
        typer.echo(f"sitrep {version_of('sitrep')}")
        raise typer.Exit


@app.callback()
def common(
    context: typer.Context,
    home: Annotated[Path | None, typer.Option(help=HOME_HELP)] = None,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=print_version, is_eager=True)
    ] = False,
) -> None:
    """Options before the command."""
    context.obj = home


def end_quietly() -> None:
    """Closes standard error to what libraries print while Python ends.

    DuckDB's bindings list objects that are still alive then, on many lines; nothing of ours is said so late.
    """
    sys.stderr.flush()
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stderr__.fileno() if sys.__stderr__ else 2)


def main() -> None:
    """Entry point: exit status 0 ok, 1 work failed, 2 wrong use."""
    atexit.register(end_quietly)  # first, so that it is called last
    try:
        app(prog_name="sitrep")
    except CommandFailed as error:
        print(f"sitrep: {error}", file=sys.stderr)
        sys.exit(1)
    except SettingsError as error:
        print(f"sitrep: {error}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        print("sitrep: stopped; the same command again finishes what is left", file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output went away ("sitrep sql … | head"): nothing is wrong.
        sys.stderr.close()
        sys.exit(0)


if __name__ == "__main__":
    main()
