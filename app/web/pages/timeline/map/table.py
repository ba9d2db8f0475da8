"""The map's equal for keyboards and screen readers: its places as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from app.web.components.plain import plain_trees
from app.web.dates import plain_day
from app.web.pages.timeline.here import here_link, plain_link
from app.web.texts import _, format_number, n_

if TYPE_CHECKING:
    from datetime import date

    from dash.development.base_component import Component

    from app.web.components.plain import Tree
    from app.web.pages.timeline.map.view import MapView, PlaceLine
    from app.web.pages.timeline.scope import Scope


def place_table(view: MapView, scope: Scope) -> list[Tree]:
    """What has no dot, what is chosen, and the places; each is a link that shows only its events."""
    parts = plain_trees(_remarks(view, scope))
    if view.lines:
        heads = (_("Place"), _("Country"), _("Events"), _("First day"), _("Last day"))
        above = [
            html.Caption(_("Places of the events in view, those with most events first")),
            html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])),
        ]
        address_of = scope.toggling("places", area=None, event="")
        rows: list[Tree] = [_row(line, address_of(line.name)) for line in view.lines]
        table = ["table", {"class": "view-table place-table"}, [*plain_trees(above), ["tbody", {}, rows]]]
        parts.append(["div", {"class": "table-scroller"}, [table]])
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


def _row(line: PlaceLine, address: str) -> Tree:
    """Written as a tree: there may be thousands."""
    link = plain_link(line.name, address, f"place:{line.name}", is_current=line.is_chosen)
    return [
        "tr",
        {"class": "is-chosen" if line.is_chosen else ""},
        [
            ["th", {"scope": "row"}, [link]],
            ["td", {}, [line.country]],
            ["td", {"class": "number"}, [format_number(line.events)]],
            ["td", {}, [_day(line.first)]],
            ["td", {}, [_day(line.last)]],
        ],
    ]


def _day(day: date | None) -> str:
    return plain_day(day) if day else _("no date")
