"""Dating: what the article says of the day of a happening, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from extract.datespan import DateSpan, Grain, Modifier, day_words
from extract.events.clauses import Link
from extract.events.groups import Tense
from extract.events.words import PRONOUNS, Part
from extract.model import Basis, Status, TimexType

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from extract.events.attach import Dated
    from extract.events.clauses import Parse
    from extract.model import TextSpan, Timex


@dataclass(frozen=True, slots=True)
class Dating:
    """A date with its reason; all the fields go into a Mention as they are."""

    when: DateSpan | None
    basis: Basis
    because: str
    timex: TextSpan | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What the sentences before have dated: the phrase, and where it stood."""

    timex: Timex
    sentence: int
    paragraph: int
    kind: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a telling stands: its sentence and paragraph by number, and whether that is up front."""

    sentence: int
    paragraph: int
    is_headline: bool
    is_lead: bool


_LONG_AGO = timedelta(days=300)
_LONG_UNITS = frozenset("weeks months years decades centuries days".split())
_RECENT = timedelta(days=7)
_AHEAD = frozenset({Status.PLANNED, Status.EXPECTED, Status.POSSIBLE, Status.THREATENED, Status.CALLED_FOR})
_REFERRING = frozenset("the this that these those".split())
_NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def is_history(timexes: Sequence[Timex], published: date | None) -> bool:
    """Whether a text tells of times long gone, so that nothing undated in it is new."""
    far = near = 0
    for timex in timexes:
        if timex.type is not TimexType.DATE or timex.when is None:
            continue
        if published is None:
            far += not timex.anchor
        elif abs(timex.when.first_day.year - published.year) >= 2:
            far += 1
        else:
            near += 1
    return far >= 3 and far > 6 * near


class Narrative:
    """The thread of dates through one article, read from its first sentence to its last."""

    def __init__(self, published: date | None, *, tells_history: bool) -> None:
        self.published = published
        self.tells_history = tells_history
        self.told: Told | None = None
        self.news: Timex | None = None

    def date(self, parse: Parse, dated: Dated, place: Place) -> Dating:
        """The date of one telling; a date that is said here is remembered for what follows."""
        if dated.timex is not None:
            dating = self._stated(dated, place)
            if self._leads_on(parse, dated) and dating.when is not None:
                if place.is_lead and self._is_recent(dating.when):
                    self.news = dated.timex
                self.told = Told(dated.timex, place.sentence, place.paragraph, dated.telling.kind)
            return dating
        status = dated.telling.status
        if status in _AHEAD:
            return Dating(None, Basis.NONE, "the article says that it lies ahead, and gives no date for it")
        if (lasting := _lasting(parse, dated)) and not place.is_headline:
            return Dating(None, Basis.NONE, f"'{lasting}' says how long, and no day")
        return self._carried(parse, dated, place) or self._undated(dated, place)

    def _leads_on(self, parse: Parse, dated: Dated) -> bool:
        """Whether what is dated here is what the text goes on to tell, and no aside."""
        if dated.telling.status in _AHEAD:
            return False
        return parse.clauses[dated.telling.clause].link in {Link.MAIN, Link.COORDINATE, Link.CONTENT}

    def _stated(self, dated: Dated, place: Place) -> Dating:
        timex = dated.timex
        assert timex is not None  # noqa: S101 - the caller has looked
        if timex.when is None:
            because = f"the article has no date, so '{timex.text}' cannot be placed"
            return Dating(None, Basis.NONE, because, timex.span)
        when = _as_signalled(timex, dated.telling.status)
        because = dated.because or explain_timex(timex, self.published)
        return Dating(when, Basis.STATED, because, timex.span)

    def _carried(self, parse: Parse, dated: Dated, place: Place) -> Dating | None:
        told = self.told
        if told is None or told.timex.when is None or place.is_headline:
            return None
        distance = place.sentence - told.sentence
        if not self._goes_on(parse, dated, place, told):
            return None
        where = "earlier in the sentence" if not distance else "in the sentence before"
        if distance > 1:
            count = _NUMBER_WORDS[distance] if distance < len(_NUMBER_WORDS) else str(distance)
            where = f"{count} sentences earlier"
        because = f"carried from '{told.timex.text}' {where}"
        return Dating(told.timex.when, Basis.CARRIED, because, told.timex.span)

    def _goes_on(self, parse: Parse, dated: Dated, place: Place, told: Told) -> bool:
        """Whether a telling without a date goes on with what the last date told of."""
        group = dated.telling.group
        if group is None or group.tense is not Tense.PAST:
            return False
        when = told.timex.when
        assert when is not None  # noqa: S101 - the caller has looked
        distance = place.sentence - told.sentence
        if self._is_recent(when):
            return told.paragraph == place.paragraph or distance <= 1
        refers = _refers_back(parse, dated)
        if refers and when.grain.typical_days <= Grain.YEAR.typical_days:
            return distance <= 1 and told.paragraph == place.paragraph
        return self.tells_history and distance <= 1 and told.paragraph == place.paragraph and when.grain in {
            Grain.DAY, Grain.HOUR, Grain.MONTH,
        }  # fmt: skip

    def _is_recent(self, when: DateSpan) -> bool:
        """Whether a date is a day of the week before publication: that of the news itself."""
        if self.published is None or when.grain not in {Grain.DAY, Grain.HOUR} or when.days != 1:
            return False
        return self.published - _RECENT <= when.first_day <= self.published

    def _undated(self, dated: Dated, place: Place) -> Dating:
        group, published = dated.telling.group, self.published
        if published is None:
            return Dating(None, Basis.NONE, "no date in the sentence, and the article has no day of publication")
        if self.tells_history:
            return Dating(None, Basis.NONE, "no date in the sentence, and the article tells of the past")
        is_front = place.is_headline or place.is_lead
        told = self.told
        in_the_past = (
            told is not None
            and told.timex.when is not None
            and not self._is_recent(told.timex.when)
            and not is_front
            and (
                told.paragraph == place.paragraph
                or (place.sentence - told.sentence <= 1 and published - told.timex.when.first_day > _LONG_AGO)
            )
        )
        if group is None or group.tense is Tense.PLUPERFECT or in_the_past:
            return Dating(None, Basis.NONE, "no date in the sentence; told as background")
        if group.tense is Tense.PERFECT and not is_front:
            return Dating(None, Basis.NONE, "no date in the sentence; it only says that it has happened by now")
        if self.news is not None and group.tense is Tense.PAST:
            because = f"carried from '{self.news.text}', the day of the news that the article opens with"
            return Dating(self.news.when, Basis.CARRIED, because, self.news.span)
        told_as = "as going on" if dated.telling.status is Status.ONGOING else "as new"
        because = f"no date in the sentence; told {told_as} in an article of {day_words(published)}"
        return Dating(DateSpan.day(published), Basis.PUBLISHED, because)


def _lasting(parse: Parse, dated: Dated) -> str:
    """The words of "for months" in a clause of the past, or ""."""
    group = dated.telling.group
    if group is None or group.tense is not Tense.PAST:
        return ""
    tokens = parse.tokens
    for number in range(group.last + 1, min(parse.clauses[dated.telling.clause].end, group.last + 8)):
        if tokens[number].word == "for":
            unit = next((t for t in tokens[number + 1 : number + 4] if t.word in _LONG_UNITS), None)
            if unit is not None and parse.owners[number] == dated.telling.clause:
                return " ".join(token.word for token in tokens[number : tokens.index(unit) + 1])
    return ""


def explain_timex(timex: Timex, published: date | None) -> str:
    """One plain sentence on how a phrase came to its days."""
    phrase = f"'{timex.text}'"
    if timex.when is None:
        return f"{phrase} names no day on the calendar"
    if not timex.anchor:
        return f"{phrase} is said in the sentence"
    back = published is not None and timex.when.first_day < published
    return f"{phrase} counted {'back ' if back else ''}from {timex.anchor}"


def _as_signalled(timex: Timex, status: Status) -> DateSpan | None:
    """What "since", "until", "before" and "after" make of a date."""
    when = timex.when
    assert when is not None  # noqa: S101 - the caller has looked
    if timex.signal == "since" and status is Status.ONGOING and not when.is_open:
        return when.since()
    if when.is_open or timex.type is TimexType.DURATION:
        return when
    if timex.signal in {"until", "till"}:
        return when.until()
    if timex.signal == "before":
        return when.modified(Modifier.BEFORE)
    if timex.signal == "after":
        return when.modified(Modifier.AFTER)
    return when


def _refers_back(parse: Parse, dated: Dated) -> bool:
    """Whether the subject stands for something named before: "it", "the attack"."""
    subject = parse.clauses[dated.telling.clause].subject
    if subject is None:
        return False
    first = parse.tokens[subject[0]]
    return first.word in PRONOUNS or (first.word in _REFERRING and subject[1] - subject[0] <= 3) or first.part is Part.SUBJECT
