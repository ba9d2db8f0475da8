"""The words of a label: pieces of the article, put together, without dates and cut to length."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from extract.events.grammar.verbs import Role, verbs
from extract.events.grammar.words import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.events.grammar.clauses import Parse
    from extract.events.grammar.tokens import Token
    from extract.model import Timex

LONGEST = 90
"""The most characters that a label has."""

_ENOUGH = 3 * LONGEST // 5  # characters of a label that may end at the border of a phrase
_GOES_ON = (" that ", " and ", " or ", " of ")
_LISTENERS = 4  # words behind "told" that only name who listens
_SHORTEST = LONGEST // 3
_TIME_PREPOSITIONS = frozenset(
    """in into on at during over since by within from until through before after for late early of
    between""".split()
)
_JOINS_DATES = frozenset({"to", "until", "through", "–", "-"})
_DETERMINING = frozenset({Part.DETERMINER, Part.ADJECTIVE, Part.POSSESSIVE})
_DESCRIBED = frozenset({Part.OPEN, Part.NAME, Part.POSSESSIVE, Part.ADJECTIVE})
_OF_PLACE = re.compile(
    r"\b[Tt]he (?:(?!the |an? )[a-z-]+ ){0,3}"
    r"(?:city|town|village|port|capital|state|province|region|district|island) of (?=[A-Z])"
)
_WHOSE = re.compile(r"^(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)(?: own)? (?=[a-z])")  # whose is not said in a label
_BEFORE_MARK = re.compile(r" (?=[,.;:!?%’”)])")
_MARKS_IN_A_ROW = re.compile(r",(?:\s*[,:;])+")
_DANGLING = frozenset(
    """a an the in on at of to for by with from about into over and or but as that which who whether its their
    his her some just only more than because since while when after before so try shortly soon even""".split()
)
_KEEPS_CASE = re.compile(r"[a-z][A-Z]")  # iPhone
_PHRASE_BORDER = re.compile(
    r"[,;:](?!\d)| (?<!, )(?:in|on|at|by|for|with|from|into|onto|over|under|against|about|between|among"
    r"|across|near|during|to|and|or|but|as|that|which|who|where|while|after|before|of|through|toward|towards|amid|despite|including"
    r"|because|since|until|if|than|just|only|aboard|seized|made|provided|held|led)\b"
)


def join_tokens(text: str, tokens: Sequence[Token], numbers: Iterable[int]) -> str:
    """The text of some tokens in their order, with the spaces that it has where they are neighbours."""
    numbers = list(numbers)
    if numbers and numbers[-1] - numbers[0] == len(numbers) - 1:  # one run
        return " ".join(text[tokens[numbers[0]].start : tokens[numbers[-1]].end].split())
    pieces: list[str] = []
    first = last = -2
    for number in numbers:
        if number != last + 1:
            if last >= 0:
                pieces.append(text[tokens[first].start : tokens[last].end])
            first = number
        last = number
    if last >= 0:
        pieces.append(text[tokens[first].start : tokens[last].end])
    return " ".join(" ".join(pieces).split())


_JOINING = frozenset({Part.COORDINATOR, Part.COMMA})


def find_date_words(parse: Parse, timexes: Sequence[Timex]) -> frozenset[int]:
    """The numbers of the tokens that only say when, and can go: "on Friday", "in May", "Monday's"."""
    dropped: set[int] = set()
    tokens = parse.tokens
    for timex in timexes:
        first, end = (bisect_left(parse.starts, at) for at in (timex.span.start, timex.span.end))
        if first == end or timex.when is None:
            continue
        before = tokens[first - 1] if first else None
        after = tokens[end] if end < len(tokens) else None
        is_after_adjective = before is not None and before.part is Part.ADJECTIVE
        is_owner = after is not None and after.part is Part.POSSESSIVE
        if is_owner and before is not None and before.part in {Part.PREPOSITION, Part.SUBORDINATOR}:
            continue  # "two days before Friday's vote"
        if is_owner and not is_after_adjective:
            dropped.update(range(first, end + 1))
        elif not _is_needed(before, after):
            dropped.update(range(first, end))
            dropped.update(_words_around(parse, first, dropped))
    return frozenset(dropped)


def _is_needed(before: Token | None, after: Token | None) -> bool:
    """Whether a date is part of a name: "the Friday prayers", "a July 16 conference"."""
    if before is None:
        return False
    if before.part in _DETERMINING:
        return True
    if after is None or after.part not in _DESCRIBED or before.part is Part.OPEN:
        return False
    if after.part is Part.NAME and (before.word in {"in", "on"} or before.part in _JOINING):
        return False  # "In July Serb forces took the town", "and last month Washington left"
    return after.verb is None or after.verb.is_often_noun


def _words_around(parse: Parse, first: int, dropped: set[int]) -> list[int]:
    """The preposition before a date, and "and" between two dates."""
    tokens = parse.tokens
    found: list[int] = []
    number = first - 1
    while number >= 0 and tokens[number].word in _TIME_PREPOSITIONS:
        is_second = bool(found) and tokens[found[-1]].part is Part.PREPOSITION
        if is_second and parse.is_in_verb(number - 1):
            break  # "went on into Thursday"
        found.append(number)
        number -= 1
    is_joint = number >= 1 and (
        tokens[number].part is Part.COORDINATOR or tokens[number].word in _JOINS_DATES
    )
    if is_joint and number - 1 in dropped:
        found.append(number)
    return found


def quote_behind(said: str, by: str, *, is_quoted: bool) -> str:
    """A label of what was said, behind who says it: "Ann Lee: “We want peace”"; or the words alone."""
    marks = "“{}”" if is_quoted else "{}"
    opening = f"{by[:1].upper()}{by[1:]}: " if by else ""
    room = LONGEST - len(opening) - len("“…”")
    if len(said) > room:
        said = said[:room].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return finish(f"{opening}{marks.format(said)}", is_whole=True)


def finish(label: str, *, is_whole: bool = False) -> str:
    """A label as it is shown: tidy, cut to length, with a capital first and no mark at its end.

    ``is_whole`` tells that the words end where a part of the sentence ends, so that "to be over" may end so.
    """
    label = _BEFORE_MARK.sub("", " ".join(label.split()))
    if "," in label:
        label = _MARKS_IN_A_ROW.sub(",", label)
    if " of " in label:
        label = _OF_PLACE.sub("", label)
    label = _WHOSE.sub("The ", label.strip(" ,;:-—–."))
    if label.count("“") > label.count("”"):
        label += "”"
    if label.count('"') % 2:
        label = label.removeprefix('"') if label.startswith('"') else f'{label}"'
    short = cut(label)
    label = short if is_whole and short == label else _without_dangling(short)
    return label if _KEEPS_CASE.match(label) else label[:1].upper() + label[1:]


def _without_dangling(label: str) -> str:
    """A label without the words at its end that want another: "in the", "and"."""
    while True:
        shorter, mark, last = label.rstrip(" ,").rpartition(" ")
        if not mark or last.rstrip(",") not in _DANGLING:
            return label
        label = shorter.rstrip(" ,")


def cut(label: str, longest: int = LONGEST) -> str:
    """A label cut at the border of a phrase, so that it has ``longest`` characters at most."""
    if len(label) <= longest:
        return label
    if "“" in label[:longest]:
        return _cut_quote(label, longest)
    borders = [match.start() for match in _PHRASE_BORDER.finditer(label, 0, longest + 1)]
    borders = [border for border in borders if _SHORTEST < border <= longest]
    if not borders:
        return label[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    short, rest = label[: borders[-1]].rstrip(" ,;:"), label[borders[-1] :]
    short = _without_dangling(short)
    if _is_too_short(short, rest) or _leaves_out_what_was_said(short, rest) or _only_says(short):
        return label[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    if rest.startswith(" by ") and short.endswith("ed"):
        short = _without_dangling(short.rsplit(" ", 1)[0])  # "land seized by"
    return short


def _is_too_short(short: str, rest: str) -> bool:
    """Whether a cut falls inside what a short label says: "fighting between the army", "said that sites"."""
    if len(short) >= _ENOUGH:
        return False
    said = short.rpartition(" that ")
    return rest.startswith(_GOES_ON) or (bool(said[1]) and len(said[2].split()) <= _LISTENERS)


def _leaves_out_what_was_said(short: str, rest: str) -> bool:
    """Whether a cut before "that" leaves a label that only says that somebody said something."""
    if not rest.startswith((" that ", " to ")):
        return False
    ending = [verbs().get(word) for word in short.split()[-_LISTENERS:]]
    return any(verb is not None and verb.is_past and verb.role is Role.SPEECH for verb in ending)


def _only_says(short: str) -> bool:
    """Whether a short label ends with a verb that wants what was said: "the minister said"."""
    verb = verbs().get(short.rpartition(" ")[2])
    return verb is not None and verb.is_past and verb.role is Role.SPEECH and len(short) < _ENOUGH


def _cut_quote(label: str, longest: int) -> str:
    """A label with a quotation is cut at a word, with a mark that words are left out."""
    short = label[: longest - 2].rsplit(" ", 1)[0].rstrip(" ,;:")
    is_open = short.count("“") > short.count("”")
    return short + ("…”" if is_open else "…")
