"""How long many readers at once wait: ``python -m benchmarks.readers --library FILE [--readers 200]``.

``dateline serve`` runs in processes of its own, and the readers in this one, a thread each. What a reader
sends for a move is what a browser sent when it pressed a button once, with other windows in its place, over a
connection that stays open as a browser's does, compressed as the browser asks for. A reader looks for two to
five seconds before each move, sends all requests of the move one after the other, and waits for all answers.
What the readers themselves take of the machine is told beside.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from app.web.query import TimelineState, render_state
from benchmarks.dashboard import Spread
from benchmarks.generated import SLUG, windows
from tests.browser.conftest import FLAGS, find_chromium

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Request

_LOOKING: Final = (2.0, 5.0)  # seconds between the moves of a reader
_PATIENCE: Final = 60  # seconds
_SEARCH: Final = re.compile(r"\?from=[^\"]*")
_TICKS: Final = os.sysconf("SC_CLK_TCK")  # a second, of the times that Linux keeps of a process
_LENGTH: Final = re.compile(rb"\r\nContent-Length: (\d+)\r\n", re.IGNORECASE)


@contextmanager
def serving(library: Path, port: int, *options: str) -> Iterator[tuple[str, int]]:
    """The address and the first process of ``dateline serve``."""
    program = str(Path(sys.executable).with_name("dateline"))
    place = ["--library", str(library), "--port", str(port), "--no-browser", "--read-only"]
    server = subprocess.Popen([program, "serve", *place, *options])  # noqa: S603 - our own program
    try:
        yield f"http://127.0.0.1:{port}", server.pid
    finally:
        server.terminate()
        server.wait()


def record_move(address: str) -> list[tuple[str, str]]:
    """What a browser sends when a reader moves the view: the bodies, and how it wants the answers packed."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(f"{address}/c/{SLUG}", timeout=_PATIENCE * 1000)
        page.wait_for_selector("#timeline-list a[data-event]", timeout=_PATIENCE * 1000)
        page.locator("#timeline-closer").click()
        page.wait_for_timeout(3000)
        sent: list[Request] = []
        page.on("request", lambda request: sent.append(request))  # noqa: PLW0108 - it must take an attribute
        page.locator("#timeline-later").click()
        page.wait_for_timeout(3000)
        bodies = [(one.post_data or "", one.all_headers().get("accept-encoding", "")) for one in sent]
        browser.close()
    return [(body, packing) for body, packing in bodies if _SEARCH.search(body)]


class Line:
    """A connection that stays open; as cheap as can be, because readers and server share the cores."""

    def __init__(self, address: str) -> None:
        place = urlsplit(address)
        self._host = place.netloc
        self._socket = socket.create_connection((place.hostname or "", place.port or 0), timeout=_PATIENCE)

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def ask(self, body: str, packing: str) -> None:
        """Send a request and read the whole answer. Raises OSError where it tells of a failure."""
        sent = body.encode()
        head = (
            f"POST /_dash-update-component HTTP/1.1\r\nHost: {self._host}\r\n"
            f"Content-Type: application/json\r\nAccept-Encoding: {packing}\r\n"
            f"Accept-Language: en\r\nContent-Length: {len(sent)}\r\n\r\n"
        )
        self._socket.sendall(head.encode() + sent)
        answer = bytearray()
        while (end := answer.find(b"\r\n\r\n")) < 0:
            self._receive_into(answer)
        length = _LENGTH.search(answer, 0, end + 2)
        while length and len(answer) < end + 4 + int(length[1]):
            self._receive_into(answer)
        if bytes(answer[9:12]) not in {b"200", b"204"}:
            raise OSError(bytes(answer[:100]))

    def _receive_into(self, answer: bytearray) -> None:
        part = self._socket.recv(1 << 16)
        if not part:
            message = "the server hung up"
            raise OSError(message)
        answer += part


@dataclass(frozen=True, slots=True)
class Crowd:
    """What some readers met: milliseconds of an answer and of a whole move, and seconds of all together.

    ``server`` and ``readers`` are seconds of CPU.
    """

    answer: Spread
    move: Spread
    moves: int
    failed: int
    seconds: float
    server: float
    readers: float

    def __str__(self) -> str:
        return (
            f"{self.moves / self.seconds:.1f} moves a second: an answer {self.answer} ms, "
            f"a move {self.move} ms, {self.failed} failed; "
            f"CPU of a move: {self.server / self.moves * 1000:.1f} ms of the server's, "
            f"{self.readers / self.moves * 1000:.1f} ms of the readers'"
        )


def ask_together(
    address: str, process: int, bodies: list[tuple[str, str]], readers: int, moves: int
) -> Crowd:
    """Let so many readers move the view so many times each."""
    answers: list[float] = []
    wholes: list[float] = []
    failures: list[str] = []

    def read(number: int) -> None:
        chance = random.Random(number)  # noqa: S311
        time.sleep(chance.uniform(0, _LOOKING[1]))
        line = Line(address)
        for start, end in islice(windows(number), moves):
            search = render_state(TimelineState(since=start, until=end - timedelta(days=1)))
            began = time.monotonic()
            for body, packing in bodies:
                asked_at = time.monotonic()
                try:
                    line.ask(_SEARCH.sub(search, body), packing)
                except OSError as error:
                    failures.append(str(error))
                    line.close()
                    line = Line(address)
                answers.append((time.monotonic() - asked_at) * 1000)
            wholes.append((time.monotonic() - began) * 1000)
            time.sleep(chance.uniform(*_LOOKING))
        line.close()

    threads = [threading.Thread(target=read, args=(number,)) for number in range(readers)]
    began, server, own = time.monotonic(), cpu_seconds(process), time.process_time()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Crowd(
        Spread.of(answers),
        Spread.of(wholes),
        len(wholes),
        len(failures),
        time.monotonic() - began,
        cpu_seconds(process) - server,
        time.process_time() - own,
    )


def cpu_seconds(process: int) -> float:
    """What a process and those that it began have taken, as Linux tells."""
    folder = Path(f"/proc/{process}")
    user, system = (folder / "stat").read_text().rpartition(")")[2].split()[11:13]
    begun = (folder / "task" / str(process) / "children").read_text().split()
    return (int(user) + int(system)) / _TICKS + sum(cpu_seconds(int(child)) for child in begun)


def main(arguments: list[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--library", type=Path, required=True, help="made by benchmarks.dashboard")
    parser.add_argument("--readers", default="1,50,200", help="how many at once, with commas")
    parser.add_argument("--moves", type=int, default=5, help="of each reader")
    parser.add_argument("--port", type=int, default=8068)
    parser.add_argument("--processes", type=int, help="that answer, if not as many as usual")
    chosen = parser.parse_args(arguments)
    options = ["--processes", str(chosen.processes)] if chosen.processes else []
    with serving(chosen.library, chosen.port, *options) as (address, process):
        for _ in range(_PATIENCE):
            try:
                urllib.request.urlopen(address, timeout=_PATIENCE).close()  # noqa: S310
                break
            except OSError:
                time.sleep(1)
        bodies = record_move(address)
        with closing(Line(address)) as line:
            for body, packing in bodies:
                line.ask(body, packing)  # so that what is printed is of answers, not of refusals
        print(f"a move sends {len(bodies)} requests; server is process {process}", flush=True)
        for readers in map(int, chosen.readers.split(",")):
            crowd = ask_together(address, process, bodies, readers, chosen.moves)
            print(f"{readers} readers, {crowd}", flush=True)


if __name__ == "__main__":
    main()
