"""How stored keys are made: the md5 of a natural key, the same in Python and in SQL."""

from __future__ import annotations

import hashlib


def md5_text(text: str) -> str:
    """md5 of the text's UTF-8 bytes, in hex: the same as DuckDB's md5()."""
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def md5_key(*parts: object) -> str:
    """md5 of the parts joined by "|"."""
    return md5_text("|".join(map(str, parts)))
