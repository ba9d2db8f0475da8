from __future__ import annotations

import pytest

from app.adding.addition import slug_of


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Sudan's war", "sudan-s-war"),
        ("  Talks / 2024  ", "talks-2024"),
        ("\u0412\u0456\u0439\u043d\u0430 2022", "\u0432\u0456\u0439\u043d\u0430-2022"),
        ("???", "collection"),
        ("..", "collection"),
        ("x" * 500, "x" * 80),
    ],
)
def test_a_collections_name_becomes_one_that_can_stand_in_an_address(name: str, slug: str) -> None:
    assert slug_of(name) == slug
