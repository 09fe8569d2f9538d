"""What `sitrep extract --explain` says of a sentence."""

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace

import pytest
from spacy.tokens import Doc

from sitrep.transforms.events.explanation.explain import explain_article
from sitrep.transforms.events.explanation.parse_table import parse_table
from sitrep.transforms.events.lexicon import load_lexicon
from sitrep.transforms.events.parsed_article import Paragraph, ParsedArticle

DENIED = """
    Northland Northland PROPN NNP 2 nsubj GPE
    denied deny VERB VBD 0 ROOT
    that that SCONJ IN 5 mark
    it it PRON PRP 5 nsubj
    attacked attack VERB VBD 2 ccomp
    Israel Israel PROPN NNP 5 obj GPE
    on on ADP IN 8 case
    Friday Friday PROPN NNP 5 obl DATE
"""


@pytest.fixture
def explained(parsed, lexicon, gazetteer) -> Callable[..., list[str]]:
    def explain(lines: str, **more: object) -> list[str]:
        doc: Doc = parsed(lines)
        tools = SimpleNamespace(lexicon=lexicon, gazetteer=gazetteer, **more)
        article = ParsedArticle(doc.text, date(2031, 5, 5), (Paragraph(doc, 0, "body"),))
        return [line.strip() for line in explain_article(article, tools)]

    return explain


def row(lines: list[str], label: str, number: int = 0) -> str:
    return [line.removeprefix(label).strip() for line in lines if line.startswith(f"{label} ")][number]


def test_parse_shows_word_lemma_head_relation_and_entity(parsed):
    table = parse_table(next(parsed(DENIED).sents))
    assert [line.split() for line in table[:3]] == [
        ["#", "word", "lemma", "POS", "tag", "head", "relation", "entity"],
        ["1", "Northland", "Northland", "PROPN", "NNP", "2", "denied", "nsubj", "B-GPE"],
        ["2", "denied", "deny", "VERB", "VBD", "-", "ROOT"],
    ]


def test_event_shows_row_paths_cue_and_words(explained, lexicon):
    lines = explained(DENIED)
    start = next(at for at, line in enumerate(lines) if line.startswith("event 2: ASSAULT, negated"))
    event = lines[start:]
    (entry,) = [entry for entry in lexicon.verbs["attack"] if entry.entry == "attack.v.assault"]
    assert row(event, "row") == f"attack.v.assault [{entry.where}]"
    assert row(event, "actor").startswith("'it' = 'Northland', pronoun, it (4) nsubj of attacked  (path subj)")
    assert row(event, "recipient").startswith("'Israel', name GPE, Israel (6) obj of attacked  (path obj)")
    assert row(event, "status").startswith("negated by 'denied' (deny.verb [governors.csv line ")
    assert row(event, "date") == "2031-05-02, day, weekday, from 'Friday'"
    assert row(event, "claimed by") == "nobody: the text's own voice"
    assert ", log odds of base +" in row(event, "confidence")
    assert "status negated" in row(event, "confidence")


def test_every_word_with_a_row_is_kept_or_says_why_not(explained):
    lines = explained("""
        Fire fire NOUN NN 2 nsubj
        destroyed destroy VERB VBD 0 ROOT
        a a DET DT 6 det
        heart heart NOUN NN 5 compound
        attack attack NOUN NN 6 compound
        clinic clinic NOUN NN 2 obj
    """)
    at = lines.index("words that may name an event")
    assert lines[at + 1] == "Fire (1): dropped, its row has alone=light, and no light verb carries it"
    words = [line for line in lines[at:] if ": dropped" in line]
    assert [line.split()[0] for line in words] == ["Fire", "destroyed", "attack"]
    assert any(line.startswith("destroy.v.assault.destroy [verbs.csv line ") for line in lines)
    assert any(line.endswith("subject is not @actorish") for line in lines)
    assert any(line.endswith("is compound of 'clinic': it names a thing by the act") for line in lines)


def test_act_that_is_asked_for_names_who_asks(explained):
    lines = explained("""
        Northland Northland PROPN NNP 2 nsubj GPE
        urged urge VERB VBD 0 ROOT
        Hamas Hamas PROPN NNP 2 obj ORG
        to to PART TO 5 mark
        attack attack VERB VB 2 xcomp
        Israel Israel PROPN NNP 5 obj GPE
    """)
    assert "attack (5): dropped, is what 'urged' asks for, promises or refuses" in lines


def test_role_that_stays_empty_says_what_stands_on_its_path(explained):
    lines = explained("""
        Rockets rocket NOUN NNS 2 nsubj
        killed kill VERB VBD 0 ROOT
        two two NUM CD 4 nummod
        people people NOUN NNS 2 obj
    """)
    assert row(lines, "actor") == "none: paths subj; found subj Rockets (1), which names no party"
    assert row(lines, "counts") == "killed 2 people (exact) from 'two people'"
    assert row(lines, "mode") == "heavy-weapons from 'Rockets' (weapons.csv)"


def test_unnamed_source_shows_the_word_that_hedges(explained):
    lines = explained("""
        Hamas Hamas PROPN NNP 3 nsubj ORG
        reportedly reportedly ADV RB 3 advmod
        attacked attack VERB VBD 0 ROOT
        Israel Israel PROPN NNP 3 obj GPE
    """)
    assert row(lines, "claimed by").startswith("'unnamed' by 'reportedly' (reportedly.modifier [governors.csv line ")


def test_sentence_without_a_row_says_so(explained):
    lines = explained("""
        Birds bird NOUN NNS 2 nsubj
        sing sing VERB VBP 0 ROOT
    """)
    assert "no word of this sentence has a row in verbs.csv or nouns.csv" in lines


def test_a_users_row_is_shown_with_its_own_file(explained, tmp_path, parsed, gazetteer):
    columns = "entry,lemma,particle,subject,object,preposition,near,complement,type,mode,actor,recipient,mediator"
    (tmp_path / "verbs.csv").write_text(f"{columns},certainty,outcome,note\nsing.v,sing,,,,,,,PROTEST,,subj,,,0.9,,\n")
    doc = parsed("Birds bird NOUN NNS 2 nsubj\nsing sing VERB VBP 0 ROOT")
    article = ParsedArticle(doc.text, None, (Paragraph(doc, 0, "body"),))
    tools = SimpleNamespace(lexicon=load_lexicon(tmp_path), gazetteer=gazetteer)
    assert any(f"PROTEST by sing.v [{tmp_path}/verbs.csv line 2]" in line for line in explain_article(article, tools))
