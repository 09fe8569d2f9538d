"""`sitrep up`: Prefect with Sitrep's flows, to be used in a browser and to run at night."""

from pathlib import Path
from typing import Annotated

import typer

from sitrep.flows.commands.options import CommandFailed, HomeOption, settings_for
from sitrep.flows.prefect_home import prepare_prefect
from sitrep.flows.prefect_server import ServerFailed
from sitrep.flows.progress import Progress
from sitrep.flows.serving.up import serve
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home


def up(
    context: typer.Context,
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="Port of server and UI on 127.0.0.1. Default: 4200.")
    ] = None,
    home: HomeOption = None,
) -> None:
    """Start Prefect's server with its UI, a worker and the deployments nightly, ingest, backfill, publish, check.

    All of it listens on 127.0.0.1 only, and stops with Ctrl-C; runs that are under way then go on at the next start.

    Example: sitrep up --port 4201
    """
    settings = settings_for(context, home)
    try:
        place = Home.create(settings.home, settings.stages_url)
        prepare_prefect(place)
        serve(place, settings, port or settings.port, Path.cwd(), Progress().say)
    except (ServerFailed, WarehouseError) as error:
        raise CommandFailed(str(error)) from error
