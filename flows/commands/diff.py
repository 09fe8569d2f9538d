"""`sitrep diff`: what changed between two releases, and why."""

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sitrep.flows.commands.options import CommandFailed, HomeOption, settings_for, shown
from sitrep.flows.tables import as_text, cell_text
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home

if TYPE_CHECKING:
    from sitrep.warehouse.diff import Difference


class Format(StrEnum):
    """How the difference is printed."""

    table = "table"
    json = "json"


def diff(
    context: typer.Context,
    old: Annotated[
        Path | None, typer.Argument(help="A published file; left out, the release before the present one.")
    ] = None,
    new: Annotated[Path | None, typer.Argument(help="Another one; left out, the present release.")] = None,
    examples: Annotated[int, typer.Option(min=0, help="Statements shown of each change and why.")] = 3,
    format: Annotated[Format, typer.Option(help="How the difference is printed.")] = Format.table,
    home: HomeOption = None,
) -> None:
    """Say what changed between two published releases and why: versions, articles, statements.

    Counts first, then examples. The release before the present one is kept beside it by each publish.

    Example: sitrep diff --examples 10
    """
    from sitrep.warehouse.diff import compare_releases

    settings = settings_for(context, home)
    try:
        before, after = old or released_before(Home.open(settings.home)), new
        if after is None:
            after = Home.open(settings.home).published_database
        if before.exists() and after.exists() and before.resolve() == after.resolve():
            raise typer.BadParameter(f"{before} and {after} are one file", param_hint="NEW")
        found = compare_releases(before, after, examples)
    except WarehouseError as error:
        raise CommandFailed(str(error)) from error
    if format is Format.json:
        typer.echo(as_document(before, after, found))
    else:
        typer.echo(f"old  {shown(before.absolute())}\nnew  {shown(after.absolute())}")
        for line in as_lines(found):
            typer.echo(line)


def released_before(home: Home) -> Path:
    """The file of the release before. Raises WarehouseError `no_release_before`."""
    path = home.previous_database
    if not path.exists():
        raise WarehouseError(
            "no_release_before",
            f"{home.path} holds no release before the present one: the next run keeps it; or name a file, "
            "`sitrep diff OLD.duckdb`",
        )
    return path


def as_document(before: Path, after: Path, found: "Difference") -> str:
    """The difference as one JSON object."""
    counted = {name: getattr(found, name).to_dicts() for name in ("versions", "articles", "statements")}
    shown_rows = {"article_examples": found.article_examples, "statement_examples": found.statement_examples}
    document = {"old": before, "new": after, **counted, **shown_rows}
    return json.dumps(document, ensure_ascii=False, default=str, indent=1)


def as_lines(found: "Difference") -> list[str]:
    """The difference for people."""
    lines = ["", as_text(found.versions.rename({"is_changed": "changed"})).rpartition("\n(")[0]]
    for what, counts in (("articles", found.articles), ("statements", found.statements)):
        lines += ["", as_text(counts).rpartition("\n(")[0] if counts.height else f"{what}: no change"]
    heading = None
    for article in found.article_examples:
        if article["change"] != heading:
            heading = article["change"]
            lines += ["", f"=== articles {heading}"]
        where = ", ".join(cell_text(article[name]) for name in ("published_date", "source_name") if article[name])
        lines.append(f"{article['article_id']}  {where}  {cell_text(article['title'])}".rstrip())
    heading = None
    for row in found.statement_examples:
        if (row["change"], row["why"]) != heading:
            heading = row["change"], row["why"]
            lines += ["", f"=== statements {row['change']}: {row['why']}"]
        lines.append(f"{row['event_mention_id']}  {described(row)}")
        lines.append(f"    {cell_text(row['sentence'])}")
        lines += [
            f"    {field['field']}: {cell_text(field['old']) or 'null'} → {cell_text(field['new']) or 'null'}"
            for field in row["fields"]
        ]
    return lines


def described(row: dict[str, Any]) -> str:
    """Day, kind and parties of a statement in one line."""
    kind = "/".join(filter(None, (row["event_type"], row["event_mode"])))
    parties = " → ".join("; ".join(row[side]) for side in ("actors", "recipients") if row[side])
    return "  ".join(filter(None, (cell_text(row["published_date"]), kind, row["status"], parties)))
