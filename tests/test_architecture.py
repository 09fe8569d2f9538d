"""The import rule: schemas ← transforms ← flows, schemas ← warehouse ← flows; transforms and warehouse never meet."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {
    "schemas": {"schemas"},
    "transforms": {"schemas", "transforms"},
    "warehouse": {"schemas", "warehouse"},
    "flows": {"schemas", "transforms", "warehouse", "flows"},
}
# Outside libraries that belong to one room only (STYLE: which room touches what).
BELONGS_TO = {
    "duckdb": {"warehouse"},
    "great_expectations": {"warehouse", "schemas"},
    "prefect": {"flows"},
    "typer": {"flows"},
    "requests": {"flows"},
    "httpx": {"flows"},
}
FILES = [file for room in MAY_IMPORT for file in sorted((ROOT / room).rglob("*.py"))]


def imported_modules(file: Path) -> set[str]:
    modules = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import; write sitrep.<room>…"
            modules.add(node.module or "")
            modules |= {f"{node.module}.{alias.name}" for alias in node.names if node.module == "sitrep"}
    return modules


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_room_imports_only_what_it_may(file: Path):
    room = file.relative_to(ROOT).parts[0]
    modules = imported_modules(file)
    rooms = {module.split(".")[1] for module in modules if module.startswith("sitrep.")}
    assert rooms <= MAY_IMPORT[room]
    outside = {module.split(".")[0] for module in modules}
    assert not {name for name in outside if room not in BELONGS_TO.get(name, {room})}


def test_the_rule_sees_a_breach(tmp_path: Path):
    breach = tmp_path / "breach.py"
    breach.write_text("from sitrep.warehouse import load\nimport sitrep.flows.cli\nfrom sitrep import transforms\n")
    rooms = {m.split(".")[1] for m in imported_modules(breach) if m.startswith("sitrep.")}
    assert rooms == {"warehouse", "flows", "transforms"}
