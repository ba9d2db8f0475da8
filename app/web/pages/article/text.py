"""The text of an article, drawn: sentences lead to events, date phrases say how they were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from app.web.components.attributes import aria
from app.web.components.badges import kind_dot, precision, precision_sign
from app.web.dates import when_words
from app.web.pages.article.view import date_words
from app.web.query import TimelineState, collection_path, sentence_anchor
from app.web.texts import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dash.development.base_component import Component

    from app.web.pages.article.view import ArticleView, Phrase, Stretch
    from extract.model import Mention, Timex


def article_text(view: ArticleView, event_of: Mapping[str, str], slug: str) -> list[Component]:
    """The paragraphs; ``event_of`` gives the event id of a mention id, where it has been merged."""
    return [
        html.Div([_stretch(part, event_of, slug) for part in paragraph], className="paragraph")
        for paragraph in view.paragraphs
    ]


def _stretch(part: Stretch, event_of: Mapping[str, str], slug: str) -> Component:
    phrases = [_phrase(phrase) for phrase in part.phrases]
    if not part.mentions:
        return html.Span(phrases)
    first, *others = part.mentions
    return html.Span(
        [
            *(html.Span(id=sentence_anchor(mention.id)) for mention in others),
            html.Span(phrases, className="sentence-text"),
            *(_event_mark(mention, event_of.get(mention.id, ""), slug) for mention in part.mentions),
        ],
        id=sentence_anchor(first.id),
        className="event-sentence",
    )


def _event_mark(mention: Mention, event_id: str, slug: str) -> Component:
    """The small link after an event sentence: the kind's dot and the date."""
    children: list[Component | str] = [kind_dot(mention.kind), date_words(mention.when)]
    if not event_id:
        return html.Span(children, className="event-ref")
    return dcc.Link(
        children,
        href=collection_path(slug, TimelineState(event=event_id)),
        className="event-ref",
        title=mention.label,
    )


def _phrase(phrase: Phrase) -> Component | str:
    if phrase.timex is None:
        return phrase.text
    # A span and not a button: a button would not break over two lines as its phrase does.
    return html.Span(
        [
            html.Span(
                phrase.text,
                role="button",
                tabIndex=0,
                className="phrase" if phrase.timex.when else "phrase phrase-open",
                **aria(expanded="false"),
            ),
            html.Span(_reading(phrase.timex), className="phrase-reading", hidden=True),
        ],
        className="phrase-place",
    )


def _reading(timex: Timex) -> list[Component]:
    """How a phrase was read: the days, the anchor, the steps and the rule."""
    if timex.when:
        days = html.Strong([precision_sign(precision(timex.when)), when_words(timex.when)])
    else:
        days = html.Strong(_("names no days on a calendar"))
    anchor = [html.Span(_("Counted from {anchor}.").format(anchor=timex.anchor))] if timex.anchor else []
    steps = [html.Span(step, lang="en") for step in timex.steps]
    return [
        days,
        *anchor,
        *steps,
        html.Span(_("Rule: {rule}").format(rule=timex.rule), className="rule-name"),
    ]
