"""Words for times of the many languages that have no list of ours: from dateparser's language data.

dateparser ships month names, weekdays and words such as "yesterday" of some two hundred languages. Only
whole words that cannot well be anything else are taken from them; what is read with them is dates with
their month by name, weekdays, and the day before and after. Nothing of dateparser's own reading is used:
it never says how exact a date is, and reads too much.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.timex.fold import fold
from extract.timex.languages.listed.vocabulary import Vocabulary, Words

if TYPE_CHECKING:
    from collections.abc import Iterable

_MONTHS: Final = (
    "january february march april may june july august september october november december".split()
)
_WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday".split()
_DAYS: Final = {"-2": "2 day ago", "-1": "1 day ago", "0": "0 day ago", "1": "in 1 day", "2": "in 2 day"}
_SHORTEST_MONTH = 3  # letters; months are read only beside a number
_SHORTEST_WORD = 4  # letters; a shorter weekday or day word is too often another word

_PATTERNS: Final = {
    "<day> <month> <year>": "({weekday},? )?{day}.?( de| di| do| af)? {month},?( de| del| di| do)? {year}",
    "<day> <month>": "({weekday},? )?{day}.?( de| di| do| af)? {month}",
    "<month> <year>": "{month}( de| del| di| do)? {year}",
    "<weekday>": "{weekday}",
    "yesterday, today, tomorrow": "{deictic}",
}


def borrow_words(code: str) -> Vocabulary:
    """The words of a language as far as dateparser knows it; a language without words gives an empty list.

    Languages that are written without blanks between words give none: their words cannot be told apart
    in a text by this reader.
    """
    known = _language_data(code)
    if known is None or known.get("no_word_spacing"):
        return Vocabulary(code, code, {}, {})
    relative = known.get("relative-type", {})
    tables: dict[str, Words] = {
        "month": _words(
            {str(number): known[name] for number, name in enumerate(_MONTHS, 1)}, _SHORTEST_MONTH
        ),
        "weekday": _whole_words(
            {str(number): known[name] for number, name in enumerate(_WEEKDAYS)}, _SHORTEST_WORD
        ),
        "day": _words({offset: relative.get(name, ()) for offset, name in _DAYS.items()}, _SHORTEST_WORD),
    }
    if not tables["month"] or not tables["weekday"]:
        return Vocabulary(code, code, {}, {})
    without = {"{deictic}"} if not tables["day"] else set()
    patterns = {name: pattern for name, pattern in _PATTERNS.items() if pattern not in without}
    return Vocabulary(code, str(known["name"]), tables, patterns)


def _language_data(code: str) -> dict[str, Any] | None:
    """What dateparser records of a language, or None for one that it does not know."""
    from dateparser.languages.loader import default_loader  # noqa: PLC0415 - slow, and most texts need none

    try:
        known: dict[str, Any] = default_loader.get_locale(code).info
    except ValueError:
        return None
    return known


def _words(meanings: dict[str, Iterable[str]], shortest: int) -> Words:
    """The words that have one meaning only, folded; no abbreviation with a full stop."""
    found: dict[str, set[str]] = {}
    for key, words in meanings.items():
        for word in map(fold, words):
            if len(word) >= shortest and word.replace(" ", "").replace("-", "").isalpha():
                found.setdefault(word, set()).add(key)
    return {word: next(iter(keys)) for word, keys in found.items() if len(keys) == 1}


def _whole_words(meanings: dict[str, Iterable[str]], shortest: int) -> Words:
    """The same without the short forms of others: "sexta" of "sexta-feira" is mostly "the sixth"."""
    words = _words(meanings, shortest)
    return {
        word: key
        for word, key in words.items()
        if not any(other != word and other.startswith(word) and words[other] == key for other in words)
    }
