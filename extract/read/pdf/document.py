"""A PDF file to its title and its text. Only :mod:`extract.read.pdf.worker` uses it."""

from __future__ import annotations

import re
from statistics import median

import pypdfium2

from extract.errors import UnreadableSourceError
from extract.read.pdf.columns import order_lines
from extract.read.pdf.line import Line, read_lines
from extract.read.pdf.margins import drop_running_lines
from extract.read.pdf.paragraphs import join_paragraphs

_MOST_PAGES = 2_000
_LONGEST_TEXT = 10_000_000  # characters
_LARGER = 1.25  # times the usual size: letters of a headline
_LONGEST_TITLE = 250
_TELLS_NOTHING = re.compile(
    r"(?:untitled|microsoft word|document\d*|print|slide|about:blank)|\.(?:docx?|pdf|indd|qxd|html?|txt)\Z",
    re.IGNORECASE,
)


def read_document(content: bytes) -> tuple[str, str]:
    """Title and text; the title may be empty. Raises UnreadableSourceError in words for a person."""
    document = _open(content)
    try:
        if len(document) > _MOST_PAGES:
            message = f"a PDF file of {len(document):,} pages; up to {_MOST_PAGES:,} are read, split it first"
            raise UnreadableSourceError(message)
        pages = [_read_page(document, number) for number in range(len(document))]
        told = str(document.get_metadata_value("Title") or "").strip()
    finally:
        document.close()
    if not any(pages):
        message = "a PDF file of scanned pages, no text in it; read it with text recognition (OCR) first"
        raise UnreadableSourceError(message)
    lines = [line for page in drop_running_lines(pages) for line in order_lines(page)]
    if sum(len(line.text) for line in lines) > _LONGEST_TEXT:
        message = f"a PDF file of more than {_LONGEST_TEXT:,} characters; split it first"
        raise UnreadableSourceError(message)
    title, lines = _take_title(lines)
    if not title and len(told) <= _LONGEST_TITLE and not _TELLS_NOTHING.search(told):
        title = told
    return title, join_paragraphs(lines)


def _open(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            message = "a PDF file locked with a password; save a copy without one"
        else:
            message = "a PDF file that is broken or cut off; save or download it again"
        raise UnreadableSourceError(message) from error


def _read_page(document: pypdfium2.PdfDocument, number: int) -> tuple[Line, ...]:
    try:
        page = document[number]
    except pypdfium2.PdfiumError:  # one page is broken: the others are read
        return ()
    try:
        return tuple(read_lines(page.get_textpage(), page.get_height()))
    finally:
        page.close()


def _take_title(lines: list[Line]) -> tuple[str, list[Line]]:
    """The headline, if the first page begins with letters larger than the usual, and the other lines."""
    if not lines:
        return "", lines
    usual = median(line.size for line in lines for _ in range(len(line.text) // 20 + 1))
    first_page = [line for line in lines[:15] if line.size > usual * _LARGER]
    if not first_page:
        return "", lines
    largest = max(line.size for line in first_page)
    headline = [line for line in first_page if line.size > largest * 0.9]
    title = " ".join(line.text for line in headline)
    if len(title) > _LONGEST_TITLE:
        return "", lines
    return title, [line for line in lines if not any(line is one for one in headline)]
