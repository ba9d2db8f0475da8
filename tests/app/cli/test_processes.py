"""Parts in processes of their own, seen from a program that runs some."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from app.cli.processes import can_fork, usual_number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(not can_fork(), reason="this system has no fork")

PROGRAM = """
import os, pathlib, sys, time, signal
from app.cli.processes import run_parts
from app.cli.serve import _stop
from extract.errors import DatelineError

folder = pathlib.Path(sys.argv[1])

def stay():
    (folder / str(os.getpid())).touch()
    try:
        time.sleep(60)
    finally:
        (folder / str(os.getpid())).unlink()

def fail():
    raise DatelineError("it cannot begin")

signal.signal(signal.SIGTERM, _stop)
try:
    run_parts([stay, stay] if len(sys.argv) == 2 else [stay, fail])
except DatelineError as error:
    sys.exit(str(error))
"""


@contextmanager
def running(folder: Path, *more: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", PROGRAM, str(folder), *more]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as program:
        yield program
        program.kill()


def parts_of(folder: Path, number: int, but: int = 0) -> list[int]:
    """The processes of the parts, when so many of them are there."""
    for _ in range(200):
        found = [int(path.name) for path in folder.iterdir() if int(path.name) != but]
        if len(found) == number:
            return found
        time.sleep(0.05)
    pytest.fail(f"there are not {number} parts")


def test_a_part_that_ends_is_begun_anew(tmp_path: Path) -> None:
    with running(tmp_path) as program:
        killed, other = parts_of(tmp_path, 2)
        os.kill(killed, signal.SIGKILL)
        assert other in parts_of(tmp_path, 2, but=killed)
        program.send_signal(signal.SIGTERM)
        assert program.wait(timeout=20) == 0
    parts_of(tmp_path, 0, but=killed)


@pytest.mark.parametrize("ended_by", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_part_outlives_the_program(tmp_path: Path, ended_by: signal.Signals) -> None:
    with running(tmp_path) as program:
        parts_of(tmp_path, 2)
        program.send_signal(ended_by)
        program.wait(timeout=20)
        parts_of(tmp_path, 0)


def test_a_part_that_cannot_begin_ends_all_with_its_reason(tmp_path: Path) -> None:
    with running(tmp_path, "one that fails") as program:
        assert program.wait(timeout=30) == 1
        assert program.stderr is not None
        told = program.stderr.read()
    assert "dateline: it cannot begin" in told
    assert "the processes of the dashboard end as soon as they begin" in told
    parts_of(tmp_path, 0)


def test_by_itself_one_process_answers_for_each_core_but_not_for_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: range(1), raising=False)
    assert usual_number() == 1
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: range(64), raising=False)
    assert usual_number() == 4
    monkeypatch.setattr(sys, "platform", "darwin")
    assert usual_number() == 1
