"""Links that change what this page shows: real addresses, which assets/views.js follows in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from app.web.components.attributes import aria, for_script

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from app.web.components.plain import Tree


def plain_link(words: str, address: str, name: str, *, is_current: bool = False) -> Tree:
    """The same as :func:`here_link`, as a tree."""
    attributes = {"href": address, "id": name, "data-here": "true"}
    if is_current:
        attributes["aria-current"] = "true"
    return ["a", attributes, [words]]


def here_link(
    words: str | list[Component | str],
    address: str,
    name: str,
    *,
    is_current: bool = False,
    class_name: str = "",
) -> html.A:
    """A link to another state of this page; by its id ``name`` it keeps the focus when drawn anew."""
    current: dict[str, Any] = aria(current="true") if is_current else {}
    return html.A(words, href=address, id=name, className=class_name, **for_script(here="true"), **current)
