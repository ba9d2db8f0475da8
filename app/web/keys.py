"""The keys of the dashboard, and the dialog that tells them."""

from __future__ import annotations

from typing import Final

from dash import html

from app.web.components.attributes import aria
from app.web.texts import N_, _

DIALOG_ID: Final = "help-dialog"
BUTTON_ID: Final = "help-button"

# Each group with its keys; keys between bars do the same. assets/keys.js and timeline.js act on them.
GROUPS: Final = (
    (
        N_("On every page"),
        (
            ("?", N_("Open this help")),
            ("/", N_("Search, on a timeline")),
            ("Esc", N_("Close what is open")),
            ("Tab", N_("Go to the next part of the page")),
        ),
    ),
    (
        N_("In the search"),
        (("“ … ”", N_("Find these words one after the other")),),
    ),
    (
        N_("In the list"),
        (
            ("↑|↓", N_("Go to the event before or after")),
            ("Home|End", N_("Go to the first or last event that is loaded")),
            ("Enter", N_("Open the event")),
        ),
    ),
    (
        N_("In the chart"),
        (
            ("←|→", N_("Go to the mark before or after, in order of time")),
            ("↑|↓", N_("Go to the nearest mark in the lane above or below")),
            ("Home|End", N_("Go to the first or last mark")),
            ("Enter|Space", N_("Open the event, or look closer at a group")),
            ("+|−", N_("Show fewer or more days")),
            ("[|]|PageUp|PageDown", N_("Show earlier or later days")),
            ("0", N_("Show all dates")),
        ),
    ),
)


def help_button() -> html.Button:
    """The button in the header that opens the help."""
    return html.Button(
        html.Span("?", className="help-sign"),
        id=BUTTON_ID,
        className="tool-button",
        title=_("Keys and help"),
        **aria(label=_("Keys and help"), haspopup="dialog"),
    )


def help_dialog() -> html.Dialog:
    """The dialog; assets/keys.js opens and closes it."""
    return html.Dialog(
        [
            html.Div(
                [
                    html.H2(_("Keys"), id="help-title"),
                    html.Button(
                        [html.Span(className="icon icon-close"), _("Close")],
                        className="plain-button dialog-close",
                    ),
                ],
                className="dialog-head",
            ),
            html.Div([_group(*group) for group in GROUPS], className="key-groups"),
            html.P(
                _(
                    "All of it can be done with the mouse or by touch, too. "
                    "Shortcut keys can be switched off in “Display”."
                ),
                className="key-note",
            ),
        ],
        id=DIALOG_ID,
        className="dialog help",
        **aria(labelledby="help-title"),
    )


def _group(heading: str, keys: tuple[tuple[str, str], ...]) -> html.Section:
    rows = [
        html.Div([html.Dt([html.Kbd(key) for key in names.split("|")]), html.Dd(_(words))])
        for names, words in keys
    ]
    return html.Section([html.H3(_(heading)), html.Dl(rows, className="keys")])
