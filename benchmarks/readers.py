"""How long many readers at once wait: ``python -m benchmarks.readers --library FILE [--readers 200]``.

``dateline serve`` runs in a process of its own, and the readers in this one, a thread each. What a reader
sends for a move is what a browser sent when it pressed a button once, with other windows in its place. A
reader looks for two to five seconds before each move, sends all requests of the move one after the other,
and waits for all answers.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import threading
import time
import urllib.request
from contextlib import contextmanager
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from playwright.sync_api import sync_playwright

from app.web.query import TimelineState, render_state
from benchmarks.dashboard import Spread
from benchmarks.generated import SLUG, windows
from tests.browser.conftest import FLAGS, find_chromium

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOOKING: Final = (2.0, 5.0)  # seconds between the moves of a reader
_PATIENCE: Final = 60  # seconds
_SEARCH: Final = re.compile(r"\?from=[^\"]*")


@contextmanager
def serving(library: Path, port: int) -> Iterator[tuple[str, int]]:
    """The address and the process of ``dateline serve``."""
    program = str(Path(sys.executable).with_name("dateline"))
    command = [
        program,
        "serve",
        "--library",
        str(library),
        "--port",
        str(port),
        "--no-browser",
        "--read-only",
    ]
    server = subprocess.Popen(command)  # noqa: S603 - our own program
    try:
        yield f"http://127.0.0.1:{port}", server.pid
    finally:
        server.terminate()
        server.wait()


def record_move(address: str) -> list[str]:
    """What a browser sends when a reader moves the view: the bodies of its requests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(f"{address}/c/{SLUG}", timeout=_PATIENCE * 1000)
        page.wait_for_selector("#timeline-list a[data-event]", timeout=_PATIENCE * 1000)
        page.locator("#timeline-closer").click()
        page.wait_for_timeout(3000)
        sent: list[str] = []
        page.on("request", lambda request: sent.append(request.post_data or ""))
        page.locator("#timeline-later").click()
        page.wait_for_timeout(3000)
        browser.close()
    return [body for body in sent if _SEARCH.search(body)]


def ask_together(address: str, bodies: list[str], readers: int, moves: int) -> tuple[Spread, Spread, int]:
    """Milliseconds of one answer and of a whole move, and how many answers failed."""
    answers: list[float] = []
    wholes: list[float] = []
    failures: list[str] = []

    def read(number: int) -> None:
        chance = random.Random(number)  # noqa: S311
        time.sleep(chance.uniform(0, _LOOKING[1]))
        for start, end in islice(windows(number), moves):
            search = render_state(TimelineState(since=start, until=end - timedelta(days=1)))
            began = time.monotonic()
            for body in bodies:
                asked_at = time.monotonic()
                try:
                    _ask(address, _SEARCH.sub(search, body))
                except OSError as error:
                    failures.append(str(error))
                answers.append((time.monotonic() - asked_at) * 1000)
            wholes.append((time.monotonic() - began) * 1000)
            time.sleep(chance.uniform(*_LOOKING))

    threads = [threading.Thread(target=read, args=(number,)) for number in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Spread.of(answers), Spread.of(wholes), len(failures)


def _ask(address: str, body: str) -> None:
    asked = urllib.request.Request(  # noqa: S310 - our own server
        f"{address}/_dash-update-component",
        body.encode(),
        {"Content-Type": "application/json", "Accept-Encoding": "gzip"},
    )
    with urllib.request.urlopen(asked, timeout=_PATIENCE) as answer:  # noqa: S310
        answer.read()


def main(arguments: list[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--library", type=Path, required=True, help="made by benchmarks.dashboard")
    parser.add_argument("--readers", default="1,50,200", help="how many at once, with commas")
    parser.add_argument("--moves", type=int, default=5, help="of each reader")
    parser.add_argument("--port", type=int, default=8068)
    chosen = parser.parse_args(arguments)
    with serving(chosen.library, chosen.port) as (address, process):
        for _ in range(_PATIENCE):
            try:
                urllib.request.urlopen(address, timeout=_PATIENCE).close()  # noqa: S310
                break
            except OSError:
                time.sleep(1)
        bodies = record_move(address)
        print(f"a move sends {len(bodies)} requests; server is process {process}", flush=True)
        for readers in map(int, chosen.readers.split(",")):
            began = time.monotonic()
            answer, whole, failed = ask_together(address, bodies, readers, chosen.moves)
            rate = readers * chosen.moves / (time.monotonic() - began)
            print(
                f"{readers} readers, {rate:.1f} moves a second: an answer {answer} ms, a move {whole} ms, "
                f"{failed} failed",
                flush=True,
            )


if __name__ == "__main__":
    main()
