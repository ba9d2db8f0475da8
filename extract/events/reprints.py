"""What the prints of one text tell: the same words there tell of the same happening."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.model import Mention


def bind_reprints(mentions: Sequence[Mention], text_of: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """The mentions that stand in the same words of one text, by their numbers, each with the first of them.

    Of an article in ``text_of`` all mentions must be given, in the order of its text: words that stand in it
    twice are told apart by that.
    """
    prints = Counter(text_of.values())
    counts: Counter[tuple[str, str, str]] = Counter()
    firsts: dict[tuple[str, str, str, int], int] = {}
    for number, mention in enumerate(mentions):
        text = text_of.get(mention.article_id)
        if text is None or prints[text] < 2:
            continue
        counts[mention.article_id, mention.label, mention.kind] += 1
        wording = text, mention.label, mention.kind, counts[mention.article_id, mention.label, mention.kind]
        first = firsts.setdefault(wording, number)
        if first != number:
            yield first, number
