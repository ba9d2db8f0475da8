"""The overview strip."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import numpy as np
import pytest

from app.index.answers import Overview
from app.web.pages.timeline.chart.strip import strip_figure, strip_frame
from app.web.window import Window
from extract.model import DateSpan
from tests.app.web.pages.timeline.chart.draw import draw
from tests.app.web.pages.timeline.rows import make_row

YEAR = Window(date(2024, 1, 1), date(2025, 1, 1))


def make_overview(days: Window) -> Overview:
    """Three kinds, two of which are of one family, in four bins."""
    step = (days.ends - days.begins) / 4
    edges: tuple[datetime, ...] = tuple(days.begins + step * number for number in range(5))
    counts = np.array([[1.0, 0, 0, 2], [0, 3, 0, 0], [0, 1, 1, 0]])
    return Overview(days.begins, days.ends, edges, ("strike", "shelling", "law"), counts)


OVERVIEW = make_overview(YEAR)


def test_kinds_of_a_family_are_one_layer_and_layers_stand_on_each_other() -> None:
    layers = strip_figure(OVERVIEW, YEAR)["data"]
    assert [layer["y"][:4] for layer in layers] == [[1, 3, 0, 2], [0, 1, 1, 0]]
    assert {layer["stackgroup"] for layer in layers} == {"all"}


def test_the_strip_is_high_enough_for_its_busiest_time() -> None:
    layout = strip_figure(OVERVIEW, YEAR)["layout"]
    assert layout["yaxis"]["range"][1] == pytest.approx(4 * 1.08)


def test_the_last_step_ends_where_its_time_ends() -> None:
    (layer, _) = strip_figure(OVERVIEW, YEAR)["data"]
    assert layer["dx"] * 4 == pytest.approx(timedelta(days=366) / timedelta(milliseconds=1))
    assert layer["y"][-1] == layer["y"][-2]


def test_the_days_in_view_are_framed_unless_they_are_all() -> None:
    part = Window(date(2024, 3, 1), date(2024, 4, 1))
    (frame,) = strip_frame(OVERVIEW, YEAR, part)["selections"]
    assert (frame["x0"][:10], frame["x1"][:10]) == ("2024-03-01", "2024-04-01")
    assert strip_frame(OVERVIEW, YEAR, YEAR)["selections"] == []


@pytest.mark.parametrize(
    ("window", "frames"),
    [
        (Window(date(2020, 1, 1), date(2024, 4, 1)), 1),
        (Window(date(1389, 1, 1), date(2030, 1, 1)), 0),
        (Window(date(2020, 1, 1), date(2021, 1, 1)), 0),
    ],
)
def test_the_frame_stays_on_the_strip(window: Window, frames: int) -> None:
    found = strip_frame(OVERVIEW, YEAR, window)["selections"]
    assert len(found) == frames
    assert all((frame["x0"][:10], frame["x1"][:10]) == ("2024-01-01", "2024-04-01") for frame in found)


def test_a_day_stands_in_the_strip_where_it_stands_in_the_chart() -> None:
    chart = draw(make_row("d", DateSpan.day(date(2024, 5, 1))))
    strip = strip_figure(OVERVIEW, YEAR)
    assert strip["layout"]["xaxis"]["range"] == chart["layout"]["xaxis"]["range"]
    assert {side: strip["layout"]["margin"][side] for side in "lr"} == {
        side: chart["layout"]["margin"][side] for side in "lr"
    }


def test_without_dates_the_strip_is_empty() -> None:
    assert strip_figure(None, None)["data"] == []
