"""The timeline page's callbacks: controls change the address, the address changes the page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dash import ClientsideFunction, Input, Output, State, no_update

from app.store import read
from app.store.agreement import agreement
from app.store.telling import told_events
from app.web.components.plain import plain_trees
from app.web.pages.timeline.chart import callbacks as chart
from app.web.pages.timeline.find import callbacks as find
from app.web.pages.timeline.find.marking import with_hits
from app.web.pages.timeline.ids import Ids
from app.web.pages.timeline.listing import callbacks as listing
from app.web.pages.timeline.listing.view import neighbours
from app.web.pages.timeline.panel.agreement import view_agreement
from app.web.pages.timeline.panel.body import lost_event, panel_body, panel_steps
from app.web.pages.timeline.panel.bonds import bond_details, view_bonds
from app.web.pages.timeline.panel.reasons import view_event
from app.web.pages.timeline.panel.weight import weight_details
from app.web.pages.timeline.shown import shown
from app.web.pages.timeline.switching import register_views
from app.web.query import parse_state, render_state
from app.web.texts import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dash import Dash
    from dash.development.base_component import Component

    from app.store import Library
    from app.web.query import TimelineState

_SEARCH = Output(Ids.LOCATION, "search", allow_duplicate=True)


def register(app: Dash, library: Library) -> None:
    """Give ``app`` the callbacks of the page, reading from ``library``."""
    _register_showing(app, library)
    _register_choosing(app)
    _register_in_browser(app)
    chart.register(app, library)
    find.register(app)
    listing.register(app, library)
    register_views(app, library)


def _register_showing(app: Dash, library: Library) -> None:
    @app.callback(
        Output(Ids.PANEL_DRAWN, "trees"),
        Output(Ids.PANEL, "hidden"),
        Output(Ids.PAGE, "className"),
        Input(Ids.PANEL_FOR, "data"),
        State(Ids.LOCATION, "search"),
        State(Ids.SLUG, "data"),
        prevent_initial_call=True,
    )
    def show_chosen(_for: str | None, search: str | None, slug: str) -> tuple[Any, ...]:
        state = parse_state(search)
        if not state.event:
            return _panel(""), True, page_class(state)
        stored = read.event(library, slug, state.event)
        if stored is None:
            return _panel(_("This event is not here"), lost_event()), False, page_class(state)
        found = shown(slug, state)
        steps = neighbours(found, library, slug, state) if found else ("", "")
        told = agreement(library, slug, stored)
        event = with_hits(view_event(stored, told.counts), state.text)
        weighed = told_events(library, slug, [state.event]).get(state.event)
        body = [
            *panel_body(event, view_agreement(told), slug),
            *bond_details(view_bonds(stored)),
            *weight_details(weighed.parts if weighed else {}),
            panel_steps(steps, slug, state),
        ]
        return _panel(stored.event.label, body), False, page_class(state)


def _panel(announced: str, body: Sequence[Component] = ()) -> dict[str, Any]:
    """What is drawn in the panel, and what is told to those who cannot see it."""
    return {Ids.PANEL_BODY: plain_trees(body), Ids.ANNOUNCEMENT: [announced]}


def _register_choosing(app: Dash) -> None:
    @app.callback(
        _SEARCH, Input(Ids.CHOSEN, "data"), State(Ids.LOCATION, "search"), prevent_initial_call=True
    )
    def choose_event(chosen: dict[str, str] | None, search: str | None) -> Any:  # noqa: ANN401
        return _change(search, replace(parse_state(search), event=(chosen or {}).get("event", "")))


def _register_in_browser(app: Dash) -> None:
    """What must not wait for the server; the functions are in assets/asking.js and timeline.js."""
    app.clientside_callback(
        ClientsideFunction("asking", "panel"),
        Output(Ids.PANEL_FOR, "data"),
        Input(Ids.LOCATION, "search"),
        State(Ids.PANEL_FOR, "data"),
    )
    app.clientside_callback(
        ClientsideFunction("timeline", "followFocus"),
        Output(Ids.FOCUSED, "data"),
        Input(Ids.PANEL_DRAWN, "trees"),
        State(Ids.CHOSEN, "data"),
        prevent_initial_call=True,
    )


def page_class(state: TimelineState) -> str:
    """What the style sheet is told of the state: whether an event is chosen, and which view is open."""
    chosen = " has-event" if state.event else ""
    return f"timeline shows-{state.view}{chosen}"


def _change(search: str | None, state: TimelineState) -> Any:  # noqa: ANN401 - a search or no_update
    """The new address, or nothing to do where it would stay the same: no needless step in the history."""
    wanted = render_state(state)
    return no_update if wanted == render_state(parse_state(search)) else wanted
