"""The search for cycles is left out for a while, and then as it was before."""

from __future__ import annotations

import gc

import pytest

from extract.collector import without_collector


def _break_inside() -> None:
    with without_collector():
        assert not gc.isenabled()
        message = "broken"
        raise ValueError(message)


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_off_meanwhile_and_left_as_it_was_after_an_error(*, was_on: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if was_on else gc.disable)()
        with pytest.raises(ValueError, match="broken"):
            _break_inside()
        assert gc.isenabled() is was_on
    finally:
        (gc.enable if before else gc.disable)()
