"""What is read from the library to compare two sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.store import sides as store
from app.web.pages.compare.view import ComparisonView, SideHead, view_comparison, view_incomplete
from app.web.texts import _
from app.web.words import byline, counted

if TYPE_CHECKING:
    from app.store import Library
    from app.store.records import ArticleHead
    from app.web.sides import Side

_PAIRS = 5  # that are worth a look, where nothing is chosen


def read_comparison(library: Library, slug: str, first: Side, second: Side) -> ComparisonView:
    """The comparison of two sides of a collection, or why there is none."""
    heads = tuple(_articles(library, slug, side) for side in (first, second))
    views = tuple(_head(side, articles) for side, articles in zip((first, second), heads, strict=True))
    if not (first or second):
        return view_incomplete(views, are_same=False, pairs=store.sharing_pairs(library, slug, _PAIRS))
    if not all(heads) or first == second:
        return view_incomplete(views, are_same=bool(first) and first == second)
    told = store.told_by(library, slug, {head.id for articles in heads for head in articles})
    return view_comparison(told, views)


def _articles(library: Library, slug: str, side: Side) -> tuple[ArticleHead, ...]:
    if side.article:
        return store.article_alone(library, slug, side.article)
    return store.articles_of_outlet(library, slug, side.outlet) if side.outlet else ()


def _head(side: Side, articles: tuple[ArticleHead, ...]) -> SideHead:
    if not articles:
        return SideHead(side, "", "", ())
    if side.article:
        return SideHead(side, articles[0].title or _("Untitled article"), byline(articles[0]), articles)
    return SideHead(side, side.outlet, counted(len(articles), "article"), articles)
