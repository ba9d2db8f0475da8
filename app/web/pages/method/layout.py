"""How Dateline works, what it cannot tell, and how sure it is, in the open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dash import dcc, html

from app.store import read
from app.web.components.legend import precision_legend
from app.web.query import about_path
from app.web.texts import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dash.development.base_component import Component

    from app.store import Library

_STEPS: Final = (
    (
        N_("It finds the words that tell time."),
        N_(
            "Rules find words such as “Friday”, “in May” or “since February 2022”. Each rule is "
            "written down with examples, and each phrase remembers the rule that read it."
        ),
    ),
    (
        N_("It works out the days."),
        N_(
            "In news, “Friday” is counted from the day the article was published. In a history, “in "
            "April” is counted from the dates that the text names before it. “In May” stays a whole "
            "month: a date never looks more exact than the article makes it. Where an article does "
            "not give its own day, “Friday” stays open. The day can be guessed from what the text "
            "tells, but only when asked: “dateline add --infer”. Each reason then says so."
        ),
    ),
    (
        N_("It finds the sentences that tell of an event."),
        N_(
            "A sentence is taken as an event when it says that something took place, is planned, was "
            "denied or was called for. These are told apart, because a plan is not yet a fact."
        ),
    ),
    (
        N_("It gives each event its date, with the reason."),
        N_(
            "Most dates stand in the sentence. Some are carried over from words before it. A sentence "
            "that tells fresh news and names no date gets the day of publication. Others have no "
            "date. Every event says which."
        ),
    ),
    (
        N_("It says who, where and how many, if the sentence does."),
        N_(
            "Names of places are looked up on this computer, in a list from GeoNames (CC BY 4.0) and "
            "a short list of our own. Each place says how its name was understood. Numbers of dead "
            "and hurt keep the words of the article. What one side says of its own fight is shown as "
            "a claim."
        ),
    ),
    (
        N_("It puts reports of the same event together."),
        N_(
            "When several articles tell of one event, you see each of their sentences. Where they "
            "differ, all their dates stay visible. Articles that print one text, such as the report "
            "of a news agency, are counted as one witness."
        ),
    ),
)
# How sure a date is, the surest basis first.
_SURE: Final = (
    (
        N_("The sentence itself gives the date."),
        N_("This is the surest. Only the rule that read the words can be wrong, and it is named."),
    ),
    (
        N_("Words before the sentence give the date."),
        N_(
            "The date is carried over from them. That is how people read, but the sentence may speak "
            "of another day."
        ),
    ),
    (
        N_("The day of publication gives the date."),
        N_(
            "A sentence with fresh news and no date gets the day it was printed. It may have happened "
            "the day before."
        ),
    ),
    (
        N_("An existing timeline gives the date."),
        N_("Somebody else has coded it. The entry says how exactly."),
    ),
    (
        N_("Nobody gives a date."),
        N_("The event stands at the end of the list. It is not guessed."),
    ),
)
_CHECKS: Final = (
    N_("Open an event: “Why this date” names the words, the day they were counted from, and the rule."),
    N_("Follow it into its article: the sentence is marked there, and each date phrase opens."),
    N_("Compare the reports: where they give other dates or numbers, each stands with its source."),
    N_(
        "Ask the collection: its own page says where its articles come from, and on which days there "
        "are none."
    ),
)
_MAP: Final = (
    N_(
        "A place is a dot where its name is understood to lie. A country or region is a hollow dot at "
        "its middle: it did not happen there and nowhere else."
    ),
    N_(
        "A name that several places share is taken for the one that the article speaks of, and can be "
        "the wrong one."
    ),
    N_(
        "Borders come with the map data and may differ from what you learned. Dateline takes no view "
        "on whose they are."
    ),
)
_LIMITS: Final = (
    N_("It does not know what is true. It shows what articles say, with their own words."),
    N_("It can misread a date or miss an event. Open the event and read the sentence before you rely on it."),
    N_(
        "Where a sentence names no date, the date is a best guess: most often that of a sentence "
        "before, at times the day of publication. It may have happened on another day. Where there is "
        "no good guess, the event stands at the end of the list, without a date."
    ),
    N_("Who took part and where stay open when a sentence only says “he”, “they” or “the square”."),
    N_(
        "Two reports of one event may stay apart, and two events may be taken for one. The sentences show it."
    ),
    N_("More reports do not make a claim more true. They may all repeat one source."),
    N_("What no article in the collection tells is not on the timeline."),
    N_(
        "English is read best. In Arabic, French, German, Russian, Spanish and Ukrainian, a sentence "
        "with a date is shown as it stands, without a kind. In other languages, only some dates are "
        "found."
    ),
)


def title(_library: Library) -> str:
    """The title of the browser's tab."""
    return f"{_('How it works')} · Dateline"


def layout(library: Library, params: Mapping[str, object]) -> html.Article:
    """The page; at its end, the pages on the collections of ``library``."""
    del params  # nothing of this page stands in the query
    return html.Article(
        [
            html.H1(_("How Dateline works")),
            html.P(
                _(
                    "Dateline reads news articles and lays what they tell along a line of time. All is done "
                    "on this computer, by rules that you can read. Nothing is sent anywhere, except to the "
                    "links that you give."
                ),
                className="lead",
            ),
            html.H2(_("From article to timeline")),
            _told(_STEPS),
            html.H2(_("How to read the marks")),
            html.P(
                _(
                    "The shape of a mark shows how exact the date is. Its filling shows whether the event "
                    "took place."
                )
            ),
            precision_legend(),
            html.H2(_("How sure a date is")),
            _told(_SURE),
            html.H2(_("How to check it")),
            _listed(_CHECKS),
            html.H2(_("The map")),
            _listed(_MAP),
            html.H2(_("What it cannot tell")),
            _listed(_LIMITS),
            *_collections(library),
        ],
        className="method",
    )


def _told(entries: Sequence[tuple[str, str]]) -> html.Ol:
    items = [html.Li([html.Strong(_(heading)), html.Span(_(words))]) for heading, words in entries]
    return html.Ol(items, className="steps")


def _listed(lines: Sequence[str]) -> html.Ul:
    return html.Ul([html.Li(_(words)) for words in lines], className="limits")


def _collections(library: Library) -> list[Component]:
    """The ways to what each collection is made of."""
    found = read.collections(library)
    if not found:
        return []
    links = [html.Li(dcc.Link(one.title, href=about_path(one.slug))) for one in found]
    return [html.H2(_("What each collection is made of")), html.Ul(links, className="limits")]
