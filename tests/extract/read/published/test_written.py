from __future__ import annotations

from datetime import date

import pytest

from extract.read.published.written import Written, read_written

DAY = date(2024, 11, 17)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2024-11-17", Written(DAY)),
        ("2024-11-17T23:30:00-05:00", Written(DAY)),
        ("2024-11-17T23:30:00Z", Written(DAY, 23)),
        ("2024-11-17 04:00 UTC", Written(DAY, 4)),
        ("2024-11-17T00:00:00Z", Written(DAY)),  # a day that a program has made a time
        ("20241117", Written(DAY)),
        ("20241117T101500Z", Written(DAY)),
        ("1731837600", Written(DAY, 10)),
        ("1731837600000", Written(DAY, 10)),
        ("Sun, 17 Nov 2024 21:16:15 GMT", Written(DAY, 21)),
        ("Sun Nov 17 2024 21:16:15 EST", Written(DAY)),
        ("17 November 2024", Written(DAY)),
    ],
)
def test_a_day_is_read_as_programs_write_it(written: str, meant: Written) -> None:
    assert read_written(written) == meant


@pytest.mark.parametrize(
    "written",
    ["", "today", "2024-13-45", "0001-01-01T00:00:00Z", "1970-01-01", "9999-12-31", "1" * 200, "2024"],
)
def test_what_is_no_day_of_the_web_is_not_read(written: str) -> None:
    assert read_written(written) is None
