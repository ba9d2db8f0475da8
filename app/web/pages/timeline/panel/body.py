"""The event panel, drawn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dash import dcc, html

from app.web.components.attributes import aria, for_script
from app.web.components.badges import date_sign, kind_badge, status_badge
from app.web.components.compare_link import compare_link
from app.web.components.marked import marked_text
from app.web.components.notice import notice
from app.web.components.tolls import toll_list
from app.web.pages.timeline.panel.agreement_parts import agreement_parts
from app.web.query import TimelineState, article_path, collection_path
from app.web.sides import Side, compare_path
from app.web.texts import _
from app.web.words import STATUS_MEANINGS
from extract.model import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dash.development.base_component import Component

    from app.web.pages.timeline.panel.agreement import AgreementView
    from app.web.pages.timeline.panel.days import DayLine
    from app.web.pages.timeline.panel.details import Details
    from app.web.pages.timeline.panel.reasons import EventView, Report

TITLE_ID = "timeline-panel-title"


def panel_body(view: EventView, told: AgreementView, slug: str) -> list[Component]:
    """What the panel holds for an event of the collection ``slug``, in the order in which it is asked for."""
    badges = [
        kind_badge(view.kind),
        status_badge(view.status),
        html.Span(_("Accounts differ"), className="dispute-badge") if told.is_disputed else None,
    ]
    parts: list[Component] = [
        html.P([badge for badge in badges if badge], className="panel-badges"),
        html.H2(view.label, id=TITLE_ID, tabIndex=-1, className="panel-title"),
        html.P([date_sign(view.when, view.status), view.date_words], className="panel-date"),
    ]
    if view.status is not Status.HAPPENED:
        parts.append(html.P(_(STATUS_MEANINGS[view.status]), className="panel-status"))
    parts += [
        html.P(told.summary, className="panel-summary"),
        html.Section(
            [
                html.H3(_("Why this date")),
                html.P(view.basis, className="basis"),
                *([html.P(view.because, className="because", lang="en")] if view.because else []),
                *([_days(view.days)] if view.days else []),
            ],
            className="panel-why",
        ),
        *_details(view.details),
        *agreement_parts(told, slug),
        *([html.P(told.first, className="panel-first")] if told.first else []),
        _reports(view, slug),
        *_tools(told, slug),
    ]
    return parts


def _days(days: Sequence[DayLine]) -> html.Ul:
    """Both days that articles give, each with its reason."""
    return html.Ul(
        [
            html.Li([html.Strong(line.words), html.P(line.because, className="because", lang="en")])
            for line in days
        ],
        className="two-days",
    )


def _reports(view: EventView, slug: str) -> html.Section:
    heading = _("What the article says") if len(view.reports) == 1 else _("What the articles say")
    return html.Section(
        [
            html.H3(heading),
            *([html.P(view.agreement)] if view.agreement else []),
            html.Ol([_report(report, slug) for report in view.reports], className="reports"),
        ],
        className="panel-reports",
    )


def _tools(told: AgreementView, slug: str) -> list[html.P]:
    """The way from an event to two of its articles side by side, where it has two."""
    if not told.pair:
        return []
    first, second = map(Side.of_article, told.pair)
    address = compare_path(slug, first, second)
    link = compare_link(_("Compare two of these articles"), address, "plain-button")
    return [html.P(link, className="panel-onward")]


def _details(details: Details) -> list[Component]:
    """Who took part, where, and how many, as far as the reports say."""
    rows: list[Component] = []
    if details.places:
        where = html.Span(_("Where"), className="detail-role")
        names = "; ".join(place.name for place in details.places)
        rows.append(html.Li([where, names, _how_places_are_known(details)]))
    for role, names in details.actors:
        rows.append(html.Li([html.Span(role, className="detail-role"), names]))
    heading = html.H3(_("Where and who"))
    who = html.Section([heading, html.Ul(rows)], className="panel-details") if rows else None
    return [part for part in (who, toll_list(details.tolls)) if part is not None]


def _how_places_are_known(details: Details) -> html.Details:
    """Where the places lie and how their names were understood, for those who ask."""
    places = [
        html.Li(
            [
                html.Strong(place.name),
                html.Span(place.position, className="place-position"),
                html.Span(_sentence(place.because), className="place-because", lang="en"),
            ]
        )
        for place in details.places
    ]
    return html.Details(
        [html.Summary(_("How the place is known")), html.Ul(places)], className="place-details"
    )


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def lost_event() -> list[Component]:
    """What the panel holds when the address names an event that the collection does not have."""
    return [
        notice(
            _("This event is not here"),
            _(
                "The link names an event that this collection does not have. It may have changed since the "
                "articles were read again. Close this panel to see all events."
            ),
        )
    ]


def panel_steps(neighbours: tuple[str, str], slug: str, state: TimelineState) -> html.Nav:
    """Links to the events before and after this one in the list."""
    words = (_("Previous event"), _("Next event"))
    links = [
        html.A(
            word,
            href=collection_path(slug, replace(state, event=event_id)),
            className="plain-button",
            **for_script(event=event_id),
        )
        for word, event_id in zip(words, neighbours, strict=True)
        if event_id
    ]
    return html.Nav(links, className="panel-steps", **aria(label=_("Other events")))


def _report(report: Report, slug: str) -> html.Li:
    notes: Sequence[Component | None] = [
        html.P(report.said_by, className="report-note") if report.said_by else None,
        html.P(
            _("Dated by “{phrase}”, in another sentence.").format(phrase=report.elsewhere),
            className="report-note",
        )
        if report.elsewhere
        else None,
        html.P(report.dating, className="report-note report-differs") if report.dating else None,
    ]
    return html.Li(
        [
            html.Blockquote(marked_text(report.sentence, report.offset, report.marks)),
            *(note for note in notes if note),
            html.P(
                [
                    dcc.Link(report.headline, href=article_path(slug, report.article_id, report.mention.id)),
                    html.Span(report.byline, className="byline"),
                ],
                className="report-source",
            ),
            *([_reprints(report, slug)] if report.reprints else []),
        ]
    )


def _reprints(report: Report, slug: str) -> html.Div:
    links = [
        html.Li(dcc.Link(one.byline, href=article_path(slug, one.mention.article_id, one.mention.id)))
        for one in report.reprints
    ]
    return html.Div([html.P(_("The same text is also printed by:")), html.Ul(links)], className="reprints")
