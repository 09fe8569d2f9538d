import os
from pathlib import Path

import pytest

from sitrep.warehouse.files import replace_file, replacing


def test_a_new_file_can_be_read_by_whom_the_umask_lets(tmp_path: Path):
    umask = os.umask(0o022)
    try:
        replace_file(tmp_path / "a", b"new")
    finally:
        os.umask(umask)

    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o644


def stop_half_way(path: Path) -> None:
    with replacing(path) as temporary:
        temporary.write_bytes(b"ne")
        raise KeyboardInterrupt


def test_a_write_that_is_interrupted_leaves_the_old_file_and_nothing_else(tmp_path: Path):
    replace_file(tmp_path / "a", b"old")

    with pytest.raises(KeyboardInterrupt):
        stop_half_way(tmp_path / "a")

    assert (tmp_path / "a").read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [tmp_path / "a"]
