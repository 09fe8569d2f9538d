import importlib.util
from pathlib import Path

import pytest

from sitrep.transforms.actors.resolve import Resolver

# The test folders are no packages, so what these tests share is loaded by its path.
_spec = importlib.util.spec_from_file_location("actor_articles", Path(__file__).parent / "articles.py")
assert _spec is not None
assert _spec.loader is not None
articles = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(articles)


@pytest.fixture(scope="session")
def resolver():
    return Resolver(articles.small_register(), articles.SmallGazetteer())


@pytest.fixture
def link(resolver):
    """What each phrase of a text is linked to: (words, actor id or the reason there is none), in order."""

    def link(text, *found):
        mentions, texts = articles.read_article(text, *found)
        links = mentions.select("entity_mention_id", "mention_text").join(
            resolver.resolve(mentions, texts), on="entity_mention_id", maintain_order="left"
        )
        return [(row["mention_text"], row["actor_id"] or row["no_link_reason"]) for row in links.iter_rows(named=True)]

    return link


@pytest.fixture
def links_of(resolver):
    """The actor_link rows of a text, in order."""

    def links_of(text, *found):
        mentions, texts = articles.read_article(text, *found)
        return resolver.resolve(mentions, texts)

    return links_of


@pytest.fixture(scope="session")
def gazetteer():
    return articles.SmallGazetteer()


@pytest.fixture(scope="session")
def read_article():
    return articles.read_article
