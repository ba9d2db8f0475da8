from __future__ import annotations

import pytest

from extract.read.form import Form, detect_form

PAGE = "<!DOCTYPE html>\n<html><body><p>Talks resumed.</p></body></html>"


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        (PAGE, "saved.html", Form.HTML),
        (PAGE, "saved.txt", Form.HTML),
        (PAGE, "saved.md", Form.HTML),
        (PAGE, "standard input", Form.HTML),
        ("\n<!-- saved -->\n" + PAGE, "saved", Form.HTML),
        ("<?xml version='1.0'?>\n" + PAGE, "saved.xhtml", Form.HTML),
        ("Talks resumed on Friday.", "saved.html", Form.TEXT),
        ("Losses were < 5 and > 3.", "saved.html", Form.TEXT),
        ("---\ntitle: Talks\n---\nThey met.", "talks.txt", Form.MARKDOWN),
        ("# Talks\n\nThey met.", "talks.md", Form.MARKDOWN),
        ("Talks resumed on Friday.", "talks.txt", Form.TEXT),
        ("---\n\nA rule above a text.", "talks.txt", Form.TEXT),
        ("<p>One.</p><p>Two.</p>", "standard input", Form.HTML),
        ("Talks resumed on Friday.", "talks", Form.TEXT),
    ],
)
def test_a_format_is_told_by_what_stands_in_the_file(text: str, name: str, form: Form) -> None:
    assert detect_form(text, name) is form
