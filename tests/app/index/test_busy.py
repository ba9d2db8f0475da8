import numpy as np

from app.index.busy import busy_stretch
from app.index.instants import DAY


def stretch(*events: tuple[int, int]) -> tuple[float, float] | None:
    start, length = (np.array([event[place] * DAY for event in sorted(events)]) for place in (0, 1))
    found = busy_stretch(start, start + length, np.zeros(len(start)))
    return (found[0] / DAY, found[1] / DAY) if found else None


def test_dates_that_lie_close_together_are_all_in_it() -> None:
    assert stretch((10, 1), (20, 3), (40, 1)) == (10, 41)


def test_a_happening_of_long_ago_is_left_out() -> None:
    assert stretch((0, 1), *((9000 + number, 1) for number in range(30))) == (9000, 9030)


def test_a_year_named_in_passing_does_not_stretch_it() -> None:
    assert stretch((100, 365), (300, 1), (310, 1)) == (300, 311)


def test_years_alone_are_its_years() -> None:
    assert stretch((0, 365), (730, 365)) == (0, 1095)


def test_no_dates_have_none() -> None:
    assert busy_stretch(np.array([]), np.array([]), np.array([])) is None
