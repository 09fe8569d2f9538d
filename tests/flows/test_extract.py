from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sitrep.flows.coding.coder import Coder
from sitrep.flows.extract import extract_day
from sitrep.flows.land import land_sources
from sitrep.flows.resources import Resources
from sitrep.flows.settings import Settings
from sitrep.flows.summary import RunSummary
from sitrep.schemas import stages
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import read_stage
from tests.flows.coding import poison

DAY = "2024-03-04"


@pytest.fixture
def landed(tmp_path: Path):
    """A home in which two articles of one day are landed, one of them not to be borne, and the run's summary."""
    settings = Settings(home=tmp_path / "home", article_seconds=1.0)
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "good.txt").write_text("The police of Oslo arrested two men on Monday.")
    (folder / "bad.txt").write_text("This one will DIE in the coder, and nobody knows why.")
    home, summary = Home.create(settings.home), RunSummary()
    summary.add_landed(land_sources(home, settings, [str(folder)], date(2024, 3, 4)))
    resources = Resources(settings)
    resources.__dict__["coder"] = Coder(settings, load=poison.load)
    yield home, resources, summary
    resources.coder.close()


def test_an_article_that_kills_the_coder_is_rejected_and_the_counts_add_up(landed):
    home, resources, summary = landed
    day = extract_day(home, resources, DAY)
    (rejection,) = summary.add_uncoded(day.rejections)
    assert (day.coded, rejection.code) == (1, "extraction_died")
    assert rejection.input_path.endswith("bad.txt")
    assert rejection.published_date == date(2024, 3, 4)
    assert (summary.articles_read, summary.articles_loaded, summary.articles_rejected) == (2, 1, 1)


def test_it_is_not_tried_again_unless_asked_for(landed):
    home, resources, _ = landed
    extract_day(home, resources, DAY)
    assert read_stage(home, stages.extraction, DAY).height == 2
    assert extract_day(home, resources, DAY).rejections == {}
    assert len(extract_day(home, resources, DAY, force=True).rejections) == 1


def test_one_landed_by_an_earlier_run_is_one_more_that_was_read(landed):
    home, resources, _ = landed
    later = RunSummary()
    later.add_uncoded(extract_day(home, resources, DAY).rejections)
    assert (later.articles_read, later.articles_loaded, later.articles_rejected) == (1, 0, 1)


def test_a_day_is_split_so_that_every_worker_has_a_part(landed):
    from sitrep.flows.extract import batch_size

    _, resources, _ = landed
    assert batch_size(1_000, resources) == 200
    resources.settings = Settings(home=resources.settings.home, workers=4)
    assert [batch_size(articles, resources) for articles in (1, 10, 1_000)] == [1, 3, 200]


def test_resources_travel_to_another_process_as_their_settings(landed):
    import pickle

    _, resources, _ = landed
    there = pickle.loads(pickle.dumps(resources))
    assert there.settings == resources.settings
    assert "coder" not in there.__dict__
