"""Which provisional actors have names so alike that they may be one: candidates by shared words, then scored."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import polars as pl
from rapidfuzz.distance import Indel
from rapidfuzz.process import cpdist

from sitrep.transforms.actors.comparison.compare import HESITATION, SAME_THRESHOLD, compare_names
from sitrep.transforms.actors.comparison.doubts import may_be_one
from sitrep.transforms.actors.comparison.tokens import RARE, load_common_words
from sitrep.transforms.actors.names.keys import block_keys, skeleton, sorted_words
from sitrep.transforms.actors.names.titles import Nations

# Below, a person need not look at the two: of the development pairs of one actor 62 % score as high, of those of
# different actors 1 %.
REVIEW_THRESHOLD = 0.9
# Two words that one name in 4,000 carries by chance prove nothing and would make the join grow with the square of the
# names. A share of the listed names, not a count of those at hand: what is compared must not depend on the order in
# which articles come.
COMMON_BLOCK = 1 / 4000
# The scorer takes a thousand times as long as counting letters. Of the development spellings of one actor that score as
# high, 5 % share fewer letters.
NEAR_IN_LETTERS = 0.5
# What the word classes of common_words.csv are called there.
WORD_KIND = {"person": "person", "org": "org"}

LIKENESS = pl.Schema(
    {
        "actor_id": pl.String,
        "like_actor_id": pl.String,
        "compared_name": pl.String,
        "like_name": pl.String,
        "likeness_score": pl.Float64,
    }
)


def find_like_names(asked: pl.DataFrame, known: pl.DataFrame, nations: Nations) -> pl.DataFrame:
    """Pairs of actors that share two words (by sound) and score at least REVIEW_THRESHOLD: columns LIKENESS.

    asked, known: actor_id, name, kind (person or org); `asked` are among the known. Each pair stands once, the lesser
    id first. Names of different kinds are not compared, nor those whose shared words are too common to say anything.
    A pair that something speaks against scores below SAME_THRESHOLD, so that a person looks at it.
    The work grows with the names asked, not with those known, but for one pass over these.
    """
    asked_blocks = rare_blocks(asked)
    wanted = asked_blocks.select("block", "kind").unique()
    known_blocks = rare_blocks(known, wanted["block"]).join(wanted, on=["block", "kind"], how="semi")
    pairs = (
        asked_blocks.join(known_blocks, on=["block", "kind"], suffix="_2")
        .filter(pl.col("actor_id") != pl.col("actor_id_2"))
        .select(
            "kind",
            actor_id=pl.min_horizontal("actor_id", "actor_id_2"),
            like_actor_id=pl.max_horizontal("actor_id", "actor_id_2"),
            compared_name=pl.when(pl.col("actor_id") < pl.col("actor_id_2")).then("name").otherwise("name_2"),
            like_name=pl.when(pl.col("actor_id") < pl.col("actor_id_2")).then("name_2").otherwise("name"),
        )
        .unique(["actor_id", "like_actor_id"])
        .sort("actor_id", "like_actor_id")
    )
    letters = pairs.select(sorted_words(pl.col("compared_name")), sorted_words(pl.col("like_name")))
    near = cpdist(*(column.to_list() for column in letters.iter_columns()), scorer=Indel.normalized_similarity)
    pairs = pairs.filter(pl.Series(near, dtype=pl.Float64) >= NEAR_IN_LETTERS)
    scores = [_score(*pair, nations) for pair in pairs.select("compared_name", "like_name", "kind").iter_rows()]
    scored = pairs.with_columns(likeness_score=pl.Series(scores, dtype=pl.Float64))
    return scored.filter(pl.col("likeness_score") >= REVIEW_THRESHOLD).select(list(LIKENESS))


def _score(one: str, other: str, kind: str, nations: Nations) -> float:
    score = compare_names(one, other, kind)
    return HESITATION if score >= SAME_THRESHOLD and not may_be_one(one, other, kind, nations) else score


def rare_blocks(actors: pl.DataFrame, wanted: pl.Series | None = None) -> pl.DataFrame:
    """block, actor_id, name, kind: once for each two words of a name that are not too common together."""
    blocks = block_keys(actors.select("actor_id", "name", "kind"), "name", wanted)
    distinct = blocks.select("block", "kind").unique()
    shares = [block_share(block.split(" "), kind) for block, kind in distinct.iter_rows()]
    rare = distinct.with_columns(share=pl.Series(shares, dtype=pl.Float64)).filter(pl.col("share") <= COMMON_BLOCK)
    return blocks.join(rare, on=["block", "kind"], how="semi")


def block_share(bones: Iterable[str], kind: str) -> float:
    """Share of names that carry all these words, taken as independent; a word alone is as rare as twice the same."""
    bones = list(bones)
    share = 1.0
    for bone in bones:
        share *= bone_shares().get((WORD_KIND.get(kind, "org"), bone), RARE)
    return share**2 if len(bones) == 1 else share


@lru_cache(maxsize=1)
def bone_shares() -> dict[tuple[str, str], float]:
    """(kind, skeleton) to the share of listed actors that carry a word of that skeleton."""
    shares: dict[tuple[str, str], float] = {}
    for (kind, sound), share in load_common_words().items():
        key = (kind, skeleton(sound))
        shares[key] = shares.get(key, 0.0) + share
    return shares
