"""PDF files, read in a child process: the library behind it is fast because it is not Python."""

from __future__ import annotations

import atexit
import base64
from functools import cache
from typing import TYPE_CHECKING

from extract.errors import UnreadableSourceError
from extract.read.child import Child
from extract.read.compose import compose_article
from extract.read.dateline import find_day_in_text

if TYPE_CHECKING:
    from extract.model import Article

LARGEST_PDF = 50_000_000  # bytes: a newspaper with its pictures
SECONDS_A_PDF = 60.0  # a thousand pages of text take about twenty


def read_pdf(content: bytes, name: str) -> Article:
    """The article of a PDF file.

    Its day of publication is known only where the text gives it: when the file was made says nothing
    of when the article was published. Raises UnreadableSourceError, naming the file, for one that is
    locked, broken, scanned without text recognition, or too slow to read.
    """
    question = {"pdf": base64.b64encode(content).decode("ascii")}
    try:
        told = _shared_child().ask(question)
    except UnreadableSourceError as error:
        message = f"{name}: {error}"
        raise UnreadableSourceError(message) from error
    text = told["text"]
    return compose_article(text, title=told["title"], published=find_day_in_text(text))


@cache
def _shared_child() -> Child:
    """The child that this process uses for all PDF files; it ends with the process."""
    child = Child("extract.read.pdf.worker", SECONDS_A_PDF, "PDF file")
    atexit.register(child.close)
    return child
