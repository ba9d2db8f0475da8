"""Large parts of a page as plain trees, which a script of ours draws.

Dash keeps state for every component, asks each of them at every change of any other, and makes all of them
anew with each answer: a list of two hundred events took ten seconds of a laptop's time, and takes twenty
milliseconds drawn from a tree. A tree is built from the same ``dash.html`` components, so that a page can
move from one to the other. Text in it is text: the script makes text nodes and sets attributes of a short
list, never markup.
"""

from __future__ import annotations

from typing import Any, Final

from dash import dcc
from dash.development.base_component import Component

# A text, or the name of an element, its attributes and its children.
Tree = str | list[Any]

ELEMENTS: Final = frozenset(
    """a blockquote button caption code details dialog dd div dl dt fieldset footer h1 h2 h3 h4 header input
    kbd label legend li mark nav ol option p section select span strong summary table tbody td textarea th
    thead tr ul""".split()
)
"""The elements that the script draws; what is none of them would leave the page empty."""

_OF_DASH = ("_", "available_")  # the beginnings of what a component says of its class
_ATTRIBUTES = {"className": "class", "htmlFor": "for", "tabIndex": "tabindex"}


class Place(Component):
    """One element of a page that assets/plain.js fills with plain trees.

    ``element`` is its name in HTML, "div" where it is not given; ``trees`` are what is in it. For Dash it is
    a single component, however much is drawn in it.
    """

    _namespace = __name__  # plain.js puts it there under this name
    _type = "Place"
    _base_nodes: list[str] = []  # noqa: RUF012 - as Dash declares it
    _children_props: list[str] = []  # noqa: RUF012
    _prop_names = ["id", "element", "trees", "className", "hidden", "role", "tabIndex", "title"]  # noqa: RUF012
    _valid_wildcard_attributes = ["data-", "aria-"]  # noqa: RUF012

    def __init__(self, **properties: Any) -> None:  # noqa: ANN401 - whatever an element takes
        super().__init__(**properties)  # type: ignore[no-untyped-call]


class Drawings(Component):
    """What is drawn in several elements at once: trees by the id of the element, which stands in other trees.

    It is not seen itself. Elements that ``trees`` does not name stay as they are, and so do those for which
    the same is given again. It must stand behind the places that hold the elements.
    """

    _namespace = __name__
    _type = "Drawings"
    _base_nodes: list[str] = []  # noqa: RUF012
    _children_props: list[str] = []  # noqa: RUF012
    _prop_names = ["id", "trees"]  # noqa: RUF012
    _valid_wildcard_attributes: list[str] = []  # noqa: RUF012

    def __init__(self, name: str) -> None:
        super().__init__(id=name)  # type: ignore[no-untyped-call]


class Field(Component):
    """An element of a form that ``dash.html`` has no class for: input, select, option or textarea.

    It lives in plain trees only. Attributes go by their names in HTML; those with a hyphen come from
    :mod:`app.web.components.attributes`.
    """

    _namespace = __name__  # Dash imports it for each attribute: what is no module is sought on the disk
    _base_nodes: list[str] = ["children"]  # noqa: RUF012 - as Dash declares it
    _children_props: list[str] = []  # noqa: RUF012

    def __init__(self, element: str, children: Any = None, **attributes: Any) -> None:  # noqa: ANN401
        self._type = element
        self._prop_names = ["children", *attributes]
        self._valid_wildcard_attributes = ["data-", "aria-"]
        super().__init__(children=children, **attributes)  # type: ignore[no-untyped-call]


def kept_as(name: str) -> dict[str, Any]:
    """The attribute by which a part of a place stays as it stands, with what a person typed in it.

    A part that is drawn under the name of one that is there already is left alone.
    """
    return {"data-keep": name}


def plain_trees(components: Any) -> list[Tree]:  # noqa: ANN401 - all that Dash takes for children
    """Trees of ``dash.html`` components; a ``dcc.Link`` becomes a link that the script follows in place.

    Raises ValueError for an element that the script does not draw.
    """
    several = components if isinstance(components, (list, tuple)) else [components]
    return [_tree(component) for component in several if component is not None]


def drawing_place(name: str, trees: list[Tree] | None = None, class_name: str = "") -> Place:
    """The place with the id ``name`` and what is drawn in it at first; callbacks give it other ``trees``."""
    return Place(id=name, trees=trees or [], className=class_name)


def as_place(part: Component) -> Place:
    """A ``dash.html`` component as one place: what is in it is drawn, and is nothing that Dash knows of."""
    properties = dict(part.to_plotly_json()["props"])
    children = properties.pop("children", None)
    trees = plain_trees([] if children is None else children)
    return Place(element=type(part).__name__.lower(), trees=trees, **properties)


def _tree(component: Component | str | float) -> Tree:
    if isinstance(component, (str, int, float)):
        return str(component)
    # What to_plotly_json would give, which looks for every name that there could be.
    properties = {name: value for name, value in vars(component).items() if not name.startswith(_OF_DASH)}
    children = properties.pop("children", None)
    element = component._type if isinstance(component, Field) else type(component).__name__.lower()  # noqa: SLF001 - our own
    attributes = {
        _ATTRIBUTES.get(name, name): value for name, value in properties.items() if value is not False
    }
    if isinstance(component, dcc.Link):
        element = "a"
        attributes["data-page"] = "here"
    if element not in ELEMENTS:
        message = f"{element!r} is no element of a plain tree; add it here and in assets/plain.js"
        raise ValueError(message)
    return [element, attributes, plain_trees([] if children is None else children)]
