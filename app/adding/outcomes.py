"""Sources to what is made of each of their articles: nothing that goes wrong stops what comes after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from extract.errors import DatelineError, UnreadableSourceError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from extract.model import Article
    from extract.read.opened import Outcome

Made = TypeVar("Made")


def make_each(
    outcomes: Iterator[Outcome], name: str, make: Callable[[Article], Made]
) -> Iterator[Made | DatelineError]:
    """What ``make`` makes of each article of the source called ``name``, as soon as it is read.

    What cannot be read comes as an error of one line; so does a fault of Dateline's own.
    """
    try:
        for outcome in outcomes:
            yield outcome if isinstance(outcome, DatelineError) else _make(outcome, name, make)
    except DatelineError as error:
        yield error
    except Exception as error:  # noqa: BLE001 - one source never stops the others
        yield fault(name, error)


def _make(article: Article, name: str, make: Callable[[Article], Made]) -> Made | DatelineError:
    try:
        return make(article)
    except DatelineError as error:
        return error
    except Exception as error:  # noqa: BLE001 - one article never stops the others
        return fault(name, error)


def fault(name: str, error: Exception) -> DatelineError:
    """A failure that nobody foresaw, in one line."""
    told = f"{name}: a fault in Dateline, please report it ({type(error).__name__}: {error})"
    return UnreadableSourceError(told)
