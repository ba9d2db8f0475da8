"""What the page says of two sides."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.store.records import ArticleHead
from app.web.pages.compare.differences import Stand
from app.web.pages.compare.reading import read_comparison
from app.web.pages.compare.view import covered_days
from app.web.sides import Side
from extract.model import PublishedBasis
from tests.app.web.pages.compare.papers import add_papers

if TYPE_CHECKING:
    from app.store import Library
    from app.web.pages.compare.view import ComparisonView


@pytest.fixture
def compared(library: Library) -> ComparisonView:
    ids = add_papers(library)
    return read_comparison(library, "war", Side.of_article(ids["Courier"]), Side.of_article(ids["Herald"]))


def test_the_event_of_both_stands_with_the_sentences_of_each(compared: ComparisonView) -> None:
    (shared,) = compared.shared
    first, second = shared.tellings
    assert ["eight" in one.sentence for one in first] == [True]
    assert ["eleven" in one.sentence for one in second] == [True]
    assert (first[0].speakers, second[0].speakers) == ("the mayor", "doctors")


def test_what_differs_is_named_and_marked(compared: ComparisonView) -> None:
    (shared,) = compared.shared
    told = {one.heading: (one.values, one.stand) for one in shared.differences}
    assert told["Killed"] == (("“eight people”", "“eleven people”"), Stand.DIFFERS)
    assert told["The day"] == (("16 November 2024", "16 November 2024"), Stand.SAME)
    for side, number in zip(shared.tellings, ("eight people", "eleven people"), strict=True):
        (telling,) = side
        marked = [
            telling.sentence[span.start - telling.offset : span.end - telling.offset]
            for span, name in telling.marks
            if name == "differs"
        ]
        assert marked == [number]


def test_what_only_one_side_tells_stands_on_its_side(compared: ComparisonView) -> None:
    assert compared.only
    first, second = compared.only
    assert any("bridge" in event.label for event in first.events)
    assert any("law" in event.label for event in second.events)
    assert compared.summary.startswith("Both tell of 1 event.")


def test_the_words_chosen_stand_side_by_side(compared: ComparisonView) -> None:
    rows = {row.title: row.words for row in compared.words}
    assert rows["What those who fight are called"] == ((("militants", 1),), ())
    assert rows["How words are given to those who speak"] == (
        (("claimed", 1), ("said", 1)),
        (("said", 1),),
    )


def test_those_who_are_heard_are_counted_once(compared: ComparisonView) -> None:
    assert compared.voices
    assert [name for name, _ in compared.voices[0].speakers] == ["army", "mayor"]
    assert compared.voices[0].claiming == ("army",)


def test_outlets_are_compared_by_all_their_articles(library: Library) -> None:
    add_papers(library)
    view = read_comparison(library, "war", Side.of_outlet("Courier"), Side.of_outlet("Herald"))
    assert [head.note for head in view.heads] == ["1 article", "1 article"]
    assert len(view.shared) == 1


@pytest.mark.parametrize(
    ("first", "second", "problem"),
    [
        (Side(), Side(), "Choose two sides"),
        (Side.of_outlet("Courier"), Side(), "Choose the other side"),
        (Side.of_outlet("Courier"), Side.of_outlet("Courier"), "Both sides are the same"),
        (Side.of_outlet("Courier"), Side.of_article("gone"), "One side is not here"),
    ],
)
def test_where_there_is_nothing_to_compare_the_page_says_what_to_do(
    library: Library, first: Side, second: Side, problem: str
) -> None:
    add_papers(library)
    view = read_comparison(library, "war", first, second)
    assert view.problem == problem
    assert view.advice


def test_a_side_covers_the_week_before_its_first_article() -> None:
    def heads(*days: int) -> list[ArticleHead]:
        return [
            ArticleHead(str(day), "", "", "", date(2024, 11, day), PublishedBasis.GIVEN, 1) for day in days
        ]

    assert covered_days(heads(10, 20), heads(18)) == (date(2024, 11, 11), date(2024, 11, 18))
    assert covered_days(heads(1), heads(20)) is None
    assert covered_days(heads(1), []) is None
