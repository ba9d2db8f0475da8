"""The machine interface of key days."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import Any

from app.keydays import write_key_days
from extract.digest import DigestOptions

TOOK = "Rebels took the harbour of the northern town on 4 March after a long night of shelling."
MET = "Envoys of the two sides met in the old palace of Geneva on 6 March for a day of talks."


def line(name: object, text: object, published: str = "2024-03-07") -> bytes:
    return (
        json.dumps({"id": name, "text": text, "published": published, "source": "Courier"}).encode() + b"\n"
    )


def answers_to(*lines: bytes, keywords: tuple[str, ...] = (), top: int = 20) -> list[dict[str, Any]]:
    answers = io.BytesIO()
    options = DigestOptions(top, 1, None, date(2024, 3, 31))
    write_key_days(io.BytesIO(b"".join(lines)), answers, keywords, options)
    return [json.loads(answer) for answer in answers.getvalue().decode("utf-8").splitlines()]


def test_each_day_has_its_sentences_where_they_stand_and_why_it_matters() -> None:
    took, met = answers_to(line("a", f"{TOOK}\n{MET}"), line(2, f"It began.\n{MET}"))
    assert set(took) == {"date", "sentences", "label", "articles", "because", "importance"}
    assert (took["date"], took["sentences"], took["articles"]) == ("2024-03-04", [TOOK], ["a"])
    assert took["label"].startswith("Rebels took the harbour")
    assert took["because"] == "1 article names it"
    assert set(took["importance"]) == {
        "score", "articles", "sources", "later", "attention", "usual", "lateness",
    }  # fmt: skip
    assert (met["date"], met["importance"]["articles"]) == ("2024-03-06", 2)


def test_the_days_that_matter_most_are_kept_and_stand_in_their_order() -> None:
    lines = [
        line("a", f"{TOOK}\n{MET}"),
        line("b", MET),
        line("c", f"Talks.\n{TOOK}"),
        line("d", "On 5 March it rained."),
    ]
    assert [one["date"] for one in answers_to(*lines, top=2)] == ["2024-03-04", "2024-03-06"]


def test_articles_without_a_keyword_are_left_out() -> None:
    answers = answers_to(line("a", TOOK), line("b", MET), keywords=("geneva", "truce"))
    assert [one["date"] for one in answers] == ["2024-03-06"]


def test_lines_that_cannot_be_read_are_answered_after_the_days() -> None:
    day, *errors = answers_to(b"no json\n", line("a", TOOK), b"\n", line("b", 7), line("c", MET, "soon"))
    assert day["date"] == "2024-03-04"
    assert [one["id"] for one in errors] == [None, "b", "c"]
    assert [set(one) for one in errors] == [{"id", "error"}] * 3


def test_nothing_in_gives_nothing_out() -> None:
    assert answers_to() == []
