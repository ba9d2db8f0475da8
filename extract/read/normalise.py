"""Text as every later step sees it: normalised once, before any offset is taken."""

from __future__ import annotations

import re
import unicodedata

# Everything that ends a line somewhere: CRLF, CR, form feed, vertical tab, NEL, and Unicode's two separators.
_NEWLINES = re.compile("\r\n?|[\f\v\x85\u2028\u2029]")
# Spaces that only differ in width or in where a line may break.
_SPACES = str.maketrans(dict.fromkeys("\t\u00a0\u2007\u2009\u202f\u3000", " "))
# Nothing to see, and harmful: control characters, soft hyphens, zero-width spaces, byte order marks, and the
# marks that turn the order of what is on the screen against the order of what is in the text.
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_RUN_OF_SPACES = re.compile(" {2,}")
_SPACES_AT_LINE_ENDS = re.compile("(?<! ) *\n *")  # the lookbehind keeps a long run of spaces linear
_EMPTY_LINES = re.compile("\n{3,}")


def normalise(text: str) -> str:
    """The text in NFC, with line feeds for newlines, single spaces, and no invisible characters.

    Paragraphs stay apart by one empty line. A lone surrogate becomes U+FFFD. Normalising twice gives
    the same as normalising once.
    """
    text = _NEWLINES.sub("\n", text)
    text = _INVISIBLE.sub("", text).translate(_SPACES)
    text = unicodedata.normalize("NFC", replace_surrogates(text))
    text = _RUN_OF_SPACES.sub(" ", text)
    text = _SPACES_AT_LINE_ENDS.sub("\n", text)
    return _EMPTY_LINES.sub("\n\n", text).strip()


def normalise_line(text: str, *, limit: int = 300) -> str:
    """A normalised text on one line, such as a title; over ``limit`` characters it is cut at a word."""
    line = " ".join(normalise(text[: 20 * limit]).split())
    if len(line) <= limit:
        return line
    return line[: limit - 1].rsplit(" ", 1)[0] + "\N{HORIZONTAL ELLIPSIS}"


def replace_surrogates(text: str) -> str:
    """The text with U+FFFD for each lone surrogate: the same length, and it can be written as UTF-8."""
    return _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def printable(text: str, *, limit: int = 200) -> str:
    """A name or an address fit for one line on a screen, whatever characters are in it."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text[:limit])
