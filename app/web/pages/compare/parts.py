"""Two sides, drawn side by side; on a narrow screen and on paper, one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from app.web.components.attributes import aria
from app.web.components.badges import date_sign, kind_badge
from app.web.components.marked import marked_text
from app.web.components.notice import notice
from app.web.components.tolls import tolls_ask
from app.web.dates import plain_day, when_words
from app.web.pages.compare.differences import Stand
from app.web.pages.compare.pairs import pairs_section
from app.web.pages.compare.voices_parts import voices_section, words_section
from app.web.query import TimelineState, article_path, collection_path
from app.web.sides import compare_path
from app.web.texts import _, n_

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from app.web.pages.compare.differences import Difference
    from app.web.pages.compare.view import ComparisonView, OnlyOne, SharedEvent, SideHead, Telling
    from extract.model import Event

LETTERS = ("A", "B")
_STAND_CLASSES = {Stand.DIFFERS: "differ", Stand.CHANGED: "changed"}


def comparison_parts(view: ComparisonView, slug: str) -> list[Component]:
    """The page below the choosers."""
    if view.problem:
        return [notice(view.problem, view.advice), *pairs_section(view.pairs, slug)]
    first, second = view.heads
    swap = dcc.Link(
        _("Swap sides"), href=compare_path(slug, second.side, first.side), className="plain-button"
    )
    parts: list[Component] = [
        html.Div(
            [_head(head, letter, slug) for head, letter in zip(view.heads, LETTERS, strict=True)],
            className="sides",
        ),
        html.P([html.Strong(view.summary), swap], className="compare-summary"),
        html.P(
            [
                html.Span(_("Marked:"), className="key-word"),
                html.Mark(_("a date"), className="mark-phrase"),
                html.Mark(_("a date or number that differs"), className="mark-differs"),
                html.Mark(_("a word chosen among others"), className="mark-framing"),
            ],
            className="compare-key",
        ),
        _shared(view, slug),
        _only(view, slug),
        words_section(view.words, view.heads),
        voices_section(view),
    ]
    return parts


def _head(head: SideHead, letter: str, slug: str) -> html.Div:
    name: Component = html.Strong(head.name)
    if head.side.article:
        name = dcc.Link(head.name, href=article_path(slug, head.side.article))
    return html.Div(
        [
            html.Span(letter, className="side-letter"),
            html.Div([name, html.Span(head.note, className="byline")]),
        ],
        className="side-head",
    )


def _shared(view: ComparisonView, slug: str) -> html.Section:
    body: list[Component] = [html.Div([_event(one, slug) for one in view.shared], className="shared-events")]
    if not view.shared:
        body = [html.P(_("There is no event of which both tell."), className="compare-empty")]
    if view.unlisted:
        more = n_("{count} more event of both.", "{count} more events of both.", view.unlisted)
        body.append(html.P(more, className="compare-note"))
    return html.Section([html.H2(_("Told by both")), *body], className="compare-section")


def _event(shared: SharedEvent, slug: str) -> html.Section:
    event = shared.event
    when = when_words(event.when) if event.when else _("No date")
    address = collection_path(slug, TimelineState(event=event.id))
    return html.Section(
        [
            html.P(
                [
                    html.Span([date_sign(event.when, event.status), when], className="event-when"),
                    kind_badge(event.kind),
                ],
                className="shared-when",
            ),
            html.H3(dcc.Link(event.label, href=address)),
            html.Div(
                [
                    html.Div([_telling(one, letter, slug) for one in side], className="side-cell")
                    for side, letter in zip(shared.tellings, LETTERS, strict=True)
                ],
                className="sides",
            ),
            *([_differences(shared)] if shared.differences else []),
        ],
        className="shared-event",
    )


def _telling(telling: Telling, letter: str, slug: str) -> html.Div:
    source = [html.Span(telling.speakers, className="line-speaker")] if telling.speakers else []
    day = plain_day(telling.published) if telling.published else _("day not known")
    return html.Div(
        [
            html.Span(letter, className="side-letter side-letter-small"),
            html.Blockquote(marked_text(telling.sentence, telling.offset, telling.marks)),
            html.P(
                [
                    *source,
                    dcc.Link(
                        _("In the article of {day}").format(day=day),
                        href=article_path(slug, telling.article_id, telling.mention_id),
                    ),
                ],
                className="line-source",
            ),
        ],
        className="telling",
    )


def _differences(shared: SharedEvent) -> html.Div:
    return html.Div([_difference(one) for one in shared.differences], className="differences")


def _difference(difference: Difference) -> html.Div:
    values = [
        html.Span(
            [html.Span(letter, className="side-letter side-letter-small"), value or _("does not say")],
            className="difference-value" if value else "difference-value is-mute",
        )
        for letter, value in zip(LETTERS, difference.values, strict=True)
    ]
    stand = html.Span(
        _(difference.stand.value),
        className=f"relation relation-{_STAND_CLASSES.get(difference.stand, 'agree')}",
    )
    line = html.Div(
        [stand, html.Span(difference.heading, className="claim-heading"), *values], className="difference"
    )
    if not difference.is_toll:
        return line
    return html.Div([line, tolls_ask()], className="tolls")


def _only(view: ComparisonView, slug: str) -> html.Section:
    note = _(
        "These two are not of the same days, so that one cannot be expected to tell what the other tells."
    )
    if view.days:
        note = _("Counted are the days that both cover: {first} to {last}.").format(
            first=plain_day(view.days[0]), last=plain_day(view.days[1])
        )
    cells = [
        _only_one(one, head, letter, slug)
        for one, head, letter in zip(view.only, view.heads, LETTERS, strict=True)
    ]
    return html.Section(
        [
            html.H2(_("Told by one only")),
            html.P(note, className="compare-note"),
            html.Div(cells, className="sides"),
        ],
        className="compare-section",
    )


def _only_one(one: OnlyOne, head: SideHead, letter: str, slug: str) -> html.Div:
    heading = n_("{count} event only here", "{count} events only here", one.count)
    notes = []
    if one.unlisted:
        notes.append(n_("{count} more event.", "{count} more events.", one.unlisted))
    if one.others:
        notes.append(
            n_(
                "{count} more of other days or without a date.",
                "{count} more of other days or without a date.",
                one.others,
            )
        )
    return html.Div(
        [
            html.H3([html.Span(letter, className="side-letter side-letter-small"), heading]),
            html.Ul([html.Li(_only_event(event, slug)) for event in one.events], className="only-events"),
            *(html.P(words, className="compare-note") for words in notes),
        ],
        className="side-cell",
        **aria(label=head.name),
        role="group",
    )


def _only_event(event: Event, slug: str) -> list[Component]:
    when = when_words(event.when) if event.when else _("No date")
    return [
        html.Span(when, className="only-when"),
        dcc.Link(event.label, href=collection_path(slug, TimelineState(event=event.id))),
    ]
