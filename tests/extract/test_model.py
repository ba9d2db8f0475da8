"""The laws of spans, ids and events."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model import Article, TextSpan
from tests.factories import make_article, make_event, make_mention
from tests.strategies import TEXTS, text_spans


@given(st.text(max_size=50).flatmap(lambda text: st.tuples(st.just(text), text_spans(len(text)))))
def test_a_span_names_as_many_characters_as_it_is_long(pair: tuple[str, TextSpan]) -> None:
    text, span = pair
    assert len(span.of(text)) == span.end - span.start
    assert text[: span.start] + span.of(text) + text[span.end :] == text


@pytest.mark.parametrize(("start", "end"), [(3, 2), (-1, 2), (-2, -1)])
def test_a_span_that_runs_backward_or_begins_before_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"{start}..{end}"):
        TextSpan(start, end)


@given(text_spans(20), text_spans(20))
def test_spans_overlap_exactly_when_they_share_a_character(one: TextSpan, other: TextSpan) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    # An empty span holds no character, yet lies inside a longer one as the place of a missing word.
    if one.start < one.end and other.start < other.end:
        assert one.overlaps(other) == bool(shared)
    assert one.overlaps(other) == other.overlaps(one)


@given(text_spans(20), text_spans(20))
def test_a_span_covers_another_when_it_holds_all_its_characters(one: TextSpan, other: TextSpan) -> None:
    held = set(range(other.start, other.end)) <= set(range(one.start, one.end))
    if other.start < other.end:
        assert one.covers(other) == held
    assert one.covers(one)


@given(TEXTS, TEXTS, TEXTS)
def test_an_article_has_the_same_id_each_time_it_is_read(source: str, title: str, text: str) -> None:
    assert Article.identify(source, title, text) == Article.identify(source, title, text)
    assert Article.identify(source, title, text) != Article.identify(source, title, text + ".")


def test_moving_words_from_the_title_to_the_text_makes_another_article() -> None:
    assert Article.identify("", "Envoys", " meet") != Article.identify("", "Envoys meet", "")


def test_an_article_with_half_a_surrogate_pair_still_has_an_id() -> None:
    assert len(Article.identify("", "", "broken \ud83d")) == 16


def test_an_event_names_each_reporting_article_once_in_the_order_of_its_mentions() -> None:
    early, late = make_article(title="Early"), make_article(title="Late")
    mentions = [make_mention(late), make_mention(early), make_mention(late, "A ceasefire is to begin")]
    assert make_event(*mentions).article_ids == (late.id, early.id)
