"""Makes common_words.csv: `python -m sitrep.transforms.actors.comparison.count_common_words ALIAS_SETS.jsonl`.

ALIAS_SETS has one JSON object a line: type (person or org) and names, all spellings of one actor. An actor counts once
for each sound among its words.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from pathlib import Path

from sitrep.transforms.actors.comparison.tokens import COMMON_WORDS
from sitrep.transforms.actors.names.keys import name_tokens, sound

# Words of fewer actors are rare, all alike.
LEAST_ACTORS = 5


def count_words(path: Path) -> list[tuple[str, str, float]]:
    """(kind, sound, share of that kind's actors that carry it), commonest first."""
    actors: Counter[str] = Counter()
    carried: dict[str, Counter[str]] = {}
    with path.open(encoding="utf-8") as lines:
        for actor in map(json.loads, lines):
            kind = actor["type"]
            actors[kind] += 1
            sounds = {sound(token) for name in actor["names"] for token in name_tokens(name)}
            carried.setdefault(kind, Counter()).update(sounds)
    return [
        (kind, word, round(count / actors[kind], 5))
        for kind in sorted(carried, reverse=True)
        for word, count in sorted(carried[kind].items(), key=lambda item: (-item[1], item[0]))
        if count >= LEAST_ACTORS
    ]


if __name__ == "__main__":
    with COMMON_WORDS.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["kind", "sound", "share"])
        table.writerows(count_words(Path(sys.argv[1])))
