"""`sitrep extract`: JSON lines in, JSON lines out."""

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from sitrep.flows.commands.options import CommandFailed, HomeOption, settings_for


def extract(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(help="JSON lines; standard input if left out.")] = None,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Print for people how each sentence was read, and by which lexicon rows."),
    ] = False,
    home: HomeOption = None,
) -> None:
    """Print what the coder sees in each text: entities and events with offsets, one JSON line per input line.

    With --explain: the parse of each sentence, the words that may name an event with the lexicon rows that were tried,
    and for each event where type, parties, status, claim, date, place and numbers came from.

    Example: echo '{"text": "Police arrested two men in Rome.", "published_at": "2024-05-03"}' | sitrep extract
    """
    from sitrep.flows.explain_lines import explain_lines  # spaCy: not before it is needed
    from sitrep.flows.extract_lines import extract_lines
    from sitrep.flows.resources import load_resources

    resources = load_resources(settings_for(context, home))
    try:
        with file.open("rb") if file else nullcontext(sys.stdin.buffer) as lines:
            for answer in (explain_lines if explain else extract_lines)(lines, resources):
                sys.stdout.buffer.write(answer.encode() + b"\n")
                sys.stdout.buffer.flush()
    except OSError as error:
        if file and error.filename == str(file):
            raise CommandFailed(f"cannot read {file}: {error.strerror}") from error
        raise
