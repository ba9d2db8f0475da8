"""What the first page loads, and what it does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
