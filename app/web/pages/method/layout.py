"""How Dateline works and what it cannot tell, in the open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from app.web.components.legend import precision_legend

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.store import Library

_STEPS = (
    (
        "It finds the words that tell time.",
        (
            "Rules find words such as “Friday”, “in May” or “since February 2022”. Each rule is written down "
            "with examples, and each phrase remembers the rule that read it."
        ),
    ),
    (
        "It works out the days.",
        (
            "In news, “Friday” is counted from the day the article was published. In a history, “in April” "
            "is counted from the dates that the text names before it. “In May” stays a whole month: a date "
            "never looks more exact than the article makes it. Where an article does not give its own day, "
            "“Friday” stays open. The day can be guessed from what the text tells, but only when asked: "
            "“dateline add --infer”. Each reason then says so."
        ),
    ),
    (
        "It finds the sentences that tell of an event.",
        (
            "A sentence is taken as an event when it says that something took place, is planned, was denied "
            "or was called for. These are told apart, because a plan is not yet a fact."
        ),
    ),
    (
        "It gives each event its date, with the reason.",
        (
            "Most dates stand in the sentence. Some are carried over from words before it. A sentence that "
            "tells fresh news and names no date gets the day of publication. Others have no date. Every "
            "event says which."
        ),
    ),
    (
        "It says who, where and how many, if the sentence does.",
        (
            "Names of places are looked up on this computer, in a list from GeoNames (CC BY 4.0) and a short "
            "list of our own. Each place says how its name was understood. Numbers of dead and hurt keep the "
            "words of the article. What one side says of its own fight is shown as a claim."
        ),
    ),
    (
        "It puts reports of the same event together.",
        (
            "When several articles tell of one event, you see each of their sentences. Where they differ, "
            "all their dates stay visible. Articles that print one text, such as the report of a news "
            "agency, are counted as one witness."
        ),
    ),
)
_LIMITS = (
    "It does not know what is true. It shows what articles say, with their own words.",
    "It can misread a date or miss an event. Open the event and read the sentence before you rely on it.",
    (
        "Where a sentence names no date, the date is a best guess: most often that of a sentence before, at "
        "times the day of publication. It may have happened on another day. Where there is no good guess, "
        "the event stands at the end of the list, without a date."
    ),
    "Who took part and where stay open when a sentence only says “he”, “they” or “the square”.",
    "Two reports of one event may stay apart, and two events may be taken for one. The sentences show it.",
    "More reports do not make a claim more true. They may all repeat one source.",
    "What no article in the collection tells is not on the timeline.",
    (
        "English is read best. In Arabic, French, German, Russian, Spanish and Ukrainian, a sentence with a "
        "date is shown as it stands, without a kind. In other languages, only some dates are found."
    ),
)


def title(_: Library) -> str:
    """The title of the browser's tab."""
    return "How it works · Dateline"


def layout(library: Library, params: Mapping[str, object]) -> html.Article:
    """The page."""
    del library, params  # the page says the same for every library
    return html.Article(
        [
            html.H1("How Dateline works"),
            html.P(
                "Dateline reads news articles and lays what they tell along a line of time. All is done on "
                "this computer, by rules that you can read. Nothing is sent anywhere, except to the links "
                "that you give.",
                className="lead",
            ),
            html.H2("From article to timeline"),
            html.Ol(
                [html.Li([html.Strong(heading), html.Span(words)]) for heading, words in _STEPS],
                className="steps",
            ),
            html.H2("How to read the marks"),
            html.P(
                "The shape of a mark shows how exact the date is. Its filling shows whether the event took "
                "place."
            ),
            precision_legend(),
            html.H2("What it cannot tell"),
            html.Ul([html.Li(words) for words in _LIMITS], className="limits"),
        ],
        className="method",
    )
