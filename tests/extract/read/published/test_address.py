from __future__ import annotations

from datetime import date

import pytest

from extract.datespan import DateSpan
from extract.read.published.address import day_in_url, month_in_url

DAY = date(2024, 11, 17)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2024/11/17/talks", DAY),
        ("https://example.org/news/2024-11-17-talks.html", DAY),
        ("https://example.org/world/2024/nov/17/talks", DAY),
        ("https://example.org/20241117/talks", DAY),
        ("https://example.org/talks-20241117", DAY),
        ("https://example.org/2024/1117/c90000-1.html", DAY),
        ("https://example.org/2024-11/17/talks", DAY),
        ("https://example.org/talks/17-11-2024/", DAY),
        ("https://web.archive.org/web/20250102030405/https://example.org/2024/11/17/talks", DAY),
        ("https://web.archive.org/web/20250102030405id_/https://example.org/talks", None),
        ("https://example.org/article/12024111745", None),
        ("https://example.org/2024/13/45/talks", None),
        ("https://example.org/2024/talks", None),
        ("", None),
    ],
)
def test_a_day_in_an_address_is_read_whole_or_not_at_all(url: str, day: date | None) -> None:
    assert day_in_url(url) == day


@pytest.mark.parametrize(
    ("url", "month"),
    [
        ("https://example.org/2024/11/talks", DateSpan.month(2024, 11)),
        ("https://example.org/202411/talks", DateSpan.month(2024, 11)),
        ("https://example.org/2024/talks", None),
        ("https://example.org/2024/31/talks", None),
    ],
)
def test_a_month_in_an_address_is_read_as_a_month(url: str, month: DateSpan | None) -> None:
    assert month_in_url(url) == month
