"""Accounts for tests of key days, made from plain sentences."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from extract.digest import read_account
from tests.factories import make_article

if TYPE_CHECKING:
    from extract.digest import Account

MARCH = date(2024, 3, 11)  # a Monday


def make_account(
    text: str, day: int | None, *, source: str = "Test Courier", keywords: tuple[str, ...] = ()
) -> Account:
    """The account of an article that came out on a day of March 2024, or on one that nobody knows."""
    published = date(2024, 3, day) if day else None
    return read_account(make_article(text, source=source, published=published), keywords)
