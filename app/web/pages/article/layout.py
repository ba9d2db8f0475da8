"""The article page: the text as it was read, and what was read in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from app.store import read
from app.web.components.attributes import aria
from app.web.components.badges import date_sign, status_badge
from app.web.components.compare_link import compare_link
from app.web.components.notice import notice
from app.web.components.plain import drawing_place, plain_trees
from app.web.languages import language_words
from app.web.pages.article.ids import Ids
from app.web.pages.article.pictures import distance_picture, telling_picture
from app.web.pages.article.prints import older_version_notice, other_prints
from app.web.pages.article.text import article_text
from app.web.pages.article.view import view_article
from app.web.query import TimelineState, collection_path, sentence_anchor
from app.web.sides import Side, compare_path
from app.web.texts import _
from app.web.words import counted, published_words
from extract.language import is_english

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dash.development.base_component import Component

    from app.store import Library
    from app.store.records import StoredArticle
    from app.web.pages.article.view import ArticleEvent, ArticleView
    from extract.model import Article


def title(library: Library, slug: str, article_id: str) -> str:
    """The title of the browser's tab."""
    found = read.article(library, slug, article_id)
    if found is None:
        return _("Not found · Dateline")
    return f"{found.article.title or _('Untitled article')} · Dateline"


def layout(library: Library, params: Mapping[str, object], slug: str, article_id: str) -> Component:
    """The page of one article of the collection ``slug``."""
    del params  # nothing of this page stands in the query
    found = read.article(library, slug, article_id)
    collection = read.collection(library, slug)
    if found is None or collection is None:
        return notice(
            _("No such article"),
            _("This library has no such article. It may have been removed."),
            dcc.Link(_("See all collections"), href="/"),
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
                **aria(label=_("Back to the timeline")),
            ),
            *older_version_notice(view, stored.article.id, slug),
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
        [html.A(_("Read it at the publisher"), href=view.link, target="_blank", rel="noopener noreferrer")]
        if view.link
        else []
    )
    return html.Article(
        [
            html.Header(
                [
                    html.P(source, className="article-kicker"),
                    html.H1(article.title or _("Untitled article")),
                    html.P(
                        [
                            html.Span(published_words(article)),
                            *_language(article.language),
                            *link,
                            *_compare(article, slug),
                        ],
                        className="article-published",
                    ),
                    _key(),
                ]
            ),
            drawing_place(Ids.TEXT, plain_trees(article_text(view, stored.event_of, slug)), "article-text"),
            *other_prints(view, article.id, slug),
            *_references(view),
        ],
        lang=article.language,
        className="article",
    )


def _compare(article: Article, slug: str) -> list[Component]:
    """The way to this article beside another one."""
    address = compare_path(slug, Side.of_article(article.id))
    return [compare_link(_("Compare with another"), address)]


def _language(code: str) -> list[html.Span]:
    """The language of an article, and how well it is read; nothing is to be said of English."""
    return [] if is_english(code) else [html.Span(f"{language_words(code)}.")]


def _key() -> html.P:
    return html.P(
        [
            html.Span(
                [
                    html.Span(_("date phrase"), className="phrase-sample"),
                    " ",
                    _("Choose it to see how it was read."),
                ]
            ),
            html.Span(
                [
                    html.Span(_("event sentence"), className="sentence-sample"),
                    " ",
                    _("Choose it to see it in time."),
                ]
            ),
        ],
        className="article-key",
    )


def _references(view: ArticleView) -> list[html.Section]:
    if not view.references:
        return []
    entries = [
        html.Li(html.A(words, href=address, target="_blank", rel="noopener noreferrer") if address else words)
        for words, address in view.references
    ]
    return [html.Section([html.H2(_("Where the facts come from")), html.Ul(entries)], className="references")]


def _events(view: ArticleView, slug: str) -> html.Aside:
    pictures = [*telling_picture(view.order), *distance_picture(view.distances)]
    count = counted(len(view.events), "event")
    body: list[Component]
    if view.events:
        body = [html.Ol([_event(event, slug) for event in view.events])]
    else:
        body = [html.P(_("No sentence of this article was read as an event."))]
    return html.Aside(
        [
            drawing_place(Ids.PICTURES, plain_trees(pictures), "article-pictures"),
            html.H2([_("In this article"), html.Span(count, className="facts")]),
            drawing_place(Ids.EVENTS, plain_trees(body)),
        ],
        className="article-events",
        **aria(label=_("Events in this article")),
    )


def _at_publisher(event: ArticleEvent) -> list[Component]:
    """The way to that very sentence on the publisher's page, where it has one."""
    if not event.quoted:
        return []
    link = html.A(
        _("at the publisher"),
        href=event.quoted,
        target="_blank",
        rel="noopener noreferrer",
        className="to-sentence",
    )
    return [link]


def _event(event: ArticleEvent, slug: str) -> html.Li:
    mention = event.mention
    label: Component = html.Span(mention.label, className="event-label")
    if event.event_id:
        address = collection_path(slug, TimelineState(event=event.event_id))
        label = dcc.Link(mention.label, href=address, className="event-label")
    return html.Li(
        [
            html.Span(
                [date_sign(mention.when, mention.status), event.date_words, status_badge(mention.status)],
                className="event-when",
            ),
            label,
            html.Span(
                [
                    html.A(_("in the text"), href=f"#{sentence_anchor(mention.id)}", className="to-sentence"),
                    *_at_publisher(event),
                ],
                className="event-ways",
            ),
        ]
    )
