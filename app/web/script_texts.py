"""What scripts say to a reader, in the reader's language: a block of JSON in the first page.

``assets/texts.js`` reads it; scripts ask it by the key: ``dateline.text("lost")``.
"""

from __future__ import annotations

import json
from typing import Any, Final

from app.web.components.graphs import plotly_locale
from app.web.texts import N_, _

TEXTS: Final = {
    "file-large": N_("{name} is larger than 100 MB"),
    "file-many": N_("{name} is one too many"),
    "give-first": N_("Paste a text, choose a file or give a link first."),
    "give-less": N_(
        "This is more than 200 MB at once. Give a part of it, or use the command “dateline add”."
    ),
    "half-a-day": N_("Not saved yet: a day in a year from 1000 to 2999 is expected"),
    "leave-out": N_("Leave out {name}"),
    "left-out": N_("Left out: {names}. The command “dateline add” takes any size."),
    "lost": N_("Dateline does not answer. Is it still running?"),
    "name-collection": N_("Give the new collection a name, or choose one that is there."),
    "not-sent": N_("This could not be sent ({status})."),
    "not-worked": N_("This did not work ({status})."),
    "sending": N_("Sending …"),
    "sending-part": N_("Sending: {sent} of {total}"),
}


def texts_block() -> str:
    """The blocks as HTML, with the language of graphs; they are no scripts, so nothing in them runs."""
    told = {key: _(text) for key, text in TEXTS.items()}
    return block("script-texts", _written(told)) + block("plotly-locale", _written(plotly_locale()))


def block(name: str, written: str) -> str:
    """JSON as a part of the page that is no script, whatever is in it."""
    harmless = written.replace("<", "\\u003c")
    return f'<script type="application/json" id="{name}">{harmless}</script>'


def _written(content: dict[str, Any] | None) -> str:
    return json.dumps(content, ensure_ascii=False)
