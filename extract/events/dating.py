"""Dating: what the article says of the day of a happening, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from extract.datespan import DateSpan, Grain, day_words
from extract.events.bearing import (
    is_generic,
    is_of_writer,
    is_said,
    refers_back,
    tells_of_violence,
    tells_who_was_hurt,
    unplaced,
)
from extract.events.grammar.clauses import Link
from extract.events.grammar.groups import Tense
from extract.events.kinds import VIOLENT
from extract.events.phrases import as_signalled, contradicts, explain_timex, explain_unplaced, lacks_day, turn
from extract.events.relative import relate
from extract.model import Basis, Status, TimexType

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from extract.events.attach import Dated
    from extract.events.grammar.clauses import Parse
    from extract.events.happenings import Happenings
    from extract.events.scenes import Place
    from extract.model import Article, TextSpan, Timex


@dataclass(slots=True)
class Dating:
    """A date with its reason; all the fields go into a Mention as they are."""

    when: DateSpan | None
    basis: Basis
    because: str
    timex: TextSpan | None = None


@dataclass(slots=True)
class _Told:
    """A date that the text has given: the day, the phrase, where it stood and was last gone on with.

    ``is_recent`` tells that it is a day of the week before publication.
    """

    when: DateSpan
    timex: Timex
    kind: str
    place: Place
    last: Place
    is_recent: bool


_RECENT = timedelta(days=7)
_LONG_AGO = timedelta(days=300)
_DISPUTED = frozenset({Status.DENIED, Status.ALLEGED})  # the news is who denies or claims it
_LEADING = frozenset({Link.MAIN, Link.COORDINATE, Link.CONTENT})
_OF_DAY = (Grain.DAY, Grain.HOUR)
_FINE = frozenset({Grain.DAY, Grain.HOUR, Grain.MONTH})
_NEAR_NEWS = 3  # sentences from the news to how many were hurt in it
_LONG_ARTICLE = 15  # sentences
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

    def __init__(
        self, article: Article, timexes: Sequence[Timex], sentences: int, happenings: Happenings
    ) -> None:
        self.text = article.text
        self.published = article.published
        self.recent = article.published - _RECENT if article.published is not None else None
        self.sentences = sentences  # how many the article has
        self.tells_history = is_history(timexes, article.published)
        self.happenings = happenings
        self.told: _Told | None = None
        self.news: _Told | None = None
        self.turned: dict[str, int] = {}  # phrases that a clause has turned, with the days they moved by
        self.unplaced_in = -1  # the paragraph that tells of a time without a day: "for months"

    def date(self, parse: Parse, dated: Dated, place: Place) -> Dating:
        """The date of one telling; a date that is said here is remembered for what follows."""
        if toll := self._of_news(dated, place):
            return toll
        if dated.timex is not None and not self._looks_past(dated, dated.timex):
            dating = self._stated(dated, dated.timex, place)
            self._remember(parse, dated, dating, dated.timex, place)
            return dating
        by_other = self._as_lead(parse, dated) if place.is_headline else None
        if by_other := by_other or self._related(parse, dated, place):
            return by_other
        if dated.telling.is_ahead:
            return _no_date("the article says that it lies ahead, and gives no date for it")
        if (why := unplaced(parse, dated)) and not place.is_headline:
            self.unplaced_in = place.paragraph
            return _no_date(why)
        if self._is_late(place) and self.news is not None and is_generic(parse, dated):
            return self._carried(parse, dated, place) or _no_date(
                "no date in the sentence; it stands far from the news and tells of no one thing"
            )
        return self._carried(parse, dated, place) or self._undated(parse, dated, place)

    def _of_news(self, dated: Dated, place: Place) -> Dating | None:
        """The day of those who were hurt, where only the day is said on which somebody counted them.

        "A bomb went off on Friday. 32 people were killed, police said on Saturday."
        """
        news = self.news
        if news is None or not dated.is_reported or not tells_who_was_hurt(dated):
            return None
        if news.kind not in VIOLENT or place.sentence - news.place.sentence > _NEAR_NEWS:
            return None
        because = f"those hurt in what happened on '{news.timex.text}', the news that the article opens with"
        return Dating(_whole_day(news.when), Basis.CARRIED, because, news.timex.span)

    def pass_by(self, parse: Parse, dated: Dated, place: Place) -> None:
        """Take note of a telling that has no date of its own, as :meth:`date` does, and leave it undated."""
        told = self.told
        if told is None or not told.is_recent or place.is_headline or dated.telling.is_ahead:
            return
        if not unplaced(parse, dated) and self._goes_on(parse, dated, place, told):
            told.last = place

    def _as_lead(self, parse: Parse, dated: Dated) -> Dating | None:
        """The day of a headline that tells what the first sentence tells: that of the first sentence."""
        lead = self.happenings.lead
        if lead is None or dated.telling.status is not Status.HAPPENED:
            return None
        if not lead.shares_words(parse, dated.telling.clause):
            return None
        because = f"told again in the first sentence, with '{lead.timex.text}'"
        return Dating(_whole_day(lead.when), Basis.CARRIED, because, lead.timex.span)

    def _related(self, parse: Parse, dated: Dated, place: Place) -> Dating | None:
        """The date that a telling has from another happening of the article, which it names."""
        related = relate(self.text, parse, dated, self.happenings, place.sentence)
        if related is None or contradicts(related.when, dated.telling, self.published):
            return None
        basis = Basis.STATED if related.is_said else Basis.CARRIED
        dating = Dating(related.when, basis, related.because, related.timex.span)
        if not related.when.is_open:
            self._remember(parse, dated, dating, related.timex, place)
        return dating

    def _looks_past(self, dated: Dated, timex: Timex) -> bool:
        """Whether a phrase of the past is beside what is so now: "the story of that day is still open"."""
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

    def _remember(self, parse: Parse, dated: Dated, dating: Dating, timex: Timex, place: Place) -> None:
        """Keep a date to carry on, if what it dates is what the text goes on to tell, and no aside."""
        telling = dated.telling
        is_aside = telling.is_ahead or parse.clauses[telling.clause].link not in _LEADING
        if is_aside or dating.when is None:
            return
        if self.published is not None and dating.when.first_day > self.published:
            return
        self.told = _Told(dating.when, timex, telling.kind, place, place, self._is_recent(dating.when))
        if place.is_lead and self.told.is_recent:
            self.news = self.told

    def _carried(self, parse: Parse, dated: Dated, place: Place) -> Dating | None:
        told = self.told
        if told is None or place.is_headline or not self._goes_on(parse, dated, place, told):
            return None
        because = f"carried from '{told.timex.text}' {_distance(told.place, place)}"
        if told.is_recent:
            told.last = place
        return Dating(_whole_day(told.when), Basis.CARRIED, because, told.timex.span)

    def _goes_on(self, parse: Parse, dated: Dated, place: Place, told: _Told) -> bool:
        """Whether a telling without a date goes on with what the last date told of."""
        group = dated.telling.group
        if dated.telling.is_again:
            return place.sentence - told.last.sentence <= 1
        if group is None or group.tense is not Tense.PAST:
            return False
        if told.is_recent:
            return self._is_near(told, place)
        if told.place.paragraph != place.paragraph or place.sentence - told.place.sentence > 1:
            return False
        if refers_back(parse, dated):
            return told.when.grain.typical_days <= Grain.YEAR.typical_days
        return self.tells_history and told.when.grain in _FINE

    def _is_near(self, told: _Told, place: Place) -> bool:
        return told.last.paragraph == place.paragraph or place.sentence - told.last.sentence <= 1

    def _is_recent(self, when: DateSpan) -> bool:
        """Whether a date is a day of the week before publication: that of the news itself."""
        if self.published is None or self.recent is None or when.grain not in _OF_DAY or when.days != 1:
            return False
        return self.recent <= when.first_day <= self.published

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
            or (group.tense is Tense.PLUPERFECT and not self._is_told_now(parse, dated))
            or (not is_front and self._is_background(parse, dated, place))
        ):
            return _no_date("no date in the sentence; told as background")
        is_letter = group.tense is Tense.PERFECT and is_of_writer(parse, dated)
        if group.tense is Tense.PERFECT and not is_front and not is_letter:
            return _no_date("no date in the sentence; it only says that it has happened by now")
        if self.news is not None and (group.tense is Tense.PAST or is_letter):
            news = self.news
            because = f"carried from '{news.timex.text}', the day of the news that the article opens with"
            return Dating(_whole_day(news.when), Basis.CARRIED, because, news.timex.span)
        if dated.telling.status in _DISPUTED:
            because = f"no date of its own; {dated.telling.status} in an article of {day_words(published)}"
            return Dating(DateSpan.day(published), Basis.PUBLISHED, because)
        told_as = "as going on" if dated.telling.status is Status.ONGOING else "as new"
        because = f"no date in the sentence; told {told_as} in an article of {day_words(published)}"
        return Dating(DateSpan.day(published), Basis.PUBLISHED, because)

    def _is_told_now(self, parse: Parse, dated: Dated) -> bool:
        """Whether what had happened is the news: somebody denies it, or has just told of the violence."""
        return dated.telling.status in _DISPUTED or tells_of_violence(parse, dated)

    def _is_late(self, place: Place) -> bool:
        """Whether a sentence stands in the last third of a longer article, where background is told."""
        return self.sentences >= _LONG_ARTICLE and 3 * place.sentence >= 2 * self.sentences

    def _is_background(self, parse: Parse, dated: Dated, place: Place) -> bool:
        """Whether the text is back in earlier times here."""
        told = self.told
        if is_said(dated) and (told is None or told.place.paragraph != place.paragraph):
            return False
        if place.paragraph == self.unplaced_in:
            return True
        if told is None or self.published is None or told.is_recent:
            return False
        is_old = self.published - told.when.first_day > _LONG_AGO
        is_next = place.sentence - told.place.sentence <= 1
        return told.place.paragraph == place.paragraph or (is_next and is_old and refers_back(parse, dated))


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
