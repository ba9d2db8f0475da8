from __future__ import annotations

from datetime import date

import pytest

from extract.errors import UnreadableSourceError
from extract.model import PublishedBasis
from extract.read.markdown import read_markdown, strip_markup

ARTICLE = """---
title: "Envoys meet: first talks"
published: 2024-11-17
source: "Sample desk, Geneva"
language: no
url: https://example.org/talks
references:
  - "Foreign ministry, statement, 16 November 2024"
  - {title: "A report", url: "https://example.org/report"}
---

Envoys met on **Friday** in
[Geneva](https://example.org/geneva).

Talks go on.
"""


def test_front_matter_becomes_fields_and_markup_goes() -> None:
    article = read_markdown(ARTICLE, "talks.md")
    assert article.title == "Envoys meet: first talks"
    assert article.published == date(2024, 11, 17)
    assert article.published_basis is PublishedBasis.METADATA
    assert article.source == "Sample desk, Geneva"
    assert article.language == "no"
    assert article.url == "https://example.org/talks"
    assert article.references == (
        "Foreign ministry, statement, 16 November 2024",
        "A report, https://example.org/report",
    )
    assert article.text == "Envoys met on Friday in Geneva.\n\nTalks go on."


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    article = read_markdown("# Envoys *meet*\n\nThey met.", "talks.md")
    assert (article.title, article.text) == ("Envoys meet", "They met.")
    assert article.published is None


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("title: [a, b]", "field 'title'"),
        ("published: soon", "field 'published': expected a day such as 2024-11-17, not 'soon'"),
        ("published: 0024-11-17", "field 'published'"),
        ("published: 2024-13-45", "field 'published'"),
        ("title: a: b: c", "not valid YAML in line 2"),
        ('title: "open', "not valid YAML"),
        ("references: {a: b}", "field 'references'"),
        ("references: [[a]]", "field 'references'"),
        ("title: !!python/object/apply:os.system ['true']", "field 'title'"),
        ("deep: " + "[" * 5000, "not valid YAML"),
    ],
)
def test_front_matter_that_is_wrong_names_the_file_and_the_field(front: str, told: str) -> None:
    with pytest.raises(UnreadableSourceError) as caught:
        read_markdown(f"---\n{front}\n---\n\nText.", "talks.md")
    assert str(caught.value).startswith("talks.md: front matter")
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_front_matter_without_an_end_is_refused() -> None:
    with pytest.raises(UnreadableSourceError, match="no line '---' ends it"):
        read_markdown("---\ntitle: Talks\n\nThey met.", "talks.md")


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("a **bold** and _slanted_ word", "a bold and slanted word"),
        ("snake_case_name and 5*3*2", "snake_case_name and 5*3*2"),
        ('see [the report](https://example.org/a_(b) "title") now', "see the report now"),
        ("![a picture](a.png) words", "words"),
        ("a claim[^1] and [another][2]", "a claim and another"),
        ("## Heading ##\ntext", "Heading\ntext"),
        ("#hashtag stays", "#hashtag stays"),
        ("- one\n- two", "one\ntwo"),
        ("1. one\n2. two", "one\ntwo"),
        ("2024. That was the year", "2024. That was the year"),
        ("> said\n> so", "said so"),
        ("a\n\n***\n\nb", "a\n\nb"),
        ("less < more and <b>bold</b><!-- hidden -->", "less < more and bold"),
        (r"5 \* 3 \[not a link\]", "5 * 3 [not a link]"),
        ("`code` stays", "code stays"),
    ],
)
def test_markup_goes_and_words_stay(markdown: str, plain: str) -> None:
    assert strip_markup(markdown) == plain


def test_an_address_that_is_not_of_the_web_is_left_out() -> None:
    assert read_markdown("---\nurl: javascript:alert(1)\n---\nText.", "a.md").url == ""
