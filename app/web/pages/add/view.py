"""What the page for giving articles says: its limits, and the work that is under way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.adding.given import LARGEST_FILE, MOST_SOURCES
from app.adding.work import Phase
from app.web.query import work_path
from app.web.words import counted
from extract.read.form import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.adding.work import Work

LIMITS = f"Up to {MOST_SOURCES} files at once, each up to {LARGEST_FILE // 1_000_000} MB."
ACCEPT = ",".join(SUFFIXES)


@dataclass(frozen=True, slots=True)
class WorkLine:
    """A piece of work in the list: where it is, what it is about, and how far it has come."""

    path: str
    about: str
    state: str
    is_running: bool


def view_works(works: Iterable[Work]) -> tuple[WorkLine, ...]:
    """The list of work under way and done lately."""
    return tuple(WorkLine(work_path(work.id), _about(work), _state(work), work.is_running) for work in works)


def _about(work: Work) -> str:
    """The first article's title, or the first source where none has been read."""
    names = [choice.title for choice in work.choices] or [source.name for source in work.sources]
    if not names:
        return "Nothing that can be read"
    first = names[0] if len(names[0]) <= 70 else f"{names[0][:69]}…"
    return f"{first} and {len(names) - 1:,} more" if len(names) > 1 else first


def _state(work: Work) -> str:
    if work.waiting:
        return "Waiting for other work to finish"
    match work.phase:
        case Phase.READING:
            return f"Reading {work.place + 1:,} of {len(work.sources):,}"
        case Phase.CHECK:
            return f"{counted(len(work.kept), 'article')} to check"
        case Phase.ADDING:
            return f"Adding to {work.title}: {len(work.results):,} of {len(work.kept):,}"
        case Phase.DONE:
            added = sum(not result.refused for result in work.results.values())
            return f"Done: {counted(added, 'article')} in {work.title}"
