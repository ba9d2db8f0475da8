"""Builds the dashboard for a library. There is no application but the one that is built here."""

from __future__ import annotations

import gc
import logging
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from dash import Dash, set_props
from flask import request
from plotly.io.json import to_json_plotly

from app.index.keeping import BeingMadeError
from app.web import adding, display, drawing, first_page, indexes, routes, security, shell, texts
from app.web.compressed import keep_compressed
from app.web.joined import ASSETS, serve_joined
from app.web.pages.timeline.ids import Ids
from extract.errors import DatelineError

if TYPE_CHECKING:
    from flask import Flask

    from app.adding.distant import DistantWorks
    from app.adding.works import Works
    from app.store import Library
    from app.web.joined import Joined

_log = logging.getLogger(__name__)


class _Dashboard(Dash):
    """Dash, with a first page of ours."""

    joined: tuple[Joined, Joined]

    def index(self, *arguments: Any, **named: Any) -> str:  # noqa: ANN401 - whatever Dash's own takes
        """The first page, as HTML."""
        page = super().index(*arguments, **named)  # type: ignore[no-untyped-call]  # Dash has no types here
        return first_page.written(str(page), *self.joined, request.path, self._first_answers())

    def _first_answers(self) -> first_page.FirstAnswers | None:
        """What the browser would ask for next; None where that fails, so that it asks and is told."""
        path, search = quote(request.path), request.query_string.decode("latin-1")
        try:
            page, title = routes.page_at(path, search)
            pages = shell.pages_with(page, title, path, f"?{search}" if search else "")
            layout = to_json_plotly(shell.shell_layout(pages))
        except Exception:  # noqa: BLE001 - whatever it is, the callback that is asked instead tells of it
            _log.exception("a first page could not be made")
            return None
        callbacks = self.dependencies().get_data(as_text=True)
        return first_page.FirstAnswers(title, layout, callbacks)


def create_app(
    library: Library,
    hosts: frozenset[str] | None = security.LOOPBACK_NAMES,
    works: Works | DistantWorks | None = None,
) -> Dash:
    """The whole dashboard on an open ``library``; ``app.server`` is its WSGI application.

    ``works`` does what is asked for on the pages for adding articles; without it nobody can add any.
    ``hosts`` are the names under which it answers, without ports; None lets every name through, for
    a server that stands behind another one.
    """
    app = _Dashboard(
        __name__,
        title="Dateline",
        update_title="",
        use_pages=True,
        pages_folder="",
        include_pages_meta=False,
        assets_folder=str(ASSETS),
        assets_ignore=r"\.(js|css)$",  # they are joined
        index_string=shell.index_page(),
        compress=True,
        suppress_callback_exceptions=True,  # pages come and go, so no layout holds every id
        routing_callback_inputs=routes.ROUTING_INPUTS,
        on_error=_tell_of_failure,
    )
    app.joined = serve_joined(app.server)
    app.layout = shell.shell_layout
    routes.register_pages(app, library)
    adding.register_adding(app.server, works)
    drawing.register_drawing(app.server)
    indexes.register_indexes(app.server, library)

    def inline_scripts() -> tuple[str, ...]:
        return (*app.csp_hashes(), security.script_hash(display.BEFORE_PAINT))

    security.protect(app.server, inline_scripts, hosts)
    keep_compressed(app.server)  # behind it, so that nobody is answered who should not be
    return app


def make_ready(server: Flask) -> None:
    """What a process does before it answers on a dashboard of its own.

    Only when a first page is asked for, Dash learns which files and callbacks it has; where several
    processes answer, that may have been in another one, so each asks itself. What is in memory by then
    stays there: the garbage collector would go through all of it every few hundred answers, for a tenth of
    a second.
    """
    server.test_client().get("/").close()
    gc.collect()
    gc.freeze()


def _tell_of_failure(failure: Exception) -> None:
    """Show a failed callback to the reader in one line, and write it down."""
    if isinstance(failure, BeingMadeError):
        set_props(Ids.PREPARING, {"data": {"words": indexes.preparing_words(failure.slug)}})
        return
    if isinstance(failure, DatelineError):
        message = str(failure)
    else:
        _log.error("a callback failed", exc_info=failure)
        message = texts._(
            "Something went wrong here. Reload the page; if it stays, please report it with the log."
        )
    set_props(shell.PROBLEM_ID, {"children": message})
