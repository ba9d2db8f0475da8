"""The page that compares, over HTTP and drawn."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from app.store import read
from app.web.factory import create_app
from app.web.pages.compare.ids import Ids
from app.web.pages.compare.layout import layout, title
from app.web.sides import Side, compare_path
from tests.app.web.pages.compare.papers import add_papers
from tests.app.web.test_routes import visit

if TYPE_CHECKING:
    import pytest

    from app.store import Library


def test_the_layout_holds_every_id_once(library: Library) -> None:
    add_papers(library)
    assert Counter(layout(library, {}, "war")) == Counter(Ids)


def test_the_address_of_a_comparison_shows_it_and_its_sides_are_chosen(library: Library) -> None:
    ids = add_papers(library)
    client = create_app(library).server.test_client()
    sides = [Side.of_article(ids[source]) for source in ("Courier", "Herald")]
    path, _, search = compare_path("war", *sides).partition("?")
    page, tab = visit(client, path, f"?{search}")
    assert tab == "Compare · A war · Dateline"
    assert "Both tell of 1 event." in page
    assert all(f'"value": "{side.written}"' in page for side in sides)
    assert f"/c/war/a/{ids['Herald']}#said-" in page


def test_a_collection_that_is_not_there_is_said_not_to_be(library: Library) -> None:
    client = create_app(library).server.test_client()
    page, tab = visit(client, "/c/nothing/compare")
    assert "No such collection" in page
    assert tab == title(library, "nothing") == "Not found · Dateline"


def test_of_very_many_articles_the_menu_lists_the_latest_and_those_that_are_chosen(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = add_papers(library)
    monkeypatch.setattr("app.web.pages.compare.layout._MOST_ARTICLES", 1)
    first, last = (head.id for head in read.articles(library, "war"))
    assert {first, last} == set(ids.values())
    menu = str(layout(library, {}, "war")[Ids.FIRST].data)
    assert (f"article:{first}" in menu, f"article:{last}" in menu) == (False, True)
    chosen = layout(library, {"b": f"article:{first}"}, "war")
    assert f"article:{first}" in str(chosen[Ids.SECOND].data)


def test_who_has_chosen_nothing_is_shown_articles_that_tell_the_same_events(library: Library) -> None:
    ids = add_papers(library)
    page, _ = visit(create_app(library).server.test_client(), "/c/war/compare")
    assert "These tell most of the same events" in page
    assert "1 event in both" in page
    assert all(article_id in page for article_id in ids.values())
