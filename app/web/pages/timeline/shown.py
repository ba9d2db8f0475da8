"""What a state shows of a collection: the events that pass its filters, and the window open on them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.web.indexes import index_of
from app.web.texts import _, format_number, n_
from app.web.window import asked_window, whole_days, with_margin

if TYPE_CHECKING:
    from datetime import datetime

    from app.index.index import EventIndex
    from app.index.selection import Selection
    from app.web.query import TimelineState
    from app.web.window import Window


@dataclass(frozen=True, slots=True)
class Shown:
    """The events of an index that pass the filters of a state, and its window.

    ``window`` is None where none of them has a date.
    """

    index: EventIndex
    selection: Selection
    window: Window | None
    in_view: int

    @property
    def ends(self) -> tuple[datetime | None, datetime | None]:
        """The two instants of the window, as an index asks for them."""
        return (self.window.begins, self.window.ends) if self.window else (None, None)

    @property
    def listed(self) -> int:
        """How many events the list has: those in view, and those without a date."""
        return self.in_view + self.selection.undated

    @property
    def count(self) -> str:
        """How many events are listed of all, in words."""
        return n_(
            "Showing {shown} of {count} event",
            "Showing {shown} of {count} events",
            len(self.index),
            shown=format_number(self.listed),
        )

    @property
    def outside(self) -> int:
        """How many events that pass the filters lie before or after the window."""
        return len(self.selection) - self.listed

    @property
    def remarks(self) -> tuple[str, ...]:
        """Where the events are that the window leaves out, and those that no window shows."""
        remarks = []
        if self.outside:
            remarks.append(
                n_(
                    "{count} before or after the days in view",
                    "{count} before or after the days in view",
                    self.outside,
                )
            )
        if self.selection.undated:
            remarks.append(
                n_(
                    "{count} without a date, at the end of the list",
                    "{count} without a date, at the end of the list",
                    self.selection.undated,
                )
            )
        return tuple(remarks)

    @property
    def empty(self) -> str:
        """Why nothing is listed; empty where something is."""
        if self.listed:
            return ""
        if not len(self.index):
            return _("No events were found in the articles of this collection.")
        if self.outside:
            return n_(
                "No event in the days in view. There is {count} on other days.",
                "No event in the days in view. There are {count} on other days.",
                self.outside,
            )
        return _("No event passes all the filters that are on.")


def shown(slug: str, state: TimelineState) -> Shown | None:
    """What ``state`` shows of a collection of the dashboard that is answering; None where there is none."""
    index = index_of(slug)
    if index is None:
        return None
    selection = index.select(state.matching)
    window = asked_window(state.since, state.until) or first_view(selection)
    in_view = selection.count(window.begins, window.ends) if window else 0
    return Shown(index, selection, window, in_view)


def first_view(selection: Selection) -> Window | None:
    """The days to show first: where the happenings are dense, with a margin."""
    span = selection.busy_span()
    return with_margin(whole_days(*span)) if span else None


def moved_to(state: TimelineState, window: Window | None) -> TimelineState:
    """``state`` with another window; None goes back to the one that the page chooses."""
    if window is None:
        return replace(state, since=None, until=None)
    if window.hours:
        return replace(state, since=window.hours[0], until=window.hours[1])
    return replace(state, since=window.start, until=window.last_day)
