"""The child process that codes articles: loads the resources once, then answers batch after batch on its pipe."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection

import polars as pl

from sitrep.flows.settings import Settings

GRACE = 10  # seconds beyond the batch's limit, after which a worker whose parent is gone ends by itself

Tables = dict[str, pl.DataFrame]
Code = Callable[[pl.DataFrame, pl.DataFrame], Tables]


def load_code(settings: Settings) -> Code:
    """What a worker does with (articles, zones): `extract_articles`, with resources that are loaded here."""
    from sitrep.flows.resources import load_resources
    from sitrep.transforms.events.frames import extract_articles

    resources = load_resources(settings)
    resources.load_coder()
    return lambda articles, zones: extract_articles(articles, zones, resources)


def serve(pipe: Connection, settings: Settings, load: Callable[[Settings], Code]) -> None:
    """Answers (articles, zones, seconds) with the tables, or with the words of the exception, until the pipe closes."""
    threading.Thread(target=end_with_parent, daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle; it closes the pipe
    code = load(settings)
    try:
        pipe.send("ready")
        while True:
            articles, zones, seconds = pipe.recv()
            signal.alarm(int(seconds) + GRACE)
            pipe.send(_answer(code, articles, zones))
            signal.alarm(0)
    except (EOFError, OSError):  # the parent has ended
        return


def end_with_parent() -> None:
    """Ends this process when its parent was killed, whatever it does then."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)


def _answer(code: Code, articles: pl.DataFrame, zones: pl.DataFrame) -> Tables | str:
    try:
        return code(articles, zones)
    except Exception as error:  # an article may break the coder in any way: the parent finds out which one it was
        return f"{type(error).__name__}: {error}"[:300]
