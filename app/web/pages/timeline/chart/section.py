"""The part of the page with the chart: words, zoom buttons, strip, lanes and legend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dash import dcc, html

from app.web.components.attributes import aria
from app.web.components.graphs import Plot, graph_config
from app.web.components.legend import precision_legend
from app.web.components.plain import Field, drawing_place
from app.web.drawing import CHARTS
from app.web.pages.timeline.ids import Ids
from app.web.pages.timeline.switch import other_views, view_tabs
from app.web.query import LANES
from app.web.texts import N_, _

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from app.web.query import TimelineState

LANE_WORDS: Final = {
    "kind": N_("kind"),
    "actor": N_("actor"),
    "place": N_("place"),
    "source": N_("outlet"),
    "status": N_("status"),
    "article": N_("article"),
}
_CONFIG: Final[dict[str, Any]] = {"displayModeBar": False, "doubleClick": "autosize", "showTips": False}
_CHART_CONFIG: Final[dict[str, Any]] = {**_CONFIG, "scrollZoom": True}


def chart_section() -> html.Section:
    """The frame; the callbacks draw in it."""
    return html.Section(
        [
            view_tabs(),
            html.Div(
                [
                    html.P(id=Ids.SPAN, role="status", className="span-words"),
                    html.Div([drawing_place(Ids.LANES_BY), _zoom_buttons()], className="chart-controls"),
                ],
                className="chart-tools",
            ),
            html.Div(
                Plot(id=Ids.STRIP, library=CHARTS, config=graph_config(_CONFIG)),
                className="chart-strip",
            ),
            html.Div(_lanes(), id=Ids.CHART_VIEW),
            *other_views(),
        ],
        id=Ids.DRAWING,
        className="timeline-chart",
        **aria(label=_("Chart of the events in the list")),
    )


def _lanes() -> list[Component]:
    return [
        html.P(id=Ids.SHOWN, className="chart-shown"),
        html.Div(
            [
                html.Div(
                    [
                        html.Button(
                            id=Ids.CHART_ENTRY,
                            type="button",
                            className="chart-entry",
                            **aria(
                                label=_("Marks of the chart: go from one to the next with the arrow keys")
                            ),
                        ),
                        Plot(id=Ids.CHART, library=CHARTS, config=graph_config(_CHART_CONFIG)),
                    ],
                    className="chart-lanes",
                ),
                drawing_place(Ids.LANE_HEADS, class_name="lane-heads"),
            ],
            className="chart-body",
        ),
        precision_legend(),
        dcc.Link(_("How dates are drawn"), href="/method", className="legend-link"),
    ]


def lane_choice(state: TimelineState) -> Component:
    """What the lanes are made of; assets/chart.js puts another choice into the address."""
    options = [
        Field("option", _(LANE_WORDS[name]), value=name, selected=name == state.lanes) for name in LANES
    ]
    select = Field("select", options, id="timeline-lanes", **aria(label=_("What the lanes are made of")))
    return html.Label([html.Span(_("Lanes by")), select], className="lane-choice")


def _zoom_buttons() -> html.Div:
    buttons = (
        (Ids.EARLIER, _("Earlier"), "earlier"),
        (Ids.WIDER, _("Show more days"), "wider"),
        (Ids.CLOSER, _("Show fewer days"), "closer"),
        (Ids.LATER, _("Later"), "later"),
    )
    return html.Div(
        [
            *(
                html.Button(
                    html.Span(className=f"icon icon-{icon}"),
                    id=name,
                    title=label,
                    className="icon-button",
                    **aria(label=label),
                )
                for name, label, icon in buttons
            ),
            html.Button(_("All dates"), id=Ids.WHOLE, className="plain-button"),
        ],
        role="group",
        className="zoom-buttons",
        **aria(label=_("Days in view")),
    )
