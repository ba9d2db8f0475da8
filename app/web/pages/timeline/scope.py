"""What every view beside the chart goes by: the collection, the filters, the days in view."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from app.web.pages.timeline.shown import moved_to, shown
from app.web.query import collection_path

if TYPE_CHECKING:
    from datetime import date

    from app.web.query import TimelineState
    from app.web.window import Window


@dataclass(frozen=True, slots=True)
class Scope:
    """A view of the collection ``slug``; ``window`` is None where nothing that matches has a date."""

    slug: str
    state: TimelineState
    window: Window | None

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day in view."""
        return (self.window.start, self.window.last_day) if self.window else None

    def address(self, **changes: Any) -> str:  # noqa: ANN401 - fields of TimelineState
        """The address of this view with some fields changed.

        The days in view are named in it: a filter would otherwise let the page choose other days, and all
        that is drawn would change under the reader's hand.
        """
        return collection_path(self.slug, replace(self.kept, **changes))

    @property
    def kept(self) -> TimelineState:
        """The state with the days in view named."""
        return moved_to(self.state, self.window) if self.window else self.state


def find_scope(slug: str, state: TimelineState) -> Scope:
    """The scope of a timeline's address, in the dashboard that is answering."""
    found = shown(slug, state)
    return Scope(slug, state, found.window if found else None)
