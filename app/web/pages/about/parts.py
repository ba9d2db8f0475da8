"""The tables and the small chart of the page on a collection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from app.web.components.attributes import aria
from app.web.dates import month, plain_day
from app.web.texts import _, format_number, n_

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dash.development.base_component import Component

    from app.web.pages.about.view import Coverage, Gap, SourceLine


def source_table(sources: Sequence[SourceLine]) -> html.Div:
    """Outlets with their articles, and from when to when these were published."""
    heads = (_("Source"), _("Articles"), _("First published"), _("Last published"))
    rows = [
        (line.name or _("not named"), format_number(line.articles), _day(line.first), _day(line.last))
        for line in sources
    ]
    return _table(heads, rows)


def facts_table(head: str, rows: Sequence[tuple[str, int]]) -> html.Div:
    """Words with how many articles they are true of."""
    return _table((head, _("Articles")), [(words, format_number(count)) for words, count in rows])


def articles_in_time(coverage: Coverage) -> list[Component]:
    """A bar for each day or month, and the same as a table to be opened."""
    if not coverage.by_day:
        return [html.P(_("No day of publication is known."))]
    most = max(count for _day_or_month, count in coverage.by_day)
    words = month if coverage.is_monthly else plain_day
    bars = [
        html.Span(
            style={"height": f"{max(6, round(100 * count / most)) if count else 0}%"},
            title=f"{words(day)}: {count}",
        )
        for day, count in coverage.by_day
    ]
    first, last = coverage.by_day[0][0], coverage.by_day[-1][0]
    head = _("Month") if coverage.is_monthly else _("Day")
    rows = [(words(day), format_number(count)) for day, count in coverage.by_day if count]
    return [
        html.Div(bars, className="skyline about-skyline", **aria(hidden="true")),
        html.Div([html.Span(words(first)), html.Span(words(last))], className="about-ends"),
        html.Details(
            [html.Summary(_("The same as a table")), _table((head, _("Articles")), rows)],
            className="about-details",
        ),
    ]


def gap_list(gaps: Sequence[Gap]) -> list[Component]:
    """Pauses in which no article was published; what happened in them may be missing."""
    if not gaps:
        return [html.P(_("No longer pause between the days with an article."))]
    return [
        html.P(
            _("Nothing in this collection was published on these days. What happened then may be missing.")
        ),
        html.Ul(
            [
                html.Li(
                    n_(
                        "{first} to {last} ({count} day)",
                        "{first} to {last} ({count} days)",
                        gap.days,
                        first=plain_day(gap.first),
                        last=plain_day(gap.last),
                    )
                )
                for gap in gaps
            ],
            className="limits",
        ),
    ]


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> html.Div:
    return html.Div(
        html.Table(
            [
                html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])),
                html.Tbody(
                    [
                        html.Tr([html.Th(row[0], scope="row"), *(html.Td(cell) for cell in row[1:])])
                        for row in rows
                    ]
                ),
            ],
            className="view-table",
        ),
        className="table-scroller",
    )


def _day(day: date | None) -> str:
    return plain_day(day) if day else _("not known")
