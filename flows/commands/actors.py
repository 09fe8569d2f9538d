"""`sitrep actors`: names compared, names resolved, and what people decide of them."""

import sys
from pathlib import Path
from typing import Annotated

import polars as pl
import typer

from sitrep.flows.commands import actor_decisions
from sitrep.flows.commands.options import CommandFailed, settings_for
from sitrep.flows.tables import as_text

app = typer.Typer(help="Who is who: compare names, look names up, decide.", no_args_is_help=True, rich_markup_mode=None)


@app.command("compare")
def compare(
    file: Annotated[
        Path | None, typer.Argument(help="CSV with name1,name2[,type]; standard input if left out.")
    ] = None,
) -> None:
    """Print the same CSV with `score` (0 to 1) and `same` (true or false); strings only, no register.

    Example: sitrep actors compare pairs.csv > scored.csv
    """
    from sitrep.transforms.actors.comparison.compare import compare_frame

    try:
        pairs = pl.read_csv(file if file else sys.stdin.buffer.read(), infer_schema=False).fill_null("")
    except (OSError, pl.exceptions.PolarsError) as error:
        raise CommandFailed(f"cannot read {file or 'standard input'} as CSV: {error}") from error
    missing = [name for name in ("name1", "name2") if name not in pairs.columns]
    if missing:
        raise CommandFailed(f"the CSV has no column {' and '.join(missing)}; it has {', '.join(pairs.columns)}")
    typer.echo(compare_frame(pairs).write_csv(), nl=False)


@app.command("resolve")
def resolve(context: typer.Context, names: Annotated[list[str], typer.Argument(help="Names, each in quotes.")]) -> None:
    """Print which actor each name is, by which rule, with score and runner-up, or why it is none.

    Example: sitrep actors resolve "Gen. Esmail Ghaani" IRGC "Bashar Assad"
    """
    from sitrep.flows.resources import load_resources

    resources = load_resources(settings_for(context, None))
    typer.echo(as_text(resources.resolver.resolve_names(names)), nl=False)


app.command("review")(actor_decisions.review)
app.command("same")(actor_decisions.same)
app.command("different")(actor_decisions.different)
app.command("alias")(actor_decisions.alias)
app.command("retract")(actor_decisions.retract)
