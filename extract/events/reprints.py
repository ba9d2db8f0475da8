"""What the prints of one text tell: the same words there tell of the same happening."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.model import Mention


def bind_reprints(mentions: Sequence[Mention], text_of: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """The mentions that stand in the same words of one text, by their numbers, each with the first of them.

    Of an article in ``text_of`` all mentions must be given, in the order of its text: words that stand in it
    twice are told apart by that. The first is of the first print, which gives the text its id, wherever that
    tells it; other prints come in the order given.
    """
    prints = Counter(text_of.values())
    counts: Counter[tuple[str, str, str]] = Counter()
    told: defaultdict[tuple[str, str, str, int], list[int]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        text = text_of.get(mention.article_id)
        if text is None or prints[text] < 2:
            continue
        counts[mention.article_id, mention.label, mention.kind] += 1
        nth = counts[mention.article_id, mention.label, mention.kind]
        told[text, mention.label, mention.kind, nth].append(number)
    for (text, *_), numbers in told.items():
        first, *others = sorted(numbers, key=lambda number: (mentions[number].article_id != text, number))
        for other in others:
            yield first, other
