"""Which mentions of some days may be alike to others than before, since articles have come or gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.events.blocks import WIDEST
from extract.events.likeness import count_usage, is_short, step_of, step_of_total

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from extract.events.likeness import Told


def find_changed(
    told: Sequence[Told], changed: Collection[date], texts: Collection[str], fresh: Collection[str] | None
) -> list[int]:
    """The numbers of the mentions that have come, or whose words weigh otherwise than before."""
    of_days = [
        number
        for number, one in enumerate(told)
        if is_short(one.mention.when) and one.mention.when.first_day in changed
    ]
    roots = [number for number, one in enumerate(told) if one.text in texts]
    if fresh is None:
        return sorted({*roots, *of_days})
    words = _Changed([told[number] for number in of_days], fresh)
    return sorted({*roots, *(number for number in of_days if words.concern(told[number]))})


class _Changed:
    """The words of some days that are rarer or commoner since the articles that are ``fresh`` have come."""

    def __init__(self, told: Iterable[Told], fresh: Collection[str]) -> None:
        bags = [(one.mention, one.words) for one in told if not one.is_copy]
        now = count_usage(bags)
        before = count_usage(bag for bag in bags if bag[0].article_id not in fresh)
        self._days = {
            day for day in now.totals if step_of_total(now.totals[day]) != step_of_total(before.totals[day])
        }
        self._words = {
            word
            for counts, old in ((now.in_labels, before.in_labels), (now.around, before.around))
            for word in counts
            if step_of(counts[word]) != step_of(old[word]) or (counts[word] != old[word] >= WIDEST)
        }

    def concern(self, told: Told) -> bool:
        """Whether a mention has such a word, so that what it is alike to may be another."""
        when = told.mention.when
        if when is None:
            return False
        day = when.first_day
        return day in self._days or any((day, word) in self._words for word in told.words)
