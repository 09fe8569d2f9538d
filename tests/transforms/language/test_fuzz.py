"""Whatever the text, the pipeline raises nothing and keeps it.

SITREP_FUZZ_STRINGS says how many made-up strings are read, 500 if unset; `make bench` reads 5,000.
"""

import os

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitrep.transforms.language.pipeline import load_pipeline, parse_zones

STRINGS = int(os.environ.get("SITREP_FUZZ_STRINGS", "500"))
AT_ONCE = 25  # strings that share a batch, so that long and short, empty and full meet in one

# Most strings of random characters have no words: mix in what news and broken exports are made of.
PIECES = st.sampled_from(
    [
        *("Hamas", "said", "the", "U.S.-led", "’s", "“no”", "don’t", "$16bn", "2010–2015", "1,200", "No. 2", "etc.,"),
        *("(8)", ":-)", "#FreeArvik", "https://a.b/c?d=1", "x@y.org", "بيروت", "Київ", "東京", "👩\u200d👧", "🇺🇦", "ﬁ"),
        *("\u00a0", "\u00ad", "\u200b", "\ufeff", "\u2028", "\x00", "\x07", "\x1b[0m", "\ufffe", "e\u0301", "İ", "ß"),
        *("\r\n", "\n\n", "\t", "  "),
    ]
)
LONG_WORDS = st.builds(lambda piece, times: (piece * times)[:4_000], PIECES, st.integers(50, 2_000))
TEXTS = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=40),
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(PIECES, max_size=25).map("".join),
    st.lists(st.one_of(PIECES, st.text(st.characters(codec="utf-8"), max_size=5)), max_size=15).map("".join),
    LONG_WORDS,
)


@settings(
    max_examples=max(STRINGS // AT_ONCE, 1),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
@given(texts=st.lists(TEXTS, min_size=AT_ONCE, max_size=AT_ONCE))
def test_made_up_strings_are_read_and_kept(texts: list[str]) -> None:
    docs = list(load_pipeline().pipe(texts))
    assert [doc.text for doc in docs] == texts
    for doc, text in zip(docs, texts, strict=True):
        assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)
        assert "".join(sentence.text_with_ws for sentence in doc.sents) == text
        assert all(token.head in token.sent for token in doc)


def test_a_million_characters_without_a_space_are_read_and_kept() -> None:
    text = "aB3,”" * 200_000
    assert load_pipeline()(text).text == text


def test_a_million_characters_of_one_line_are_read_and_kept() -> None:
    text = "x" * 999_000 + " Crews left “Halden” on Monday." * 30
    parsed = parse_zones(load_pipeline(), text, [(0, len(text))])
    assert "".join(part.doc.text for part in parsed).replace(" ", "") == text.replace(" ", "")
    assert all(text[part.offset :].startswith(part.doc.text) for part in parsed)
