"""What scripts say: every key that they ask for is there, and no text can end its block."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from app.web import script_texts
from app.web.script_texts import TEXTS, texts_block

if TYPE_CHECKING:
    import pytest

ASSETS = Path(script_texts.__file__).parent / "assets"


def test_scripts_ask_for_the_texts_that_there_are_and_for_all_of_them() -> None:
    scripts = "\n".join(path.read_text("utf-8") for path in ASSETS.glob("*.js"))
    assert set(re.findall(r'\btext\("([a-z-]+)"', scripts)) == set(TEXTS)


def test_no_text_ends_its_block(monkeypatch: pytest.MonkeyPatch) -> None:
    harmless = texts_block().count("</script>")
    monkeypatch.setattr(script_texts, "_", lambda text: f"{text}</script><script>alert(1)</script>")
    assert texts_block().count("</script>") == harmless == 2
