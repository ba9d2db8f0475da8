"""A day of publication: what it may be, and how it is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.model import PublishedBasis

# The years in which news can have been published. Days are counted from that day, forward and back, so
# it must not lie at an end of the calendar.
PUBLICATION_YEARS = range(1000, 3000)


def publication_day(written: str) -> date:
    """The day of publication that an ISO date names. Raises ValueError for anything else."""
    day = date.fromisoformat(written)
    if day.year not in PUBLICATION_YEARS:
        message = f"a year from {PUBLICATION_YEARS[0]} to {PUBLICATION_YEARS[-1]} is expected, not {day.year}"
        raise ValueError(message)
    return day


@dataclass(frozen=True, slots=True)
class Published:
    """A day of publication, or None where nothing tells it.

    ``earliest`` and ``latest`` are the days between which it lies, both included, or None where they
    are not known. ``because`` says in one plain sentence where the day was found.
    """

    day: date | None
    earliest: date | None
    latest: date | None
    basis: PublishedBasis
    because: str
