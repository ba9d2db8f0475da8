"""Which format a source is in, told by what stands in it; a name only settles what that leaves open."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

HEAD_BYTES = 65_536  # of a source, enough to tell its format


class Form(StrEnum):
    """The formats that are read."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    PDF = "PDF"
    DOCX = "Word document"
    ODT = "OpenDocument text"
    EPUB = "EPUB"
    EMAIL = "e-mail"
    FEED = "feed"
    JSON_LINES = "JSON Lines"
    JSON = "JSON"
    TABLE = "table"
    PARQUET = "Parquet"
    WARC = "WARC"
    GZIP = "gzip"
    ZIP = "ZIP"


SUFFIXES = {
    ".txt": Form.TEXT,
    ".text": Form.TEXT,
    ".md": Form.MARKDOWN,
    ".markdown": Form.MARKDOWN,
    ".html": Form.HTML,
    ".htm": Form.HTML,
    ".xhtml": Form.HTML,
    ".pdf": Form.PDF,
    ".docx": Form.DOCX,
    ".docm": Form.DOCX,
    ".odt": Form.ODT,
    ".epub": Form.EPUB,
    ".eml": Form.EMAIL,
    ".rss": Form.FEED,
    ".atom": Form.FEED,
    ".xml": Form.FEED,
    ".jsonl": Form.JSON_LINES,
    ".ndjson": Form.JSON_LINES,
    ".json": Form.JSON,
    ".csv": Form.TABLE,
    ".tsv": Form.TABLE,
    ".parquet": Form.PARQUET,
    ".warc": Form.WARC,
    ".gz": Form.GZIP,
    ".zip": Form.ZIP,
}

_HEAD = 2000  # characters: a page says what it is at its beginning
_PROLOGUE = r"\s*(?:<!--.{0,1000}?-->\s*|<\?xml[^>]{0,200}\?>\s*|<\?xml-stylesheet[^>]{0,500}\?>\s*)*"
_PAGE_START = re.compile(_PROLOGUE + r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_FEED_START = re.compile(_PROLOGUE + r"<(?:!doctype\s+)?(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL)
_XML_START = re.compile(r"\s*<\?xml\s", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:p|div|article|section|main|span|br|h[1-6]|title|meta|a)\b[^>]{0,500}>", re.IGNORECASE
)
FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?=[A-Za-z_][\w -]*:)")
# Header lines as mail programs save them; two that only letters have tell one.
_HEADERS = re.compile(
    r"(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]{0,2000}\r?\n(?:[ \t][^\n]{0,2000}\r?\n){0,100}){2,}"
)
_LETTER_HEADER = re.compile(
    r"^(?:From|To|Subject|Date|Received|Return-Path|Delivered-To|Message-ID|MIME-Version|Content-Type):",
    re.IGNORECASE | re.MULTILINE,
)
_CERTAIN_LETTER_HEADER = re.compile(
    r"^(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version):", re.IGNORECASE | re.MULTILINE
)
_JSON_START = re.compile(r"\s*(?:\{\s*(?:\"|\})|\[\s*(?:\{|\]))")


def detect_packed_form(head: bytes) -> Form | None:
    """The format that the first bytes say, or None for what is text. A ZIP may be a document."""
    if head[:1024].lstrip().startswith(b"%PDF-"):
        return Form.PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Form.ZIP
    if head.startswith(b"\x1f\x8b"):
        return Form.GZIP
    if head.startswith(b"PAR1"):
        return Form.PARQUET
    if re.match(rb"WARC/\d\.\d\r?\n", head):
        return Form.WARC
    return None


def detect_form(text: str, name: str = "") -> Form:
    """The format of ``text``: a page saved as ``.txt`` is HTML, plain text in an ``.html`` file is text."""
    start = text.lstrip("\ufeff")[:HEAD_BYTES]
    head = start[:_HEAD]
    by_name = SUFFIXES.get(PurePath(name).suffix.lower())
    if _FEED_START.match(head):
        return Form.FEED
    if _PAGE_START.match(head):
        return Form.HTML
    if FRONT_MATTER.match(head):
        return Form.MARKDOWN
    if _is_letter(start, by_name):
        return Form.EMAIL
    if _JSON_START.match(head):
        return _detect_json(start, by_name)
    if by_name in {Form.JSON_LINES, Form.JSON} and head.lstrip().startswith(("{", "[")):
        return by_name  # its beginning is broken, and that is to be said
    if _XML_START.match(head) and by_name is not Form.HTML:
        return Form.FEED  # or XML of another kind: then it has no entries, and that is to be said
    if by_name is Form.HTML:
        return Form.HTML if _TAG.search(start) else Form.TEXT
    if by_name is None and len(_TAG.findall(head)) >= 3:
        return Form.HTML
    return by_name if by_name in {Form.MARKDOWN, Form.TABLE} else Form.TEXT


def _is_letter(start: str, by_name: Form | None) -> bool:
    headers = _HEADERS.match(start.removeprefix("From ").lstrip())
    if headers is None:
        return False
    told = len(_LETTER_HEADER.findall(headers[0]))
    return told >= 2 and (by_name is Form.EMAIL or bool(_CERTAIN_LETTER_HEADER.search(headers[0])))


def _detect_json(start: str, by_name: Form | None) -> Form:
    """One document, or one a line: a list begins with a bracket, and a line that ends in a brace is whole."""
    if start.lstrip().startswith("["):
        return Form.JSON
    first, newline, rest = start.lstrip().partition("\n")
    if newline and rest.lstrip().startswith("{") and first.rstrip().endswith("}"):
        return Form.JSON_LINES
    return Form.JSON if by_name is not Form.JSON_LINES else Form.JSON_LINES
