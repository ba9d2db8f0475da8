"""The same events drawn by other timelines of the browser, from packages in a folder of their own."""

from __future__ import annotations

import functools
import http.server
import json
import threading
import time
from typing import TYPE_CHECKING, Final

from app.store import read
from benchmarks.generated import SLUG

if TYPE_CHECKING:
    from pathlib import Path

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
        "...(e.end?{end_date:day(e.end)}:{}),text:{headline:e.label}}))},{script_path:'/'});"
        "window.zoom=n=>n%2?t.zoomIn():t.zoomOut();"
        "window.drawn=()=>document.querySelector('.tl-timemarker')})</script>"
    ),
}
_LONGEST: Final = 120_000  # milliseconds that a peer is waited for
_ZOOMS: Final = 6


def draw_with(peer: str, browser: Browser, folder: Path, library: Library) -> str:
    """Seconds to the first view, and the time and the thread's time of a zoom in milliseconds, in words."""
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
    answering = functools.partial(_Silent, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), answering)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    devtools = page.context.new_cdp_session(page)
    devtools.send("Performance.enable")

    def busy() -> float:
        metrics = devtools.send("Performance.getMetrics")["metrics"]
        return float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))

    try:
        began = time.monotonic()
        page.goto(f"http://127.0.0.1:{server.server_port}/index.html", timeout=_LONGEST)
        page.wait_for_function("window.drawn && window.drawn()", timeout=_LONGEST)
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
        first = time.monotonic() - began
        before = busy()
        for number in range(1, _ZOOMS + 1):
            page.evaluate(
                "n => new Promise(done => { zoom(n); requestAnimationFrame(() => setTimeout(done, 50)) })",
                number,
            )
        return f"first view {first:.2f} s, thread busy {(busy() - before) / _ZOOMS * 1000:,.0f} ms a zoom"
    except Exception as error:  # noqa: BLE001 - whatever stops it is what is to be told
        return f"gave no view: {str(error).splitlines()[0][:90]}"
    finally:
        page.context.close()
        server.shutdown()


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the library
        """Say nothing of requests."""
