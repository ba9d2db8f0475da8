"""What the first page loads, and what it does not."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from app.web.components.compare_link import compare_link
from app.web.components.plain import plain_trees
from app.web.drawing import CHARTS

if TYPE_CHECKING:
    from werkzeug.test import Client

PRELOAD = f'<link rel="preload" as="script" href="{CHARTS}">'


def scripts(client: Client, path: str) -> list[str]:
    return re.findall(r'<script src="([^"]+)"', client.get(path).text)


@pytest.mark.parametrize("path", ["/", "/c/peace", "/method", "/add"])
def test_a_page_loads_no_script_that_it_does_not_need(client: Client, path: str) -> None:
    loaded = " ".join(scripts(client, path))
    assert "polyfill" not in loaded
    assert "dash_table" not in loaded
    assert "mantine" not in loaded
    assert "plotly" not in loaded


def test_only_the_page_with_menus_loads_their_library(client: Client) -> None:
    assert any("mantine" in script for script in scripts(client, "/c/peace/compare?a=outlet:x"))


def test_a_link_to_the_page_with_menus_is_not_followed_in_place() -> None:
    """Followed in place, the page would find their library missing."""
    tree = plain_trees(compare_link("Compare", "/c/peace/compare"))
    assert tree == [["a", {"href": "/c/peace/compare", "class": ""}, ["Compare"]]]


def test_scripts_stand_in_the_order_in_which_they_need_one_another(client: Client) -> None:
    order = ("/joined/", "react@", "react-dom@", "dash_renderer")
    loaded = scripts(client, "/c/peace")
    places = [next(place for place, script in enumerate(loaded) if part in script) for part in order[1:]]
    assert places == sorted(places)
    joined = next(place for place, script in enumerate(loaded) if order[0] in script)
    assert joined < places[-1]


@pytest.mark.parametrize(("path", "ahead"), [("/c/peace?q=x", True), ("/", False), ("/c/peace/about", False)])
def test_a_timeline_begins_to_load_what_draws_it_at_once(client: Client, path: str, ahead: bool) -> None:  # noqa: FBT001
    assert (PRELOAD in client.get(path).text) is ahead


def told(client: Client, path: str, name: str) -> Any:  # noqa: ANN401 - JSON
    (block,) = re.findall(
        rf'<script type="application/json" id="{name}">(.*?)</script>', client.get(path).text
    )
    return json.loads(block)


def test_the_page_that_is_asked_for_comes_with_the_first_answer(client: Client) -> None:
    layout = json.dumps(told(client, "/c/peace?q=envoys", "first-layout"), ensure_ascii=False)
    assert "Peace talks" in layout
    assert '"pathname": "/c/peace"' in layout
    assert '"data": {"title": "Peace talks · Dateline"}' in layout  # a callback of Dash's puts it there again
    assert '"search": "?q=envoys"' in layout
    assert '"value": "envoys"' in layout
    assert "<title>Peace talks · Dateline</title>" in client.get("/c/peace").text


def test_an_address_without_a_page_is_said_to_have_none(client: Client) -> None:
    assert "There is no page here" in json.dumps(told(client, "/no/such/page", "first-layout"))


def test_the_callbacks_are_those_that_are_asked_for_elsewhere(client: Client) -> None:
    assert told(client, "/", "first-callbacks") == client.get("/_dash-dependencies").json


def test_nothing_in_a_query_ends_the_block_that_holds_it(client: Client) -> None:
    search = quote("</script><script>alert(1)</script>")
    page = client.get(f"/c/peace?q={search}").text
    assert "<script>alert" not in page
    assert "alert(1)" in json.dumps(told(client, f"/c/peace?q={search}", "first-layout"))


def test_where_the_page_cannot_be_made_the_browser_asks_for_it_as_before(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_path: str, _search: str) -> None:
        message = "broken"
        raise RuntimeError(message)

    monkeypatch.setattr("app.web.routes.page_at", fail)
    answer = client.get("/c/peace")
    assert answer.status_code == 200
    assert "first-layout" not in answer.text
    assert "a first page could not be made" in caplog.text
