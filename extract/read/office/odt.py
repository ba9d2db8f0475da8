"""OpenDocument texts: paragraphs, headings and tables in their order, without notes and deletions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.read.compose import compose_article
from extract.read.dateline import find_day_in_text
from extract.read.text import split_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from extract.model import Article
    from extract.read.office.package import Package

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_SKIPPED = frozenset(
    {f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_OFFICE}annotation", f"{_TEXT}sequence-decls"}
)
_SIGNS = {f"{_TEXT}s": " ", f"{_TEXT}tab": " ", f"{_TEXT}line-break": "\n"}


def read_odt(package: Package) -> Article:
    """The article of an OpenDocument text."""
    body = package.read_xml("content.xml").find(f"{_OFFICE}body")
    text = "\n\n".join(filter(str.strip, _read_blocks(body))) if body is not None else ""
    title, text = split_title(text)
    language = ""
    if "meta.xml" in package:
        meta = package.read_xml("meta.xml")
        title = title or meta.findtext(f".//{_DC}title") or ""
        language = meta.findtext(f".//{_DC}language") or ""
    return compose_article(text, title=title, language=language, published=find_day_in_text(text))


def _read_blocks(root: _Element) -> Iterator[str]:
    stack = [root]
    while stack:
        element = stack.pop()
        if element.tag in {f"{_TEXT}p", f"{_TEXT}h"}:
            yield _read_letters(element)
        elif element.tag == f"{_TABLE}table-row":
            cells = (" ".join(_read_letters(cell).split()) for cell in element)
            yield " | ".join(filter(None, cells))
        elif element.tag not in _SKIPPED:
            stack.extend(reversed(element))


def _read_letters(element: _Element) -> str:
    """The letters below an element, in order."""
    pieces: list[str] = []
    stack: list[_Element | str] = [element]
    while stack:
        one = stack.pop()
        if isinstance(one, str):
            pieces.append(one)
            continue
        if one is not element and one.tail:
            stack.append(one.tail)
        if one.tag in _SKIPPED:
            continue
        if one.tag == f"{_TEXT}p" and one is not element:
            pieces.append(" ")
        pieces.append(_SIGNS.get(one.tag, ""))
        stack.extend(reversed(one))
        if one.text:
            stack.append(one.text)
    return "".join(pieces)
