"""From an article to its mentions, the whole way."""

from __future__ import annotations

import gc
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.pipeline import read_article
from extract.sentences import split_sentences
from tests.factories import make_article

if TYPE_CHECKING:
    from extract.model import Sentence

TEXT = """Envoys sign truce in Geneva

GENEVA (Test) — Envoys of the two sides signed a truce on Friday, officials said.

The pact followed talks over the last two days. Fighting began in February 2022.

President Ann Lee takes office in January 2025. Shelling killed at least eight people in the city of Sumy.
"""


def test_an_article_is_read_the_whole_way() -> None:
    reading = read_article(make_article(TEXT, published=date(2024, 11, 17)))
    assert {mention.label: mention.when.edtf for mention in reading.mentions if mention.when} == {
        "Envoys sign truce in Geneva": "2024-11-15",
        "Envoys of the two sides signed a truce": "2024-11-15",
        "Talks over the last two days": "2024-11-15/2024-11-16",
        "Fighting began in February 2022": "2022-02",
        "President Ann Lee takes office": "2025-01",
        "Shelling killed at least eight people in Sumy": "2024-11-15",
    }


def test_the_sentence_of_how_it_works_is_read_as_that_page_says() -> None:
    page = (Path(__file__).parents[2] / "docs" / "how-it-works.md").read_text(encoding="utf-8")
    quoted = [line.removeprefix("> ") for line in page.splitlines() if line.startswith("> ")]
    reading = read_article(make_article(" ".join(quoted), published=date(2024, 11, 17)))
    assert len(reading.mentions) == 2
    for mention in reading.mentions:
        assert mention.when is not None
        assert f"| {mention.label} | {mention.when.words} | {mention.because} |" in page


def test_every_span_points_into_the_text_it_came_from() -> None:
    article = make_article(TEXT.replace("\n", "\r\n").replace("Envoys", "Envoys 😀"))
    reading = read_article(article)
    assert reading.mentions
    for mention in reading.mentions:
        assert mention.sentence.covers(mention.span)
        assert mention.trigger is not None
        assert mention.sentence.covers(mention.trigger)
        assert mention.span.of(article.text).strip() == mention.span.of(article.text)
        assert mention.timex is None or mention.timex in [timex.span for timex in reading.timexes]


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_of_cycles_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch, *, was_on: bool) -> None:
    seen: list[bool] = []

    def split(text: str, language: str) -> tuple[Sentence, ...]:
        seen.append(gc.isenabled())
        return split_sentences(text, language)

    monkeypatch.setattr("extract.pipeline.split_sentences", split)
    is_on = gc.isenabled()
    (gc.enable if was_on else gc.disable)()
    try:
        read_article(make_article(TEXT))
        assert seen == [False]
        assert gc.isenabled() is was_on
    finally:
        (gc.enable if is_on else gc.disable)()


def test_reading_makes_no_cycles_that_the_collector_would_have_to_find() -> None:
    article = make_article(TEXT, published=date(2024, 11, 17))
    read_article(article)
    gc.collect()
    read_article(article)
    assert gc.collect() == 0


def test_mentions_have_ids_of_their_own_that_do_not_change() -> None:
    article = make_article(TEXT)
    first, second = read_article(article), read_article(article)
    assert first == second
    assert len({mention.id for mention in first.mentions}) == len(first.mentions)
    assert all(mention.id.startswith(article.id) for mention in first.mentions)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "word " * 40_000,
        "A said " * 30_000,
        "who that when " * 15_000,
        "“A b. " * 20_000,
        "1,1" * 60_000,
        "A-" * 60_000,
        "killed 1 " * 20_000,
        "He, who, ".replace(", ", " , ") * 10_000,
        "to be to be " * 15_000,
        "On Monday he left. " * 5_000,
        "x\n" * 50_000,
    ],
)
def test_hostile_texts_are_read_in_time_that_grows_with_their_length(text: str) -> None:
    started = time.process_time()
    reading = read_article(make_article(text))
    assert time.process_time() - started < 10
    assert all(len(mention.label) <= 90 for mention in reading.mentions)


@given(st.text(max_size=300), st.dates() | st.none())
def test_any_text_at_all_is_read(text: str, published: date | None) -> None:
    reading = read_article(make_article(text, published=published))
    for mention in reading.mentions:
        assert mention.because
        assert (mention.when is None) == (mention.basis == "none")


def test_one_event_word_with_two_dates_gives_mentions_with_ids_of_their_own() -> None:
    text = (
        "A note was handed over on Friday and a second on Saturday. Shells fell on Monday and on Tuesday.\n"
    )
    reading = read_article(make_article(text * 3, published=date(2024, 11, 17)))
    ids = [mention.id for mention in reading.mentions]
    assert len(ids) == len(set(ids)) > 3


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parents[2] / "seeds").glob("*/articles/*.md")), ids=lambda path: path.stem
)
def test_no_two_mentions_of_a_sample_article_share_an_id(path: Path) -> None:
    body = path.read_text(encoding="utf-8").split("---", 2)[2]
    published = date.fromisoformat(path.name[:10])
    ids = [mention.id for mention in read_article(make_article(body, published=published)).mentions]
    assert len(ids) == len(set(ids))
