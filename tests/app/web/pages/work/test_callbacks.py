"""The callback of the page of a piece of work, asked over HTTP as the browser asks it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from app.adding.given import Given
from app.web.pages.work.ids import Ids
from tests.app.adding.working import Sent, many, wait_until_idle

if TYPE_CHECKING:
    from dash import Dash
    from werkzeug.test import Client

    from app.adding.works import Works

HOSTILE = '<img src=x onerror="alert(1)">'


def look(
    app: Dash, client: Client, name: str, *, page: int = 1, seen: int | None = None
) -> dict[str, Any] | None:
    """What the page shows of a piece of work; None where nothing has changed."""
    client.get("/")  # Dash hands out its callbacks at the first request
    output = next(key for key in app.callback_map if f"{Ids.LIST}.trees" in key and Ids.HEAD in key)
    callback = app.callback_map[output]
    values = {Ids.NAME: name, Ids.PAGE: page, Ids.SEEN: seen, Ids.TICK: 1, Ids.CHANGED: None}
    targets = [
        dict(zip(("id", "property"), part.rsplit(".", 1), strict=True))
        for part in output.strip(".").split("...")
    ]
    answer = client.post(
        "/_dash-update-component",
        json={
            "output": output,
            "outputs": targets,
            "inputs": [{**one, "value": values[one["id"]]} for one in callback["inputs"]],
            "state": [{**one, "value": values[one["id"]]} for one in callback["state"]],
            "changedPropIds": [f"{Ids.TICK}.n_intervals"],
        },
    )
    assert answer.status_code == 200, answer.text
    response = json.loads(answer.text)["response"]
    if not response:
        return None
    return {name: next(iter(fields.values())) for name, fields in response.items()}


def test_the_articles_to_check_are_drawn_once_and_the_page_rests(
    adding_app: Dash, adding_client: Client, works: Works
) -> None:
    name = works.begin(Given(text=f"{HOSTILE}\n\nThe army left on Friday.", links="no link"))
    wait_until_idle(works, name)
    shown = look(adding_app, adding_client, name)
    assert shown is not None
    assert shown[Ids.TICK] is True
    (row,) = shown[Ids.LIST]
    assert row[0] == "fieldset"
    assert HOSTILE in json.dumps(row).replace("\\", "")  # as the value of a field, never as markup
    assert "Could not be read (1)" in str(shown[Ids.FAILURES])
    assert "Add 1 article" in str(shown[Ids.END])
    assert "Peace talks" in str(shown[Ids.END])
    assert shown[Ids.ANNOUNCEMENT].startswith("Check before you add. 1 article found. 1 could not")
    assert look(adding_app, adding_client, name, seen=shown[Ids.SEEN]) is None
    works.edit(name, 0, {"kept": False})
    changed = look(adding_app, adding_client, name, seen=shown[Ids.SEEN])
    assert changed is not None
    assert "is-left-out" in str(changed[Ids.LIST])


def test_a_row_keeps_its_name_through_every_change_of_its_reader(
    adding_app: Dash, adding_client: Client, works: Works
) -> None:
    name = works.begin(Given(text="The army left on Friday."))
    wait_until_idle(works, name)

    def kept_as() -> str:
        shown = look(adding_app, adding_client, name)
        assert shown is not None
        return str(shown[Ids.LIST][0][1]["data-keep"])

    before = kept_as()
    works.edit(name, 0, {"title": "Another"})
    works.edit_all(name, {"published": "2024-11-17"})
    assert kept_as() == before


def test_what_became_of_each_article_is_shown_with_links(
    adding_app: Dash, adding_client: Client, works: Works
) -> None:
    name = works.begin(Given(files=(Sent("days.jsonl", many(25).encode()),), collection="peace"))
    wait_until_idle(works, name)
    works.add(name, "peace")
    wait_until_idle(works, name)
    shown = look(adding_app, adding_client, name, page=2)
    assert shown is not None
    assert "25 articles added to Peace talks" in str(shown[Ids.HEAD])
    assert "/c/peace'" in str(shown[Ids.HEAD])
    *results, pager = shown[Ids.LIST]
    assert len(results) == 5
    assert all("/c/peace/a/" in str(result) for result in results)
    assert "21 to 25 of 25" in str(pager)
    assert shown[Ids.END] == []


def test_work_that_was_dropped_meanwhile_leaves_a_page_that_says_so(
    adding_app: Dash, adding_client: Client, works: Works
) -> None:
    name = works.begin(Given(text="The army left on Friday."))
    wait_until_idle(works, name)
    works.drop(name)
    shown = look(adding_app, adding_client, name, seen=3)
    assert shown is not None
    assert shown[Ids.TICK] is True
    assert "This work is not here any more" in str(shown[Ids.HEAD])
    assert shown[Ids.LIST] == shown[Ids.END] == []
