"""Several processes that do their parts at once: begun together, begun anew when one ends, ended together."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from multiprocessing import connection, get_context
from threading import Thread
from time import monotonic, sleep
from typing import TYPE_CHECKING, Final

from extract.errors import DatelineError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.context import ForkProcess

    Part = Callable[[], None]

_MOST_BY_ITSELF: Final = 4
_AT_ONCE: Final = 2.0  # seconds; what ends sooner has failed to begin
_FAILURES: Final = 3  # of a part, one after the other, before all are given up
_PATIENCE: Final = 30.0  # seconds for the parts to end by themselves


def can_fork() -> bool:
    """Whether this system lets a process go on as two."""
    return hasattr(os, "fork")


def usual_number() -> int:
    """How many processes answer where nobody says: one for each core, but no more than four.

    One where processes cannot be forked, and on macOS, whose own libraries do not all survive it.
    """
    if not can_fork() or sys.platform == "darwin":
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, _MOST_BY_ITSELF)


def run_parts(parts: Sequence[Part]) -> None:
    """Do each part in a process of its own until Ctrl+C or a request to end.

    A process is a copy of this one, so this one must have no open library and no other threads. A part
    that ends is begun anew; raises DatelineError where it ends again and again at its beginning.
    """
    lifeline = os.pipe()  # its other end closes when this process is no more, however it ends
    running: dict[ForkProcess, tuple[Part, float, int]] = {}
    try:
        for part in parts:
            running[_begin(part, lifeline)] = part, monotonic(), 0
        while True:
            connection.wait([process.sentinel for process in running])
            for process in [one for one in running if one.exitcode is not None]:
                part, begun, failures = running.pop(process)
                failures = failures + 1 if monotonic() - begun < _AT_ONCE else 0
                if failures == _FAILURES:
                    message = "the processes of the dashboard end as soon as they begin; see above"
                    raise DatelineError(message)
                if failures:
                    sleep(_AT_ONCE / 2)
                running[_begin(part, lifeline)] = part, monotonic(), failures
    except KeyboardInterrupt:
        pass
    finally:
        _end(list(running))
        for end in lifeline:
            os.close(end)


def _begin(part: Part, lifeline: tuple[int, int]) -> ForkProcess:
    process = get_context("fork").Process(target=_do, args=(part, lifeline))
    process.start()
    return process


def _do(part: Part, lifeline: tuple[int, int]) -> None:
    """What a process does: its part, until it is asked to end or nobody is there any more to ask."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C goes to all; the first process passes it on
    listening, other_end = lifeline
    os.close(other_end)
    Thread(target=_watch, args=(listening,), daemon=True).start()
    with suppress(KeyboardInterrupt):
        try:
            part()
        except DatelineError as error:
            sys.stderr.write(f"dateline: {error}\n")
            sys.exit(1)


def _watch(lifeline: int) -> None:
    os.read(lifeline, 1)  # comes back when the first process is gone
    os.kill(os.getpid(), signal.SIGTERM)


def _end(running: Sequence[ForkProcess]) -> None:
    last = monotonic() + _PATIENCE
    for process in running:
        process.terminate()
    for process in running:
        process.join(max(0.0, last - monotonic()))
        if process.exitcode is None:
            process.kill()
            process.join()
