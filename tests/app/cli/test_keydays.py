"""``dateline keydays``: what matters most in a collection, on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.digest.cut import RULE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.cli.conftest import Dateline


def test_key_days_are_shown_with_the_sentence_that_tells_each(dateline: Dateline, article: Path) -> None:
    assert dateline("add", article, "--collection", "talks", "--published", "2024-11-17").code == 0
    run = dateline("keydays", "talks", "--top", "1")
    assert run.code == 0
    day, sentence, why = run.out.splitlines()
    assert day.startswith("2024-11-1")
    assert sentence.strip().endswith(".")
    assert "1 article names it" in why


def test_the_cut_is_shown_with_its_rule(dateline: Dateline, article: Path) -> None:
    assert dateline("add", article, "--collection", "talks", "--published", "2024-11-17").code == 0
    run = dateline("keydays", "talks", "--cut")
    assert "Shelling killed at least three people" in run.out
    assert "toll 0." in run.out
    assert " ".join(run.out.split()).endswith(RULE)


def test_a_collection_that_is_not_there_is_told_in_one_line(dateline: Dateline, article: Path) -> None:
    assert dateline("add", article, "--collection", "talks").code == 0
    run = dateline("keydays", "walks")
    assert run.code == 1
    assert run.complaints == ["dateline: no collection is called 'walks'; the library has: talks"]
