"""The palette holds its contrasts, in both schemes."""

from __future__ import annotations

import pytest

from app.web.theme import DARK, LIGHT, MARKS, css_variables, translucent

GROUNDS = ("canvas", "surface", "raised", "accent-soft", "warning-soft", "sentence")


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", ["ink", "muted", "accent"])
def test_text_reaches_four_and_a_half_to_one(tokens: dict[str, str], ground: str, text: str) -> None:
    assert contrast(tokens[text], tokens[ground]) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [("on-accent", "accent"), ("phrase-ink", "phrase"), ("warning", "warning-soft"), ("warning", "surface")],
)
def test_coloured_text_reaches_four_and_a_half_to_one(tokens: dict[str, str], text: str, ground: str) -> None:
    assert contrast(tokens[text], tokens[ground]) >= 4.5


@pytest.mark.parametrize("family", sorted(MARKS))
@pytest.mark.parametrize("surface", [LIGHT["surface"], DARK["surface"]], ids=["light", "dark"])
def test_marks_reach_three_to_one_on_both_surfaces(family: str, surface: str) -> None:
    assert contrast(MARKS[family], surface) >= 3


def test_both_schemes_name_the_same_colours() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_the_style_sheet_has_every_token_and_cannot_end_early() -> None:
    sheet = css_variables()
    assert all(f"--{name}:" in sheet for name in (*LIGHT, *(f"mark-{family}" for family in MARKS)))
    assert "<" not in sheet


def test_translucent_keeps_the_colour() -> None:
    assert translucent("#d55e00", 0.25) == "rgba(213,94,0,0.25)"
