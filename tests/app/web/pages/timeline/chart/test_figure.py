"""The chart: precision and status are drawn, and nothing from an article acts in it."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from app.web.pages.timeline.figure import timeline_figure
from app.web.pages.timeline.lanes import arrange
from app.web.window import Window
from extract.model import DateSpan, Modifier, Status
from tests.app.web.conftest import HOSTILE
from tests.app.web.pages.timeline.rows import make_row

if TYPE_CHECKING:
    from app.store.records import EventRow

WINDOW = Window(date(2024, 1, 1), date(2025, 1, 1))
DAY = DateSpan.day(date(2024, 11, 15))
MONTH = DateSpan.month(2024, 11)
CLEAR = "rgba(0,0,0,0)"
BANDS, CORES, POINTS, LABELS, CROWDS = range(5)


def draw(*events: EventRow, chosen: str = "") -> dict[str, Any]:
    return timeline_figure(arrange(events, WINDOW, chosen), WINDOW, chosen)


def overlays(figure: dict[str, Any]) -> list[dict[str, Any]]:
    """The shapes that are drawn over marks."""
    return [shape for shape in figure["layout"]["shapes"] if shape.get("layer") != "below"]


def test_a_day_is_a_point_at_its_noon() -> None:
    figure = draw(make_row("e", DAY))
    assert figure["data"][POINTS]["x"] == ["2024-11-15T12:00:00"]
    assert figure["data"][BANDS]["x"] == []


def test_a_month_is_a_band_as_long_as_the_month() -> None:
    figure = draw(make_row("e", MONTH))
    band = figure["data"][BANDS]
    assert band["base"] == ["2024-11-01T00:00:00"]
    assert band["x"] == [30 * 86_400_000]
    assert figure["data"][POINTS]["x"] == []


def test_early_in_a_month_is_a_stronger_third_of_its_band() -> None:
    core = draw(make_row("e", MONTH.modified(Modifier.EARLY)))["data"][CORES]
    assert core["base"] == ["2024-11-01"]
    assert core["x"] == [10 * 86_400_000]


@pytest.mark.parametrize(("when", "direction"), [(MONTH.since(), "L20,0"), (MONTH.until(), "L-20,0")])
def test_an_open_end_is_an_arrow(when: DateSpan, direction: str) -> None:
    (arrow,) = overlays(draw(make_row("e", when)))
    assert direction in arrow["path"]


@pytest.mark.parametrize("when", [DAY, MONTH])
def test_about_is_a_dashed_outline_in_place_of_the_solid_one(when: DateSpan) -> None:
    figure = draw(make_row("e", when.modified(Modifier.APPROXIMATE)))
    (outline,) = overlays(figure)
    assert outline["line"]["dash"] in {"dot", "dash"}
    trace = figure["data"][POINTS if when is DAY else BANDS]
    assert trace["marker"]["line"]["color"] == [CLEAR]


def test_a_planned_event_is_hollow_and_one_that_happened_is_filled() -> None:
    figure = draw(make_row("a", DAY), make_row("b", DAY, status=Status.PLANNED))
    fills = dict(
        zip(figure["data"][POINTS]["customdata"], figure["data"][POINTS]["marker"]["color"], strict=True)
    )
    assert fills["b"] == CLEAR
    assert fills["a"] != CLEAR


@pytest.mark.parametrize("when", [DAY, MONTH])
def test_a_denied_event_is_struck_through(when: DateSpan) -> None:
    (stroke,) = overlays(draw(make_row("e", when, status=Status.DENIED)))
    assert stroke["path"].startswith("M-")


def test_an_uncertain_event_is_tinted() -> None:
    fills = draw(make_row("e", DAY, status=Status.ALLEGED))["data"][POINTS]["marker"]["color"]
    assert fills[0].endswith(",0.25)")


def test_the_chosen_event_has_a_halo() -> None:
    plain, chosen = draw(make_row("e", DAY)), draw(make_row("e", DAY), chosen="e")
    assert len(chosen["layout"]["shapes"]) == len(plain["layout"]["shapes"]) + 1


def test_markup_of_an_article_is_shown_as_text() -> None:
    figure = draw(make_row("e", DAY, label=HOSTILE))
    told = figure["data"][POINTS]["hovertext"][0] + figure["data"][LABELS]["text"][0]
    assert "<img" not in told
    assert "&lt;img" in told


def test_the_figure_carries_ids_and_short_labels_and_nothing_longer() -> None:
    label = "Envoys " * 30
    figure = draw(make_row("e", DAY, label=label))
    assert figure["data"][POINTS]["customdata"] == ["e"]
    assert all(len(text) < 50 for text in figure["data"][LABELS]["text"])


def test_a_crowd_tells_its_number_and_the_days_to_look_at() -> None:
    crowd = draw(*(make_row(f"e{number}", DAY) for number in range(100)))["data"][CROWDS]
    assert crowd["text"][0].startswith("+")
    assert crowd["customdata"] == [["2024-11-14T00:00:00", "2024-11-17T00:00:00"]]


def test_the_view_of_the_reader_outlasts_an_update() -> None:
    assert (
        draw(make_row("e", DAY))["layout"]["uirevision"] == draw(make_row("f", MONTH))["layout"]["uirevision"]
    )


def test_every_lane_is_named() -> None:
    figure = draw(make_row("a", DAY), make_row("b", DAY, kind="strike"))
    assert figure["layout"]["yaxis"]["ticktext"] == ["Strikes", "Talks"]


def test_nothing_to_draw_says_so() -> None:
    figure = timeline_figure(None, None, "")
    assert figure["data"] == []
    assert figure["layout"]["annotations"][0]["text"] == "No dated event to draw"


def test_the_figure_is_plain_json() -> None:
    figure = draw(make_row("a", DAY), make_row("b", MONTH.since(), status=Status.DENIED))
    assert json.loads(json.dumps(figure)) == figure
