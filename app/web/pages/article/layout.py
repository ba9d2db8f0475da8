"""The article page: the text as it was read, and what was read in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from app.store import read
from app.web.components.attributes import aria
from app.web.components.badges import kind_dot, precision, precision_sign, status_badge
from app.web.components.notice import notice
from app.web.pages.article.ids import Ids
from app.web.pages.article.view import date_words, view_article
from app.web.query import TimelineState, collection_path, sentence_anchor
from app.web.words import counted, published_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dash.development.base_component import Component

    from app.store import Library
    from app.store.records import StoredArticle
    from app.web.pages.article.view import ArticleEvent, ArticleView, Phrase, Stretch
    from extract.model import Mention, Timex


def title(library: Library, slug: str, article_id: str) -> str:
    """The title of the browser's tab."""
    found = read.article(library, slug, article_id)
    return f"{found.article.title or 'Article'} · Dateline" if found else "Not found · Dateline"


def layout(library: Library, params: Mapping[str, object], slug: str, article_id: str) -> Component:
    """The page of one article of the collection ``slug``."""
    del params  # nothing of this page stands in the query
    found = read.article(library, slug, article_id)
    collection = read.collection(library, slug)
    if found is None or collection is None:
        return notice(
            "No such article",
            "This library has no such article. It may have been removed.",
            dcc.Link("See all collections", href="/"),
            level=1,
        )
    return page(found, slug, collection.title)


def page(stored: StoredArticle, slug: str, collection_title: str) -> html.Div:
    """The page for one article."""
    view = view_article(stored)
    return html.Div(
        [
            dcc.Location(id=Ids.LOCATION, refresh=False),
            dcc.Store(id=Ids.ARRIVED),
            html.Nav(
                dcc.Link(
                    [html.Span(className="icon icon-back"), collection_title], href=collection_path(slug)
                ),
                className="back",
                **aria(label="Back to the timeline"),
            ),
            html.Div(
                [_article(stored, view, slug), _events(view, slug)],
                className="article-columns",
            ),
        ],
        className="article-page",
    )


def _article(stored: StoredArticle, view: ArticleView, slug: str) -> html.Article:
    article = stored.article
    source = [html.Span(article.source, className="article-source")] if article.source else []
    link = (
        [html.A("Read it at the publisher", href=view.link, target="_blank", rel="noopener noreferrer")]
        if view.link
        else []
    )
    return html.Article(
        [
            html.Header(
                [
                    html.P(source, className="article-kicker"),
                    html.H1(article.title or "Untitled article"),
                    html.P([html.Span(published_words(article)), *link], className="article-published"),
                    _key(),
                ]
            ),
            html.Div(
                [
                    html.Div(
                        [_stretch(part, stored.event_of, slug) for part in paragraph], className="paragraph"
                    )
                    for paragraph in view.paragraphs
                ],
                id=Ids.TEXT,
                className="article-text",
            ),
            *_references(view),
        ],
        lang=article.language,
        className="article",
    )


def _key() -> html.P:
    return html.P(
        [
            html.Span(
                [html.Span("a date phrase", className="phrase-sample"), " opens to show how it was read"]
            ),
            html.Span(
                [html.Span("an event sentence", className="sentence-sample"), " leads to its place in time"]
            ),
        ],
        className="article-key",
    )


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
        days = html.Strong([precision_sign(precision(timex.when)), timex.when.words])
    else:
        days = html.Strong("names no days on a calendar")
    anchor = [html.Span(f"Counted from {timex.anchor}.")] if timex.anchor else []
    steps = [html.Span(step) for step in timex.steps]
    return [days, *anchor, *steps, html.Span(f"Rule: {timex.rule}", className="rule-name")]


def _references(view: ArticleView) -> list[html.Section]:
    if not view.references:
        return []
    entries = [
        html.Li(html.A(words, href=address, target="_blank", rel="noopener noreferrer") if address else words)
        for words, address in view.references
    ]
    return [html.Section([html.H2("Where the facts come from"), html.Ul(entries)], className="references")]


def _events(view: ArticleView, slug: str) -> html.Aside:
    count = counted(len(view.events), "event")
    body: list[Component]
    if view.events:
        body = [html.Ol([_event(event, slug) for event in view.events])]
    else:
        body = [html.P("No sentence of this article was read as an event.")]
    return html.Aside(
        [html.H2(["In this article", html.Span(count, className="facts")]), *body],
        className="article-events",
        **aria(label="Events in this article"),
    )


def _event(event: ArticleEvent, slug: str) -> html.Li:
    mention = event.mention
    label: Component = html.Span(mention.label, className="event-label")
    if event.event_id:
        address = collection_path(slug, TimelineState(event=event.event_id))
        label = dcc.Link(mention.label, href=address, className="event-label")
    return html.Li(
        [
            html.Span(
                [precision_sign(precision(mention.when)), event.date_words, status_badge(mention.status)],
                className="event-when",
            ),
            label,
            html.A("in the text", href=f"#{sentence_anchor(mention.id)}", className="to-sentence"),
        ]
    )
