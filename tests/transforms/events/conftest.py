"""Docs parsed by hand, so that the rules are tested on the trees they are meant for."""

from collections.abc import Callable
from datetime import date

import pytest
import spacy
from spacy.tokens import Doc

from sitrep.transforms.events.coder import find_events
from sitrep.transforms.events.lexicon import Lexicon, load_lexicon
from sitrep.transforms.events.mention import EventMention
from sitrep.transforms.events.parsed_article import Paragraph, ParsedArticle
from sitrep.transforms.places.gazetteer import Gazetteer, load_gazetteer

NLP = spacy.blank("en")


@pytest.fixture
def parsed() -> Callable[[str], Doc]:
    """A function from one token a line, "form lemma UPOS XPOS head relation [entity label]", to a Doc.

    head counts tokens from 1; 0 is a root. Every token is followed by a space, but for those that a comma, a full
    stop, a quotation mark's end or "'s" follows. Neighbours with the same entity label are one entity.
    """

    def read(lines: str) -> Doc:
        rows = [line.split() for line in lines.strip().splitlines()]
        words = [row[0] for row in rows]
        closing = {",", ".", "”", "'s", ";"}
        return Doc(
            NLP.vocab,
            words=words,
            spaces=[after not in closing and word != "“" for word, after in zip(words, [*words[1:], "."], strict=True)],
            lemmas=[row[1] for row in rows],
            pos=[row[2] for row in rows],
            tags=[row[3] for row in rows],
            heads=[int(row[4]) - 1 if row[4] != "0" else at for at, row in enumerate(rows)],
            deps=["ROOT" if row[4] == "0" else row[5] for row in rows],
            ents=[
                ("B-" if at == 0 or len(rows[at - 1]) < 7 or rows[at - 1][6] != row[6] else "I-") + row[6]
                if len(row) > 6
                else "O"
                for at, row in enumerate(rows)
            ],
        )

    return read


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The shipped lexicon."""
    return load_lexicon()


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """The shipped gazetteer."""
    return load_gazetteer()


@pytest.fixture
def events_in(parsed, lexicon, gazetteer) -> Callable[..., list[EventMention]]:
    """A function from lines as in `parsed` (and a publication day and zone) to the events of that one paragraph."""

    def find(lines: str, published: date | None = None, zone: str = "body") -> list[EventMention]:
        doc = parsed(lines)
        return find_events(ParsedArticle(doc.text, published, (Paragraph(doc, 0, zone),)), lexicon, gazetteer)

    return find
