"""Which format a text is in, told by what stands in it; a name only settles what the text leaves open."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath


class Form(StrEnum):
    """The formats that are read."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "HTML"


SUFFIXES = {
    ".txt": Form.TEXT,
    ".text": Form.TEXT,
    ".md": Form.MARKDOWN,
    ".markdown": Form.MARKDOWN,
    ".html": Form.HTML,
    ".htm": Form.HTML,
    ".xhtml": Form.HTML,
}

_HEAD = 2000  # characters: a page says what it is at its beginning
_PAGE_START = re.compile(
    r"\s*(?:<!--.{0,1000}?-->\s*|<\?xml[^>]{0,200}\?>\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    r"</?(?:p|div|article|section|main|span|br|h[1-6]|title|meta|a)\b[^>]{0,500}>", re.IGNORECASE
)
FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?=[A-Za-z_][\w -]*:)")


def detect_form(text: str, name: str = "") -> Form:
    """The format of ``text``: a page saved as ``.txt`` is HTML, plain text in an ``.html`` file is text."""
    head = text[:_HEAD].lstrip("\ufeff")
    by_name = SUFFIXES.get(PurePath(name).suffix.lower())
    if _PAGE_START.match(head):
        return Form.HTML
    if FRONT_MATTER.match(head):
        return Form.MARKDOWN
    if by_name is Form.HTML:
        return Form.HTML if _TAG.search(text[: 20 * _HEAD]) else Form.TEXT
    if by_name is None and len(_TAG.findall(head)) >= 3:
        return Form.HTML
    return by_name or Form.TEXT
