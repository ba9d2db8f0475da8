"""The view of actors, drawn: a table with a strip of time in each row, which is said in words too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dash import html

from app.web.components.attributes import aria
from app.web.components.plain import plain_trees
from app.web.dates import plain_day
from app.web.pages.timeline.here import here_link, plain_link
from app.web.texts import N_, _, format_number, n_

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from app.web.components.plain import Tree
    from app.web.pages.timeline.actors.view import ActorLine, ActorsView, Companion
    from app.web.pages.timeline.scope import Scope
    from app.web.window import Window

_HEADS: Final = (
    N_("Who"),
    N_("When"),
    N_("Events"),
    N_("Did it"),
    N_("Done to them"),
    N_("Took part"),
)
_LEAST_TINT: Final = 0.22  # of a cell with one event among many


def actor_tables(view: ActorsView, scope: Scope) -> list[Tree]:
    """Who is there with the chosen actors, and the table of all."""
    if not view.lines:
        return plain_trees(html.P(_("No event in view names anybody."), className="view-remarks"))
    return [*plain_trees(_with_whom(view, scope)), _table(view, scope)]


def _with_whom(view: ActorsView, scope: Scope) -> list[Component]:
    if not view.chosen:
        return [
            html.P(
                _("Choose a name to list its events, and to see with whom it appears."), className="view-lead"
            )
        ]
    names = ", ".join(view.chosen)
    heading = html.H2(_("{names}: with whom").format(names=names), className="companions-heading")
    release = here_link(
        _("Show everybody’s events"), scope.address(actors=frozenset(), event=""), "all-actors"
    )
    if view.companions:
        body: Component = html.Ol([_companion(one, scope) for one in view.companions], className="companions")
    else:
        body = html.P(_("Nobody else is named in these events."))
    return [html.Section([heading, body, release], className="with-whom")]


def _companion(one: Companion, scope: Scope) -> html.Li:
    bar = html.Span(style={"width": f"{max(2, round(one.share * 100))}%"}, className="companion-bar")
    link = here_link(one.name, scope.address(actors=frozenset({one.name}), event=""), f"companion:{one.name}")
    count = n_("{count} event", "{count} events", one.events)
    return html.Li(
        [
            html.Span(link, className="companion-name"),
            html.Span(bar, className="companion-track", **aria(hidden="true")),
            html.Span(count, className="companion-count"),
        ]
    )


def _table(view: ActorsView, scope: Scope) -> Tree:
    window = scope.window
    ends = (
        html.Span(
            [html.Span(plain_day(window.start)), html.Span(plain_day(window.last_day))],
            className="strip-ends",
        )
        if window
        else html.Span()
    )
    heads = [
        html.Th([_(head), ends] if head == "When" else _(head), scope="col", className=_column(number))
        for number, head in enumerate(_HEADS)
    ]
    told = _("Who is named in the events in view. The darker a cell, the more of them begin then.")
    above = [html.Caption(told), html.Thead(html.Tr(heads))]
    address_of = scope.toggling("actors", event="")
    rows: list[Tree] = [_row(line, address_of(line.name)) for line in view.lines]
    table = ["table", {"class": "view-table actor-table"}, [*plain_trees(above), ["tbody", {}, rows]]]
    return ["div", {"class": "table-scroller"}, [table]]


def _row(line: ActorLine, address: str) -> Tree:
    """Written as a tree: the strips have hundreds of cells."""
    link = plain_link(line.name, address, f"actor:{line.name}", is_current=line.is_chosen)
    busiest = _busiest(line.busiest)
    counts = (line.events, *line.roles)
    return [
        "tr",
        {"class": "is-chosen" if line.is_chosen else ""},
        [
            ["th", {"scope": "row"}, [link]],
            ["td", {}, [_strip(line, busiest), ["span", {"class": "for-screen-readers"}, [busiest]]]],
            *(
                ["td", {"class": f"number {_column(number + 2)}"}, [format_number(count) if count else ""]]
                for number, count in enumerate(counts)
            ),
        ],
    ]


def _strip(line: ActorLine, busiest: str) -> Tree:
    tints = [_LEAST_TINT + (1 - _LEAST_TINT) * cell if cell else 0 for cell in line.cells]
    cells = [["span", {"style": {"opacity": f"{tint:.2f}"}}, []] for tint in tints]
    return ["div", {"class": "heat-strip", "title": busiest, "aria-hidden": "true"}, cells]


def _busiest(busiest: tuple[Window, int] | None) -> str:
    if busiest is None:
        return _("no event with a day in view")
    window, events = busiest
    days = plain_day(window.start) if window.days == 1 else window.words
    return n_("most on {days}: {count} event", "most on {days}: {count} events", events, days=days)


def _column(number: int) -> str:
    return f"column-{number}"
