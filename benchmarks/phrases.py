"""Date phrases of seven languages, each read by itself: ``python -m benchmarks.phrases --gold FILE``.

FILE holds JSON Lines ``{"language", "text", "published", "value"}``, where value is a day, a month or a year
in ISO 8601, or null for words that name no days. An answer is the first reading that names days. It is right

- *exactly* when it is the very day, month or year, and for null when there is no such reading;
- *in its unit* also when it is a week that holds the day, or a quarter that begins with the month: the file
  has no weeks and quarters, so "last week" stands in it as the day a week ago.

dateparser is asked in the same run, in the known language and with the past preferred: ``search`` finds
phrases in a text, ``parse`` takes all of it for a date. Neither is asked for more than its own answer.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final

from dateparser.date import DateDataParser
from dateparser.search import search_dates

from extract.model import Grain
from extract.timex import find_timexes


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase with the language it is in, the day it was published, and its value, or None."""

    language: str
    text: str
    published: date
    value: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reader says: a day, month or year, or the day that a week or quarter of this length begins."""

    value: str
    grain: str


Reader = Callable[[Phrase], Answer | None]
_FORMS: Final = {
    "day": "%Y-%m-%d",
    "time": "%Y-%m-%d",
    "week": "%Y-%m-%d",
    "month": "%Y-%m",
    "quarter": "%Y-%m",
    "year": "%Y",
}


def load_phrases(path: Path) -> list[Phrase]:
    """The phrases of a file, in its order."""
    lines = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [
        Phrase(one["language"], one["text"], date.fromisoformat(one["published"]), one["value"])
        for one in lines
    ]


def read_with_dateline(phrase: Phrase) -> Answer | None:
    """The first reading of ours that names days."""
    for timex in find_timexes(phrase.text, phrase.published, phrase.language):
        if timex.when is not None:
            grain = Grain.DAY if timex.when.grain is Grain.HOUR else timex.when.grain
            if grain in {Grain.WEEK, Grain.QUARTER}:
                return Answer(timex.when.first_day.isoformat(), grain)
            return Answer(timex.value[:10].partition("T")[0].partition("/")[0], grain)
    return None


def read_with_search(phrase: Phrase) -> Answer | None:
    """The first date that dateparser finds in the phrase."""
    found = search_dates(
        phrase.text, languages=[phrase.language], settings=_settings(phrase.published), add_period=True
    )
    return _answer(found[0][1], found[0][2]) if found else None


def read_with_parse(phrase: Phrase) -> Answer | None:
    """What dateparser takes the whole phrase for."""
    read = DateDataParser(languages=[phrase.language], settings=_settings(phrase.published)).get_date_data(
        phrase.text
    )
    return _answer(read.date_obj, read.period) if read.date_obj else None


READERS: Final[dict[str, Reader]] = {
    "Dateline": read_with_dateline,
    "dateparser.search": read_with_search,
    "dateparser.parse": read_with_parse,
}


def _settings(published: date) -> dict[str, Any]:
    return {"RELATIVE_BASE": datetime.combine(published, time()), "PREFER_DATES_FROM": "past"}


def _answer(moment: datetime, period: str) -> Answer:
    """A date of dateparser's at the grain that it names, in the favour of its weeks and quarters.

    A week it gives as the day a week ago, a quarter by its first month: both just as the file has them.
    """
    return Answer(
        moment.strftime(_FORMS[period]),
        {"week": "day", "time": "day", "quarter": "month"}.get(period, period),
    )


def is_exact(phrase: Phrase, answer: Answer | None) -> bool:
    """Whether an answer is the very day, month or year, or rightly none."""
    if answer is None or phrase.value is None:
        return answer is None and phrase.value is None
    return answer.value == phrase.value and answer.grain not in {Grain.WEEK, Grain.QUARTER}


def is_right_in_unit(phrase: Phrase, answer: Answer | None) -> bool:
    """Whether an answer is exact, or a week or quarter that the phrase's value stands for."""
    if answer is None or phrase.value is None or answer.grain not in {Grain.WEEK, Grain.QUARTER}:
        return is_exact(phrase, answer)
    if answer.grain == Grain.QUARTER:
        return answer.value.startswith(phrase.value)
    first, value = date.fromisoformat(answer.value), phrase.value
    return len(value) == 10 and 0 <= (date.fromisoformat(value) - first).days < 7


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, required=True, metavar="FILE")
    parser.add_argument("--misses", action="store_true", help="list what Dateline does not get exactly")
    options = parser.parse_args()
    phrases = load_phrases(options.gold)
    totals = Counter(phrase.language for phrase in phrases)
    print(
        f"{'right of':<34}"
        + "".join(f"{f'{code} {totals[code]}':>8}" for code in totals)
        + f"{len(phrases):>8}"
    )
    for name, read in READERS.items():
        answers = [(phrase, read(phrase)) for phrase in phrases]
        for told, is_right in (("exactly", is_exact), ("in its unit", is_right_in_unit)):
            right = Counter(phrase.language for phrase, answer in answers if is_right(phrase, answer))
            counts = "".join(f"{right[code]:>8}" for code in totals)
            print(f"{f'{name}, {told}':<34}{counts}{right.total():>8}")
    if options.misses:
        _print_misses(phrases)


def _print_misses(phrases: list[Phrase]) -> None:
    for phrase in phrases:
        answer = read_with_dateline(phrase)
        if not is_exact(phrase, answer):
            read = f"{answer.value} ({answer.grain})" if answer else "nothing"
            note = ", right in its unit" if is_right_in_unit(phrase, answer) else ""
            print(f"{phrase.language}  {phrase.text!r}: gold {phrase.value}, read {read}{note}")


if __name__ == "__main__":
    main()
