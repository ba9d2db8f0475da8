"""The callbacks of the page of a piece of work: while it goes on, they look again each second."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import Input, Output, State, no_update

from app.adding.work import Phase
from app.store import read
from app.web.adding import works
from app.web.components.plain import plain_trees
from app.web.pages.work import parts, rows, view
from app.web.pages.work.ids import Ids
from app.web.pages.work.layout import gone
from app.web.texts import _
from app.web.words import add_words

if TYPE_CHECKING:
    from dash import Dash

    from app.adding.work import Work
    from app.store import Library


def register(app: Dash, library: Library) -> None:
    """Give ``app`` the callbacks; what changes something is asked for by assets/work.js."""

    @app.callback(
        Output(Ids.HEAD, "trees"),
        Output(Ids.TOOLS, "trees"),
        Output(Ids.LIST, "trees"),
        Output(Ids.FAILURES, "trees"),
        Output(Ids.END, "trees"),
        Output(Ids.ANNOUNCEMENT, "children"),
        Output(Ids.SEEN, "data"),
        Output(Ids.TICK, "disabled"),
        Input(Ids.TICK, "n_intervals"),
        Input(Ids.CHANGED, "data"),
        State(Ids.NAME, "data"),
        State(Ids.PAGE, "data"),
        State(Ids.SEEN, "data"),
    )
    def show_work(_tick: int | None, _changed: object, name: str, page: int, seen: int | None) -> Any:  # noqa: ANN401
        adding = works()
        work = adding.find(name) if adding else None
        if work is None:
            return [plain_trees(gone()), [], [], [], [], _("This work is not here any more"), None, True]
        if work.version == seen:
            return no_update
        head = view.view_head(work)
        announcement = f"{head.heading}. {head.words}" if not work.is_running else head.heading
        trees = [plain_trees(part) for part in _parts(work, page, library)]
        return [plain_trees(parts.head_part(head)), *trees, announcement, work.version, not work.is_running]


def _parts(work: Work, page: int, library: Library) -> tuple[Any, Any, Any, Any]:
    """Tools, articles, what could not be read, and the end."""
    failures = parts.failures_part(work.failures, work.failures_left_out)
    pager = parts.pager_part(view.view_pager(work, page), work.id)
    if work.phase in {Phase.ADDING, Phase.DONE}:
        return [], [*rows.result_rows(view.view_results(work, page), work.slug), *pager], failures, []
    tools = parts.tools_part(len(work.choices), view.undated(work))
    listed = [*rows.check_rows(view.view_rows(work, page)), *pager]
    if work.phase is Phase.READING:
        return tools, listed, failures, []
    if not work.choices:
        return [], [], failures, parts.nothing_part()
    known = read.collections(library)
    end = parts.end_part(add_words(len(work.kept)), known, *view.chosen_collection(work, known))
    return tools, listed, failures, end
