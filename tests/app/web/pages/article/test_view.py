"""The article page: the whole text, cut where something was read in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.store.records import StoredArticle
from app.web.pages.article.view import view_article, web_address
from extract.model import DateSpan, Mention, TextSpan
from tests.factories import make_article, make_mention, make_timex

FRIDAY = DateSpan.day(date(2024, 11, 15))


def stored(text: str | None = None) -> StoredArticle:
    article = make_article() if text is None else make_article(text)
    if text is not None:
        return StoredArticle(article, (), (), {})
    phrase = make_timex(article, "Friday", FRIDAY)
    mention = make_mention(article, when=FRIDAY, timex=phrase)
    return StoredArticle(article, (phrase,), (mention,), {mention.id: "e1"})


def text_of(found: StoredArticle) -> list[str]:
    return [
        "".join(phrase.text for stretch in paragraph for phrase in stretch.phrases)
        for paragraph in view_article(found).paragraphs
    ]


def test_the_text_is_whole() -> None:
    found = stored()
    assert text_of(found) == [found.article.text]


@given(st.text(alphabet="ab \n.", max_size=60))
def test_paragraphs_keep_all_but_the_blank_lines_between_them(text: str) -> None:
    told = "".join("".join(text_of(stored(text))).split())
    assert told == "".join(text.split())


@given(st.lists(st.tuples(st.integers(0, 120), st.integers(1, 40)), max_size=5))
def test_sentences_that_overlap_or_leave_the_text_lose_nothing(spans: list[tuple[int, int]]) -> None:
    found = stored()
    mention: Mention = found.mentions[0]
    mentions = tuple(replace(mention, sentence=TextSpan(start, start + length)) for start, length in spans)
    assert text_of(replace(found, mentions=mentions)) == [found.article.text]


def test_an_event_sentence_carries_its_mentions_and_phrases() -> None:
    found = stored()
    stretches = view_article(found).paragraphs[0]
    (event,) = [stretch for stretch in stretches if stretch.mentions]
    assert event.mentions == found.mentions
    assert [phrase.text for phrase in event.phrases if phrase.timex] == ["Friday"]


def test_the_list_beside_the_text_names_date_reason_and_event() -> None:
    (event,) = view_article(stored()).events
    assert (event.event_id, event.date_words) == ("e1", "15 November 2024")


def test_a_mention_that_is_not_merged_yet_is_listed_without_an_event() -> None:
    (event,) = view_article(replace(stored(), event_of={})).events
    assert event.event_id == ""


def test_references_keep_their_words_and_find_their_address() -> None:
    article = replace(make_article(), references=("UN, S/1 (https://example.org/s1).", "A book"))
    view = view_article(StoredArticle(article, (), (), {}))
    assert view.references == (
        ("UN, S/1 (https://example.org/s1).", "https://example.org/s1"),
        ("A book", ""),
    )


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "file:///x", "https://a b"]
)
def test_only_addresses_of_the_web_become_links(address: str) -> None:
    assert web_address(address) == ""


def test_an_address_of_the_web_is_kept() -> None:
    assert web_address("https://example.org/a?b=c") == "https://example.org/a?b=c"
