"""Type check of the four rooms, seen as they are imported: `sitrep.schemas`, `sitrep.transforms`, …

The rooms stand at top level and are mapped into the package by pyproject.toml, which type checkers cannot follow;
a folder of links shows them the package as it is.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("schemas", "transforms", "warehouse", "flows")
VIEW = ROOT / "build" / "types"


def main() -> int:
    """Exit status of the type checker."""
    package = VIEW / "sitrep"
    package.mkdir(parents=True, exist_ok=True)
    for room in ROOMS:
        link = package / room
        if not link.is_symlink():
            link.symlink_to(ROOT / room, target_is_directory=True)
    checker = Path(sys.executable).parent / "ty"
    files = [package / file.relative_to(ROOT) for room in ROOMS for file in sorted((ROOT / room).rglob("*.py"))]
    return subprocess.call([checker, "check", "--project", VIEW, "--python", sys.prefix, *sys.argv[1:], *files])


if __name__ == "__main__":
    sys.exit(main())
