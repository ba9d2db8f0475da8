"""Languages that are read by a list of words and phrases instead of a grammar of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.datespan import Grain, Modifier
from extract.timex.language import Language
from extract.timex.languages.listed.cues import ASIDES, any_of, direction_of, refusal_of
from extract.timex.languages.listed.readers import READERS
from extract.timex.languages.listed.through_dateparser import borrow_words
from extract.timex.languages.listed.vocabulary import LISTED, read_list
from extract.timex.pattern import Slot
from extract.timex.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from extract.timex.languages.listed.vocabulary import Vocabulary, Words

# Dates in figures are the same everywhere; where no name says which is the month, the day stands first.
_FIGURES: Final = (
    "{day}.{month_number}.{year}|{day}/{month_number}/{year}|{day}-{month_number}-{year}"
    "|{year}-{month_number}-{day}|{year}/{month_number}/{day}|{year}.{month_number}.{day}"
)
_FIGURE_EXAMPLES: Final = {"15.11.2023": "2023-11-15", "2023-11-15": "2023-11-15", "08/03/2024": "2024-03-08"}


def language_of(code: str) -> Language:
    """The language of a code: by our list, else by dateparser's words, else by dates in figures only."""
    vocabulary = read_list(code) if code in LISTED else borrow_words(code)
    deictic = (word for table in ("day", "weekday", "which") for word in vocabulary.tables.get(table, ()))
    return Language(
        code=code,
        slots={slot.name: slot for slot in _slots(vocabulary.tables)},
        rules=tuple(_rules(vocabulary)),
        signals=any_of(()),
        deictic=any_of(deictic),
        southern=any_of(()),  # no list has seasons yet
        asides=ASIDES,
        direction=direction_of(vocabulary),
        refuse=refusal_of(vocabulary),
    )


def _rules(vocabulary: Vocabulary) -> Iterator[Rule]:
    yield Rule("<day>.<month>.<year>", _FIGURES, READERS["<day>.<month>.<year>"], _FIGURE_EXAMPLES)
    for name, pattern in vocabulary.patterns.items():
        yield Rule(name, pattern, READERS[name], vocabulary.examples.get(name, {}))


def _period(key: str) -> tuple[Grain, int]:
    grain, offset = key.split()
    return Grain(grain), int(offset)


_MEANINGS: Final[dict[str, Callable[[str], Any]]] = {
    "month": int,
    "weekday": int,
    "day": int,
    "number": int,
    "unit": Grain,
    "named_unit": Grain,
    "pair": Grain,
    "which": int,
    "which_before": int,
    "year_word": int,
    "period": _period,
    "part": str,
    "modifier": Modifier,
}


def _day(text: str) -> int:
    """The day of a month; in French and Spanish the first has an ending: 1er, 1º."""
    return int(text.rstrip("erº°"))


_NAMES: Final = {"day": "deictic"}  # {day} is the day of a month


def _slots(tables: Mapping[str, Words]) -> Iterator[Slot]:
    yield Slot.of_digits("day", r"1(?:er|º|°)|[12]\d|3[01]|0?[1-9]", ("0", "00", "0er", "0º", "0°"), _day)
    yield Slot.of_digits("month_number", r"1[0-2]|0?[1-9]", ("0", "00"), int)
    yield Slot.of_digits("year", r"1\d{3}|20\d\d", ("0000",), int)
    for table, words in tables.items():
        meaning = _MEANINGS[table]
        if table != "number":
            yield Slot.of_words(_NAMES.get(table, table), {word: meaning(key) for word, key in words.items()})
    numbers = {word: int(key) for word, key in tables.get("number", {}).items()}
    words_or_figures = Slot.of_words("number", numbers).regex if numbers else r"(?!)"
    yield Slot.of_digits(
        "n",
        rf"{words_or_figures}|\d{{1,3}}",
        (*numbers, "0", "00", "000"),
        lambda text: numbers[text] if text in numbers else int(text),
    )
