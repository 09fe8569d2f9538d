"""Rows of extraction, on a pipeline that reads one hand-made parse; two tests use the shipped model."""

import hashlib
from dataclasses import dataclass
from datetime import date

import polars as pl
import pytest
from spacy.language import Language
from spacy.tokens import Doc

from sitrep.schemas import stages
from sitrep.schemas.as_polars import rows_to_frame
from sitrep.transforms.events.frames import extract_articles
from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.language.pipeline import MODEL_FOLDER, load_pipeline
from sitrep.transforms.places.gazetteer import Gazetteer

ID = hashlib.md5(b"article").hexdigest()
SENTENCE = "Iran denied that it had attacked Israel."


@dataclass
class Tools:
    nlp: Language
    lexicon: Lexicon
    gazetteer: Gazetteer
    extractor_version: str = "test+00000000"


class OneParse:
    """Stands for the pipeline: gives the same parse for every paragraph."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc

    def pipe(self, texts, batch_size=None):
        for text in texts:
            assert text == self.doc.text
            yield self.doc.copy()


@pytest.fixture
def tools(parsed, lexicon, gazetteer) -> Tools:
    doc = parsed("""
        Iran Iran PROPN NNP 2 nsubj GPE
        denied deny VERB VBD 0 ROOT
        that that SCONJ IN 6 mark
        it it PRON PRP 6 nsubj
        had have AUX VBD 6 aux
        attacked attack VERB VBN 2 ccomp
        Israel Israel PROPN NNP 6 obj GPE
        . . PUNCT . 2 punct
    """)
    return Tools(OneParse(doc), lexicon, gazetteer)


def article(text: str = SENTENCE + " ", **changes) -> pl.DataFrame:
    empty = {column.name: None for column in stages.article.columns}
    filled = {
        "article_id": ID, "revision": 1, "published_date": date(2024, 5, 4), "text": text, "language": "en",
        "text_md5": ID, "body_md5": ID, "raw_sha256": ID * 2, "raw_record": 1, "input_path": "a.txt",
    }  # fmt: skip
    return rows_to_frame([empty | filled | changes], stages.article)


def zone(start: int, end: int, ordinal: int = 1, name: str = "body", repeat_of: int | None = None) -> dict:
    return {
        "article_id": ID, "revision": 1, "zone_ordinal": ordinal, "zone": name, "zone_start": start, "zone_end": end,
        "repeat_of_ordinal": repeat_of, "repeat_count": 1,
    }  # fmt: skip


def zones(*rows: dict) -> pl.DataFrame:
    return rows_to_frame(list(rows), stages.article_zone)


def test_tables_conform_and_rows_point_into_the_text(tools):
    articles = article()
    found = extract_articles(articles, zones(zone(0, 40)), tools)
    assert set(found) == {table.name for table in stages.EXTRACTED}
    text = articles["text"][0]
    assert [row["trigger"] for row in found["event_mention"].iter_rows(named=True)] == ["denied", "attacked"]
    for row in found["event_mention"].iter_rows(named=True):
        assert text[row["trigger_start"] : row["trigger_end"]] == row["trigger"]
        assert text[row["sentence_start"] : row["sentence_end"]] == row["sentence"] == SENTENCE
    for row in found["entity_mention"].iter_rows(named=True):
        assert text[row["mention_start"] : row["mention_end"]] == row["mention_text"]


def test_keys_are_md5_of_article_revision_offsets_type_and_ordinal(tools):
    found = extract_articles(article(), zones(zone(0, 40)), tools)
    denial = found["event_mention"].row(0, named=True)
    assert denial["event_mention_id"] == hashlib.md5(f"{ID}|1|5|11|REJECT|1".encode()).hexdigest()
    iran = found["entity_mention"].row(0, named=True)
    assert iran["entity_mention_id"] == hashlib.md5(f"{ID}|1|0|4".encode()).hexdigest()


def test_pronoun_that_is_a_party_points_at_its_antecedent(tools):
    found = extract_articles(article(), zones(zone(0, 40)), tools)
    mentions = {row["mention_text"]: row for row in found["entity_mention"].iter_rows(named=True)}
    it = mentions["it"]
    assert (it["mention_kind"], it["entity_label"], it["is_party"]) == ("pronoun", None, True)
    assert (it["antecedent_start"], it["antecedent_end"]) == (0, 4)


def test_words_that_a_pronoun_stands_for_have_a_row_also_where_they_are_no_name(parsed, lexicon, gazetteer):
    doc = parsed("""
        The the DET DT 2 det
        army army NOUN NN 3 nsubj
        denied deny VERB VBD 0 ROOT
        that that SCONJ IN 7 mark
        it it PRON PRP 7 nsubj
        had have AUX VBD 7 aux
        attacked attack VERB VBN 3 ccomp
        Israel Israel PROPN NNP 7 obj GPE
        . . PUNCT . 3 punct
    """)
    text = doc.text
    found = extract_articles(article(text), zones(zone(0, len(text))), Tools(OneParse(doc), lexicon, gazetteer))
    mentions = {row["mention_text"]: row for row in found["entity_mention"].iter_rows(named=True)}
    army, it = mentions["army"], mentions["it"]
    assert (it["antecedent_start"], it["antecedent_end"]) == (army["mention_start"], army["mention_end"])
    assert (army["mention_kind"], army["sentence_start"], army["sentence_end"]) == ("nominal", 0, len(text))


def test_every_party_row_has_its_mention_and_its_event(tools):
    found = extract_articles(article(), zones(zone(0, 40)), tools)
    parties = found["event_party"]
    assert parties.height == 3
    assert parties.join(found["entity_mention"], on="entity_mention_id", how="anti").is_empty()
    assert parties.join(found["event_mention"], on="event_mention_id", how="anti").is_empty()


def test_same_input_gives_equal_tables(tools):
    once = extract_articles(article(), zones(zone(0, 40)), tools)
    again = extract_articles(article(), zones(zone(0, 40)), tools)
    assert all(once[name].equals(again[name]) for name in once)


@pytest.mark.parametrize(
    ("changes", "zone_changes"),
    [
        ({"language": "fr"}, {}),
        ({"duplicate_of": ID}, {}),
        ({}, {"name": "boilerplate"}),
        ({}, {"repeat_of": 1, "ordinal": 2}),
    ],
)
def test_other_languages_copies_boilerplate_and_repeats_are_not_coded(tools, changes, zone_changes):
    found = extract_articles(article(**changes), zones(zone(0, 40, **zone_changes)), tools)
    assert all(frame.is_empty() for frame in found.values())


def test_unknown_language_is_tried(tools):
    assert extract_articles(article(language=None), zones(zone(0, 40)), tools)["event_mention"].height == 2


@pytest.mark.skipif(not MODEL_FOLDER.exists(), reason="the language model is not built")
def test_shipped_model_and_coder_read_a_short_report(lexicon, gazetteer):
    text = (
        "Turkish forces carried out an airstrike in northern Iraq on Friday, killing four militants. "
        "Iraq condemned the attack."
    )
    tools = Tools(load_pipeline(), lexicon, gazetteer)
    found = extract_articles(article(text), zones(zone(0, len(text))), tools)["event_mention"]
    rows = {row["event_type_code"]: row for row in found.iter_rows(named=True)}
    assert (rows["ASSAULT"]["event_mode_code"], rows["ASSAULT"]["date_start"]) == ("aerial", date(2024, 5, 3))
    assert rows["ACCUSE"]["event_mode_code"] == "disapprove"


@pytest.mark.skipif(not MODEL_FOLDER.exists(), reason="the language model is not built")
@pytest.mark.parametrize("line_break", ["\n", "\r\n", " \n    "])
def test_act_whose_trigger_and_object_stand_on_different_lines_is_read_and_quoted_with_its_line_break(
    lexicon, gazetteer, line_break
):
    tools = Tools(load_pipeline(), lexicon, gazetteer)
    lines = [
        "On Friday the Syrian army attacked",
        "Turkey, killing five",
        "soldiers in the Black",
        "Sea port of Samsun.",
    ]
    text = line_break.join(lines)
    found = extract_articles(article(text), zones(zone(0, len(text))), tools)
    (event,) = found["event_mention"].iter_rows(named=True)
    assert (event["event_type_code"], event["date_start"]) == ("ASSAULT", date(2024, 5, 3))
    assert event["trigger"] == text[event["trigger_start"] : event["trigger_end"]] == "attacked"
    assert event["sentence"] == text[event["sentence_start"] : event["sentence_end"]] == text
    (toll,) = found["event_quantity"].iter_rows(named=True)
    assert toll["raw_text"] == text[toll["raw_start"] : toll["raw_end"]] == f"five{line_break}soldiers"
    (place,) = found["event_place"].iter_rows(named=True)
    assert place["location_text"] == text[place["location_start"] : place["location_end"]] == "Turkey"
    mentions = {row["entity_mention_id"]: row for row in found["entity_mention"].iter_rows(named=True)}
    assert f"Black{line_break}Sea" in {row["mention_text"] for row in mentions.values()}
    assert all(text[row["mention_start"] : row["mention_end"]] == row["mention_text"] for row in mentions.values())
    parties = found["event_party"].select("party_role", "entity_mention_id").iter_rows()
    assert [(role, mentions[mention_id]["mention_text"]) for role, mention_id in parties] == [
        ("actor", "Syrian army"),
        ("recipient", "Turkey"),
        ("recipient", "soldiers"),
    ]
