from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.transforms.articles.paragraphs import has_final_stop, split_paragraphs


def paragraphs_of(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split_paragraphs(text)]


def test_blank_lines_part_paragraphs_whatever_the_line_ends():
    assert paragraphs_of("One.\r\n\r\n  Two. \n \nThree.\r\rFour.") == ["One.", "Two.", "Three.", "Four."]


def test_each_short_line_of_a_block_is_a_paragraph():
    assert paragraphs_of("Most Popular\nStorm closes roads\n\nBody.") == ["Most Popular", "Storm closes roads", "Body."]


def test_a_paragraph_wrapped_at_a_margin_stays_whole():
    text = (
        "The two ministers met in the capital on Monday and spoke for\n"
        "three hours about the closed border, an official said. They\n"
        "agreed to meet again.\n\nNobody was hurt."
    )
    assert paragraphs_of(text) == [text[: text.index("\n\n")], "Nobody was hurt."]


def test_long_lines_that_end_with_a_stop_are_paragraphs_of_their_own():
    first = "The two ministers met in the capital on Monday and spoke for hours."
    second = "They agreed to meet again in the spring, officials of both sides said."
    assert paragraphs_of(f"{first}\n{second}\n{first}") == [first, second, first]


@pytest.mark.parametrize(
    ("paragraph", "ends"),
    [
        ("It ended.", True),
        ("It “ended.”", True),
        ("It ended", False),
        ("Iran hits back at U.S.", False),
        ("انتهى الاجتماع؟", True),
    ],
)
def test_a_final_stop_is_told_from_an_abbreviation(paragraph: str, ends: bool):
    assert has_final_stop(paragraph) is ends


@given(st.text(alphabet=st.sampled_from("ab. \n\r\t\u2028\u2029\x0c\x85")))
def test_paragraphs_hold_everything_but_white_space(text: str):
    spans = split_paragraphs(text)
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] != "" for span in spans)
    assert all(before.end < after.start for before, after in pairwise(spans))
    assert "".join("".join(paragraphs_of(text)).split()) == "".join(text.split())
