"""The values of a filter, drawn: a box to tick for each, with how many events it would show."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from dash import html

from app.web.components.attributes import for_script
from app.web.components.badges import kind_dot
from app.web.components.plain import Field
from app.web.pages.timeline.find.facets import KINDS
from app.web.texts import _, format_number, n_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dash.development.base_component import Component

    from app.web.pages.timeline.find.view import FacetView, Release, Value


def facet_values(view: FacetView) -> list[Component]:
    """The boxes of a facet, and how many values are left to be found by typing."""
    if not view.values:
        return [html.P(_("Nothing to choose from."), className="facet-note")]
    parts: list[Component] = [html.Ul([html.Li(_value(view, value)) for value in view.values])]
    if view.hidden:
        more = n_("{count} more: type its name", "{count} more: type a name", view.hidden)
        parts.append(html.P(more, className="facet-note"))
    return parts


def release_buttons(releases: Sequence[Release]) -> list[Component]:
    """A button for each filter that keeps events away, which lets go of just that one."""
    return [
        html.Button(
            [
                html.Span(_("Remove {filter}").format(filter=one.words)),
                html.Span(n_("{count} event", "{count} events", one.count), className="facts"),
            ],
            type="button",
            className="plain-button release",
            **for_script(release=one.parameter),
        )
        for one in releases
    ]


def _value(view: FacetView, value: Value) -> html.Label:
    box = Field(
        "input",
        type="checkbox",
        id=f"find-{view.facet.parameter}-{crc32(value.value.encode()):08x}",
        checked=value.is_chosen,
        **for_script(parameter=view.facet.parameter, value=value.value),
    )
    dot = [kind_dot(value.value)] if view.facet is KINDS else []
    return html.Label(
        [
            box,
            html.Span([*dot, value.words], className="value-words"),
            html.Span(format_number(value.count), className="value-count"),
        ],
        className="" if value.count else "is-none",
    )
