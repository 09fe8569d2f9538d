"""Within one article: which earlier or fuller name each name stands for.

Full names are introductions; spellings of one person among them are joined. A bare surname attaches to the one
introduced person who shares it, an acronym or a shortened name to the one introduced organisation. What two could
carry is left open.
"""

from __future__ import annotations

import polars as pl

from sitrep.transforms.actors.comparison.compare import SAME_THRESHOLD, compare_names
from sitrep.transforms.actors.comparison.organisations import load_organisation_words
from sitrep.transforms.actors.comparison.tokens import token_similarity
from sitrep.transforms.actors.names.keys import folded, skeleton, sound

# "Ghaani" for the introduced "Esmail Qaani": same sound.
SAME_SURNAME = 0.8
# "Islamic Revolutionary Guard Corps (IRGC)": an acronym opens at most so far behind the name.
PARENTHESIS = 2  # characters
# Words that initials may skip: "Islamic Republic of Iran Broadcasting" is IRIB, "Department of Defense" DoD or DD.
UNINITIALLED = ["of", "the", "and", "for", "in", "de", "la", "al"]

LINK = pl.Schema(
    {
        "row": pl.UInt32,
        "anchor": pl.UInt32,
        "rule": pl.String,
        "score": pl.Float64,
        "candidates": pl.List(pl.UInt32),
        "reason": pl.String,
    }
)


def link_in_document(names: pl.DataFrame) -> pl.DataFrame:
    """One row per named person or organisation: the row of the name that stands for its actor, or why it has none.

    names: row, doc, start, end, text, name (titles off), key, label, titles, is_whole. Returns row, anchor, rule,
    score, candidates (rows), reason; a name that introduces its actor is its own anchor, with rule null.
    """
    tokens = folded(pl.col("name")).str.split(" ")
    people = names.filter(pl.col("label") == "PERSON").with_columns(tokens=_significant(tokens))
    is_full = (pl.col("tokens").list.len() > 1) | pl.col("is_whole")
    introduced = _join_spellings(people.filter(is_full))
    organisations = names.filter(pl.col("label").is_in(["ORG", "NORP", "FAC"])).with_columns(
        tokens=tokens, may_be_short=(pl.col("label") == "ORG") & ~pl.col("is_nation")
    )
    return pl.concat(
        [
            introduced.select(
                "row",
                "anchor",
                rule=pl.when(pl.col("own_key") != pl.col("anchor_key")).then(pl.lit("spelling_in_document")),
                score="score",
                candidates=pl.lit([], dtype=pl.List(pl.UInt32)),
                reason=pl.lit(None, dtype=pl.String),
            ),
            _attach_surnames(people.filter(~is_full), introduced),
            _attach_short_names(organisations),
        ]
    ).cast(LINK)


def _significant(tokens: pl.Expr) -> pl.Expr:
    """Tokens without particles and generations: what can carry a surname."""
    small = ["al", "el", "bin", "ben", "ibn", "abu", "abou", "de", "la", "van", "von", "der", "jr", "sr", "ii", "iii"]
    kept = tokens.list.filter(~pl.element().is_in(small) & (pl.element() != ""))
    return pl.when(kept.list.len() > 0).then(kept).otherwise(tokens)


def _join_spellings(full: pl.DataFrame) -> pl.DataFrame:
    """Full names with `anchor`, the first row of the person's longest spelling set, and the score that joined them."""
    people = full.group_by("doc", "key", maintain_order=True).agg(pl.col("row", "name", "tokens").first())
    bones = people.explode("tokens").with_columns(
        bone=pl.col("tokens").map_elements(skeleton, pl.String, skip_nulls=True)
    )
    pairs = (
        bones.join(bones, on=["doc", "bone"], suffix="_2")
        .filter(pl.col("row") < pl.col("row_2"))
        .select("row", "row_2", "name", "name_2")
        .unique()
    )
    same = pairs.with_columns(
        score=pl.struct("name", "name_2").map_elements(
            lambda pair: compare_names(pair["name"], pair["name_2"], "person"), pl.Float64
        )
    ).filter(pl.col("score") >= SAME_THRESHOLD)
    anchors = _components(people.select("row", anchor="row"), same.select("row", "row_2"))
    best = (
        pl.concat([same.select("row", "score"), same.select(row="row_2", score="score")])
        .group_by("row")
        .agg(pl.col("score").max())
    )
    people = people.join(anchors, on="row").join(best, on="row", how="left")
    keys = people.select(anchor="row", anchor_key="key")
    return (
        full.join(people.select("doc", "key", "anchor", "score"), on=["doc", "key"], maintain_order="left")
        .join(keys, on="anchor", maintain_order="left")
        .with_columns(
            own_key=pl.col("key"),
            score=pl.when(pl.col("key") == pl.col("anchor_key")).then(1.0).otherwise(pl.col("score")),
        )
    )


def _components(labels: pl.DataFrame, edges: pl.DataFrame) -> pl.DataFrame:
    """Smallest row that each row is connected to; an article's names need two or three rounds."""
    both = pl.concat([edges, edges.select(row="row_2", row_2="row")])
    while True:
        reached = (
            both.join(labels.rename({"row": "row_2", "anchor": "other"}), on="row_2")
            .group_by("row")
            .agg(pl.col("other").min())
        )
        lower = labels.join(reached, on="row", how="left", maintain_order="left").select(
            "row", anchor=pl.min_horizontal("anchor", "other")
        )
        if lower.equals(labels):
            return labels
        labels = lower


def _attach_surnames(bare: pl.DataFrame, introduced: pl.DataFrame) -> pl.DataFrame:
    """Single names with the one introduced person who carries them; the surest way of carrying decides."""
    carried = (
        introduced.with_columns(size=pl.col("tokens").list.len(), place=pl.int_ranges(pl.col("tokens").list.len()))
        .explode("tokens", "place")
        .select(
            "doc",
            "anchor",
            carried="tokens",
            is_last=pl.col("place") == pl.col("size") - 1,
            is_first=(pl.col("place") == 0) & (pl.col("size") > 1),
            their_titles="titles",
        )
        .group_by("doc", "anchor", "carried")
        .agg(
            pl.col("is_last").any(),
            pl.col("is_first").all(),
            pl.col("their_titles").list.explode(keep_nulls=False, empty_as_null=False).unique(),
        )
        .with_columns(bone=pl.col("carried").map_elements(skeleton, pl.String))
    )
    single = bare.select("row", "doc", "titles", token=pl.col("tokens").list.last()).with_columns(
        bone=pl.col("token").map_elements(skeleton, pl.String)
    )
    likeness = pl.struct("token", "carried").map_elements(
        lambda pair: token_similarity(pair["token"], pair["carried"]), pl.Float64
    )
    is_exact = pl.col("token") == pl.col("carried")
    tiers = (
        pl.when(is_exact & pl.col("is_last"))
        .then(1)
        .when(is_exact & ~pl.col("is_first"))
        .then(2)
        .when(pl.col("is_last"))
        .then(3)
        .when(is_exact)
        .then(4)
    )
    carriers = (
        single.join(carried, on=["doc", "bone"])
        .with_columns(likeness=likeness, tier=tiers)
        .filter(pl.col("tier").is_not_null() & (pl.col("likeness") >= SAME_SURNAME))
        .filter(pl.col("tier") == pl.col("tier").min().over("row"))
        .unique(["row", "anchor"], maintain_order=True)
        .sort("row", "anchor")
        # "President Assad" where one Assad of two was introduced as president.
        .with_columns(shares_title=pl.col("titles").list.set_intersection("their_titles").list.len() > 0)
    )
    decided = carriers.group_by("row", maintain_order=True).agg(
        pl.col("anchor").alias("candidates"),
        pl.col("anchor").first().alias("only"),
        pl.col("anchor").filter("shares_title").alias("titled"),
        pl.col("likeness", "tier").first(),
    )
    is_only = pl.col("candidates").list.len() == 1
    by_title = ~is_only & (pl.col("titled").list.len() == 1)
    spelled = pl.when(pl.col("tier") == 4).then(pl.lit("given_name")).otherwise(pl.lit("surname"))
    return (
        single.select("row")
        .join(decided, on="row", how="left", maintain_order="left")
        .select(
            "row",
            anchor=pl.when(is_only).then("only").when(by_title).then(pl.col("titled").list.first()),
            rule=pl.when(is_only).then(spelled).when(by_title).then(pl.lit("surname_and_title")),
            score=pl.when(is_only | by_title).then(
                pl.col("likeness") * pl.when(pl.col("tier") == 4).then(0.8).otherwise(0.95)
            ),
            candidates=pl.when(~is_only & ~by_title).then("candidates").otherwise([]).fill_null([]),
            reason=pl.when(pl.col("candidates").is_null())
            .then(pl.lit("bare_surname"))
            .when(~is_only & ~by_title)
            .then(pl.lit("several_introduced")),
        )
    )


def _attach_short_names(organisations: pl.DataFrame) -> pl.DataFrame:
    """Organisations; an acronym or a part of one longer name introduced in the article has that name as anchor."""
    named = organisations.with_columns(size=pl.col("tokens").list.len())
    first = named.unique(["doc", "key"], keep="first", maintain_order=True)
    letters = pl.col("tokens").list.eval(pl.element().str.slice(0, 1))
    long = first.filter(pl.col("size") > 1).select(
        "doc",
        "start",
        "end",
        anchor="row",
        long_key="key",
        initials=letters.list.join(""),
        main_initials=pl.col("tokens")
        .list.filter(~pl.element().is_in(UNINITIALLED))
        .list.eval(pl.element().str.slice(0, 1))
        .list.join(""),
        long_size="size",
    )
    is_acronym = pl.col("text").str.contains(r"^(?:the )?[A-Z][A-Za-z]{0,4}[A-Z]s?$|^(?:[A-Z]\.){2,6}$")
    pairs = (
        first.filter("may_be_short")
        .select("row", "doc", "key", "size", "is_bracketed", is_acronym, at="start")
        .rename({"text": "is_acronym"})
        .join(long, on="doc")
        .filter(pl.col("row") != pl.col("anchor"))
    )
    is_initials = pl.col("is_acronym") & (
        (pl.col("key") == pl.col("initials")) | (pl.col("key") == pl.col("main_initials"))
    )
    # Without the article's text the letters must prove what the bracket would.
    is_spelled_out = pl.col("is_acronym") & pl.coalesce("is_bracketed", is_initials)
    stands_behind = is_spelled_out & (pl.col("at") >= pl.col("end")) & (pl.col("at") - pl.col("end") <= PARENTHESIS)
    is_tail = (pl.col("size") < pl.col("long_size")) & pl.col("long_key").str.ends_with(pl.format(" {}", "key"))
    is_start = (pl.col("size") < pl.col("long_size")) & pl.col("long_key").str.starts_with(pl.format("{} ", "key"))
    dropped = pl.col("long_key").str.strip_prefix(pl.col("key"))
    is_head = is_start & dropped.map_elements(are_kind_words, pl.Boolean)
    rules = (
        pl.when(stands_behind)
        .then(pl.lit("acronym_in_parentheses"))
        .when(is_initials)
        .then(pl.lit("acronym"))
        .when(is_tail)
        .then(pl.lit("shortened_name"))
        .when(is_head)
        .then(pl.lit("first_words"))
    )
    scores = {"acronym_in_parentheses": 0.95, "acronym": 0.85, "shortened_name": 0.8, "first_words": 0.7}
    found = (
        pairs.filter(is_initials | is_spelled_out | is_tail | is_start)
        .with_columns(rule=rules)
        .drop_nulls("rule")
        .with_columns(score=pl.col("rule").replace_strict(scores, return_dtype=pl.Float64))
        .filter(pl.col("score") == pl.col("score").max().over("row"))
        .sort("row", "anchor")
        .group_by("doc", "key", maintain_order=True)
        .agg(pl.col("anchor").unique(maintain_order=True).alias("candidates"), pl.col("rule", "score").first())
    )
    is_only = (pl.col("candidates").list.len() == 1).fill_null(False)
    is_open = pl.col("candidates").is_not_null() & ~is_only
    own = first.select("doc", "key", own="row")
    return (
        named.join(own, on=["doc", "key"], maintain_order="left")
        .join(found, on=["doc", "key"], how="left", maintain_order="left")
        .select(
            "row",
            anchor=pl.when(is_only).then(pl.col("candidates").list.first()).when(~is_open).then("own"),
            rule=pl.when(is_only).then("rule"),
            score=pl.when(is_only).then("score").otherwise(1.0),
            candidates=pl.when(is_open).then("candidates").otherwise([]),
            reason=pl.when(is_open).then(pl.lit("several_introduced")),
        )
    )


def are_kind_words(words: str) -> bool:
    """True where the words only say what kind of body it is: "Amnesty" may stand for "Amnesty International"."""
    known = load_organisation_words()
    return all(known.get(sound(word), ("", "name"))[1] != "name" for word in words.split())
