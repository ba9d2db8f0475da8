"""Large parts of a page as plain trees, which a script of ours draws.

Dash keeps state for every component and makes all of them anew with each answer: a list of two hundred
events took ten seconds of a laptop's time, and takes twenty milliseconds drawn from a tree. A tree is
built from the same ``dash.html`` components, so that a page can move from one to the other. Text in it
is text: the script makes text nodes and sets attributes of a short list, never markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import ClientsideFunction, Input, Output, dcc, html

if TYPE_CHECKING:
    from dash import Dash
    from dash.development.base_component import Component

# A text, or the name of an element, its attributes and its children.
Tree = str | list[Any]

_ATTRIBUTES = {"className": "class", "tabIndex": "tabindex"}


def plain_trees(components: Any) -> list[Tree]:  # noqa: ANN401 - all that Dash takes for children
    """Trees of ``dash.html`` components; a ``dcc.Link`` becomes a link that the script follows in place."""
    several = components if isinstance(components, (list, tuple)) else [components]
    return [_tree(component) for component in several if component is not None]


def drawing_place(name: str, trees: list[Tree] | None = None, class_name: str = "") -> list[Component]:
    """An empty place with the id ``name`` and the store beside it whose trees are drawn there."""
    return [dcc.Store(id=tree_store(name), data=trees), html.Div(id=name, className=class_name)]


def tree_store(name: str) -> str:
    """The id of the store with the trees for the place ``name``."""
    return f"{name}-trees"


def register_drawing(app: Dash, name: str) -> None:
    """Let the trees for the place ``name`` be drawn; the function is in assets/plain.js.

    It changes no property, but Dash calls a callback for a page that comes later only by its outputs.
    """
    app.clientside_callback(
        ClientsideFunction("plain", "draw"), Output(name, "data-drawn"), Input(tree_store(name), "data")
    )


def _tree(component: Component | str | float) -> Tree:
    if isinstance(component, (str, int, float)):
        return str(component)
    properties = dict(component.to_plotly_json()["props"])
    children = properties.pop("children", None)
    element = type(component).__name__.lower()
    attributes = {
        _ATTRIBUTES.get(name, name): value for name, value in properties.items() if value is not False
    }
    if isinstance(component, dcc.Link):
        element = "a"
        attributes["data-page"] = "here"
    return [element, attributes, plain_trees([] if children is None else children)]
