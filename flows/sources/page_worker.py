"""The child process that reads pages: `python -m sitrep.flows.sources.page_worker`.

It answers one page at a time on its pipes: a length in 8 bytes, then that much JSON. A page can make an HTML parser
run for minutes or take all memory; here it can be killed. `page_reader` holds the other end.
"""

from __future__ import annotations

import dataclasses
import os
import signal
import struct
import sys
from typing import Any, BinaryIO

import orjson

LENGTH = struct.Struct(">Q")
MEMORY_LIMIT = 4 * 2**30  # bytes of address space; a page of 20 MB takes about 1 GB
ORPHAN_GRACE = 5  # seconds; a page that hangs ends a worker whose parent is gone and cannot kill it


def send(pipe: BinaryIO, message: dict[str, Any]) -> None:
    """Writes one message."""
    payload = orjson.dumps(message)
    pipe.write(LENGTH.pack(len(payload)) + payload)
    pipe.flush()


def receive(pipe: BinaryIO) -> dict[str, Any] | None:
    """The next message; null at the end of the stream."""
    head = pipe.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    return orjson.loads(pipe.read(LENGTH.unpack(head)[0]))


def main() -> None:
    """Answers pages until the pipe closes."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not break the protocol
    try:
        import resource  # not there on every system

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    except (ImportError, ValueError, OSError):
        pass  # the time limit still holds
    from sitrep.flows.sources.page import read_page  # under the memory limit

    send(answers, {"ready": True})
    while (request := receive(sys.stdin.buffer)) is not None:
        signal.alarm(int(request["timeout"]) + ORPHAN_GRACE)
        try:
            page = read_page(request["html"])
            answer = {"page": dataclasses.asdict(page) if page else None}
        except Exception as error:  # a page may break a library in any way: this page fails, the next is read
            answer = {"error": f"{type(error).__name__}: {error}"[:300]}
        signal.alarm(0)
        send(answers, answer)


if __name__ == "__main__":
    main()
