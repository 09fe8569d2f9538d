"""The parent's end: hands batches to worker processes, and finds the one article that a worker stumbles over."""

import multiprocessing
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait

import polars as pl

from sitrep.flows.coding.worker import Code, load_code, serve
from sitrep.flows.settings import Settings
from sitrep.schemas import stages
from sitrep.schemas.as_polars import empty_frame

ARTICLE_KEY = list(stages.ARTICLE_KEY)
START_SECONDS = 300.0  # a worker that has not loaded the model by then never will
ENDING_SECONDS = 1.0
DEATHS = 2  # workers that end over one article before it is left out
# A batch may take its articles' usual time besides the limit of one: a hundred words take about 0.05 s.
USUAL_SECONDS = 1.0  # an article


class CoderFailed(Exception):
    """Workers do not start at all; the message says why."""


@dataclass(frozen=True)
class Fault:
    """An article that could not be coded; code: extraction_timeout, extraction_died or extraction_failed."""

    article_id: str
    revision: int
    code: str
    detail: str


@dataclass
class Coded:
    """The rows of a batch, a frame for each table of stages.EXTRACTED, and its articles that could not be coded."""

    tables: dict[str, pl.DataFrame]
    faults: list[Fault] = field(default_factory=list)


@dataclass
class Parcel:
    """Articles that go to a worker together, with their zones; `number` is the batch that they are of, `deaths` how
    many workers ended while these articles alone were in work."""

    number: int
    articles: pl.DataFrame
    zones: pl.DataFrame
    deaths: int = 0

    def seconds(self, limit: float) -> float:
        """How long a worker may take; `limit` is what one article may."""
        return limit + (self.articles.height - 1) * USUAL_SECONDS

    def singly(self) -> list["Parcel"]:
        """A parcel for each article."""
        return [
            Parcel(self.number, article, self.zones.join(article, on=ARTICLE_KEY, how="semi"))
            for article in self.articles.iter_slices(1)
        ]


class Worker:
    """One child process. `parcel` is what it works on, `until` when it must be done."""

    def __init__(self, settings: Settings, load: Callable[[Settings], Code]) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe: Connection
        self.pipe, other = context.Pipe()
        self.process = context.Process(target=serve, args=(other, settings, load), daemon=True, name="sitrep coder")
        self.process.start()
        other.close()
        self.is_ready = False
        self.parcel: Parcel | None = None
        self.until = time.monotonic() + START_SECONDS

    def give(self, parcel: Parcel, limit: float) -> None:
        """Sends the parcel. Raises OSError if the process is gone."""
        seconds = parcel.seconds(limit)
        self.pipe.send((parcel.articles, parcel.zones, seconds))
        self.parcel, self.until = parcel, time.monotonic() + seconds

    def end(self) -> None:
        """Kills the process, unless it is about to end by itself: then its exit status says why."""
        self.process.join(ENDING_SECONDS if not self.pipe.closed and self.pipe.poll() else 0)
        self.process.kill()
        self.process.join()
        self.pipe.close()


class Coder:
    """Codes batches in `settings.workers` processes, started when first needed or by `start`, and kept.

    A worker that takes longer than `settings.article_seconds` for one article is killed, one that dies is replaced; in
    both cases the articles of its batch are tried one by one, so that only the one at fault is left out. A worker may
    also die of what is no article's fault, such as a machine short of memory: one that was in work alone is tried
    again, and left out when that ends the worker too. `load` gives a worker what it does.
    """

    def __init__(self, settings: Settings, load: Callable[[Settings], Code] = load_code) -> None:
        self.settings = settings
        self.load = load
        self.workers: list[Worker] = []

    def start(self) -> None:
        """Lets the workers begin to load; returns at once."""
        while len(self.workers) < self.settings.workers:
            self.workers.append(Worker(self.settings, self.load))

    def close(self) -> None:
        """Ends the workers; the next batch would start new ones."""
        while self.workers:
            self.workers.pop().end()

    def code(self, batches: Iterable[tuple[pl.DataFrame, pl.DataFrame]]) -> Iterator[Coded]:
        """For each (articles, zones), in order, its rows and faults. Raises CoderFailed if no worker can start."""
        work = _Work(self.settings.article_seconds, iter(batches))
        self.start()
        try:
            while (done := work.next_done()) is not None or work.is_open:
                if done is not None:
                    yield done
                    continue
                for worker in self.workers:
                    if worker.is_ready and worker.parcel is None:
                        work.assign(worker)
                self._await(work)
        except BaseException:
            self.close()
            raise

    def _await(self, work: "_Work") -> None:
        """Waits until a worker answers, dies or is late."""
        busy = [worker for worker in self.workers if worker.parcel is not None or not worker.is_ready]
        if not busy:
            return
        patience = max(0.0, min(worker.until for worker in busy) - time.monotonic())
        answered = set(wait([worker.pipe for worker in busy], timeout=patience))
        for worker in busy:
            if worker.pipe in answered:
                try:
                    answer = worker.pipe.recv()
                except (EOFError, OSError):
                    self._replace(worker, work, "extraction_died")
                    continue
                if worker.is_ready:
                    work.take(worker, answer)
                worker.is_ready = True
            elif time.monotonic() >= worker.until:
                self._replace(worker, work, "extraction_timeout")

    def _replace(self, worker: Worker, work: "_Work", code: str) -> None:
        worker.end()
        self.workers.remove(worker)
        if not worker.is_ready:
            raise CoderFailed(
                f"a process that codes articles ended before it was ready (exit status {worker.process.exitcode}): "
                "is there enough memory? each takes about 1 GB; `sitrep extract` shows what is wrong with the model"
            )
        work.take_back(worker, code)
        self.start()


class _Work:
    """Parcels waiting and under way, and the parts of each batch until it is complete."""

    def __init__(self, limit: float, batches: Iterator[tuple[pl.DataFrame, pl.DataFrame]]) -> None:
        self.limit = limit
        self.batches = batches
        self.is_exhausted = False
        self.again: deque[Parcel] = deque()
        self.open: dict[int, list[Coded]] = {}  # parts by batch
        self.owed: dict[int, int] = {}  # articles still to come by batch
        self.given = 0  # batches handed out
        self.returned = 0  # batches given back to the caller

    @property
    def is_open(self) -> bool:
        """Whether anything is still to come."""
        return bool(self.owed) or not self.is_exhausted

    def next_done(self) -> Coded | None:
        """The next batch in order, if it is complete."""
        if self.returned not in self.open or self.owed.get(self.returned):
            return None
        parts = self.open.pop(self.returned)
        self.owed.pop(self.returned, None)
        self.returned += 1
        names = [table.name for table in stages.EXTRACTED]
        return Coded(
            {name: pl.concat([part.tables[name] for part in parts]) for name in names},
            [fault for part in parts for fault in part.faults],
        )

    def assign(self, worker: Worker) -> None:
        """Gives the worker what waits, if anything does."""
        parcel = self.again.popleft() if self.again else self._new()
        if parcel is None:
            return
        try:
            worker.give(parcel, self.limit)
        except OSError:  # it died while it waited: its end of the pipe tells `_await`
            worker.parcel = parcel

    def _new(self) -> Parcel | None:
        batch = next(self.batches, None)
        if batch is None:
            self.is_exhausted = True
            return None
        parcel = Parcel(self.given, *batch)
        self.open[parcel.number], self.owed[parcel.number] = [], parcel.articles.height
        self.given += 1
        return parcel

    def take(self, worker: Worker, answer: dict[str, pl.DataFrame] | str) -> None:
        """Keeps a worker's answer; an exception is that of one article only if there was but one."""
        parcel, worker.parcel = worker.parcel, None
        assert parcel is not None
        if isinstance(answer, str):
            self._failed(parcel, "extraction_failed", f"the coder failed on this article: {answer}")
        else:
            self._keep(parcel, Coded(answer))

    def take_back(self, worker: Worker, code: str) -> None:
        """The worker is gone: its parcel is to be tried article by article, or was one article at fault."""
        parcel, worker.parcel = worker.parcel, None
        if parcel is None:
            return
        if code == "extraction_died" and parcel.articles.height == 1 and parcel.deaths < DEATHS - 1:
            self.again.append(replace(parcel, deaths=parcel.deaths + 1))
            return
        details = {
            "extraction_timeout": f"coding this article took longer than {self.limit:g} s: raise article_seconds, "
            "or cut the article",
            "extraction_died": f"each process that coded this article ended (exit status {worker.process.exitcode}); "
            "the next run leaves it out unless the versions change or --force is given",
        }
        self._failed(parcel, code, details[code])

    def _failed(self, parcel: Parcel, code: str, detail: str) -> None:
        if parcel.articles.height > 1:
            self.again.extend(parcel.singly())
            return
        row = parcel.articles.row(0, named=True)
        tables = {table.name: empty_frame(table) for table in stages.EXTRACTED}
        self._keep(parcel, Coded(tables, [Fault(row["article_id"], row["revision"], code, detail)]))

    def _keep(self, parcel: Parcel, part: Coded) -> None:
        self.open[parcel.number].append(part)
        self.owed[parcel.number] -= parcel.articles.height
