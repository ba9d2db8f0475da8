"""The timeline's callbacks, asked over HTTP as the browser asks them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from app.index.keeping import BeingMadeError, Indexes
from app.store import read
from app.web.pages.timeline.ids import Ids

if TYPE_CHECKING:
    from dash import Dash
    from werkzeug.test import Client

    from app.store import Library


def ask(
    app: Dash, client: Client, inputs: dict[str, Any], *, pick: str = "", **states: object
) -> dict[str, Any]:
    """What the callback with these inputs answers; ``pick`` is part of one of its outputs."""
    response: dict[str, Any] = post(app, client, inputs, pick=pick, **states).get("response", {})
    return response


def post(
    app: Dash, client: Client, inputs: dict[str, Any], *, pick: str = "", **states: object
) -> dict[str, Any]:
    """The whole answer."""
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
    whole: dict[str, Any] = json.loads(answer.text)
    return whole


FILTERS_FOR = f"{Ids.FILTERS_FOR}.data"
PANEL_FOR = f"{Ids.PANEL_FOR}.data"
ASKED = f"{Ids.ASKED}.data"


def event_ids(library: Library) -> list[str]:
    return [row.id for row in read.event_rows(library, "peace")]


LIST_FOR = f"{Ids.LIST_FOR}.data"


def listed(app: Dash, client: Client, search: str) -> dict[str, Any]:
    return ask(app, client, {LIST_FOR: search}, pick=Ids.LIST_DRAWN, LOCATION=search, SLUG="peace")


def opened(app: Dash, client: Client, search: str) -> dict[str, Any]:
    return ask(app, client, {PANEL_FOR: search}, pick=Ids.PANEL, LOCATION=search, SLUG="peace")


def test_the_address_fills_the_chart(app: Dash, client: Client) -> None:
    response = ask(app, client, {ASKED: {"search": ""}}, pick=Ids.CHART, SLUG="peace")
    assert response[Ids.CHART]["figure"]["data"]
    assert response[Ids.DRAWING]["hidden"] is False


def test_the_chart_says_how_many_events_it_shows_and_names_its_lanes(app: Dash, client: Client) -> None:
    asked = {"search": "", "width": 900, "collapsed": []}
    response = ask(app, client, {ASKED: asked}, pick=Ids.CHART, SLUG="peace")
    assert response[Ids.CHART_DRAWN]["trees"][Ids.SHOWN] == ["2 events in view"]
    heads = json.dumps(response[Ids.CHART_DRAWN]["trees"][Ids.LANE_HEADS])
    assert heads.count("lane-head") == 2
    assert "Talks: 1 event in view" in heads


def test_a_closed_lane_says_so_and_shows_no_marks(app: Dash, client: Client) -> None:
    asked = {"search": "", "width": 900, "collapsed": ["diplomacy", "agreement"]}
    response = ask(app, client, {ASKED: asked}, pick=Ids.CHART, SLUG="peace")
    assert (
        json.dumps(response[Ids.CHART_DRAWN]["trees"][Ids.LANE_HEADS]).count('"aria-expanded": "false"') == 2
    )
    assert "Showing 0 of 2 events in view" in response[Ids.CHART_DRAWN]["trees"][Ids.SHOWN][0]


@pytest.mark.parametrize("lanes", ["actor", "place", "source", "status", "article"])
def test_lanes_can_be_made_of_other_things(app: Dash, client: Client, lanes: str) -> None:
    response = ask(app, client, {ASKED: {"search": f"?lanes={lanes}"}}, pick=Ids.CHART, SLUG="peace")
    assert f'"value": "{lanes}", "selected": true' in json.dumps(
        response[Ids.CHART_DRAWN]["trees"][Ids.LANES_BY]
    )
    assert response[Ids.CHART_DRAWN]["trees"][Ids.LANE_HEADS]


@pytest.mark.parametrize("asked", [None, [], {"search": 3, "width": "wide", "collapsed": 5}, {"width": 1e12}])
def test_whatever_a_browser_asks_for_is_answered(app: Dash, client: Client, asked: object) -> None:
    response = ask(app, client, {ASKED: asked}, pick=Ids.CHART, SLUG="peace")
    assert response[Ids.CHART]["figure"]["data"]


def test_the_strip_is_not_sent_again_while_only_the_view_moves(app: Dash, client: Client) -> None:
    whole = ask(app, client, {ASKED: {"search": ""}}, pick=Ids.CHART, SLUG="peace")
    known = whole[Ids.STRIP_OF]["data"]
    search = "?from=2024-11-15&to=2024-11-25"
    moved = ask(app, client, {ASKED: {"search": search}}, pick=Ids.CHART, SLUG="peace", STRIP_OF=known)
    assert whole[Ids.STRIP]["figure"]["data"]
    assert "figure" not in moved[Ids.STRIP]
    assert "2024-11-15" in json.dumps(moved[Ids.STRIP]["frame"])


def test_the_address_fills_list_and_counts(app: Dash, client: Client, peace: Library) -> None:
    response = listed(app, client, "")
    trees = json.dumps(response[Ids.LIST_DRAWN]["trees"][Ids.LIST])
    assert all(event_id in trees for event_id in event_ids(peace))
    assert "Showing 3 of 3 events" in json.dumps(response[Ids.LIST_DRAWN]["trees"][Ids.COUNT])
    assert response[Ids.LIST_DRAWN]["trees"][Ids.MORE_FOUND] == ["Showing 3 of 3 events"]


def test_a_filter_in_the_address_narrows_the_list(app: Dash, client: Client) -> None:
    response = listed(app, client, "?kind=agreement")
    assert "Showing 1 of 3 events" in json.dumps(response[Ids.LIST_DRAWN]["trees"][Ids.COUNT])
    assert "planned" in json.dumps(response[Ids.LIST_DRAWN]["trees"][Ids.LIST])


def test_the_hits_of_a_search_are_marked_in_the_list_and_in_the_panel(
    app: Dash, client: Client, peace: Library
) -> None:
    tree = json.dumps(listed(app, client, "?q=ceasefire")[Ids.LIST_DRAWN]["trees"][Ids.LIST])
    assert '["mark", {"class": "mark-hit"}, ["ceasefire"]]' in tree
    (chosen,) = (row.id for row in read.event_rows(peace, "peace") if row.kind == "agreement")
    stored = read.event(peace, "peace", chosen)
    assert stored is not None
    word = next(iter(stored.sentences.values())).split()[0]
    search = f"?q={word.lower()}&event={chosen}"
    panel = opened(app, client, search)
    assert "mark-hit" in json.dumps(panel[Ids.PANEL_DRAWN]["trees"][Ids.PANEL_BODY])


def test_an_empty_answer_says_which_filter_emptied_it(app: Dash, client: Client) -> None:
    trees = json.dumps(listed(app, client, "?q=zebra&kind=agreement")[Ids.LIST_DRAWN]["trees"][Ids.LIST])
    assert '"data-release": "q"' in trees
    assert '"data-release": "kind"' not in trees
    chart = ask(app, client, {ASKED: {"search": "?q=zebra"}}, pick=Ids.CHART, SLUG="peace")
    assert chart[Ids.DRAWING]["hidden"] is True


def test_the_address_fills_the_filters_with_their_counts(app: Dash, client: Client) -> None:
    search = "?kind=agreement&status=planned"
    inputs = {FILTERS_FOR: {"filters": search}, f"{Ids.NAMES_TYPED}.data": None}
    response = ask(app, client, inputs, pick=Ids.FILTERS_DRAWN, LOCATION=search, SLUG="peace")
    kinds = json.dumps(response[Ids.FILTERS_DRAWN]["trees"][Ids.KIND_LIST])
    assert '"checked": true' in kinds
    assert response[Ids.FILTERS_DRAWN]["trees"][Ids.KINDS_WORDS] == ["Kinds (1)"]
    assert response[Ids.FILTERS_DRAWN]["trees"][Ids.MORE_WORDS] == ["More filters (1)"]
    assert '"data-release": "*"' in json.dumps(response[Ids.FILTERS_DRAWN]["trees"][Ids.FILTERS_ON])


def test_a_page_of_the_list_or_of_the_table_is_given_when_asked_for(app: Dash, client: Client) -> None:
    for search, sign in (("", "event-page"), ("?view=table", "event-table")):
        asked = {"search": search, "start": 0, "side": "behind"}
        response = ask(app, client, {f"{Ids.LIST_ASKED}.data": asked}, SLUG="peace")
        page = response[Ids.LIST_PAGE]["data"]
        assert sign in json.dumps(page.pop("trees"))
        assert page == asked


def test_an_event_in_the_address_opens_its_panel(app: Dash, client: Client, peace: Library) -> None:
    chosen = next(row for row in read.event_rows(peace, "peace") if row.kind == "agreement")
    response = opened(app, client, f"?event={chosen.id}")
    assert response[Ids.PANEL]["hidden"] is False
    assert "Why this date" in json.dumps(response[Ids.PANEL_DRAWN]["trees"][Ids.PANEL_BODY])
    assert response[Ids.PANEL_DRAWN]["trees"][Ids.ANNOUNCEMENT] == [chosen.label]


def test_no_event_in_the_address_keeps_the_panel_shut(app: Dash, client: Client) -> None:
    response = opened(app, client, "")
    assert response[Ids.PANEL]["hidden"] is True


def test_an_event_that_is_gone_is_said_to_be_gone(app: Dash, client: Client) -> None:
    response = opened(app, client, "?event=gone")
    assert "not here" in json.dumps(response[Ids.PANEL_DRAWN]["trees"][Ids.PANEL_BODY])


def search_after(response: dict[str, Any]) -> str:
    return str(response[Ids.LOCATION.value]["search"])


def test_a_step_goes_into_the_address(app: Dash, client: Client) -> None:
    inputs = {f"{Ids.STEP}.data": {"step": "earlier", "at": 1}}
    response = ask(app, client, inputs, LOCATION="?from=2024-11-11&to=2024-11-20", SLUG="peace")
    assert search_after(response) == "?from=2024-11-06&to=2024-11-15"


def test_dragged_days_go_into_the_address(app: Dash, client: Client) -> None:
    dragged = {f"{Ids.DRAGGED}.data": ["2024-11-10 23:59:58", "2024-11-20 00:00:02"]}
    assert search_after(ask(app, client, dragged, LOCATION="")) == "?from=2024-11-11&to=2024-11-19"


def test_a_drag_that_is_no_pair_of_days_goes_back_to_the_first_view(app: Dash, client: Client) -> None:
    search = "?from=2024-11-11&to=2024-11-19"
    assert search_after(ask(app, client, {f"{Ids.DRAGGED}.data": None}, LOCATION=search)) == ""


def test_choosing_changes_only_the_event(app: Dash, client: Client) -> None:
    chosen = ask(
        app, client, {f"{Ids.CHOSEN}.data": {"event": "e1", "at": 1}}, pick=Ids.LOCATION, LOCATION="?q=x"
    )
    assert search_after(chosen) == "?q=x&event=e1"


def test_what_comes_from_an_article_reaches_the_browser_as_text(app: Dash, client: Client) -> None:
    response = ask(app, client, {ASKED: {"search": ""}}, pick=Ids.CHART, SLUG="peace")
    assert "<img" not in json.dumps(response[Ids.CHART])


def test_while_a_large_collection_is_made_ready_the_page_says_so(
    app: Dash, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        slug = "peace"
        raise BeingMadeError(slug)

    monkeypatch.setattr(Indexes, "of", never)
    for inputs, pick in (({LIST_FOR: ""}, Ids.LIST), ({ASKED: {"search": ""}}, Ids.CHART)):
        told = post(app, client, inputs, pick=pick, LOCATION="", SLUG="peace")
        assert told["sideUpdate"] == {Ids.PREPARING: {"data": {"words": "Preparing the timeline: 3 events…"}}}
