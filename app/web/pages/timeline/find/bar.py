"""The row above the timeline, drawn: search, kinds, more filters, and what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from app.web.components.attributes import aria, for_script
from app.web.components.plain import Field
from app.web.pages.timeline.find.facets import MORE, Facet
from app.web.pages.timeline.ids import Ids
from app.web.query import LONGEST_TEXT
from app.web.texts import _, n_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dash.development.base_component import Component

    from app.web.pages.timeline.find.view import Chosen
    from app.web.query import TimelineState

# The places of each facet: its list, and for names the field to type in.
LISTS = {
    "kinds": Ids.KIND_LIST,
    "actors": Ids.ACTOR_LIST,
    "places": Ids.PLACE_LIST,
    "sources": Ids.SOURCE_LIST,
    "speakers": Ids.SPEAKER_LIST,
    "statuses": Ids.STATUS_LIST,
    "certainties": Ids.CERTAINTY_LIST,
    "bases": Ids.BASIS_LIST,
    "disputes": Ids.DISPUTE_LIST,
}
TYPED = {
    "actors": Ids.ACTOR_TYPED,
    "places": Ids.PLACE_TYPED,
    "sources": Ids.SOURCE_TYPED,
    "speakers": Ids.SPEAKER_TYPED,
}


def filter_bar(state: TimelineState, *tools: Component) -> html.Div:
    """The row with its sheets; ``tools`` stand at its end."""
    return html.Div(
        [
            html.Div([*_fields(state), html.Div(tools, className="bar-tools")], className="filter-row"),
            html.Div(
                html.Div(id=Ids.FILTERS_ON, className="filters-on"),
                **aria(label=_("Filters that are on")),
                role="group",
            ),
        ],
        role="search",
        className="filters",
        **aria(label=_("Filters")),
    )


def filters_on(filters: Sequence[Chosen]) -> list[Component]:
    """A button for each filter that is on, which lets go of it, and one for all."""
    if not filters:
        return []
    chips: list[Component] = [
        html.Button(
            [html.Span(one.words), html.Span(className="icon icon-close")],
            type="button",
            title=_("Remove this filter"),
            className="filter-chip",
            **for_script(release=one.parameter, value=one.value),
            **aria(label=_("Remove the filter {filter}").format(filter=one.words)),
        )
        for one in filters
    ]
    return [
        *chips,
        html.Button(
            _("Clear all"), type="button", className="plain-button clear-filters", **for_script(release="*")
        ),
    ]


def kinds_words(chosen: int) -> str:
    """What the button for kinds says."""
    return n_("Kinds ({count})", "Kinds ({count})", chosen) if chosen else _("Kinds")


def more_words(chosen: int) -> str:
    """What the button for the other filters says."""
    return n_("More filters ({count})", "More filters ({count})", chosen) if chosen else _("More filters")


def _fields(state: TimelineState) -> list[Component]:
    return [
        _text_field(
            "filter-text",
            id=Ids.TEXT,
            value=state.text,
            placeholder=_("Search events and sentences"),
            maxlength=LONGEST_TEXT,
            **aria(label=_("Search events and sentences")),
        ),
        _opener(Ids.KINDS_OPEN, Ids.KINDS_WORDS, Ids.KINDS_SHEET, _("Kinds")),
        _sheet(
            Ids.KINDS_SHEET,
            _("Kinds of events"),
            html.Div(html.Div(id=Ids.KIND_LIST, className="facet-values"), className="kinds"),
            Ids.KINDS_FOUND,
        ),
        _opener(Ids.MORE_OPEN, Ids.MORE_WORDS, Ids.MORE_SHEET, _("More filters")),
        _sheet(
            Ids.MORE_SHEET,
            _("More filters"),
            html.Div([_facet(facet) for facet in MORE], className="facets"),
            Ids.MORE_FOUND,
        ),
    ]


def _opener(name: Ids, label: Ids, sheet: Ids, words: str) -> html.Button:
    return html.Button(
        [html.Span(words, id=label), html.Span(className="icon icon-open")],
        id=name,
        className="plain-button sheet-opener",
        **for_script(sheet=sheet),
        **aria(expanded="false", controls=sheet),
    )


def _sheet(name: Ids, title: str, body: Component, found: Ids) -> html.Dialog:
    """A sheet below its button; on a phone it takes the screen, and ends in what is found so far."""
    return html.Dialog(
        [
            html.Div(
                [
                    html.H2(title),
                    html.Button(
                        [html.Span(className="icon icon-close"), _("Close")],
                        className="plain-button dialog-close",
                    ),
                ],
                className="dialog-head",
            ),
            body,
            html.Div(
                [
                    html.P(id=found, role="status"),
                    html.Button(_("Show"), className="main-button dialog-close"),
                ],
                className="sheet-foot",
            ),
        ],
        id=name,
        className="sheet",
        **aria(label=title),
    )


def _facet(facet: Facet) -> html.Div:
    typed: list[Component] = []
    if facet.has_names:
        typed = [
            _text_field(
                "facet-typed",
                id=TYPED[facet.field],
                placeholder=_("Find a name"),
                **for_script(names=facet.field),
                **aria(label=_("Find a name: {filter}").format(filter=_(facet.title))),
            )
        ]
    return html.Div(
        [
            html.H3(_(facet.title)),
            *typed,
            html.Div(id=LISTS[facet.field], className="facet-values"),
        ],
        role="group",
        className="facet",
        **aria(label=_(facet.title)),
    )


def _text_field(class_name: str, **attributes: Any) -> html.Div:  # noqa: ANN401 - of the element
    """A field to look for something; what is typed goes to assets/find.js."""
    field = Field("input", type="text", autocomplete="off", spellcheck="false", **attributes)
    return html.Div([html.Span(className="icon icon-search"), field], className=f"text-field {class_name}")
