"""The two sides of a comparison stand in the address, and nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.sides import Side, compare_path, parse_sides, render_sides, sides_of_params

SIDES = st.one_of(
    st.just(Side()),
    st.builds(Side.of_article, st.from_regex(r"[0-9a-f]{16}", fullmatch=True)),
    st.builds(Side.of_outlet, st.text(min_size=1, max_size=60).filter(lambda name: bool(name.strip()))),
)


@given(SIDES, SIDES)
def test_sides_come_back_from_an_address_as_they_went_in(first: Side, second: Side) -> None:
    try:
        address = render_sides(first, second)
    except UnicodeEncodeError:  # half a surrogate pair is in no outlet's name
        return
    assert parse_sides(address) == (first, second)


@pytest.mark.parametrize(
    "search",
    [
        "",
        None,
        "?a=",
        "?a=article:",
        "?a=article:../x",
        "?a=outlet:%20",
        "?a=other:1",
        "?" + "a=1&" * 3000,
        "?%",
    ],
)
def test_a_side_that_makes_no_sense_is_no_side(search: str | None) -> None:
    assert parse_sides(search) == (Side(), Side())


def test_the_parameters_of_a_page_are_read_likewise() -> None:
    assert sides_of_params({"a": ["x", "outlet:Courier"], "b": "article:1f"}) == (
        Side.of_outlet("Courier"),
        Side.of_article("1f"),
    )
    assert sides_of_params({"a": 3, "b": []}) == (Side(), Side())


def test_the_address_of_a_comparison_names_both_sides() -> None:
    assert compare_path("war & peace") == "/c/war%20%26%20peace/compare"
    assert (
        compare_path("war", Side.of_article("1f"), Side.of_outlet("The Courier"))
        == "/c/war/compare?a=article%3A1f&b=outlet%3AThe+Courier"
    )
