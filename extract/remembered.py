"""Answers about words that are asked for again and again, each worked out once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Answer = TypeVar("Answer")

KEPT: Final = 20_000
"""Answers that are kept at most, so that memory stays flat: the different words of a hundred articles."""

LONGEST: Final = 60
"""Characters of words whose answers are kept; longer ones are seldom met again."""


class Remembered(dict[str, Answer]):
    """Answers by word, ``remembered[word]``; all are forgotten when there are too many.

    It is asked in half the time that a function with ``lru_cache`` takes, and
    ``map(remembered.__getitem__, words)`` asks for all words of a sentence without a step of Python for each.
    """

    def __init__(self, find: Callable[[str], Answer]) -> None:
        super().__init__()
        self.find = find

    def __missing__(self, word: str) -> Answer:
        """Work out an answer that is not known yet."""
        answer = self.find(word)
        if len(word) <= LONGEST:
            if len(self) >= KEPT:
                self.clear()
            self[word] = answer
        return answer
