"""`sitrep up` as people use it: in a browser, in a second terminal, until it is stopped."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from sitrep.flows.prefect_server import free_port
from sitrep.warehouse.home import Home
from sitrep.warehouse.query import query
from tests.end_to_end.browser import CHROMIUM, open_page
from tests.end_to_end.running_up import SITREP, START_SECONDS, Up, descendants, started_up, surroundings

RUN_SECONDS = 600
ARTICLE = {
    "id": "1",
    "text": "Police arrested four men in Oslo on Monday. They were led away from the square at night.",
    "published_at": "2026-05-05",
    "source": "Gulf Courier",
}


@pytest.fixture(scope="module")
def up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Up]:
    folder = tmp_path_factory.mktemp("up")
    settings = f'timezone = "Europe/Paris"\nnightly = "15 4 * * *"\nprefect_start_seconds = {START_SECONDS}\n'
    (folder / "sitrep.toml").write_text(settings)
    (folder / "wire.jsonl").write_text(json.dumps(ARTICLE) + "\n")
    with started_up(folder, free_port()) as running:
        yield running


def test_the_deployments_are_there_with_forms_that_a_person_can_fill_in(up: Up):
    found = {each["name"]: each for each in up.ask("deployments")}
    assert set(found) == {"nightly", "ingest", "backfill", "publish", "check"}
    assert {name: each["work_queue_name"] for name, each in found.items() if name != "check"} == dict.fromkeys(
        ("nightly", "ingest", "backfill", "publish"), "writers"
    )
    forms = {name: each["parameter_openapi_schema"]["properties"] for name, each in found.items()}
    for form in forms.values():
        assert all(field["description"] for field in form.values())
    assert forms["backfill"]["start"]["anyOf"][0]["format"] == "date"
    stages = found["backfill"]["parameter_openapi_schema"]["definitions"]["Stage"]["enum"]
    assert stages == ["land", "extract", "resolve", "validate", "load", "publish"]


def test_the_scheduler_plans_the_next_nights_in_the_time_zone_of_the_settings(up: Up):
    until = time.monotonic() + 60
    while not (planned := up.ask("flow_runs", flow_runs={"state": {"type": {"any_": ["SCHEDULED"]}}})):
        assert time.monotonic() < until
        time.sleep(0.5)
    assert all(run["auto_scheduled"] for run in planned)
    times = [datetime.fromisoformat(run["expected_start_time"]).astimezone(ZoneInfo("Europe/Paris")) for run in planned]
    assert {(moment.hour, moment.minute) for moment in times} == {(4, 15)}


def test_a_second_one_for_the_same_home_says_where_the_first_is(up: Up):
    done = subprocess.run(
        [*SITREP, "up", "--port", str(free_port()), "--home", "home"],
        cwd=up.folder, env=surroundings(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, f"{up.url}/api" in done.stderr, "Traceback" in done.stderr) == (1, True, False)


@pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")
def test_a_person_fills_in_the_form_of_ingest_and_finds_the_new_rows(up: Up, tmp_path: Path):
    with open_page(tmp_path) as page:
        page.open(up.url)
        page.click("Deployments")
        page.click("ingest", 'a[href*="/deployments/deployment/"]')
        page.click_until("Run", "button", "Custom run")
        page.click_until("Custom run", "[role=menuitem]", "Files or folders on the machine that Sitrep runs on")
        page.click("Add item", "button")
        page.click_into("fieldset input, fieldset textarea, fieldset [contenteditable]")
        page.type("wire.jsonl")
        page.screenshot(tmp_path / "form.png")
        page.click_until("Submit", "button", "Next Run", "ingest wire.jsonl")
        page.click("ingest wire.jsonl", "a", seconds=RUN_SECONDS)
        outcome = page.wait_for_label("Completed", "Failed", "Crashed", seconds=RUN_SECONDS)
        page.screenshot(tmp_path / "run.png")
        assert outcome == "Completed", page.text()
    rows = query(Home.open(up.home), "select event_type, date_start, source_name from mart_event_mention")
    assert ("COERCE", "2026-05-04", "Gulf Courier") in [(kind, str(day), name) for kind, day, name in rows.rows()]


def test_sigterm_ends_all_of_it_and_frees_the_port(up: Up):
    below = descendants(up.process.pid)
    assert len(below) >= 2
    up.process.send_signal(signal.SIGTERM)
    assert up.process.wait(120) == 0
    assert "stopped" in (up.folder / "up.log").read_text()
    assert [pid for pid in below if Path(f"/proc/{pid}").exists()] == []
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", up.port))
