"""Choosing a side changes the address, and the address changes the page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from app.web.factory import create_app
from app.web.pages.compare.ids import Ids
from app.web.sides import Side, render_sides
from tests.app.web.pages.compare.papers import add_papers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkzeug.test import Client

    from app.store import Library


@pytest.fixture
def papers(library: Library) -> dict[str, str]:
    return add_papers(library)


@pytest.fixture
def compare_client(library: Library, papers: dict[str, str]) -> Client:
    assert papers
    client: Client = create_app(library).server.test_client()
    client.get("/")
    return client


def ask(
    client: Client,
    output: tuple[str, str],
    inputs: Sequence[tuple[str, str, Any]],
    state: Sequence[tuple[str, str, Any]],
) -> Any:  # noqa: ANN401 - what Dash answers
    """What a callback answers; None where it leaves the property as it is."""
    name, prop = output
    answer = client.post(
        "/_dash-update-component",
        json={
            "output": f"{name}.{prop}",
            "outputs": {"id": name, "property": prop},
            "inputs": [{"id": i, "property": p, "value": v} for i, p, v in inputs],
            "changedPropIds": [f"{inputs[0][0]}.{inputs[0][1]}"],
            "state": [{"id": i, "property": p, "value": v} for i, p, v in state],
        },
    )
    return json.loads(answer.text)["response"].get(name, {}).get(prop) if answer.text else None


def test_the_address_draws_the_comparison(compare_client: Client, papers: dict[str, str]) -> None:
    search = render_sides(Side.of_article(papers["Courier"]), Side.of_outlet("Herald"))
    drawn = ask(
        compare_client,
        (Ids.BODY, "trees"),
        [(Ids.LOCATION, "search", search)],
        [(Ids.SLUG, "data", "war")],
    )
    assert "Both tell of 1 event." in str(drawn)


def test_choosing_sides_writes_them_into_the_address(compare_client: Client) -> None:
    first, second = Side.of_outlet("Courier"), Side.of_outlet("Herald")
    chosen = [(Ids.FIRST, "value", first.written), (Ids.SECOND, "value", second.written)]
    before = [(Ids.LOCATION, "search", "")]
    assert ask(compare_client, (Ids.LOCATION, "search"), chosen, before) == render_sides(first, second)
    same = [(Ids.LOCATION, "search", render_sides(first, second))]
    assert ask(compare_client, (Ids.LOCATION, "search"), chosen, same) is None


def test_a_malformed_address_shows_how_to_begin(compare_client: Client) -> None:
    drawn = ask(
        compare_client,
        (Ids.BODY, "trees"),
        [(Ids.LOCATION, "search", "?a=%00&b=<script>")],
        [(Ids.SLUG, "data", "war")],
    )
    assert "Choose two sides" in str(drawn)
