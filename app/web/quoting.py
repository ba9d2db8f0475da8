"""The address of one sentence on the publisher's page, which browsers scroll to and mark (text fragments)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

if TYPE_CHECKING:
    from extract.model import TextSpan

WHOLE: Final = 10  # words: a sentence that is longer is named by its ends
ENDS: Final = 5  # words
CONTEXT: Final = 4  # words

_WEB = re.compile(r"https?://[^\s<>\"]+\Z", re.IGNORECASE)


def sentence_address(url: str, text: str, sentence: TextSpan) -> str:
    """The address of ``sentence`` in the article ``text`` at ``url``; empty where that is none of the web.

    The sentence is quoted whole, or by its first and last words. The words around it are named only where its
    own stand in the text more than once: the fewer words must be found on the page, the more surely they are.
    """
    words = sentence.of(text).split()
    if not _WEB.match(url) or not words:
        return ""
    first, last = (words, []) if len(words) <= WHOLE else (words[:ENDS], words[-ENDS:])
    before: list[str] = []
    after: list[str] = []
    if " ".join(text.split()).count(" ".join(first)) > 1:
        before = text[: sentence.start].rpartition("\n")[2].split()[-CONTEXT:]
        after = text[sentence.end :].partition("\n")[0].split()[:CONTEXT]
    parts = [_encoded(first)]
    if before:
        parts.insert(0, f"{_encoded(before)}-")
    if last:
        parts.append(_encoded(last))
    if after:
        parts.append(f"-{_encoded(after)}")
    joint = ":~:text=" if "#" in url else "#:~:text="
    return f"{url.partition(':~:')[0]}{joint}{','.join(parts)}"


def _encoded(words: list[str]) -> str:
    """Words for a text fragment, in which hyphens, commas and ampersands have a meaning of their own."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
