"""How far a piece of work has come, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.adding.work import Phase
from app.web.texts import _, format_number, n_

if TYPE_CHECKING:
    from app.adding.work import Result, Work


def heading_and_words(work: Work) -> tuple[str, str]:
    """The heading of the page, and the sentences below it."""
    match work.phase:
        case Phase.READING:
            return _("Reading"), _reading_words(work)
        case Phase.CHECK if not work.choices:
            return _("Nothing could be read"), _("The reasons are below. Nothing was added.")
        case Phase.CHECK:
            return _("Check before you add"), _check_words(work)
        case Phase.ADDING:
            return _("Adding to {collection}").format(collection=work.title), _adding_words(work)
        case Phase.DONE:
            return _("Stopped") if work.stopped else _("Done"), _done_words(work)


def _check_words(work: Work) -> str:
    told = [_("Reading was stopped; this is what was read before.")] if work.stopped else []
    told.append(n_("{count} article found.", "{count} articles found.", len(work.choices)))
    if failed := len(work.failures) + work.failures_left_out:
        words = n_("{count} could not be read (see below).", "{count} could not be read (see below).", failed)
        told.append(words)
    told.append(_("Look at the days first: “Friday” is counted from them."))
    return " ".join(told)


def _reading_words(work: Work) -> str:
    if work.waiting:
        return _("Waiting for other work to finish first. You can close this page and come back.")
    if work.stopped:
        return _("Stopping …")
    source = work.sources[min(work.place, len(work.sources) - 1)].name if work.sources else ""
    if len(work.sources) > 1:
        place, total = format_number(work.place + 1), format_number(len(work.sources))
        source = _("{place} of {total}: {source}").format(place=place, total=total, source=source)
    so_far = n_("{count} article so far.", "{count} articles so far.", len(work.choices))
    return f"{source}. {so_far}"


def _adding_words(work: Work) -> str:
    if work.waiting:
        return _("Waiting for other work to finish first. You can close this page and come back.")
    if work.merging:
        return _("Putting together what the articles tell …")
    if work.stopped:
        return _("Stopping …")
    words = _("{place} of {total} done. You can close this page and come back.")
    return words.format(place=format_number(len(work.results)), total=format_number(len(work.kept)))


def _done_words(work: Work) -> str:
    states = [state_of(result) for result in work.results.values()]
    added = n_(
        "{count} article added to {collection}.",
        "{count} articles added to {collection}.",
        states.count("added"),
        collection=work.title,
    )
    told = [added]
    if there := states.count("there"):
        told.append(n_("{count} there already.", "{count} there already.", there))
    if refused := states.count("refused"):
        told.append(n_("{count} could not be added.", "{count} could not be added.", refused))
    if left := len(work.left_to_add):
        told.append(
            n_(
                "{count} not added, because it was stopped.",
                "{count} not added, because they were stopped.",
                left,
            )
        )
    if work.events:
        events = n_("The collection has {count} event.", "The collection has {count} events.", work.events)
        told.append(events)
    return " ".join(told)


def beside_words(result: Result) -> list[str]:
    """What the collection has beside an article that was added: its text in other outlets, its versions."""
    told = []
    if result.copies:
        first, others = result.copies[0], len(result.copies) - 1
        printed = (
            n_(
                "{first} and {count} other printed the same text: on the timeline they are one witness.",
                "{first} and {count} others printed the same text: on the timeline they are one witness.",
                others,
                first=first,
            )
            if others
            else _("{first} printed the same text: on the timeline they are one witness.").format(first=first)
        )
        told.append(printed)
    if result.version == "newer":
        told.append(_("A newer version of an article that was there: the timeline goes by this one."))
    elif result.version == "older":
        told.append(_("An older version of an article that is there: the timeline goes by that one."))
    return told


def state_of(result: Result) -> str:
    """What became of an article: "added", "there" or "refused"."""
    if result.refused:
        return "refused"
    return "added" if result.added == "new" else "there"
