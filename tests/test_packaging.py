"""The wheel holds what the repository holds: an installed Sitrep must not miss a package, a model or a query."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("schemas", "transforms", "warehouse", "flows")


def files_of_the_rooms() -> set[str]:
    tracked = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *ROOMS],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    return {f"sitrep/{name}" for name in tracked if (ROOT / name).is_file()}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    copy_tree(source)
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        folder,
        source,
    ]
    subprocess.run(command, check=True)
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def copy_tree(target: Path) -> None:
    names = [name.removeprefix("sitrep/") for name in files_of_the_rooms()]
    for name in (*names, "pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes((ROOT / name).read_bytes())


def test_the_wheel_holds_every_file_of_the_rooms(wheel: zipfile.ZipFile):
    inside = {name for name in wheel.namelist() if name.startswith("sitrep/")}
    assert files_of_the_rooms() - inside == set()
    assert inside - files_of_the_rooms() == set()


def test_the_wheel_has_the_command_and_the_notices(wheel: zipfile.ZipFile):
    names = wheel.namelist()
    entry_points = next(name for name in names if name.endswith("entry_points.txt"))
    assert "sitrep = sitrep.flows.cli:main" in wheel.read(entry_points).decode()
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("licenses/NOTICE") for name in names)


def test_every_folder_with_python_code_is_a_listed_package():
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["packages"]
    folders = {file.parent.relative_to(ROOT) for room in ROOMS for file in (ROOT / room).rglob("*.py")}
    assert {f"sitrep.{'.'.join(folder.parts)}" for folder in folders} == set(listed)
