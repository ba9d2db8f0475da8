"""Files that never change under their address are compressed once, and not for each reader who comes.

A class of thirty that opens a page at once would otherwise have the same two megabytes compressed thirty
times, while it waits. All else is compressed by flask-compress as it is sent.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import brotli
from flask import Response, request

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

_TEXTS: Final = {"text/javascript", "application/javascript", "text/css", "application/json"}
_LEAST_AGE: Final = 30 * 24 * 3600  # seconds for which a browser may keep what is kept here
_MOST: Final = 100  # files: all that the pages and the map name, and room for more
_FOUND: Final = 200

# The better one first. The first reader waits for it: level 9 would take three times as long for a fiftieth.
WAYS: Final[dict[str, Callable[[bytes], bytes]]] = {
    "br": lambda body: bytes(brotli.compress(body, quality=5)),
    "gzip": lambda body: gzip.compress(body, 6, mtime=0),
}


@dataclass(frozen=True, slots=True)
class _Kept:
    body: bytes
    mimetype: str
    cache_control: str


def keep_compressed(server: Flask) -> None:
    """Let ``server`` keep the compressed form of each file that browsers may keep for good."""
    kept: dict[tuple[str, str], _Kept] = {}

    @server.before_request
    def answer_from_kept() -> Response | None:
        way = _way()
        found = kept.get((way, request.full_path)) if request.method == "GET" else None
        return _answer(Response(), found, way) if found else None

    @server.after_request
    def compress_and_keep(answer: Response) -> Response:
        way = _way()
        if not way or "Content-Encoding" in answer.headers or not _is_for_good(answer):
            return answer
        answer.direct_passthrough = False
        whole = answer.get_data()
        answer.close()  # the file that it came from
        known = _Kept(WAYS[way](whole), answer.mimetype or "", answer.headers["Cache-Control"])
        if len(kept) < _MOST:
            kept[way, request.full_path] = known
        return _answer(answer, known, way)


def _way() -> str:
    """How the browser takes things compressed; empty where it takes nothing that is kept."""
    accepted = request.headers.get("Accept-Encoding", "")
    names = {part.partition(";")[0].strip().lower() for part in accepted.split(",") if "q=0" not in part}
    return next((way for way in WAYS if way in names), "")


def _is_for_good(answer: Response) -> bool:
    age = answer.cache_control.max_age
    is_whole = request.method == "GET" and answer.status_code == _FOUND and "Range" not in request.headers
    return is_whole and answer.mimetype in _TEXTS and age is not None and age >= _LEAST_AGE


def _answer(answer: Response, known: _Kept, way: str) -> Response:
    answer.set_data(known.body)
    answer.mimetype = known.mimetype
    answer.headers["Content-Encoding"] = way
    answer.headers["Cache-Control"] = known.cache_control
    answer.headers["Vary"] = "Accept-Encoding"
    return answer
