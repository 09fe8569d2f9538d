"""What goes wrong in the warehouse, in a form that a program can switch on and a person can act on."""

from __future__ import annotations

import errno


class WarehouseError(Exception):
    """A fault with a stable `code`, and a `detail` that says what to do."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(f"{detail} [{code}]")
        self.code = code
        self.detail = detail


def is_disk_full(error: BaseException) -> bool:
    """Whether the system refused to write for want of room; the database passes on the system's words."""
    return getattr(error, "errno", None) == errno.ENOSPC or "No space left on device" in str(error)
