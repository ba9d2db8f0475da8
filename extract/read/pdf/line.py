"""The lines of a page with their places. Only :mod:`extract.read.pdf.worker` uses it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2

_MOST_CHARACTERS = 200_000  # of one page: a page of the densest newspaper has 30,000
_HYPHENS = frozenset({0x02, 0xFFFE, 0xAD})  # how the library marks a hyphen at the end of a line
_WIDE_GAP = 1.2  # times the size of the letters: wider than any space between words
_ARABIC_SHAPES = range(0xFB50, 0xFEFD)  # letters as they are drawn, not as they are written


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
    letters: list[tuple[str, tuple[float, float, float, float]]] = []
    for index in range(min(textpage.count_chars(), _MOST_CHARACTERS)):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if code in {10, 13}:
            yield from _cut_line(letters, page_height)
            letters = []
            continue
        sign = "\u00ad" if code in _HYPHENS else chr(code) if code < 0x110000 else "\ufffd"
        if ord(sign) in _ARABIC_SHAPES or 0xFB00 <= code <= 0xFB06:  # and the ligatures of fi, fl
            sign = unicodedata.normalize("NFKC", sign)
        letters.append((sign, textpage.get_charbox(index, loose=True)))
    yield from _cut_line(letters, page_height)


def _cut_line(
    letters: list[tuple[str, tuple[float, float, float, float]]], page_height: float
) -> Iterator[Line]:
    piece: list[tuple[str, tuple[float, float, float, float]]] = []
    edge: float | None = None
    for sign, box in letters:
        if sign.isspace():
            piece.append((sign, box))
            continue
        size = box[3] - box[1]
        if edge is not None and abs(box[0] - edge) > max(size, 1.0) * _WIDE_GAP and box[0] > edge:
            yield from _line(piece, page_height)
            piece = []
        piece.append((sign, box))
        edge = box[2]
    yield from _line(piece, page_height)


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
