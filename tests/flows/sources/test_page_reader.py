import pytest

from sitrep.flows.sources.page_reader import PageReader, UnreadablePage

GOOD = "<article><p>The two ministers met in the capital on Monday.</p></article>"
# Links that are never closed keep the extractor busy for seconds.
SLOW = "<a href=x>" * 400_000 + "x"


@pytest.fixture(scope="module")
def reader():
    with PageReader() as reader:
        yield reader


def code_of(reader: PageReader, html: str) -> str:
    with pytest.raises(UnreadablePage) as raised:
        reader.read(html)
    assert raised.value.detail
    return raised.value.code


def test_one_worker_reads_page_after_page(reader):
    assert reader.read(GOOD).text == "The two ministers met in the capital on Monday."
    worker = reader._worker
    assert code_of(reader, "<nav>Home</nav>") == "html_without_text"
    assert reader.read(GOOD).captions == ()
    assert reader._worker is worker


def test_200_000_nested_divisions_harm_nobody(reader):
    assert code_of(reader, "<div>" * 200_000 + "text") == "html_without_text"
    assert reader.read(GOOD).text


def test_a_page_that_hangs_is_given_up_and_the_next_is_read():
    with PageReader(timeout=2.0) as reader:
        reader.read(GOOD)
        hung = reader._worker
        assert code_of(reader, SLOW) == "html_timeout"
        assert hung.poll() is not None
        assert reader.read(GOOD).text


def test_a_worker_that_dies_costs_one_page(reader):
    reader.read(GOOD)
    reader._worker.kill()
    reader._worker.wait()
    assert code_of(reader, GOOD) == "html_failed"
    assert reader.read(GOOD).text


def test_a_page_over_the_limit_is_not_tried(reader, monkeypatch):
    monkeypatch.setattr("sitrep.flows.sources.page_reader.MOST_CHARACTERS", 10)
    assert code_of(reader, GOOD) == "html_too_large"


def test_leaving_the_block_ends_the_worker():
    with PageReader() as reader:
        reader.read(GOOD)
        worker = reader._worker
    assert worker.poll() is not None
