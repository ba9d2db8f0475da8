"""Who, where and how many in the event panel."""

from __future__ import annotations

from dataclasses import replace

from app.web.components.tolls import toll_list
from app.web.pages.timeline.panel.details import source_words, view_details
from extract.model import Actor, Place, Source, Status, Toll
from tests.factories import make_article, make_mention

ARTICLE = make_article()
MENTION = make_mention(ARTICLE)


def test_actors_stand_under_their_parts_each_once() -> None:
    first = replace(MENTION, actors=(Actor("Russia", "agent"), Actor("civilians", "target")))
    second = replace(MENTION, actors=(Actor("Russia", "agent"),))
    assert view_details((first, second)).actors == (("Who did it", "Russia"), ("To whom", "civilians"))


def test_a_place_says_where_it_lies_and_a_country_is_only_about_there() -> None:
    town = Place("Sumy", "UA", 50.9174, 34.7991, "town", "'Sumy' is the town Sumy")
    state = Place("Peru", "PE", -10.75, -75.39, "state")
    lines = view_details((replace(MENTION, places=(town, state)),)).places
    assert {line.name: line.position for line in lines} == {
        "Sumy, Ukraine": "50.92° N, 34.80° E",
        "Peru": "about 10.75° S, 75.39° W",
    }


def test_where_several_articles_report_it_each_number_says_in_which_it_stands() -> None:
    eight, nine = Toll("killed", 8, 8, "eight"), Toll("killed", 9, 9, "nine")
    first, second = (replace(MENTION, article_id=name, tolls=(eight,)) for name in ("a", "b"))
    third = replace(MENTION, article_id="b", tolls=(nine,))
    bylines = {"a": "Courier", "b": "Herald"}
    lines = view_details((first, second, third), bylines=bylines).tolls
    assert [(line.wording, line.articles) for line in lines] == [
        ("eight", "Courier; Herald"),
        ("nine", "Herald"),
    ]
    assert all(not line.articles for line in view_details((first,), bylines=bylines).tolls)


def test_a_total_is_told_apart_from_the_toll_of_one_event() -> None:
    toll = Toll("killed", 8, None, "at least eight people", "people", said_by="The ministry")
    total = Toll("killed", 1000, None, "more than 1,000 people", "people", "May", is_total=True)
    lines = view_details((replace(MENTION, tolls=(toll, total)),)).tolls
    assert [(line.wording, line.note) for line in lines] == [
        ("at least eight people", "according to the ministry"),
        ("more than 1,000 people", "a total since May"),
    ]


def test_without_numbers_there_is_no_section_for_them() -> None:
    assert toll_list(()) is None
    assert (
        toll_list(view_details((replace(MENTION, tolls=(Toll("killed", 1, 1, "one"),)),)).tolls) is not None
    )


def test_a_claim_and_an_unnamed_source_are_called_so() -> None:
    claim = replace(
        MENTION,
        status=Status.HAPPENED,
        said_by=("The RSF",),
        sources=(Source("The RSF", "group", is_claim=True),),
    )
    assert source_words(claim) == "Claimed by the RSF (one side of the conflict)."
    unnamed = replace(
        MENTION,
        status=Status.HAPPENED,
        said_by=("officials",),
        sources=(Source("officials", is_anonymous=True),),
    )
    assert source_words(unnamed) == "Said by officials (who would not be named)."
    assert source_words(replace(MENTION, said_by=(), sources=())) == ""
