"""The two sides of a comparison: articles or outlets, as they stand in an address.

An address comes from anyone, so a side that makes no sense is read as if it were not there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self
from urllib.parse import parse_qs, quote, urlencode

if TYPE_CHECKING:
    from collections.abc import Mapping

_ARTICLE: Final = re.compile(r"[\w.-]{1,80}\Z")
_LONGEST_OUTLET: Final = 200
_LARGEST_QUERY: Final = 2000


@dataclass(frozen=True, slots=True)
class Side:
    """One side: an article by its id, or all articles of an outlet by its name; both empty for none yet."""

    article: str = ""
    outlet: str = ""

    @classmethod
    def of_article(cls, article_id: str) -> Self:
        """The side that is one article."""
        return cls(article=article_id)

    @classmethod
    def of_outlet(cls, name: str) -> Self:
        """The side that is all articles of an outlet."""
        return cls(outlet=name)

    @classmethod
    def parse(cls, written: str) -> Self:
        """The side that :attr:`written` gives back; an empty one for anything else."""
        kind, _, value = written.partition(":")
        if kind == "article" and _ARTICLE.match(value):
            return cls(article=value)
        if kind == "outlet" and value.strip() and len(value) <= _LONGEST_OUTLET:
            return cls(outlet=value)
        return cls()

    @property
    def written(self) -> str:
        """The side as an address and a menu have it."""
        if self.article:
            return f"article:{self.article}"
        return f"outlet:{self.outlet}" if self.outlet else ""

    def __bool__(self) -> bool:
        """Whether something has been chosen."""
        return bool(self.article or self.outlet)


def parse_sides(search: str | None) -> tuple[Side, Side]:
    """The two sides in a location's ``search`` ("?a=article:1f&b=outlet:Courier")."""
    if not search or len(search) > _LARGEST_QUERY:
        return Side(), Side()
    try:
        fields = parse_qs(search.removeprefix("?"), max_num_fields=20)
    except ValueError:
        return Side(), Side()
    first, second = (Side.parse(fields.get(name, [""])[-1]) for name in ("a", "b"))
    return first, second


def sides_of_params(params: Mapping[str, object]) -> tuple[Side, Side]:
    """The two sides in the query parameters that a page's layout function is given."""
    first, second = (params.get(name) for name in ("a", "b"))
    return _side_of(first), _side_of(second)


def render_sides(first: Side, second: Side) -> str:
    """The ``search`` that :func:`parse_sides` reads back; empty where nothing is chosen."""
    fields = [(name, side.written) for name, side in (("a", first), ("b", second)) if side]
    return f"?{urlencode(fields)}" if fields else ""


def compare_path(slug: str, first: Side | None = None, second: Side | None = None) -> str:
    """The address of the page that compares two sides of a collection."""
    return f"/c/{quote(slug, safe='')}/compare{render_sides(first or Side(), second or Side())}"


def _side_of(given: object) -> Side:
    last = given[-1] if isinstance(given, list) and given else given
    return Side.parse(last) if isinstance(last, str) else Side()
