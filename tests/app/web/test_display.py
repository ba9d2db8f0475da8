"""The display menu: what can be chosen, and what is applied before the first paint."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from app.web import display
from app.web.components.plain import plain_trees
from app.web.security import script_hash
from app.web.texts import COOKIE, LANGUAGES

if TYPE_CHECKING:
    from werkzeug.test import Client


def test_the_menu_has_every_theme_and_language() -> None:
    told = json.dumps(plain_trees(display.display_menu()), ensure_ascii=False)
    for theme in ("system", "light", "dark", "contrast"):
        assert f'"id": "display-{theme}"' in json.dumps(plain_trees(display.choices()))
    choices = json.dumps(plain_trees(display.choices()), ensure_ascii=False)
    assert all(name in choices for name in LANGUAGES.values())
    assert f'"data-cookie": "{COOKIE}"' in choices
    assert f'"aria-controls": "{display.MENU_ID}"' in told


def test_every_switch_sets_an_attribute_before_anything_is_painted() -> None:
    for name in ("type", "tolls", "keys"):
        assert f'"data-display": "{name}"' in json.dumps(plain_trees(display.choices()))
        assert f'root.setAttribute("data-{name}"' in display.BEFORE_PAINT


def test_the_page_may_run_the_script_and_has_it_before_the_body(client: Client) -> None:
    answer = client.get("/")
    assert script_hash(display.BEFORE_PAINT) in answer.headers["Content-Security-Policy"]
    head, _, _ = answer.text.partition("<body>")
    assert display.BEFORE_PAINT in head
