from __future__ import annotations

import json
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest

from extract.errors import BadRecordError, UnreadableSourceError
from extract.model import Article
from extract.read import Opened, ReadOptions, read_opened
from extract.read.corpus.columns import check_fields, find_columns

if TYPE_CHECKING:
    from extract.read.opened import Outcome


def read(content: str | bytes, name: str, **columns: str) -> list[Outcome]:
    content = content.encode() if isinstance(content, str) else content
    return list(read_opened(Opened.of(content, name), ReadOptions(columns=columns)))


def read_article(content: str | bytes, name: str, **columns: str) -> Article:
    (article,) = read(content, name, **columns)
    assert isinstance(article, Article), article
    return article


def errors(outcomes: list[Outcome]) -> list[str]:
    return [str(one) for one in outcomes if isinstance(one, UnreadableSourceError)]


@pytest.mark.parametrize(
    ("columns", "found"),
    [
        (
            ["Title", "Article_Body", "pubDate"],
            {"title": "Title", "text": "Article_Body", "published": "pubDate"},
        ),
        (
            ["headline", "maintext", "date_publish", "source_domain"],
            {"text": "maintext", "source": "source_domain"},
        ),
        (["text", "content", "summary"], {"text": "text"}),
        (["name", "description", "date", "link"], {"text": "description", "title": "name", "url": "link"}),
    ],
)
def test_columns_are_found_by_their_usual_names(columns: list[str], found: dict[str, str]) -> None:
    assert found.items() <= find_columns(columns, {}).items()


def test_columns_can_be_named_by_the_user() -> None:
    row = json.dumps(
        {"notes": "Shelling killed three.", "event_date": "17 November 2024", "text": "not this"}
    )
    article = read_article(row, "a.jsonl", text="notes", published="event_date")
    assert (article.text, article.published) == ("Shelling killed three.", date(2024, 11, 17))


def test_a_column_that_is_not_there_is_named_beside_those_that_are() -> None:
    (told,) = errors(read('{"notes": "Shelling."}', "a.jsonl", text="body"))
    assert told == "a.jsonl: line 1: no column 'body' for the text; there are: 'notes'"
    (told,) = errors(read('{"notes": "Shelling."}', "a.jsonl"))
    assert "no column for the text; name it" in told
    assert "'notes'" in told


def test_a_table_without_a_column_of_text_is_one_error_and_not_one_a_row() -> None:
    (told,) = errors(read("event,notes\n" + "1,Shelling.\n" * 50, "a.csv"))
    assert told.startswith(
        "a.csv: no column for the text; name it with --column text=NAME; there are: 'event'"
    )


def test_a_field_that_articles_do_not_have_is_refused() -> None:
    with pytest.raises(BadRecordError, match="no such field; one of text, title, published"):
        check_fields({"author": "by"})


def test_what_is_wrong_with_one_row_does_not_stop_the_others() -> None:
    lines = ['{"text": "First.", "title": "1"}', "{broken", "[1, 2]", '{"text": ""}', "", '{"text": "Last."}']
    outcomes = read("\n".join(lines), "a.jsonl")
    assert [one.text for one in outcomes if isinstance(one, Article)] == ["First.", "Last."]
    assert [told.partition(": not")[0] for told in errors(outcomes)] == [
        "a.jsonl: line 2",
        "a.jsonl: line 3",
        "a.jsonl: line 4: no text in 'text'",
    ]


def test_a_table_whose_first_row_is_broken_is_still_a_table() -> None:
    outcomes = read('{broken\n{"text": "Last."}\n', "a.jsonl")
    assert [one.text for one in outcomes if isinstance(one, Article)] == ["Last."]
    assert errors(outcomes)[0].startswith("a.jsonl: line 1: not valid JSON")


def test_a_table_of_another_kind_is_given_up_after_a_thousand_rows() -> None:
    outcomes = read('{"x": 1}\n' * 5000, "a.jsonl")
    assert len(outcomes) == 1001
    assert "1,000 entries without one article" in errors(outcomes)[-1]


def test_a_line_beyond_all_measure_is_passed_over() -> None:
    content = b'{"text": "First."}\n{"text": "' + b"x" * 11_000_000 + b'"}\n{"text": "Last."}\n'
    outcomes = read(content, "a.jsonl")
    assert [one.text for one in outcomes if isinstance(one, Article)] == ["First.", "Last."]
    assert errors(outcomes) == ["a.jsonl: line 2: longer than 10 MB"]


def test_a_list_of_any_length_is_read_object_by_object() -> None:
    rows = [{"text": f'Round {number} {{of "talks\\\\"}}.', "nested": {"a": [{}]}} for number in range(3000)]
    for indent in (None, 1):
        outcomes = read(json.dumps(rows, indent=indent), "a.json")
        assert [one.text for one in outcomes if isinstance(one, Article)] == [row["text"] for row in rows]


@pytest.mark.parametrize("key", ["articles", "anything"])
def test_a_list_inside_an_object_is_found(key: str) -> None:
    whole = {"status": "ok", "totalResults": 2, key: [{"title": "A", "content": "One."}, {"content": "Two."}]}
    outcomes = read(json.dumps(whole), "a.json")
    assert [one.text for one in outcomes if isinstance(one, Article)] == ["One.", "Two."]


def test_one_object_is_one_article_and_its_source_may_be_an_object() -> None:
    row = {
        "headline": "Talks",
        "articleBody": "<p>They <b>met</b>.</p><script>alert(1)</script><p>Then left.</p>",
        "source": {"id": 4, "name": "Test Courier"},
        "datePublished": "2024-11-17T23:30:00-05:00",
        "url": "javascript:alert(1)",
    }
    article = read_article(json.dumps(row, indent=2), "a.json")
    assert (article.title, article.text) == ("Talks", "They met.\n\nThen left.")
    assert (article.source, article.published, article.url) == ("Test Courier", date(2024, 11, 17), "")


def test_broken_json_is_told_so() -> None:
    assert "not valid JSON" in errors(read('{"text": ', "a.json"))[0]
    cut_off = read('[{"text": "One."}, {"text": "Tw', "a.json")
    assert "the JSON is cut off in its last object" in errors(cut_off)[0]
    assert "not valid JSON" in errors(read('{"a":' * 100_000, "a.json"))[0]


def test_deep_nesting_is_no_fault_of_the_other_rows() -> None:
    deep = '{"text": ' + "[" * (10 * sys.getrecursionlimit())
    outcomes = read(f'{deep}\n{{"text": "Last."}}\n', "a.jsonl")
    assert len(errors(outcomes)) == 1
    assert isinstance(outcomes[-1], Article)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_is_read_whatever_stands_between_its_columns(delimiter: str) -> None:
    quoted = f'"He said ""no""{delimiter} then left.\nThey met."'
    content = f"title{delimiter}date{delimiter}body\nTalks{delimiter}2024-11-17{delimiter}{quoted}\n"
    article = read_article(content, "given by name")
    assert article.text.split() == f'He said "no"{delimiter} then left. They met.'.split()
    assert (article.title, article.published) == ("Talks", date(2024, 11, 17))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_table_is_read_in_the_encodings_of_spreadsheets(encoding: str) -> None:
    article = read_article("title;text\nGespräche;Sie führten Gespräche.\n".encode(encoding), "a.csv")
    assert article.text == "Sie führten Gespräche."


def test_a_quotation_mark_left_open_is_told_so() -> None:
    content = 'title,text\nA,One.\nB,"' + "x" * 10_000_100
    outcomes = read(content, "a.csv")
    assert isinstance(outcomes[0], Article)
    assert "the rest is not read (an open quotation mark?)" in errors(outcomes)[0]


def test_an_empty_table_is_told_so() -> None:
    assert errors(read("title,text\n", "a.csv")) == ["a.csv: no rows in it"]


def test_a_table_in_prose_is_prose() -> None:
    assert read_article("Text, title and date were missing.\nThey met.", "a.txt").text.startswith(
        "Text, title"
    )


def test_a_parquet_file_that_is_none_is_told_so() -> None:
    (told,) = errors(read(b"PAR1 and then nothing", "a.parquet"))
    assert told.startswith("a.parquet: not a Parquet file that can be read")
