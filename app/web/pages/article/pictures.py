"""The two pictures of an article, drawn beside it; the list of its events says the same in words."""

from __future__ import annotations

from itertools import pairwise
from math import atan2, degrees, hypot
from typing import TYPE_CHECKING

from dash import html

from app.web import kinds
from app.web.components.attributes import aria
from app.web.dates import plain_day, when_words
from app.web.query import sentence_anchor
from app.web.texts import _, format_number, n_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dash.development.base_component import Component

    from app.web.pages.article.orders import Distance, TellingOrder, Told

WIDTH, HEIGHT = 264, 170  # pixels inside the frame
_LEAST = 9  # pixels of a mark


def telling_picture(order: TellingOrder | None) -> list[Component]:
    """News order from left to right against time from top to bottom; each mark leads to its sentence."""
    if order is None:
        return []
    back = n_("It goes back in time {count} time.", "It goes back in time {count} times.", order.steps_back)
    return [
        html.Section(
            [
                html.H2(_("Order of telling")),
                html.P(
                    [
                        html.Strong(back if order.steps_back else _("It tells all in the order of time.")),
                        html.Span(_("Left to right: as told. Downward: later. Choose a mark to read it.")),
                    ]
                ),
                html.Div(
                    [
                        html.Span(plain_day(order.days.start), className="order-first"),
                        html.Div(
                            [
                                *_published(order.published),
                                *_lines(order.told),
                                *(_mark(told) for told in order.told),
                            ],
                            className="order-plot",
                            style={"width": f"{WIDTH}px", "height": f"{HEIGHT}px"},
                        ),
                        html.Span(plain_day(order.days.last_day), className="order-last"),
                        html.Span(
                            [html.Span(_("start of the text")), html.Span(_("end"))], className="order-text"
                        ),
                    ],
                    className="order-picture",
                    **aria(hidden="true"),
                ),
            ],
            className="article-picture",
        )
    ]


def distance_picture(distances: Sequence[Distance]) -> list[Component]:
    """A bar for each stretch of time before and after the day of publication."""
    if not distances:
        return []
    most = max(one.phrases for one in distances)
    return [
        html.Section(
            [
                html.H2(_("Dates and the day of publication")),
                html.P(_("How many of its date phrases speak of")),
                html.Ul([_bar(one, most) for one in distances], className="distances"),
            ],
            className="article-picture",
        )
    ]


def _bar(one: Distance, most: int) -> html.Li:
    bar = html.Span(className="distance-bar", style={"width": f"{round(100 * one.phrases / most)}%"})
    return html.Li(
        [
            html.Span(_(one.words), className="distance-words"),
            html.Span(bar, className="distance-track", **aria(hidden="true")),
            html.Span(format_number(one.phrases), className="distance-count"),
        ]
    )


def _published(share: float | None) -> list[html.Span]:
    """A line for the day of publication."""
    if share is None:
        return []
    style = {"top": f"{share * HEIGHT:.1f}px"}
    return [html.Span(html.Span(_("published")), className="order-published", style=style)]


def _spot(told: Told) -> tuple[float, float]:
    return told.across * WIDTH, told.middle * HEIGHT


def _lines(told: Sequence[Told]) -> list[html.Span]:
    """From each mark to the next one told."""
    lines = []
    for one, other in pairwise(told):
        (left, top), (right, bottom) = _spot(one), _spot(other)
        turned = degrees(atan2(bottom - top, right - left))
        style = {
            "left": f"{left:.1f}px",
            "top": f"{top:.1f}px",
            "width": f"{hypot(right - left, bottom - top):.1f}px",
            "transform": f"rotate({turned:.2f}deg)",
        }
        lines.append(html.Span(className="order-line", style=style))
    return lines


def _mark(told: Told) -> html.A:
    left, _top = _spot(told)
    height = max(_LEAST, (told.late - told.early) * HEIGHT)
    top = min(HEIGHT - height / 2, max(height / 2, told.middle * HEIGHT))
    when = when_words(told.mention.when) if told.mention.when else ""
    family = kinds.family(told.mention.kind)
    beyond = {-1: " order-earlier", 1: " order-later"}.get(told.beyond, "")
    return html.A(
        href=f"#{sentence_anchor(told.mention.id)}",
        title=f"{when}: {told.mention.label}",
        tabIndex=-1,
        className=f"order-mark family-{family}{beyond}",
        style={"left": f"{left:.1f}px", "top": f"{top:.1f}px", "height": f"{height:.1f}px"},
    )
