"""A child process that reads what is hostile or slow, so that it cannot hold up or bring down the others.

A question a line goes in, an answer a line comes out, both JSON. The parent asks with :class:`Child`;
the module that it starts answers with :func:`answer_questions`.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import warnings
from contextlib import suppress
from threading import Lock, Timer
from typing import TYPE_CHECKING, Any, TextIO

from extract.errors import UnreadableSourceError

if TYPE_CHECKING:
    from collections.abc import Callable

_LARGEST_MEMORY = 3_000_000_000  # bytes of addresses: what a reader that ran wild is ended at


class Child:
    """Asks one module in a process of its own, one question at a time. May be shared by threads.

    The process starts with the first question, is started again after one that took longer than
    ``seconds`` or that crashed it, and ends with :meth:`close` or with this process. ``noun`` is what
    it reads, for messages ("page").
    """

    def __init__(self, module: str, seconds: float, noun: str) -> None:
        self._module = module
        self._seconds = seconds
        self._noun = noun
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        """The number of the running process, or None."""
        return self._process.pid if self._process else None

    def ask(self, question: dict[str, str]) -> dict[str, Any]:
        """The answer. Raises UnreadableSourceError where it is an error, comes too late or not at all."""
        line = json.dumps(question).encode("ascii") + b"\n"
        with self._lock:
            told = self._exchange(line)
        if "error" in told:
            raise UnreadableSourceError(told["error"])
        return told

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._stop()

    def _exchange(self, question: bytes) -> dict[str, Any]:
        process = self._process or self._start()
        assert process.stdin is not None  # noqa: S101 - both were asked for as pipes
        assert process.stdout is not None  # noqa: S101
        timer = Timer(self._seconds, process.kill)
        timer.start()
        try:
            process.stdin.write(question)
            process.stdin.flush()
            line = process.stdout.readline()
        except BrokenPipeError:
            line = b""
        finally:
            in_time = timer.is_alive()
            timer.cancel()
        if line.endswith(b"\n") and in_time:
            told: dict[str, Any] = json.loads(line)
            return told
        self._stop()
        return {
            "error": f"the {self._noun} could not be read (it ended the reader)"
            if in_time
            else f"the {self._noun} takes longer than {self._seconds:g} seconds to read"
        }

    def _start(self) -> subprocess.Popen[bytes]:
        self._process = start_module(self._module)
        return self._process

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            end_process(process)


def start_module(module: str) -> subprocess.Popen[bytes]:
    """A module of ours running in a process of its own, with pipes to its standard input and output."""
    paths = os.pathsep.join(path or os.getcwd() for path in sys.path)  # noqa: PTH109 - the child finds what we find
    return subprocess.Popen(  # noqa: S603 - a module of ours
        [sys.executable, "-P", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": paths},
    )


def end_process(process: subprocess.Popen[bytes]) -> None:
    """End a process and its pipes, whatever it is doing."""
    process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(BrokenPipeError):
                pipe.close()
    process.wait()


def answer_questions(answer: Callable[[dict[str, str]], dict[str, Any]], noun: str) -> None:
    """Answer until standard input ends; whatever ``answer`` raises becomes an answer too."""
    answers = become_child()
    for question in sys.stdin.buffer:
        try:
            told = answer(json.loads(question))
        except UnreadableSourceError as error:
            told = {"error": str(error)}
        except Exception as error:  # noqa: BLE001 - the libraries behind it raise anything
            told = {"error": f"the {noun} could not be read ({type(error).__name__})"}
        print(json.dumps(told, default=str), file=answers, flush=True)


def become_child() -> TextIO:
    """Make this process one that only answers, within its memory; where the answers are to be written."""
    logging.disable()
    warnings.simplefilter("ignore")  # both about what is read, and nobody reads them here
    _bound_memory()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever a library prints is no answer
    return answers


def _bound_memory() -> None:
    """Hold this process to a limit, where the system knows one."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (_LARGEST_MEMORY, _LARGEST_MEMORY))
