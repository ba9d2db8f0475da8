"""What events can be filtered by: each field of the query with its name, and its values in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.store.records import Certainty
from app.web import kinds
from app.web.disputes import ASPECTS
from app.web.query import FILTERS
from app.web.texts import N_, _
from app.web.words import STATUS_WORDS
from extract.model import Basis, Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.web.query import TimelineState

_STATUSES: Final = {str(status): words for status, words in STATUS_WORDS.items()}
# Shorter than app.web.words.BASIS_WORDS, under a heading that says what they are.
BASES: Final = {
    str(Basis.STATED): N_("words in the sentence"),
    str(Basis.CARRIED): N_("words before it"),
    str(Basis.CODED): N_("an existing timeline, coded by a person"),
    str(Basis.PUBLISHED): N_("the day of publication"),
    str(Basis.NONE): N_("not known"),
}
_CERTAINTIES: Final = {
    str(Certainty.DAY): N_("exact day"),
    str(Certainty.COARSE): N_("about then, or a longer time"),
    str(Certainty.OPEN): N_("only its start or its end"),
    str(Certainty.UNDATED): N_("no date"),
}


@dataclass(frozen=True, slots=True)
class Facet:
    """A field of the query that readers filter by.

    ``field`` is its name in :class:`app.web.query.TimelineState`, ``title`` what it is called, ``values``
    the words of its values; without them the values are names, and there may be any number of them.
    """

    field: str
    title: str
    values: Mapping[str, str] | None = None

    @property
    def parameter(self) -> str:
        """Its name in the address."""
        return FILTERS[self.field]

    @property
    def has_names(self) -> bool:
        """Whether its values are names, to be looked for by typing."""
        return self.values is None

    def words(self, value: str) -> str:
        """A value as readers see it."""
        if self.field == KINDS.field:
            return kinds.title(value)
        known = (self.values or {}).get(value)
        return _(known) if known else value

    def chosen(self, state: TimelineState) -> frozenset[str]:
        """The values of it that ``state`` asks for; empty for all."""
        values: frozenset[str] = getattr(state, self.field)
        return values


KINDS: Final = Facet("kinds", N_("Kind"), kinds.TITLES)
# Those behind "More filters", in the order in which they stand.
MORE: Final = (
    Facet("actors", N_("Who")),
    Facet("places", N_("Where")),
    Facet("sources", N_("Outlet")),
    Facet("speakers", N_("Who says so")),
    Facet("statuses", N_("Did it happen?"), _STATUSES),
    Facet("certainties", N_("How exact the date is"), _CERTAINTIES),
    Facet("bases", N_("How the date is known"), BASES),
    Facet("disputes", N_("Where reports differ"), {str(aspect): words for aspect, words in ASPECTS.items()}),
)
FACETS: Final = (KINDS, *MORE)

assert _STATUSES.keys() == {str(status) for status in Status}  # noqa: S101 - each status has its words
