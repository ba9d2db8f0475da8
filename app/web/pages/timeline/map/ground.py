"""Land and borders, served from this computer: Plotly would ask for them elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from flask import send_from_directory

if TYPE_CHECKING:
    from flask import Flask, Response

# The version of the data is in its address, so that browsers may keep it for good.
GROUND_PATH: Final = "/ground/plotly-4.1.1/"

_FOLDER: Final = Path(__file__).parent / "land"
_A_YEAR: Final = 365 * 24 * 3600  # seconds


def register_ground(server: Flask) -> None:
    """Let ``server`` answer for the files of the folder ``land``; see ORIGIN.md there."""

    @server.get(f"{GROUND_PATH}<name>.json")
    def ground(name: str) -> Response:
        answer = send_from_directory(_FOLDER, f"{name}.json", mimetype="application/json", max_age=_A_YEAR)
        answer.cache_control.immutable = True
        return answer
