"""Numbers of dead and injured."""

from __future__ import annotations

import pytest

from extract.events.casualties import count_casualties

COUNTS = (
    ("killed at least eight people", (8, 8), None),
    ("killing 6 civilians and injuring 1,200", (6, 6), (1200, 1200)),
    ("12 people were killed", (12, 12), None),
    ("leaving three dead and 30 wounded", (3, 3), (30, 30)),
    ("killed a man", None, None),
    ("a toll of 56 dead", (56, 56), None),
    ("destroyed 12 tanks", None, None),
    ("killed 3 million hopes", None, None),
)


@pytest.mark.parametrize(("clause", "killed", "injured"), COUNTS)
def test_numbers_of_people_are_read_where_a_clause_gives_them(
    clause: str, killed: tuple[int, int] | None, injured: tuple[int, int] | None
) -> None:
    assert count_casualties(clause) == (killed, injured)
