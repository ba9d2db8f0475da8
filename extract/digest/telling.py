"""Which sentences tell a day best: those close to what all of them say together, and unlike one another."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from extract.digest.vocabulary import dot, mean, unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from extract.digest.account import Account
    from extract.digest.vocabulary import Vocabulary

REPORTED: Final = 0.3  # what a sentence counts that names no day, beside one that names the day
UNTIL: Final = 2  # days after a day in which articles report it without naming it
LATER: Final = 0.3  # how much more a sentence counts for each doubling of the time after which it looks back
OFF_TOPIC: Final = 0.9  # what a sentence without a keyword counts
FEWEST, MOST = 8, 40  # words of a sentence that tells something by itself and can be taken in
LIKE: Final = 0.5  # how far likeness to a sentence chosen before is taken off
SAME: Final = 0.6  # cosine from which two sentences say the same


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may tell a day, with its weight."""

    account: Account
    number: int
    weight: float

    @property
    def text(self) -> str:
        """The sentence, in one line."""
        span = self.account.sentences[self.number].span
        return " ".join(span.of(self.account.article.text).split())


def find_candidates(accounts: Iterable[Account], days: Iterable[date]) -> dict[date, list[Candidate]]:
    """For each day the sentences that name it, looking back, and those of articles of the two days after.

    A sentence that names other days only does not tell of this one.
    """
    wanted = set(days)
    found: dict[date, list[Candidate]] = {day: [] for day in wanted}
    for account in accounts:
        published = account.published
        near = [] if published is None else [published - timedelta(back) for back in range(UNTIL + 1)]
        reported = [day for day in near if day in wanted]
        for number, words in enumerate(account.words):
            named = account.days.get(number, frozenset())
            if not FEWEST <= len(words) <= MOST:
                continue
            weight = 1.0 if number in account.on_topic else OFF_TOPIC
            for day in named & wanted:
                lag = (published - day).days if published else 0
                if lag >= 0:
                    found[day].append(Candidate(account, number, weight * (1 + LATER * math.log2(1 + lag))))
            if not named:
                for day in reported:
                    found[day].append(Candidate(account, number, weight * REPORTED))
    return found


def choose_sentences(candidates: Sequence[Candidate], vocabulary: Vocabulary, wanted: int) -> list[Candidate]:
    """The sentences that tell a day best, at most ``wanted``, the best first.

    Each is ranked by its weight and its likeness to the mean of all, less its likeness to those chosen.
    """
    vectors = [vocabulary.vector(one.account.words[one.number]) for one in candidates]
    centre = unit(mean((one.weight, vector) for one, vector in zip(candidates, vectors, strict=True)))
    worth = {
        place: math.sqrt(one.weight) * dot(vectors[place], centre) for place, one in enumerate(candidates)
    }
    chosen: list[int] = []
    likeness = dict.fromkeys(worth, 0.0)
    while worth and len(chosen) < wanted:
        best = max(worth, key=lambda place: (worth[place] * (1 - LIKE * likeness[place]), -place))
        chosen.append(best)
        for place in list(worth):
            likeness[place] = max(likeness[place], dot(vectors[place], vectors[best]))
            if likeness[place] >= SAME or place == best:
                del worth[place]
    return [candidates[place] for place in chosen]
