"""Anchors: what a phrase is counted from, and which way.

In news a phrase is counted from the day of publication; in a history from the date that the text has
just come to. Which of the two a text is, the text itself tells (:func:`is_narrative`).
"""

from __future__ import annotations

import calendar
from collections import deque
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from extract.datespan import Grain, day_words
from extract.timex.fold import PARAGRAPH_END, single_blanks
from extract.timex.story import Passed, in_heading, is_aside

if TYPE_CHECKING:
    from collections.abc import Callable

    from extract.timex.moment import Moment
    from extract.timex.story import Asides

_DAY_NAMES = tuple(calendar.day_name)  # once: the calendar asks the locale anew for every name
_AROUND = 40  # characters around a phrase that a rule may look at
_REMEMBERED = 12  # dates that a text may come back to


class Direction(Enum):
    """Which way from its anchor a phrase points."""

    PAST = "past"
    SURELY_PAST = "surely past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(slots=True)
class Anchor:
    """Where a reading stands: the day of publication, the dates named before, and the words around.

    ``folded`` is the text as patterns see it; ``start`` and ``end`` are the phrase being read;
    ``publication`` is the day of publication in words for an explanation. The scan moves it along the text
    and is the only one to change it; rules only ask.
    """

    folded: str
    published: Moment | None
    narrative: bool
    tell_direction: Callable[[str, int, int], Direction]
    asides: Asides
    start: int = 0
    end: int = 0
    passed: deque[Passed] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))
    publication: str = ""
    _paragraph: int = 0
    _looked: int = 0

    def __post_init__(self) -> None:
        """Say the day of publication once, for every explanation that names it."""
        day = self.published.date if self.published else None
        named = f"{_DAY_NAMES[day.weekday()]} {day_words(day)}" if day else ""
        self.publication = f"{named}, the day of publication" if day else ""

    @property
    def direction(self) -> Direction:
        """Which way the words around the phrase point, by tense and cue words."""
        return self.tell_direction(self.folded, self.start, self.end)

    def paragraph(self, at: int) -> int:
        """Where the paragraph of a place begins; asked in the order of the text, each part is seen once."""
        if at > self._looked:
            found = self.folded.rfind(PARAGRAPH_END, self._looked, at)
            self._paragraph = found + 1 if found >= 0 else self._paragraph
            self._looked = at
        return self._paragraph

    @property
    def before(self) -> str:
        """The words just before the phrase, one blank between them however the text is wrapped."""
        return single_blanks(self.folded[max(0, self.start - _AROUND) : self.start])

    @property
    def opens_sentence(self) -> bool:
        """Whether the sentence, or what follows a semicolon, opens with the phrase: "In June, they"."""
        return self.asides.opening.search(self.before) is not None

    @property
    def behind(self) -> str:
        """The words just behind the phrase, one blank between them however the text is wrapped."""
        return single_blanks(self.folded[self.end : self.end + _AROUND])

    @property
    def latest(self) -> Passed | None:
        """The date named last before the phrase."""
        return self.passed[-1] if self.passed else None

    @property
    def told(self) -> Passed | None:
        """The date named last that the text moved to, leaving out those named in passing."""
        return next((passed for passed in reversed(self.passed) if not passed.aside), None)

    def latest_of(self, *grains: Grain) -> Passed | None:
        """The date named last at one of these grains."""
        return next((passed for passed in reversed(self.passed) if passed.moment.grain in grains), None)

    def latest_near(self, characters: int, *grains: Grain) -> Passed | None:
        """The date named last at one of these grains, if it stands at most so far before the phrase."""
        passed = self.latest_of(*grains) if grains else self.latest
        return passed if passed and self.start - passed.at <= characters else None

    @property
    def year(self) -> int | None:
        """The year in which the text now is: in a history the last one named, else that of publication."""
        if self.narrative or self.published is None:
            passed = next((one for one in reversed(self.passed) if one.moment.year is not None), None)
            if passed is not None:
                return passed.moment.year
        return self.published.year if self.published else None

    def remember(
        self, at: int, text: str, moment: Moment, *, aside: bool = False, goes_on: bool = False
    ) -> None:
        """Note a date that the text has named; one that ``goes_on`` was counted from a date before it."""
        paragraph = self.paragraph(at)
        heads = in_heading(self.folded, paragraph, at)
        passing = aside or not (
            goes_on or heads or not is_aside(self.folded, paragraph, at, moment, self.passed, self.asides)
        )
        self.passed.append(Passed(at, text, moment, passing, heads))
