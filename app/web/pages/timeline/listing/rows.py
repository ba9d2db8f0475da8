"""The list, drawn: pages of events under the headings of their months."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import quote_plus

from dash import html

from app.store.search import hits
from app.web import kinds
from app.web.components.attributes import aria, for_script
from app.web.components.badges import dispute_badge, kind_dot, named_date_sign, precision, status_badge
from app.web.components.marked import marked_text
from app.web.components.notice import notice
from app.web.components.plain import Field, Tree, plain_trees
from app.web.pages.timeline.find.values import release_buttons
from app.web.pages.timeline.listing.view import ORDER_WORDS
from app.web.query import TimelineState, collection_path
from app.web.texts import LANGUAGES, _, kept_by_language
from app.web.words import counted_articles

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from dash.development.base_component import Component

    from app.store.records import EventRow
    from app.store.search import Sought
    from app.web.pages.timeline.find.view import Release
    from app.web.pages.timeline.listing.view import Listed, ListGroup, ListPage
    from app.web.pages.timeline.shown import Shown
    from extract.model import Status

_MOST_SIGNS: Final = 2_000


def list_page(page: ListPage, slug: str, state: TimelineState, sought: Sequence[Sought]) -> Tree:
    """One page of the list; the script puts it before or behind those that are there."""
    place = for_script(start=str(page.start), end=str(page.end), total=str(page.total))
    address_of = event_addresses(slug, state)
    groups: list[Tree] = [_group(group, page.total, address_of, state.event, sought) for group in page.groups]
    return ["div", {"class": "event-page", **place}, groups]


def load_button(page: ListPage, *, before: bool) -> html.P:
    """The button that loads the page before or behind; hidden where there is none."""
    left = page.start if before else page.total - page.end
    words = _("Show earlier ones") if before else _("Show more")
    side = "before" if before else "behind"
    button = html.Button(words, type="button", className="plain-button", **for_script(load=side))
    return html.P(button, className="list-more", hidden=not left)


def no_events(why: str, releases: Sequence[Release], *, elsewhere: bool) -> html.Div:
    """Why the list is empty, and what to do: let go of one filter, or look at all dates."""
    buttons: list[Component] = release_buttons(releases)
    if elsewhere:
        buttons.append(
            html.Button(
                _("Show all dates"), type="button", className="plain-button", **for_script(press="whole")
            )
        )
    parts = [why, html.Div(buttons, className="releases")] if buttons else [why]
    return notice(_("Nothing to show"), *parts, level=2)


@kept_by_language(len(ORDER_WORDS) * len(LANGUAGES))
def list_tools(chosen: str) -> list[Tree]:
    """The order of the list."""
    options = [
        Field("option", _(words), value=order, selected=order == chosen)
        for order, words in ORDER_WORDS.items()
    ]
    return plain_trees(Field("select", options, id="timeline-order", **aria(label=_("Order of the list"))))


def count_line(shown: Shown) -> list[Component]:
    """How many events are shown, and where the others are."""
    remarks = [html.Span(remark, className="count-remark") for remark in shown.remarks]
    return [html.Strong(shown.count), *remarks]


def event_addresses(slug: str, state: TimelineState) -> Callable[[str], str]:
    """What gives the address of this view with an event chosen, by the event's id."""
    others = collection_path(slug, replace(state, event=""))
    lead = f"{others}{'&' if '?' in others else '?'}event="
    return lambda event: lead + quote_plus(event)


def marked_label(event: EventRow, sought: Sequence[Sought]) -> list[str | Component]:
    """The label with the hits of the search marked."""
    return marked_text(event.label, 0, [(span, "hit") for span in hits(event.label, sought)])


def _group(
    group: ListGroup, total: int, address_of: Callable[[str], str], chosen: str, sought: Sequence[Sought]
) -> Tree:
    size = str(total)
    rows: list[Tree] = [
        [
            "li",
            {"aria-setsize": size, "aria-posinset": str(listed.place)},
            [_event_link(listed, address_of(listed.event.id), sought, is_chosen=listed.event.id == chosen)],
        ]
        for listed in group.events
    ]
    heading: list[Tree] = [["h3", {}, [group.heading]]] if group.heading else []
    class_name = "event-group continues" if group.continues else "event-group"
    return ["section", {"class": class_name}, [*heading, ["ol", {}, rows]]]


def _event_link(listed: Listed, address: str, sought: Sequence[Sought], *, is_chosen: bool) -> Tree:
    """A link that chooses an event; its address works by itself, too."""
    event = listed.event
    label = plain_trees(marked_label(event, sought)) if sought else [event.label]
    attributes = {"class": "event-link", "href": address, "data-event": event.id}
    if is_chosen:
        attributes["aria-current"] = "true"
    sign = _date_sign(precision(event.when), event.status)
    what = ["span", {"class": "event-label"}, label], ["span", {"class": "event-meta"}, _signs(event)]
    return [
        "a",
        attributes,
        [
            ["span", {"class": "event-when"}, [sign, ["span", {}, [listed.date]]]],
            ["span", {"class": "event-what"}, list(what)],
        ],
    ]


def _signs(event: EventRow) -> list[Tree]:
    signs = list(_fixed_signs(event.kind, event.status, event.disputes))
    if event.articles > 1:
        told = counted_articles(event.articles, event.texts)
        signs.append(["span", {"class": "event-articles"}, [told]])
    return signs


# What many rows have alike is drawn once. Nothing changes a tree after it is made.


@lru_cache(maxsize=_MOST_SIGNS)
def _date_sign(drawn: str, status: Status) -> Tree:
    return plain_trees(named_date_sign(drawn, status))[0]


@kept_by_language(_MOST_SIGNS)
def _fixed_signs(kind: str, status: Status, disputes: Collection[str]) -> list[Tree]:
    named = html.Span([kind_dot(kind), kinds.name(kind)], className="event-kind")
    return plain_trees([named, status_badge(status), dispute_badge(disputes)])
