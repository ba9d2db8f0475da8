"""What a reader typed, as a search that SQLite's full-text index always understands."""

from __future__ import annotations

_LONGEST = 200  # characters of a search that are looked at: no label asks for more


def search_expression(typed: str) -> str | None:
    """The FTS5 expression for ``typed``: all of its words, the last one as a beginning.

    None when there is no letter or digit to search for. Every word is quoted, so that nothing in
    it is read as FTS5's own syntax.
    """
    readable = typed[:_LONGEST].encode("utf-8", "ignore").decode()
    words = [word for word in readable.replace("\0", " ").replace('"', " ").split() if _is_word(word)]
    if not words:
        return None
    return " ".join(f'"{word}"' for word in words) + "*"


def _is_word(word: str) -> bool:
    return any(character.isalnum() for character in word)
