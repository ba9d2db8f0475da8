"""The other articles that print this text, and the other versions of this article, drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from app.web.components.notice import notice
from app.web.query import article_path
from app.web.texts import _

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from app.web.pages.article.view import ArticleView, OtherPrint


def older_version_notice(view: ArticleView, article_id: str, slug: str) -> list[Component]:
    """That there is a newer version than this one, where there is."""
    if not view.versions or view.versions[0].article_id == article_id:
        return []
    return [
        notice(
            _("There is a newer version of this article"),
            _("The timeline goes by that one; here is what the article said before."),
            dcc.Link(_("Read the newest version"), href=article_path(slug, view.versions[0].article_id)),
        )
    ]


def other_prints(view: ArticleView, article_id: str, slug: str) -> list[Component]:
    """The sections below the text; none where the article has no copies and no versions."""
    sections: list[Component] = []
    if view.copies:
        told = _(
            "These articles carry the same text, some of it changed or left out. "
            "On the timeline they are one witness."
        )
        lines = [_link(one, slug) for one in view.copies]
        sections.append(_section(_("Also printed by"), told, lines))
    if view.versions:
        lines = [
            html.Li(
                [
                    html.Strong(one.title),
                    html.Span(_("{facts} (this one)").format(facts=one.facts), className="byline"),
                ]
            )
            if one.article_id == article_id
            else _link(one, slug)
            for one in view.versions
        ]
        sections.append(_section(_("Versions"), _("The newest comes first; the timeline goes by it."), lines))
    return sections


def _link(one: OtherPrint, slug: str) -> html.Li:
    link = dcc.Link(one.title, href=article_path(slug, one.article_id))
    return html.Li([link, html.Span(one.facts, className="byline")])


def _section(heading: str, told: str, lines: list[html.Li]) -> html.Section:
    return html.Section([html.H2(heading), html.P(told), html.Ul(lines)], className="references")
