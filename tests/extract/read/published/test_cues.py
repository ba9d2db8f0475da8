from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from extract.read.published.cues import Cue, cue_before


@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("Published ", Cue.PUBLISHED),
        ("Veröffentlicht am ", Cue.PUBLISHED),
        ("발행 | 입력 ", Cue.PUBLISHED),
        ("Last updated: ", Cue.CHANGED),
        ("最近更新 ", Cue.CHANGED),
        ("Published 17 November 2024, updated ", Cue.CHANGED),
        ("Updated today; first published ", Cue.PUBLISHED),
        ("Photo: ", Cue.NEITHER),
        ("Republished ", Cue.UNTOLD),
        ("", Cue.UNTOLD),
        ("Published by somebody, and then a long way nothing at all is said of that: ", Cue.UNTOLD),
    ],
)
def test_the_nearest_word_before_a_day_counts(words: str, cue: Cue) -> None:
    assert cue_before(words) is cue


def test_the_words_are_in_lower_case_as_they_are_matched() -> None:
    told = files("extract.data").joinpath("publication_words.toml").read_text(encoding="utf-8")
    languages = tomllib.loads(told)
    words = [word for table in languages.values() for lines in table.values() for word in lines]
    assert [word for word in words if word != word.lower() or not word] == []
