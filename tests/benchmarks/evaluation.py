"""The evaluation data folder: where it is, its scorers, and the article that the project began with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ARTICLE_ID = "iran-rallying-allies-2023-04"
ARTICLE_PUBLISHED = "2023-04-15"
ARTICLE_SOURCE = "The Times of Israel"
MISSING = "the evaluation data folder is absent: name it with SITREP_EVALUATION_DATA, or put it beside the repository"


def evaluation_data() -> Path | None:
    """The evaluation data folder, None if this machine has none."""
    named = os.environ.get("SITREP_EVALUATION_DATA")
    folder = Path(named) if named else ROOT.parent / "shared"
    return folder if (folder / "gold").is_dir() else None


def first_article(data: Path) -> Path:
    """The raw first article."""
    return data / "articles" / f"{ARTICLE_ID}.txt"


def run_tool(data: Path, tool: str, *arguments: Path | str) -> str:
    """What a scorer prints; its exit status says whether all is right, which is not asked here."""
    command = [sys.executable, data / "tools" / tool, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def sitrep(*arguments: Path | str, stdin: str | None = None) -> str:
    """What the command line prints. Raises CalledProcessError with its words if it fails."""
    command = [Path(sys.executable).parent / "sitrep", *arguments]
    done = subprocess.run(command, input=stdin, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"sitrep {' '.join(map(str, arguments))} failed:\n{done.stderr}")
    return done.stdout


def article_line(data: Path) -> str:
    """The first article as `sitrep extract` reads it."""
    text = first_article(data).read_text(encoding="utf-8")
    article = {"id": ARTICLE_ID, "text": text, "published_at": ARTICLE_PUBLISHED, "source": ARTICLE_SOURCE}
    return json.dumps(article, ensure_ascii=False) + "\n"
