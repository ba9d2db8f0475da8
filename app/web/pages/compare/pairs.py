"""Pairs of articles that are worth comparing, for a reader who does not know where to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from app.web.sides import Side, compare_path
from app.web.texts import _, n_
from app.web.words import byline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dash.development.base_component import Component

    from app.store.records import ArticleHead
    from app.store.sides import SharingPair


def pairs_section(pairs: Sequence[SharingPair], slug: str) -> list[Component]:
    """Two articles each that tell many of the same events, for a reader who does not know where to begin."""
    if not pairs:
        return []
    rows = [
        html.Li(
            dcc.Link(
                [
                    html.Span(_titled(pair.first), className="pair-title"),
                    html.Span(_titled(pair.second), className="pair-title"),
                    html.Span(
                        n_("{count} event in both", "{count} events in both", pair.shared),
                        className="pair-count",
                    ),
                ],
                href=compare_path(slug, Side.of_article(pair.first.id), Side.of_article(pair.second.id)),
            )
        )
        for pair in pairs
    ]
    heading = html.H2(_("These tell most of the same events"))
    return [html.Section([heading, html.Ul(rows, className="pairs")], className="compare-pairs")]


def _titled(head: ArticleHead) -> list[Component]:
    return [html.Strong(head.title or _("Untitled article")), html.Span(byline(head))]
