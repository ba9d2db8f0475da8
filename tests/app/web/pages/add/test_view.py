"""The list of work under way, in words."""

from __future__ import annotations

from app.adding.given import Source
from app.web.pages.add.listing import work_list
from app.web.pages.add.view import view_works
from tests.app.adding.working import make_work, read_through


def test_each_piece_of_work_says_what_it_is_and_how_far_it_has_come() -> None:
    work = make_work("A", "B")
    assert view_works([work])[0].state == "Waiting for other work to finish"
    work.waiting = False
    work.sources = (Source("a.txt", "a"), Source("b.txt", "b"))
    work.take({"begun": 1})
    assert view_works([work])[0].state == "Reading 2 of 2"
    read_through(work)
    line = view_works([work])[0]
    assert (line.about, line.state, line.path) == ("A and 1 more", "2 articles to check", "/add/w")
    work.add("Talks")
    work.waiting = False
    assert view_works([work])[0].state == "Adding to Talks: 0 of 2"
    work.take({"number": 0, "added": "new", "article_id": "x", "events": 1})
    work.take({"number": 1, "refused": "no"})
    work.take({"done": True, "title": "Talks"})
    assert view_works([work])[0].state == "Done: 1 article in Talks"


def test_work_of_which_nothing_is_read_yet_is_called_by_its_source() -> None:
    work = make_work()
    assert view_works([work])[0].about == "a.txt"
    work.sources = ()
    assert view_works([work])[0].about == "Nothing that can be read"


def test_a_title_is_cut_where_it_would_fill_the_page() -> None:
    assert view_works([make_work("x" * 300)])[0].about == f"{'x' * 69}…"


def test_no_work_draws_nothing() -> None:
    assert work_list(()) == []
