"""What has no day of its own, and gets that on which somebody told it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.model import Basis

if TYPE_CHECKING:
    from extract.model import Mention

REPORTED_ON: Final = "no date of its own; reported on"
"""How the reason of such a date begins."""


def is_day_of_report(mention: Mention) -> bool:
    """Whether the day is that on which the article or somebody in it told of the happening."""
    return mention.basis is Basis.PUBLISHED or mention.because.startswith(REPORTED_ON)
