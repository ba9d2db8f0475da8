"""The edition of the extractor."""

from __future__ import annotations

from extract.edition import edition


def test_the_edition_is_the_same_while_nothing_is_changed() -> None:
    assert edition() == edition.__wrapped__()
    assert len(edition()) == 16
