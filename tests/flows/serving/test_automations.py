"""The automations that docs/nightly.md offers are what Prefect understands, and speak of what `sitrep up` makes."""

from __future__ import annotations

import json
import uuid
from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest
import yaml

from sitrep.flows.serving.deployments import DEPLOYMENTS

FILE = Path(__file__).parents[3] / "docs" / "automations.yaml"
NAMES = ("sitrep nightly failed", "sitrep freshness missed")


@pytest.fixture(scope="module")
def automations() -> dict:
    from prefect.events.schemas.automations import AutomationCore

    text = FILE.read_text(encoding="utf-8").replace("BLOCK_ID", str(uuid.uuid4()))
    return {one["name"]: AutomationCore.model_validate(one) for one in yaml.safe_load(text)["automations"]}


def test_both_are_there_and_watch_the_nightly_deployment(automations: dict):
    assert tuple(automations) == NAMES
    for automation in automations.values():
        watched = dict(automation.trigger.match_related.root)
        assert watched["prefect.resource.name"] in {one.flow for one in DEPLOYMENTS}


def test_one_acts_on_what_happens_the_other_on_what_does_not(automations: dict):
    failed, missed = (automations[name].trigger for name in NAMES)
    assert (failed.posture.value, missed.posture.value) == ("Reactive", "Proactive")
    assert missed.within.total_seconds() == 25 * 3600


def test_what_the_webhook_is_sent_is_json_whatever_the_message_holds(automations: dict):
    environment = jinja2.Environment(autoescape=False)
    environment.filters |= {"ui_url": lambda run: f"http://127.0.0.1:4200/runs/flow-run/{run.id}", "tojson": json.dumps}
    state = SimpleNamespace(name="Failed", message='no "sources.toml"\nhere')
    run = SimpleNamespace(id="7", name="nightly 2026-05-05", state=state)
    texts = [
        json.loads(environment.from_string(automations[name].actions[0].payload).render(flow_run=run))["text"]
        for name in NAMES
    ]
    assert texts[0] == 'Sitrep: nightly 2026-05-05 Failed: no "sources.toml"\nhere'
    assert texts[1].endswith("for 25 hours")
