"""The exports are tested over the same hand-filled star as the marts: its fixture `star` lies with them."""

from __future__ import annotations

import importlib.util
from pathlib import Path

PATH = Path(__file__).parents[1] / "marts" / "conftest.py"
_spec = importlib.util.spec_from_file_location("small_star_of_marts", PATH)
assert _spec is not None
assert _spec.loader is not None
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)
small_star = _module.small_star
