"""The first page: a card for each collection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dash import dcc, html

from app.store import read
from app.web.adding import works
from app.web.components.attributes import aria
from app.web.components.notice import notice
from app.web.components.plain import drawing_place, plain_trees
from app.web.pages.library.ids import Ids
from app.web.pages.library.view import view_card
from app.web.query import add_path, collection_path
from app.web.texts import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dash.development.base_component import Component

    from app.store import Library
    from app.web.pages.library.view import Card

# From here to why a date is there.
_STEPS: Final = (
    N_("Open a collection."),
    N_("Choose an event on its timeline."),
    N_("Read why it has its date, in the words of the article."),
)
_MOST_EVENTS_DRAWN = 5000  # above it the skyline would cost more than it tells


def title(_library: Library) -> str:
    """The title of the browser's tab."""
    return "Dateline"


def layout(library: Library, params: Mapping[str, object]) -> Component:
    """The page with all collections."""
    del params  # nothing of this page stands in the query
    cards = [
        view_card(
            summary, read.event_rows(library, summary.slug) if summary.events <= _MOST_EVENTS_DRAWN else ()
        )
        for summary in read.collections(library)
    ]
    return page(cards)


def page(cards: Sequence[Card]) -> html.Div:
    """The page for these cards, or how to begin where there are none."""
    lead = _(
        "Dateline reads news articles and lays what they tell along a line of time, on this computer alone."
    )
    body = html.Ul([html.Li(_card(card)) for card in cards]) if cards else _nothing_yet()
    return html.Div(
        [
            html.Header(
                [
                    html.H1(_("What happened, when, and who says so")),
                    html.P(lead),
                    *_steps(cards),
                    *_add(),
                ],
                className="library-head",
            ),
            drawing_place(Ids.CARDS, plain_trees(body), "cards"),
        ],
        className="library",
    )


def _steps(cards: Sequence[Card]) -> list[html.Ol]:
    """How to begin, where there is something to open."""
    return [html.Ol([html.Li(_(step)) for step in _STEPS], className="first-steps")] if cards else []


def _card(card: Card) -> dcc.Link:
    parts: list[Component] = [html.H2(card.title)]
    if card.description:
        parts.append(html.P(card.description, className="card-about"))
    if card.bars:
        bars = [
            html.Span(style={"height": f"{max(4, round(bar * 100)) if bar else 2}%"}) for bar in card.bars
        ]
        parts.append(html.Div(bars, className="skyline", **aria(hidden="true")))
    parts.append(html.P([html.Strong(card.counts), html.Span(card.dates)], className="card-facts"))
    if card.note:
        parts.append(html.P(card.note, className="card-note"))
    return dcc.Link(parts, href=collection_path(card.slug), className="card")


def _add() -> list[Component]:
    """The way to adding articles, where that is not switched off."""
    if works() is None:
        return []
    return [dcc.Link(_("Add articles"), href=add_path(), className="main-button")]


def _nothing_yet() -> Component:
    if works() is not None:
        return notice(
            _("No collections yet"),
            _("Add a news article, as a text, a file or a link, and it appears here."),
            _("Text, web pages, PDF, Word, e-mail, feeds and tables are read. Nothing leaves this computer."),
        )
    return notice(
        _("No collections yet"),
        _("Add a news article from a file, and it appears here:"),
        html.Code("dateline add FILE --collection NAME"),
        _("Text, web pages, PDF, Word, e-mail, feeds and tables are read. Nothing leaves this computer."),
    )
