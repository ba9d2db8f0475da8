"""A copy of a text that patterns are tried on: one form of each letter, blank, dash and apostrophe.

The copy has the same length as the text, so that an offset into one is an offset into the other.
"""

from __future__ import annotations

import re

_PLAIN = {
    **dict.fromkeys((0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0xA0, 0x2009, 0x200A, 0x202F), " "),
    **dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212), "-"),
    **dict.fromkeys((0x2018, 0x2019, 0x02BC, 0x60), "'"),
    **dict.fromkeys(
        (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), " "
    ),  # marks of direction
    **{zero + digit: str(digit) for zero in (0x0660, 0x06F0) for digit in range(10)},  # Arabic-Indic digits
    **dict.fromkeys((0x0622, 0x0623, 0x0625), "\u0627"),  # alef, whose hamza is often left out
    0x0451: "\u0435",  # yo, which is mostly printed as ye
    0x201C: '"',
    0x201D: '"',
}
_ASCII = {chr(point): plain for point, plain in _PLAIN.items() if point < 128}
_BEYOND = {chr(point): plain for point, plain in _PLAIN.items() if point >= 128}
_OF_BEYOND = re.compile("[" + "".join(map(re.escape, _BEYOND)) + "]")
_DIGITS = {ord(digit): "0" for digit in "123456789"}
PARAGRAPH_END = "\x1e"  # stands for the line ends between paragraphs; no pattern reads across it


def fold(text: str) -> str:
    """The text in lower case with plain blanks, dashes and apostrophes, and as long as before."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters, such as the Turkish dotted I, grow when lowered
        lowered = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    lowered = (
        lowered.replace("\r\n", " \n").replace("\n\n", PARAGRAPH_END * 2).replace("\n \n", PARAGRAPH_END * 3)
    )
    for stop in (".", '"', "\u201d"):  # a line that ends a sentence ends a paragraph; others are wrapped
        lowered = lowered.replace(f"{stop}\n", stop + PARAGRAPH_END)
    if not lowered.isascii():  # several times as fast as to look up every character
        lowered = _OF_BEYOND.sub(lambda found: _BEYOND[found.group()], lowered)
    for character, plain in _ASCII.items():
        lowered = lowered.replace(character, plain)
    return lowered


def shadow(folded: str) -> str:
    """The folded text with 0 for every digit."""
    return folded.translate(_DIGITS)


def single_blanks(words: str) -> str:
    """A few words of a folded text with one blank wherever a line was wrapped or indented."""
    while "  " in words:
        words = words.replace("  ", " ")
    return words
