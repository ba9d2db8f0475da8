"""Key days and the classroom cut, drawn: each with its sentence, its source and why it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dash import dcc, html

from app.web import kinds
from app.web.components.attributes import for_script
from app.web.components.badges import date_sign, kind_dot
from app.web.dates import plain_day, when_words
from app.web.query import article_path
from app.web.texts import N_, _, n_
from extract.model import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dash.development.base_component import Component

    from app.highlights import CutEvent, StoredKeyDay
    from app.web.pages.timeline.scope import Scope

# extract.digest.cut.RULE in short sentences, which can be translated.
RULE: Final = (
    N_("Only what has happened, and is dated to a month or better, can be chosen."),
    N_("The most important event comes first; then, each time, the most important one that is left."),
    N_("An event counts less if it lies near one that is chosen, or if its kind has been chosen often."),
    N_("What tells the same as a chosen event is left out."),
)
# Why an event is important, by the parts of the score; said of those that count most for it.
_REASONS: Final = {
    "witnesses": N_("several texts report it"),
    "later": N_("texts come back to it later"),
    "lead": N_("it stands at the top of an article"),
    "kind": N_("it is of a kind that changes much"),
    "toll": N_("many people were killed, hurt or driven away"),
    "novelty": N_("such events were rare at this place"),
    "exactness": N_("its day is known"),
}
_STRONG: Final = 0.6  # of a part, from 0 to 1
_MOST_REASONS: Final = 3


def key_days_drawn(days: Sequence[StoredKeyDay], cut: Sequence[CutEvent], scope: Scope) -> list[Component]:
    """Both lists, or that there is nothing to choose from."""
    if not days and not cut:
        return [html.P(_("No article of this collection names a day."), className="view-lead")]
    return [
        html.P(_("These go by the whole collection: filters do not change them."), className="view-lead"),
        *_days(days, scope),
        *_cut(cut, scope),
    ]


def _days(days: Sequence[StoredKeyDay], scope: Scope) -> list[Component]:
    if not days:
        return []
    about = _(
        "Days that the articles name again and again, above all looking back. A day that is named once by "
        "many sources weighs more than one that a single article repeats."
    )
    return [
        html.Section(
            [
                html.H2(_("Key days")),
                html.P(about, className="view-lead"),
                html.Ol([_day(one, scope) for one in days], className="day-list"),
            ],
            className="day-section",
        )
    ]


def _day(one: StoredKeyDay, scope: Scope) -> html.Li:
    head = _event(one.event_id, one.label, scope) if one.event_id else html.Span(one.label)
    return html.Li(
        [
            html.Span(plain_day(one.day), className="day-when"),
            html.Div(
                [
                    html.Div(head, className="day-label"),
                    *_quote(one.sentence, one.source, one.article_id, scope),
                    html.P(_named_by(one), className="day-because"),
                ]
            ),
        ]
    )


def _named_by(one: StoredKeyDay) -> str:
    articles = n_("Named by {count} article", "Named by {count} articles", one.articles)
    sources = n_("from {count} source", "from {count} sources", one.sources)
    if not one.later:
        return _("{articles} {sources}.").format(articles=articles, sources=sources)
    later = n_(
        "{count} of them a week or more afterwards", "{count} of them a week or more afterwards", one.later
    )
    return _("{articles} {sources}, {later}.").format(articles=articles, sources=sources, later=later)


def _cut(cut: Sequence[CutEvent], scope: Scope) -> list[Component]:
    if not cut:
        return []
    return [
        html.Section(
            [
                html.H2(_("For one lesson")),
                html.P(
                    n_(
                        "{count} event that tells the story, chosen by this rule:",
                        "{count} events that tell the story, chosen by this rule:",
                        len(cut),
                    ),
                    className="view-lead",
                ),
                html.Ul([html.Li(_(sentence)) for sentence in RULE], className="rule-list"),
                html.Ol([_lesson_event(one, scope) for one in cut], className="day-list"),
            ],
            className="day-section",
        )
    ]


def _lesson_event(one: CutEvent, scope: Scope) -> html.Li:
    reasons = reasons_of(one)
    told = _("Chosen because {reasons}.").format(reasons=", ".join(reasons)) if reasons else ""
    return html.Li(
        [
            html.Span([date_sign(one.when, Status.HAPPENED), when_words(one.when)], className="day-when"),
            html.Div(
                [
                    html.Div(_event(one.event_id, one.label, scope), className="day-label"),
                    *_quote(one.sentence, one.source, one.article_id, scope),
                    html.P(
                        [html.Span([kind_dot(one.kind), kinds.name(one.kind)], className="event-kind"), told],
                        className="day-because",
                    ),
                ]
            ),
        ]
    )


def reasons_of(one: CutEvent) -> list[str]:
    """Why the event is important, in the reader's words: its strongest parts, at most three."""
    strong = sorted(
        (name for name, part in one.parts.items() if part >= _STRONG and name in _REASONS),
        key=lambda name: -one.parts[name],
    )
    return [_(_REASONS[name]) for name in strong[:_MOST_REASONS]]


def _event(event_id: str, label: str, scope: Scope) -> html.A:
    """A link that opens the event beside the list, as one in the list does."""
    return html.A(
        label, href=scope.address(event=event_id), className="event-label", **for_script(event=event_id)
    )


def _quote(sentence: str, source: str, article_id: str, scope: Scope) -> list[Component]:
    return [
        html.Blockquote(sentence),
        dcc.Link(
            source or _("Read the article"), href=article_path(scope.slug, article_id), className="day-source"
        ),
    ]
