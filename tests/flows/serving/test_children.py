"""Processes below a process are found, and ended with all that belongs to them."""

from __future__ import annotations

import os
import subprocess
import sys

from sitrep.flows.serving.children import children_of, is_alive, stop_groups

STUBBORN = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); time.sleep(60)"


def test_a_child_that_does_not_listen_is_killed_with_its_group():
    child = subprocess.Popen([sys.executable, "-c", STUBBORN], start_new_session=True, stdout=subprocess.PIPE)
    assert child.stdout is not None
    child.stdout.readline()
    assert child.pid in children_of(os.getpid())
    assert is_alive(child.pid)
    stop_groups([child.pid], seconds=0.3)
    assert child.wait(10) == -9
    assert child.pid not in children_of(os.getpid())
    child.stdout.close()
