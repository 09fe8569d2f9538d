import pytest

from sitrep.transforms.events.mention import Span
from sitrep.transforms.events.unwrapped import start_of_story, unwrap


def is_town(words: str) -> bool:
    return words.lower() == "port karim"


def test_text_without_wrapped_paragraphs_is_read_as_it_stands():
    text = "Talks  open\n\nEnvoys met on Monday.\n"
    unwrapped = unwrap(text, [(0, 11), (13, 34)])
    assert unwrapped.text is text
    assert unwrapped.zones == ((0, 11), (13, 34))
    assert unwrapped.quote(Span(13, 19, "Envoys")) == Span(13, 19, "Envoys")


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028", " \n", "\n    ", "\t\r\n\t"])
def test_line_break_inside_a_zone_is_one_space_and_words_are_quoted_from_the_article(line_break):
    original = f"Talks open\n\nEnvoys{line_break}met the Red{line_break}Cross today.\n\nThe end."
    first, last = 12, original.index("today.") + len("today.")
    unwrapped = unwrap(original, [(0, 10), (first, last), (last + 2, len(original))])
    assert unwrapped.text == "Talks open\n\nEnvoys met the Red Cross today.\n\nThe end."
    assert [unwrapped.text[start:end] for start, end in unwrapped.zones] == [
        "Talks open",
        "Envoys met the Red Cross today.",
        "The end.",
    ]
    for read, quoted in {
        "Envoys": "Envoys",
        "met": "met",
        "Red Cross": f"Red{line_break}Cross",
        "end.": "end.",
    }.items():
        start = unwrapped.text.index(read)
        found = unwrapped.quote(Span(start, start + len(read), read))
        assert found.text == quoted
        assert original[found.start : found.end] == quoted


def test_blank_lines_and_line_breaks_outside_the_zones_stay():
    text = "Menu\nSport\n\nEnvoys met.\n\nThey left.\u2029They came back."
    assert unwrap(text, [(12, len(text))]).text is text


@pytest.mark.parametrize(
    "dateline",
    [
        "VELTOR, Jan 14 (Harbour Wire) — ",
        "VELTOR, January 14 (Harbour Wire) - ",
        "OSTBURG, Ostland — ",
        "VELTOR/OSTBURG (Harbour Wire) – ",
        "Port Karim, Ostland (HW) -- ",
        "Port Karim: ",
        "port karim: ",
        "",
    ],
)
def test_story_starts_behind_its_dateline(dateline):
    text = f"Title\n\n{dateline}Envoys met."
    assert text[start_of_story(text, 7, len(text), is_town) :] == "Envoys met."


@pytest.mark.parametrize(
    "text",
    [
        "OPEC — the cartel — met.",
        "Envoys met on Jan. 3 (local time) - late.",
        "VELTOR-Ostland talks ended.",
        "Veltoria: Envoys met.",
    ],
)
def test_a_dash_or_colon_alone_makes_no_dateline(text):
    assert start_of_story(text, 0, len(text), is_town) == 0
