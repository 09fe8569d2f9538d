"""Flow runs that were cut off when Sitrep stopped: they go on at the next start."""

import asyncio
from collections.abc import Sequence
from uuid import UUID

from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import (
    FlowRunFilter,
    FlowRunFilterState,
    FlowRunFilterStateType,
    WorkPoolFilter,
    WorkPoolFilterName,
)
from prefect.client.schemas.objects import StateType
from prefect.states import Crashed, Scheduled

from sitrep.flows.serving.deployments import POOL

# A run that takes the whole machine down each time must not do so for ever.
MOST_STARTS = 3


def runs_under_way() -> list[UUID]:
    """Flow runs of our pool that a worker has taken on and that have not ended."""
    return asyncio.run(_runs_under_way(WorkPoolFilter(name=WorkPoolFilterName(any_=[POOL]))))


def give_up_terminal_runs() -> None:
    """Notes the end of runs of `sitrep run` and its like that were killed: for a caller who knows that none works."""
    asyncio.run(_give_up_terminal_runs())


def schedule_again(run_ids: Sequence[UUID]) -> None:
    """Puts the runs back in the queue: what they have done stays done, they do what is left.

    One that was started MOST_STARTS times is given up instead.
    """
    asyncio.run(_schedule_again(run_ids))


async def _runs_under_way(pool: WorkPoolFilter | None) -> list[UUID]:
    states = [StateType.PENDING, StateType.RUNNING, StateType.CANCELLING]
    async with get_client() as client:
        runs = await client.read_flow_runs(
            flow_run_filter=FlowRunFilter(state=FlowRunFilterState(type=FlowRunFilterStateType(any_=states))),
            work_pool_filter=pool,
        )
    return [run.id for run in runs if pool is not None or run.work_queue_name is None]


async def _give_up_terminal_runs() -> None:
    killed = await _runs_under_way(None)
    async with get_client() as client:
        for run_id in killed:
            message = "Killed in its terminal; the same command finishes what is left."
            await client.set_flow_run_state(run_id, Crashed(message=message), force=True)


async def _schedule_again(run_ids: Sequence[UUID]) -> None:
    async with get_client() as client:
        for run_id in run_ids:
            run = await client.read_flow_run(run_id)
            if run.state and run.state.is_completed():
                continue
            if run.run_count >= MOST_STARTS:
                message = f"Cut off {run.run_count} times: given up. Start it anew when you know why."
                await client.set_flow_run_state(run_id, Crashed(message=message), force=True)
            else:
                message = "Cut off when Sitrep stopped; goes on from where it was."
                await client.set_flow_run_state(run_id, Scheduled(message=message), force=True)
