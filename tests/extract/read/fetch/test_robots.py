from __future__ import annotations

import time

import pytest

from extract.read.fetch.robots import FORBIDDEN, Robots, read_robots

RULES = """
# For everybody
User-agent: *
Disallow: /private
Allow: /private/press
Disallow: /*.pdf$
Disallow: /search?*q=
Crawl-delay: 2.5

User-agent: other
User-agent: Dateline
Disallow: /archive/  # not for programs
Crawl-delay: 1000
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True),
        ("/private", False),
        ("/private/diary", False),
        ("/private/press/1", True),
        ("/a/b.pdf", False),
        ("/a/b.pdf?page=1", True),
        ("/search?page=1&q=war", False),
        ("/search", True),
        ("/archive/1", True),
    ],
)
def test_the_longest_rule_decides(path: str, *, allowed: bool) -> None:
    assert read_robots(RULES, "reader").allows(path) is allowed


def test_rules_for_a_program_by_its_name_stand_alone() -> None:
    robots = read_robots(RULES, "dateline")
    assert not robots.allows("/archive/1")
    assert robots.allows("/private")


def test_a_pause_is_kept_and_bounded() -> None:
    assert read_robots(RULES, "reader").pause == 2.5
    assert read_robots(RULES, "dateline").pause == 30.0
    assert read_robots("User-agent: *\nCrawl-delay: soon", "dateline").pause == 0.0


@pytest.mark.parametrize("text", ["", "<html>404</html>", "User-agent: *\nDisallow:", "Disallow: /"])
def test_where_nothing_is_asked_everything_is_allowed(text: str) -> None:
    assert read_robots(text, "dateline") == Robots()


def test_everything_can_be_forbidden() -> None:
    assert not FORBIDDEN.allows("/")
    assert not read_robots("user-agent:*\ndisallow:/", "dateline").allows("/a")


def test_hostile_rules_take_no_time() -> None:
    rules = "User-agent: *\n" + f"Disallow: /{'*a' * 500}b$\n" * 10_000
    started = time.monotonic()
    assert read_robots(rules, "dateline").allows("/" + "a" * 2000)
    assert time.monotonic() - started < 5
