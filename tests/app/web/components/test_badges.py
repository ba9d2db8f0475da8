"""The signs of precision."""

from __future__ import annotations

from datetime import date

import pytest

from app.web.components.badges import date_sign, precision, status_badge
from app.web.components.legend import precision_legend
from extract.model import DateSpan, Modifier, Status

DAY = DateSpan.day(date(2024, 11, 15))
MONTH = DateSpan.month(2024, 11)


@pytest.mark.parametrize(
    ("when", "sign"),
    [
        (None, "none"),
        (DAY, "day"),
        (DAY.to(DateSpan.day(date(2024, 11, 17))), "range"),
        (MONTH, "period"),
        (DateSpan.year(2024), "period"),
        (MONTH.modified(Modifier.EARLY), "part"),
        (DAY.modified(Modifier.APPROXIMATE), "about"),
        (MONTH.since(), "open"),
        (MONTH.modified(Modifier.BEFORE), "open"),
        (DateSpan.either(date(2024, 11, 15), date(2024, 11, 16)), "disputed"),
    ],
)
def test_a_date_has_the_sign_of_its_precision(when: DateSpan | None, sign: str) -> None:
    assert precision(when) == sign


def test_the_legend_explains_every_sign_of_a_date() -> None:
    legend = str(precision_legend())
    assert all(f"sign-{sign}'" in legend for sign in ("day", "range", "period", "part", "about", "open"))


def test_a_plain_happening_needs_no_badge_and_everything_else_has_one() -> None:
    assert status_badge(Status.HAPPENED) is None
    assert all(status_badge(status) is not None for status in Status if status is not Status.HAPPENED)


@pytest.mark.parametrize(
    ("status", "sign"),
    [
        (Status.HAPPENED, "sign-day"),
        (Status.DENIED, "sign-day sign-denied"),
        (Status.PLANNED, "sign-day sign-ahead"),
    ],
)
def test_the_sign_of_an_event_shows_its_status_as_the_chart_does(status: Status, sign: str) -> None:
    assert f"className='sign {sign}'" in str(date_sign(DAY, status))
