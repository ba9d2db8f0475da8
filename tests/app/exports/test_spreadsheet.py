from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pytest

from app.exports.spreadsheet import safe_cell, write_csv
from extract.model import Article, DateSpan, Event, TextSpan
from tests.factories import make_article, make_event, make_mention

FRIDAY = DateSpan.day(date(2024, 11, 15))


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\uff1d1", '=HYPERLINK("http://x")']
)
def test_a_cell_never_begins_a_formula(text: str) -> None:
    assert safe_cell(text) == "'" + text


@pytest.mark.parametrize("text", ["", "15 November 2024", "a = b", "2024-11-15", "3-0"])
def test_any_other_cell_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text


def row_of(event: Event, *articles: Article) -> dict[str, str]:
    written = write_csv([event], {article.id: article for article in articles})
    (row,) = csv.DictReader(io.StringIO(written))
    return row


def test_an_event_is_a_line_with_its_days_and_the_reason() -> None:
    article = make_article()
    row = row_of(make_event(make_mention(article, when=FRIDAY)), article)
    assert row == {
        "when": "15 November 2024",
        "first_day": "2024-11-15",
        "last_day": "2024-11-15",
        "edtf": "2024-11-15",
        "status": "happened",
        "kind": "talks",
        "label": "Envoys of the two sides met in Geneva on Friday",
        "why_this_date": "said in the sentence",
        "sentence": "Envoys of the two sides met in Geneva on Friday.",
        "articles": "1",
        "article": "Envoys meet in Geneva",
        "published": "2024-11-17",
    }


def test_what_is_not_known_is_an_empty_cell() -> None:
    article = make_article(published=None)
    row = row_of(make_event(make_mention(article, when=DateSpan.month(2024, 3).since())), article)
    assert (row["first_day"], row["last_day"], row["published"]) == ("2024-03-01", "", "")
    row = row_of(make_event(make_mention(article)), article)
    assert (row["when"], row["first_day"], row["last_day"], row["edtf"]) == ("", "", "", "")


def test_the_reason_is_that_of_the_mention_that_dates_the_event() -> None:
    article, other = make_article(), make_article(source="Test Herald", title="Talks")
    undated = replace(make_mention(other, label="Talks"), because="no date")
    dated = replace(make_mention(article, when=FRIDAY, label="Envoys meet"), because="said so")
    event = replace(make_event(undated, dated), when=FRIDAY, label="Envoys meet")
    row = row_of(event, article, other)
    assert (row["why_this_date"], row["article"], row["articles"]) == (
        "said so",
        "Envoys meet in Geneva",
        "2",
    )


def test_nothing_from_an_article_becomes_a_formula() -> None:
    article = make_article(text="=HYPERLINK(A1) is what they said.", title="@cmd")
    mention = make_mention(article, "=HYPERLINK(A1) is what they said", label="+cmd", kind="-1")
    row = row_of(make_event(replace(mention, sentence=TextSpan(0, len(article.text)))), article)
    assert [cell for cell in row.values() if cell.startswith(tuple("=+-@"))] == []
    assert row["sentence"] == "'=HYPERLINK(A1) is what they said."
