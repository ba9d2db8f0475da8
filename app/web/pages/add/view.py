"""What the page for giving articles says: its limits, and the work that is under way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.adding.given import LARGEST_FILE, MOST_SOURCES
from app.adding.work import Phase
from app.web.query import work_path
from app.web.texts import _, format_number, n_
from extract.read.form import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.adding.work import Work

ACCEPT = ",".join(SUFFIXES)


@dataclass(frozen=True, slots=True)
class WorkLine:
    """A piece of work in the list: where it is, what it is about, and how far it has come."""

    path: str
    about: str
    state: str
    is_running: bool


def limits() -> str:
    """How much may be given at once."""
    words = _("Up to {files} files at once, each up to {size} MB.")
    return words.format(files=MOST_SOURCES, size=LARGEST_FILE // 1_000_000)


def view_works(works: Iterable[Work]) -> tuple[WorkLine, ...]:
    """The list of work under way and done lately."""
    return tuple(WorkLine(work_path(work.id), _about(work), _state(work), work.is_running) for work in works)


def _about(work: Work) -> str:
    """The first article's title, or the first source where none has been read."""
    names = [choice.title for choice in work.choices] or [source.name for source in work.sources]
    if not names:
        return _("Nothing that can be read")
    first = names[0] if len(names[0]) <= 70 else f"{names[0][:69]}…"
    if len(names) == 1:
        return first
    return n_("{first} and {count} more", "{first} and {count} more", len(names) - 1, first=first)


def _state(work: Work) -> str:
    if work.waiting:
        return _("Waiting for other work to finish")
    match work.phase:
        case Phase.READING:
            return _("Reading {place} of {total}").format(**_progress(work.place + 1, len(work.sources)))
        case Phase.CHECK:
            return n_("{count} article to check", "{count} articles to check", len(work.kept))
        case Phase.ADDING:
            counts = _progress(len(work.results), len(work.kept))
            return _("Adding to {collection}: {place} of {total}").format(collection=work.title, **counts)
        case Phase.DONE:
            added = sum(not result.refused for result in work.results.values())
            return n_(
                "Done: {count} article in {collection}",
                "Done: {count} articles in {collection}",
                added,
                collection=work.title,
            )


def _progress(place: int, total: int) -> dict[str, str]:
    return {"place": format_number(place), "total": format_number(total)}
