"""What the prints of one text tell: the same words there tell of the same happening."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.model import Mention

Wording = tuple[str, str, str, int]
"""A text, a label and a kind in it, and the how-manieth of these in its article."""


class Reprints:
    """The articles that are not the only ones to print their text, by ``text_of`` of article ids."""

    def __init__(self, text_of: Mapping[str, str]) -> None:
        prints = Counter(text_of.values())
        self._text_of = {article_id: text for article_id, text in text_of.items() if prints[text] > 1}
        self._counts: Counter[tuple[str, str, str]] = Counter()

    def wording(self, mention: Mention) -> Wording | None:
        """The place of a mention among the words of its text, or None where only its article prints it.

        To be asked once for each mention of an article, in the order of its text.
        """
        text = self._text_of.get(mention.article_id)
        if text is None:
            return None
        self._counts[mention.article_id, mention.label, mention.kind] += 1
        number = self._counts[mention.article_id, mention.label, mention.kind]
        return text, mention.label, mention.kind, number
