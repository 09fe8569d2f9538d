"""Tells a Prefect server what there is to run: work pool, queues, the writer's limit, deployments.

`python -m sitrep.flows.serving.register` does so for the server at PREFECT_API_URL, one of your own included.
"""

import asyncio
import sys
from pathlib import Path
from typing import Any

from prefect.client.orchestration import PrefectClient, get_client
from prefect.client.schemas.actions import DeploymentScheduleCreate, WorkPoolCreate
from prefect.client.schemas.schedules import CronSchedule
from prefect.exceptions import ObjectNotFound
from prefect.flows import EntrypointType
from prefect.workers.process import ProcessWorker

from sitrep.flows import served
from sitrep.flows.serving.deployments import DEPLOYMENTS, POOL, QUEUE_LIMITS, TAGS, Deployment, job_variables
from sitrep.flows.settings import Settings, SettingsError, load_settings
from sitrep.flows.writer import WRITER_LIMIT


def register(settings: Settings, folder: Path) -> None:
    """Brings the server at PREFECT_API_URL up to date; what a person changed there, such as a paused schedule, stays.

    folder: where runs are started, so that relative paths and `sitrep.toml` mean the same as here. Raises
    SettingsError if `nightly` is no cron expression.
    """
    asyncio.run(_register(settings, folder))


async def _register(settings: Settings, folder: Path) -> None:
    async with get_client() as client:
        await _make_pool(client)
        await client.upsert_global_concurrency_limit_by_name(WRITER_LIMIT, 1)
        for one in DEPLOYMENTS:
            await _deploy(client, one, settings, folder)


async def _make_pool(client: PrefectClient) -> None:
    try:
        await client.read_work_pool(POOL)
    except ObjectNotFound:
        template = ProcessWorker.get_default_base_job_template()
        await client.create_work_pool(WorkPoolCreate(name=POOL, type=ProcessWorker.type, base_job_template=template))
    for name, limit in QUEUE_LIMITS.items():
        try:
            await client.read_work_queue_by_name(name, work_pool_name=POOL)
        except ObjectNotFound:
            await client.create_work_queue(name, concurrency_limit=limit, work_pool_name=POOL)


async def _deploy(client: PrefectClient, one: Deployment, settings: Settings, folder: Path) -> None:
    flow = getattr(served, one.flow)
    deployment = await flow.ato_deployment(
        one.flow,
        schedules=[await _nightly(client, one, settings)] if one.is_nightly else None,
        tags=list(TAGS),
        work_pool_name=POOL,
        work_queue_name=one.queue,
        job_variables=job_variables(settings, folder),
        entrypoint_type=EntrypointType.MODULE_PATH,
    )
    await deployment.aapply()


async def _nightly(client: PrefectClient, one: Deployment, settings: Settings) -> DeploymentScheduleCreate:
    try:
        schedule = CronSchedule(cron=settings.nightly, timezone=settings.timezone)
    except ValueError as error:
        raise SettingsError(
            f"nightly: {settings.nightly!r} is no cron expression; three at night is: 0 3 * * *"
        ) from error
    is_active = True
    try:
        known: Any = await client.read_deployment_by_name(f"{one.flow}/{one.flow}")
        is_active = all(each.active for each in known.schedules)
    except ObjectNotFound:
        pass  # the first start
    return DeploymentScheduleCreate(schedule=schedule, active=is_active)


def main() -> int:
    """Exit status: 2 for a setting that cannot be used."""
    try:
        register(load_settings(), Path.cwd())
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
