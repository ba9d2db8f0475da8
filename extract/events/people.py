"""Who "he" is, where the text leaves no doubt: nothing is resolved on a guess."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from extract.beginnings import CAPITAL, one_of
from extract.events.grammar.clauses import Link
from extract.events.grammar.joined_names import FIELDS
from extract.events.grammar.words import Part
from extract.events.who.nouns import kinds_of_actors
from extract.gazetteer.states import state_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.events.grammar.clauses import Clause, Parse
    from extract.model import Sentence

_TITLE = one_of(
    "President|Chancellor|Prime Minister|Premier|Minister|Secretary-General|Secretary General|Secretary"
    r"|Secretary of State|King|Queen|Emperor|Archduke|Count|General|Gen\.|Colonel|Col\.|Senator|Sen\.|Gov\."
    r"|Mayor|Ambassador|Judge|Justice|Chairman|Pope|Mr\.|Mrs\.|Ms\.|Dr\.|CEO|Chief|Marshal|Admiral|spokesman|spokeswoman"
    "|spokesperson|Sir|Lord"
)
_NAME = rf"{CAPITAL}[\w’'-]{{1,30}}(?:[ ](?:[A-Z]\.[ ])?(?:al-|bin |von |van |de )?[A-Z][\w-]{{1,30}}){{0,3}}"
_TITLED = re.compile(rf"{_TITLE}\s({_NAME})")
_WHO = re.compile(r"who(?<= who)(?:se)?\b")
_BEFORE_WHO = re.compile(rf"({_NAME}),? \Z")
_SPEAKING = re.compile(
    rf"({CAPITAL}(?<!Le .)(?<!La .)(?<!The .)(?<!the .)[\w-]{{1,30}}) (?:said|says|added|told|warned|wrote)\b"
)
_PLACED = re.compile(r" (?:in|near|across|inside|from) ([A-Z][\w-]{1,30})")
_PLACED_FIRST = re.compile(r"In (?<=\bIn )([A-Z][\w-]{1,30})")
_PERSON_NOUN = one_of(
    "leader|minister|president|chancellor|premier|secretary|envoy|ambassador|spokesman|spokeswoman|spokesperson"
    "|commander|general|chief|head|director|governor|mayor|senator|lawmaker|analyst|professor|activist"
    "|journalist|reporter|editor|lawyer|judge|prosecutor|founder|candidate|official|officer|wife|husband|widow"
    "|son|daughter|brother|sister|father|mother|doctor|surgeon|nurse|resident|student|farmer|teacher|printer"
    "|writer|priest|bishop|driver|soldier|captain|colonel|heir|member"
)
_FULL_NAME = r"(?:[A-Z][\w’'-]{1,30} ){1,3}[A-Z][\w’'-]{1,30}"
_ENDS_IN_NAME = re.compile(rf"\b{_FULL_NAME}\Z")
_ENDS_IN_ROLE = re.compile(rf"{_PERSON_NOUN}(?: [\w’'-]{{1,20}}){{0,4}}\Z")
_ROLE_BEHIND = re.compile(
    rf", (?:an?|the|its|his|her|their|whose) (?:[\w’'-]{{1,20}} ){{0,4}}?{_PERSON_NOUN}\b"
)
_NAME_BEHIND = re.compile(rf", ({_FULL_NAME}),")
_REACH_BACK = 90  # characters before a comma
_LATER_NAME = re.compile(
    rf"({CAPITAL}[\w-]{{1,30}})[’']s "
    r"(?:statement|remarks?|comments?|address|speech|words|message|announcement)\b"
)
_GOES_ON_SAYING = re.compile(
    r"s?he (?:also |then |later |further |again )?"
    r"(?:said|says|added|adds|told|tells|warned|insisted|explained|noted|continued|stressed|wrote)\b",
    re.IGNORECASE,
)
_PRONOUNS = frozenset({"he", "she"})
_FEMININE = re.compile(r"\b(?:Countess|Queen|Empress|Princess|Duchess|Lady|Mrs\.|Ms\.|Miss|Madame)\s")
_MASCULINE = re.compile(r"\b(?:Count|King|Emperor|Prince|Archduke|Lord|Sir|Mr\.|Pope|Monsieur)\s")
_OFFICES = frozenset(
    """The He She It They Police Officials But And House Office Street Palace Department Ministry
    Command Staff Times Post Pentagon Kremlin Council Commission Agency Court Parliament Congress Senate Army
    Navy""".split()
)
_CAPITALISED = re.compile(r"[A-Z][\w-]{1,30}")
_TITLE_REACH = 30  # characters before a surname that hold its title and first name
_ENDS_NAME = frozenset({Part.POSSESSIVE, Part.PREPOSITION, Part.COMMA})
_GAP = 3  # sentences in which nobody else acts
_AHEAD = 600  # characters: about the three next paragraphs


class People:
    """The people that one article names, and who was spoken of last."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self.text = text
        self.sentences = sentences
        self.surnames = {match.group(1).split()[-1] for match in _TITLED.finditer(text)}
        places = {*_PLACED.findall(text), *_PLACED_FIRST.findall(text)}
        self.surnames.update({match.group(1) for match in _SPEAKING.finditer(text)} - places)
        self.surnames.update(name.split()[-1] for name in _beside_others(text))
        self.surnames -= _OFFICES
        self.surnames -= {name for name in self.surnames if name.lower() in FIELDS} | _ends_of_states()
        self.last = ""
        self.last_start = 0  # where the sentence begins that spoke of them
        self.last_sentence = -2
        self.other_sentence = -2  # the last one that had somebody else for a subject
        self.speaker = ""  # who spoke last
        self.speaker_sentence = -2

    def name_of(self, pronoun: str, sentence: Sentence, offset: int) -> str:
        """The name behind "he" or "she" at ``offset`` in a sentence, or "" where it is not plain.

        It is the person who was the subject last, with no other person named since, or else the only person
        that the sentence before names. Who goes on speaking is who spoke before: "he said", "he added".
        """
        if pronoun not in _PRONOUNS:
            return ""
        goes_on = self.speaker and sentence.number - self.speaker_sentence <= 1
        if goes_on and _GOES_ON_SAYING.match(self.text, offset):
            start = self.sentences[self.speaker_sentence].span.start
            if self._fits(pronoun, self.speaker, start):
                self.speaker_sentence = sentence.number
                return self.speaker
        since = sentence.number - self.last_sentence
        if self.last and since <= (_GAP if self.other_sentence < self.last_sentence else 1):
            is_plain = self._named(self.last_start, offset) == {self.last}
            return self.last if is_plain and self._fits(pronoun, self.last, self.last_start) else ""
        ahead: set[str] = set(_LATER_NAME.findall(self.text, sentence.span.end, sentence.span.end + _AHEAD))
        if len(ahead) == 1 and ahead <= self.surnames:
            return next(iter(ahead))
        return self._named_alone(pronoun, sentence.number - 1, offset)

    def _named_alone(self, pronoun: str, number: int, offset: int) -> str:
        """The only person named from a sentence up to an offset, if nobody else acts there; else ""."""
        if number < 0 or self.other_sentence == number:
            return ""
        start = self.sentences[number].span.start
        named = self._named(start, offset)
        name = next(iter(named)) if len(named) == 1 else ""
        return name if name and self._fits(pronoun, name, start) else ""

    def _named(self, start: int, end: int) -> set[str]:
        """The people whose surnames stand in a stretch of the text."""
        return set(_CAPITALISED.findall(self.text, start, end)) & self.surnames

    def _fits(self, pronoun: str, name: str, start: int) -> bool:
        """Whether no title before a name is a woman's for "he", or a man's for "she"."""
        wrong = _FEMININE if pronoun == "he" else _MASCULINE
        place = self.text.find(name, start)
        return wrong.search(self.text, max(place - _TITLE_REACH, start), place) is None

    def note(self, parse: Parse, clause: Clause, sentence: Sentence) -> None:
        """Remember the subject of a clause, when it is a person."""
        subject = clause.subject
        if subject is None or clause.link is Link.RELATIVE:
            return
        name = self._person(parse, subject) or self._beside(parse, subject, clause.group.first)
        if name:
            self.last, self.last_sentence, self.last_start = name, sentence.number, sentence.span.start
        elif parse.tokens[subject[0]].word in _PRONOUNS and sentence.number - self.last_sentence <= 1:
            self.last_sentence = sentence.number
        elif _may_be_somebody(parse, subject):
            self.other_sentence = sentence.number

    def note_speaker(self, parse: Parse, speaker: tuple[int, int] | None, sentence: Sentence) -> None:
        """Remember who speaks first in a sentence; somebody whom no name tells is nobody known."""
        is_first = sentence.number != self.speaker_sentence
        if speaker is None or not is_first or parse.tokens[speaker[0]].word in _PRONOUNS:
            return
        self.speaker = self._person(parse, speaker)
        self.speaker_sentence = sentence.number

    def _beside(self, parse: Parse, subject: tuple[int, int], verb: int) -> str:
        """The name in commas behind a title: "The minister in Belgrade, Nikolai Hartwig, died"."""
        first = subject[1] + 1
        if first >= verb or parse.tokens[subject[1]].part is not Part.COMMA:
            return ""
        end = first
        while end < verb and parse.tokens[end].part is Part.NAME:
            end += 1
        is_name = end - first >= 2 and parse.tokens[end].part is Part.COMMA
        return self.text[parse.tokens[end - 1].start : parse.tokens[end - 1].end] if is_name else ""

    def _person(self, parse: Parse, subject: tuple[int, int]) -> str:
        parts = parse.parts[slice(*subject)]
        if Part.NAME not in parts or Part.COORDINATOR in parts:
            return ""
        end = subject[0]
        while end < subject[1] and parse.parts[end] not in _ENDS_NAME:
            end += 1
        if end == subject[0] or parse.parts[end - 1] is not Part.NAME:
            return ""
        surname = self.text[parse.tokens[end - 1].start : parse.tokens[end - 1].end]
        return surname if surname in self.surnames else ""


@cache
def _ends_of_states() -> frozenset[str]:
    """The last words of the names of states: "the Dominican Republic said"."""
    return frozenset(name.rpartition(" ")[2] for name in state_names() if " " in name)


def _beside_others(text: str) -> Iterator[str]:
    """The names beside "who" and what somebody is: "Ann Lee, the mayor", "a student of 19, Ivo Bran,".

    What is rarer is looked for first: a "who" or a comma, and the name from there.
    """
    for beside, name in ((_WHO, _BEFORE_WHO), (_ROLE_BEHIND, _ENDS_IN_NAME)):
        for match in beside.finditer(text):
            before = name.search(text, max(match.start() - _REACH_BACK, 0), match.start())
            if before is not None:
                yield before.group().rstrip(" ,")
    for match in _NAME_BEHIND.finditer(text):
        if _ENDS_IN_ROLE.search(text, max(match.start() - _REACH_BACK, 0), match.start()):
            yield match.group(1)


def _may_be_somebody(parse: Parse, subject: tuple[int, int]) -> bool:
    """Whether a subject that is nobody known can be a person: "the minister", "Ann Lee"."""
    first, end = subject
    last = first
    while last + 1 < end and parse.tokens[last + 1].part not in _ENDS_NAME:
        last += 1
    if parse.parts[last] is Part.NAME and last > first and parse.parts[last - 1] is Part.NAME:
        return True
    return parse.forms[last] in kinds_of_actors()
