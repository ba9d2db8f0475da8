"""The child process that reads web pages: a question a line comes in, an answer a line goes out.

Question: ``{"task": "page" | "published", "html", "url"}``. Answer: the fields of a Page or of a
Published as JSON, or ``{"error": why}``. Started by :mod:`extract.read.page_reader`, never by hand.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import warnings
from dataclasses import asdict
from typing import TYPE_CHECKING

from extract.errors import UnreadableSourceError
from extract.read.page_parser import parse_page, parse_published

if TYPE_CHECKING:
    from collections.abc import Callable

    from extract.read.page import Page
    from extract.read.publication import Published

_TASKS: dict[str, Callable[[str, str], Page | Published]] = {
    "page": parse_page,
    "published": parse_published,
}


def answer(question: str) -> str:
    """The line of JSON that answers a line of JSON."""
    asked = json.loads(question)
    try:
        told = asdict(_TASKS[asked["task"]](asked["html"], asked["url"]))
    except UnreadableSourceError as error:
        told = {"error": str(error)}
    except Exception as error:  # noqa: BLE001 - pages are hostile, and the libraries that read them raise anything
        told = {"error": f"the page could not be read ({type(error).__name__})"}
    return json.dumps(told, default=str)


def main() -> None:
    """Answer until standard input ends."""
    logging.disable()
    warnings.simplefilter("ignore")  # both about pages, and nobody reads them here
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever a library prints is no answer
    for question in sys.stdin.buffer:
        print(answer(question.decode("utf-8")), file=answers, flush=True)


if __name__ == "__main__":
    main()
