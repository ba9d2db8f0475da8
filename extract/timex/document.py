"""Writes docs/rules.md from the rules themselves: ``python -m extract.timex.document``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from extract.timex.language import LANGUAGES, index_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.timex.rule import Rule

_HEAD = """\
# The rules that read time expressions

This page is written from the rules by `make docs`; change the rules, not the page.

Each rule has a pattern, examples, and phrases that it refuses. The brackets mark the time expression; the
value behind it is TIMEX3's, for an article published on Wednesday 13 March 2024. One test runs every line.
How patterns are written is told in `extract/timex/pattern.py`, how to add a rule in
[adding-a-rule.md](adding-a-rule.md).
"""


def rules_page() -> str:
    """The whole page, in Markdown."""
    return "\n".join([_HEAD, *(line for code in LANGUAGES for line in _language(code))]) + "\n"


def _language(code: str) -> Iterator[str]:
    rules = index_of(code).language.rules
    yield f"## {code}: {len(rules)} rules"
    family = ""
    for rule in rules:
        if rule.read.__module__ != family:
            family = rule.read.__module__
            doc = sys.modules[family].__doc__ or ""
            yield f"\n### {family.rpartition('.')[2]}\n\n{doc.strip()}\n"
        yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    yield f"#### {_escape(rule.name)}\n\n`{rule.pattern}`\n"
    if rule.follows:
        yield f"Only just behind: {', '.join(_escape(name) for name in sorted(rule.follows))}.\n"
    yield from (
        f"- {_escape(example)} \N{RIGHTWARDS ARROW} `{value}`" for example, value in rule.examples.items()
    )
    yield from (f"- not: {_escape(refusal)}" for refusal in rule.refuses)
    yield ""


def _escape(text: str) -> str:
    return text.replace("<", "\\<").replace(">", "\\>").replace("[", "**").replace("]", "**")


if __name__ == "__main__":
    sys.stdout.write(rules_page())
