"""Which address shows which page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from app.store import Library, read
from app.web.factory import create_app
from app.web.routes import PAGES

if TYPE_CHECKING:
    from pathlib import Path

    from werkzeug.test import Client


def visit(client: Client, pathname: str, search: str = "") -> tuple[str, str]:
    """The page that the router gives for an address, as JSON text, and the title of its tab."""
    client.get("/")  # Dash makes its router at the first request
    names = ("pathname", "search", "pathname")
    inputs: list[dict[str, Any]] = [
        {"id": "_pages_location", "property": name, "value": {"pathname": pathname, "search": search}[name]}
        for name in names
    ]
    answer = client.post(
        "/_dash-update-component",
        json={
            "output": ".._pages_content.children..._pages_store.data..",
            "outputs": [
                {"id": "_pages_content", "property": "children"},
                {"id": "_pages_store", "property": "data"},
            ],
            "inputs": inputs,
            "changedPropIds": ["_pages_location.pathname"],
        },
    )
    response = json.loads(answer.text)["response"]
    return json.dumps(response["_pages_content"]["children"], ensure_ascii=False), response["_pages_store"][
        "data"
    ]["title"]


@pytest.mark.parametrize(
    ("path", "words", "title"),
    [
        ("/", "What happened, when", "Dateline"),
        ("/c/peace", "Peace talks", "Peace talks · Dateline"),
        ("/c/elsewhere", "No such collection", "Not found · Dateline"),
        ("/c/peace/a/gone", "No such article", "Not found · Dateline"),
        ("/method", "How Dateline works", "How it works · Dateline"),
        ("/nowhere", "There is no page here", "Not found · Dateline"),
    ],
)
def test_an_address_shows_its_page(client: Client, path: str, words: str, title: str) -> None:
    page, tab = visit(client, path)
    assert words in page
    assert tab == title


def test_the_pages_for_adding_are_there_or_say_that_it_is_switched_off(
    client: Client, adding_client: Client
) -> None:
    assert "Choose files" in visit(adding_client, "/add")[0]
    assert "Add articles to Peace talks" in visit(adding_client, "/add", "?to=peace")[0]
    assert "This work is not here any more" in visit(adding_client, "/add/gone")[0]
    assert "Adding is switched off here" in visit(client, "/add")[0]
    assert "Add articles" in visit(adding_client, "/")[0]
    assert "/add?to=peace" in visit(adding_client, "/c/peace")[0]
    for path in ("/", "/c/peace"):
        assert "/add" not in visit(client, path)[0]


def test_an_article_has_its_page(client: Client, peace: Library) -> None:
    (head,) = read.articles(peace, "peace")
    page, tab = visit(client, f"/c/peace/a/{head.id}")
    assert "Envoys meet in Geneva" in page
    assert tab == "Envoys meet in Geneva · Dateline"


def test_a_path_with_parts_too_many_names_no_page(client: Client) -> None:
    assert "There is no page here" in visit(client, "/c/peace/a/b/c/d")[0]


def test_a_query_cannot_stand_in_for_a_part_of_the_path(client: Client) -> None:
    assert "Peace talks" in visit(client, "/c/peace", "?slug=elsewhere&address=/method&q=x")[0]


def test_two_dashboards_in_one_process_show_each_its_own_library(client: Client, tmp_path: Path) -> None:
    with Library.open(tmp_path / "other.sqlite3") as empty:
        other = create_app(empty).server.test_client()
        assert "No collections yet" in visit(other, "/")[0]
        assert "Peace talks" in visit(client, "/")[0]


def test_a_library_that_cannot_be_read_is_said_in_one_line(client: Client, peace: Library) -> None:
    peace.close()
    page, _ = visit(client, "/")
    assert "This page could not be read" in page
    assert "Traceback" not in page


def test_a_page_that_needs_no_variables_has_a_plain_path() -> None:
    assert [page.template for page in PAGES if page.variables(page.template) == {}] == [
        "/",
        "/method",
        "/add",
    ]
