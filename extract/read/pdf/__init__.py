"""PDF files: the text of their pages in the order in which people read it."""

from extract.read.pdf.reader import LARGEST_PDF, read_pdf

__all__ = ["LARGEST_PDF", "read_pdf"]
