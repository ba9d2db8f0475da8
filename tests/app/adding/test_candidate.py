from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from app.adding.candidate import (
    article_from,
    candidate_from,
    candidate_of,
    change,
    choice_from,
    chosen_article,
    first_choice,
    to_json,
)
from extract.errors import BadRecordError
from extract.model import Article, PublishedBasis
from extract.read.timelines import read_entry
from tests.extract.read.timelines import samples
from tests.factories import PUBLISHED, make_article

RIO = (
    "President Joe Biden arrived in Rio de Janeiro on Sunday on the eve of the G20 summit. A day before, he "
    "had met China's leader on the sidelines of the APEC summit in Lima. Two weeks ago Donald Trump won the "
    "presidential election."
)
DATED = make_article()
UNDATED = replace(make_article(RIO, title="Leaders gather in Rio", published=None), language="en")


def test_a_candidate_shows_what_was_read() -> None:
    candidate = candidate_of(DATED, 3, "talks.txt")
    assert (candidate.number, candidate.origin, candidate.title) == (3, "talks.txt", DATED.title)
    assert (candidate.published, candidate.basis) == (PUBLISHED, PublishedBasis.GIVEN)
    assert candidate.inferred is None
    assert DATED.text.startswith(candidate.beginning[:40])
    assert candidate.words == len(DATED.text.split())


def test_the_day_of_an_article_without_one_is_inferred_and_not_taken_by_itself() -> None:
    candidate = candidate_of(UNDATED, 0, "rio.txt")
    assert candidate.inferred is not None
    assert candidate.inferred.earliest is not None
    assert candidate.inferred.latest is not None
    assert candidate.inferred.earliest <= date(2024, 11, 17) <= candidate.inferred.latest
    assert first_choice(candidate).published is None


@pytest.mark.parametrize("article", [DATED, UNDATED, replace(DATED, references=("a", "b"))])
def test_records_come_back_from_json_as_they_went(article: Article) -> None:
    candidate = candidate_of(article, 0, "x")
    assert candidate_from(json.loads(to_json(candidate))) == candidate
    assert choice_from(json.loads(to_json(first_choice(candidate)))) == first_choice(candidate)
    assert article_from(json.loads(to_json(article))) == article


def test_a_first_choice_adds_the_article_as_the_command_line_would() -> None:
    assert chosen_article(DATED, first_choice(candidate_of(DATED, 0, "x"))) == DATED


def test_another_title_or_outlet_makes_the_id_that_such_an_article_has() -> None:
    candidate = candidate_of(DATED, 0, "x")
    choice = change(
        first_choice(candidate), candidate, {"title": "  New\u202e title ", "outlet": "Harbour\nPost"}
    )
    article = chosen_article(DATED, choice)
    assert (article.title, article.source) == ("New title", "Harbour Post")
    assert article.id == Article.identify("Harbour Post", "New title", DATED.text)


def test_an_empty_title_is_the_one_that_was_read() -> None:
    candidate = candidate_of(DATED, 0, "x")
    assert change(first_choice(candidate), candidate, {"title": " "}).title == DATED.title


def test_a_day_that_a_person_gives_is_given_and_the_one_that_was_read_keeps_its_basis() -> None:
    candidate = candidate_of(replace(DATED, published_basis=PublishedBasis.METADATA), 0, "x")
    choice = change(first_choice(candidate), candidate, {"published": "2024-11-20"})
    assert (choice.published, choice.basis) == (date(2024, 11, 20), PublishedBasis.GIVEN)
    choice = change(choice, candidate, {"published": PUBLISHED.isoformat()})
    assert (choice.published, choice.basis) == (PUBLISHED, PublishedBasis.METADATA)
    choice = change(choice, candidate, {"published": ""})
    assert (choice.published, choice.basis) == (None, PublishedBasis.UNKNOWN)


def test_the_inferred_day_that_a_person_takes_stays_inferred() -> None:
    candidate = candidate_of(UNDATED, 0, "x")
    assert candidate.inferred_day is not None
    choice = change(first_choice(candidate), candidate, {"inferred": True})
    assert (choice.published, choice.basis) == (candidate.inferred_day, PublishedBasis.INFERRED)
    given = change(choice, candidate, {"published": candidate.inferred_day.isoformat()})
    assert given.basis is PublishedBasis.GIVEN


@pytest.mark.parametrize(
    "edit",
    [{"published": "soon"}, {"published": "9999-01-01"}, {"published": 7}, {"title": None}, {"outlet": []}],
)
def test_what_is_no_day_and_no_text_is_refused(edit: dict[str, object]) -> None:
    candidate = candidate_of(DATED, 0, "x")
    with pytest.raises(BadRecordError):
        change(first_choice(candidate), candidate, edit)


def test_an_entry_of_a_timeline_is_the_same_after_a_person_has_looked_at_it() -> None:
    article = read_entry(samples.ACLED_ROWS[1])
    assert article
    candidate = candidate_of(article, 0, "export.csv")
    assert candidate.inferred is None  # nobody needs to know when an entry was published
    kept = article_from(json.loads(to_json(article)))
    assert chosen_article(kept, first_choice(candidate)) == article
