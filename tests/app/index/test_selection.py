from datetime import datetime

import pytest

from app.index.index import EventIndex
from app.index.instants import extent
from app.index.selection import Selection
from app.store import Library, read
from app.store.columns import keys_of_ids, rows_of_keys
from app.store.records import EventQuery, EventRow
from benchmarks.generated import SLUG

START, END = datetime(2022, 3, 1), datetime(2022, 6, 20)  # noqa: DTZ001 - wall time, as all of them


@pytest.fixture
def everything(index: EventIndex) -> Selection:
    return index.select(EventQuery())


@pytest.fixture
def in_view(generated: Library) -> list[EventRow]:
    rows = read.event_rows(generated, SLUG)
    return [row for row in rows if row.when and extent(row.when)[0] < END and extent(row.when)[1] > START]


def test_a_window_tells_how_many_events_are_in_view_and_around_it(
    everything: Selection, in_view: list[EventRow]
) -> None:
    window = everything.window(START, END)
    assert window.in_view == len(in_view) == sum(lane.total for lane in window.lanes)
    assert window.before + window.in_view + window.after + window.undated == len(everything)


def test_a_window_with_few_events_has_a_mark_for_each(
    everything: Selection, in_view: list[EventRow], generated: Library
) -> None:
    window = everything.window(START, END, most_marks=len(in_view))
    assert window.is_complete
    drawn = rows_of_keys(generated, window.keys)
    assert {row.id for row in drawn.values()} == {row.id for row in in_view}


def test_marks_are_the_most_important_events(
    everything: Selection, in_view: list[EventRow], generated: Library
) -> None:
    window = everything.window(START, END, most_marks=20)
    drawn = rows_of_keys(generated, window.keys)
    assert window.shown == len(drawn) == 20
    assert sorted(row.texts for row in drawn.values()) == sorted(row.texts for row in in_view)[-20:]


def test_the_chosen_event_always_has_a_mark(everything: Selection) -> None:
    least = everything.page(START, END, 0, 1000, "importance").keys
    chosen = least[-1 - everything.undated]
    assert chosen not in everything.window(START, END, most_marks=20).keys
    assert chosen in everything.window(START, END, most_marks=20, always=chosen).keys


def test_lanes_are_the_largest_values_and_one_for_all_others(everything: Selection) -> None:
    window = everything.window(START, END, "actor", most_lanes=5)
    assert [lane.role for lane in window.lanes] == ["value"] * 5 + ["others"]
    assert window.others == len(everything.facet_counts("actor", 1000)) - 5
    named = [name for name, _ in everything.facet_counts("actor", 5)]
    assert sorted(lane.name for lane in window.lanes[:5]) == sorted(named)


def test_lanes_stay_when_the_window_moves(everything: Selection) -> None:
    first = everything.window(START, END, "place", most_lanes=4)
    later = everything.window(END, datetime(2022, 7, 1), "place", most_lanes=4)  # noqa: DTZ001
    assert [lane.name for lane in first.lanes] == [lane.name for lane in later.lanes]


def test_marks_in_several_lanes_count_each_time(
    everything: Selection,
) -> None:
    window = everything.window(START, END, "actor", most_lanes=50, most_marks=30)
    assert sum(len(lane.marks) for lane in window.lanes) == 30


def test_all_events_in_all_bins_are_as_many_as_have_a_date(everything: Selection) -> None:
    span = everything.span()
    assert span
    overview = everything.overview(*span, bins=90)
    assert overview.counts.sum() == pytest.approx(len(everything) - everything.undated)
    assert len(overview.edges) == overview.counts.shape[1] + 1


def test_the_busy_span_leaves_a_few_happenings_of_long_ago_out(everything: Selection) -> None:
    span, busy = everything.span(), everything.busy_span()
    assert span
    assert busy
    assert span[0].year < 2015
    assert busy[0].year == 2021


def test_pages_follow_each_other_and_know_their_places(everything: Selection) -> None:
    first, second = (everything.page(START, END, offset, 30) for offset in (0, 30))
    assert first.total == second.total == everything.window(START, END).in_view + everything.undated
    assert not set(first.keys) & set(second.keys)
    assert everything.position_of(second.keys[3], START, END) == 33
    assert everything.neighbours(second.keys[0], START, END) == (first.keys[-1], second.keys[1])
    assert everything.position_of(-1) is None


def test_a_list_is_in_order_of_date_with_the_undated_last(everything: Selection, generated: Library) -> None:
    page = everything.page(None, None, 0, len(everything))
    rows = rows_of_keys(generated, page.keys)
    days = [rows[key].when for key in page.keys]
    months = [(when.narrowed().first_day.year, when.narrowed().first_day.month) for when in days if when]
    assert months == sorted(months)
    assert all(days[: len(months)])
    newest = everything.page(None, None, 0, len(everything), "newest")
    assert newest.keys[0] == page.keys[len(months) - 1]


def test_a_list_by_reports_begins_with_what_most_articles_report(
    everything: Selection, generated: Library
) -> None:
    keys = everything.page(None, None, 0, 50, "reports").keys
    rows = rows_of_keys(generated, keys)
    counts = [rows[key].articles for key in keys]
    assert counts == sorted(counts, reverse=True)


def test_a_selection_with_nothing_in_it_answers_all_the_same(index: EventIndex) -> None:
    nothing = index.select(EventQuery(kinds=frozenset({"no such kind"})))
    assert nothing.span() is nothing.busy_span() is None
    assert nothing.window(START, END, "actor").in_view == 0
    assert nothing.page(START, END, 0, 10).keys == ()
    assert nothing.places() == []
    assert nothing.actors(START, END, 30) == []
    assert nothing.unplaced() == 0


def test_an_event_that_is_gone_from_the_library_is_left_out(generated: Library) -> None:
    assert rows_of_keys(generated, [10**9]) == {}
    assert keys_of_ids(generated, SLUG, ["e5", "no such"]) == {"e5": 5}
