"""Dating: what the article says of the day of a happening, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from extract.datespan import DateSpan, Grain, day_words
from extract.events.grammar.clauses import Link
from extract.events.grammar.groups import Tense
from extract.events.grammar.verbs import Role
from extract.events.grammar.words import PRONOUNS, Part
from extract.events.phrases import as_signalled, contradicts, explain_timex, explain_unplaced, lacks_day, turn
from extract.model import Basis, Status, TimexType

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from extract.events.attach import Dated
    from extract.events.grammar.clauses import Parse
    from extract.model import TextSpan, Timex


@dataclass(slots=True)
class Dating:
    """A date with its reason; all the fields go into a Mention as they are."""

    when: DateSpan | None
    basis: Basis
    because: str
    timex: TextSpan | None = None


@dataclass(slots=True)
class Place:
    """Where a telling stands: its sentence and paragraph by number, and whether that is up front."""

    sentence: int
    paragraph: int
    is_headline: bool
    is_lead: bool


@dataclass(frozen=True, slots=True)
class _Told:
    """A date that the text has given: the day, the phrase, and where it stood."""

    when: DateSpan
    timex: Timex
    place: Place


_RECENT = timedelta(days=7)
_LONG_AGO = timedelta(days=300)
_LEADING = frozenset({Link.MAIN, Link.COORDINATE, Link.CONTENT})
_REFERRING = frozenset("the this that these those".split())
_LONG_UNITS = frozenset("days weeks months years decades centuries".split())
_REPEATEDLY = frozenset("repeatedly often frequently regularly routinely usually".split())
_WRITERS = frozenset({"i", "we", "me", "us"})
_SAYING = frozenset({Role.SPEECH, Role.CALL, Role.COMMIT})
_FINE = frozenset({Grain.DAY, Grain.HOUR, Grain.MONTH})
_LONG_ARTICLE = 15  # sentences
_KNOWN = frozenset({Part.NAME, Part.NUMBER, Part.POSSESSIVE, Part.SUBJECT})
_NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def is_history(timexes: Sequence[Timex], published: date | None) -> bool:
    """Whether a text tells of times long gone, so that nothing undated in it is new."""
    dates = [timex for timex in timexes if timex.type is TimexType.DATE and timex.when is not None]
    if published is None:
        far = sum(not timex.anchor for timex in dates)
        return far >= 3
    far = sum(abs(timex.when.first_day.year - published.year) >= 2 for timex in dates if timex.when)
    return far >= 3 and far > 6 * (len(dates) - far)


class Narrative:
    """The thread of dates through one article, read from its first sentence to its last."""

    def __init__(self, published: date | None, *, tells_history: bool, sentences: int) -> None:
        self.published = published
        self.sentences = sentences  # how many the article has
        self.tells_history = tells_history
        self.told: _Told | None = None
        self.news: _Told | None = None
        self.turned: dict[str, int] = {}  # phrases that a clause has turned, with the days they moved by
        self.unplaced_in = -1  # the paragraph that tells of a time without a day: "for months"

    def date(self, parse: Parse, dated: Dated, place: Place) -> Dating:
        """The date of one telling; a date that is said here is remembered for what follows."""
        if dated.timex is not None and not self._looks_past(dated, dated.timex):
            dating = self._stated(dated, dated.timex, place)
            self._remember(parse, dated, dating, place)
            return dating
        if dated.telling.is_ahead:
            return _no_date("the article says that it lies ahead, and gives no date for it")
        if (unplaced := _unplaced(parse, dated)) and not place.is_headline:
            self.unplaced_in = place.paragraph
            return _no_date(unplaced)
        if self._is_late(place) and self.news is not None and _is_generic(parse, dated):
            return self._carried(parse, dated, place) or _no_date(
                "no date in the sentence; it stands far from the news and tells of no one thing"
            )
        return self._carried(parse, dated, place) or self._undated(parse, dated, place)

    def _looks_past(self, dated: Dated, timex: Timex) -> bool:
        """Whether a phrase of the past stands beside what is so now: "the story of that day is still told"."""
        when = timex.when
        if not dated.telling.now or self.published is None or when is None or timex.signal == "since":
            return False
        return when.last_day is not None and when.last_day < self.published

    def _stated(self, dated: Dated, timex: Timex, place: Place) -> Dating:
        told = self.told
        if timex.when is None or self._is_guess(timex, place):
            return Dating(None, Basis.NONE, explain_unplaced(timex, self.published), timex.span)
        if lacks_day(timex) and told is not None and self._is_near(told, place) and told.when.days == 1:
            because = f"'{timex.text}' of the day carried from '{told.timex.text}'"
            return Dating(DateSpan.day(told.when.first_day), Basis.CARRIED, because, told.timex.span)
        turned = turn(timex, dated.telling, self.published, self.turned)
        if turned.when is not None and turned.when != timex.when:
            self.turned[timex.text] = (turned.when.first_day - timex.when.first_day).days
        when = as_signalled(turned, dated.telling.status)
        if when is not None and (contradiction := contradicts(when, dated.telling, self.published)):
            return Dating(None, Basis.NONE, f"'{timex.text}' {contradiction}", timex.span)
        return Dating(when, Basis.STATED, dated.because or explain_timex(turned, self.published), timex.span)

    def _is_guess(self, timex: Timex, place: Place) -> bool:
        """Whether a phrase was counted from a date that the news around it has nothing to do with.

        Where nobody knows the day of publication, "in May" leans on a year named before it; in a history,
        or in the same paragraph, that is what a reader does too.
        """
        if self.published is not None or self.tells_history or not timex.anchor:
            return False
        return self.told is None or self.told.place.paragraph != place.paragraph

    def _remember(self, parse: Parse, dated: Dated, dating: Dating, place: Place) -> None:
        """Keep a date to carry on, if what it dates is what the text goes on to tell, and no aside."""
        telling = dated.telling
        is_aside = telling.is_ahead or parse.clauses[telling.clause].link not in _LEADING
        if is_aside or dating.when is None or dated.timex is None:
            return
        if self.published is not None and dating.when.first_day > self.published:
            return
        self.told = _Told(dating.when, dated.timex, place)
        if place.is_lead and self._is_recent(dating.when):
            self.news = self.told

    def _carried(self, parse: Parse, dated: Dated, place: Place) -> Dating | None:
        told = self.told
        if told is None or place.is_headline or not self._goes_on(parse, dated, place, told):
            return None
        because = f"carried from '{told.timex.text}' {_distance(told.place, place)}"
        if self._is_recent(told.when):
            self.told = replace(told, place=place)
        return Dating(_whole_day(told.when), Basis.CARRIED, because, told.timex.span)

    def _goes_on(self, parse: Parse, dated: Dated, place: Place, told: _Told) -> bool:
        """Whether a telling without a date goes on with what the last date told of."""
        group = dated.telling.group
        if group is None or group.tense is not Tense.PAST:
            return False
        if self._is_recent(told.when):
            return self._is_near(told, place)
        if told.place.paragraph != place.paragraph or place.sentence - told.place.sentence > 1:
            return False
        if _refers_back(parse, dated):
            return told.when.grain.typical_days <= Grain.YEAR.typical_days
        return self.tells_history and told.when.grain in _FINE

    def _is_near(self, told: _Told, place: Place) -> bool:
        return told.place.paragraph == place.paragraph or place.sentence - told.place.sentence <= 1

    def _is_recent(self, when: DateSpan) -> bool:
        """Whether a date is a day of the week before publication: that of the news itself."""
        if self.published is None or when.grain not in {Grain.DAY, Grain.HOUR} or when.days != 1:
            return False
        return self.published - _RECENT <= when.first_day <= self.published

    def _undated(self, parse: Parse, dated: Dated, place: Place) -> Dating:
        group, published = dated.telling.group, self.published
        if published is None:
            return _no_date("no date in the sentence, and the article has no day of publication")
        if self.tells_history:
            return _no_date("no date in the sentence, and the article tells of the past")
        if now := dated.telling.now:
            because = f"'{now}' speaks of {day_words(published)}, the day of publication"
            return Dating(DateSpan.day(published), Basis.PUBLISHED, because)
        is_front = place.is_headline or place.is_lead
        if (
            group is None
            or group.tense is Tense.PLUPERFECT
            or (not is_front and self._is_background(dated, place))
        ):
            return _no_date("no date in the sentence; told as background")
        if group.tense is Tense.PERFECT and not is_front and not _is_of_writer(parse, dated):
            return _no_date("no date in the sentence; it only says that it has happened by now")
        if self.news is not None and group.tense is Tense.PAST:
            news = self.news
            because = f"carried from '{news.timex.text}', the day of the news that the article opens with"
            return Dating(_whole_day(news.when), Basis.CARRIED, because, news.timex.span)
        told_as = "as going on" if dated.telling.status is Status.ONGOING else "as new"
        because = f"no date in the sentence; told {told_as} in an article of {day_words(published)}"
        return Dating(DateSpan.day(published), Basis.PUBLISHED, because)

    def _is_late(self, place: Place) -> bool:
        """Whether a sentence stands in the last third of a longer article, where background is told."""
        return self.sentences >= _LONG_ARTICLE and 3 * place.sentence >= 2 * self.sentences

    def _is_background(self, dated: Dated, place: Place) -> bool:
        """Whether the text is back in earlier times here."""
        told = self.told
        if _is_said(dated) and (told is None or told.place.paragraph != place.paragraph):
            return False
        if place.paragraph == self.unplaced_in:
            return True
        if told is None or self.published is None or self._is_recent(told.when):
            return False
        is_old = self.published - told.when.first_day > _LONG_AGO
        is_next = place.sentence - told.place.sentence <= 1
        return told.place.paragraph == place.paragraph or (is_next and is_old)


def _is_of_writer(parse: Parse, dated: Dated) -> bool:
    """Whether those who write tell of themselves, as a letter does that the article prints."""
    return any(parse.tokens[number].word in _WRITERS for number in parse.own_tokens(dated.telling.clause))


def _is_said(dated: Dated) -> bool:
    group = dated.telling.group
    return group is not None and group.verb.role in _SAYING


def _no_date(because: str) -> Dating:
    return Dating(None, Basis.NONE, because)


def _whole_day(when: DateSpan) -> DateSpan:
    """A date without its hour: what follows has the day of it, not the hour."""
    return DateSpan.day(when.first_day) if when.grain is Grain.HOUR else when


def _distance(told: Place, place: Place) -> str:
    count = place.sentence - told.sentence
    if count <= 1:
        return "in the sentence before" if count else "earlier in the sentence"
    return f"{_NUMBER_WORDS[count] if count < len(_NUMBER_WORDS) else count} sentences earlier"


def _unplaced(parse: Parse, dated: Dated) -> str:
    """Why a clause of the past that says "for months" or "repeatedly" is of no one day, or ""."""
    group = dated.telling.group
    if group is None or group.tense is not Tense.PAST:
        return ""
    tokens = parse.tokens
    for token in tokens[max(group.first - 2, 0) : group.last + 2]:
        if token.word in _REPEATEDLY:
            return f"'{token.word}' names no one day"
    for number in range(group.last + 1, min(parse.clauses[dated.telling.clause].end, group.last + 8)):
        if tokens[number].word == "for" and parse.owners[number] == dated.telling.clause:
            behind = [token.word for token in tokens[number : number + 4]]
            units = [place for place, word in enumerate(behind) if word in _LONG_UNITS]
            if units:
                return f"'{' '.join(behind[: units[0] + 1])}' says how long, and no day"
    return ""


def _is_generic(parse: Parse, dated: Dated) -> bool:
    """Whether the subject is new and nameless: "a blockade", "land mines"."""
    clause = parse.clauses[dated.telling.clause]
    if clause.subject is None or clause.group.tense is not Tense.PAST or dated.telling.is_statement:
        return False
    subject = parse.tokens[slice(*clause.subject)]
    is_known = any(token.part in _KNOWN for token in subject) or subject[0].word in _REFERRING
    return not is_known and (subject[0].word in {"a", "an"} or subject[0].part is not Part.DETERMINER)


def _refers_back(parse: Parse, dated: Dated) -> bool:
    """Whether the subject stands for something named before: "it", "the attack"."""
    subject = parse.clauses[dated.telling.clause].subject
    if subject is None:
        return False
    first = parse.tokens[subject[0]]
    is_short = subject[1] - subject[0] <= 3
    return first.word in PRONOUNS or first.part is Part.SUBJECT or (first.word in _REFERRING and is_short)
