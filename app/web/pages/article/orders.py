"""Two pictures of an article: the order in which it tells, and how far from its own day its dates lie."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from app.web.texts import N_
from app.web.window import Window, extent, first_window

if TYPE_CHECKING:
    from datetime import date

    from app.store.records import StoredArticle
    from extract.model import DateSpan, Mention

# From how many days before or after the day of publication a stretch begins, and its words.
_STRETCHES: Final = (
    (-366, N_("more than a year before")),
    (-31, N_("a month to a year before")),
    (-7, N_("a week to a month before")),
    (-1, N_("in the week before")),
    (0, N_("that day, or a time around it")),
    (7, N_("in the week after")),
    (31, N_("a week to a month after")),
    (366, N_("a month to a year after")),
    (None, N_("more than a year after")),
)


@dataclass(frozen=True, slots=True)
class Told:
    """A mention in the picture: ``across`` is its place in the text, ``early`` and ``late`` its days.

    All three are from 0 to 1, of the text and of the days of the picture. ``beyond`` is -1 or 1 where it lies
    before or after these, else 0.
    """

    mention: Mention
    across: float
    early: float
    late: float
    beyond: int

    @property
    def middle(self) -> float:
        """The middle of its days."""
        return (self.early + self.late) / 2


@dataclass(frozen=True, slots=True)
class TellingOrder:
    """News order against time order; ``steps_back`` is how often the next event told began earlier.

    ``published`` is where the day of publication lies among the days, from 0 to 1; None where it does not.
    """

    days: Window
    told: tuple[Told, ...]
    steps_back: int
    published: float | None


@dataclass(frozen=True, slots=True)
class Distance:
    """How many date phrases name a time so far from its own day; ``words`` are yet to be translated."""

    words: str
    phrases: int


def telling_order(stored: StoredArticle) -> TellingOrder | None:
    """The order in which the article tells, None where fewer than two of its mentions have a date."""
    dated = [(mention, mention.when) for mention in stored.mentions if mention.when]
    window = first_window([when for _, when in dated])
    if window is None or len(dated) < 2:
        return None
    length = max(1, len(stored.article.text))
    told = tuple(_place(mention, when, window, length) for mention, when in dated)
    starts = [when.first_day for _, when in dated]
    steps_back = sum(later < earlier for earlier, later in pairwise(starts))
    return TellingOrder(window, told, steps_back, _published(stored.article.published, window))


def _published(published: date | None, window: Window) -> float | None:
    if published is None or not window.start <= published < window.end:
        return None
    return ((published - window.start).days + 0.5) / window.days


def date_distances(stored: StoredArticle) -> tuple[Distance, ...]:
    """How far from the day of publication the article's date phrases lie; empty where that is not known."""
    published = stored.article.published
    if published is None:
        return ()
    counts = [0] * len(_STRETCHES)
    for timex in stored.timexes:
        if timex.when:
            counts[_stretch(_days_from(published, timex.when))] += 1
    if not any(counts):
        return ()
    used = [number for number, count in enumerate(counts) if count]
    return tuple(Distance(_STRETCHES[number][1], counts[number]) for number in range(used[0], used[-1] + 1))


def _place(mention: Mention, when: DateSpan, window: Window, length: int) -> Told:
    days = extent(when)
    early, late = ((day - window.start).days / window.days for day in (days.start, days.end))
    beyond = -1 if late <= 0 else 1 if early >= 1 else 0
    return Told(mention, mention.sentence.start / length, _within(early), _within(late), beyond)


def _within(share: float) -> float:
    return min(1.0, max(0.0, share))


def _days_from(published: date, when: DateSpan) -> int:
    """Days between publication and the nearest day of a date; negative where that comes before it."""
    days = extent(when)
    if days.start <= published < days.end:
        return 0
    if days.start > published:
        return (days.start - published).days
    return (days.last_day - published).days


def _stretch(days: int) -> int:
    for number, (edge, _) in enumerate(_STRETCHES):
        if edge is None or (days < edge if edge <= -7 else days <= edge):
            return number
    return len(_STRETCHES) - 1
