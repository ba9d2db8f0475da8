"""The scripts and style sheets of ``assets/``, joined to one file of each sort.

A browser that has none of them asks twice and not forty times. They are joined in the order of their names,
which is the one they count on: ``address.js`` comes before those that use it, later style sheets win over
earlier ones. The address names what is in the file, so that browsers may keep it for good.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from flask import Response

if TYPE_CHECKING:
    from flask import Flask

ASSETS: Final = Path(__file__).parent / "assets"

_A_YEAR: Final = 365 * 24 * 3600  # seconds
_DIGITS: Final = 12  # of the hash in an address


@dataclass(frozen=True, slots=True)
class Joined:
    """A file made of several: its text, its type and its address."""

    text: str
    mimetype: str
    address: str


def join(suffix: str, mimetype: str) -> Joined:
    """All assets whose names end in ``suffix``."""
    parts = [path.read_text(encoding="utf-8") for path in sorted(ASSETS.glob(f"*{suffix}"))]
    text = "\n".join(parts)
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()[:_DIGITS]
    return Joined(text, mimetype, f"/joined/{digest}{suffix}")


def serve_joined(server: Flask) -> tuple[Joined, Joined]:
    """Let ``server`` answer for the scripts and the style sheets, which are given back in this order."""
    files = join(".js", "text/javascript"), join(".css", "text/css")
    by_name = {file.address.rpartition("/")[2]: file for file in files}

    @server.get("/joined/<name>")
    def joined(name: str) -> Response:
        file = by_name.get(name)
        if file is None:
            return Response("This file is not here any more: reload the page.\n", 404, mimetype="text/plain")
        answer = Response(file.text, mimetype=file.mimetype)
        answer.cache_control.max_age = _A_YEAR
        answer.cache_control.immutable = True
        return answer

    return files
