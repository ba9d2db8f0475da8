"""Why the reports of an event are taken for one happening, a short line for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dash import html

from app.web.texts import _
from app.web.words import byline
from extract.events.bonds import Bond, find_bonds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.store.records import StoredEvent
    from extract.model import Mention

_MOST_WORDS: Final = 5
_ISOLATED: Final = (
    "\N{FIRST STRONG ISOLATE}{}\N{POP DIRECTIONAL ISOLATE}"  # English words in an Arabic sentence
)
_MOST_LINES: Final = 8


@dataclass(frozen=True, slots=True)
class BondLine:
    """A report by its article, and in what it is like another."""

    byline: str
    words: str


def view_bonds(stored: StoredEvent) -> tuple[BondLine, ...]:
    """A line for each text after the first that reports the event."""
    reports = list(_first_of_texts(stored))
    return tuple(
        BondLine(byline(stored.articles[bond.report.article_id]), _words(bond, stored))
        for bond in find_bonds(reports, stored.sentences)[:_MOST_LINES]
    )


def _first_of_texts(stored: StoredEvent) -> Iterator[Mention]:
    seen: set[str] = set()
    for mention in stored.event.mentions:
        text = stored.articles[mention.article_id].text_id or mention.article_id
        if text not in seen:
            seen.add(text)
            yield mention


def _words(bond: Bond, stored: StoredEvent) -> str:
    """In what two reports are alike, in a few sentences."""
    other = stored.articles[bond.other.article_id]
    sentences = []
    if bond.words:
        words = ", ".join(
            _ISOLATED.format(_("“{wording}”").format(wording=word)) for word in bond.words[:_MOST_WORDS]
        )
        sentences.append(
            _("Like {outlet}, it tells of {words}.").format(outlet=other.source or other.title, words=words)
        )
    if bond.places:
        sentences.append(_("Both name {place}.").format(place=", ".join(bond.places)))
    if bond.is_same_day:
        sentences.append(_("Their dates fit."))
    elif bond.is_later:
        sentences.append(_("One names the day; the other was published shortly after it and names none."))
    else:
        sentences.append(_("Their days lie next to each other, and no article tells of both."))
    return " ".join(sentences)


def bond_details(lines: Iterable[BondLine]) -> list[html.Details]:
    """The lines, for those who ask; nothing where there is only one report."""
    rows = [html.Li([html.Strong(line.byline), html.P(line.words)]) for line in lines]
    if not rows:
        return []
    summary = html.Summary(_("Why these reports are one event"))
    note = html.P(
        _("Reports are put together where they share rare words and nothing speaks against it."),
        className="report-note",
    )
    return [html.Details([summary, note, html.Ul(rows, className="bonds")], className="panel-bonds")]
