"""The map's equal for keyboards and screen readers: its places as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from app.web.dates import plain_day
from app.web.pages.timeline.here import here_link
from app.web.texts import _, format_number, n_

if TYPE_CHECKING:
    from datetime import date

    from dash.development.base_component import Component

    from app.web.pages.timeline.map.view import MapView, PlaceLine
    from app.web.pages.timeline.scope import Scope


def place_table(view: MapView, scope: Scope) -> list[Component]:
    """What has no dot, what is chosen, and the places; each is a link that shows only its events."""
    parts: list[Component] = [_remarks(view, scope)]
    if view.lines:
        heads = (_("Place"), _("Country"), _("Events"), _("First day"), _("Last day"))
        parts.append(
            html.Div(
                html.Table(
                    [
                        html.Caption(_("Places of the events in view, those with most events first")),
                        html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])),
                        html.Tbody([_row(line, scope) for line in view.lines]),
                    ],
                    className="view-table place-table",
                ),
                className="table-scroller",
            )
        )
    return parts


def _remarks(view: MapView, scope: Scope) -> html.Ul:
    remarks: list[Component] = []
    if view.unplaced:
        words = n_("{count} event names no place.", "{count} events name no place.", view.unplaced)
        remarks.append(html.Li(words))
    undrawn = len(view.lines) - len(view.dots)
    if undrawn:
        words = n_(
            "{count} place is in the table only: where it lies is not known.",
            "{count} places are in the table only: where they lie is not known.",
            undrawn,
        )
        remarks.append(html.Li(words))
    if view.outside:
        words = n_(
            "{count} place lies outside the first view: choose “All places”.",
            "{count} places lie outside the first view: choose “All places”.",
            view.outside,
        )
        remarks.append(html.Li(words))
    if not view.lines:
        remarks.append(html.Li(_("No event in view names a place.")))
    if scope.state.places or scope.state.area:
        address = scope.address(places=frozenset(), area=None)
        link = here_link(_("Show the events of all places"), address, "all-places")
        remarks.append(html.Li(link))
    return html.Ul(remarks, className="view-remarks")


def _row(line: PlaceLine, scope: Scope) -> html.Tr:
    places = scope.state.places ^ {line.name}
    address = scope.address(places=places, area=None, event="")
    link = here_link(line.name, address, f"place:{line.name}", is_current=line.is_chosen)
    return html.Tr(
        [
            html.Th(link, scope="row"),
            html.Td(line.country),
            html.Td(format_number(line.events), className="number"),
            html.Td(_day(line.first)),
            html.Td(_day(line.last)),
        ],
        className="is-chosen" if line.is_chosen else "",
    )


def _day(day: date | None) -> str:
    return plain_day(day) if day else _("no date")
