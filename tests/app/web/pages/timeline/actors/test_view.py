"""What the view of actors shows."""

from __future__ import annotations

from datetime import date

from app.index.answers import ActorCount
from app.web.pages.timeline.actors.view import MOST_CELLS, cells_of, view_actors
from app.web.window import Window

NOVEMBER = Window(date(2024, 11, 1), date(2024, 12, 1))
YEAR = Window(date(2024, 1, 1), date(2025, 1, 1))
RUSSIA = ActorCount("Russia", 5, (0, 4, *[0] * 27, 1), (4, 2, 0))
UKRAINE = ActorCount("Ukraine", 2, (0, 2, *[0] * 28), (0, 0, 2))


def test_a_short_window_has_a_cell_for_each_day_and_a_long_one_no_more_than_there_is_room_for() -> None:
    month, year = cells_of(NOVEMBER), cells_of(YEAR)
    assert month is not None
    assert year is not None
    assert (month.start, month.end, month.count) == (NOVEMBER.start, NOVEMBER.end, 30)
    assert year.count == MOST_CELLS
    assert cells_of(None) is None


def test_all_strips_have_one_scale() -> None:
    russia, ukraine = view_actors([RUSSIA, UKRAINE], {}, frozenset(), NOVEMBER).lines
    assert (max(russia.cells), max(ukraine.cells)) == (1.0, 0.5)


def test_the_busiest_stretch_is_said_with_its_days() -> None:
    (line,) = view_actors([RUSSIA], {}, frozenset(), NOVEMBER).lines
    assert line.busiest == (Window(date(2024, 11, 2), date(2024, 11, 3)), 4)
    of_year = ActorCount("Russia", 5, (*[0] * 40, 4, *[0] * 7), (4, 2, 0))
    (longer,) = view_actors([of_year], {}, frozenset(), YEAR).lines
    assert longer.busiest is not None
    assert longer.busiest[0].shows(Window(date(2024, 11, 2), date(2024, 11, 3)))


def test_an_actor_without_a_day_in_view_has_no_busiest_stretch() -> None:
    (line,) = view_actors([ActorCount("UN", 1, (0,) * 30, (0, 0, 0))], {}, frozenset(), NOVEMBER).lines
    assert line.busiest is None
    assert set(line.cells) == {0.0}


def test_parts_are_counted_apart() -> None:
    (line,) = view_actors([RUSSIA], {}, frozenset(), NOVEMBER).lines
    assert line.roles == (4, 2, 0)


def test_companions_are_measured_by_the_events_of_the_chosen_one() -> None:
    view = view_actors([RUSSIA, UKRAINE], {"Ukraine": 1}, frozenset({"Russia"}), NOVEMBER)
    assert [(one.name, one.events, one.share) for one in view.companions] == [("Ukraine", 1, 0.2)]
    assert [line.is_chosen for line in view.lines] == [True, False]
