"""Words chosen and who is heard, drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from app.web.texts import _, n_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.web.pages.compare.view import ComparisonView, SideHead
    from app.web.pages.compare.voices import Voices, WordRow


def words_section(rows: Sequence[WordRow], heads: Sequence[SideHead]) -> html.Section:
    """The words of both sides, a row for each thing that has several names."""
    lead = _(
        "Some things have several names, and a writer must take one. Here is which words each side takes in "
        "the sentences that tell of events, and how often. No word is a fault: ask what another would change."
    )
    head = html.Tr(
        [
            html.Th(_("What is named"), scope="col"),
            *(
                html.Th(_("{letter}: {name}").format(letter=letter, name=one.name), scope="col")
                for letter, one in zip("AB", heads, strict=True)
            ),
        ]
    )
    body = [
        html.Tr([html.Th(row.title, scope="row"), *(html.Td(_words(words)) for words in row.words)])
        for row in rows
    ]
    table = html.Div(html.Table([html.Thead(head), html.Tbody(body)]), className="words-table")
    content = table if rows else html.P(_("None of the listed words is used."), className="compare-empty")
    return html.Section(
        [html.H2(_("Words chosen")), html.P(lead, className="compare-note"), content],
        className="compare-section",
    )


def voices_section(view: ComparisonView) -> html.Section:
    """Who is named as saying so on both sides."""
    cells = [
        html.Div(_voices(voices, letter), className="side-cell")
        for voices, letter in zip(view.voices, "AB", strict=True)
    ]
    return html.Section(
        [html.H2(_("Who is heard")), html.Div(cells, className="sides")], className="compare-section"
    )


def _voices(voices: Voices, letter: str) -> list[html.H3 | html.P | html.Ul]:
    heading = n_("{count} speaker is named", "{count} speakers are named", voices.total)
    facts = [
        n_(
            "{count} of them speaks of its own fight: {names}.",
            "{count} of them speak of their own fight: {names}.",
            len(voices.claiming),
            names=", ".join(voices.claiming),
        )
        if voices.claiming
        else _("None of them speaks of its own fight.")
    ]
    if voices.quoted:
        facts.append(
            n_("{count} statement in quoted words.", "{count} statements in quoted words.", voices.quoted)
        )
    if voices.unnamed:
        facts.append(
            n_(
                "{count} statement of somebody who would not be named.",
                "{count} statements of people who would not be named.",
                voices.unnamed,
            )
        )
    return [
        html.H3([html.Span(letter, className="side-letter side-letter-small"), heading]),
        html.Ul(
            [
                html.Li(_("{name} ({count})").format(name=name, count=count))
                for name, count in voices.speakers
            ],
            className="speakers",
        ),
        *(html.P(fact, className="compare-note") for fact in facts),
    ]


def _words(words: Sequence[tuple[str, int]]) -> str:
    if not words:
        return _("none of these")
    return ", ".join(_("{name} ({count})").format(name=word, count=count) for word, count in words)
