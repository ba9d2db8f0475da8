"""Whether two happenings were at different places."""

from __future__ import annotations

import pytest

from extract.events.apart import lie_apart
from extract.model import Place

SUMY = Place("Sumy", "UA", 50.92, 34.8)
KHARKIV = Place("Kharkiv", "UA", 49.99, 36.23)
ODESA = Place("Odesa", "UA", 46.48, 30.73)
SOMEWHERE = Place("the village")


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ((SUMY,), (ODESA,), True),
        ((SUMY,), (KHARKIV,), True),
        ((SUMY, ODESA), (ODESA,), False),
        ((SUMY, KHARKIV), (ODESA,), True),
        ((SUMY, KHARKIV), (ODESA, SOMEWHERE), False),
        ((), (ODESA,), False),
        ((Place("Ukraine", "UA", 48.8, 30.7, "state"),), (KHARKIV,), False),
        ((SOMEWHERE,), (ODESA,), False),
        ((Place("Irpin", "UA", 50.52, 30.25),), (Place("Bucha", "UA", 50.55, 30.22),), False),
        ((Place("Suva", "FJ", -18.1, 178.4),), (Place("Apia", "WS", -13.8, -171.8),), True),
        ((Place("here", "", 0.0, 179.95),), (Place("there", "", 0.0, -179.95),), False),
    ],
)
def test_places_lie_apart_that_are_all_known_and_all_far(
    first: tuple[Place, ...], second: tuple[Place, ...], *, apart: bool
) -> None:
    assert lie_apart(first, second) is apart
    assert lie_apart(second, first) is apart
