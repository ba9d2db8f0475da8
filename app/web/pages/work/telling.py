"""How far a piece of work has come, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.adding.work import Phase
from app.web.words import counted

if TYPE_CHECKING:
    from app.adding.work import Result, Work


def heading_and_words(work: Work) -> tuple[str, str]:
    """The heading of the page, and the sentence below it."""
    match work.phase:
        case Phase.READING:
            return "Reading", _reading_words(work)
        case Phase.CHECK if not work.choices:
            return "Nothing could be read", "The reasons are below. Nothing was added."
        case Phase.CHECK:
            stopped = "Reading was stopped; this is what was read before. " if work.stopped else ""
            found = counted(len(work.choices), "article")
            failed = len(work.failures) + work.failures_left_out
            beside = f", {failed:,} could not be read (see below)" if failed else ""
            return "Check before you add", (
                f"{stopped}{found} found{beside}. Look at the days first: “Friday” is counted from them."
            )
        case Phase.ADDING:
            return f"Adding to {work.title}", _adding_words(work)
        case Phase.DONE:
            return "Stopped" if work.stopped else "Done", _done_words(work)


def _reading_words(work: Work) -> str:
    if work.waiting:
        return "Waiting for other work to finish first. You can close this page and come back."
    if work.stopped:
        return "Stopping …"
    source = work.sources[min(work.place, len(work.sources) - 1)].name if work.sources else ""
    place = f"{work.place + 1:,} of {len(work.sources):,}: " if len(work.sources) > 1 else ""
    return f"{place}{source}. {counted(len(work.choices), 'article')} so far."


def _adding_words(work: Work) -> str:
    if work.waiting:
        return "Waiting for other work to finish first. You can close this page and come back."
    if work.merging:
        return "Putting together what the articles tell …"
    if work.stopped:
        return "Stopping …"
    return f"{len(work.results):,} of {len(work.kept):,} done. You can close this page and come back."


def _done_words(work: Work) -> str:
    states = [state_of(result) for result in work.results.values()]
    told = [f"{counted(states.count('added'), 'article')} added to {work.title}"]
    if there := states.count("there"):
        told.append(f"{there:,} there already")
    if refused := states.count("refused"):
        told.append(f"{refused:,} could not be added")
    if left := len(work.left_to_add):
        told.append(f"{left:,} not added, because it was stopped")
    events = f" The collection has {counted(work.events, 'event')}." if work.events else ""
    return f"{', '.join(told)}.{events}"


def beside_words(result: Result) -> str:
    """What the collection has beside an article that was added: its text in other outlets, its versions."""
    told = ""
    if result.copies:
        others = counted(len(result.copies) - 1, "other") if len(result.copies) > 1 else ""
        told += f". {result.copies[0]}{f' and {others}' if others else ''} printed the same text"
        told += ": on the timeline they are one witness"
    if result.version == "newer":
        told += ". A newer version of an article that was there: the timeline goes by this one"
    elif result.version == "older":
        told += ". An older version of an article that is there: the timeline goes by that one"
    return told


def state_of(result: Result) -> str:
    """What became of an article: "added", "there" or "refused"."""
    if result.refused:
        return "refused"
    return "added" if result.added == "new" else "there"
