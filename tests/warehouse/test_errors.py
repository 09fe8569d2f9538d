from __future__ import annotations

import errno

import duckdb
import pytest

from sitrep.warehouse.errors import is_disk_full


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "No space left on device", "/data/home/stages/article/2024-05-03.parquet"),
        duckdb.IOException('IO Error: Could not write file "/data/build.duckdb": No space left on device'),
        RuntimeError("job failed: OSError: [Errno 28] No space left on device"),
    ],
)
def test_a_full_disk_is_told_by_its_number_or_by_the_systems_words(error: Exception):
    assert is_disk_full(error)


@pytest.mark.parametrize(
    "error",
    [OSError(errno.EACCES, "Permission denied"), duckdb.IOException("IO Error: Could not set lock"), ValueError()],
)
def test_other_errors_are_not_a_full_disk(error: Exception):
    assert not is_disk_full(error)
