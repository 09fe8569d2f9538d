"""Which actors of the register a name could be: by exact alias, then by spelling."""

from __future__ import annotations

from typing import Protocol

import polars as pl
from rapidfuzz.distance import Indel
from rapidfuzz.process import cpdist

from sitrep.transforms.actors.comparison.compare import HESITATION, SAME_THRESHOLD, compare_names
from sitrep.transforms.actors.comparison.doubts import asks_for_country, may_be_body, may_be_person
from sitrep.transforms.actors.decisions.decisions import NO_DECISIONS, Decisions
from sitrep.transforms.actors.linking.nationality import of_fitting_country
from sitrep.transforms.actors.linking.offices import office_holders
from sitrep.transforms.actors.names.ids import name_id
from sitrep.transforms.actors.names.keys import alias_keys, block_keys, fold, folded, sorted_words
from sitrep.transforms.actors.names.party_words import AFTER_HEAD, DETERMINERS, load_sectors, read_party_words
from sitrep.transforms.actors.names.titles import Nations

# A block that so many names of the register share ("ahmad muhammad") proves nothing and costs a join.
BLOCK_CAP = 400  # names
# A single word this long may be found by spelling ("Hizballah"); shorter ones have too many neighbours.
LONG_WORD = 7  # characters
# So many of the spellings that share words with a name are scored, those nearest in letters.
MOST_SCORED = 12
# The best actor must beat the next one by this much, or the name stays open.
MARGIN = 0.03  # score
# Spellings that score lower are not even worth storing as runner-up.
WORTH_STORING = 0.5

# Kinds of actor whose names are not those of an organised body.
NOT_BODIES = ("person", "state", "people")
# Aliases that are no spelling of a name: looked up word by word, never by likeness.
NO_SPELLINGS = ("demonym", "metonym", "description")


class RegisterLike(Protocol):
    """The frames of a register: actors (actor_id, name, kind, country, sector), aliases (actor_id, alias, …) and roles
    (actor_id, role, organisation_id, valid_from, valid_to)."""

    @property
    def actors(self) -> pl.DataFrame:
        """One row per actor."""

    @property
    def aliases(self) -> pl.DataFrame:
        """One row per actor and spelling."""

    @property
    def roles(self) -> pl.DataFrame:
        """One row per office held."""


class RegisterIndex:
    """The register's spellings and the names that people gave, keyed once for many look-ups."""

    def __init__(self, register: RegisterLike, nations: Nations, decisions: Decisions = NO_DECISIONS) -> None:
        self.nations = nations
        self.apart = decisions.apart
        self.decided = decisions.aliases
        actors = pl.concat(
            [
                register.actors.select("actor_id", "name", "kind", "country", "sector", is_new=pl.lit(False)),
                decisions.new_actors.with_columns(is_new=pl.lit(True)),
            ]
        ).unique("actor_id", keep="first", maintain_order=True)
        spelled = pl.concat(
            [
                register.aliases.select("actor_id", "alias", "ambiguous", alias_kind="kind"),
                actors.select("actor_id", alias="name", ambiguous=pl.lit(False), alias_kind=pl.lit("name")),
            ]
        ).filter(pl.col("alias_kind") != "demonym")
        self.actors = actors
        spellings = (
            spelled.join(actors.select("actor_id", "kind", "country"), on="actor_id")
            .with_columns(key=alias_keys(pl.col("alias")))
            .filter(pl.col("key") != "")
            .pipe(without_surnames, actors)
            .group_by("key", "actor_id", maintain_order=True)
            # An alias that another row of the same actor gives without doubt is the actor's own name.
            .agg(
                pl.col("alias", "kind", "country").first(),
                pl.col("ambiguous").all(),
                is_metonym=(pl.col("alias_kind") == "metonym").all(),
                is_spelling=~pl.col("alias_kind").is_in(NO_SPELLINGS).all(),
                is_decided=pl.lit(False),
            )
        )
        # A name that a person gave is that actor's alone, whatever the register says of it.
        given = self.decided.join(actors, on="actor_id").select(
            "key",
            "actor_id",
            "alias",
            "kind",
            "country",
            ambiguous=pl.lit(False),
            is_metonym=pl.lit(False),
            is_spelling=pl.lit(True),
            is_decided=pl.lit(True),
        )
        self.spellings = pl.concat([spellings.join(given, on="key", how="anti", maintain_order="left"), given])
        plain = self.spellings.filter((pl.len().over("key") == 1) & ~pl.col("ambiguous") & ~pl.col("is_metonym"))
        self.plain_aliases = plain.select("key", "actor_id")
        self.bodies = state_bodies(plain, nations)
        named = self.spellings.filter((pl.col("kind") == "person") & pl.col("is_spelling")).join(
            register.roles, on="actor_id", how="semi", maintain_order="left"
        )
        self.holders = office_holders(register.roles, actors, named.select("actor_id", "alias"))
        self.endings = alias_endings(self.spellings.filter("is_spelling"))
        worth_blocking = pl.col("key").str.contains(" ") | (
            (pl.col("kind") != "person") & (pl.col("key").str.len_chars() >= LONG_WORD)
        )
        blocks = block_keys(self.spellings.filter(worth_blocking & pl.col("is_spelling")), "alias")
        self.blocks = blocks.filter(pl.len().over("block") <= BLOCK_CAP).select("block", "actor_id", "alias", "kind")

    def by_alias(self, names: pl.DataFrame) -> pl.DataFrame:
        """Rows name × actor that share an alias key: columns of `names` (with `key`), actor_id, kind, country,
        ambiguous.

        An alias that several actors carry is ambiguous even where the register does not say so. With columns `name`
        and `label` in `names`, actors that a person said the name not to be are left out.
        """
        found = names.join(
            self.spellings.select(
                "key", "actor_id", "kind", "is_metonym", "is_decided", actor_country="country", is_ambiguous="ambiguous"
            ),
            on="key",
        )
        return self.not_apart(found) if "name" in names.columns else found

    def not_apart(self, found: pl.DataFrame) -> pl.DataFrame:
        """Without the rows whose name (columns name, label) a person said not to be the actor (column actor_id)."""
        if self.apart.is_empty() or found.is_empty():
            return found
        ids = (
            found.select("name", "label")
            .unique()
            .with_columns(
                name_id=pl.struct("name", "label").map_elements(
                    lambda named: name_id(named["name"], named["label"]), pl.String
                )
            )
            .join(self.apart, on="name_id")
            .select("name", "label", "actor_id")
        )
        return found.join(ids, on=["name", "label", "actor_id"], how="anti", nulls_equal=True, maintain_order="left")

    def by_spelling(self, names: pl.DataFrame) -> pl.DataFrame:
        """Best actor of each name by spelling: name_id, actor_id, score, country_asked, runner_up_actor_id,
        runner_up_score.

        names: name_id, name, label; a single word is looked up only where it is long and no person's. Every name with
        any actor scored at least WORTH_STORING gets a row; whether the score suffices is the caller's to say.
        country_asked: the country (ISO alpha-3) that an article must speak of for that actor to be meant, or null.
        """
        is_long_word = (pl.col("label") != "PERSON") & (pl.col("name").str.len_chars() >= LONG_WORD)
        blocked = block_keys(names.filter(pl.col("name").str.contains(r"\S[\s-]\S") | is_long_word), "name")
        pairs = (
            blocked.join(self.blocks, on="block")
            .filter((pl.col("label") == "PERSON") == (pl.col("kind") == "person"))
            .join(self.actors.select("actor_id", actor_country="country"), on="actor_id", how="left")
            .select("name_id", "name", "label", "actor_id", "alias", "kind", "actor_country")
            .unique()
        )
        bodies = of_fitting_country(pairs.filter(pl.col("label") != "PERSON"), self.nations)
        pairs = pl.concat([pairs.filter(pl.col("label") == "PERSON"), bodies])
        pairs = worth_scoring(self.not_apart(pairs))
        kinds = pl.when(pl.col("label") == "PERSON").then(pl.lit("person")).otherwise(pl.lit("org"))
        scored = pairs.with_columns(
            score=pl.struct("name", "alias", kind=kinds).map_elements(
                lambda pair: compare_names(pair["name"], pair["alias"], pair["kind"]), pl.Float64
            )
        )
        scored = self.with_doubts(scored.filter(pl.col("score") >= WORTH_STORING))
        ranked = (
            scored.group_by("name_id", "actor_id")
            .agg(
                pl.col("score").max(),
                # One spelling that asks for no country is enough.
                country_asked=pl.col("country_asked")
                .filter(pl.col("score") == pl.col("score").max())
                .sort(nulls_last=False)
                .first(),
            )
            .sort("name_id", "score", "actor_id", descending=[False, True, False])
        )
        return ranked.group_by("name_id", maintain_order=True).agg(
            pl.col("actor_id").first(),
            pl.col("score").first(),
            pl.col("country_asked").first(),
            runner_up_actor_id=pl.col("actor_id").get(1, null_on_oob=True),
            runner_up_score=pl.col("score").get(1, null_on_oob=True),
        )

    def with_doubts(self, scored: pl.DataFrame) -> pl.DataFrame:
        """The scored pairs of name and spelling with `country_asked`; those that may not be linked score below
        SAME_THRESHOLD."""

        def doubt(name: str, alias: str, label: str, kind: str, country: str | None, score: float) -> tuple:
            if score < SAME_THRESHOLD:
                return score, None
            if label == "PERSON":
                if may_be_person(name, alias):
                    return score, None
                is_enough = country is not None and may_be_person(name, alias, is_told=True)
                return (score, country) if is_enough else (HESITATION, None)
            if not may_be_body(name, alias, kind, self.nations):
                return HESITATION, None
            return score, country if asks_for_country(name, alias, kind, country, self.nations) else None

        rows = scored.select("name", "alias", "label", "kind", "actor_country", "score").iter_rows()
        found = [doubt(*row) for row in rows]
        return scored.with_columns(
            score=pl.Series([score for score, _ in found], dtype=pl.Float64),
            country_asked=pl.Series([country for _, country in found], dtype=pl.String),
        )


def worth_scoring(pairs: pl.DataFrame) -> pl.DataFrame:
    """Of the spellings that share words with a name the MOST_SCORED nearest in letters; the scorer takes a thousand
    times as long. pairs: name_id, name, label, actor_id, alias."""
    crowded = pairs.filter(pl.len().over("name_id") > MOST_SCORED)
    if crowded.is_empty():
        return pairs
    letters = crowded.select(sorted_words(pl.col("name")), sorted_words(pl.col("alias")))
    likeness = cpdist(letters["name"].to_list(), letters["alias"].to_list(), scorer=Indel.normalized_similarity)
    nearest = (
        crowded.with_columns(likeness=pl.Series(likeness, dtype=pl.Float64))
        .sort("name_id", "likeness", "actor_id", "alias", descending=[False, True, False, False])
        .group_by("name_id", maintain_order=True)
        .head(MOST_SCORED)
    )
    few = pairs.filter(pl.len().over("name_id") <= MOST_SCORED)
    return pl.concat([few, nearest.select(pairs.columns)])


def without_surnames(spelled: pl.DataFrame, actors: pl.DataFrame) -> pl.DataFrame:
    """The spellings (actor_id, kind, key) but for single words of persons, which are no evidence across documents; a
    person whose whole name is one word keeps it."""
    single = spelled.filter((pl.col("kind") == "person") & ~pl.col("key").str.contains(" ")).select("actor_id", "key")
    names = actors.join(single, on="actor_id", how="semi").select("actor_id", key=alias_keys(pl.col("name")))
    surnames = single.join(names, on=["actor_id", "key"], how="anti")
    return spelled.join(surnames, on=["actor_id", "key"], how="anti", maintain_order="left")


def state_bodies(spellings: pl.DataFrame, nations: Nations) -> pl.DataFrame:
    """Bodies that a country and a head noun name, as country, head, actor_id: "Israeli military" is also "Israel's
    military".

    spellings: alias, actor_id, kind; those that say something between the two ("Israeli air defence command") are
    left out.
    """
    # Reading takes a hundred times as long as seeing, in all names at once, that most have another word.
    bodies = spellings.filter(~pl.col("kind").is_in(NOT_BODIES)).with_row_index("_row")
    front = pl.col("alias").str.strip_chars().str.replace(f"(?s){AFTER_HEAD.pattern}.*", "")
    bare = folded(front.str.replace_all(r"['’]s?(\s|$)", "$1")).str.replace_all(r"\b\d+\b", "")
    words = bodies.select("_row", word=bare.str.split(" ")).explode("word").filter(pl.col("word") != "")
    heads = {word for head in load_sectors() for word in head.split()}
    sayable = heads | DETERMINERS | {word for name in nations.country_words() for word in fold(name).split()}
    others = words.filter(~pl.col("word").is_in(sorted(sayable)))
    worth_reading = bodies.join(others, on="_row", how="anti").join(
        words.filter(pl.col("word").is_in(sorted(heads))), on="_row", how="semi"
    )
    words = [
        (actor_id, read_party_words(alias, nations))
        for alias, actor_id in worth_reading.select("alias", "actor_id").iter_rows()
    ]
    rows = [
        (said.country, said.head, actor_id) for actor_id, said in words if said.country and said.head and not said.rest
    ]
    bodies = pl.DataFrame(rows, schema=dict.fromkeys(("country", "head", "actor_id"), pl.String), orient="row").unique()
    return bodies.filter(pl.len().over("country", "head") == 1).sort("country", "head")


def alias_endings(spellings: pl.DataFrame) -> pl.DataFrame:
    """What the names of bodies end in, as key, actor_id: "guards" of "revolutionary guards", "brotherhood"."""
    bodies = spellings.filter(~pl.col("kind").is_in(NOT_BODIES)).select("actor_id", words=pl.col("key").str.split(" "))
    ends = bodies.with_columns(cut=pl.int_ranges(1, pl.col("words").list.len())).explode("cut").drop_nulls("cut")
    return ends.select("actor_id", key=pl.col("words").list.slice(pl.col("cut")).list.join(" ")).unique()


def is_sure(score: str = "score", runner_up: str = "runner_up_score") -> pl.Expr:
    """True where the best spelling is good enough and clearly better than the next actor's."""
    return (pl.col(score) >= SAME_THRESHOLD) & (pl.col(score) - pl.col(runner_up).fill_null(0) >= MARGIN)
