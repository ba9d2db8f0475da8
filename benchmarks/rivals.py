"""The same events drawn by other timelines of the browser, from packages in a folder of their own.

All that they load is served from this machine, compressed as Dateline's own answers are.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from playwright.sync_api import Error
from playwright.sync_api import TimeoutError as GaveUp

from app.store import read
from benchmarks.generated import SLUG

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from app.store import Library

PEERS: Final = {
    "vis-timeline": (
        "<link rel=stylesheet href=/node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css>"
        "<div id=t style='height:600px'></div>"
        "<script src=/node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js></script>"
        "<script>fetch('/events.json').then(r=>r.json()).then(events=>{"
        "const items=events.map((e,id)=>({id,content:e.label,start:e.start,"
        "...(e.end?{end:e.end}:{type:'point'})}));"
        "window.t=new vis.Timeline(document.getElementById('t'),new vis.DataSet(items),{height:600});"
        "window.zoom=n=>n%2?t.zoomIn(.5,{animation:false}):t.zoomOut(.4,{animation:false});"
        "window.drawn=()=>document.querySelector('.vis-item')})</script>"
    ),
    "TimelineJS": (
        "<link rel=stylesheet href=/node_modules/@knight-lab/timelinejs/dist/css/timeline.css>"
        "<div id=t style='height:600px'></div>"
        "<script src=/node_modules/@knight-lab/timelinejs/dist/js/timeline.js></script>"
        "<script>fetch('/events.json').then(r=>r.json()).then(events=>{"
        "const day=s=>{const [year,month,day]=s.split('-').map(Number);return {year,month,day}};"
        "window.t=new TL.Timeline('t',{events:events.map((e,id)=>({unique_id:'e'+id,start_date:day(e.start),"
        "...(e.end?{end_date:day(e.end)}:{}),text:{headline:e.label}}))},"
        "{script_path:location.origin+'/node_modules/@knight-lab/timelinejs/dist/js/'});"
        "window.zoom=n=>n%2?t.zoomIn():t.zoomOut();"
        "window.drawn=()=>document.querySelector('.tl-timemarker')})</script>"
    ),
}
_LONGEST: Final = 60  # seconds that a peer is given for each number of events
_ZOOMS: Final = 4
_ZOOM: Final = (
    "n => { window.done = false; setTimeout(() => { zoom(n); "
    "requestAnimationFrame(() => setTimeout(() => { window.done = true }, 900)) }) }"
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a peer needed: seconds and bytes to the first view, milliseconds of the page's thread a zoom.

    ``busy`` and ``cpu`` are as in :class:`benchmarks.dashboard.Seen`.
    """

    first: float
    received: int
    busy: float
    cpu: float


def metric(devtools: Any, name: str) -> float:  # noqa: ANN401 - playwright's session
    """Seconds that a page was busy so far, "TaskDuration", or had the processor meanwhile, "ThreadTime"."""
    metrics = devtools.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == name))


def draw_with(peer: str, browser: Browser, folder: Path, library: Library) -> Drawn | str:
    """Draw all dated events of ``library`` and zoom a few times; words where it does not come to its end."""
    _write_page(peer, folder, library)
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Compressed, directory=str(folder))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    devtools = page.context.new_cdp_session(page)
    devtools.send("Performance.enable")
    devtools.send("Network.enable")
    arrived: list[int] = []
    devtools.on("Network.loadingFinished", lambda event: arrived.append(int(event["encodedDataLength"])))
    began = time.monotonic()

    def busy() -> tuple[float, float]:
        return metric(devtools, "TaskDuration"), metric(devtools, "ThreadTime")

    def left() -> float:
        return max(1.0, (began + _LONGEST - time.monotonic()) * 1000)

    try:
        page.goto(f"http://127.0.0.1:{server.server_port}/index.html", timeout=left(), wait_until="commit")
        page.wait_for_function("window.drawn && window.drawn()", timeout=left())
        first, received, before = time.monotonic() - began, sum(arrived), busy()
        for number in range(1, _ZOOMS + 1):
            page.evaluate(_ZOOM, number)
            page.wait_for_function("window.done", timeout=left())
        spent = [(now - then) / _ZOOMS * 1000 for now, then in zip(busy(), before, strict=True)]
        return Drawn(first, received, *spent)
    except GaveUp:
        return f"gave up after {_LONGEST} s"
    except Error as error:
        return f"failed: {error.message.splitlines()[0][:90]}"
    finally:
        page.context.close()
        server.shutdown()


def _write_page(peer: str, folder: Path, library: Library) -> None:
    rows = [row for row in read.event_rows(library, SLUG) if row.when and not row.when.is_open]
    events = [
        {
            "label": row.label,
            "start": str(row.when.start),
            "end": str(row.when.end) if row.when.days != 1 else None,
        }
        for row in rows
        if row.when
    ]
    (folder / "events.json").write_text(json.dumps(events), encoding="utf-8")
    (folder / "index.html").write_text(f"<!doctype html><meta charset=utf-8>{PEERS[peer]}", encoding="utf-8")


class _Compressed(http.server.SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        """Send a file of the folder, compressed."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the library
        """Say nothing of requests."""
