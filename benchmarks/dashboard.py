"""How fast the dashboard answers: ``python -m benchmarks.dashboard [--sizes 100,1000] [--peers DIR]``.

On libraries made up by :mod:`benchmarks.generated`, which are kept in ``--folder`` and made where they are
missing. For each size: what the server needs for a zoom and for a change of filter (CPU, and bytes of the
answer), then what a reader's browser needs (headless Chromium, without a graphics card) of ``dateline
serve``, which runs by itself: the time to the first view of fresh windows, chart and list both, and for
each zoom the time until the chart is drawn, the bytes and how long the page's one thread is busy. With
``--peers``, a folder in which ``npm install vis-timeline @knight-lab/timelinejs`` was run, the same events
are drawn by these two in the same browser.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from playwright.sync_api import sync_playwright

from app.index.arrays import Facet
from app.index.keeping import Indexes
from app.store import Library
from app.store.records import EventQuery
from app.web.pages.timeline.chart.callbacks import draw_chart
from app.web.pages.timeline.chart.view import view_chart
from app.web.query import TimelineState
from benchmarks.generated import SLUG, make_library, windows
from benchmarks.rivals import PEERS, Drawn, draw_with, metric
from tests.browser.conftest import FLAGS, find_chromium

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

    from app.index.index import EventIndex

SIZES: Final = (100, 1_000, 10_000, 100_000, 1_000_000)
LARGEST_FOR_PEERS: Final = 10_000
_ZOOMS: Final = 100
_SEEN_ZOOMS: Final = 12
_WIDTH: Final = 720  # pixels of the plot
_SETTLED: Final = 900  # milliseconds until list, counts and strip have followed too
_FIRST_VIEWS: Final = 5
_INDEX_READ: Final = 3  # seconds after its start until a server has read the largest index from its file
_STEPS: Final = ("closer", "closer", "later", "closer", "earlier", "wider")
_STAY_HERE: Final = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"  # nothing from elsewhere
# Waits inside the page: to look from outside every few milliseconds would keep its thread busy, too.
_UNTIL_DRAWN: Final = """() => {
    const chart = document.querySelector("#timeline-chart .js-plotly-plot");
    window.drawn = new Promise((resolve) => document.addEventListener("click", function () {
        const began = performance.now();
        chart.once("plotly_afterplot", () => resolve(performance.now() - began));
    }, { capture: true, once: true }));
}"""


@dataclass(frozen=True, slots=True)
class Spread:
    """A middle and a high value of some measurements, in milliseconds or bytes."""

    p50: float
    p95: float

    @classmethod
    def of(cls, values: list[float]) -> Spread:
        """The spread of some values."""
        ordered = sorted(values)
        return cls(statistics.median(ordered), ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))])

    def __str__(self) -> str:
        digits = 1 if self.p50 >= 10 else 2
        return f"{self.p50:,.{digits}f} / {self.p95:,.{digits}f}"


def open_library(folder: Path, events: int) -> Library:
    """The library of so many events, made first where it is missing."""
    path = folder / str(events) / "library.sqlite3"
    if path.is_file():
        return Library.open(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    return make_library(path, events)


def measure_server(library: Library, index: EventIndex) -> tuple[Spread, Spread, Spread]:
    """CPU of a zoom and of a change of filter in milliseconds, and bytes of a zoom's answer."""
    _answer(library, index, TimelineState())
    zooms, sizes = [], []
    for start, end in islice(windows(), _ZOOMS):
        milliseconds, size = _answer(
            library, index, TimelineState(since=start, until=end - timedelta(days=1))
        )
        zooms.append(milliseconds)
        sizes.append(float(size))
    everything = index.select(EventQuery())
    kinds, actors, places = (
        [name for name, _ in everything.facet_counts(facet, 10)]  # those of most events, which take longest
        for facet in (Facet.KIND, Facet.ACTOR, Facet.PLACE)
    )
    filters = [
        *(TimelineState(kinds=frozenset({kind})) for kind in kinds[:10]),
        *(TimelineState(actors=frozenset({actor})) for actor in actors[:10]),
        *(TimelineState(places=frozenset({place}), kinds=frozenset(kinds[:2])) for place in places[:5]),
    ]
    changes = [_answer(library, index, state)[0] for state in filters]
    return Spread.of(zooms), Spread.of(changes), Spread.of(sizes)


def _answer(library: Library, index: EventIndex, state: TimelineState) -> tuple[float, int]:
    """Draw a view as the callback does: milliseconds of CPU, and bytes as JSON before they are compressed."""
    began = time.process_time()
    chart = view_chart(index, library, SLUG, state, _WIDTH)
    written = json.dumps(draw_chart(chart, state), separators=(",", ":"))
    return (time.process_time() - began) * 1000, len(written.encode())


@contextmanager
def serving(library: Path, cache: Path) -> Iterator[str]:
    """The address of ``dateline serve``, in a process of its own as a reader's server is.

    ``cache`` is where it finds the index, which it has read when this opens.
    """
    command = [sys.executable, "-c", "from app.cli import main; main()", "serve", "--library", str(library)]
    with subprocess.Popen(  # noqa: S603 - our own command
        [*command, "--port", "0", "--no-browser", "--read-only"],
        env={**os.environ, "XDG_CACHE_HOME": str(cache)},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None  # noqa: S101 - it is piped
            address = process.stdout.readline().split(" at ")[1].split()[0]
            time.sleep(_INDEX_READ)
            yield address.rstrip("/")
        finally:
            process.terminate()


@dataclass(frozen=True, slots=True)
class Seen:
    """What a browser needed: seconds and bytes to the first view; then milliseconds and bytes of a zoom.

    ``busy`` is for how long the page's one thread had something to do, ``cpu`` the processor's time of that,
    which does not depend on what else the machine does; so is ``first_cpu`` for the first view.
    """

    first: Spread
    first_cpu: Spread
    loaded: float
    zoom: Spread
    busy: Spread
    cpu: Spread
    received: Spread
    marks: int

    def __str__(self) -> str:
        """All of it in words."""
        return (
            f"first view {self.first} s (CPU {self.first_cpu} ms), {self.loaded:,.0f} bytes; "
            f"a move {self.zoom} ms, thread busy {self.busy} ms (CPU {self.cpu} ms), "
            f"{self.received} bytes, {self.marks} marks"
        )


def look(browser: Browser, address: str) -> Seen:
    """Open the timeline in fresh windows, then move and zoom with its buttons in the last of them."""
    firsts: list[float] = []
    first_cpu: list[float] = []
    while True:
        page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
        devtools = page.context.new_cdp_session(page)
        devtools.send("Performance.enable")
        devtools.send("Network.enable")
        arrived: list[float] = [0.0]
        devtools.on("Network.loadingFinished", _noting(arrived))
        began, cpu_before = time.monotonic(), metric(devtools, "ThreadTime")
        page.goto(f"{address}/c/{SLUG}", wait_until="commit")
        page.wait_for_selector("#timeline-chart .scatterlayer .trace", state="attached", timeout=60_000)
        page.wait_for_selector("#timeline-list a[data-event]", timeout=60_000)
        firsts.append(time.monotonic() - began)
        first_cpu.append((metric(devtools, "ThreadTime") - cpu_before) * 1000)
        loaded = sum(arrived)
        page.wait_for_timeout(_SETTLED)
        if len(firsts) == _FIRST_VIEWS:
            break
        page.context.close()
    zooms, busy, cpu, received = [], [], [], []
    for number in range(_SEEN_ZOOMS):
        page.evaluate(_UNTIL_DRAWN)
        button = page.locator(f"#timeline-{_STEPS[number % len(_STEPS)]}").bounding_box()
        assert button is not None  # noqa: S101 - it is there
        bytes_before = sum(arrived)
        before = metric(devtools, "TaskDuration"), metric(devtools, "ThreadTime")
        page.mouse.click(button["x"] + button["width"] / 2, button["y"] + button["height"] / 2)
        zooms.append(float(page.evaluate("window.drawn")))
        page.wait_for_timeout(_SETTLED)
        busy.append((metric(devtools, "TaskDuration") - before[0]) * 1000)
        cpu.append((metric(devtools, "ThreadTime") - before[1]) * 1000)
        received.append(sum(arrived) - bytes_before)
    marks = page.locator("#timeline-chart .scatterlayer .point, #timeline-chart .barlayer .point").count()
    page.context.close()
    return Seen(
        first=Spread.of(firsts),
        first_cpu=Spread.of(first_cpu),
        loaded=loaded,
        zoom=Spread.of(zooms),
        busy=Spread.of(busy),
        cpu=Spread.of(cpu),
        received=Spread.of(received),
        marks=marks,
    )


def _noting(arrived: list[float]) -> Callable[[dict[str, Any]], None]:
    return lambda event: arrived.append(event["encodedDataLength"])


def _beside(drawn: Drawn | str, peer: str, seen: Seen) -> str:
    """What a peer needed, and how many times as much as Dateline that is."""
    if isinstance(drawn, str):
        return f"{peer}: {drawn}"
    return (
        f"{peer}: first view {drawn.first:.2f} s (x {drawn.first / seen.first.p50:.2f}), "
        f"{drawn.received:,} bytes (x {drawn.received / seen.loaded:.2f}), "
        f"thread busy {drawn.busy:,.0f} ms a zoom (x {drawn.busy / seen.busy.p50:.2f}), "
        f"its CPU {drawn.cpu:,.0f} ms (x {drawn.cpu / seen.cpu.p50:.2f})"
    )


def main(arguments: list[str] | None = None) -> None:
    """Measure and print a table for each part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="how many events, with commas")
    parser.add_argument("--folder", type=Path, default=Path("generated"), help="where libraries are kept")
    parser.add_argument("--peers", type=Path, help="a folder with node_modules of the peers")
    chosen = parser.parse_args(arguments)
    print(f"{'events':>10} {'index MB':>9} {'zoom ms':>13} {'filter ms':>13} {'bytes':>19}")
    cache = chosen.folder.absolute() / "cache"  # of programs: each has a folder of its own there
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*FLAGS, _STAY_HERE])
        for events in map(int, chosen.sizes.split(",")):
            with open_library(chosen.folder, events) as library:
                index = Indexes(library, cache / "dateline").of(SLUG)
                assert index is not None  # noqa: S101 - the library has this collection
                zoom, change, size = measure_server(library, index)
                print(f"{events:>10,} {index.arrays.size / 1e6:>9.1f} {zoom!s:>13} {change!s:>13}", end="")
                print(f" {size!s:>19}", flush=True)
                with serving(library.path, cache) as address:
                    seen = look(browser, address)
                    print(f"{'':>10} {seen}", flush=True)
                if chosen.peers and events <= LARGEST_FOR_PEERS:
                    for peer in PEERS:
                        print(
                            f"{'':>10} {_beside(draw_with(peer, browser, chosen.peers, library), peer, seen)}"
                        )
        browser.close()


if __name__ == "__main__":
    main()
