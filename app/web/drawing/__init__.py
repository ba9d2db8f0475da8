"""The two parts of plotly.js that draw here, served from this computer: see ORIGIN.md.

Each is a whole library by itself. The chart and the strip need points, lines and bars; the map needs the
earth, and its part is loaded when somebody opens a map. All of plotly.js is four times as much.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from flask import send_from_directory

if TYPE_CHECKING:
    from flask import Flask, Response

VERSION: Final = "4.1.1"  # of plotly.js, and in the addresses, so that browsers may keep the files for good
CHARTS: Final = f"/drawing/{VERSION}/plotly-basic.min.js"
MAPS: Final = f"/drawing/{VERSION}/plotly-geo.min.js"

_FOLDER: Final = Path(__file__).parent
_A_YEAR: Final = 365 * 24 * 3600  # seconds


def register_drawing(server: Flask) -> None:
    """Let ``server`` answer for both files."""

    @server.get(f"/drawing/{VERSION}/<any('plotly-basic.min.js', 'plotly-geo.min.js'):name>")
    def drawing(name: str) -> Response:
        answer = send_from_directory(_FOLDER, name, mimetype="text/javascript", max_age=_A_YEAR)
        answer.cache_control.immutable = True
        return answer
