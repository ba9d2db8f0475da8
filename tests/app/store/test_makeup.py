"""What a collection was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.store import write
from app.store.makeup import makeup
from tests.factories import make_article, make_mention, make_reading, make_timex

if TYPE_CHECKING:
    from app.store import Library


def test_sentences_phrases_and_silent_articles_are_counted(library: Library) -> None:
    told, silent = make_article(), make_article(url="https://example.org/silent", text="It rained.")
    write.create_collection(library, "peace", "Peace")
    reading = make_reading(told, [make_mention(told, "Envoys")], [make_timex(told, "Friday", None)])
    write.add_reading(library, "peace", reading)
    write.add_reading(library, "peace", make_reading(silent, [], []))
    write.merge_collection(library, "peace")
    found = makeup(library, "peace")
    assert (found.mentions, found.undated, found.silent) == (1, 1, 1)
    assert (found.phrases, found.open_phrases, found.older) == (1, 1, 0)
    assert found.languages == {told.language: 2}


def test_there_is_nothing_of_a_collection_that_is_not_there(library: Library) -> None:
    assert makeup(library, "elsewhere").languages == {}
