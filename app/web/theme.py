"""One palette for everything: the Mantine theme, the style sheet and the figures take it from here.

Text colours reach 4.5:1 on every surface of their scheme, and 7:1 in high contrast. Mark colours reach 3:1
on the surfaces of all schemes, so that a figure need not be drawn again when the scheme changes, and stay
apart for readers who see fewer colours; tests hold all of it.
"""

from __future__ import annotations

from typing import Final

from extract.model import Status

SANS: Final = (
    "'Inter', 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, sans-serif"
)
SERIF: Final = "'Charter', 'Iowan Old Style', 'Source Serif 4', Georgia, 'Liberation Serif', serif"

LIGHT: Final = {
    "canvas": "#f6f5f1",
    "surface": "#ffffff",
    "raised": "#fbfaf7",
    "ink": "#1d2126",
    "muted": "#565d67",
    "line": "#dedbd3",
    "accent": "#14597f",
    "accent-soft": "#e3eef5",
    "on-accent": "#ffffff",
    "phrase": "#ffe7a3",
    "phrase-ink": "#3a2b00",
    "sentence": "#eef4f8",
    "warning": "#8a4b08",
    "warning-soft": "#fdf1e1",
    "sea": "#eef3f6",
    "land": "#fbfaf7",
    "border": "#a9a69d",
}
DARK: Final = {
    "canvas": "#14171b",
    "surface": "#1b1f24",
    "raised": "#20252b",
    "ink": "#e9e7e2",
    "muted": "#a6adb7",
    "line": "#343b43",
    "accent": "#86c1e6",
    "accent-soft": "#1f3443",
    "on-accent": "#0d1a23",
    "phrase": "#5c4710",
    "phrase-ink": "#ffeab3",
    "sentence": "#212b34",
    "warning": "#f0b878",
    "warning-soft": "#33271a",
    "sea": "#14191f",
    "land": "#242a31",
    "border": "#69727d",
}

# High contrast keeps to the lightness that the reader's system asks for: black on white or white on black.
CONTRAST_LIGHT: Final = {
    "canvas": "#ffffff",
    "surface": "#ffffff",
    "raised": "#ffffff",
    "ink": "#000000",
    "muted": "#24282d",
    "line": "#4a4f57",
    "accent": "#00365c",
    "accent-soft": "#dcecf8",
    "on-accent": "#ffffff",
    "phrase": "#ffe14d",
    "phrase-ink": "#000000",
    "sentence": "#eeeeee",
    "warning": "#6b2a00",
    "warning-soft": "#fff1dd",
    "sea": "#e4eef5",
    "land": "#ffffff",
    "border": "#4a4f57",
}
CONTRAST_DARK: Final = {
    "canvas": "#000000",
    "surface": "#000000",
    "raised": "#000000",
    "ink": "#ffffff",
    "muted": "#e2e2e2",
    "line": "#9aa0a6",
    "accent": "#9ad6ff",
    "accent-soft": "#12303f",
    "on-accent": "#000000",
    "phrase": "#ffd54a",
    "phrase-ink": "#000000",
    "sentence": "#1c1c1c",
    "warning": "#ffc98a",
    "warning-soft": "#2a1d0a",
    "sea": "#0b1a24",
    "land": "#000000",
    "border": "#9aa0a6",
}

# Hues of the families of kinds. Between any two lies a distance of 0.07 in OKLab for readers who see no
# red, no green or no blue, too.
MARKS: Final = {
    "strikes": "#e6740b",
    "fighting": "#6f6d12",
    "civilians": "#da1c6b",
    "unrest": "#c0856d",
    "forces": "#73779e",
    "diplomacy": "#2b7762",
    "politics": "#9a40c2",
    "statements": "#3869f9",
    "humanitarian": "#a078d8",
    "other": "#7998a9",
}

_AHEAD: Final = {Status.PLANNED, Status.EXPECTED}
_UNSURE: Final = {Status.POSSIBLE, Status.THREATENED, Status.CALLED_FOR, Status.ALLEGED}

# Tints of the accent, from light to dark, as Mantine asks for them.
_ACCENT_SHADES: Final = [
    "#eaf3f9",
    "#d3e5f0",
    "#a9cce2",
    "#86c1e6",
    "#4f97c0",
    "#2f7ba6",
    "#14597f",
    "#114c6d",
    "#0e3f5a",
    "#0a3046",
]

MANTINE_THEME: Final = {
    "fontFamily": SANS,
    "headings": {"fontFamily": SERIF, "fontWeight": "600"},
    "colors": {"accent": _ACCENT_SHADES},
    "primaryColor": "accent",
    "primaryShade": {"light": 6, "dark": 3},
    "autoContrast": True,
    "defaultRadius": "md",
    "respectReducedMotion": True,
    "cursorType": "pointer",
}


def css_variables() -> str:
    """The palette as CSS custom properties, ``--ink`` and so on, for each scheme."""
    marks = {f"mark-{family}": colour for family, colour in MARKS.items()}
    fonts = {"sans": SANS, "serif": SERIF}
    return (
        f":root{{{_declarations(LIGHT | marks | fonts)}}}"
        f"[data-mantine-color-scheme=dark]{{{_declarations(DARK)}}}"
        f"[data-contrast=more]{{{_declarations(CONTRAST_LIGHT)}}}"
        f"[data-contrast=more][data-mantine-color-scheme=dark]{{{_declarations(CONTRAST_DARK)}}}"
    )


def translucent(colour: str, opacity: float) -> str:
    """A ``#rrggbb`` colour as ``rgba(...)`` with ``opacity`` from 0 to 1."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:g})"


def filling(status: Status) -> str:
    """How the mark of an event is filled: "ahead" and "denied" are hollow, "unsure" is tinted, "" is full."""
    if status is Status.DENIED:
        return "denied"
    return "ahead" if status in _AHEAD else "unsure" if status in _UNSURE else ""


def _declarations(tokens: dict[str, str]) -> str:
    return "".join(f"--{name}:{value};" for name, value in tokens.items())
