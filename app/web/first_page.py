"""The HTML page in which everything begins: what it loads, and what of Dash it leaves out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from app.web import script_texts, texts
from app.web.drawing import CHARTS
from app.web.script_texts import block

if TYPE_CHECKING:
    from app.web.joined import Joined

# Scripts that Dash names on every page and no page needs: one is for browsers of ten years ago and costs all
# others a tenth of a second, one is for a table that is not used here.
_NEVER: Final = ("/dash/deps/polyfill@", "/dash/dash_table/")
_MENUS: Final = "/dash_mantine_components/"  # for the menus of one page, which is always loaded by itself
_WITH_MENUS: Final = re.compile(r"/c/[^/]+/compare/?")
_WITH_CHART: Final = re.compile(r"/c/[^/]+/?")


@dataclass(frozen=True, slots=True)
class FirstAnswers:
    """What a browser would ask for next, as JSON: the layout with the page in it, and the callbacks."""

    title: str
    layout: str
    callbacks: str


def written(page: str, scripts: Joined, styles: Joined, path: str, answers: FirstAnswers | None) -> str:
    """Dash's ``page`` for the address ``path``, in the reader's language, with all that it begins with."""
    left_out = _NEVER if _WITH_MENUS.fullmatch(path) else (*_NEVER, _MENUS)
    page = re.sub(
        r'<script src="([^"]+)"></script>\n?',
        lambda found: "" if any(part in found[1] for part in left_out) else found[0],
        page,
    )
    ahead = f'<link rel="preload" as="script" href="{CHARTS}">' if _WITH_CHART.fullmatch(path) else ""
    head = f'<link rel="stylesheet" href="{styles.address}">{ahead}'
    blocks = script_texts.texts_block()
    if answers:
        blocks += block("first-layout", answers.layout) + block("first-callbacks", answers.callbacks)
        page = re.sub(
            "<title>.*?</title>", lambda _: f"<title>{escape(answers.title)}</title>", page, count=1
        )
    html = f'<html lang="{texts.language()}" dir="{texts.direction()}">'
    own = f'<footer hidden><script src="{scripts.address}"></script>'
    return (
        page.replace('<html lang="en">', html, 1)
        .replace("</head>", f"{head}</head>", 1)
        .replace("<body>", f"<body>{blocks}", 1)
        .replace("<footer hidden>", own, 1)
    )
