"""From the accounts of many articles to the days that matter most, each with the sentences that tell it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from extract.copies import find_texts, print_of
from extract.digest.importance import weigh_days
from extract.digest.telling import choose_sentences, find_candidates
from extract.digest.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.digest.account import Account
    from extract.digest.importance import Importance
    from extract.digest.telling import Candidate

_BEFORE: Final = timedelta(days=31)  # what led to the first article is still of its story


@dataclass(frozen=True, slots=True)
class DigestOptions:
    """How many days, how many sentences for each, and from which day to which, both included."""

    top: int = 20
    sentences: int = 1
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class KeyDay:
    """A day that matters, why, and the sentences that tell it best, the best first."""

    importance: Importance
    sentences: tuple[Candidate, ...]

    @property
    def day(self) -> date:
        """The day itself."""
        return self.importance.day


def find_key_days(accounts: Iterable[Account], options: DigestOptions) -> tuple[KeyDay, ...]:
    """The days that matter most in these articles, in their order; fewer where fewer are named.

    Without ``since`` and ``until`` they are those of a month before the first article to the day of the last.
    """
    told = list(_distinct([account for account in accounts if account.relevance]))
    period = _period(told, options)
    if period is None:
        return ()
    vocabulary = Vocabulary(told)
    weighed = weigh_days(told, vocabulary, *period)[: options.top]
    candidates = find_candidates(told, (one.day for one in weighed))
    days = [
        KeyDay(one, tuple(choose_sentences(candidates[one.day], vocabulary, options.sentences)))
        for one in weighed
    ]
    return tuple(sorted(days, key=lambda one: one.day))


def _distinct(accounts: Sequence[Account]) -> Iterator[Account]:
    """The accounts without reprints: those that repeat another word for word, or nearly so in another outlet.

    An outlet that prints its own text anew, longer or weeks later, comes back to the days in it.
    """
    text_of = find_texts(print_of(account.article) for account in accounts)
    printer = {account.article.id: account.article.source for account in accounts}
    seen: set[tuple[tuple[str, ...], ...]] = set()
    for account in accounts:
        is_reprint = account.article.source != printer[text_of[account.article.id]]
        if not is_reprint and account.words not in seen:
            seen.add(account.words)
            yield account


def _period(accounts: Sequence[Account], options: DigestOptions) -> tuple[date, date] | None:
    """The first and the last day that can matter, or None where there is no such day."""
    published = [account.published for account in accounts if account.published]
    named = published or [day for account in accounts for days in account.days.values() for day in days]
    if not named:
        return None
    first = options.since or min(named) - min(_BEFORE, min(named) - date.min)
    last = options.until or max(named)
    return (first, last) if first <= last else None
