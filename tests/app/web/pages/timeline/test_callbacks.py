"""The timeline's callbacks, asked over HTTP as the browser asks them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from app.store import read
from app.web.pages.timeline.ids import Ids

if TYPE_CHECKING:
    from dash import Dash
    from werkzeug.test import Client

    from app.store import Library


def ask(
    app: Dash, client: Client, inputs: dict[str, Any], *, pick: str = "", **states: str
) -> dict[str, Any]:
    """What the callback with these inputs answers; ``pick`` is part of one of its outputs."""
    client.get("/")  # Dash hands out its callbacks at the first request
    names = list(inputs)
    for output, callback in app.callback_map.items():
        if [f"{one['id']}.{one['property']}" for one in callback["inputs"]] == names and pick in output:
            break
    else:
        pytest.fail(f"no callback has the inputs {names}")
    parts = output.strip(".").split("...") if output.startswith("..") else [output]
    targets = [dict(zip(("id", "property"), part.rsplit(".", 1), strict=True)) for part in parts]
    known = {**inputs, **{f"{Ids[name].value}": value for name, value in states.items()}}
    answer = client.post(
        "/_dash-update-component",
        json={
            "output": output,
            "outputs": targets if output.startswith("..") else targets[0],
            "inputs": [
                {**one, "value": inputs[f"{one['id']}.{one['property']}"]} for one in callback["inputs"]
            ],
            "state": [{**one, "value": known.get(one["id"])} for one in callback["state"]],
            "changedPropIds": [names[0]],
        },
    )
    if answer.status_code == 204:
        return {}
    assert answer.status_code == 200, answer.text
    response: dict[str, Any] = json.loads(answer.text)["response"]
    return response


SEARCH = f"{Ids.LOCATION}.search"


def event_ids(library: Library) -> list[str]:
    return [row.id for row in read.event_rows(library, "peace")]


def test_the_address_fills_chart_list_and_counts(app: Dash, client: Client, peace: Library) -> None:
    response = ask(app, client, {SEARCH: ""}, pick=Ids.CHART, SLUG="peace")
    listed = json.dumps(response[Ids.LIST_TREES]["data"])
    assert all(event_id in listed for event_id in event_ids(peace))
    assert response[Ids.CHART]["figure"]["data"]
    assert "Showing 3 of 3 events" in json.dumps(response[Ids.COUNT]["children"])
    assert response[Ids.CLEAR]["hidden"] is True
    assert response[Ids.DRAWING]["hidden"] is False


def test_a_filter_in_the_address_narrows_the_list(app: Dash, client: Client) -> None:
    response = ask(app, client, {SEARCH: "?kind=agreement"}, pick=Ids.CHART, SLUG="peace")
    assert "Showing 1 of 3 events" in json.dumps(response[Ids.COUNT]["children"])
    assert "planned" in json.dumps(response[Ids.LIST_TREES]["data"])
    assert response[Ids.CLEAR]["hidden"] is False


def test_an_empty_answer_says_which_filter_emptied_it(app: Dash, client: Client) -> None:
    response = ask(app, client, {SEARCH: "?q=zebra"}, pick=Ids.CHART, SLUG="peace")
    assert "zebra" in json.dumps(response[Ids.LIST_TREES]["data"], ensure_ascii=False)
    assert response[Ids.DRAWING]["hidden"] is True
    assert response[Ids.CLEAR]["hidden"] is False


def test_an_event_in_the_address_opens_its_panel(app: Dash, client: Client, peace: Library) -> None:
    chosen = next(row for row in read.event_rows(peace, "peace") if row.kind == "agreement")
    response = ask(app, client, {SEARCH: f"?event={chosen.id}"}, pick=Ids.PANEL, SLUG="peace")
    assert response[Ids.PANEL]["hidden"] is False
    assert "Why this date" in json.dumps(response[Ids.PANEL_BODY_TREES]["data"])
    assert response[Ids.ANNOUNCEMENT]["children"] == f"Chosen: {chosen.label}"


def test_no_event_in_the_address_keeps_the_panel_shut(app: Dash, client: Client) -> None:
    response = ask(app, client, {SEARCH: ""}, pick=Ids.PANEL, SLUG="peace")
    assert response[Ids.PANEL]["hidden"] is True


def test_an_event_that_is_gone_is_said_to_be_gone(app: Dash, client: Client) -> None:
    response = ask(app, client, {SEARCH: "?event=gone"}, pick=Ids.PANEL, SLUG="peace")
    assert "not here" in json.dumps(response[Ids.PANEL_BODY_TREES]["data"])


def search_after(response: dict[str, Any]) -> str:
    return str(response[Ids.LOCATION.value]["search"])


def test_filters_go_into_the_address_and_the_chosen_event_stays(app: Dash, client: Client) -> None:
    inputs = {f"{Ids.KINDS}.value": ["agreement"], f"{Ids.TEXT}.value": "  cease  fire "}
    response = ask(app, client, inputs, LOCATION="?event=e1")
    assert search_after(response) == "?kind=agreement&q=cease+fire&event=e1"


def test_a_filter_that_changes_nothing_makes_no_step_in_the_history(app: Dash, client: Client) -> None:
    inputs = {f"{Ids.KINDS}.value": [], f"{Ids.TEXT}.value": ""}
    assert ask(app, client, inputs, LOCATION="?event=e1") == {}


def test_clearing_lets_go_of_filters_and_days_but_not_of_the_event(app: Dash, client: Client) -> None:
    search = "?kind=law&q=ban&from=2024-05-01&to=2024-05-09&event=e1"
    response = ask(app, client, {f"{Ids.CLEAR}.n_clicks": 1}, LOCATION=search)
    assert search_after(response) == "?event=e1"
    assert response[Ids.KINDS]["value"] == []
    assert response[Ids.TEXT]["value"] == ""


def test_a_step_goes_into_the_address(app: Dash, client: Client) -> None:
    buttons = (Ids.EARLIER, Ids.LATER, Ids.CLOSER, Ids.WIDER, Ids.WHOLE)
    inputs = {f"{name}.n_clicks": 1 for name in buttons}
    response = ask(app, client, inputs, LOCATION="?from=2024-11-11&to=2024-11-20", SLUG="peace")
    assert search_after(response) == "?from=2024-11-06&to=2024-11-15"


def test_dragged_days_go_into_the_address(app: Dash, client: Client) -> None:
    dragged = {f"{Ids.DRAGGED}.data": ["2024-11-10 23:59:58", "2024-11-20 00:00:02"]}
    assert search_after(ask(app, client, dragged, LOCATION="")) == "?from=2024-11-11&to=2024-11-19"


def test_a_drag_that_is_no_pair_of_days_goes_back_to_the_first_view(app: Dash, client: Client) -> None:
    search = "?from=2024-11-11&to=2024-11-19"
    assert search_after(ask(app, client, {f"{Ids.DRAGGED}.data": None}, LOCATION=search)) == ""


def test_choosing_and_closing_change_only_the_event(app: Dash, client: Client) -> None:
    chosen = ask(
        app, client, {f"{Ids.CHOSEN}.data": {"event": "e1", "at": 1}}, pick=Ids.LOCATION, LOCATION="?q=x"
    )
    assert search_after(chosen) == "?q=x&event=e1"
    closed = ask(app, client, {f"{Ids.CLOSE}.n_clicks": 1}, LOCATION="?q=x&event=e1")
    assert search_after(closed) == "?q=x"


def test_what_comes_from_an_article_reaches_the_browser_as_text(app: Dash, client: Client) -> None:
    response = ask(app, client, {SEARCH: ""}, pick=Ids.CHART, SLUG="peace")
    assert "<img" not in json.dumps(response[Ids.CHART])
