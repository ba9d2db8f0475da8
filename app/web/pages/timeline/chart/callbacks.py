"""The chart's callbacks: the address and the room on the screen decide what is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import ClientsideFunction, Input, Output, State, no_update

from app.web.indexes import index_of
from app.web.pages.timeline.chart.figure import timeline_figure
from app.web.pages.timeline.chart.heads import lane_heads
from app.web.pages.timeline.chart.section import lane_choice
from app.web.pages.timeline.chart.strip import strip_figure, strip_frame
from app.web.pages.timeline.chart.view import ChartView, stepped, unmoved, view_chart
from app.web.pages.timeline.ids import Ids
from app.web.pages.timeline.shown import moved_to
from app.web.query import TimelineState, parse_state, render_state
from app.web.window import window_between

if TYPE_CHECKING:
    from dash import Dash

    from app.store import Library

NARROWEST, WIDEST, USUAL = 200, 3000, 740  # pixels of the plot

_SEARCH = Output(Ids.LOCATION, "search", allow_duplicate=True)
_MOST_COLLAPSED = 40


def register(app: Dash, library: Library) -> None:
    """Give ``app`` what draws the chart and what moves it."""
    _register_showing(app, library)
    _register_moving(app)
    _register_in_browser(app)


def _register_showing(app: Dash, library: Library) -> None:
    @app.callback(
        Output(Ids.CHART, "figure"),
        Output(Ids.STRIP, "figure"),
        Output(Ids.STRIP, "frame"),
        Output(Ids.STRIP_OF, "data"),
        Output(Ids.CHART_DRAWN, "trees"),
        Output(Ids.DRAWING, "hidden"),
        Input(Ids.ASKED, "data"),
        State(Ids.SLUG, "data"),
        State(Ids.STRIP_OF, "data"),
        prevent_initial_call=True,
    )
    def show_chart(asked: dict[str, Any] | None, slug: str, strip_of: object) -> tuple[Any, ...]:
        state, width, collapsed = _read_asked(asked)
        index = index_of(slug)
        chart = view_chart(index, library, slug, state, width, collapsed) if index else None
        key = (
            [slug, index.version, render_state(unmoved(state)), chart.days.words] if index and chart else None
        )
        is_there = key is not None and key == strip_of  # as most often when the view is moved
        overview, days = (chart.overview, chart.days) if chart else (None, None)
        strip = no_update if is_there else strip_figure(overview, days)
        frame = strip_frame(chart.overview, chart.days, chart.window) if chart else {}
        figure, *beside = draw_chart(chart, state)
        drawn = dict(zip((Ids.LANE_HEADS, Ids.SPAN, Ids.SHOWN), beside, strict=True))
        drawn[Ids.LANES_BY] = lane_choice(state.lanes)
        return figure, strip, frame, key, drawn, chart is None


def draw_chart(chart: ChartView | None, state: TimelineState) -> tuple[Any, ...]:
    """The figure, and as trees the titles of its lanes, the window in words and how much is shown."""
    if chart is None:
        return timeline_figure(None, None, (), ""), [], [], []
    return (
        timeline_figure(chart.arrangement, chart.scale, chart.answer.edges, state.event),
        lane_heads(chart.arrangement),
        [chart.window.words],
        [chart.shown],
    )


def _read_asked(asked: dict[str, Any] | None) -> tuple[TimelineState, int, frozenset[str]]:
    """What the browser asks for: a view, the room that it has, and the lanes that are closed."""
    given = asked if isinstance(asked, dict) else {}
    width, collapsed = given.get("width"), given.get("collapsed")
    search = given.get("search")
    return (
        parse_state(search if isinstance(search, str) else ""),
        min(max(int(width), NARROWEST), WIDEST) if isinstance(width, (int, float)) else USUAL,
        frozenset(map(str, collapsed[:_MOST_COLLAPSED])) if isinstance(collapsed, list) else frozenset(),
    )


def _register_moving(app: Dash) -> None:
    @app.callback(
        _SEARCH,
        Input(Ids.STEP, "data"),
        State(Ids.LOCATION, "search"),
        State(Ids.SLUG, "data"),
        prevent_initial_call=True,
    )
    def step_window(asked: dict[str, Any] | None, search: str | None, slug: str) -> Any:  # noqa: ANN401
        state = parse_state(search)
        index = index_of(slug)
        if index is None:
            return no_update
        step = str((asked or {}).get("step"))
        return _change(search, moved_to(state, stepped(index.select(state.matching), state, step)))

    @app.callback(
        _SEARCH, Input(Ids.DRAGGED, "data"), State(Ids.LOCATION, "search"), prevent_initial_call=True
    )
    def drag_window(dragged: list[str] | None, search: str | None) -> Any:  # noqa: ANN401
        return _change(search, moved_to(parse_state(search), window_between(dragged or ())))


def _register_in_browser(app: Dash) -> None:
    """What must not wait for the server; the function is in assets/chart.js, as are clicks and drags."""
    app.clientside_callback(
        ClientsideFunction("chart", "ask"),
        Output(Ids.ASKED, "data"),
        Input(Ids.LOCATION, "search"),
        Input(Ids.ROOM, "data"),
    )


def _change(search: str | None, state: TimelineState) -> Any:  # noqa: ANN401 - a search or no_update
    """The new address, or nothing to do where it would stay the same: no needless step in the history."""
    wanted = render_state(state)
    return no_update if wanted == render_state(parse_state(search)) else wanted
