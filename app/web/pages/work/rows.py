"""The articles of a piece of work: a form for each while they are checked, a line for each afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from app.web.components.attributes import aria, for_script
from app.web.components.plain import Field, kept_as
from app.web.query import article_path
from app.web.texts import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dash.development.base_component import Component

    from app.web.pages.work.view import ResultRow, Row

_FIRST_DAY, _LAST_DAY = "1000-01-01", "2999-12-31"  # as extract.read.publication has them


def check_rows(rows: Iterable[Row]) -> list[Component]:
    """A form for each article; one that stands stays as it is: only its reader changes it."""
    return [_check_row(row) for row in rows]


def result_rows(rows: Iterable[ResultRow], slug: str) -> list[Component]:
    """A line for each article: what became of it."""
    return [_result_row(row, slug) for row in rows]


def _check_row(row: Row) -> html.Fieldset:
    mark = {"number": str(row.number)}
    name = f"article-{row.number}"
    return html.Fieldset(
        [
            html.Legend(
                _("Article {number}: {title}").format(number=row.number + 1, title=row.title),
                className="for-screen-readers",
            ),
            html.Label(
                [
                    Field("input", id=f"{name}-kept", type="checkbox", checked=row.kept, **_field("kept")),
                    html.Span(_("Add this article"), className="for-screen-readers"),
                ],
                htmlFor=f"{name}-kept",
                className="candidate-tick",
            ),
            html.Div(
                [
                    _labelled(_("Title"), f"{name}-title", "title", "candidate-title", value=row.title),
                    html.Div(
                        [
                            _labelled(
                                _("Outlet"),
                                f"{name}-outlet",
                                "outlet",
                                "candidate-outlet",
                                value=row.outlet,
                                placeholder=_("not known"),
                            ),
                            *([] if row.is_entry else [_day(row, name)]),
                            html.P(row.day_words, id=f"{name}-day", className=_day_class(row)),
                        ],
                        className="candidate-facts",
                    ),
                    *_inferred(row, name),
                    html.P(row.beginning, className="candidate-text", dir="auto"),
                    html.P(f"{row.language} · {row.origin}", className="candidate-origin"),
                ],
                className="candidate-body",
            ),
        ],
        className="candidate" if row.kept else "candidate is-left-out",
        **for_script(**mark),
        **kept_as(f"check {row.number}"),
    )


def _day(row: Row, name: str) -> html.Div:
    return _labelled(
        _("Day of publication"),
        f"{name}-published",
        "published",
        "candidate-day",
        type="date",
        value=row.published,
        min=_FIRST_DAY,
        max=_LAST_DAY,
        **aria(describedby=f"{name}-day"),
    )


def _labelled(words: str, name: str, field: str, class_name: str, **attributes: object) -> html.Div:
    settings = {"type": "text", "autocomplete": "off", "dir": "auto", **attributes}
    if settings["type"] != "text":
        del settings["dir"]
    return html.Div(
        [html.Label(words, htmlFor=name), Field("input", id=name, **settings, **_field(field))],
        className=f"labelled {class_name}",
    )


def _inferred(row: Row, name: str) -> list[Component]:
    if not row.inferred:
        return []
    told = html.Div([html.Strong(row.inferred), html.P(row.reasons)])
    offer: list[Component] = []
    if row.offer:
        offer = [
            html.Button(
                _("Count from {day}").format(day=row.offer_words),
                id=f"{name}-infer",
                type="button",
                className="plain-button",
                **for_script(act="infer", day=row.offer),
            )
        ]
    return [html.Div([told, *offer], className="candidate-inferred")]


def _day_class(row: Row) -> str:
    return "candidate-basis" if row.published or row.is_entry else "candidate-basis is-open"


def _field(name: str) -> dict[str, str]:
    return for_script(field=name)


def _result_row(row: ResultRow, slug: str) -> html.Div:
    title: Component = html.Span(row.title, className="result-title", dir="auto")
    if row.article_id:
        title = dcc.Link(row.title, href=article_path(slug, row.article_id), className="result-title")
    return html.Div(
        [
            html.Span(className=f"result-sign is-{row.state}", **aria(hidden="true")),
            html.Div([title, html.P(row.words, className="result-words")]),
        ],
        className="result",
        **kept_as(f"{row.number} {row.words}"),
    )
