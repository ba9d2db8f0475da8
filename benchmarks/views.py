"""What the map and "Who" cost the server: ``python -m benchmarks.views --library FILE``.

Milliseconds of CPU of whole answers, asked for as a browser does and compressed, but without a network: of
windows of three months, of all days, and of all days after a filter that nobody has asked for before.
"""

from __future__ import annotations

import argparse
import time
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.index.build import build_arrays
from app.index.index import EventIndex
from app.store import Library
from app.store.columns import reading_columns
from app.store.records import EventQuery
from app.web.factory import create_app, make_ready
from app.web.pages.timeline.ids import Ids
from benchmarks.dashboard import Spread
from benchmarks.generated import SLUG

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dash import Dash

_ALL: Final = "from=2020-01-{day:02}&to=2026-01-01"
_MONTHS: Final = timedelta(days=91)


def asking(app: Dash) -> Callable[[str], int]:
    """What asks for the view of an address's query and gives the bytes of the answer."""
    client = app.server.test_client()
    output, callback = next(
        (name, found)
        for name, found in app.callback_map.items()
        if [one["id"] for one in found["inputs"]] == [Ids.VIEW_FOR] and Ids.MAP in name
    )
    targets = [
        dict(zip(("id", "property"), part.rsplit(".", 1), strict=True))
        for part in output.strip(".").split("...")
    ]

    def ask(search: str) -> int:
        known = {Ids.LOCATION.value: search, Ids.SLUG.value: SLUG}
        answer = client.post(
            "/_dash-update-component",
            json={
                "output": output,
                "outputs": targets,
                "inputs": [{**one, "value": search} for one in callback["inputs"]],
                "state": [{**one, "value": known[one["id"]]} for one in callback["state"]],
                "changedPropIds": [f"{Ids.VIEW_FOR}.data"],
            },
            headers={"Accept-Encoding": "gzip, deflate, br, zstd"},
        )
        if answer.status_code != 200:
            raise OSError(answer.text)
        return len(answer.data)

    return ask


def measure(ask: Callable[[str], int], searches: Sequence[str]) -> str:
    """CPU of these answers, and bytes of the last one."""
    milliseconds, size = [], 0
    for search in searches:
        began = time.process_time()
        size = ask(search)
        milliseconds.append((time.process_time() - began) * 1000)
    return f"{Spread.of(milliseconds)} ms, {size:,} bytes"


def main(arguments: list[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--library", type=Path, required=True, help="made by benchmarks.dashboard")
    chosen = parser.parse_args(arguments)
    with Library.open(chosen.library) as library:
        began = time.process_time()
        with reading_columns(library, SLUG) as reader:
            if reader is None:
                parser.error(f"{chosen.library}: it has no collection {SLUG!r}")
            arrays = build_arrays(reader)
        print(f"{len(arrays):,} events: an index is made in {time.process_time() - began:.1f} s of CPU")
        everything = EventIndex(arrays, 0, lambda _: None, lambda _: {}).select(EventQuery())
        kinds = [kind for kind, _ in everything.facet_counts("kind", 12)]
        app = create_app(library)
        make_ready(app.server)
        app.server.extensions["dateline.indexes"].of(SLUG)
        ask = asking(app)
        starts = [date(2021, 4, 1) + timedelta(days=40) * step for step in range(20)]
        for view in ("map", "actors"):
            ask(f"?view={view}")
            windows = [f"?view={view}&from={start}&to={start + _MONTHS}" for start in starts]
            days = [f"?view={view}&{_ALL.format(day=day)}" for day in range(1, 21)]
            filters = [f"?view={view}&{_ALL.format(day=1)}&kind={kind}&status=happened" for kind in kinds]
            print(f"{view}: three months {measure(ask, windows)}", flush=True)
            print(f"{view}: all days {measure(ask, days)}", flush=True)
            print(f"{view}: all days, another filter {measure(ask, filters)}", flush=True)


if __name__ == "__main__":
    main()
