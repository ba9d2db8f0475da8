"""The keys that the help tells are those that the scripts act on."""

from __future__ import annotations

import json
import re
from pathlib import Path

from app.web import keys
from app.web.components.plain import plain_trees

ASSETS = Path(keys.__file__).parent / "assets"


def told(heading: str) -> set[str]:
    (group,) = (rows for name, rows in keys.GROUPS if name == heading)
    return {key for names, _ in group for key in names.split("|")}


def test_every_key_that_moves_the_chart_is_told() -> None:
    script = (ASSETS / "chartkeys.js").read_text(encoding="utf-8")
    (steps,) = re.findall(r"const STEPS = \{(.*?)\};", script, re.DOTALL)
    acted_on = {name.strip('"') for name in re.findall(r'^\s*("[^"]+"|\w+):', steps, re.MULTILINE)}
    spelled_alike = {"=": "+", "-": "−"}
    assert {spelled_alike.get(key, key) for key in acted_on} <= told("In the chart")
    assert {"Home", "End", "Enter", "Space"} <= told("In the chart")


def test_keys_of_every_page_are_told_and_can_be_switched_off() -> None:
    script = (ASSETS / "keys.js").read_text(encoding="utf-8")
    acted_on = set(re.findall(r'event\.key === "(.)"', script))
    assert acted_on == {"?", "/"}
    assert acted_on <= told("On every page")
    assert "data-keys" in script


def test_the_dialog_tells_every_key_with_its_meaning() -> None:
    dialog = keys.help_dialog()
    meanings = [words for _, rows in keys.GROUPS for _, words in rows]
    shown = json.dumps(plain_trees(dialog), ensure_ascii=False)
    assert all(words in shown for words in meanings)
    assert shown.count('["dt"') == len(meanings)
