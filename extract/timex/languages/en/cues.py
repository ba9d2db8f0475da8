"""English cues: dates named in passing, the signal before a phrase, and what only looks like a time."""

from __future__ import annotations

import re
from typing import Final

from extract.timex.fold import PARAGRAPH_END
from extract.timex.story import HEADING_LENGTH, Asides, in_heading

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun"
    "|jul|aug|sept?|oct|nov|dec"
)


ASIDES: Final = Asides(
    opening=re.compile(
        r"(?:^|[.!?;\x1e\":]) *(?:(?:in|by|since|during|throughout|between|from|until|early|late|mid|on|at"
        r"|the|of|after|before|about|around|then|later|and|but|again|start|end|beginning|middle)[ -]){0,4}$"
    ),
    away=re.compile(
        r"\b(?:until|till)\b[^.,;:()\x1e]{0,50}$"
        r"|\b(?:since|as of|as in|than in|(?:dated?|dates|dating)(?: back)? to)(?: the| early| late| mid)? ?$"
    ),
    between=re.compile(r"(?:-| to |/| and )$"),
)
SIGNALS: Final = re.compile(
    r"\b(since|until|till|before|after|by|from|to|through|throughout|during|between|in|on|at|within|over|for"
    r"|as of|following|prior to|ahead of|around|about|and|-)(?: the| of)? ?$"
)
SOUTHERN: Final = re.compile(
    r"\b(?:southern[ -]hemisphere|austral|australian?|new zealand|argentin[ae]|chile(?:an)?|south african?"
    r"|brazil(?:ian)?|peru(?:vian)?|bolivian?|uruguay(?:an)?|paraguay(?:an)?|zimbabwe(?:an)?|mozambi(?:que|can)|namibian?|botswana"
    r"|zambian?|angolan?|madagascar|falklands?|east timor|antarctica?)\b"
)
DEICTIC: Final = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight|ago|said"
    r"|(?:last|next|this) (?:week|month|night|year|morning|afternoon|evening|weekend)"
    r"|(?:last|next|this) (?:summer|fall|spring|winter)"
    rf"|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!,? (?:\d|(?:{_MONTHS})\b)))\b"
)
_NAMED_DAYS: Final = re.compile(r"(?:black|bloody|good|holy|super|fat|ash|palm|easter|big|ruby|girl) {1,2}$")


_COMMON = re.compile(  # words that are capitalised only in names and headlines
    r"\b(?:Today|Tomorrow|Yesterday|Tonight|Now|Minutes?|Hours?|Weeks?|Weekend|Months?|Decade|Century|Future)\b"
)
_OPENING = re.compile(r"(?:^|[.!?:\x1e\"'(-]) *$")


def refuse(text: str, folded: str, start: int, end: int) -> bool:
    """Whether what stands here is a lookalike, whatever rule would read it."""
    before = folded[max(0, start - 10) : start]
    after = folded[end : end + 2]
    if folded[start].isdigit():
        if before[-1:] in {"$", "#", "\N{EURO SIGN}", "\N{POUND SIGN}", "@"}:
            return True
        if before[-1:] in {".", ",", "/", ":"} and before[-2:-1].isdigit():
            return True
    has_capital = text[start:end] != folded[start:end]
    capital = _COMMON.search(text, start, end) if has_capital else None
    if capital is not None and _is_name(text, folded, start, capital.start(), end):
        return True
    goes_on = after[:1] == "%" or (after[:1] in {".", ",", ":"} and after[1:].isdigit())
    if folded[end - 1].isdigit() and goes_on:
        return True
    return has_capital and text[start].isupper() and _NAMED_DAYS.search(before) is not None


def _is_name(text: str, folded: str, start: int, capital: int, end: int) -> bool:
    """Whether a phrase with a capital inside its sentence is a name: "60 Minutes", "USA Today"."""
    opens_line = text[max(start - 1, 0) : start] == "\n"  # "June 8, 2010" and, on the next line, "Yesterday"
    is_opening = opens_line or _OPENING.search(folded, max(0, start - 4), start)
    if text[start:end].isupper() or (capital == start and is_opening):
        return False
    paragraph = folded.rfind(PARAGRAPH_END, max(0, start - HEADING_LENGTH), start) + 1
    return not in_heading(folded, paragraph or max(0, start - HEADING_LENGTH), start)
