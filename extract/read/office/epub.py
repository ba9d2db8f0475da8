"""EPUB: the chapters of a book or a magazine in reading order, as one article."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from extract.errors import UnreadableSourceError
from extract.read.compose import compose_article
from extract.read.fragment import read_fragment
from extract.read.stamp import publish_on, read_stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from extract.model import Article
    from extract.read.office.package import Package

_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_LONGEST_BOOK = 10_000_000  # characters


def read_epub(package: Package) -> Article:
    """The article of an EPUB, with what its package file says of title, publisher and day."""
    if "META-INF/rights.xml" in package:
        message = f"{package.name}: a book that its seller has locked; only an open copy can be read"
        raise UnreadableSourceError(message)
    container = package.read_xml("META-INF/container.xml")
    root = container.find(f".//{_CONTAINER}rootfile")
    path = str(root.get("full-path")) if root is not None else ""
    opf = package.read_xml(path)
    text = "\n\n".join(_read_chapters(package, opf, posixpath.dirname(path)))
    day = read_stamp(opf.findtext(f".//{_DC}date") or "")
    return compose_article(
        text,
        title=opf.findtext(f".//{_DC}title") or "",
        source=opf.findtext(f".//{_DC}publisher") or "",
        language=opf.findtext(f".//{_DC}language") or "",
        published=publish_on(day, "in the book's description of itself (dc:date)"),
    )


def _read_chapters(package: Package, opf: _Element, folder: str) -> Iterator[str]:
    manifest = {one.get("id"): one for one in opf.iter(f"{_OPF}item")}
    length = 0
    for reference in opf.iter(f"{_OPF}itemref"):
        chapter = manifest.get(reference.get("idref"))
        if chapter is None or "html" not in str(chapter.get("media-type")):
            continue
        path = posixpath.normpath(posixpath.join(folder, unquote(str(chapter.get("href")))))
        if path not in package:
            continue
        text = read_fragment(package.read(path))
        length += len(text)
        if length > _LONGEST_BOOK:
            message = f"{package.name}: a book of more than {_LONGEST_BOOK:,} characters; add its chapters"
            raise UnreadableSourceError(message)
        if text:
            yield text
