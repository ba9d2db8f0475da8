"""Which way the clause around a phrase looks."""

from __future__ import annotations

import pytest

from extract.timex.anchor import Direction
from extract.timex.fold import fold
from extract.timex.languages.en.tense import direction

AHEAD, BACK = Direction.FUTURE, Direction.PAST


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("She will be named commander of the mission in [December].", AHEAD),
        ("The accession would still be held at the summit on [April 24].", AHEAD),
        ("It would be paid on a still unspecified date in [January].", AHEAD),
        ("Mr. Smith will succeed Daniel P. Jones on [Feb. 1].", AHEAD),
        ("They spoke of the slated visit in [September].", AHEAD),
        ("The group has a programme to repay the loan by [February].", AHEAD),
        ("The court gave them until [Friday].", AHEAD),
        ("The siege lasted until [Friday].", BACK),
        ("Until [Thursday], they had not called him a suspect.", BACK),
        ("The index was near its record high, set on [Aug. 6].", BACK),
        ("A service planned at the university for [Saturday] was canceled.", BACK),
        ("Since [May] they will not talk.", Direction.SURELY_PAST),
        ("Elections in [May]", Direction.UNKNOWN),
    ],
)
def test_the_clause_looks_where_its_verbs_look(text: str, way: Direction) -> None:
    start, end = text.index("["), text.index("]") - 1
    assert direction(fold(text.replace("[", "").replace("]", "")), start, end) is way
