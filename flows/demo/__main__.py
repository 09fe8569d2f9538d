"""`make demo`: the bundled articles through the pipeline, then questions that analysts ask, with their answers."""

import atexit
import sys
from pathlib import Path

from sitrep.flows.cli import app, end_quietly
from sitrep.flows.commands.options import CommandFailed, shown
from sitrep.flows.demo.questions import QUESTIONS
from sitrep.flows.settings import load_settings
from sitrep.flows.tables import as_text
from sitrep.warehouse.home import Home
from sitrep.warehouse.query import query

ARTICLES = Path(__file__).parent / "articles"
NEXT_STEPS = """
Next:
  .venv/bin/sitrep sql "select * from mart_event order by first_published"      any SQL you like
  .venv/bin/sitrep shell                                                        the same, typed line by line
  .venv/bin/sitrep run YOUR_FOLDER --published 2024-05-03 --source "Your Paper" your own articles
  .venv/bin/sitrep --help                                                       everything else
The articles are in {articles}, the tables are explained in schemas/README.md;
any tool that reads DuckDB files can open {warehouse}.
"""


def main() -> int:
    """Exit status of the demo."""
    atexit.register(end_quietly)  # first, so that it is called last
    status = app(["run", str(shown(ARTICLES))], prog_name="sitrep", standalone_mode=False)
    if status:
        return int(status)
    home = Home.open(load_settings().home)
    for question in QUESTIONS:
        print(f"\n=== {question.title}\n")
        print("\n".join(f"    {line}" for line in question.sql.strip().splitlines()) + "\n")
        print(as_text(query(home, question.sql)))
    print(NEXT_STEPS.format(articles=shown(ARTICLES), warehouse=shown(home.published_database)))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except CommandFailed as error:
        print(f"sitrep: {error}", file=sys.stderr)
        sys.exit(1)
