"""Texts and regular expressions that count what is done with them, to prove bounds without a clock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, SupportsIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# An escape, a class of characters (which may hold an escape or open with its own bracket), or one character.
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
_OPEN_ENDED = re.compile(r"\{\d*,\}")


def repeats_without_end(regex: str) -> bool:
    """Whether a regular expression repeats something without a bound: ``*``, ``+`` or ``{n,}``.

    One that does not reads a bounded number of characters at a place, in a bounded number of steps.
    """
    signs = "".join(token if len(token) == 1 else "_" for token in _TOKEN.findall(regex))
    return "*" in signs or "+" in signs or bool(_OPEN_ENDED.search(signs))


@dataclass
class Tally:
    """How many steps were taken."""

    steps: int = 0

    def add_stretch(self, text: str, start: int = 0, end: int | None = None) -> None:
        """A stretch of a text was looked through: a step for each character, and one for coming there."""
        self.steps += 1 + len(range(*slice(start, end).indices(len(text))))


class CountedText(str):
    """A text that counts the characters that are cut out of it or searched.

    What looks at one place only (``startswith``, ``endswith``) is not counted.
    """

    __slots__ = ("tally",)
    tally: Tally

    @classmethod
    def of(cls, text: str, tally: Tally) -> CountedText:
        """The same text, counted."""
        counted = cls(text)
        counted.tally = tally
        return counted

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        taken = super().__getitem__(key)
        self.tally.add_stretch(taken)
        return taken

    def __contains__(self, sought: object) -> bool:
        self.tally.add_stretch(self)
        return isinstance(sought, str) and super().__contains__(sought)

    def find(self, sought: str, start: int = 0, end: int | None = None) -> int:  # type: ignore[override]
        self.tally.add_stretch(self, start, end)
        return super().find(sought, start, end)

    def rfind(self, sought: str, start: int = 0, end: int | None = None) -> int:  # type: ignore[override]
        self.tally.add_stretch(self, start, end)
        return super().rfind(sought, start, end)

    def count(self, sought: str, start: int = 0, end: int | None = None) -> int:  # type: ignore[override]
        self.tally.add_stretch(self, start, end)
        return super().count(sought, start, end)


class CountedExpression:
    """A regular expression that counts the characters that it may look through.

    A match at a place is one step, if nothing in the expression repeats without end.
    """

    def __init__(self, expression: re.Pattern[str], tally: Tally) -> None:
        self.expression = expression
        self.tally = tally
        self.is_bounded = not repeats_without_end(expression.pattern)

    def match(self, text: str, *bounds: int) -> re.Match[str] | None:
        if self.is_bounded:
            self.tally.steps += 1
        else:
            self.tally.add_stretch(text, *bounds)
        return self.expression.match(text, *bounds)

    def search(self, text: str, *bounds: int) -> re.Match[str] | None:
        self.tally.add_stretch(text, *bounds)
        return self.expression.search(text, *bounds)

    def finditer(self, text: str, *bounds: int) -> Iterator[re.Match[str]]:
        self.tally.add_stretch(text, *bounds)
        return self.expression.finditer(text, *bounds)

    def sub(self, replacement: Callable[[re.Match[str]], str], text: str) -> str:
        self.tally.add_stretch(text)
        return self.expression.sub(replacement, text)

    def fullmatch(self, text: str, *bounds: int) -> re.Match[str] | None:
        self.tally.add_stretch(text, *bounds)
        return self.expression.fullmatch(text, *bounds)
