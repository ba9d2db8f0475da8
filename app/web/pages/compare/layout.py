"""The frame of the page that compares two articles or two outlets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import dcc, html

from app.store import read
from app.store.sides import outlets
from app.web.components.attributes import aria
from app.web.components.notice import notice
from app.web.components.plain import drawing_place, plain_trees
from app.web.pages.compare.ids import Ids
from app.web.pages.compare.parts import comparison_parts
from app.web.pages.compare.reading import read_comparison
from app.web.query import collection_path
from app.web.sides import Side, sides_of_params
from app.web.texts import _
from app.web.theme import MANTINE_THEME
from app.web.words import byline, counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dash.development.base_component import Component

    from app.store import Library
    from app.store.records import ArticleHead, CollectionSummary

_MOST_SHOWN = 100  # choices at once; typing finds the others
_MOST_ARTICLES = 1500  # in the menu; others are reached from their own pages


def title(library: Library, slug: str) -> str:
    """The title of the browser's tab."""
    found = read.collection(library, slug)
    if found is None:
        return _("Not found · Dateline")
    return _("Compare · {title} · Dateline").format(title=found.title)


def layout(library: Library, params: Mapping[str, object], slug: str) -> Component:
    """The page of the collection ``slug``, with the sides of the query chosen."""
    found = read.collection(library, slug)
    if found is None:
        return notice(
            _("No such collection"),
            _("This library has no collection “{slug}”.").format(slug=slug),
            dcc.Link(_("See all collections"), href="/"),
            level=1,
        )
    return page(library, found, sides_of_params(params))


def page(library: Library, collection: CollectionSummary, sides: tuple[Side, Side]) -> Component:
    """The page for two sides of one collection, chosen or not."""
    slug = collection.slug
    choices = _choices(library, slug, sides)
    drawn = comparison_parts(read_comparison(library, slug, *sides), slug)
    body = html.Div(
        [
            dcc.Location(id=Ids.LOCATION, refresh=False),
            dcc.Store(id=Ids.SLUG, data=slug),
            html.Nav(
                dcc.Link(
                    [html.Span(className="icon icon-back"), collection.title], href=collection_path(slug)
                ),
                className="back",
                **aria(label=_("Back to the timeline")),
            ),
            html.H1(_("Compare two articles or outlets")),
            html.Div(
                [
                    _chooser(Ids.FIRST, _("Side A"), sides[0], choices),
                    _chooser(Ids.SECOND, _("Side B"), sides[1], choices),
                ],
                className="sides choosers",
            ),
            drawing_place(Ids.BODY, plain_trees(drawn)),
        ],
        className="compare-page",
    )
    with_menus: Component = dmc.MantineProvider(body, theme=MANTINE_THEME, defaultColorScheme="auto")
    return with_menus


def _chooser(name: Ids, label: str, side: Side, choices: list[dict[str, Any]]) -> dmc.Select:
    return dmc.Select(
        id=name,
        label=label,
        data=choices,
        value=side.written or None,
        placeholder=_("Type to find an article or an outlet"),
        nothingFoundMessage=_("Nothing found"),
        searchable=True,
        clearable=True,
        limit=_MOST_SHOWN,
        clearButtonProps={"aria-label": _("Clear this side")},
    )


def _listed(heads: Sequence[ArticleHead], sides: tuple[Side, Side]) -> list[ArticleHead]:
    """The articles that can be chosen: the latest, and those that are chosen already."""
    chosen = {side.article for side in sides}
    first = max(0, len(heads) - _MOST_ARTICLES)
    return [head for place, head in enumerate(heads) if place >= first or head.id in chosen]


def _choices(library: Library, slug: str, sides: tuple[Side, Side]) -> list[dict[str, Any]]:
    """What can be chosen, as Mantine's menu takes it: outlets first, then articles."""
    by_outlet = [
        {
            "value": Side.of_outlet(name).written,
            "label": _("{outlet} ({articles})").format(outlet=name, articles=counted(count, "article")),
        }
        for name, count in outlets(library, slug)
    ]
    by_article = [
        {
            "value": Side.of_article(head.id).written,
            "label": _("{headline} ({byline})").format(
                headline=head.title or _("Untitled article"), byline=byline(head)
            ),
        }
        for head in _listed(read.articles(library, slug), sides)
    ]
    groups = ((_("Outlets"), by_outlet), (_("Articles"), by_article))
    return [{"group": name, "items": items} for name, items in groups if items]
