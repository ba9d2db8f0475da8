"""News or history: from which of the two a phrase is counted, the text itself must tell."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.timex.moment import Moment

# A digit first, so that the search leaps from digit to digit.
_YEAR = re.compile(
    r"[0-9](?:(?<=[12])(?<![\w$.,-].)(?:(?<=1)[0-9]|(?<=2)0)[0-9]{2}(?![\w%]|[.,]\d)"
    r"|(?<!\w.)[0-9]{0,3} b\.?c\b)"
)
_ENOUGH = 400  # findings after which more of a long text would not change the answer
_FAR = 2  # years from publication that make a year part of a history


def is_narrative(folded: str, published: Moment | None, deictic: re.Pattern[str]) -> bool:
    """Whether a text tells a history, so that its dates are counted from one another.

    News leans on the day it appears ("on Friday", "yesterday", "last month"); a history names its years.
    """
    near = published.year if published else None
    histories = sum(
        1
        for year in islice(_YEAR.finditer(folded), _ENOUGH)
        if near is None or not year.group().isdigit() or abs(int(year.group()) - near) >= _FAR
    )
    # More words of news than years would not change the answer; most news stops at the first few.
    news = sum(1 for _ in islice(deictic.finditer(folded), histories))
    return histories > 2 * news and (histories > 1 or not news)
