"""What every view beside the chart goes by: the collection, the filters, the days in view."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from app.web.pages.timeline.shown import moved_to, shown
from app.web.query import FILTERS, collection_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.index.index import EventIndex
    from app.web.query import TimelineState
    from app.web.window import Window

_PLACE: Final = "\0"  # stands where values go; no filter's value has it


@dataclass(frozen=True, slots=True)
class Scope:
    """A view of the collection ``slug``; ``window`` is None where nothing that matches has a date.

    ``index`` is None where there is no such collection.
    """

    slug: str
    state: TimelineState
    window: Window | None
    index: EventIndex | None = None

    @property
    def ends(self) -> tuple[datetime | None, datetime | None]:
        """The two instants in view, as an index asks for them."""
        return (self.window.begins, self.window.ends) if self.window else (None, None)

    def address(self, **changes: Any) -> str:  # noqa: ANN401 - fields of TimelineState
        """The address of this view with some fields changed.

        The days in view are named in it: a filter would otherwise let the page choose other days, and all
        that is drawn would change under the reader's hand.
        """
        return collection_path(self.slug, replace(self.kept, **changes))

    def toggling(self, field: str, **changes: Any) -> Callable[[str], str]:  # noqa: ANN401 - as in address
        """What gives the address of this view with one value of a filter more, or less, by that value.

        For tables with a link in each row: all but that value is written once.
        """
        chosen, name = getattr(self.state, field), FILTERS[field]
        lead, rest = self.address(**changes, **{field: frozenset({_PLACE})}).split(urlencode({name: _PLACE}))

        def address(value: str) -> str:
            values = urlencode([(name, one) for one in sorted(chosen ^ {value})])
            if values:
                return f"{lead}{values}{rest}"
            return lead + rest[1:] if rest else lead[:-1]

        return address

    @property
    def kept(self) -> TimelineState:
        """The state with the days in view named."""
        return moved_to(self.state, self.window) if self.window else self.state


def find_scope(slug: str, state: TimelineState) -> Scope:
    """The scope of a timeline's address, in the dashboard that is answering."""
    found = shown(slug, state)
    return Scope(slug, state, found.window, found.index) if found else Scope(slug, state, None)
