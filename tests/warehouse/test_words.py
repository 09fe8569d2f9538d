import polars as pl
import pytest

from sitrep.warehouse.words import check_words

# An accent as a character of its own, a family of five code points, a flag of two, letters beyond the first plane.
TEXTS = [
    "Cafe\u0301 owners protested in Port Alder.",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 marched; police fired on them.",
    "\U0001f1f8\U0001f1ea troops \U0001d568ithdrew from Alder.",
    "مردم در تهران protested.",
]


def frames(text: str, start: int, end: int, words: str) -> dict[str, pl.DataFrame]:
    key = {"row_number": [0], "article_id": ["a"], "revision": [1]}
    return {
        "dim_article": pl.DataFrame(key | {"text": [text]}),
        "fact_entity_mention": pl.DataFrame(
            key | {"mention_text": [words], "mention_start": [start], "mention_end": [end]}
        ),
    }


@pytest.mark.parametrize("text", TEXTS)
def test_offsets_count_characters_as_python_does(text: str, con):
    for word in text.rstrip(".").split():
        start = text.index(word)
        end = start + len(word)

        (finding,) = check_words(frames(text, start, end, word))

        assert finding.failed_count == 0
        there = con.execute("select substr($1, $2 + 1, $3 - $2)", [text, start, end]).fetchall()
        assert there == [(word,)]


def test_words_one_character_off_are_found():
    text = "\U0001f468\u200d\U0001f469\u200d\U0001f467 marched."

    (finding,) = check_words(frames(text, 5, 12, "marched"))

    assert finding.reasons == {0: "mention_text is 'marched', but the text has ' marche' from 5 to 12"}


@pytest.mark.parametrize(("start", "end"), [(9, 2), (-4, 3), (500, 507)])
def test_offsets_that_make_no_sense_are_found_and_stop_nothing(start: int, end: int):
    (finding,) = check_words(frames("They marched.", start, end, "marched"))

    assert finding.failed_count == 1
