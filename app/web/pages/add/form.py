"""The form in which texts, files and links are given; assets/add.js sends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from app.web.components.attributes import aria, for_script
from app.web.components.plain import Field
from app.web.pages.add.view import ACCEPT, limits
from app.web.texts import _

if TYPE_CHECKING:
    from dash.development.base_component import Component


def form(to: str) -> list[Component]:
    """The form; ``to`` is the collection from which the reader came, or empty."""
    return [
        html.Div([_text(), _files(), _links()], className="give-ways"),
        html.Div(
            [
                html.Button(
                    _("Read them"),
                    id="add-read",
                    className="main-button",
                    type="button",
                    **for_script(act="give", to=to),
                ),
                html.P("", id="add-status", role="status", className="give-status"),
            ],
            className="give-end",
        ),
        html.P("", id="add-problem", role="alert", className="problem"),
    ]


def _text() -> html.Section:
    return html.Section(
        [
            html.H2(html.Label(_("Paste a text"), htmlFor="add-text")),
            html.P(_("One article. A short first line is taken as its title."), id="add-text-hint"),
            Field("textarea", id="add-text", rows=9, spellcheck="false", **aria(describedby="add-text-hint")),
        ],
        className="give give-text",
    )


def _files() -> html.Section:
    choose = html.Span(_("or choose them"), className="as-link")
    return html.Section(
        [
            html.H2(_("Choose files"), id="add-files-title"),
            html.P(
                _(
                    "Text, web pages, PDF, Word, OpenDocument, EPUB, e-mail, feeds, tables (JSON, CSV), web "
                    "archives, or a ZIP of these."
                )
                + " "
                + limits(),
                id="add-files-hint",
            ),
            html.Label(
                [
                    html.Span(className="icon icon-file"),
                    html.Span([html.Strong(_("Drop files here")), " ", choose]),
                    Field(
                        "input",
                        id="add-files",
                        type="file",
                        multiple=True,
                        accept=ACCEPT,
                        **aria(labelledby="add-files-title", describedby="add-files-hint"),
                    ),
                ],
                htmlFor="add-files",
                className="drop-zone",
            ),
            html.Ul([], id="add-chosen", className="chosen-files", **aria(label=_("Chosen files"))),
        ],
        className="give give-files",
    )


def _links() -> html.Section:
    return html.Section(
        [
            html.H2(html.Label(_("Give links"), htmlFor="add-links")),
            html.P(_("Articles or feeds, one address a line. Only these are fetched."), id="add-links-hint"),
            Field(
                "textarea",
                id="add-links",
                rows=4,
                spellcheck="false",
                placeholder="https://",
                **aria(describedby="add-links-hint"),
            ),
            html.Label(
                [
                    Field("input", id="add-full", type="checkbox"),
                    html.Span(_("From a feed, fetch the whole page of each entry")),
                ],
                htmlFor="add-full",
                className="tick-line",
            ),
        ],
        className="give give-links",
    )
