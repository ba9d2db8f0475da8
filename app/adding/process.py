"""The worker's process, seen from the server: a task goes in, what was done comes out as it is done."""

from __future__ import annotations

import json
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Any

from extract.errors import DatelineError
from extract.read.child import end_process, start_module

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator

_WORKER = "app.adding.worker"
_BROKEN_OFF = "the work broke off"


class BrokenOffError(DatelineError):
    """The process ended before its task did: it was stopped, or what it read ended it."""


class WorkerProcess:
    """Runs one task at a time; :meth:`stop` may come from another thread.

    The process starts with the first task and stays for the next one.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._closed = False
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        """The number of the running process, or None."""
        return self._process.pid if self._process else None

    def run(self, task: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """What the worker tells of a task, up to ``done``. Raises BrokenOffError where it ends before."""
        with self._lock:
            if self._closed:
                raise BrokenOffError(_BROKEN_OFF)
            process = self._process = self._process or start_module(_WORKER)
        assert process.stdin is not None  # noqa: S101 - both were asked for as pipes
        assert process.stdout is not None  # noqa: S101 - as above
        try:
            process.stdin.write(json.dumps(task, default=str).encode("ascii") + b"\n")
            process.stdin.flush()
            while (line := process.stdout.readline()).endswith(b"\n"):
                told: dict[str, Any] = json.loads(line)
                yield told
                if "done" in told:
                    return
        except (OSError, ValueError):  # the pipes were closed by stop()
            pass
        self.stop()
        raise BrokenOffError(_BROKEN_OFF)

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        with self._lock:
            process, self._process = self._process, None
        if process is not None:
            with suppress(OSError):
                end_process(process)

    def close(self) -> None:
        """End the process for good: no task is begun any more."""
        with self._lock:
            self._closed = True
        self.stop()
