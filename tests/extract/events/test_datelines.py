"""Datelines tell of nothing, and their day dates nothing."""

from __future__ import annotations

import pytest

from extract.events.datelines import find_end_of_dateline
from tests.extract.events.reading import read_mentions

REPORT = "Rebels left the town on Monday."
DATELINES = (
    "GOMA, March 12 - ",
    "GOMA, March 12 (Reuters) - ",
    "GOMA, Democratic Republic of Congo, March 12 (Reuters) - ",
    "OSLO/BERGEN - ",
    "OSLO (AP) — ",
    "Tripoli, Libya (CNN) -- ",
    "El Geneina, 12 March: ",
    "Jerusalem – March 12 – ",
    "PORT-AU-PRINCE, 12 March 2024 — ",
)
SENTENCES = (
    "The army, 12 March forces and rebels left.",
    "Ann Lee left – she said – on Monday.",
    "Rebels left the town on Monday - the third in March.",
)


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_report_begins_behind_its_dateline(dateline: str) -> None:
    text = dateline + REPORT
    assert text[find_end_of_dateline(text, 0, len(text)) :] == REPORT
    (mention,) = read_mentions(text)
    assert mention.label.startswith("Rebels left the town")
    assert mention.when is not None
    assert mention.when.edtf == "2024-03-11"


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_without_a_dateline_begins_where_it_begins(sentence: str) -> None:
    assert find_end_of_dateline(sentence, 0, len(sentence)) == 0
