"""Where a mark stands, and where its label has room."""

from __future__ import annotations

from datetime import date

from app.web.pages.timeline.placing import Mark, label_mark, place_mark, shorten
from app.web.window import Window
from extract.model import DateSpan
from tests.app.web.pages.timeline.rows import make_row

WINDOW = Window(date(2024, 1, 1), date(2025, 1, 1))


def test_a_label_at_the_right_edge_stands_to_the_left_of_its_mark() -> None:
    row = make_row("e", DateSpan.day(date(2024, 12, 30)), label="Envoys meet again")
    mark = label_mark(place_mark(row, WINDOW))
    assert mark.label_side == "left"


def test_a_label_stands_inside_a_band_that_is_long_enough() -> None:
    mark = label_mark(place_mark(make_row("e", DateSpan.year(2024), label="War"), WINDOW))
    assert mark.label_side == "inside"


def test_a_band_out_of_view_on_one_side_is_seen_where_it_is_in_view() -> None:
    mark = Mark(make_row("e"), Window(date(2023, 1, 1), date(2024, 3, 1)), 0, 10)
    assert mark.visible(WINDOW) == Window(date(2024, 1, 1), date(2024, 3, 1))


def test_labels_are_cut_at_a_word() -> None:
    assert shorten("Envoys meet") == "Envoys meet"
    assert shorten("Envoys of the two sides, meeting in Geneva on Friday", 25) == "Envoys of the two sides…"
    assert shorten("x" * 60, 10) == "xxxxxxxxx…"
