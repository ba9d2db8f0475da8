"""How a reader wants to see the pages: theme, size of type, numbers of dead, shortcut keys.

It is kept in the browser, and applied before anything is painted. The style sheets go by attributes of the
root: ``data-mantine-color-scheme``, ``data-contrast``, ``data-type``, ``data-tolls`` and ``data-keys``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dash import html

from app.web.components.attributes import aria, for_script
from app.web.components.plain import Field
from app.web.texts import COOKIE, LANGUAGES, N_, _, language

if TYPE_CHECKING:
    from dash.development.base_component import Component

MENU_ID: Final = "display-menu"
BUTTON_ID: Final = "display-button"

# Runs before anything is painted. "High contrast" and "system" leave light or dark to the system.
BEFORE_PAINT: Final = """
(function () {
  var root = document.documentElement;
  function kept(name) {
    try { return localStorage.getItem(name); } catch (refused) { return null; }
  }
  function asked(question) { return matchMedia(question).matches; }
  window.datelineDisplay = {
    key: "dateline-display",
    read: function () {
      var scheme = kept("mantine-color-scheme-value"), display = null;
      try { display = JSON.parse(kept(this.key)); } catch (broken) { display = null; }
      if (!display || typeof display !== "object") display = {};
      display.theme = display.contrast === "more" ? "contrast"
        : scheme === "light" || scheme === "dark" ? scheme : "system";
      return display;
    },
    apply: function () {
      var display = this.read(), theme = display.theme;
      var dark = theme === "dark" || (theme !== "light" && asked("(prefers-color-scheme: dark)"));
      var more = theme === "contrast" || (theme === "system" && asked("(prefers-contrast: more)"));
      root.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
      root.toggleAttribute("data-contrast", more);
      if (more) root.setAttribute("data-contrast", "more");
      root.setAttribute("data-type", display.type === "large" ? "large" : "normal");
      root.setAttribute("data-tolls", display.tolls === "hidden" ? "hidden" : "shown");
      root.setAttribute("data-keys", display.keys === "off" ? "off" : "on");
    }
  };
  window.datelineDisplay.apply();
})();
"""

_THEMES: Final = (
    ("system", N_("As the system has it")),
    ("light", N_("Light")),
    ("dark", N_("Dark")),
    ("contrast", N_("High contrast")),
)
_SWITCHES: Final = (
    ("type", "large", N_("Large type, for a projector")),
    ("tolls", "hidden", N_("Hide numbers of dead and hurt (sentences of articles stay as they are)")),
    ("keys", "off", N_("No shortcut keys (“?” and “/”)")),
)


def display_menu() -> html.Div:
    """The button in the header, and what it opens."""
    return html.Div(
        [
            html.Button(
                [html.Span(className="icon icon-display"), html.Span(_("Display"), className="button-words")],
                id=BUTTON_ID,
                className="tool-button",
                **aria(expanded="false", controls=MENU_ID, label=_("Display")),
            ),
            html.Div(choices(), id=MENU_ID, className="display-menu"),
        ],
        className="display",
    )


def choices() -> list[Component]:
    """What can be chosen: the theme, how to read, the language."""
    themes = [
        html.Label(
            [Field("input", type="radio", name="display-theme", value=value, id=f"display-{value}"), _(words)]
        )
        for value, words in _THEMES
    ]
    switches = [
        html.Label(
            [
                Field("input", type="checkbox", id=f"display-{name}", **for_script(display=name, on=on)),
                _(words),
            ]
        )
        for name, on, words in _SWITCHES
    ]
    return [
        Field("fieldset", [Field("legend", _("Theme")), *themes]),
        Field("fieldset", [Field("legend", _("Reading")), *switches]),
        html.Label([_("Language"), _languages()], className="display-language"),
    ]


def _languages() -> Field:
    """The choice of a language, each by its own name; it is kept in a cookie, for the server to see."""
    options = [
        Field("option", name, value=code, lang=code, selected=code == language())
        for code, name in LANGUAGES.items()
    ]
    return Field("select", options, id="display-language", **for_script(cookie=COOKIE))
