"""The views beside the chart, asked for over HTTP as the browser does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from app.store import read
from app.web.pages.timeline.ids import Ids
from tests.app.web.pages.timeline.test_callbacks import ask

if TYPE_CHECKING:
    from dash import Dash
    from werkzeug.test import Client

    from app.store import Library

FRAMES = {"chart": Ids.CHART_VIEW, "map": Ids.MAP_VIEW, "actors": Ids.ACTORS_VIEW, "days": Ids.DAYS_VIEW}


def viewed(app: Dash, client: Client, search: str) -> dict[str, Any]:
    inputs = {f"{Ids.VIEW_FOR}.data": search}
    return ask(app, client, inputs, pick=Ids.TABS, LOCATION=search, SLUG="peace")


@pytest.mark.parametrize("view", FRAMES)
def test_the_address_chooses_the_one_view_that_is_shown(app: Dash, client: Client, view: str) -> None:
    response = viewed(app, client, f"?view={view}")
    shown = [name for name, frame in FRAMES.items() if not response[frame]["hidden"]]
    assert shown == [view]
    tabs = response[Ids.TABS]["trees"]
    assert [tab[1]["id"] for tab in tabs if "aria-current" in tab[1]] == [f"view-{view}"]


def test_a_tab_keeps_filters_days_and_the_chosen_event(app: Dash, client: Client) -> None:
    search = "?kind=agreement&from=2024-12-01&to=2024-12-31&event=e1"
    response = viewed(app, client, search)
    addresses = [tab[1]["href"] for tab in response[Ids.TABS]["trees"]]
    assert addresses[1] == "/c/peace?kind=agreement&from=2024-12-01&to=2024-12-31&view=map&event=e1"


def test_only_the_view_that_is_shown_is_worked_out(app: Dash, client: Client) -> None:
    response = viewed(app, client, "")
    assert Ids.MAP not in response
    assert Ids.MAP in viewed(app, client, "?view=map")


def test_the_map_says_how_many_events_have_no_place(app: Dash, client: Client, peace: Library) -> None:
    response = viewed(app, client, "?view=map")
    assert f"{len(read.event_rows(peace, 'peace'))} events name no place." in json.dumps(
        response[Ids.MAP_PLACES]["trees"]
    )


def test_an_area_goes_into_the_address_with_the_days_in_view(app: Dash, client: Client) -> None:
    inputs = {f"{Ids.AREA}.data": "5.00,45.00,8.00,47.00"}
    search = "?from=2024-11-01&to=2024-11-30&place=Geneva&view=map"
    response = ask(app, client, inputs, LOCATION=search, SLUG="peace")
    wanted = "?from=2024-11-01&to=2024-11-30&area=5.00%2C45.00%2C8.00%2C47.00&view=map"
    assert response[Ids.LOCATION.value]["search"] == wanted


def test_an_area_that_makes_no_sense_changes_nothing(app: Dash, client: Client) -> None:
    assert ask(app, client, {f"{Ids.AREA}.data": "here"}, LOCATION="", SLUG="peace") == {}
