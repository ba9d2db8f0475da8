"""A ZIP file whose members are read one by one, none of them larger than it may be."""

from __future__ import annotations

import zipfile
import zlib
from typing import TYPE_CHECKING, BinaryIO

from lxml import etree

from extract.errors import UnreadableSourceError
from extract.read.form import Form

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST_PART = 40_000_000  # bytes of XML: a book of three million letters with all its formatting
_MOST_PARTS = 20_000
_MIMETYPES = {
    b"application/vnd.oasis.opendocument.text": Form.ODT,
    b"application/epub+zip": Form.EPUB,
}


class Package:
    """An office document or a book. Raises UnreadableSourceError naming it for one that is broken."""

    def __init__(self, file: BinaryIO, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(file)
            self._names = {part.filename: part for part in self._zip.infolist()[:_MOST_PARTS]}
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            message = f"{name}: a ZIP file that is broken or cut off; save or download it again"
            raise UnreadableSourceError(message) from error

    @property
    def form(self) -> Form:
        """What it holds: a document by what stands in it, or ZIP for anything else."""
        if "word/document.xml" in self._names and "[Content_Types].xml" in self._names:
            return Form.DOCX
        if "mimetype" in self._names:
            return _MIMETYPES.get(self.read("mimetype", limit=200).strip(), Form.ZIP)
        return Form.ZIP

    @property
    def other_format(self) -> str:
        """What it is, where it is an office document of a kind that is not read; else empty."""
        if "[Content_Types].xml" in self._names:
            kinds = {"xl/": "a spreadsheet; save the sheet as CSV", "ppt/": "a presentation; save it as PDF"}
            for folder, kind in kinds.items():
                if any(part.startswith(folder) for part in self._names):
                    return kind
        return ""

    def __contains__(self, part: str) -> bool:
        return part in self._names

    def read(self, part: str, limit: int = LARGEST_PART) -> bytes:
        """A member. What it says of its own size is not trusted."""
        if part not in self._names:
            message = f"{self.name}: the part '{part}' is missing; save the document again"
            raise UnreadableSourceError(message)
        try:
            with self._zip.open(self._names[part]) as file:
                content = file.read(limit + 1)
        except RuntimeError as error:  # a password is wanted
            message = f"{self.name}: locked with a password; save a copy without one"
            raise UnreadableSourceError(message) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            message = f"{self.name}: the part '{part}' is broken; save or download it again"
            raise UnreadableSourceError(message) from error
        if len(content) > limit:
            message = f"{self.name}: the part '{part}' unpacks to more than {limit // 1_000_000} MB"
            raise UnreadableSourceError(message)
        return content

    def read_xml(self, part: str) -> _Element:
        """A member as a tree. Nothing outside it is loaded, and no entity of its own is put in."""
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        content = self.read(part)
        if b"<!ENTITY" in content:
            message = f"{self.name}: the part '{part}' defines entities, which no office program does"
            raise UnreadableSourceError(message)
        try:
            return etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            message = f"{self.name}: the part '{part}' is not valid XML; save the document again"
            raise UnreadableSourceError(message) from error
