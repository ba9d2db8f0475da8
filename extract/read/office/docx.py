"""Word documents: paragraphs and tables in their order. Macros, links and pictures are never opened."""

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

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_TITLE_STYLES = ("Title", "Heading1")
# What was taken out, codes of fields, and the copy of a text box for old versions of Word.
_SKIPPED = frozenset({"del", "moveFrom", "instrText", "delText", "Fallback", "footnoteReference"})
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read_docx(package: Package) -> Article:
    """The article of a Word document, without its headers, footers and notes."""
    body = package.read_xml("word/document.xml")
    paragraphs = [(style, text) for style, text in _read_blocks(body) if text.strip()]
    title = next((text for style, text in paragraphs[:3] if style in _TITLE_STYLES), "")
    text = "\n\n".join(text for _, text in paragraphs)
    if title:
        text = text.replace(title, "", 1)
    else:
        title, text = split_title(text)
    if not title and "docProps/core.xml" in package:
        title = package.read_xml("docProps/core.xml").findtext(_TITLE) or ""
    return compose_article(text, title=title, published=find_day_in_text(text))


def _read_blocks(root: _Element) -> Iterator[tuple[str, str]]:
    """Style and text of each paragraph; a row of a table is one paragraph, its cells side by side."""
    stack = [root]
    while stack:
        element = stack.pop()
        tag = _tag(element)
        if tag == "p":
            yield _style(element), _read_run(element)
            stack.extend(reversed(_text_boxes(element)))
        elif tag == "tr":
            cells = (child for child in element if _tag(child) in {"tc", "sdt"})
            yield "", " | ".join(filter(None, (" ".join(_read_run(cell).split()) for cell in cells)))
        elif tag not in _SKIPPED:
            stack.extend(reversed(element))


def _read_run(element: _Element) -> str:
    """The letters below an element, without what was deleted; paragraphs below it stay apart."""
    pieces: list[str] = []
    stack = [element]
    while stack:
        one = stack.pop()
        tag = _tag(one)
        if tag in _SKIPPED or tag == "txbxContent":
            continue
        if tag == "t":
            pieces.append(one.text or "")
        elif tag == "p" and one is not element:
            pieces.append(" ")
        pieces.append(_SIGNS.get(tag, ""))
        stack.extend(reversed(one))
    return "".join(pieces)


def _text_boxes(paragraph: _Element) -> list[_Element]:
    """The boxes of text that hang on a paragraph, each once."""
    boxes = []
    stack = [paragraph]
    while stack:
        one = stack.pop()
        if _tag(one) == "txbxContent":
            boxes += list(one)
        elif _tag(one) not in _SKIPPED:
            stack.extend(reversed(one))
    return boxes


def _style(paragraph: _Element) -> str:
    for properties in paragraph:
        if _tag(properties) == "pPr":
            for one in properties:
                if _tag(one) == "pStyle":
                    return str(one.get(f"{_WORD}val") or one.get(f"{_STRICT}val") or "")
    return ""


def _tag(element: _Element) -> str:
    """The name of an element without its namespace, which differs between Word's two dialects."""
    return str(element.tag).rpartition("}")[2]
