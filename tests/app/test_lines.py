from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.lines import LONGEST_LINE, answer_lines, find_mentions_of, find_published_of, find_timexes_of

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = "Envoys met in Geneva on Friday. Talks go on next week."
FINDERS = [find_timexes_of, find_mentions_of, find_published_of]


def answers_to(written: bytes, find: Callable[[Any], Any] = find_timexes_of) -> list[dict[str, Any]]:
    answers = io.BytesIO()
    answer_lines(io.BytesIO(written), answers, find)
    return [json.loads(line) for line in answers.getvalue().decode("utf-8").splitlines()]


def line(**fields: object) -> bytes:
    return json.dumps(fields).encode() + b"\n"


def test_timexes_stand_where_they_say_they_stand() -> None:
    (answer,) = answers_to(line(id="a", text=TEXT, published="2024-11-17"))
    assert answer["id"] == "a"
    found = {timex["text"]: timex for timex in answer["timexes"]}
    assert any(timex["value"] == "2024-11-15" and timex["type"] == "DATE" for timex in found.values())
    for phrase, timex in found.items():
        assert TEXT[timex["start"] : timex["end"]] == phrase
        assert set(timex) == {"start", "end", "text", "type", "value", "rule"}


def test_mentions_have_every_field_of_the_interface() -> None:
    (answer,) = answers_to(
        line(id=7, text=TEXT, published="2024-11-17", title="Envoys meet"), find_mentions_of
    )
    assert answer["id"] == 7
    meeting = answer["mentions"][0]
    assert set(meeting) == {
        "start", "end", "label", "main", "trigger", "when", "basis", "timex", "because", "status", "kind",
        "acled_subtype", "plover", "actors", "places", "killed", "injured", "said_by", "tolls",
        "sources",
    }  # fmt: skip
    assert meeting["when"] == {
        "start": "2024-11-15",
        "end": "2024-11-16",
        "grain": "day",
        "edtf": "2024-11-15",
        "words": "15 November 2024",
    }
    assert meeting["basis"] == "stated"
    assert "Friday" in TEXT[slice(*meeting["timex"])]
    assert "met" in TEXT[slice(*meeting["trigger"])]


def test_published_gives_the_day_its_bounds_and_the_reason() -> None:
    meta = '<meta property="article:published_time" content="2024-11-17">'
    page = f"<html><head>{meta}</head><body><p>Talks resumed.</p></body></html>"
    (answer,) = answers_to(line(id="p", url="https://example.org/talks", html=page), find_published_of)
    assert answer == {
        "id": "p",
        "published": "2024-11-17",
        "earliest": "2024-11-17",
        "latest": "2024-11-17",
        "basis": "metadata",
        "because": "17 November 2024 stands in the page's meta field 'article:published_time'",
    }


@pytest.mark.parametrize("find", FINDERS)
@pytest.mark.parametrize(
    ("written", "name", "told"),
    [
        (b"no json at all\n", None, "line 1: not JSON"),
        (b'{"id": "a", "text": "cut off\n', "a", "line 1: not JSON"),
        (b"[1, 2]\n", None, "line 1: not an object"),
        (b'"text"\n', None, "line 1: not an object"),
        (b'{"id": "a", "text": "\xff"}\n', "a", "line 1: not valid UTF-8 (byte 21)"),
        (b'{"id": "a"}\n', "a", "expected text, but it is missing"),
        (b'{"id": 3, "text": 5, "html": 5}\n', 3, "expected text, not a number"),
        (b'{"id": "a", "text": ["b"], "html": {}}\n', "a", "expected text, not a"),
        (b'{"id": NaN, "text": "a", "html": "a"}\n', None, "line 1: not JSON"),
        (b"[" * 100_000 + b"\n", None, "line 1: not JSON"),
        (b'{"id": "long", "text": "' + b"x" * LONGEST_LINE + b'"}\n', "long", "line 1: longer than 10 MB"),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_a_bad_line_is_answered_with_its_error_and_the_rest_goes_on(
    find: Callable[[Any], Any], written: bytes, name: object, told: str
) -> None:
    good = line(id="good", text="", html="<html><body><p>a</p><p>b</p></body></html>")
    answers = answers_to(written + good, find)
    assert [answer["id"] for answer in answers] == [name, "good"]
    assert set(answers[0]) == {"id", "error"}
    assert told in answers[0]["error"]
    assert "error" not in answers[1]


@pytest.mark.parametrize("find", [find_timexes_of, find_mentions_of])
@pytest.mark.parametrize("published", ["yesterday", "2024-13-01", "9999-12-31", 20241117, [], ""])
def test_a_day_of_publication_that_is_none_is_an_error_of_that_field(
    find: Callable[[Any], Any], published: object
) -> None:
    (answer,) = answers_to(line(id="a", text=TEXT, published=published), find)
    assert answer["error"].startswith("field 'published': expected a day such as 2024-11-17")


def test_empty_lines_and_a_byte_order_mark_are_passed_over() -> None:
    assert [
        answer["id"]
        for answer in answers_to(b"\xef\xbb\xbf" + line(id=1, text="") + b"\n \n" + line(id=2, text=""))
    ] == [1, 2]


@pytest.mark.parametrize("find", [find_timexes_of, find_mentions_of])
def test_offsets_count_in_the_text_exactly_as_given(find: Callable[[Any], Any]) -> None:
    text = (
        "\ufeff\r\n\tNo\u0000te \U0001f6f0 \ud800 cafe\u0301\u00ad: envoys met on Friday,\r\n\r\nsaid Kyiv."
    )
    (answer,) = answers_to(line(id="a", text=text, published="2024-11-17"), find)
    assert "error" not in answer
    spans = [(one["start"], one["end"]) for one in answer.get("timexes", [])]
    spans += [tuple(one["timex"]) for one in answer.get("mentions", []) if one["timex"]]
    assert any("Friday" in text[start:end] for start, end in spans)


@given(st.text(st.characters(exclude_categories=()), max_size=300))
def test_no_text_makes_the_machine_interface_fail(text: str) -> None:
    for find in (find_timexes_of, find_mentions_of):
        (answer,) = answers_to(line(id="a", text=text, published="2024-11-17"), find)
        assert "error" not in answer


def test_each_answer_is_written_before_the_next_line_is_read() -> None:
    written: list[bytes] = []

    class Lines(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            seen.append(len(written))
            return super().readline(size)

    class Answers(io.BytesIO):
        def flush(self) -> None:
            written.append(self.getvalue())

    seen: list[int] = []
    answer_lines(Lines(line(id=1, text="") + line(id=2, text="")), Answers(), find_timexes_of)
    assert seen == [0, 1, 2]


def test_a_page_without_a_day_is_dated_by_what_its_article_says() -> None:
    story = (
        "Prime Minister Gordon Brown said Wednesday before the Group of 20 summit in Pittsburgh that nobody "
        "must stop half-way. President Barack Obama had told the U.N. General Assembly that no nation could "
        "act alone. Brown was to join him on his way to the G20 summit."
    )
    page = f"<html lang='en'><body><article><h1>Leaders promise</h1><p>{story}</p></article></body></html>"
    (told,) = answers_to(line(id=1, html=page), find_published_of)
    assert (told["basis"], told["earliest"]) == ("inferred", "2009-09-23")
    assert "before the Group of 20 summit" in told["because"]
