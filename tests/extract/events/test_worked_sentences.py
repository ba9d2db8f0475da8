"""The worked sentences of docs/how-dates-are-decided.md are read as the page says."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from tests.extract.events.reading import read_mentions

PAGE: Final = (Path(__file__).parents[3] / "docs" / "how-dates-are-decided.md").read_text(encoding="utf-8")
SUNDAY: Final = date(2024, 11, 17)
BEHIND: Final = "Rockets killed nine people in Goma on Friday. "


def _rows(cells: int) -> list[tuple[str, ...]]:
    """The rows of the tables with so many columns, without heads; a sentence with what it stands behind."""
    part = ""
    rows: list[tuple[str, ...]] = []
    for line in PAGE.splitlines():
        part = line if line.startswith("## ") else part
        row = tuple(cell.strip() for cell in line.strip("|").split("|"))
        if not line.startswith("|") or len(row) != cells or row[0] in {"sentence", "---"}:
            continue
        before = BEHIND if "another happening" in part else ""
        rows.append((before + row[0], *row[1:]))
    return rows


@pytest.mark.parametrize(("text", "label", "words", "basis", "because"), _rows(5))
def test_each_sentence_has_the_date_that_the_page_gives(
    text: str, label: str, words: str, basis: str, because: str
) -> None:
    mention = next(one for one in read_mentions(text, SUNDAY) if one.label == label)
    assert (mention.when.words if mention.when else "no date") == words
    assert mention.basis.value == basis
    assert mention.because.startswith(because.removesuffix("…").strip())


@pytest.mark.parametrize(("sentence", "status"), _rows(2))
def test_each_sentence_has_the_status_that_the_page_gives(sentence: str, status: str) -> None:
    assert status in [mention.status.value.replace("_", " ") for mention in read_mentions(sentence, SUNDAY)]


def test_the_page_has_sentences_to_read() -> None:
    assert len(_rows(5)) > 10
    assert len(_rows(2)) > 8
