"""What goes wrong in the warehouse, in a form that a program can switch on and a person can act on."""

from __future__ import annotations


class WarehouseError(Exception):
    """A fault with a stable `code`, and a `detail` that says what to do."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(f"{detail} [{code}]")
        self.code = code
        self.detail = detail
