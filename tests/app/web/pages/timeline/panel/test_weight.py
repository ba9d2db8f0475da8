"""Why an event is put before others is shown part by part."""

from __future__ import annotations

from app.web.components.plain import plain_trees
from app.web.pages.timeline.panel.weight import MEANINGS, weight_details
from extract.events.importance import PARTS


def test_the_meanings_are_those_of_the_score() -> None:
    assert {name: part.because for name, part in PARTS.items()} == MEANINGS


def test_what_counts_most_stands_first_with_how_much_there_is_of_it() -> None:
    (drawn,) = weight_details({"exactness": 1.0, "witnesses": 0.7, "toll": 0.3, "novelty": 0.0})
    rows = drawn.children[-1].children
    told = [(row.children[0].children, row.children[1].children) for row in rows]
    assert told == [
        ("much", MEANINGS["witnesses"]),
        ("much", MEANINGS["exactness"]),
        ("some", MEANINGS["toll"]),
        ("little", MEANINGS["novelty"]),
    ]
    assert "Why this event is shown early" in str(plain_trees(drawn))


def test_where_nothing_is_known_nothing_is_said() -> None:
    assert weight_details({}) == []
