from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from extract.read.stamp import read_stamp

DAY = date(2024, 11, 17)


@pytest.mark.parametrize(
    "written",
    [
        "2024-11-17",
        "2024-11-17T23:30:00-05:00",
        "2024/11/17 08:00",
        "20241117",
        "20241117T083000Z",
        "Sun, 17 Nov 2024 22:45:00 -0500",
        "Sun, 17 Nov 2024 22:45:00 EST",
        "17 Nov 2024",
        "November 17, 2024",
        "Sunday, November 17, 2024 at 5:00 PM",
        "17/11/2024",
        "11/17/2024",
        "17.11.2024 10:00",
        "1731844800",
        1731844800,
        1731844800000,
        1731844800.5,
        datetime(2024, 11, 17, 23, tzinfo=UTC),
        DAY,
    ],
    ids=repr,
)
def test_a_day_is_read_as_whoever_wrote_it_had_it_on_the_wall(written: object) -> None:
    assert read_stamp(written) == DAY


@pytest.mark.parametrize(
    "written",
    [
        "",
        "soon",
        "03/04/2024",
        "2024-13-40",
        "0000-00-00",
        "9999-12-31",
        "31 Nov 2024",
        None,
        True,
        [],
        {},
        float("nan"),
        1e300,
        "1" * 10_000,
        "5 minutes ago",
    ],
    ids=lambda written: repr(written)[:40],
)
def test_what_is_no_day_or_could_be_two_is_none(written: object) -> None:
    assert read_stamp(written) is None
