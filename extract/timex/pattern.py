"""The pattern language of the rules: phrases with slots, which cannot be slow.

A pattern is a phrase as it is written, in lower case::

    (the )?{ordinal} {unit} of {month}( {year})?

- a space is one or two blanks of the text (a line may be wrapped there, a paragraph may not end);
- ``~`` is a blank or a hyphen: ``mid~{month}`` reads "mid-May" and "mid May";
- ``( | )`` are alternatives, ``( )?`` may be left out;
- ``{name}`` is a slot, a word or number of the language's vocabulary, ``{name:as}`` gives it another name; a
  name may stand in several alternatives, and means the one that was read;
- ``[ ]`` mark the part that is the time expression, where the rest is only its surroundings.

There is no repetition, so a pattern tries a bounded number of characters at each place of a text, and
reading a text takes time in proportion to its length whatever the text holds. Because the language is so
small, the first characters that a pattern can begin with are known (:attr:`Pattern.heads`); the scan in
:mod:`extract.timex.find` looks only where one of them stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

HEAD_LENGTH = 8  # characters of a phrase that the scan looks at before it tries a pattern
_SPECIAL = frozenset("()|?{}[]~ ")


_Tree: TypeAlias = "dict[str, _Tree]"


class PatternError(ValueError):
    """A pattern that is not written in the pattern language."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A gap in a pattern that takes one of a set of words, or numbers of one shape.

    ``regex`` has no groups and no unbounded repetition; ``heads`` are the ways in which it can begin
    (``0`` for any digit); ``value`` turns the words found into what they mean.
    """

    name: str
    regex: str
    heads: frozenset[str]
    value: Callable[[str], Any]

    @classmethod
    def of_words(cls, name: str, words: Mapping[str, Any]) -> Slot:
        """A slot for the words of a vocabulary and what each means."""
        heads = frozenset(re.sub(r"\d", "0", word) for word in words)
        return cls(name, words_regex(words), heads, lambda text: words[" ".join(text.split())])

    @classmethod
    def of_digits(cls, name: str, regex: str, heads: Iterable[str], value: Callable[[str], Any]) -> Slot:
        """A slot for numbers of one shape; ``heads`` with 0 for any digit, such as ("0", "00")."""
        return cls(name, f"(?:{regex})", frozenset(heads), value)


def words_regex(words: Iterable[str]) -> str:
    """An expression for the longest of these words that fits; those that begin alike share the beginning."""
    tree: _Tree = {}
    for word in words:
        branch = tree
        for character in (*word, ""):
            branch = branch.setdefault(character, {})
    return _branches(tree)


def _branches(tree: _Tree) -> str:
    kept = sorted(character for character in tree if character)
    options = [
        (" {1,2}" if character == " " else re.escape(character)) + _branches(tree[character])
        for character in kept
    ]
    if not options:
        return ""
    if "" in tree:
        return f"(?:{'|'.join(options)})?"
    return options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"


def openings_regex(heads: Iterable[str], length: int) -> str:
    """An expression for a place where one of ``heads`` may begin, judged by its first ``length`` characters.

    It takes the one character before the place, which is of no word, so that a search passes over words at
    once: the text must have a blank put before it. It holds for any digit where a head has 0.
    """
    tree: _Tree = {}
    for head in heads:
        for written in {head, head.replace(" ", "  ")}:  # a line may be wrapped in a phrase
            branch = tree
            for character in written[:length]:
                branch = branch.setdefault(character, {})
            branch[""] = {}
    return rf"[^0-9A-Za-z_](?<!\w)(?={_openings(tree)})"


def _openings(tree: _Tree) -> str:
    if "" in tree:
        return ""
    options = [
        ("[0-9]" if character == "0" else re.escape(character)) + _openings(tree[character])
        for character in sorted(tree)
    ]
    return options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern made ready: its expression, its slots by name, and the ways in which it can begin."""

    source: str
    expression: re.Pattern[str]
    slots: Mapping[str, tuple[tuple[str, Slot], ...]]  # by name: the groups of that name, with their slots
    heads: frozenset[str]
    claims: bool  # whether a part of it is the time expression, and not all


def compile_pattern(source: str, slots: Mapping[str, Slot]) -> Pattern:
    """Make a pattern ready for use.

    Raises:
        PatternError: for a pattern that is not well formed or names an unknown slot.
    """
    parser = _Parser(source, slots)
    regex, heads = parser.alternatives({""})
    if parser.at != len(source):
        message = f"unexpected {source[parser.at]!r} at character {parser.at} of the pattern {source!r}"
        raise PatternError(message)
    if any(head.startswith((" ", "-")) for head in heads) and "[" not in source:
        message = f"the pattern {source!r} can begin with a blank or a dash"
        raise PatternError(message)
    expression = re.compile(f"(?:{regex})" + r"(?!\w)")
    named = {name: tuple(groups) for name, groups in parser.named.items()}
    return Pattern(source, expression, named, frozenset(heads), "claim" in expression.groupindex)


class _Parser:
    """Recursive descent over one pattern, building its expression and its heads together."""

    def __init__(self, source: str, slots: Mapping[str, Slot]) -> None:
        self.source = source
        self.slots = slots
        self.named: dict[str, list[tuple[str, Slot]]] = {}
        self.at = 0

    def alternatives(self, before: set[str]) -> tuple[str, set[str]]:
        branches: list[str] = []
        heads: set[str] = set()
        while True:
            regex, branch_heads = self.sequence(before)
            branches.append(regex)
            heads |= branch_heads
            if self.peek() != "|":
                return "|".join(branches), heads
            self.at += 1

    def sequence(self, before: set[str]) -> tuple[str, set[str]]:
        parts: list[str] = []
        heads = before
        while (character := self.peek()) and character not in "|)]":
            without = heads
            regex, heads = self.one(character, heads)
            if self.peek() == "?":
                self.at += 1
                regex = f"(?:{regex})?"
                heads = heads | without
            parts.append(regex)
        return "".join(parts), heads

    def one(self, character: str, before: set[str]) -> tuple[str, set[str]]:
        if character == "{":
            return self.slot(before)
        if character in "([":
            closing = ")" if character == "(" else "]"
            self.at += 1
            regex, heads = self.alternatives(before)
            self.take(closing)
            return (f"(?:{regex})" if closing == ")" else f"(?P<claim>{regex})"), heads
        self.at += 1
        if character == " ":
            return " {1,2}", _grow(before, (" ",))
        if character == "~":
            return "(?:-| {1,2})", _grow(before, ("-", " "))
        if character in _SPECIAL:
            message = f"unexpected {character!r} at character {self.at - 1} of the pattern {self.source!r}"
            raise PatternError(message)
        return re.escape(character), _grow(before, (character,))

    def slot(self, before: set[str]) -> tuple[str, set[str]]:
        end = self.source.find("}", self.at)
        name, _, alias = self.source[self.at + 1 : end].partition(":")
        if end < 0 or name not in self.slots:
            message = f"the pattern {self.source!r} names an unknown slot {name!r}"
            raise PatternError(message)
        self.at = end + 1
        slot = self.slots[name]
        groups = self.named.setdefault(alias or name, [])
        group = f"{alias or name}_{len(groups)}"
        groups.append((group, slot))
        return f"(?P<{group}>{slot.regex})", _grow(before, slot.heads)

    def peek(self) -> str:
        return self.source[self.at : self.at + 1]

    def take(self, character: str) -> None:
        if self.peek() != character:
            message = f"the pattern {self.source!r} lacks a {character!r} at character {self.at}"
            raise PatternError(message)
        self.at += 1


def _grow(stems: set[str], endings: Iterable[str]) -> set[str]:
    """Every stem that is still short, followed by every ending."""
    grown = {stem for stem in stems if len(stem) >= HEAD_LENGTH}
    for stem in stems - grown:
        grown.update((stem + ending)[:HEAD_LENGTH] for ending in endings)
    return grown
