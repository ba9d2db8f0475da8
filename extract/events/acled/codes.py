"""The place of each mention in two schemes of others: ACLED's sub-types, and PLOVER's types and modes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.events.acled.code import add_weights, choose_subtype, weigh_sentence
from extract.events.kinds import KINDS
from extract.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.model import Mention, Sentence

_AHEAD, _BACK = 3, 1  # how many sentences of its paragraph are read with a mention's own
_KINDS: Final = {kind.name: kind for kind in KINDS}
_OF_WORDS = frozenset({"statement", "diplomacy", "leadership", "law", "agreement"})
_OF_STATUS: Final = {Status.THREATENED: "THREATEN", Status.CALLED_FOR: "REQUEST", Status.DENIED: "REJECT"}


@dataclass(frozen=True, slots=True)
class Codes:
    """A mention's ACLED sub-type ("AIR_STRIKE") and its PLOVER type and mode ("ASSAULT aerial").

    Either is empty where the scheme has no place for it.
    """

    acled: str = ""
    plover: str = ""


def code_mentions(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[Codes]:
    """The codes of each of an article's mentions, in their order."""
    passages = _Passages(text, sentences)
    for mention in mentions:
        yield _code(mention, passages)


def _code(mention: Mention, passages: _Passages) -> Codes:
    kind = _KINDS.get(mention.kind)
    subtype = choose_subtype(passages.weigh(mention.sentence.start, is_alone=mention.kind in _OF_WORDS))
    acled = subtype.label if subtype else kind.acled if kind else ""
    of_kind = kind.plover if kind else ""
    plover = of_kind if mention.kind in _OF_WORDS or subtype is None else subtype.plover or of_kind
    return Codes(acled, _OF_STATUS.get(mention.status, plover))


class _Passages:
    """An article's sentences and what each weighs, found out once."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self.text = text
        self.sentences = sentences
        self.starts = [sentence.span.start for sentence in sentences]
        self.weights: dict[int, Mapping[str, float]] = {}

    def weigh(self, offset: int, *, is_alone: bool) -> Mapping[str, float]:
        """What the sentence at an offset weighs, with those beside it unless it ``is_alone``."""
        number = max(bisect_right(self.starts, offset) - 1, 0)
        beside = () if is_alone else self._beside(number)
        return add_weights(self._weigh(number), [self._weigh(other) for other in beside])

    def _beside(self, number: int) -> Iterator[int]:
        """The numbers of the sentences beside one, in its paragraph."""
        for other in range(number - 1, max(number - 1 - _BACK, -1), -1):
            if self._is_border(other):
                break
            yield other
        for other in range(number + 1, min(number + 1 + _AHEAD, len(self.sentences))):
            if self._is_border(other - 1):
                break
            yield other

    def _is_border(self, number: int) -> bool:
        """Whether a paragraph ends with this sentence."""
        return "\n" in self.text[self.sentences[number].span.end : self.starts[number + 1]]

    def _weigh(self, number: int) -> Mapping[str, float]:
        if number not in self.weights:
            self.weights[number] = weigh_sentence(self.sentences[number].span.of(self.text))
        return self.weights[number]
