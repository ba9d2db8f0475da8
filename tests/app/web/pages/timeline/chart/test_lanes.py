"""Places of marks: none over another, none lost."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from extract.model import DateSpan
from tests.app.web.pages.timeline.chart.draw import make_lanes, place
from tests.app.web.pages.timeline.rows import make_row

if TYPE_CHECKING:
    from app.store.records import EventRow

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


@given(rows)
def test_a_lane_shows_each_event_or_says_that_it_does_not(events: list[EventRow]) -> None:
    for lane, meant in zip(place(events).lanes, make_lanes(events), strict=True):
        shown = {mark.event.id for mark in lane.marks}
        assert shown <= {event.id for event in meant.events}
        assert lane.is_complete == (len(shown) == meant.total)


@given(rows)
def test_no_two_marks_share_a_place(events: list[EventRow]) -> None:
    for one, other in combinations(place(events).marks, 2):
        if one.top == other.top:
            assert one.reach[1] <= other.reach[0] + 1 or other.reach[1] <= one.reach[0] + 1  # whole pixels


@given(rows)
def test_marks_stay_within_their_lane_and_lanes_do_not_overlap(events: list[EventRow]) -> None:
    bottom = 0.0
    for lane in place(events).lanes:
        assert lane.top == bottom
        assert all(
            lane.top < mark.top < lane.bottom and mark.event.kind == lane.of.name for mark in lane.marks
        )
        bottom = lane.bottom


def test_a_few_events_have_all_their_labels() -> None:
    events = [
        make_row(f"e{number}", DateSpan.month(2024, number), label="Envoys meet") for number in range(1, 7)
    ]
    assert [mark.label for mark in place(events).marks] == ["Envoys meet"] * 6


def test_where_labels_do_not_all_fit_the_most_reported_events_keep_theirs() -> None:
    days = [DateSpan.day(date(2024, 1, 1) + timedelta(days=4 * number)) for number in range(90)]
    events = [
        make_row(f"e{number}", day, label="Envoys of the two sides meet", articles=1 + (number % 30 == 7))
        for number, day in enumerate(days)
    ]
    labelled = {mark.event.id for mark in place(events).marks if mark.label}
    assert {"e7", "e37", "e67"} <= labelled
    assert len(labelled) < len(events)


def test_where_a_lane_has_more_than_it_was_given_only_marks_with_labels_are_drawn() -> None:
    events = [
        make_row(f"e{n}", DateSpan.day(date(2024, 3, 1 + n % 28)), label="Envoys meet") for n in range(90)
    ]
    marks = place(events, more=1000).marks
    assert 0 < len(marks) < 90
    assert all(mark.label for mark in marks)


def test_on_a_crowded_day_the_chosen_event_keeps_its_mark() -> None:
    day = DateSpan.day(date(2024, 6, 1))
    events = [make_row(f"e{number:03}", day) for number in range(200)]
    arrangement = place(events, chosen="e199")
    assert not arrangement.lanes[0].is_complete
    assert arrangement.shown == len(arrangement.marks) < 200
    assert "e199" in {mark.event.id for mark in arrangement.marks}


def test_lanes_share_the_room_and_small_ones_get_all_they_want() -> None:
    events = [make_row(f"s{n}", DateSpan.day(date(2024, 6, 1)), kind="strike") for n in range(90)]
    events += [make_row(f"t{n}", DateSpan.day(date(2024, 6, 1)), kind="law") for n in range(90)]
    events += [make_row(f"d{n}", DateSpan.day(date(2024, 6, 1))) for n in range(3)]
    strikes, talks, law = place(events).lanes
    assert (strikes.of.name, talks.of.name, law.of.name) == ("strike", "diplomacy", "law")
    assert talks.is_complete
    assert abs(len(strikes.marks) - len(law.marks)) <= 1
    assert len(strikes.marks) > 3


def test_a_closed_lane_is_low_and_leaves_its_room_to_others() -> None:
    events = [make_row(f"s{n}", DateSpan.day(date(2024, 6, 1)), kind="strike") for n in range(9)]
    events += [make_row("t", DateSpan.day(date(2024, 6, 1)))]
    closed, talks = place(events, collapsed={"strike"}).lanes
    assert closed.is_collapsed
    assert closed.marks == ()
    assert closed.bottom - closed.top < talks.bottom - talks.top
