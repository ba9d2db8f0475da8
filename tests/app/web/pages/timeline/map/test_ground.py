"""Land and borders come from this computer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from app.web.pages.timeline.map.ground import GROUND_PATH
from app.web.pages.timeline.map.layout import map_view

if TYPE_CHECKING:
    from werkzeug.test import Client


def test_land_and_borders_are_served_and_may_be_kept(client: Client) -> None:
    with client.get(f"{GROUND_PATH}world_50m.json") as answer:
        assert "immutable" in answer.headers["Cache-Control"]
        assert {"land", "ocean", "countries"} <= set(json.loads(answer.data)["objects"])


def test_nothing_but_the_ground_is_served_there(client: Client) -> None:
    assert client.get(f"{GROUND_PATH}ORIGIN.json").status_code == 404


def test_the_map_asks_for_its_ground_there() -> None:
    assert GROUND_PATH in str(map_view())
