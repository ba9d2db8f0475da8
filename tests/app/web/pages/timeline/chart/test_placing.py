"""Where a mark stands, and where its label has room."""

from __future__ import annotations

from datetime import date

from app.web.pages.timeline.chart.placing import ARROW, SMALLEST_MARK, label_mark, place_mark, shorten
from extract.model import DateSpan
from tests.app.web.pages.timeline.chart.draw import SCALE
from tests.app.web.pages.timeline.rows import make_row


def test_a_label_at_the_right_edge_stands_to_the_left_of_its_mark() -> None:
    row = make_row("e", DateSpan.day(date(2024, 12, 30)), label="Envoys meet again")
    assert label_mark(place_mark(row, SCALE), SCALE.width).label_side == "left"


def test_a_label_stands_inside_a_band_that_is_long_enough() -> None:
    mark = label_mark(place_mark(make_row("e", DateSpan.year(2024), label="War"), SCALE), SCALE.width)
    assert mark.label_side == "inside"


def test_a_band_out_of_view_on_one_side_is_drawn_where_it_is_in_view() -> None:
    mark = place_mark(make_row("e", DateSpan(date(2023, 1, 1), date(2024, 3, 1))), SCALE)
    assert mark.left == 0
    assert 0 < mark.right < SCALE.width / 5


def test_a_point_is_as_wide_as_it_can_be_hit() -> None:
    mark = place_mark(make_row("e", DateSpan.day(date(2024, 5, 1))), SCALE)
    assert mark.is_point
    assert mark.right - mark.left == SMALLEST_MARK


def test_a_mark_needs_room_for_the_arrow_of_its_open_end() -> None:
    mark = place_mark(make_row("e", DateSpan.day(date(2024, 5, 1)).since()), SCALE)
    assert mark.drawn == (mark.left, mark.right + ARROW)


def test_an_instant_comes_back_from_its_pixel() -> None:
    assert SCALE.instant(SCALE.pixel(SCALE.instant(300))) == SCALE.instant(300)


def test_labels_are_cut_at_a_word() -> None:
    assert shorten("Envoys meet") == "Envoys meet"
    assert shorten("Envoys of the two sides, meeting in Geneva on Friday", 25) == "Envoys of the two sides…"
    assert shorten("x" * 60, 10) == "xxxxxxxxx…"
