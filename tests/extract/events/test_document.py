"""The page that the kinds write, and that docs/kinds.md is that page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from extract.events.acled.subtypes import SUBTYPES
from extract.events.document import kinds_page
from extract.events.kinds import KINDS

if TYPE_CHECKING:
    from extract.events.acled.subtype import Subtype
    from extract.events.kind import Kind

PAGE = Path(__file__).parents[3] / "docs" / "kinds.md"


def test_the_page_shows_every_kind_and_every_sub_type_with_its_examples() -> None:
    page = kinds_page()
    declarations: list[Kind | Subtype] = [*KINDS, *SUBTYPES]
    for declared in declarations:
        assert f" {declared.title}\n" in page
        assert all(f"- {example}\n" in page for example in declared.examples)
        assert all(f"- not: {refusal}\n" in page for refusal in declared.refuses)


def test_the_page_in_the_documentation_is_the_one_that_the_kinds_write() -> None:
    assert PAGE.read_text(encoding="utf-8") == kinds_page(), "run: make docs"
