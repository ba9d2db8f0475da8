from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.app.cli.conftest import Dateline

GIVEN = b"".join(
    json.dumps({"id": str(day), "text": text, "published": f"2024-03-{day:02}"}).encode() + b"\n"
    for day, text in (
        (5, "Rebels took the harbour of the northern town on 4 March after a long night of shelling."),
        (7, "Envoys of the two sides met in the old palace of Geneva on 6 March for a day of talks."),
        (9, "A ship with grain for the besieged north left the southern harbour on 8 March at dawn."),
    )
)


def test_the_key_days_of_many_articles_are_written_in_their_order(dateline: Dateline) -> None:
    run = dateline("timeline", "--top", 2, "--sentences", 1, "--keywords", "harbour,Geneva", given=GIVEN)
    assert run.code == 0
    days = [json.loads(line) for line in run.out.splitlines()]
    assert len(days) == 2
    assert [day["date"] for day in days] == sorted(day["date"] for day in days)
    assert all(len(day["sentences"]) == 1 for day in days)


def test_the_period_bounds_the_days(dateline: Dateline) -> None:
    run = dateline("timeline", "--since", "2024-03-06", "--until", "6 March 2024", given=GIVEN)
    assert [json.loads(line)["date"] for line in run.out.splitlines()] == ["2024-03-06"]


def test_a_period_that_ends_before_it_begins_is_refused(dateline: Dateline) -> None:
    run = dateline("timeline", "--since", "2024-03-06", "--until", "2024-03-05", given=GIVEN)
    assert run.code == 2
    assert "2024-03-06 is after 2024-03-05" in run.err


def test_a_number_of_days_below_one_is_refused(dateline: Dateline) -> None:
    assert dateline("timeline", "--top", 0, given=GIVEN).code == 2
