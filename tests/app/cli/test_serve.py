from __future__ import annotations

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import urllib.request
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from app.store import Library
from app.store.read import collections, event_rows
from app.store.write import add_reading
from tests.factories import make_reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.app.cli.conftest import Dateline


@contextmanager
def serving(library: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """``dateline serve`` on a free port, and the address that it prints."""
    with subprocess.Popen(
        [
            sys.executable,
            "-c",
            "from app.cli import main; main()",
            "serve",
            "--library",
            str(library),
            "--port",
            "0",
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={name: text for name, text in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}},
    ) as server:
        try:
            assert server.stdout is not None
            told = server.stdout.readline()
            address = re.search(r"http://127\.0\.0\.1:\d+/", told)
            assert address, told
            yield server, address[0]
        finally:
            server.kill()


def test_a_new_library_is_served_with_the_ready_made_collections(tmp_path: Path) -> None:
    library = tmp_path / "new" / "library.sqlite3"
    with serving(library) as (server, address):
        with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 - the address printed above
            assert answer.status == 200
            assert b"<html" in answer.read()
        with Library.open(library) as shelf:
            assert len(collections(shelf)) == 4
        server.send_signal(signal.SIGTERM)
        assert server.stdout is not None
        assert server.stdout.read() == "Stopped.\n"
        assert server.wait(timeout=10) == 0


def test_what_a_stopped_add_has_left_unmerged_is_merged(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with Library.open(path) as shelf:
        add_reading(shelf, "talks", make_reading())
        assert event_rows(shelf, "talks") == ()
    with serving(path), Library.open(path) as shelf:
        assert len(event_rows(shelf, "talks")) == 1
        assert [one.slug for one in collections(shelf)] == ["talks"]


def test_a_port_in_use_is_one_clear_line(dateline: Dateline, library: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        run = dateline("serve", "--port", port, "--no-browser")
    assert run.code == 1
    (line,) = run.complaints
    assert line.startswith(f"dateline: port {port} is in use, perhaps by another Dateline; try --port ")
    assert not library.exists()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "example.org", ""])  # noqa: S104 - it is refused
def test_other_computers_are_not_served(dateline: Dateline, host: str) -> None:
    run = dateline("serve", "--host", host, "--port", 0, "--no-browser")
    assert run.code == 1
    (line,) = run.complaints
    assert "only this computer can be served for now; use 127.0.0.1" in line


def test_a_library_of_a_newer_dateline_is_one_clear_line_and_stays_as_it_is(
    dateline: Dateline, tmp_path: Path
) -> None:
    path = tmp_path / "library.sqlite3"
    Library.open(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = path.read_bytes()
    run = dateline("serve", "--library", path, "--port", 0, "--no-browser")
    assert run.code == 1
    (line,) = run.complaints
    assert "made by a newer Dateline" in line
    assert path.read_bytes() == before
