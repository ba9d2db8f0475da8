"""The classroom cut: each half of its rule, and that it is one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from extract.digest.cut import Weighed, choose_cut
from extract.model import DateSpan, Status

if TYPE_CHECKING:
    from random import Random

DAY = date(2024, 3, 1)
WORDS = "harbour bridge treaty market convoy envoys famine border village ministry airport hospital".split()
CHOICES = st.lists(
    st.builds(
        lambda number, day, kind, importance: weigh(number, day, kind=kind, importance=importance / 100),
        st.integers(0, 11),
        st.integers(0, 90),
        st.sampled_from(["strike", "talks", "law"]),
        st.integers(0, 100),
    ),
    max_size=30,
    unique_by=lambda one: one.id,
)


def weigh(
    number: int,
    day: int,
    *,
    label: str = "",
    kind: str = "talks",
    importance: float = 0.5,
    when: DateSpan | None = None,
    status: Status = Status.HAPPENED,
) -> Weighed:
    return Weighed(
        id=f"e{number}-{day}",
        label=label or f"{WORDS[number].capitalize()} opened",
        when=when or DateSpan.day(DAY + timedelta(days=day)),
        kind=kind,
        status=status,
        importance=importance,
    )


def numbers_of(chosen: tuple[Weighed, ...]) -> list[int]:
    return [int(one.id[1:].partition("-")[0]) for one in chosen]


def test_the_most_important_are_chosen_and_come_in_the_order_of_their_days() -> None:
    events = [weigh(number, 80 - 10 * number, importance=0.3 + number / 10) for number in range(8)]
    assert numbers_of(choose_cut(events, 3)) == [7, 6, 5]


def test_an_event_far_from_those_chosen_comes_before_one_beside_them() -> None:
    events = [weigh(0, 0, importance=0.9), weigh(1, 0, importance=0.8), weigh(2, 60, importance=0.6)]
    assert numbers_of(choose_cut(events, 2)) == [0, 2]


def test_another_kind_comes_before_the_same_one_again() -> None:
    events = [
        weigh(0, 0, kind="strike", importance=0.9),
        weigh(1, 60, kind="strike", importance=0.8),
        weigh(2, 60, kind="law", importance=0.7),
    ]
    assert numbers_of(choose_cut(events, 2)) == [0, 2]


def test_what_tells_the_same_is_told_once() -> None:
    events = [
        weigh(0, 0, label="Envoys signed a truce in Geneva", importance=0.9),
        weigh(1, 50, label="A truce signed by envoys begins", importance=0.8),
        weigh(2, 60, label="The harbour reopened to ships", importance=0.1),
    ]
    assert numbers_of(choose_cut(events, 3)) == [0, 2]


def test_plans_years_and_what_has_no_date_are_not_chosen() -> None:
    undated = Weighed("e9-0", "The market burned", None, "other", Status.HAPPENED, 1.0)
    events = [
        undated,
        weigh(0, 0, status=Status.PLANNED, importance=1.0),
        weigh(1, 0, when=DateSpan.year(2024), importance=1.0),
        weigh(2, 0, when=DateSpan.month(2024, 3), importance=0.1),
    ]
    assert numbers_of(choose_cut(events)) == [2]


@given(CHOICES, st.integers(1, 20), st.randoms())
def test_no_more_are_chosen_than_asked_for_whatever_the_order(
    events: list[Weighed], size: int, random: Random
) -> None:
    chosen = choose_cut(events, size)
    assert len(chosen) <= size
    assert set(chosen) <= set(events)
    assert bool(chosen) == bool(events)
    random.shuffle(events)
    assert choose_cut(events, size) == chosen
