"""How the articles stand to an event, drawn: short lines that open to the sentences behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from app.web.components.tolls import tolls_ask
from app.web.query import article_path
from app.web.texts import _, n_
from extract.events.agreement.records import Relation

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from app.web.pages.timeline.panel.agreement import AgreementView, Answer, ClaimView, Silence
    from app.web.pages.timeline.panel.history import History
    from app.web.pages.timeline.panel.lines import Line

_CLASSES = {Relation.AGREE: "agree", Relation.CHANGED: "changed", Relation.DIFFER: "differ"}


def agreement_parts(view: AgreementView, slug: str) -> list[Component]:
    """The sections "Who agrees" and "How the number changed"."""
    rows = [_claim(claim, slug) for claim in view.claims]
    if view.silence:
        rows.append(_silence(view.silence, slug))
    parts: list[Component] = [
        html.Section(
            [html.H3(_("Who agrees")), *([html.Ul(rows, className="claims")] if rows else [])],
            className="panel-agreement",
        )
    ]
    parts += [_history(history, slug) for history in view.histories]
    return parts if rows else parts[1:]


def _claim(claim: ClaimView, slug: str) -> html.Li:
    summary = html.Summary(
        [
            html.Span(claim.relation_words, className=f"relation relation-{_CLASSES[claim.relation]}"),
            html.Span(claim.heading, className="claim-heading"),
            html.Span(
                [html.Span(answer.words) for answer in claim.answers]
                + ([html.Span(claim.mute, className="claim-mute")] if claim.mute else []),
                className="claim-words",
            ),
        ]
    )
    answers = [_answer(answer, slug) for answer in claim.answers]
    classes = "claim tolls" if claim.is_toll else "claim"
    ask = [tolls_ask()] if claim.is_toll else []
    return html.Li([html.Details([summary, *answers]), *ask], className=classes)


def _answer(answer: Answer, slug: str) -> html.Div:
    more = (
        [html.P(n_("{count} more sentence.", "{count} more sentences.", answer.unlisted), className="byline")]
        if answer.unlisted
        else []
    )
    return html.Div(
        [
            html.P(answer.words, className="answer-words"),
            html.Ul([html.Li(sentence_line(line, slug)) for line in answer.lines], className="answer-lines"),
            *more,
        ],
        className="answer",
    )


def sentence_line(line: Line, slug: str) -> list[Component]:
    """A sentence with who says so, and the way to its place in the article."""
    speaker = [html.Span(line.speaker, className="line-speaker")] if line.speaker else []
    return [
        html.Blockquote(line.sentence),
        html.P(
            [*speaker, dcc.Link(line.byline, href=article_path(slug, line.article_id, line.mention_id))],
            className="line-source",
        ),
    ]


def _silence(silence: Silence, slug: str) -> html.Li:
    lines = [
        html.Li([dcc.Link(headline, href=article_path(slug, found)), html.Span(words, className="byline")])
        for found, headline, words in silence.articles
    ]
    if silence.unlisted:
        more = n_("{count} more article.", "{count} more articles.", silence.unlisted)
        lines.append(html.Li(more, className="byline"))
    summary = html.Summary(
        [
            html.Span(_("Silent"), className="relation relation-silent"),
            html.Span(silence.words, className="claim-words"),
        ]
    )
    period = html.P(silence.period, className="report-note")
    listed = html.Ul(lines, className="answer-lines")
    return html.Li(html.Details([summary, period, listed]), className="claim")


def _history(history: History, slug: str) -> html.Section:
    heads = (_("Told on"), _("Number"), _("By"), _("Against the one before"))
    rows = [
        html.Tr(
            [
                html.Td(step.day),
                html.Td(
                    dcc.Link(
                        step.number, href=article_path(slug, step.line.article_id, step.line.mention_id)
                    ),
                    className="history-number",
                ),
                html.Td(step.who),
                html.Td(step.note),
            ]
        )
        for step in history.steps
    ]
    more = (
        [html.P(n_("{count} later number.", "{count} later numbers.", history.more), className="byline")]
        if history.more
        else []
    )
    return html.Section(
        [
            html.H3(_("How the number changed: {counted}").format(counted=history.heading)),
            html.Div(
                html.Table(
                    [
                        html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])),
                        html.Tbody(rows),
                    ]
                ),
                className="history-table",
            ),
            *more,
            tolls_ask(),
        ],
        className="panel-history tolls",
    )
