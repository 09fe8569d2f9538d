"""Files that are either the old ones or the new ones, never half of each."""

from __future__ import annotations

import os
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(path: Path) -> Generator[Path, None, None]:
    """A temporary path beside `path` to write to; it takes the place of `path` when the block ends without an error."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # Not tempfile: its files can be read by their owner only, whatever the umask says.
    temporary = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}")
    try:
        yield temporary
        sync(temporary)
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def replace_file(path: Path, data: bytes) -> None:
    """Puts `data` at `path`; whoever reads meanwhile sees the old file or the new one."""
    with replacing(path) as temporary:
        temporary.write_bytes(data)


def sync(path: Path) -> None:
    """Waits until the file's bytes are on disk, so that a power cut after a rename leaves no empty file."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
