import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.schemas.vocabulary import ZONES
from sitrep.transforms.articles.zones import find_zones

BODY = "The two ministers met in the capital on Monday and spoke for three hours about the border."


def kinds_of(text: str, **page) -> list[tuple[str, str]]:
    return [(zone.zone, text[zone.start : zone.end]) for zone in find_zones(text, **page)]


def test_a_plain_text_article_has_title_dek_caption_body_and_boilerplate():
    text = (
        "Ministers meet over closed border\n\n"
        "First talks in a year; both sides stay silent on the outcome\n\n"
        "By Mara Ellison | Gulf Courier | 2 January 2020\n\n"
        "The ministers shake hands in the capital, Monday. (Jane Roe/Gulf Courier via AP)\n\n"
        f"{BODY}\n\n"
        "What comes next\n\n"
        f"{BODY} They will meet again.\n\n"
        "Most Popular\nStorm closes roads\nread more:"
    )
    assert kinds_of(text) == [
        ("title", "Ministers meet over closed border"),
        ("dek", "First talks in a year; both sides stay silent on the outcome"),
        ("boilerplate", "By Mara Ellison | Gulf Courier | 2 January 2020"),
        ("caption", "The ministers shake hands in the capital, Monday. (Jane Roe/Gulf Courier via AP)"),
        ("body", BODY),
        ("body", "What comes next"),
        ("body", f"{BODY} They will meet again."),
        ("boilerplate", "Most Popular"),
        ("boilerplate", "Storm closes roads"),
        ("boilerplate", "read more:"),
    ]


def test_a_repeated_caption_names_the_first_one_and_both_carry_the_count():
    caption = "Smoke rises over the port. (AP Photo/Jane Roe)"
    zones = find_zones(f"Port burns for a second day\n\n{caption}\n{caption}\n\n{BODY}")
    assert [(zone.ordinal, zone.zone, zone.repeat_of_ordinal, zone.repeat_count) for zone in zones] == [
        (1, "title", None, 1),
        (2, "caption", None, 2),
        (3, "caption", 2, 2),
        (4, "body", None, 1),
    ]


@pytest.mark.parametrize(
    "caption",
    [
        "Smoke rises over the port of Tartus. (AP Photo/Jane Roe, File)",
        "The president, second right, inspects a guard of honour in Muscat [John Doe/AFP]",
        "A tanker in the strait. Photo: Jane Roe/Getty Images",
        "File photo: the parliament in session",
        "This photo released by the presidency shows the two leaders at the airport.",
        "In this image made available by the navy, a patrol boat leaves harbour.",
        "The general (left) with an adviser at the border",
        "Mourners carry a coffin through Basra, Iraq, Saturday, Jan. 4, 2020.",
        "A poster of the late commander, seen here in 2015, hangs from a bridge",
        "Satellite image of the air base after the attack. (Maxar Technologies)",
        "The minister speaks to reporters in Ankara. — Reuters",
    ],
)
def test_a_caption_is_known_by_its_credit_its_opening_or_by_pointing_into_a_picture(caption: str):
    assert kinds_of(f"{BODY}\n\n{caption}\n\n{BODY} Again.")[1] == ("caption", caption)


@pytest.mark.parametrize(
    "paragraph",
    [
        "BAGHDAD (Reuters) - Two rockets fell near the airport on Sunday, the military said.",
        "The photo released by the ministry on Monday was old, the broadcaster said. It showed another port. "
        "The ministry took it down within the hour, and nobody has explained who chose it.",
        "Two rockets fell near the airport on Sunday, the military said. (Reuters)",
        "The party moved from left to right after the election, analysts said. It lost all the same.",
        "He was born in Basra in 1957 and joined the army on 3 January 1980.",
        "Read more than twenty reports, the judge told both lawyers, and you will still not know who fired first.",
        "Follow the money, the prosecutor said, and it leads to three companies on the island.",
        "Copyright law does not apply to the leaked letters, the court in Nicosia said on Monday.",
        "Senator James Roe (R) and Senator Ann Doe (D) voted against the bill in committee.",
        "The order rests on sections 2(c)(1)(A) and (C) of the act, the ministry wrote in its answer.",
        "(c) The ministry shall publish the order in its gazette.",
        "In person she was the same as her public image: decent, honest and all about service.",
        "A photo released by the navy shows two boats, the ministry said.",
        "Sources close to the talks say so.",
        "Related charges against two officers were dropped in March.",
    ],
)
def test_prose_that_only_resembles_captions_and_boilerplate_is_body(paragraph: str):
    assert kinds_of(f"{BODY}\n\n{paragraph}\n\n{BODY} Again.")[1] == ("body", paragraph)


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Read more: What is the Quds Force?",
        "Also read | Storm closes mountain roads",
        "Sign up for our newsletter",
        "Share this article",
        "Follow us on Telegram",
        "© 2020 Gulf Courier. All rights reserved.",
        "We use cookies to improve this site.",
        "Facebook Twitter WhatsApp Email",
        "(Reporting by Jane Roe; Editing by John Doe)",
        "Related: Five things to know",
        "Published: 3 January 2020 14:05 GMT",
        "Friday, 3 January 2020, 14:05 GMT",
        "3 min read",
        "***",
    ],
)
def test_what_a_site_says_of_itself_is_boilerplate(line: str):
    assert kinds_of(f"{BODY}\n\n{line}\n\n{BODY} Again.")[1] == ("boilerplate", line)


def test_a_list_of_links_ends_at_the_next_real_paragraph():
    text = f"{BODY}\n\nMost Read\n\nStorm closes roads\n\nPound falls again\n\n{BODY} They will meet again."
    assert [zone for zone, _ in kinds_of(text)] == ["body", "boilerplate", "boilerplate", "boilerplate", "body"]


def test_a_section_name_above_the_headline_is_not_the_headline():
    assert kinds_of(f"MIDDLE EAST\n\nMinisters meet over closed border\n\n{BODY}") == [
        ("boilerplate", "MIDDLE EAST"),
        ("title", "Ministers meet over closed border"),
        ("body", BODY),
    ]


def test_a_headline_may_open_like_a_link_or_ask():
    assert kinds_of(f"Analysis: why the border talks failed\n\n{BODY}")[0][0] == "title"
    assert kinds_of(f"Will the ministers meet again?\n\n{BODY}")[0][0] == "title"


def test_a_text_that_begins_with_a_sentence_has_no_title():
    assert [zone for zone, _ in kinds_of(f"{BODY}\n\n{BODY} Again.")] == ["body", "body"]
    assert [zone for zone, _ in kinds_of("Ministers meet over closed border")] == ["body"]


def test_a_given_title_is_a_zone_only_where_the_text_has_it():
    title = "Ministers meet over closed border"
    assert kinds_of(f"{title}\n\n{BODY}", title=title)[0] == ("title", title)
    assert kinds_of(f"{BODY}\n\n{BODY} Again.", title=title)[0] == ("body", BODY)
    dek = "First talks in a year; both sides stay silent"
    assert kinds_of(f"{dek}\n\n{BODY}", title=title)[0] == ("dek", dek)


def test_a_report_that_opens_with_a_dateline_and_lacks_its_stop_is_body():
    report = "BAGHDAD, Jan 3 (Tigris Wire) — Two rockets fell near the airport, the military said"
    assert kinds_of(f"{report}\n\n{BODY}")[0] == ("body", report)
    assert kinds_of(f"{report}\n\n{BODY}", title="Rockets fall on Baghdad")[0] == ("body", report)


def test_markup_says_what_wording_cannot():
    dek, caption = "The talks were the first in a year.", "Ministers in the old town hall."
    text = f"Ministers meet\n\n{dek}\n\n{caption}\n\n{BODY}"
    zones = kinds_of(text, title="Ministers meet", dek=dek, captions=[caption])
    assert [zone for zone, _ in zones] == ["title", "dek", "caption", "body"]


def test_a_credit_on_its_own_line_makes_a_caption_of_the_line_above():
    picture = "The old town hall in the capital\nJane Roe/Getty Images"
    text = f"Ministers meet over closed border\n\n{BODY}\n\n{picture}\n\n{BODY} Again."
    assert [zone for zone, _ in kinds_of(text)] == ["title", "body", "caption", "caption", "body"]


PIECES = st.sampled_from(
    [
        BODY,
        "Most Popular",
        "read more:",
        "Ministers meet",
        "(AP Photo/Jane Roe)",
        "By Ann Roe",
        "***",
        "\u2028",
        "\r",
        " ",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=40)), max_size=12).flatmap(
    lambda pieces: st.sampled_from(["\n", "\n\n", "\r\n", " "]).map(lambda gap: gap.join(pieces))
)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.one_of(st.none(), st.text(max_size=20)))
def test_zones_tile_any_text_in_order_and_leave_only_white_space(text: str, title: str | None):
    zones = find_zones(text, title)
    ends = [0, *(zone.end for zone in zones)]
    starts = [*(zone.start for zone in zones), len(text)]
    assert all(text[end:start].strip() == "" and end <= start for end, start in zip(ends, starts, strict=True))
    assert [zone.ordinal for zone in zones] == list(range(1, len(zones) + 1))
    assert all(zone.zone in ZONES and zone.start < zone.end for zone in zones)
    for zone in zones:
        if zone.repeat_of_ordinal is not None:
            original = zones[zone.repeat_of_ordinal - 1]
            assert (original.zone, original.repeat_of_ordinal) == (zone.zone, None)
            assert original.repeat_count == zone.repeat_count >= 2


def test_the_first_article_is_cut_as_a_reader_would():
    folder = Path(os.environ.get("SITREP_EVALUATION_DATA") or Path(__file__).parents[4] / "shared")
    article = folder / "articles" / "iran-rallying-allies-2023-04.txt"
    if not article.exists():
        pytest.skip("needs the evaluation data folder")
    zones = find_zones(article.read_text(encoding="utf-8"))
    counts = {kind: sum(zone.zone == kind for zone in zones) for kind in ZONES}
    assert counts == {"title": 1, "dek": 1, "caption": 5, "body": 23, "boilerplate": 2}
    assert [(zone.ordinal, zone.repeat_of_ordinal) for zone in zones if zone.repeat_of_ordinal] == [(4, 3)]
