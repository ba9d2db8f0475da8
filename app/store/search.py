"""What a reader typed, as a search that SQLite's full-text index always understands, and where it hits."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.model import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST = 200  # characters of a search that are looked at: no label asks for more
_QUOTE = re.compile(r'["“”„«»]')
_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")  # accents may stand beside their letters


@dataclass(frozen=True, slots=True)
class Sought:
    """Words that must follow one another; ``is_beginning`` where the last of them may go on."""

    words: tuple[str, ...]
    is_beginning: bool = False


def read_search(typed: str) -> tuple[Sought, ...]:
    """What is sought: each phrase between quotation marks, each other word, the last as a beginning.

    A quotation that is not closed yet is a phrase whose last word is a beginning.
    """
    readable = typed[:_LONGEST].encode("utf-8", "ignore").decode().replace("\0", " ")
    parts = _QUOTE.split(readable)  # every second one stands in quotation marks
    sought: list[Sought] = []
    for place, part in enumerate(parts):
        if place % 2:
            words = tuple(_WORD.findall(part))
            sought += [Sought(words)] if words else []
        else:
            sought += [Sought(words) for text in part.split() if (words := tuple(_WORD.findall(text)))]
    if sought and _WORD.search(parts[-1]):
        sought[-1] = Sought(sought[-1].words, is_beginning=True)
    return tuple(sought)


def search_expression(typed: str) -> str | None:
    """The FTS5 expression for ``typed``: all that is sought, in any order.

    None when there is no letter or digit to search for. Every word is quoted, so that nothing in
    it is read as FTS5's own syntax.
    """
    terms = [f'"{" ".join(one.words)}"{"*" * one.is_beginning}' for one in read_search(typed)]
    return " ".join(terms) or None


def hits(text: str, sought: Sequence[Sought]) -> tuple[TextSpan, ...]:
    """Where ``text`` has what is sought, as the full-text index compares: without case and accents."""
    if not sought:
        return ()
    words = [(_folded(found.group()), found.span()) for found in _WORD.finditer(text)]
    return tuple(TextSpan(start, end) for start, end in sorted(set(_places(words, sought))))


def _places(
    words: Sequence[tuple[str, tuple[int, int]]], sought: Sequence[Sought]
) -> Iterator[tuple[int, int]]:
    for one in sought:
        *whole, last = (_folded(word) for word in one.words)
        for place in range(len(words) - len(whole)):
            end = place + len(whole)
            ending = words[end][0]
            if [word for word, _ in words[place:end]] == whole and (
                ending.startswith(last) if one.is_beginning else ending == last
            ):
                yield words[place][1][0], words[end][1][1]


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))
