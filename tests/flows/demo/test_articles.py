"""The demo's articles hold what flows/demo/README.md says of them, read here with nothing of Sitrep's own."""

from __future__ import annotations

import json
import os
import re
from datetime import datetime
from html import unescape
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[3]
DEMO = ROOT / "flows" / "demo"
ARTICLES = DEMO / "articles"
EVALUATION_DATA = Path(os.environ.get("SITREP_EVALUATION_DATA", ROOT.parent / "shared"))

BYLINE = re.compile(r"^By [^|\n]+ \| (?P<source>[^|\n]+) \| (?P<date>\d{1,2} \w+ \d{4})$", re.MULTILINE)
OPEN_GRAPH = re.compile(r'<meta property="(?P<name>[\w:]+)" content="(?P<content>[^"]*)">')
JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
# Shorter runs ("the presence of American troops in") come up in any two reports of one crisis.
SHARED_RUN_OF_WORDS = 8


class Article(NamedTuple):
    """One demo article: who published it, on which local day (ISO), under which id, and its words."""

    id: str
    source: str
    published_date: str
    text: str


def read_wire_lines() -> list[str]:
    """Lines of the JSON-lines file, the broken one included."""
    return (ARTICLES / "wire.jsonl").read_text(encoding="utf-8").splitlines()


def read_json_articles() -> list[Article]:
    """One article per readable JSON line, in file order."""
    rows = [json.loads(line) for line in read_wire_lines()[:-1]]
    return [Article(row["id"], row["source"], row["published_at"][:10], row["text"]) for row in rows]


def read_text_article(path: Path) -> Article:
    """A plain-text article with outlet and date from its byline."""
    text = path.read_text(encoding="utf-8")
    byline = BYLINE.search(text)
    assert byline is not None, f"no byline in {path.name}"
    published = datetime.strptime(byline["date"], "%d %B %Y").date()
    return Article(path.name, byline["source"], published.isoformat(), text)


def read_html_article(path: Path) -> Article:
    """A page's article with outlet and date from its metadata; its words are the article's paragraphs."""
    page = path.read_text(encoding="utf-8")
    graph = {match["name"]: match["content"] for match in OPEN_GRAPH.finditer(page)}
    if linked_data := JSON_LD.search(page):
        fields = json.loads(linked_data[1])
        source, published_at = fields["publisher"]["name"], fields["datePublished"]
    else:
        source, published_at = graph["og:site_name"], graph["article:published_time"]
    body = page.split("<article>")[1].split("</article>")[0]
    paragraphs = re.findall(r"<p>(.*?)</p>", body, re.DOTALL)
    text = "\n\n".join(unescape(re.sub(r"<[^>]+>", "", paragraph)) for paragraph in paragraphs)
    return Article(path.name, source, published_at[:10], text)


def read_inputs() -> list[Article]:
    """Every readable input, correction and duplicate included."""
    texts = [read_text_article(path) for path in sorted(ARTICLES.glob("*.txt"))]
    pages = [read_html_article(path) for path in sorted(ARTICLES.glob("*.html"))]
    return read_json_articles() + texts + pages


def read_latest_articles() -> list[Article]:
    """Distinct articles: of one id the last text, of one text the first id."""
    latest = {article.id: article for article in read_inputs()}
    by_text: dict[str, Article] = {}
    for article in latest.values():
        by_text.setdefault(article.text, article)
    return list(by_text.values())


def runs_of_words(text: str) -> set[tuple[str, ...]]:
    """Every run of SHARED_RUN_OF_WORDS words, letters and digits only, lower case."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + SHARED_RUN_OF_WORDS]) for i in range(len(words) - SHARED_RUN_OF_WORDS + 1)}


def test_there_are_ten_distinct_articles_from_four_outlets_on_ten_days() -> None:
    articles = read_latest_articles()
    assert len(articles) == 10
    assert {article.source for article in articles} == {
        "Gulf Courier", "Levant Ledger", "Northgate Dispatch", "Tigris Wire",
    }  # fmt: skip
    assert sorted(article.published_date for article in articles) == [
        "2020-01-02", "2020-01-03", "2020-01-07", "2020-01-08", "2020-01-10",
        "2020-01-12", "2020-01-14", "2020-01-17", "2020-01-25", "2020-02-12",
    ]  # fmt: skip


@pytest.mark.parametrize("article", read_inputs(), ids=lambda article: f"{article.id}-{article.published_date}")
def test_every_article_is_short(article: Article) -> None:
    assert 90 <= len(article.text.split()) <= 220


def test_dated_file_names_agree_with_the_date_inside() -> None:
    dated = [article for article in read_inputs() if article.id.endswith((".txt", ".html"))]
    assert len(dated) == 6
    assert [article.id[:10] for article in dated] == [article.published_date for article in dated]


def test_only_the_last_json_line_is_broken() -> None:
    lines = read_wire_lines()
    assert len(lines) == 7
    for line in lines[:6]:
        assert set(json.loads(line)) == {"id", "source", "published_at", "url", "title", "language", "text"}
    with pytest.raises(json.JSONDecodeError):
        json.loads(lines[6])


def test_the_correction_keeps_the_id_and_changes_the_text() -> None:
    first, corrected = read_json_articles()[:2]
    assert first.id == corrected.id
    assert first.source == corrected.source
    assert "the strike killed seven people" in first.text
    assert "the strike killed ten people" in corrected.text
    assert "seven" not in corrected.text


def test_the_duplicate_has_the_same_text_under_another_outlet_and_id() -> None:
    original, copy = read_json_articles()[2:4]
    assert original.text == copy.text
    assert (original.source, copy.source) == ("Tigris Wire", "Harbour Evening Post")
    assert original.id != copy.id


def test_one_page_has_boilerplate_and_a_caption_that_stands_twice() -> None:
    page = (ARTICLES / "2020-01-07-levant-ledger.html").read_text(encoding="utf-8")
    captions = re.findall(r"<figcaption>(.*?)</figcaption>", page)
    assert len(captions) == 2
    assert captions[0] == captions[1]
    assert "Most Popular" in page
    assert "Read more" in page


@pytest.mark.parametrize(
    ("spellings", "happening"),
    [
        (["Esmail Qaani", "Esmail Ghaani", "Ismail Qaani", "Esmail Qani"], "one commander"),
        (["Qassem Soleimani", "Qasem Soleimani", "Qasem Suleimani", "Qasem Soleymani"], "one general"),
        (["Ismail Haniyeh", "Ismail Haniya "], "one leader"),
        (["killed 80 Americans", "killed no Americans", "injured 11 ", "injured 34 ", "injured 109 "], "one attack"),
        (["Iran denied on Friday that a missile had hit", "Iran admitted on Saturday"], "one airliner"),
    ],
)
def test_each_planned_difference_stands_in_an_article(spellings: list[str], happening: str) -> None:
    texts = [article.text for article in read_latest_articles()]
    missing = [spelling for spelling in spellings if not any(spelling in text for text in texts)]
    assert missing == [], happening


def test_readme_names_every_file() -> None:
    readme = (DEMO / "README.md").read_text(encoding="utf-8")
    lines = [f"`wire.jsonl` line {number}" for number in range(1, 8)]
    files = [f"`{path.name}`" for path in sorted(ARTICLES.iterdir()) if path.name != "wire.jsonl"]
    assert [name for name in files + lines if name not in readme] == []


def test_no_sentence_is_taken_from_the_evaluation_data() -> None:
    articles = sorted(EVALUATION_DATA.glob("articles/*.txt"))
    records = [*EVALUATION_DATA.glob("gold/*.texts.jsonl"), *EVALUATION_DATA.glob("corpora/current_events.jsonl")]
    if not articles:
        pytest.skip("the evaluation data folder is not here: set SITREP_EVALUATION_DATA")
    theirs = [path.read_text(encoding="utf-8") for path in articles]
    for path in records:
        theirs += [json.loads(line)["text"] for line in path.read_bytes().splitlines()]
    ours = {run: article.id for article in read_inputs() for run in runs_of_words(article.text)}
    shared = {run: ours[run] for text in theirs for run in runs_of_words(text) & ours.keys()}
    assert shared == {}
