"""Places of marks: none over another, none lost."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from app.web.pages.timeline.lanes import Arrangement, arrange
from app.web.window import Window
from extract.model import DateSpan
from tests.app.web.pages.timeline.rows import make_row

if TYPE_CHECKING:
    from app.store.records import EventRow

WINDOW = Window(date(2024, 1, 1), date(2025, 1, 1))

dates = st.one_of(
    st.integers(0, 365).map(lambda number: DateSpan.day(date(2024, 1, 1) + timedelta(days=number))),
    st.integers(1, 12).map(lambda number: DateSpan.month(2024, number)),
    st.just(DateSpan.year(2024)),
    st.just(DateSpan.month(2024, 3).since()),
)
rows = st.lists(
    st.tuples(
        dates, st.sampled_from(["strike", "diplomacy", "law"]), st.text(max_size=60), st.integers(1, 4)
    ),
    max_size=60,
).map(
    lambda given: [
        make_row(f"e{number}", when, kind=kind, label=label, articles=articles)
        for number, (when, kind, label, articles) in enumerate(given)
    ]
)


def counted(arrangement: Arrangement) -> int:
    crowded = sum(crowd.count for lane in arrangement.lanes for crowd in lane.crowds)
    return len(arrangement.marks) + crowded


@given(rows)
def test_every_event_has_a_mark_or_is_counted_in_a_crowd(events: list[EventRow]) -> None:
    assert counted(arrange(events, WINDOW)) == len(events)


@given(rows)
def test_no_two_marks_share_a_place(events: list[EventRow]) -> None:
    for one, other in combinations(arrange(events, WINDOW).marks, 2):
        if one.top == other.top:
            assert one.reach[1] <= other.reach[0] + 1 or other.reach[1] <= one.reach[0] + 1  # whole pixels


@given(rows)
def test_marks_stay_within_their_lane_and_lanes_do_not_overlap(events: list[EventRow]) -> None:
    bottom = 0.0
    for lane in arrange(events, WINDOW).lanes:
        assert lane.top == bottom
        assert all(lane.top < mark.top < lane.bottom and mark.event.kind == lane.kind for mark in lane.marks)
        bottom = lane.bottom


def test_a_few_events_have_all_their_labels() -> None:
    events = [
        make_row(f"e{number}", DateSpan.month(2024, number), label="Envoys meet") for number in range(1, 7)
    ]
    assert [mark.label for mark in arrange(events, WINDOW).marks] == ["Envoys meet"] * 6


def test_where_labels_do_not_all_fit_the_most_reported_events_keep_theirs() -> None:
    days = [DateSpan.day(date(2024, 1, 1) + timedelta(days=4 * number)) for number in range(90)]
    events = [
        make_row(f"e{number}", day, label="Envoys of the two sides meet", articles=1 + (number % 30 == 7))
        for number, day in enumerate(days)
    ]
    labelled = {mark.event.id for mark in arrange(events, WINDOW).marks if mark.label}
    assert {"e7", "e37", "e67"} <= labelled
    assert len(labelled) < len(events)


def test_a_crowded_day_is_counted_and_the_chosen_event_keeps_its_mark() -> None:
    day = DateSpan.day(date(2024, 6, 1))
    events = [make_row(f"e{number:03}", day) for number in range(200)]
    arrangement = arrange(events, WINDOW, chosen="e199")
    (crowd,) = arrangement.lanes[0].crowds
    assert crowd.count + len(arrangement.marks) == 200
    assert crowd.days == Window(date(2024, 6, 1), date(2024, 6, 2))
    assert "e199" in {mark.event.id for mark in arrangement.marks}


def test_crowds_apart_in_time_are_counted_apart() -> None:
    events = [
        make_row(f"e{month}-{number}", DateSpan.day(date(2024, month, 1)))
        for month in (2, 10)
        for number in range(100)
    ]
    counts = [crowd.count for crowd in arrange(events, WINDOW).lanes[0].crowds]
    assert len(counts) == 2
    assert counts[0] == counts[1]
