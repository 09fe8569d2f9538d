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
    home: HomeOption = None,
) -> None:
    """Print what the coder sees in each text: entities and events with offsets, one JSON line per input line.

    Example: echo '{"text": "Police arrested two men in Rome.", "published_at": "2024-05-03"}' | sitrep extract
    """
    from sitrep.flows.extract_lines import extract_lines  # spaCy: not before it is needed
    from sitrep.flows.resources import load_resources

    resources = load_resources(settings_for(context, home))
    try:
        with file.open("rb") if file else nullcontext(sys.stdin.buffer) as lines:
            for answer in extract_lines(lines, resources):
                sys.stdout.buffer.write(answer.encode() + b"\n")
                sys.stdout.buffer.flush()
    except OSError as error:
        if file and error.filename == str(file):
            raise CommandFailed(f"cannot read {file}: {error.strerror}") from error
        raise
