"""What a reader has to know of articles without a date, to take the dates in them for what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.datespan import day_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.model import Article
    from extract.pipeline import Reading


def notes(readings: Iterable[Reading]) -> list[str]:
    """A line for each article that does not carry its day of publication: what was made of that."""
    return [_note(reading) for reading in readings if reading.inferred is not None]


def _note(reading: Reading) -> str:
    from extract.undated import day_to_count_from

    article, inferred = reading.article, reading.inferred
    line = f"No day of publication is known for {_quoted(article)}"
    if inferred is None or inferred.earliest is None:
        return f"{line}: {_LEFT_OPEN}"
    if article.published is None:
        day = day_to_count_from(inferred)
        again = f" With --infer they are counted from {day_words(day)}." if day else ""
        return f"{line}: {_LEFT_OPEN} When it was written was {inferred.because}.{again}"
    return (
        f"{line}. It was {inferred.because}. Dates are counted from {day_words(article.published)}. "
        "If that is wrong, give the day with --published DATE."
    )


_LEFT_OPEN = (
    "dates counted from it, such as \N{LEFT SINGLE QUOTATION MARK}Friday\N{RIGHT SINGLE QUOTATION MARK}, "
    "are left open. Give it with --published DATE."
)


def _quoted(article: Article) -> str:
    return f"\N{LEFT DOUBLE QUOTATION MARK}{article.title}\N{RIGHT DOUBLE QUOTATION MARK}"
