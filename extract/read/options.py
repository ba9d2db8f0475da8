"""What the person who asks for articles may say about how to read them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from extract.read.fetch import Fetcher


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read a source.

    ``published`` overrides what articles say of their day of publication. ``columns`` names the columns
    of a table by field ("text" -> "body"), instead of finding them. ``fetcher`` fetches what has a web
    address; without it nothing is ever fetched. ``full_pages`` has the page of each entry of a feed
    fetched, in place of what the feed says of it.
    """

    published: date | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    fetcher: Fetcher | None = None
    full_pages: bool = False
