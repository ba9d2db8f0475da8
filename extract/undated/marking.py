"""Reasons that say so where the day from which a date was counted had to be inferred."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.datespan import day_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from extract.model import Mention, Timex


def mark_inferred(
    mentions: Iterable[Mention], timexes: Iterable[Timex], published: date
) -> tuple[Mention, ...]:
    """The mentions, each reason that leans on the inferred day of publication saying that it was inferred."""
    leaning = {timex.span for timex in timexes if "publication" in timex.anchor}
    day = day_words(published)

    def mark(mention: Mention) -> Mention:
        if day in mention.because:
            return replace(mention, because=f"{mention.because}, which was inferred")
        if mention.timex in leaning:
            return replace(mention, because=f"{mention.because}; the day of publication was inferred")
        return mention

    return tuple(map(mark, mentions))
