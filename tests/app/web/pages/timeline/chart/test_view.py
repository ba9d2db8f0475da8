"""What the chart shows of an index."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from app.index.keeping import Indexes
from app.store import Library, write
from app.web.pages.timeline.chart.view import ChartView, stepped, unmoved, view_chart
from app.web.pages.timeline.shown import first_view, moved_to
from app.web.query import TimelineState
from app.web.window import Window
from benchmarks.generated import SLUG, make_library
from extract.model import DateSpan
from tests.factories import make_article, make_mention, make_reading, make_timex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.index.index import EventIndex
    from extract.model import Mention

WEEK = TimelineState(since=date(2022, 3, 1), until=date(2022, 3, 7))


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with make_library(tmp_path_factory.mktemp("generated") / "library.sqlite3", 3000) as library:
        yield library


@pytest.fixture(scope="module")
def index(generated: Library) -> EventIndex:
    made = Indexes(generated).of(SLUG)
    assert made is not None
    return made


def look(
    index: EventIndex, library: Library, state: TimelineState, collapsed: tuple[str, ...] = ()
) -> ChartView:
    chart = view_chart(index, library, SLUG, state, 740, collapsed)
    assert chart is not None
    return chart


def test_what_is_not_drawn_is_said(index: EventIndex, generated: Library) -> None:
    chart = look(index, generated, TimelineState())
    assert chart.arrangement.shown < chart.answer.in_view
    assert chart.shown.startswith(
        f"Showing {chart.arrangement.shown} of {chart.answer.in_view:,} events in view"
    )
    close = look(index, generated, WEEK)
    if close.arrangement.shown == close.answer.in_view:
        assert close.shown == f"{close.answer.in_view} events in view"


def test_the_lanes_together_count_all_events_in_view(index: EventIndex, generated: Library) -> None:
    chart = look(index, generated, TimelineState())
    assert sum(lane.of.total for lane in chart.arrangement.lanes) == chart.answer.in_view


def test_lanes_by_actor_end_with_one_for_all_others(index: EventIndex, generated: Library) -> None:
    lanes = look(index, generated, TimelineState(lanes="actor")).arrangement.lanes
    others = len(index.arrays.values["actor"]) - 11  # type: ignore[index]  # a Facet equals its text
    assert lanes[-1].of.title == f"{others} other actors"
    totals = [lane.of.total for lane in lanes[:-1]]
    assert totals == sorted(totals, reverse=True)


def test_lanes_by_article_have_titles_in_place_of_ids(index: EventIndex, generated: Library) -> None:
    lanes = look(index, generated, TimelineState(lanes="article")).arrangement.lanes
    assert lanes[0].of.title.startswith("Report ")


def test_lanes_by_status_go_from_what_happened_to_what_was_denied(
    index: EventIndex, generated: Library
) -> None:
    lanes = look(index, generated, TimelineState(lanes="status")).arrangement.lanes
    assert [lane.of.title for lane in lanes] == ["Happened", "Going on", "Planned", "Possible", "Denied"]


def test_the_chosen_event_has_a_mark_however_little_it_is_reported(
    index: EventIndex, generated: Library
) -> None:
    chart = look(index, generated, TimelineState())
    drawn = {mark.event.id for mark in chart.arrangement.marks}
    hidden = next(f"e{number}" for number in range(1, 3000) if f"e{number}" not in drawn and number % 7 == 0)
    again = look(index, generated, TimelineState(event=hidden))
    marks = {mark.event.id for mark in again.arrangement.marks}
    selection = index.select(TimelineState().matching)
    place = selection.position_of(int(hidden[1:]), again.window.begins, again.window.ends)
    assert (hidden in marks) == (place is not None and place < again.answer.in_view)


def test_a_closed_lane_keeps_its_count(index: EventIndex, generated: Library) -> None:
    chart = look(index, generated, TimelineState(), ("strike",))
    (closed,) = (lane for lane in chart.arrangement.lanes if lane.of.name == "strike")
    assert closed.is_collapsed
    assert closed.of.total > 100


def test_the_strip_stays_where_most_happens(index: EventIndex, generated: Library) -> None:
    selection = index.select(TimelineState().matching)
    everything = moved_to(TimelineState(), stepped(selection, TimelineState(), "whole"))
    chart = look(index, generated, everything)
    assert chart.days == first_view(selection)
    assert chart.answer.before == chart.answer.after == 0


@pytest.mark.parametrize("step", ["earlier", "later", "closer", "wider", "whole"])
def test_each_button_changes_the_days_in_view(index: EventIndex, step: str) -> None:
    window = stepped(index.select(WEEK.matching), WEEK, step)
    assert window not in {None, Window(date(2022, 3, 1), date(2022, 3, 8))}


def test_looking_closer_comes_down_to_hours_and_back(index: EventIndex) -> None:
    state, selection = WEEK, index.select(WEEK.matching)
    for _ in range(4):
        state = moved_to(state, stepped(selection, state, "closer"))
    assert isinstance(state.since, datetime)
    for _ in range(4):
        state = moved_to(state, stepped(selection, state, "wider"))
    assert not isinstance(state.since, datetime)


def test_a_step_without_dates_goes_nowhere(index: EventIndex, generated: Library) -> None:
    nothing = TimelineState(kinds=frozenset({"no-such-kind"}))
    assert stepped(index.select(nothing.matching), nothing, "later") is None
    assert view_chart(index, generated, SLUG, nothing, 740) is None


def test_the_strip_depends_on_what_matches_alone() -> None:
    moved = replace(WEEK, event="e1", lanes="actor", order="newest", view="map", text="bridge")
    assert unmoved(moved) == TimelineState(text="bridge")


def test_days_that_articles_dispute_are_both_drawn(tmp_path_factory: pytest.TempPathFactory) -> None:
    with Library.open(tmp_path_factory.mktemp("dispute") / "library.sqlite3") as library:
        write.create_collection(library, SLUG, "A dispute")
        for source, day in (("Courier", 15), ("Herald", 16)):
            article = make_article(source=source)
            when = DateSpan.day(date(2024, 11, day))
            timex = make_timex(article, "Friday", when)
            mention: Mention = make_mention(article, when=when, timex=timex, kind="diplomacy")
            write.add_reading(library, SLUG, make_reading(article, [mention], [timex]))
        write.merge_collection(library, SLUG)
        index = Indexes(library).of(SLUG)
        assert index is not None
        chart = look(index, library, TimelineState())
        disputed = [mark for mark in chart.arrangement.marks if mark.event.disputes]
        assert all(mark.claims for mark in disputed if "day" in mark.event.disputes)
