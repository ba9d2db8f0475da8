"""Plain trees: the same page, without Dash's bookkeeping."""

from __future__ import annotations

import json
import re
import sys
from importlib.resources import files

import pytest
from dash import dcc, html
from dash._utils import to_json

from app.web.components.attributes import aria, for_script
from app.web.components.plain import ELEMENTS, Field, as_place, drawing_place, plain_trees


def test_elements_keep_their_attributes_and_children_in_order() -> None:
    component = html.Li(
        [html.Span("Friday", className="when", tabIndex=0, hidden=True), " and ", html.Strong(3)],
        **aria(current="true"),
        **for_script(event="e1"),
    )
    assert plain_trees(component) == [
        [
            "li",
            {"aria-current": "true", "data-event": "e1"},
            [
                ["span", {"class": "when", "tabindex": 0, "hidden": True}, ["Friday"]],
                " and ",
                ["strong", {}, ["3"]],
            ],
        ]
    ]


def test_a_link_to_another_page_is_followed_in_place() -> None:
    assert plain_trees(dcc.Link("All", href="/")) == [["a", {"href": "/", "data-page": "here"}, ["All"]]]


def test_nothing_is_left_out_and_what_is_not_there_is_not_drawn() -> None:
    assert plain_trees([None, "text", html.P()]) == ["text", ["p", {}, []]]


def test_an_attribute_that_is_switched_off_is_not_set() -> None:
    assert plain_trees(html.P("x", hidden=False)) == [["p", {}, ["x"]]]


def test_markup_in_a_text_stays_a_text() -> None:
    trees = plain_trees(html.P("<img src=x onerror=alert(1)>"))
    assert json.loads(json.dumps(trees)) == [["p", {}, ["<img src=x onerror=alert(1)>"]]]


def test_a_place_is_one_component_with_what_is_drawn_in_it() -> None:
    place = drawing_place("list", [["p", {}, ["text"]]], "wide")
    assert json.loads(to_json(place))["props"] == {
        "id": "list",
        "className": "wide",
        "trees": [["p", {}, ["text"]]],
    }


def test_a_part_of_a_page_becomes_one_component_with_its_own_attributes() -> None:
    part = html.Section([html.P("a"), "b"], id="news", className="wide", hidden=True, **aria(label="News"))
    assert json.loads(to_json(as_place(part)))["props"] == {
        "id": "news",
        "element": "section",
        "className": "wide",
        "hidden": True,
        "aria-label": "News",
        "trees": [["p", {}, ["a"]], "b"],
    }


def test_a_field_is_made_without_looking_for_a_package(monkeypatch: pytest.MonkeyPatch) -> None:
    sought: list[str] = []

    class Witness:
        def find_spec(self, name: str, *_: object) -> None:
            sought.append(name)

    monkeypatch.setattr(sys, "meta_path", [Witness(), *sys.meta_path])
    Field("input", type="checkbox", **aria(label="Strikes"))
    assert not sought


def test_the_script_draws_the_same_elements() -> None:
    script = (files("app.web") / "assets" / "plain.js").read_text(encoding="utf-8")
    pattern = re.search(r"const ELEMENT =\s+/(\^.*\$)/;", script)
    assert pattern is not None
    assert all(re.match(pattern[1], element) for element in ELEMENTS)
    assert not re.match(pattern[1], "script")
    assert pattern[1].count("|") + 1 == len(ELEMENTS) - len({"h2", "h3", "h4"})


def test_an_element_that_the_script_does_not_draw_is_refused() -> None:
    with pytest.raises(ValueError, match="'small' is no element of a plain tree"):
        plain_trees(html.Div(html.Small("late")))
