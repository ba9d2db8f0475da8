"""The palette holds its contrasts, in both schemes."""

from __future__ import annotations

from itertools import combinations

import pytest

from app.web.pages.timeline.map.figure import CHOSEN, DOT
from app.web.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, MARKS, css_variables, translucent

SCHEMES = {"light": LIGHT, "dark": DARK, "contrast-light": CONTRAST_LIGHT, "contrast-dark": CONTRAST_DARK}
GROUNDS = ("canvas", "surface", "raised", "accent-soft", "warning-soft", "sentence")


# What is left of linear red, green and blue for readers without one of the three kinds of cones:
# Machado, Oliveira and Fernandes 2009, severity 1.
SIGHTS = {
    "all colours": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# Ottosson's OKLab: linear red, green and blue to cones, and their cube roots to lightness and two hues.
CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
Matrix = tuple[tuple[float, ...], ...]


def times(matrix: Matrix, column: list[float]) -> list[float]:
    return [sum(factor * value for factor, value in zip(row, column, strict=True)) for row in matrix]


def linear_channels(colour: str) -> list[float]:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def seen(colour: str, sight: Matrix) -> list[float]:
    """Where a colour lies in OKLab for a reader of that sight."""
    left = [min(1.0, max(0.0, channel)) for channel in times(sight, linear_channels(colour))]
    return times(LAB, [cone ** (1 / 3) for cone in times(CONES, left)])


def luminance(colour: str) -> float:
    return times(((0.2126, 0.7152, 0.0722),), linear_channels(colour))[0]


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


@pytest.mark.parametrize("tokens", [CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark"])
def test_high_contrast_gives_text_seven_to_one_and_lines_three(tokens: dict[str, str]) -> None:
    for ground in GROUNDS:
        assert min(contrast(tokens[text], tokens[ground]) for text in ("ink", "muted", "accent")) >= 7
        assert contrast(tokens["line"], tokens[ground]) >= 3
    pairs = [("on-accent", "accent"), ("phrase-ink", "phrase"), ("warning", "warning-soft")]
    assert min(contrast(tokens[text], tokens[ground]) for text, ground in pairs) >= 7


@pytest.mark.parametrize("family", sorted(MARKS))
@pytest.mark.parametrize("scheme", SCHEMES)
def test_marks_reach_three_to_one_on_every_surface(family: str, scheme: str) -> None:
    assert contrast(MARKS[family], SCHEMES[scheme]["surface"]) >= 3


@pytest.mark.parametrize("sight", SIGHTS)
def test_families_stay_apart_for_readers_who_see_fewer_colours(sight: str) -> None:
    places = {family: seen(colour, SIGHTS[sight]) for family, colour in MARKS.items()}
    distances = {
        (one, other): sum((a - b) ** 2 for a, b in zip(places[one], places[other], strict=True)) ** 0.5
        for one, other in combinations(places, 2)
    }
    assert min(distances.values()) >= 0.07, min(distances, key=lambda pair: distances[pair])


def test_all_schemes_name_the_same_colours() -> None:
    assert all(tokens.keys() == LIGHT.keys() for tokens in SCHEMES.values())


def test_the_style_sheet_has_every_token_and_cannot_end_early() -> None:
    sheet = css_variables()
    assert all(f"--{name}:" in sheet for name in (*LIGHT, *(f"mark-{family}" for family in MARKS)))
    assert "<" not in sheet


def test_translucent_keeps_the_colour() -> None:
    assert translucent("#d55e00", 0.25) == "rgba(213,94,0,0.25)"


@pytest.mark.parametrize("ground", ["land", "sea"])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_dots_and_their_names_stand_out_on_the_map(scheme: str, ground: str) -> None:
    under = SCHEMES[scheme][ground]
    assert contrast(SCHEMES[scheme]["ink"], under) >= 4.5
    assert min(contrast(colour, under) for colour in (DOT, CHOSEN)) >= 3
