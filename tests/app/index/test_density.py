import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.index.density import Density, bin_edges
from app.index.instants import DAY

dates = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 400 * DAY), st.integers(1, 90 * DAY)), max_size=40
)


def density_of(events: list[tuple[int, int, int]]) -> Density:
    events = sorted(events, key=lambda event: event[1])
    lane, start, length = (np.array([event[n] for event in events], dtype=np.int32) for n in range(3))
    return Density(lane.astype(np.uint16), start, start + length, 3)


@given(dates, st.integers(0, 300 * DAY), st.integers(1, 200 * DAY))
def test_as_many_are_in_view_as_have_a_part_in_the_window(
    events: list[tuple[int, int, int]], first: int, length: int
) -> None:
    last = first + length
    expected = [
        sum(own == lane and start < last and start + long > first for own, start, long in events)
        for lane in range(3)
    ]
    assert density_of(events).in_view(first, last).tolist() == expected


@given(dates, st.integers(2, 50))
def test_the_bins_hold_each_event_once_in_all(events: list[tuple[int, int, int]], bins: int) -> None:
    counts = density_of(events).bins(bin_edges(0, 500 * DAY, bins))
    assert np.allclose(counts.sum(axis=1), [sum(own == lane for own, *_ in events) for lane in range(3)])
    assert counts.min() > -1e-6


def test_a_month_is_spread_over_its_days() -> None:
    counts = density_of([(0, 0, 30 * DAY)]).bins(np.arange(0, 31 * DAY, 10 * DAY))
    assert np.allclose(counts[0], [1 / 3] * 3)


def test_bins_of_a_long_window_are_whole_days() -> None:
    edges = bin_edges(100, 100 + 400 * DAY, 120)
    assert set(edges % DAY) == {0}
    assert edges[0] <= 100
    assert edges[-1] >= 100 + 400 * DAY


def test_bins_of_a_short_window_are_shorter_than_a_day() -> None:
    assert len(bin_edges(0, DAY, 24)) == 25
