"""Documents that are ZIP files of XML: Word, OpenDocument and EPUB. Only their text is ever looked at."""

from extract.read.office.docx import read_docx
from extract.read.office.epub import read_epub
from extract.read.office.odt import read_odt
from extract.read.office.package import Package

__all__ = ["Package", "read_docx", "read_epub", "read_odt"]
