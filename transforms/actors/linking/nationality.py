"""Bodies that all countries have: the "Brazilian Supreme Federal Court" is not Iraq's, a "High Court" nobody's yet."""

from __future__ import annotations

import re

import polars as pl

from sitrep.transforms.actors.names.keys import fold
from sitrep.transforms.actors.names.party_words import take_nations
from sitrep.transforms.actors.names.titles import Nations
from sitrep.transforms.actors.register.register import OF_STATES

SMALL_WORDS = frozenset(("and", "for", "of", "the"))


def of_fitting_country(pairs: pl.DataFrame, nations: Nations) -> pl.DataFrame:
    """The pairs of name and spelling that no country speaks against.

    pairs: name, alias, kind, actor_country (ISO alpha-3, null for a body of no one country), and more. A name that says
    a country is not the body of another one. A name that says none is no short form of a state's body whose spelling
    says one ("High Court", "Israel's High Court of Justice").
    """
    countries = {word for name in nations.country_words() for word in fold(name).split()}

    def read(name: str) -> tuple[frozenset[str], frozenset[str]]:
        words = name.split()
        if countries.isdisjoint(fold(re.sub(r"['’]s?(?=\s|$)", "", name)).split()):
            return _words(name), frozenset()
        kept, found, _ = take_nations(words, nations)
        return _words(" ".join(kept)), frozenset(found)

    names, aliases = ({name: read(name) for name in pairs[column].unique()} for column in ("name", "alias"))

    def fits(name: str, alias: str, kind: str, country: str | None) -> bool:
        (words, said), (words_of_alias, of_alias) = names[name], aliases[alias]
        if said:
            known = of_alias | ({country} if country else set())
            return not known or bool(said & known)
        return not (of_alias and kind in OF_STATES and words <= words_of_alias)

    rows = pairs.select("name", "alias", "kind", "actor_country").iter_rows()
    return pairs.filter(pl.Series([fits(*row) for row in rows], dtype=pl.Boolean))


def _words(name: str) -> frozenset[str]:
    return frozenset(fold(name).split()) - SMALL_WORDS
