"""Small labels: a kind with its colour, a status that needs saying, a date with how exact it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dash import html

from app.web import kinds
from app.web.disputes import aspects_words
from app.web.texts import _
from app.web.theme import filling
from app.web.words import status_words
from extract.model import Status

if TYPE_CHECKING:
    from collections.abc import Collection

    from extract.model import DateSpan

UNDATED: Final = "none"


def kind_badge(kind: str) -> html.Span:
    """A dot in the colour of the kind's family, and the kind in words."""
    return html.Span([kind_dot(kind), kinds.title(kind)], className="kind-badge")


def kind_dot(kind: str) -> html.Span:
    """The dot alone, for places where the kind stands in words already."""
    return html.Span(className=f"kind-dot family-{kinds.family(kind)}")


def status_badge(status: Status) -> html.Span | None:
    """The status, or None for a plain happening, which needs no badge."""
    if status is Status.HAPPENED:
        return None
    return html.Span(status_words(status), className=f"status-badge status-{status.value}")


def dispute_badge(disputes: Collection[str]) -> html.Span | None:
    """In what the accounts of an event differ, or None where they do not; neither is called right."""
    if not disputes:
        return None
    words = _("Accounts differ: {aspects}").format(aspects=aspects_words(disputes))
    return html.Span(words, className="dispute-badge")


def date_sign(when: DateSpan | None, status: Status) -> html.Span:
    """The mark of an event as the chart draws it: its form tells the precision, its filling the status."""
    return named_date_sign(precision(when), status)


def named_date_sign(drawn: str, status: Status) -> html.Span:
    """The same for a date that is drawn as :func:`precision` says."""
    filled = filling(status) if drawn != UNDATED else ""
    return precision_sign(f"{drawn} sign-{filled}" if filled else drawn)


def precision_sign(name: str) -> html.Span:
    """The sign that the legend explains; drawn by the style sheet."""
    return html.Span(html.Span(className="sign-ink"), className=f"sign sign-{name}")


def precision(when: DateSpan | None) -> str:
    """How a date is drawn: "day", "range", "period", "part", "about", "disputed", "open" or "none"."""
    if when is None:
        return UNDATED
    if when.is_open:
        return "open"
    if when.modifier == "approximate":
        return "about"
    if when.modifier == "either":
        return "disputed"
    if when.modifier:
        return "part"
    if when.days == 1:
        return "day"
    return "range" if when.unit is None else "period"
