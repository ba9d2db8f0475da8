"""The chart: precision and status are drawn, and nothing from an article acts in it."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

import pytest

from app.web.pages.timeline.chart.figure import timeline_figure
from app.web.pages.timeline.chart.lanes import arrange
from app.web.pages.timeline.chart.marks import milliseconds
from app.web.pages.timeline.chart.placing import Scale
from app.web.window import Window
from extract.model import DateSpan, Modifier, Status
from tests.app.web.conftest import HOSTILE
from tests.app.web.pages.timeline.chart.draw import EDGES, SCALE, draw, make_lanes, place
from tests.app.web.pages.timeline.rows import make_row

DAY = DateSpan.day(date(2024, 11, 15))
MONTH = DateSpan.month(2024, 11)
CLEAR = "rgba(0,0,0,0)"
BANDS, FADES, POINTS, LABELS = range(-4, 0)
A_SECOND = 1000  # of pixels and milliseconds that do not divide evenly


def overlays(figure: dict[str, Any]) -> list[dict[str, Any]]:
    """The shapes that are drawn over marks."""
    return [shape for shape in figure["layout"]["shapes"] if shape.get("layer") != "below"]


def test_a_day_is_a_point_at_its_noon() -> None:
    figure = draw(make_row("e", DAY))
    (instant,) = figure["data"][POINTS]["x"]
    assert instant == pytest.approx(milliseconds(datetime(2024, 11, 15, 12)), abs=A_SECOND)  # noqa: DTZ001
    assert figure["data"][BANDS]["x"] == []


def test_a_month_is_a_soft_band_as_long_as_the_month() -> None:
    figure = draw(make_row("e", MONTH))
    band = figure["data"][BANDS]
    assert band["base"] == [pytest.approx(milliseconds(date(2024, 11, 1)), abs=A_SECOND)]
    assert band["x"] == [pytest.approx(30 * 86_400_000, abs=A_SECOND)]
    assert band["marker"]["color"][0].endswith(",0.3)")
    assert figure["data"][POINTS]["x"] == []


def darkness(figure: dict[str, Any]) -> list[float]:
    return [
        float(colour.rpartition(",")[2].rstrip(")")) for colour in figure["data"][FADES]["marker"]["color"]
    ]


def test_early_in_a_month_fades_towards_its_end_and_late_comes_up() -> None:
    early = darkness(draw(make_row("e", MONTH.modified(Modifier.EARLY))))
    late = darkness(draw(make_row("e", MONTH.modified(Modifier.LATE))))
    assert early == sorted(early, reverse=True)
    assert late == sorted(late)
    assert early[0] > 0.7
    assert early[-1] < 0.1


def test_about_a_month_fades_to_both_sides() -> None:
    shades = darkness(draw(make_row("e", MONTH.modified(Modifier.APPROXIMATE))))
    assert shades == shades[::-1]
    assert max(shades) == shades[len(shades) // 2]


def test_about_a_day_is_a_dotted_ring_in_place_of_the_solid_one() -> None:
    figure = draw(make_row("e", DAY.modified(Modifier.APPROXIMATE)))
    (outline,) = overlays(figure)
    assert outline["line"]["dash"] == "dot"
    assert figure["data"][POINTS]["marker"]["line"]["color"] == [CLEAR]


def test_a_range_has_ends() -> None:
    days = DateSpan(date(2024, 6, 3), date(2024, 7, 9))
    caps = overlays(draw(make_row("e", days)))
    assert [cap["xanchor"] for cap in caps] == [
        milliseconds(date(2024, 6, 3)),
        milliseconds(date(2024, 7, 9)),
    ]


def test_a_day_seen_closely_is_the_time_that_it_is() -> None:
    scale = Scale(Window(date(2024, 11, 14), date(2024, 11, 17)), 740)
    row = make_row("e", DAY)
    marks = place([row]).marks
    assert marks[0].is_point
    close = arrange(make_lanes([row]), scale)
    figure = timeline_figure(close, scale, EDGES, "")
    assert figure["data"][BANDS]["x"] == [pytest.approx(86_400_000, abs=A_SECOND)]


def test_an_hour_is_drawn_at_its_time() -> None:
    figure = draw(make_row("e", DateSpan.hours(date(2024, 11, 15), "T18")))
    (instant,) = figure["data"][POINTS]["x"]
    assert instant == pytest.approx(milliseconds(datetime(2024, 11, 15, 18, 30)), abs=A_SECOND)  # noqa: DTZ001


def test_days_that_articles_dispute_are_bound_together() -> None:
    row = make_row("e", DAY)
    other = DateSpan.day(date(2024, 8, 2))
    figure = timeline_figure(place([row], claimed={"e": [DAY, other]}), SCALE, EDGES, "")
    line, square = (shape for shape in figure["layout"]["shapes"] if shape["type"] != "rect")
    assert line["line"]["dash"] == "dot"
    noon = milliseconds(datetime(2024, 8, 2, 12))  # noqa: DTZ001
    assert square["xanchor"] == line["x1"] == pytest.approx(noon, abs=A_SECOND)


def test_one_of_two_days_is_drawn_as_both_with_the_one_first_that_most_say() -> None:
    when = DateSpan.either(date(2024, 8, 1), date(2024, 8, 2))
    first, second = DateSpan.day(date(2024, 8, 1)), DateSpan.day(date(2024, 8, 2))
    drawn = {}
    for claimed in ([first, second], [second, first], []):
        (mark,) = place([make_row("e", when)], claimed={"e": claimed}).marks
        (claim,) = mark.claims
        assert mark.is_point
        drawn[tuple(claimed)] = mark.begins.day, claim.begins.day
    assert drawn == {(first, second): (1, 2), (second, first): (2, 1), (): (1, 2)}


def test_a_claim_that_only_says_it_less_exactly_is_no_dispute() -> None:
    arrangement = place([make_row("e", DAY)], claimed={"e": [DAY, MONTH]})
    assert arrangement.marks[0].claims == ()


@pytest.mark.parametrize(("when", "direction"), [(MONTH.since(), "L20,0"), (MONTH.until(), "L-20,0")])
def test_an_open_end_is_an_arrow(when: DateSpan, direction: str) -> None:
    (arrow,) = overlays(draw(make_row("e", when)))
    assert direction in arrow["path"]


def test_a_planned_event_is_hollow_and_one_that_happened_is_filled() -> None:
    figure = draw(make_row("a", DAY), make_row("b", DAY, status=Status.PLANNED))
    fills = dict(
        zip(figure["data"][POINTS]["customdata"], figure["data"][POINTS]["marker"]["color"], strict=True)
    )
    assert fills["b"] == CLEAR
    assert fills["a"] != CLEAR


@pytest.mark.parametrize(("when", "form"), [(DAY, "path"), (MONTH, "line")])
def test_a_denied_event_is_struck_through(when: DateSpan, form: str) -> None:
    (stroke,) = overlays(draw(make_row("e", when, status=Status.DENIED)))
    assert stroke["type"] == form


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


def test_lanes_that_show_all_their_events_have_no_steps_and_others_count_all_in_them() -> None:
    assert len(draw(make_row("e", DAY))["data"]) == 4
    steps = draw(make_row("e", DAY), more=35)["data"][0]
    assert steps["fill"] == "toself"
    first, *heights, last, closing, gap = steps["y"]
    assert first == last == closing
    assert gap is None
    assert len(heights) == 13
    assert max(heights) < first
    assert steps["text"] == [3] * 16 + [None]
    assert steps["x"][-3] - steps["x"][0] == pytest.approx(366 * 86_400_000)
    assert steps["x"][0] == steps["x"][-2]


def test_the_view_of_the_reader_outlasts_an_update() -> None:
    assert (
        draw(make_row("e", DAY))["layout"]["uirevision"] == draw(make_row("f", MONTH))["layout"]["uirevision"]
    )


def test_nothing_to_draw_says_so() -> None:
    figure = timeline_figure(None, None, (), "")
    assert figure["data"] == []
    assert figure["layout"]["annotations"][0]["text"] == "No dated event to draw"


def test_the_figure_is_plain_json() -> None:
    figure = draw(make_row("a", DAY), make_row("b", MONTH.since(), status=Status.DENIED))
    assert json.loads(json.dumps(figure)) == figure
