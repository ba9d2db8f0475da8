"""A line for a key day: what its best sentence says happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.events.plain import shorten
from extract.model import Status
from extract.pipeline import read_article

if TYPE_CHECKING:
    from extract.digest.keydays import KeyDay
    from extract.model import Mention

_TOLD = frozenset({Status.HAPPENED, Status.ONGOING, Status.ALLEGED})


def label_day(key_day: KeyDay) -> str:
    """What happened on the day in a few words; empty where no sentence tells it.

    It is the label of the event that the best sentence tells; where no event is read in it, the sentence
    itself, shortened.
    """
    if not key_day.sentences:
        return ""
    best = key_day.sentences[0]
    span = best.account.sentences[best.number].span
    told = [one for one in read_article(best.account.article).mentions if one.sentence == span]

    def fitness(mention: Mention) -> tuple[bool, bool, bool]:
        is_of_day = mention.when is not None and mention.when.first_day == key_day.day
        return is_of_day, mention.status in _TOLD, mention.main

    return max(told, key=fitness).label if told else shorten(best.text)
