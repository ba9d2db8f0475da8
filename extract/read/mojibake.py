"""Text that was saved as UTF-8 and once opened as Windows-1252 ("donâ€™t"): made readable again."""

from __future__ import annotations

import re

# The characters that the bytes of UTF-8 become in Windows-1252, first bytes and later ones. Five bytes
# are undefined there; programs that garble text keep them as control characters.
_FIRST_OF_2 = "\u00c2-\u00df"
_FIRST_OF_3 = "\u00e0-\u00ef"
_FIRST_OF_4 = "\u00f0-\u00f4"
_LATER = (
    "\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d"
    "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
)
_GARBLED = re.compile(
    f"(?:[{_FIRST_OF_2}][{_LATER}]|[{_FIRST_OF_3}][{_LATER}]{{2}}|[{_FIRST_OF_4}][{_LATER}]{{3}}){{1,500}}"
)
_CERTAIN = 2  # places: a single one may be meant


def mend_mojibake(text: str) -> str:
    """The text with each run that is UTF-8 read wrongly read rightly; other text stays as it is.

    A text with only one such place keeps it: "\u00c2\u00a9" may be meant.
    """
    garbled = list(_GARBLED.finditer(text))
    if len(garbled) < _CERTAIN:
        return text
    return _GARBLED.sub(_mend, text)


def _mend(match: re.Match[str]) -> str:
    content = bytearray()
    for char in match[0]:
        try:
            content += char.encode("cp1252")
        except UnicodeEncodeError:
            content.append(ord(char))  # one of the five: it fits a byte, as the pattern takes no other
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
