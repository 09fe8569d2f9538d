"""prefect.yaml, for a server of one's own, names the same flows as `sitrep up` deploys."""

from __future__ import annotations

from pathlib import Path

import yaml

from sitrep.flows.commands.backfill import STAGES
from sitrep.flows.serving.deployments import DEPLOYMENTS, POOL, WRITERS

ROOT = Path(__file__).parents[3]


def test_prefect_yaml_holds_the_same_deployments():
    told = {each["name"]: each for each in yaml.safe_load((ROOT / "prefect.yaml").read_text())["deployments"]}
    assert set(told) == {one.flow for one in DEPLOYMENTS}
    for one in DEPLOYMENTS:
        given = told[one.flow]
        assert given["entrypoint"] == one.entrypoint
        assert (given["work_pool"]["name"], given["work_pool"]["work_queue_name"]) == (POOL, one.queue)
        assert bool(given.get("schedules")) == one.is_nightly


def test_all_that_write_stand_in_the_queue_that_takes_one_at_a_time():
    assert {one.flow for one in DEPLOYMENTS if one.queue == WRITERS} == {"nightly", "ingest", "backfill", "publish"}


def test_the_command_knows_the_stages_of_the_flow():
    from sitrep.flows.backfill import Stage

    assert tuple(Stage) == STAGES
