"""Builds the dashboard for a library. There is no application but the one that is built here."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dash import Dash, set_props

from app.web import adding, display, drawing, indexes, routes, script_texts, security, shell, texts
from extract.errors import DatelineError

if TYPE_CHECKING:
    from app.adding.distant import DistantWorks
    from app.adding.works import Works
    from app.store import Library

_ASSETS = Path(__file__).parent / "assets"
_log = logging.getLogger(__name__)


class _Dashboard(Dash):
    """Dash, with a first page that says in which language and direction it is written."""

    def index(self, *arguments: Any, **named: Any) -> str:  # noqa: ANN401 - whatever Dash's own takes
        """The first page, as HTML."""
        written = f'<html lang="{texts.language()}" dir="{texts.direction()}">'
        page = super().index(*arguments, **named)  # type: ignore[no-untyped-call]  # Dash has no types here
        texts_block = script_texts.texts_block()
        return str(page).replace('<html lang="en">', written, 1).replace("<body>", f"<body>{texts_block}", 1)


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
        assets_folder=str(_ASSETS),
        index_string=shell.index_page(),
        compress=True,
        suppress_callback_exceptions=True,  # pages come and go, so no layout holds every id
        routing_callback_inputs=routes.ROUTING_INPUTS,
        on_error=_tell_of_failure,
    )
    app.layout = shell.shell_layout
    routes.register_pages(app, library)
    adding.register_adding(app.server, works)
    drawing.register_drawing(app.server)
    indexes.register_indexes(app.server, library)

    def inline_scripts() -> tuple[str, ...]:
        return (*app.csp_hashes(), security.script_hash(display.BEFORE_PAINT))

    security.protect(app.server, inline_scripts, hosts)
    return app


def _tell_of_failure(failure: Exception) -> None:
    """Show a failed callback to the reader in one line, and write it down."""
    if isinstance(failure, DatelineError):
        message = str(failure)
    else:
        _log.error("a callback failed", exc_info=failure)
        message = texts._(
            "Something went wrong here. Reload the page; if it stays, please report it with the log."
        )
    set_props(shell.PROBLEM_ID, {"children": message})
