from __future__ import annotations

from typing import TYPE_CHECKING

from app.adding.outcomes import make_each
from extract.errors import BadRecordError, UnreadableSourceError
from tests.factories import make_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.model import Article
    from extract.read.opened import Outcome

GOOD, BAD = make_article(title="Good"), make_article(title="Bad")


def test_what_cannot_be_read_comes_beside_what_can() -> None:
    error = UnreadableSourceError("a: broken")
    assert list(make_each(iter([GOOD, error, BAD]), "a", lambda article: article.title)) == [
        "Good",
        error,
        "Bad",
    ]


def test_a_fault_at_one_article_does_not_stop_the_next() -> None:
    def make(article: Article) -> str:
        if article is BAD:
            raise ZeroDivisionError
        return article.title

    first, second = make_each(iter([BAD, GOOD]), "a", make)
    assert isinstance(first, UnreadableSourceError)
    assert str(first).startswith("a: a fault in Dateline, please report it (ZeroDivisionError")
    assert second == "Good"


def test_a_fault_of_the_source_ends_it_with_one_line() -> None:
    def outcomes() -> Iterator[Outcome]:
        yield GOOD
        msg = "x"
        raise KeyError(msg)

    made = list(make_each(outcomes(), "a", lambda article: article.title))
    assert made[0] == "Good"
    assert "KeyError" in str(made[1])


def test_an_error_of_ours_keeps_its_words() -> None:
    def make(_: Article) -> str:
        message = "no such thing"
        raise BadRecordError(message)

    assert [str(made) for made in make_each(iter([GOOD]), "a", make)] == ["no such thing"]
