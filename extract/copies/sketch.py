"""A small sketch of a text, by which near-copies are known without reading the texts again.

Every run of four words gets a number; those below a limit are kept, in the order of the text. The limit is
halved until few enough are left, so that the sketch of a book is no larger than that of an article, and two
sketches are compared below the lower of their limits: what is kept of one text is kept of its copy too.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from typing import Final
from zlib import crc32

_RUN: Final = 4  # words: fewer stand in any text on the matter, more break at every small change
_MOST: Final = 256  # numbers in a sketch: a kilobyte
_ALL: Final = 32  # bits of a number
_KEYS: Final = 24  # numbers by which copies are looked for
_SLACK: Final = 4  # numbers that the front of a short text may begin late by
# A word, or a character of writing without spaces between words.
_WORD = re.compile(
    r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]|[^\W_\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+"
)


@dataclass(frozen=True, slots=True)
class Sketch:
    """The numbers below ``2 ** bits`` of a text's runs of words, in its order."""

    bits: int
    numbers: tuple[int, ...]

    def to_bytes(self) -> bytes:
        """The sketch as a library keeps it."""
        return struct.pack(f"<{len(self.numbers) + 1}I", self.bits, *self.numbers)

    @staticmethod
    def from_bytes(kept: bytes) -> Sketch:
        """The sketch that a library has kept. Raises ValueError for anything else."""
        if len(kept) < 4 or len(kept) % 4:
            message = f"a sketch is whole numbers of four bytes, not {len(kept)} bytes"
            raise ValueError(message)
        bits, *numbers = struct.unpack(f"<{len(kept) // 4}I", kept)
        return Sketch(bits, tuple(numbers))

    def below(self, bits: int) -> tuple[int, ...]:
        """The numbers below ``2 ** bits``, which is what a sketch with that limit would have kept."""
        return self.numbers if bits >= self.bits else tuple(one for one in self.numbers if not one >> bits)

    @property
    def keys(self) -> tuple[int, ...]:
        """The lowest numbers. Two copies share some, also where one of them is a part of the other."""
        return tuple(sorted(set(self.numbers))[:_KEYS])


def make_sketch(text: str) -> Sketch:
    """The sketch of a text, in time that grows as its length."""
    words = _WORD.findall(text.casefold())
    runs = (" ".join(words[start : start + _RUN]) for start in range(max(len(words) - _RUN + 1, 1)))
    numbers = [crc32(run.encode("utf-8", "surrogatepass")) for run in runs] if words else []
    bits = _ALL
    while len(numbers) > _MOST:
        bits -= 1
        numbers = [number for number in numbers if not number >> bits]
    return Sketch(bits, tuple(numbers))


def likeness(first: Sketch, second: Sketch) -> float:
    """How much of the shorter text stands in the front of the longer one, from 0 to 1.

    The front is what the shorter one would fill, and a quarter more for what a paper puts before it. A
    reprint that was cut or lengthened begins like its model; a follow-up begins with what is new, and
    repeats old paragraphs below. So does another article with the same last lines. Therefore the first
    third of the shorter text counts by itself too, and the lower of the two shares is the likeness.
    """
    bits = min(first.bits, second.bits)
    short, long = sorted((first.below(bits), second.below(bits)), key=lambda numbers: (len(numbers), numbers))
    if not short:
        return 0.0
    front = set(long[: len(short) + len(short) // 4 + _SLACK])
    found = [number in front for number in short]
    lead = found[: len(found) // 3 + 1]
    return min(sum(found) / len(found), sum(lead) / len(lead))
