"""The parts of the page around its articles: the top, the tools, what could not be read, the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from app.web.components.attributes import aria, for_script
from app.web.components.plain import Field, kept_as
from app.web.components.steps import step_list
from app.web.pages.work.view import split_failure
from app.web.query import add_path, collection_path, work_path
from app.web.texts import _, format_number, n_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dash.development.base_component import Component

    from app.store.records import CollectionSummary
    from app.web.pages.work.view import Head, Pager

_MOST_LINES = 50  # of what could not be read, shown at once


def head_part(head: Head) -> list[Component]:
    """Heading, steps, sentence, bar, and what to do next."""
    return [
        html.H1(head.heading, id="work-title", tabIndex=-1, **kept_as(f"heading {head.heading}")),
        html.Div(step_list(head.step), **kept_as(f"steps {head.step}")),
        html.P(head.words, className="work-words"),
        *([_bar(head)] if head.total else []),
        *([_next(head.timeline)] if head.timeline else []),
    ]


def _bar(head: Head) -> html.Div:
    share = round(100 * head.done / head.total)
    bar = html.Div(
        html.Div(className="bar-done", style={"width": f"{share}%"}),
        role="progressbar",
        className="bar",
        **aria(valuenow=str(share), valuemin="0", valuemax="100", label=head.heading),
    )
    stop = html.Button(
        _("Stop"), id="work-stop", type="button", className="plain-button", **for_script(act="stop")
    )
    return html.Div(
        [bar, *([stop] if head.can_stop else [])],
        className="work-progress",
        **kept_as(f"bar {share} {head.can_stop}"),
    )


def _next(slug: str) -> html.P:
    return html.P(
        [
            dcc.Link(_("See the timeline"), href=collection_path(slug), className="main-button"),
            dcc.Link(_("Add more to it"), href=add_path(slug), className="plain-button"),
        ],
        className="work-next",
        **kept_as("next"),
    )


def tools_part(count: int, without_day: int) -> list[Component]:
    """Buttons for all articles at once."""
    ticks = html.Div(
        [
            html.Button(_("Tick all"), type="button", className="plain-button", **for_script(act="all")),
            html.Button(_("Tick none"), type="button", className="plain-button", **for_script(act="none")),
        ],
        className="tool-ticks",
        **kept_as("ticks"),
    )
    day = html.Div(
        [
            html.Label(_("Day for all that have none"), htmlFor="work-day"),
            Field("input", id="work-day", type="date", min="1000-01-01", max="2999-12-31"),
            html.Button(_("Set"), type="button", className="plain-button", **for_script(act="days")),
        ],
        className="tool-day",
        **kept_as("day"),
    )
    return [*([ticks] if count > 1 else []), *([day] if without_day > 1 else [])]


def failures_part(lines: Sequence[str], left_out: int) -> list[Component]:
    """What could not be read: each source with the reason and what to do."""
    if not lines:
        return []
    more = len(lines) + left_out - _MOST_LINES
    rest = [html.P(n_("And {count} more.", "And {count} more.", more))] if more > 0 else []
    return [
        html.H2(_("Could not be read ({count})").format(count=format_number(len(lines) + left_out))),
        html.Ul([html.Li(_failure(line)) for line in lines[:_MOST_LINES]]),
        *rest,
    ]


def _failure(line: str) -> list[Component | str]:
    name, words = split_failure(line)
    return [html.Strong(name), html.Span(words)] if name else [html.Span(words)]


def pager_part(pager: Pager | None, work: str) -> list[Component]:
    """The way to the articles before and after those shown."""
    if pager is None:
        return []
    before = [dcc.Link(_("Before"), href=work_path(work, pager.before), className="plain-button")]
    after = [dcc.Link(_("After"), href=work_path(work, pager.after), className="plain-button")]
    return [
        html.Nav(
            [
                *(before if pager.before else []),
                html.Span(pager.words),
                *(after if pager.after else []),
            ],
            className="pager",
            **aria(label=_("More articles")),
        )
    ]


def end_part(words: str, known: Sequence[CollectionSummary], chosen: str, new: str) -> list[Component]:
    """Where the articles go, one of the collections or one called ``new``, and the button that adds them."""
    options = [
        Field("option", _("A new collection"), value=""),
        *(Field("option", one.title, value=one.slug, selected=one.slug == chosen) for one in known),
    ]
    where = html.Div(
        [
            html.Div(
                [
                    html.Label(_("Add to"), htmlFor="work-collection"),
                    Field("select", options, id="work-collection", autocomplete="off"),
                ],
                className="labelled",
            ),
            html.Div(
                [
                    html.Label(_("Name of the new collection"), htmlFor="work-new"),
                    Field(
                        "input", id="work-new", type="text", value=new, maxlength="120", autocomplete="off"
                    ),
                ],
                id="work-new-field",
                className="labelled",
                hidden=bool(chosen),
            ),
        ],
        className="end-where",
        **kept_as("where"),
    )
    buttons = html.Div(
        [
            html.Button(
                words, id="work-add", type="button", className="main-button", **for_script(act="add")
            ),
            html.Button(_("Discard"), type="button", className="plain-button", **for_script(act="drop")),
        ],
        className="end-buttons",
        **kept_as("buttons"),
    )
    return [where, buttons]


def nothing_part() -> list[Component]:
    """What can be done where nothing could be read."""
    again = dcc.Link(_("Give something else"), href=add_path(), className="main-button")
    return [html.P(again, className="work-next")]
