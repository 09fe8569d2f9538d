"""Prints how many pairs a second OpenSanctions' logic-v2 compares; run by a Python that has nomenklatura.

python logic_v2_speed.py < pairs.csv     # columns name1, name2, type (person or org)
"""

from __future__ import annotations

import csv
import sys
import time

# Only in an environment of its own: nomenklatura's pins do not go with ours.
from followthemoney import model  # ty: ignore[unresolved-import]
from nomenklatura.matching import LogicV2  # ty: ignore[unresolved-import]

SCHEMAS = {"person": "Person", "org": "Organization"}


def main() -> None:
    """Reads all pairs, compares them once, prints one whole number."""
    pairs = []
    for row in csv.DictReader(sys.stdin):
        pair = []
        for side in ("name1", "name2"):
            entity = model.make_entity(SCHEMAS[row["type"]])
            entity.id = f"{side}-{len(pairs)}"
            entity.add("name", row[side])
            pair.append(entity)
        pairs.append(pair)
    config = LogicV2.default_config()
    began = time.process_time()
    for one, other in pairs:
        LogicV2.compare(one, other, config)
    print(round(len(pairs) / (time.process_time() - began)))


if __name__ == "__main__":
    main()
