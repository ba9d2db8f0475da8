"""The child process that reads PDF files, started by :mod:`extract.read.pdf.reader`, never by hand.

Question: ``{"pdf": base64}``. Answer: ``{"title", "text"}``, or ``{"error": why}``.
"""

from __future__ import annotations

import base64

from extract.read.child import answer_questions
from extract.read.pdf.document import read_document


def _answer(question: dict[str, str]) -> dict[str, str]:
    title, text = read_document(base64.b64decode(question["pdf"]))
    return {"title": title, "text": text}


if __name__ == "__main__":
    answer_questions(_answer, "PDF file")
