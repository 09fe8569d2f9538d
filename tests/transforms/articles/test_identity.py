import hashlib

from hypothesis import given
from hypothesis import strategies as st

from sitrep.schemas.keys import md5_text
from sitrep.transforms.articles.identity import article_id, body_of, canonical_url
from sitrep.transforms.articles.zones import find_zones


def test_one_article_has_one_address():
    wanted = "https://courier.example/world/talks?id=7&page=2"
    for url in (
        "http://www.courier.example/world/talks/?page=2&id=7&utm_source=mail&fbclid=x#comments",
        " https://COURIER.example:443/world//talks?id=7&page=2 ",
        "https://m.courier.example/world/talks/index.html?id=7&page=2",
    ):
        assert canonical_url(url) == wanted


def test_what_is_no_web_address_has_no_canonical_form():
    for url in (
        "",
        "talks.html",
        "ftp://courier.example/x",
        "http://",
        "http://[::1",
        "http://localhost/x",
        "https://a b.c/",
    ):
        assert canonical_url(url) is None


@given(st.text(), st.sampled_from(["", "https://a.example/", "http://a.example/?q="]))
def test_any_address_is_read_and_its_canonical_form_stays(text: str, start: str):
    url = canonical_url(start + text)
    assert url is None or canonical_url(url) == url


def test_the_id_is_of_source_and_given_id_else_of_the_address_else_of_the_body():
    everything = {"source_name": "Tigris  Wire", "given_id": "tw-1", "url": "https://a.example/x", "body": "Talks."}
    assert article_id(**everything) == hashlib.md5(b"tigris wire|tw-1").hexdigest()
    assert article_id(**{**everything, "given_id": None}) == hashlib.md5(b"https://a.example/x").hexdigest()
    assert article_id(**{**everything, "given_id": None, "url": None}) == md5_text("Talks.")


def test_copies_that_differ_in_headline_caption_and_spacing_have_one_body():
    first = "Ministers meet\n\nThe ministers met on Monday.\n\nThey will meet again."
    second = (
        "Border talks\n\nThe  ministers met\u00a0on Monday.\n\n\n(AP Photo/Jane Roe)\n\n"
        "They will meet again.\n\nRead more:"
    )
    assert body_of(first, find_zones(first)) == "The ministers met on Monday.\nThey will meet again."
    assert body_of(second, find_zones(second)) == body_of(first, find_zones(first))


def test_a_text_without_body_counts_as_a_whole():
    text = "Advertisement\n\nRead more:"
    assert body_of(text, find_zones(text)) == "Advertisement Read more:"
