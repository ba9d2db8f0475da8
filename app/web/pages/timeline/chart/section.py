"""The part of the page with the chart: words, zoom buttons, strip, lanes and legend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dash import dcc, html

from app.web.components.attributes import aria, for_script
from app.web.components.graphs import Plot, graph_config
from app.web.components.legend import precision_legend
from app.web.components.plain import Field, Tree, as_place, drawing_place, plain_trees
from app.web.drawing import CHARTS
from app.web.pages.timeline.ids import Ids
from app.web.pages.timeline.switch import other_views, view_tabs
from app.web.query import LANES
from app.web.texts import LANGUAGES, N_, _, kept_by_language

if TYPE_CHECKING:
    from dash.development.base_component import Component

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
    """The frame; the callbacks draw in it, and what a button does is in assets/chart.js."""
    return html.Section(
        [
            view_tabs(),
            as_place(
                html.Div(
                    [
                        html.P(id=Ids.SPAN, role="status", className="span-words"),
                        html.Div([html.Div(id=Ids.LANES_BY), _zoom_buttons()], className="chart-controls"),
                    ],
                    className="chart-tools",
                )
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
        as_place(html.P(id=Ids.SHOWN, className="chart-shown")),
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
        as_place(precision_legend()),
        dcc.Link(_("How dates are drawn"), href="/method", className="legend-link"),
    ]


@kept_by_language(len(LANES) * len(LANGUAGES))
def lane_choice(lanes: str) -> list[Tree]:
    """What the lanes are made of; assets/chart.js puts another choice into the address."""
    options = [Field("option", _(LANE_WORDS[name]), value=name, selected=name == lanes) for name in LANES]
    select = Field("select", options, id="timeline-lanes", **aria(label=_("What the lanes are made of")))
    return plain_trees(html.Label([html.Span(_("Lanes by")), select], className="lane-choice"))


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
                    html.Span(className=f"icon icon-{step}"),
                    id=name,
                    type="button",
                    title=label,
                    className="icon-button",
                    **for_script(step=step),
                    **aria(label=label),
                )
                for name, label, step in buttons
            ),
            html.Button(
                _("All dates"),
                id=Ids.WHOLE,
                type="button",
                className="plain-button",
                **for_script(step="whole"),
            ),
        ],
        role="group",
        className="zoom-buttons",
        **aria(label=_("Days in view")),
    )
