"""Sentences: where each one begins and ends.

The splitting is sentencex's; what is ours is a step over its borders that mends what news prose
breaks: ranks, initials, clock times, "No. 3", quotations, and headlines without a full stop. Other
languages are split by rules of ours (:mod:`extract.full_stops`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sentencex import get_sentence_boundaries

from extract.beginnings import one_of
from extract.full_stops import find_sentence_ends
from extract.language import is_english
from extract.model import Sentence, TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

# Abbreviations that lean on the word after them: their full stop never ends a sentence.
_LEANING = frozenset(
    """
    adm. amb. approx. assoc. brig. ca. capt. cf. cmdr. col. cpl. det. dr. e.g. est. fr. ft. gen. gov. hon.
    i.e. insp. lt. maj. messrs. mr. mrs. ms. mt. mx. pfc. pres. prof. pvt. rep. reps. rev. rt. sec. sen.
    sens. sgt. spc. st. supt. vs. a.k.a.
    """.split()
)
# These lean only on a number: "Nov. 17", "No. 3", "Fig. 2"; "No. It is not" ends.
_LEANING_ON_NUMBER = frozenset(
    """
    jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. no. nos. fig. figs. art. arts. ch. hwy. p.
    pp. par. rte. vol. ver. approx. div.
    """.split()
)
# These can end a sentence, and do when the next word could hardly be anything but a beginning.
_EITHER = re.compile(
    r"(?:\b(?:[A-Z]\.){2,}|\b(?:[ap]\.m|Inc|Corp|Co|Ltd|Bros|Jr|Sr|etc|Ave|Blvd|Div)\.)[\"”’)]*$"
)
_CLOSING = '"”’)'
_SHORT_ENDINGS = ("inc.", "corp.", "co.", "ltd.", "bros.", "jr.", "sr.", "etc.", "ave.", "blvd.", "div.")
_CLOCK_TAIL = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_AFTER_CLOCK = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*\s+\d"
    r"|(?:[A-Z]{2,5}|Eastern|Central|Pacific|Mountain|Greenwich|[A-Z][a-z]+)(?:\s+(?:[Ss]tandard|[Dd]aylight|[Ss]ummer))?"
    r"\s+[Tt]ime\b|(?:GMT|UTC|EST|EDT|CET|CEST|BST|PST|PDT|MSK|EET)\b"
)
_STARTER = re.compile(
    r"(?:The|A|An|He|She|It|They|We|You|I|His|Her|Its|Their|Our|My|This|That|These|Those|There|But|And|Or|Yet|So|If"
    r"|In|On|At|As|After|Before|By|For|From|With|While|When|Since|Under|Some|Many|Most|No|Not|Now|Then|Both|Each"
    r"|However|Meanwhile|Earlier|Later|Last|Asked|What|Who|Why|How|Where)\b(?!\.)"
)
# A second look at places where the splitter does not end a sentence at all: stops before what begins one.
_STOP = re.compile(rf"\.[\"”’)]{{0,2}}[ \t]{{1,4}}(?={_STARTER.pattern})")
_SHORTENED = re.compile(
    rf"(?:[A-Z](?<![A-Z.].)\.(?:[A-Z]\.){{1,5}}|{one_of('Inc|Corp|Co|Ltd|Bros|Jr|Sr|etc|a[.]m|p[.]m')}\.)\Z"
)
_LONGEST_SHORTENED = 12  # characters
_LAST_WORD = re.compile(r"[^\s(\[\"“‘]+$")
_INITIAL = re.compile(r"(?:^|[\s.-])[A-Z]\.$")
_ALL_LOWER = re.compile(r"[a-z]+(?![\w-]*[A-Z])")
_QUOTED_CRY = re.compile(r"^[\"“‘].*[?!…,][\"”’]$", re.DOTALL)
_SPEAKER = re.compile(
    r"(?:[A-Z][\w.'’-]*\s+){1,6}?(?:said|asked|shouted|cried|added|told|wrote|replied|warned|declared)\b"
)
_LINE = re.compile(r"[^\n]*\n?")
_WINDOW = 20_000
_TAIL = 40  # how far back a border is looked at; no abbreviation is longer


def split_sentences(text: str, language: str = "en") -> tuple[Sentence, ...]:
    """The sentences of ``text`` in order, without the white space around them.

    Each line break that ends a paragraph or a headline ends a sentence; line breaks inside a
    hard-wrapped paragraph do not. Every character that is not white space is in exactly one
    sentence. The time taken grows with the length of the text and no faster.
    """
    spans: list[TextSpan] = []
    for start, end in _units(text):
        spans.extend(
            _split_unit(text, start, end) if is_english(language) else _cut_unit(text, start, end, language)
        )
    return tuple(Sentence(span, number) for number, span in enumerate(spans))


def _units(text: str) -> Iterator[tuple[int, int]]:
    """The stretches that no sentence may cross: lines, or whole paragraphs that are hard-wrapped."""
    block: list[tuple[int, int]] = []
    wrapped = False
    for match in _LINE.finditer(text):
        start, end = match.span()
        line = text[start:end].strip()
        if line:
            wrapped = wrapped or (bool(block) and line[0].islower() and _ALL_LOWER.match(line) is not None)
            block.append((start, end))
            continue
        yield from [(block[0][0], block[-1][1])] if wrapped else block
        block, wrapped = [], False


def _cut_unit(text: str, start: int, end: int, language: str) -> Iterator[TextSpan]:
    """The sentences of a unit in a language that is split by its own rules."""
    unit = text[start:end]
    first = 0
    for border in (*find_sentence_ends(unit, language), len(unit)):
        span = _trimmed(unit, first, border, start)
        if span:
            yield span
        first = border


def _split_unit(text: str, start: int, end: int) -> Iterator[TextSpan]:
    unit = text[start:end]
    ends = {len(unit), *_borders(unit), *_missed(unit)}
    first = 0
    for border in sorted(ends):
        if border < len(unit) and not _ends_sentence(unit, first, border):
            continue
        span = _trimmed(unit, first, border, start)
        if span:
            yield span
        first = border


def _borders(unit: str) -> Iterator[int]:
    """Where the splitter ends a sentence.

    It is shown a window at a time, since unclosed quotation marks cost it the square of what it sees.
    """
    first = 0
    while first < len(unit):
        window = unit[first : first + _WINDOW]
        if len(window) == _WINDOW:
            stop = max(window.rfind(mark) for mark in (". ", "! ", "? ")) + 1 or window.rfind(" ")
            window = window[: stop + 1] if stop > 0 else window
        for border in get_sentence_boundaries("en", window):
            end: int = border["end_index"]
            if end < len(window) or window.rstrip().endswith((".", "!", "?")):
                yield first + end
        first += len(window)


def _missed(unit: str) -> Iterator[int]:
    """Where the splitter takes a stop for one of an abbreviation only, and it may end the sentence too."""
    for stop in _STOP.finditer(unit):
        behind = stop.start() + 1
        if _SHORTENED.search(unit, max(behind - _LONGEST_SHORTENED, 0), behind):
            yield stop.end()


def _ends_sentence(unit: str, first: int, border: int) -> bool:
    """Whether the sentence that began at ``first`` really ends at ``border``."""
    after = unit[border : border + _TAIL]
    before = unit[max(first, border - _TAIL) : border]
    is_apart = before[-1:].isspace() or after[:1].isspace()
    before, after = before.rstrip(), after.lstrip()
    if not after:
        return True
    if not is_apart and after[0].isalnum():
        return False
    if after[0].islower() and _ALL_LOWER.match(after):
        return False
    word = _LAST_WORD.search(before)
    last = word.group().lower() if word else ""
    if last in _LEANING or (last in _LEANING_ON_NUMBER and after[0].isdigit()):
        return False
    if last and not _may_be_shortened(last.rstrip(_CLOSING)):
        return _ends_plainly(unit, first, border, after)
    if _CLOCK_TAIL.search(before):
        return not (after[0].isdigit() or _AFTER_CLOCK.match(after))
    if _EITHER.search(before) or _INITIAL.search(before):
        return bool(_STARTER.match(after)) or not (after[0].isalnum() or after[0] in ",;:")
    return _ends_plainly(unit, first, border, after)


def _ends_plainly(unit: str, first: int, border: int, after: str) -> bool:
    """Whether a sentence that ends in no abbreviation is no quotation that goes on: “Why?” Guterres asked."""
    return not (unit[first] in '"“‘' and _is_cry_with_speaker(unit[first:border].strip(), after))


def _may_be_shortened(word: str) -> bool:
    """Whether a word in small letters can be an abbreviation or an initial: "u.s.", "inc.", "j."."""
    return len(word) < 3 or word.count(".") > 1 or word.endswith(_SHORT_ENDINGS) or word[-3] == "-"


def _is_cry_with_speaker(sentence: str, after: str) -> bool:
    """Whether a quotation that ends in a mark of its own goes on: “Why?” Guterres asked."""
    return bool(_QUOTED_CRY.match(sentence) and _SPEAKER.match(after))


def _trimmed(unit: str, first: int, last: int, offset: int) -> TextSpan | None:
    part = unit[first:last]
    left = len(part) - len(part.lstrip())
    stripped = part.strip()
    return TextSpan(offset + first + left, offset + first + left + len(stripped)) if stripped else None
