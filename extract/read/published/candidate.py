"""What one place in a page says of its day of publication."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

from extract.datespan import day_words

if TYPE_CHECKING:
    from extract.read.published.written import Written

_DAY = timedelta(days=1)


class Place(Enum):
    """Where in a page a day was found."""

    ENTRY = auto()  # the article's own entry in JSON-LD
    META = auto()  # a meta field that means publication and nothing else
    MARKUP = auto()  # an element that is marked as the day of publication
    ADDRESS = auto()
    HEADLINE = auto()  # printed near the headline
    LOOSE_META = auto()  # a meta field that may mean any day of the page's life
    SITE_ENTRY = auto()  # JSON-LD of the page or the site, rather than of an article
    TITLE = auto()  # within the title or the summary
    SCRIPT = auto()  # what the page hands to programs that count its readers


@dataclass(frozen=True, slots=True)
class Candidate:
    """A day as written, and the first and the last day that it may mean to the outlet's readers.

    ``weight`` compares candidates of the same place: how much there speaks for the day.
    """

    day: date
    earliest: date
    latest: date
    place: Place
    because: str
    weight: float = 0.0

    def allows(self, day: date) -> bool:
        """Whether what is written here may mean that day."""
        return self.earliest <= day <= self.latest


def candidate_of(written: Written, place: Place, where: str, weight: float = 0.0) -> Candidate:
    """The candidate that a written day is.

    A time in UTC leaves open whose day it was: late in the day it may have been the next one in Asia,
    early in the day still the one before in the Americas. Any other time is the outlet's own.
    """
    earliest = latest = written.day
    if written.utc_hour is not None:
        earliest = written.day - _DAY if written.utc_hour < 12 else written.day
        latest = written.day + _DAY if written.utc_hour >= 10 else written.day
    because = f"{day_words(written.day)} stands {where}"
    return Candidate(written.day, earliest, latest, place, because, weight)
