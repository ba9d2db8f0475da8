from __future__ import annotations

import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import urllib.error
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
def serving(
    library: Path, *options: str, kept: Path | None = None
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """``dateline serve`` on a free port, and the address that it prints; ``kept`` is for temporary files."""
    environment = {
        name: told for name, told in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}
    }
    if kept:
        environment["TMPDIR"] = str(kept)
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
            *options,
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    ) as server:
        try:
            assert server.stdout is not None
            told = server.stdout.readline()
            address = re.search(r"http://127\.0\.0\.1:\d+/", told)
            assert address, told
            yield server, address[0]
        finally:
            server.terminate()  # as a person stops it, so that it leaves nothing behind


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


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (("--processes", "1"), 400),
        (("--processes", "2"), 400),
        (("--processes", "1", "--read-only"), 403),
        (("--processes", "2", "--read-only"), 403),
    ],
)
def test_articles_can_be_added_unless_that_is_switched_off(
    tmp_path: Path, options: tuple[str, ...], status: int
) -> None:
    path = tmp_path / "library.sqlite3"
    with Library.open(path) as shelf:
        add_reading(shelf, "talks", make_reading())
    with serving(path, *options) as (_, address):
        headers = {"X-Dateline": "1", "Content-Type": "application/x-www-form-urlencoded"}
        request = urllib.request.Request(f"{address}adding", b"text=", headers)  # noqa: S310 - the address above
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(request, timeout=10)  # noqa: S310
        refused.value.close()
        assert refused.value.code == status


def test_every_process_knows_of_the_work_and_has_all_files_of_the_page(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with Library.open(path) as shelf:
        add_reading(shelf, "talks", make_reading())
    with serving(path, "--processes", "3") as (_, address):
        headers = {"X-Dateline": "1", "Content-Type": "application/x-www-form-urlencoded"}
        request = urllib.request.Request(f"{address}adding", b"text=The+army+left.", headers)  # noqa: S310
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
            work = json.load(answer)["work"]
        with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310
            page = answer.read().decode()
        script, *_ = re.findall(r'"/(_dash-component-suites/dash/deps/react@[^"]+)"', page)
        aim = f"{address}adding/{work}/aim"
        for number in range(12):  # each over a connection of its own, which any process may take
            body = json.dumps({"collection": f"talks {number}"}).encode()
            told = {"X-Dateline": "1", "Content-Type": "application/json"}
            urllib.request.urlopen(urllib.request.Request(aim, body, told), timeout=10).close()  # noqa: S310
            urllib.request.urlopen(f"{address}{script}", timeout=10).close()  # noqa: S310


@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_server_that_is_stopped_leaves_no_files_of_work_behind(tmp_path: Path, processes: str) -> None:
    path, kept = tmp_path / "library.sqlite3", tmp_path / "kept"
    kept.mkdir()
    with Library.open(path) as shelf:
        add_reading(shelf, "talks", make_reading())
    with serving(path, "--processes", processes, kept=kept) as (server, address):
        headers = {"X-Dateline": "1", "Content-Type": "application/x-www-form-urlencoded"}
        request = urllib.request.Request(f"{address}adding", b"text=The+army+left.", headers)  # noqa: S310
        urllib.request.urlopen(request, timeout=10).close()  # noqa: S310
        assert list(kept.glob("dateline-adding-*"))
        server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=20) == 0
    assert list(kept.iterdir()) == []


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
