"""The way to the page that sets two articles or outlets side by side."""

from __future__ import annotations

from dash import html


def compare_link(words: str, address: str, class_name: str = "") -> html.A:
    """A link that loads its page by itself: that page has menus which no other page loads."""
    return html.A(words, href=address, className=class_name)
