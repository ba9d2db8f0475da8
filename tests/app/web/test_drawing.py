"""Plotly as it is served: the right version, the parts that are needed, kept by browsers for good."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from plotly.offline import get_plotlyjs_version

from app.web import drawing
from app.web.pages.timeline.map.ground import GROUND_PATH

if TYPE_CHECKING:
    from werkzeug.test import Client

FOLDER = Path(drawing.__file__).parent


def test_what_is_served_is_of_the_version_of_the_installed_plotly() -> None:
    """When this fails, ORIGIN.md says how to bring both files, and the land of the map, in step."""
    assert get_plotlyjs_version() == drawing.VERSION
    assert f"-{drawing.VERSION}/" in GROUND_PATH


@pytest.mark.parametrize(("address", "part"), [(drawing.CHARTS, "basic"), (drawing.MAPS, "geo")])
def test_each_part_is_served_whole_and_kept_for_good(client: Client, address: str, part: str) -> None:
    answer = client.get(address)
    assert answer.text == (FOLDER / f"plotly-{part}.min.js").read_text(encoding="utf-8")
    assert f"plotly.js ({part} - minified) v{drawing.VERSION}" in answer.text
    answer.close()
    assert answer.mimetype == "text/javascript"
    assert "immutable" in answer.headers["Cache-Control"]


def test_nothing_else_of_the_folder_is_served(client: Client) -> None:
    other = drawing.CHARTS.replace("plotly-basic.min.js", "__init__.py")
    assert "The two parts of plotly.js" not in client.get(other).text
