"""Which address shows which page.

Dash keeps its registry of pages for the whole process, so what stands there must not belong to one
application: each layout asks the application that is answering for its library.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote

import dash
from dash import Input, State
from flask import current_app

from app.web.components.notice import notice
from app.web.pages.about import layout as about
from app.web.pages.add import callbacks as add_callbacks
from app.web.pages.add import layout as add
from app.web.pages.article import callbacks as article_callbacks
from app.web.pages.article import layout as article
from app.web.pages.compare import callbacks as compare_callbacks
from app.web.pages.compare import layout as compare
from app.web.pages.library import layout as library_page
from app.web.pages.method import layout as method
from app.web.pages.not_found_404 import layout as not_found
from app.web.pages.timeline import callbacks as timeline_callbacks
from app.web.pages.timeline import layout as timeline
from app.web.pages.work import callbacks as work_callbacks
from app.web.pages.work import layout as work
from app.web.texts import _
from extract.errors import DatelineError

if TYPE_CHECKING:
    from collections.abc import Callable

    from dash import Dash
    from dash.development.base_component import Component

    from app.store import Library

# What the router hands to every layout beside the path's own variables: the true path, last, so that
# no query parameter can stand in for a part of the path.
ROUTING_INPUTS: dict[str, Input | State] = {"address": Input("_pages_location", "pathname")}

_LIBRARY = "dateline.library"


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its name, the template of its path, its layout and the title of its tab.

    ``layout`` takes the library, the parameters of the query, and the variables of the path by name;
    ``title`` takes the library and the variables.
    """

    name: str
    template: str
    layout: Callable[..., Component]
    title: Callable[..., str]

    def variables(self, address: str) -> dict[str, str] | None:
        """The parts of ``address`` that the template names, or None where it does not fit."""
        pattern = re.sub(r"<(\w+)>", r"(?P<\1>[^/]+)", self.template)
        found = re.fullmatch(pattern + "/?", address)
        return {name: unquote(part) for name, part in found.groupdict().items()} if found else None


# The longer path first: Dash lets a variable run over a slash and takes the first page that fits.
PAGES = (
    Page("library", "/", library_page.layout, library_page.title),
    Page("article", "/c/<slug>/a/<article_id>", article.layout, article.title),
    Page("compare", "/c/<slug>/compare", compare.layout, compare.title),
    Page("about", "/c/<slug>/about", about.layout, about.title),
    Page("timeline", "/c/<slug>", timeline.layout, timeline.title),
    Page("method", "/method", method.layout, method.title),
    Page("work", "/add/<work>", work.layout, work.title),
    Page("add", "/add", add.layout, add.title),
)


def register_pages(app: Dash, library: Library) -> None:
    """Put every page into Dash's registry and every callback into ``app``."""
    app.server.extensions[_LIBRARY] = library
    dash.page_registry.clear()
    for order, page in enumerate(PAGES):
        is_template = "<" in page.template
        dash.register_page(
            page.name,
            path=f"/{page.name}-page" if is_template else page.template,
            path_template=page.template if is_template else None,
            order=order,
            title=_title_of(page),
            layout=_layout_of(page),
        )
    dash.register_page("not_found_404", path="/not-found", title=not_found.title(), layout=_not_found)
    timeline_callbacks.register(app, library)
    article_callbacks.register(app)
    compare_callbacks.register(app, library)
    add_callbacks.register(app)
    work_callbacks.register(app, library)


def page_at(address: str, search: str) -> tuple[Component, str]:
    """The page of an address and the title of its tab, in the dashboard that is answering.

    ``address`` is the path, ``search`` what stands behind its question mark.
    """
    query = parse_qs(search, keep_blank_values=True)
    params = {name: values[0] if len(values) == 1 else values for name, values in query.items()}
    for page in PAGES:
        variables = page.variables(address)
        if variables is not None:
            return _layout_of(page)(**{**params, "address": address}), _title_of(page)(**variables)
    return not_found.layout(), not_found.title()


def _layout_of(page: Page) -> Callable[..., Component]:
    def layout(address: str | None = None, **params: Any) -> Component:  # noqa: ANN401 - from the query
        variables = page.variables(address or page.template)
        if variables is None:
            return not_found.layout()
        try:
            return page.layout(_library(), params, **variables)
        except DatelineError as failure:
            return notice(_("This page could not be read"), str(failure), level=1)

    return layout


def _title_of(page: Page) -> Callable[..., str]:
    def title(**variables: str) -> str:
        try:
            return page.title(_library(), **{name: unquote(part) for name, part in variables.items()})
        except DatelineError:
            return "Dateline"

    return title


def _not_found(**_query: Any) -> Component:  # noqa: ANN401 - whatever the query holds
    return not_found.layout()


def _library() -> Library:
    library: Library = current_app.extensions[_LIBRARY]
    return library
