"""Numbers of dead, hurt, missing, displaced and taken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.events.casualties import bounds, find_tolls
from extract.events.numbers import read_number

TOLLS = (
    ("killed at least eight people", [("killed", 8, None, "people")]),
    ("killing 6 civilians and injuring 1,200", [("killed", 6, 6, "civilians"), ("injured", 1200, 1200, "")]),
    ("12 people were killed", [("killed", 12, 12, "people")]),
    ("leaving three dead and 30 wounded", [("killed", 3, 3, ""), ("injured", 30, 30, "")]),
    ("a toll of 56 dead", [("killed", 56, 56, "")]),
    (
        "killed dozens of civilians, among them 11 children",
        [("killed", 24, 99, "civilians"), ("killed", 11, 11, "children")],
    ),
    ("at least three people, two of them children, were killed", [("killed", 3, None, "people")]),
    ("between 20 and 30 people died", [("killed", 20, 30, "people")]),
    ("nearly 40,000 Palestinians have been killed", [("killed", None, 40000, "Palestinians")]),
    ("some 5,000 people fled to the hills", [("displaced", 5000, 5000, "people")]),
    ("more than 7,000 men are missing", [("missing", 7000, None, "men")]),
    ("the ministry put the number of injured at 124", [("injured", 124, 124, "")]),
    (
        "The number of people reported killed in the raid on the village has more than doubled to at least 90",
        [("killed", 90, None, "")],
    ),
    ("the number of dead has risen to 31", [("killed", 31, 31, "")]),
    ("the number of missing now stands at 17", [("missing", 17, 17, "")]),
    ("gunmen took 250 hostages", [("captured", 250, 250, "hostages")]),
    ("more than a dozen soldiers were captured", [("captured", 12, None, "soldiers")]),
)
NONE = (
    "killed a man",
    "the number of people killed on the road rose by 3 percent",
    "the number of people killed there is not known",
    "destroyed 12 tanks",
    "killed 3 million hopes",
    "As many as 12,000 North Korean troops have been sent to Russia",
    "shot down 42 drones",
    "seized hundreds of miles of territory",
    "forces captured 14 villages",
    "a 19-year-old man was killed",
    "killed in 2 days",
    "sent 300 soldiers 40 kilometres north",
)


@pytest.mark.parametrize(("clause", "tolls"), TOLLS)
def test_a_toll_has_its_bounds_and_whom_it_counts(
    clause: str, tolls: list[tuple[str, int | None, int | None, str]]
) -> None:
    found = [(toll.measure, toll.low, toll.high, toll.of) for toll in find_tolls(clause)]
    assert found[: len(tolls)] == tolls


@pytest.mark.parametrize("clause", NONE)
def test_troops_weapons_distances_and_ages_are_no_tolls(clause: str) -> None:
    assert find_tolls(clause) == ()


def test_a_total_since_a_day_is_told_apart_from_the_toll_of_one_event() -> None:
    (total,) = find_tolls("more than 1,000 people have been killed since May", "the ministry")
    assert (total.is_total, total.since, total.said_by) == (True, "May", "the ministry")
    (toll,) = find_tolls("the strike killed 12 people")
    assert (toll.is_total, toll.since) == (False, "")


def test_a_toll_keeps_the_words_of_the_article() -> None:
    (toll,) = find_tolls("The strike killed as many as 20 soldiers")
    assert toll.wording == "as many as 20 soldiers"
    assert (toll.low, toll.high) == (None, 20)
    assert bounds((toll,), "killed") == (0, 20)


@given(st.integers(min_value=1, max_value=999_999_999))
def test_a_number_in_digits_is_read_as_itself(number: int) -> None:
    assert read_number(f"{number:,}") == (number, number)
    assert read_number(f"at least {number:,}") == (number, None)


@given(st.text(max_size=80))
def test_any_words_can_be_looked_through(words: str) -> None:
    for toll in find_tolls(f"killed {words}"):
        assert toll.low is not None or toll.high is not None
