"""The page on one collection: what it is made of, what was left out, and where it is silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from app.store import read
from app.store.makeup import makeup
from app.web import kinds
from app.web.components.attributes import aria
from app.web.components.badges import kind_dot
from app.web.components.notice import notice
from app.web.languages import language_words
from app.web.pages.about.parts import articles_in_time, facts_table, gap_list, source_table
from app.web.pages.about.view import view_coverage
from app.web.query import TimelineState, collection_path
from app.web.texts import _, format_number, n_
from app.web.words import counted, published_basis_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dash.development.base_component import Component

    from app.store import Library
    from app.store.records import CollectionSummary, Makeup
    from app.web.pages.about.view import Coverage


def title(library: Library, slug: str) -> str:
    """The title of the browser's tab."""
    found = read.collection(library, slug)
    return f"{found.title} · Dateline" if found else _("Not found · Dateline")


def layout(library: Library, params: Mapping[str, object], slug: str) -> Component:
    """The page of the collection ``slug``."""
    del params  # nothing of this page stands in the query
    collection = read.collection(library, slug)
    if collection is None:
        return notice(
            _("No such collection"),
            _("This library has no collection “{slug}”.").format(slug=slug),
            dcc.Link(_("See all collections"), href="/"),
            level=1,
        )
    coverage = view_coverage(read.articles(library, slug))
    return page(collection, coverage, makeup(library, slug), read.kind_counts(library, slug))


def page(
    collection: CollectionSummary, coverage: Coverage, made: Makeup, of_kinds: Mapping[str, int]
) -> html.Article:
    """The page from what was counted."""
    return html.Article(
        [
            html.Nav(
                dcc.Link(
                    [html.Span(className="icon icon-back"), collection.title],
                    href=collection_path(collection.slug),
                ),
                className="back",
                **aria(label=_("Back to the timeline")),
            ),
            html.H1(_("About “{title}”").format(title=collection.title)),
            html.P(collection.description, className="lead") if collection.description else None,
            html.P(_whole(collection)),
            *_section(_("Where the articles come from"), source_table(coverage.sources)),
            *_section(_("Articles in time"), *articles_in_time(coverage)),
            *_section(_("Gaps"), *gap_list(coverage.gaps)),
            *_section(
                _("How each day of publication is known"),
                facts_table(
                    _("Basis"),
                    _bases(coverage),
                ),
            ),
            *_section(_("What the timeline leaves out"), _left_out(collection, coverage, made)),
            *_section(_("Kinds of events"), _kinds(collection.slug, of_kinds)),
            *_section(_("Languages"), facts_table(_("Language"), _languages(made))),
            *_section(_("Who made it, and what may be done with it"), _licence(collection)),
            html.P(dcc.Link(_("How Dateline works, and what it cannot tell"), href="/method")),
        ],
        className="method about",
    )


def _section(heading: str, *parts: Component) -> list[Component]:
    return [html.H2(heading), *parts]


def _whole(collection: CollectionSummary) -> str:
    return _("{events} were read from {articles}. Nothing else went into it.").format(
        events=counted(collection.events, "event"), articles=counted(collection.articles, "article")
    )


def _bases(coverage: Coverage) -> list[tuple[str, int]]:
    rows = [(published_basis_words(basis), count) for basis, count in coverage.bases]
    if coverage.entries:
        rows.append((_("an entry of an existing timeline"), coverage.entries))
    return rows


def _left_out(collection: CollectionSummary, coverage: Coverage, made: Makeup) -> html.Ul:
    """Each thing that is missing or counted once, with how often; also where that is never."""
    lines = [
        n_(
            "{count} event has no date and stands at the end of the list.",
            "{count} events have no date and stand at the end of the list.",
            collection.undated,
        ),
        n_(
            "{count} sentence that tells of an event gives it no date.",
            "{count} sentences that tell of an event give it no date.",
            made.undated,
        ),
        n_(
            "{count} date phrase of {all} names no day on a calendar, such as “recently”.",
            "{count} date phrases of {all} name no day on a calendar, such as “recently”.",
            made.open_phrases,
            all=format_number(made.phrases),
        ),
        n_(
            "{count} article has no day of publication: words such as “Friday” stay open in it.",
            "{count} articles have no day of publication: words such as “Friday” stay open in them.",
            coverage.without_day,
        ),
        n_(
            "{count} article has no sentence that was read as an event.",
            "{count} articles have no sentence that was read as an event.",
            made.silent,
        ),
        n_(
            "{count} article prints the text of another one and is no witness of its own.",
            "{count} articles print the text of another one and are no witnesses of their own.",
            coverage.reprints,
        ),
        n_(
            "{count} older version of an article was set aside for a newer one.",
            "{count} older versions of articles were set aside for newer ones.",
            made.older,
        ),
    ]
    return html.Ul([html.Li(line) for line in lines], className="limits")


def _kinds(slug: str, of_kinds: Mapping[str, int]) -> html.Ul:
    rows = sorted(of_kinds.items(), key=lambda pair: (-pair[1], kinds.lane_order(pair[0])))
    return html.Ul(
        [
            html.Li(
                [
                    kind_dot(kind),
                    dcc.Link(
                        kinds.title(kind), href=collection_path(slug, TimelineState(kinds=frozenset({kind})))
                    ),
                    html.Span(counted(count, "event"), className="facts"),
                ]
            )
            for kind, count in rows
        ],
        className="about-kinds",
    )


def _languages(made: Makeup) -> list[tuple[str, int]]:
    return [(language_words(code), count) for code, count in made.languages.items()]


def _licence(collection: CollectionSummary) -> html.Ul:
    lines = [
        _("Put together by {author}.").format(author=collection.author) if collection.author else "",
        _("Licence of the articles: {licence}.").format(licence=collection.licence)
        if collection.licence
        else _("No licence is given: the articles belong to those who published them."),
        collection.note,
    ]
    return html.Ul([html.Li(line) for line in lines if line], className="limits")
