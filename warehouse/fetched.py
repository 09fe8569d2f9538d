"""What is known of each address that was fetched: when, and how to ask whether it has changed since."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from sitrep.schemas.keys import md5_text
from sitrep.warehouse.files import replace_file
from sitrep.warehouse.home import Home


@dataclass(frozen=True)
class FetchNote:
    """One address and the answer it last gave; the bytes are landed under `sha256`.

    `final_url` is where redirects led; `etag` and `last_modified` are the server's own words.
    """

    url: str
    final_url: str
    sha256: str
    content_type: str
    fetched_at: datetime
    etag: str | None = None
    last_modified: str | None = None


def read_fetch_note(home: Home, url: str) -> FetchNote | None:
    """What is known of the address; None if it was never fetched, or if the note cannot be read."""
    try:
        said = json.loads(note_file(home, url).read_bytes())
        return FetchNote(**said | {"fetched_at": datetime.fromisoformat(said["fetched_at"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None  # it is fetched anew, that is all


def write_fetch_note(home: Home, note: FetchNote) -> None:
    """Keeps the note; to be called once the bytes are landed."""
    said = asdict(note) | {"fetched_at": note.fetched_at.isoformat()}
    replace_file(note_file(home, note.url), json.dumps(said).encode() + b"\n")


def note_file(home: Home, url: str) -> Path:
    """Where the note on an address lies."""
    name = md5_text(url)
    return home.path / "landing" / "fetched" / name[:2] / f"{name}.json"
