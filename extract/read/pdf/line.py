"""The lines of a page with their places. Only :mod:`extract.read.pdf.worker` uses it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2

_MOST_CHARACTERS = 200_000  # of one page: a page of the densest newspaper has 30,000
_JOINING_HYPHENS = frozenset({0x02, 0xFFFE})  # a hyphen at the end of a line, and no other sign that it ends
_WIDE_GAP = 1.2  # times the size of the letters: a space between words is a quarter
_WIDE_GAP_ALONE = 3.0  # the same for the only gap in a line: a word or two may be justified far apart
_ARABIC_SHAPES = range(0xFB50, 0xFEFD)  # letters as they are drawn, not as they are written

# A letter and its box: left, bottom, right, top in points from the page's bottom left.
_Letter: TypeAlias = tuple[str, tuple[float, float, float, float]]


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A line of one column: its letters, its box in points from the page's top left, and their size.

    ``page_height`` is that of its page, in points.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    page_height: float


def read_lines(textpage: pypdfium2.PdfTextPage, page_height: float) -> Iterator[Line]:
    """The lines in the order of the file, cut where a gap says that another column begins."""
    letters: list[_Letter] = []
    for index in range(min(textpage.count_chars(), _MOST_CHARACTERS)):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if code in {10, 13}:
            yield from _cut_line(letters, page_height)
            letters = []
            continue
        sign = "\u00ad" if code in _JOINING_HYPHENS else chr(code) if code < 0x110000 else "\ufffd"
        if ord(sign) in _ARABIC_SHAPES or 0xFB00 <= code <= 0xFB06:  # and the ligatures of fi, fl
            sign = unicodedata.normalize("NFKC", sign)
        letters.append((sign, textpage.get_charbox(index, loose=True)))
        if code in _JOINING_HYPHENS:
            yield from _cut_line(letters, page_height)
            letters = []
    yield from _cut_line(letters, page_height)


def _cut_line(letters: list[_Letter], page_height: float) -> Iterator[Line]:
    """The pieces of a line: a gap ends one if it is wide, and wider than those that justifying leaves."""
    printed = [letter for letter in letters if not letter[0].isspace()]
    gaps = [max(after[1][0] - before[1][2], 0.0) for before, after in pairwise(printed)]
    between_words = sorted(
        gap for gap, (before, _) in zip(gaps, pairwise(printed), strict=True) if gap > 0.15 * _height(before)
    )
    usual = between_words[(len(between_words) - 1) // 2] if len(between_words) > 1 else 0.0
    least = _WIDE_GAP if usual else _WIDE_GAP_ALONE
    piece: list[_Letter] = []
    reached = -1
    for letter in letters:
        if not letter[0].isspace():
            if reached >= 0 and gaps[reached] > max(_height(letter) * least, usual * 2):
                yield from _line(piece, page_height)
                piece = []
            reached += 1
        piece.append(letter)
    yield from _line(piece, page_height)


def _height(letter: _Letter) -> float:
    return max(letter[1][3] - letter[1][1], 1.0)


def _line(piece: list[tuple[str, tuple[float, float, float, float]]], page_height: float) -> Iterator[Line]:
    boxes = [box for sign, box in piece if not sign.isspace()]
    if not boxes:
        return
    heights = sorted(box[3] - box[1] for box in boxes)
    yield Line(
        text=" ".join("".join(sign for sign, _ in piece).split()),
        left=min(box[0] for box in boxes),
        right=max(box[2] for box in boxes),
        top=page_height - max(box[3] for box in boxes),
        bottom=page_height - min(box[1] for box in boxes),
        size=max(heights[len(heights) // 2], 1.0),
        page_height=page_height,
    )
