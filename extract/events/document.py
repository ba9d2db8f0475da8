"""Writes docs/kinds.md from the kinds and sub-types themselves: ``python -m extract.events.document``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from extract.events.acled.subtypes import SUBTYPES
from extract.events.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.events.acled.subtype import Subtype
    from extract.events.kind import Kind

_HEAD = """\
# The kinds of events

This page is written from the declarations by `make docs`; change those, not the page. Tests run every
example.

Every event has one kind: the one for which the words of its clause weigh most. Its event word weighs most
(the verb, or the noun that names the happening), other words less; what weighs too little is "other". The
words stand in `extract/events/kinds.py`: a verb speaks only as the event word, a noun anywhere in the
clause, a cue only together with others. Where they speak for none, two words together may
(`extract/events/pairs.py`: "came under fire"), and what stands around the clause
(`extract/events/kinship.py`): whom it hurt, the place that changed hands, the office of who travels, and the
violence before it that "it" goes on with.
"""
_SUBTYPES = """\
## Sub-types of ACLED, and types of PLOVER

`dateline mentions` also gives each mention its place in two schemes of others. Twenty-five of these labels
are sub-event types of ACLED; five more are of a public test set for such types. A sub-type is declared by
its signs in `extract/events/acled/subtypes.py`: each line is a weight and the lists of words that must
stand in one sentence (the lists are in `extract/data/subtype_words.toml`). Signs near the beginning of a
sentence weigh more; the sentences beside it, in the same paragraph, weigh less. A mention whose passage has
no sign gets the sub-type of its kind. What is threatened, called for or denied is a THREATEN, REQUEST or
REJECT of PLOVER, whatever its kind.
"""


def kinds_page() -> str:
    """The whole page, in Markdown."""
    lines = [_HEAD]
    for kind in KINDS:
        lines.extend(_kind(kind))
    lines.append(_SUBTYPES)
    for subtype in SUBTYPES:
        lines.extend(_subtype(subtype))
    return "\n".join(lines)


def _kind(kind: Kind) -> Iterator[str]:
    yield f"## {kind.title}\n"
    codes = [f"`{code}`" for code in (kind.acled, kind.plover) if code]
    yield f"`{kind.name}`{', in other schemes ' if codes else ''}{' and '.join(codes)}\n"
    yield from _proofs(kind.examples, kind.refuses)


def _subtype(subtype: Subtype) -> Iterator[str]:
    plover = f", `{subtype.plover}`" if subtype.plover else ""
    yield f"### {subtype.title}\n\n`{subtype.label}`{plover}\n"
    yield from _proofs(subtype.examples, subtype.refuses)


def _proofs(examples: tuple[str, ...], refuses: tuple[str, ...]) -> Iterator[str]:
    yield from (f"- {example}" for example in examples)
    yield from (f"- not: {refusal}" for refusal in refuses)
    yield ""


if __name__ == "__main__":
    sys.stdout.write(kinds_page())
