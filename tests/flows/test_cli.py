"""The command line: help with examples, exit status 0 ok, 1 work failed, 2 wrong use."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from sitrep.flows.cli import app

SITREP = Path(sys.executable).parent / "sitrep"
ROOT = Path(__file__).parents[2]


def commands() -> dict[str, object]:
    found = {}
    for name, command in get_command(app).commands.items():
        inner = getattr(command, "commands", None)
        found |= {f"{name} {sub}": below for sub, below in inner.items()} if inner else {name: command}
    return found


def sitrep(*words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run([SITREP, *words], input=stdin, capture_output=True, text=True, check=False)


def test_the_commands_are_those_that_work_now():
    assert set(commands()) == {
        *(
            "run",
            "backfill",
            "up",
            "extract",
            "correct",
            "sql",
            "shell",
            "check",
            "backup",
            "restore",
            "doctor",
            "diff",
        ),
        *("actors compare", "actors resolve"),
        *("actors review", "actors same", "actors different", "actors alias", "actors retract"),
    }


@pytest.mark.parametrize(("name", "command"), commands().items())
def test_each_command_explains_itself_with_an_example(name: str, command):
    assert f"sitrep {name}" in command.help
    assert "Example:" in command.help


@pytest.mark.parametrize("name", commands())
def test_each_command_is_in_the_readme(name: str):
    assert f"sitrep {name}" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words",
    [("nonsense",), ("run",), ("run", "a.txt", "--published", "yesterday"), ("sql", "select 1", "--format", "xml")],
)
def test_wrong_use_is_status_2(words: tuple[str, ...]):
    assert sitrep(*words).returncode == 2


def test_a_wrong_setting_is_status_2_and_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SITREP_BATCH_SIZE", "many")
    done = sitrep("sql", "select 1")
    assert (done.returncode, "batch_size" in done.stderr) == (2, True)


def test_sql_without_a_warehouse_says_what_to_do(tmp_path: Path):
    done = sitrep("sql", "select 1", "--home", str(tmp_path / "none"))
    assert done.returncode == 1
    assert "sitrep run" in done.stderr
    assert "Traceback" not in done.stderr


def test_extract_answers_line_by_line_and_goes_on_after_a_bad_one():
    text = "Police arrested two protesters in Rome on Friday."
    lines = [
        json.dumps({"id": "a", "text": text, "published_at": "2024-05-04"}),
        '{"id": "b", "text": "cut',
        json.dumps({"id": "c", "title": "nothing to read"}),
        json.dumps({"id": "d", "text": text, "published_at": "2024-05-04"}),
    ]
    done = sitrep("extract", stdin="\n".join(lines) + "\n")
    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", None, "c", "d"]
    assert [answer.get("error", {}).get("code") for answer in answers] == [None, "bad_json", "no_text", None]
    first = answers[0]
    assert first["events"] == answers[3]["events"]
    for event in first["events"]:
        assert text[event["trigger_start"] : event["trigger_end"]] == event["trigger"]
        for party in (*event["actors"], *event["recipients"], *event["mediators"]):
            assert text[party["start"] : party["end"]] == party["text"]
    assert ("COERCE", "arrest", "2024-05-03") in [(e["type"], e["mode"], e["date_start"]) for e in first["events"]]


def test_extract_explains_each_sentence_for_a_person():
    lines = [
        json.dumps({"id": "a", "text": "Police could arrest two protesters in Rome.", "published_at": "2024-05-04"}),
        '{"id": "b", "text": "cut',
    ]
    done = sitrep("extract", "--explain", stdin="\n".join(lines) + "\n")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("=== line 1, id a\n\nSentence at 0, body: Police could arrest")
    assert "COERCE/arrest by arrest.v.coerce.arrest [verbs.csv line " in done.stdout
    assert "hypothetical by 'could'" in done.stdout
    assert done.stdout.rstrip().endswith("[bad_json]")


def test_extract_of_a_missing_file_is_said_in_a_sentence(tmp_path: Path):
    done = sitrep("extract", str(tmp_path / "none.jsonl"), "--explain")
    assert (done.returncode, done.stderr.startswith("sitrep: cannot read")) == (1, True)


def test_check_lexicon_reports_conflicts_of_a_users_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    done = sitrep("check", "lexicon")
    assert (done.returncode, done.stdout.endswith("entries, 0 findings\n")) == (0, True), done.stdout
    columns = "entry,lemma,particle,subject,object,preposition,near,complement,type,mode,actor,recipient,mediator"
    rows = ["vex.a,vex,,,,,,,ACCUSE,,subj,obj,,0.9,,", "vex.b,vex,,,,,,,REJECT,,subj,obj,,0.9,,"]
    table = tmp_path / "verbs.csv"
    table.write_text("\n".join([f"{columns},certainty,outcome,note", *rows]) + "\n", encoding="utf-8")
    monkeypatch.setenv("SITREP_LEXICON_DIR", str(tmp_path))
    done = sitrep("check", "lexicon")
    assert done.returncode == 1
    assert done.stdout.startswith(f"conflict: vex.b [{table} line 3]: asks for the same as vex.a")
    table.write_text("entry\nx\n", encoding="utf-8")
    done = sitrep("check", "lexicon")
    assert (done.returncode, "[lexicon_unreadable]" in done.stderr) == (1, True)
    done = sitrep("extract", stdin='{"text": "Police arrested two men."}')
    assert (done.returncode, f"{table} line 1: no column lemma" in done.stderr) == (2, True)
    assert "Traceback" not in done.stderr


def test_check_register_reports_faults_of_a_users_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    done = sitrep("check", "register")
    assert (done.returncode, done.stdout.endswith("roles, 0 faults\n")) == (0, True), done.stdout
    columns = "actor_id,name,kind,country,sector,wikidata,parent_actor_id,source,licence,note"
    (tmp_path / "actors.csv").write_text(f"{columns}\nA900001,Blue Brigade,group,LBN,REB,,,desk,own,\n")
    (tmp_path / "aliases.csv").write_text("actor_id,alias,kind,ambiguous,source,licence\n")
    roles = "actor_id,role,organisation,organisation_id,valid_from,valid_to,source,licence"
    (tmp_path / "roles.csv").write_text(f"{roles}\nA900001,Leader,Blue Brigade,,2020-13,,desk,own\n")
    monkeypatch.setenv("SITREP_REGISTER_DIR", str(tmp_path))
    done = sitrep("check", "register")
    assert done.returncode == 1
    assert done.stdout.startswith("role 'Leader' of A900001: ['2020-13', ''] are not years, months or days")
    (tmp_path / "roles.csv").unlink()
    done = sitrep("check", "register")
    assert (done.returncode, "[register_unreadable]" in done.stderr) == (1, True)


def test_correct_asks_for_one_thing_to_do_and_for_values_that_can_be():
    for words in ((), ("--retract", "--restore"), ("--set", "status=done"), ("--set", "colour=red"), ("--set", "x")):
        done = sitrep("correct", "0" * 32, "--reason", "a test", *words)
        assert (done.returncode, "--set" in done.stderr) == (2, True), words


def test_compare_adds_score_and_same_and_keeps_the_columns():
    done = sitrep(
        "actors",
        "compare",
        stdin="name1,name2,type\nEsmail Qaani,Gen. Esmail Ghaani,PERSON\nBashar Assad,Maher Assad,PERSON\n",
    )
    rows = [line.split(",") for line in done.stdout.splitlines()]
    assert rows[0] == ["name1", "name2", "type", "score", "same"]
    assert [row[-1] for row in rows[1:]] == ["true", "false"]


def test_compare_names_the_missing_column():
    done = sitrep("actors", "compare", stdin="a,b\n1,2\n")
    assert (done.returncode, "name1" in done.stderr) == (1, True)


def test_resolve_says_who_by_which_rule_or_why_not():
    done = sitrep("actors", "resolve", "Gen. Esmail Ghaani", "Xyzzy")
    assert "Esmail Qaani" in done.stdout
    assert done.returncode == 0
