"""A coder that finds nothing, and that single words break: what a worker process is given in the tests."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import polars as pl

from sitrep.flows.coding.worker import Code, Tables
from sitrep.flows.settings import Settings
from sitrep.schemas import stages
from sitrep.schemas.as_polars import empty_frame


def load(settings: Settings) -> Code:
    return read


def load_nothing(settings: Settings) -> Code:
    os._exit(3)


def read(articles: pl.DataFrame, zones: pl.DataFrame) -> Tables:
    words = " ".join(articles["text"])
    if "HANG" in words:
        time.sleep(600)
    if "DIE" in words.split():
        os.kill(os.getpid(), signal.SIGSEGV)
    if (mark := words.partition("DIE-ONCE:")[2].split()) and not Path(mark[0]).exists():
        Path(mark[0]).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if "RAISE" in words:
        raise ValueError("no such word")
    tables = {table.name: empty_frame(table) for table in stages.EXTRACTED}
    seen = articles.select(
        pl.col("article_id").alias("entity_mention_id"),
        *stages.ARTICLE_KEY,
        mention_start=pl.lit(0),
        mention_end=pl.lit(1),
        mention_text=pl.lit("x"),
        mention_kind=pl.lit("named"),
        zone=pl.lit("body"),
        sentence_start=pl.lit(0),
        sentence_end=pl.lit(1),
        is_party=pl.lit(False),
    )
    tables["entity_mention"] = pl.concat([tables["entity_mention"], seen], how="diagonal_relaxed")
    return tables
