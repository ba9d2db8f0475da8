"""What the pages ask for when articles are added: the requests that change something, apart from Dash.

Files come as a form does, which is written to disk as it arrives; as JSON in a callback they would have
to fit into memory three times. Each request carries a header that a page elsewhere cannot send without
asking first, beside what security.py checks of every request.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import Response, current_app, has_app_context, jsonify, request

from app.adding.given import LARGEST_GIFT, MOST_SOURCES, Given
from app.web.texts import _
from app.web.words import add_words, candidate_day_words
from extract.errors import BadRecordError, DatelineError

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

    from app.adding.distant import DistantWorks
    from app.adding.work import Work
    from app.adding.works import Works

OWN_HEADER = "X-Dateline"
_EXTENSION = "dateline.works"
_FORM_OVERHEAD = 1_000_000  # bytes: names and boundaries of the parts
_LONGEST_TEXT = 10_000_000  # bytes: as of a text file
_BAD_REQUEST, _FORBIDDEN, _TOO_LARGE = 400, 403, 413


def works() -> Works | DistantWorks | None:
    """The work of the dashboard that is answering, or None where adding is switched off."""
    found: Works | DistantWorks | None = current_app.extensions.get(_EXTENSION) if has_app_context() else None
    return found


def register_adding(server: Flask, adding: Works | DistantWorks | None) -> None:
    """Let ``server`` take articles for ``adding``; where that is None, it says that it takes none."""
    server.extensions[_EXTENSION] = adding

    @server.post("/adding")
    def begin() -> Any:  # noqa: ANN401 - what Flask takes for an answer
        request.max_content_length = LARGEST_GIFT + _FORM_OVERHEAD
        request.max_form_memory_size = _LONGEST_TEXT
        request.max_form_parts = MOST_SOURCES + 10
        return _answer(_begin)

    @server.post("/adding/<work>/<action>")
    def change(work: str, action: str) -> Any:  # noqa: ANN401
        return _answer(lambda adding: _change(adding, work, action))

    @server.errorhandler(_TOO_LARGE)
    def refuse(_failure: Exception) -> Any:  # noqa: ANN401
        told = _(
            "This is more than {size} MB or {files} files at once. Give a part of it, "
            "or use the command “dateline add”."
        )
        return _problem(told.format(size=LARGEST_GIFT // 1_000_000, files=MOST_SOURCES), _TOO_LARGE)


def _answer(act: Callable[[Works | DistantWorks], dict[str, Any]]) -> Any:  # noqa: ANN401
    """What an action gives, or its problem in one line."""
    adding = works()
    if adding is None:
        return _problem(_("Adding is switched off here"), _FORBIDDEN)
    if OWN_HEADER not in request.headers:
        return _problem("this dashboard takes articles from its own pages only", _FORBIDDEN)
    try:
        return jsonify(act(adding))
    except DatelineError as error:
        return _problem(str(error), _BAD_REQUEST)


def _begin(adding: Works | DistantWorks) -> dict[str, Any]:
    form = request.form
    given = Given(
        text=form.get("text", ""),
        files=tuple(request.files.getlist("file")),
        links=form.get("links", ""),
        full_pages=form.get("full_pages") == "yes",
        collection=form.get("collection", "")[:200],
    )
    return {"work": adding.begin(given)}


def _change(adding: Works | DistantWorks, work: str, action: str) -> dict[str, Any]:
    told = _told()
    match action:
        case "edit":
            number = told.get("number")
            if not isinstance(number, int):
                message = "field 'number': expected the number of an article"
                raise BadRecordError(message)
            adding.edit(work, number, told)
        case "edit-all":
            adding.edit_all(work, told)
        case "aim":
            adding.aim(work, _collection(told))
        case "add":
            adding.add(work, _collection(told))
        case "stop":
            adding.stop(work)
        case "drop":
            adding.drop(work)
        case _:
            message = f"there is no action {action[:40]!r}"
            raise BadRecordError(message)
    found = adding.find(work)
    if found is None or not action.startswith("edit"):
        return {}
    numbers = [told["number"]] if action == "edit" else range(len(found.choices))
    return {
        "add": add_words(len(found.kept)),
        "choices": {number: _choice(found, number) for number in numbers},
    }


def _choice(work: Work, number: int) -> dict[str, Any]:
    """What is chosen for one article now, as far as its row shows more of it than was typed."""
    candidate, choice = work.candidates[number], work.choices[number]
    return {
        "kept": choice.kept,
        "published": choice.published.isoformat() if choice.published else "",
        "day": candidate_day_words(candidate, choice),
    }


def _collection(told: dict[str, Any]) -> str:
    return str(told.get("collection") or "")[:200]


def _told() -> dict[str, Any]:
    """The JSON object of the request, or an empty one."""
    told = request.get_json(silent=True)
    return told if isinstance(told, dict) else {}


def _problem(words: str, status: int) -> Response:
    response = jsonify({"problem": f"{words[:1].upper()}{words[1:]}."})
    response.status_code = status
    return response
