"""Labels: what happened in a line, as subject, verb and object."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.events.clauses import Link
from extract.events.words import Part
from extract.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.events.attach import Dated
    from extract.events.clauses import Clause, Parse
    from extract.events.people import People
    from extract.events.tellings import Telling
    from extract.model import Sentence, Timex

LONGEST = 90
"""The most characters that a label has."""

_ENOUGH = 42  # characters after which a label ends at the next comma
_DROPPED = frozenset("also then however meanwhile later already reportedly".split())
_OF_PLACE = re.compile(
    r"\b[Tt]he (?:[a-z-]+ ){0,3}(?:city|town|village|port|capital|state|province|region|district|island) of (?=[A-Z])"
)
_COUNTED = re.compile(r"^(?:As many as|At least|More than|About|Around|Some|Up to|Nearly|Almost|Over) [\d,.]+ (?=[A-Z\w])")
_TIME_PREPOSITIONS = frozenset("in on at during over since by within from until through before after for late early of".split())
_BREAKS = frozenset({Part.PREPOSITION, Part.COMMA, Part.COORDINATOR, Part.TO, Part.SUBORDINATOR, Part.RELATIVE, Part.STOP})
_ENDINGS = frozenset({Part.DETERMINER, Part.PREPOSITION, Part.COORDINATOR, Part.TO, Part.ADJECTIVE, Part.SUBORDINATOR, Part.RELATIVE, Part.POSSESSIVE})
_SPACES = re.compile(r"\s+")
_BEFORE_MARK = re.compile(r"\s+([,.;:!?%’”)])")


class Labeller:
    """Makes the labels of one article's mentions."""

    def __init__(self, text: str, people: People) -> None:
        self.text = text
        self.people = people

    def label(self, parse: Parse, dated: Dated, timexes: Sequence[Timex], sentence: Sentence) -> str:
        """A readable label of at most :data:`LONGEST` characters, without attribution and dates."""
        telling = dated.telling
        skipped = self._time_tokens(parse, timexes)
        if telling.group is None:
            return self._finish(self._words(parse, range(telling.first, telling.end), skipped))
        clause = parse.clauses[telling.clause]
        if telling.is_statement:
            return self._finish(self._statement(parse, telling, clause, skipped, sentence))
        if not telling.group.is_finite and telling.status is not Status.PLANNED:
            return self._finish(self._participle(parse, telling, skipped))
        subject = self._subject(parse, clause.subject, sentence, skipped)
        rest = [n for n in self._rest(parse, clause) if n not in skipped]
        if clause.head and clause.head != clause.subject:  # "land that Ukraine seized"
            verb = range(clause.group.first, clause.group.last + 1)
            behind = [n for n in rest if n > clause.group.last]
            head = self._words(parse, range(*clause.head), skipped)
            if parse.tokens[clause.head[0]].part is not Part.NAME:
                head = head[:1].lower() + head[1:]
            label = f"{subject} {self._words(parse, verb, skipped)} {head} {self._words(parse, behind, skipped)}"
            return self._finish(label)
        return self._finish(f"{subject} {self._words(parse, rest, skipped)}")

    def _subject(
        self, parse: Parse, span: tuple[int, int] | None, sentence: Sentence, skipped: frozenset[int]
    ) -> str:
        if span is None:
            return ""
        if span[1] - span[0] == 1:
            name = self.people.name_of(parse.tokens[span[0]].word, sentence)
            if name:
                return name
        words = self._words(parse, self._without_asides(parse, range(*span)), skipped)
        return f"{words}{self._joined_on(parse, span, skipped)}"

    def _joined_on(self, parse: Parse, span: tuple[int, int], skipped: frozenset[int]) -> str:
        """What else belongs to a subject behind its first comma: "Ann, the heir, and her brother"."""
        owner = parse.owners[span[0]]
        verb = next((clause.group.first for clause in parse.clauses if clause.subject == span), span[1])
        behind = [n for n in range(span[1], verb) if parse.owners[n] == owner]
        links = [n for n in behind if parse.tokens[n].part is Part.COORDINATOR]
        if not links or parse.tokens[behind[0]].part is not Part.COMMA:
            return ""
        if parse.tokens[links[-1] - 1].part is not Part.COMMA:
            return self._words(parse, behind, skipped).rstrip(" ,")  # a list: "A, B and C"
        return " " + self._words(parse, self._until_mark(parse, list(range(links[-1], verb))), skipped)

    def _without_asides(self, parse: Parse, numbers: Iterable[int]) -> list[int]:
        kept: list[int] = []
        depth = 0
        for number in numbers:
            word = parse.tokens[number].word
            depth += word in {"(", "["}
            if not depth:
                kept.append(number)
            depth -= word in {")", "]"}
        return kept

    def _rest(self, parse: Parse, clause: Clause) -> list[int]:
        """From the verb to the end of what belongs to it."""
        kept: list[int] = []
        length = 0
        number = clause.group.first
        own = parse.owners[clause.group.last]
        while number < clause.end:
            token = parse.tokens[number]
            if number > clause.group.last and self._stops(parse, number, own, length):
                break
            kept.append(number)
            length += token.end - token.start + 1
            number += 1
        return self._without_asides(parse, (n for n in kept if parse.tokens[n].word not in _DROPPED))

    def _stops(self, parse: Parse, number: int, own: int, length: int) -> bool:
        token, following = parse.tokens[number], parse.tokens[min(number + 1, len(parse.tokens) - 1)]
        owner = parse.owners[number]
        if owner != own:
            clause = parse.clauses[owner]
            if number == clause.first:
                return clause.link in {Link.SUBORDINATE, Link.COORDINATE} or parse.tokens[number - 1].part is Part.COMMA
        if token.part is Part.COMMA:
            is_list = following.part is Part.NAME or following.part is Part.NUMBER
            return following.word in {"according", "which", "who"} or (length >= _ENOUGH and not is_list) or not is_list
        return token.part is Part.STOP and token.word not in {"(", ")", "-", "/"}

    def _statement(self, parse: Parse, telling: Telling, clause: Clause, skipped: frozenset[int], sentence: Sentence) -> str:
        from extract.events.speech import read_speech

        speech = read_speech(parse).attributing[telling.clause]
        speaker = self._subject(parse, speech.speaker, sentence, skipped)
        verb = list(range(clause.group.first, clause.group.last + 1))
        used = set(range(*speech.speaker)) if speech.speaker else set()
        quote = [n for n in range(telling.first, telling.end) if parse.tokens[n].is_quoted]
        behind = [n for n in range(clause.group.last + 1, telling.end) if n not in used and n not in skipped]
        if quote and quote[0] < clause.group.first:
            behind = [n for n in behind if parse.owners[n] == telling.clause and not parse.tokens[n].is_quoted]
            tail = self._until_mark(parse, behind)
            said = self._words(parse, quote, frozenset()).strip(" ,.")
            middle = self._words(parse, [*verb, *tail], skipped)
            return f"{speaker} {middle}{': ' if tail else ' '}“{said}”"
        if speech.is_trailing:
            front = [n for n in range(telling.first, clause.first) if n not in skipped]
            said = self._words(parse, front, skipped).strip(" ,.")
            return f"{speaker} {self._words(parse, verb, frozenset())} {said[:1].lower() + said[1:] if not said[:2].isupper() else said}"
        return f"{speaker} {self._words(parse, [*verb, *behind], skipped)}"

    def _until_mark(self, parse: Parse, numbers: list[int]) -> list[int]:
        kept: list[int] = []
        for number in numbers:
            if parse.tokens[number].part in {Part.COMMA, Part.STOP, Part.QUOTE}:
                break
            kept.append(number)
        return kept

    def _participle(self, parse: Parse, telling: Telling, skipped: frozenset[int]) -> str:
        """"the suit filed in 2003" with its noun, "signing a pact" with its own words."""
        first = telling.first
        if telling.group and telling.group.is_passive:
            while first > 0 and parse.tokens[first - 1].part in {Part.NAME, Part.OPEN, Part.ADJECTIVE, Part.POSSESSIVE, Part.NUMBER, Part.COMMA, Part.DETERMINER}:
                first -= 1
                if parse.tokens[first].part is Part.DETERMINER:
                    break
        return self._words(parse, range(first, telling.end), skipped)

    def _time_tokens(self, parse: Parse, timexes: Sequence[Timex]) -> frozenset[int]:
        """The numbers of the tokens that only say when, and can go: "on Friday", "in May"."""
        dropped: set[int] = set()
        tokens = parse.tokens
        for timex in timexes:
            inside = [n for n, token in enumerate(tokens) if timex.span.start <= token.start < timex.span.end]
            if not inside or timex.when is None:
                continue
            before = tokens[inside[0] - 1] if inside[0] else None
            after = tokens[inside[-1] + 1] if inside[-1] + 1 < len(tokens) else None
            if after and after.part is Part.POSSESSIVE and not (before and before.part is Part.ADJECTIVE):
                dropped.update([*inside, inside[-1] + 1])  # "Monday's announcement"
                continue
            if before and before.part in {Part.DETERMINER, Part.ADJECTIVE, Part.POSSESSIVE}:
                continue
            if after and after.part in {Part.OPEN, Part.NAME, Part.POSSESSIVE, Part.ADJECTIVE} and not (after.verb and not after.verb.is_often_noun) and before is not None and before.part is not Part.OPEN:
                continue
            dropped.update(inside)
            number = inside[0] - 1
            while number >= 0 and tokens[number].word in _TIME_PREPOSITIONS:
                dropped.add(number)
                number -= 1
            if number >= 1 and tokens[number].part is Part.COORDINATOR and number - 1 in dropped:
                dropped.add(number)  # "in March and June"
        return frozenset(dropped)

    def _words(self, parse: Parse, numbers: Iterable[int], skipped: frozenset[int]) -> str:
        """The text of some tokens, with the spaces that it has where they are neighbours."""
        pieces: list[str] = []
        last = -2
        for number in numbers:
            if number in skipped:
                continue
            token = parse.tokens[number]
            if pieces:
                is_next = number == last + 1
                pieces.append(self.text[parse.tokens[last].end : token.start] if is_next else " ")
            pieces.append(self.text[token.start : token.end])
            last = number
        return _SPACES.sub(" ", "".join(pieces)).strip()

    def _finish(self, label: str) -> str:
        label = _OF_PLACE.sub("", _BEFORE_MARK.sub(r"\1", _SPACES.sub(" ", label))).strip(" ,;:-—–.")
        label = _COUNTED.sub("", label)
        if label.count("“") > label.count("”"):
            label += "”"
        label = _DANGLING.sub("", cut(label))
        return label[:1].upper() + label[1:] if not _KEEPS_CASE.match(label) else label


_DANGLING = re.compile(
    r"(?:[ ,]+(?:a|an|the|in|on|at|of|to|for|by|with|from|about|into|over|and|or|but|as|that|which|who|whether|its|their|his"
    r"|her|some|just|only|more|than|because|since|while|when|after|before|so|try))+$"
)
_KEEPS_CASE = re.compile(r"[a-z][A-Z]")  # iPhone
_CUT_AT = re.compile(
    r",? (?:(?:in|on|at|by|for|with|from|into|onto|over|under|against|about|between|among|across|near|during|to|and|or|but|as"
    r"|that|which|who|where|while|after|before|of|through|toward|towards|amid|despite|including|because|since|until|if|than|just|only|aboard|seized|made|provided|held|led)\b)|[,;:]"
)


def cut(label: str, longest: int = LONGEST) -> str:
    """A label cut at the border of a phrase, so that it has ``longest`` characters at most."""
    if len(label) <= longest:
        return label
    if "“" in label:
        return label[: longest - 2].rsplit(" ", 1)[0].rstrip(" ,;:") + "…" + ("”" if label.count("“", 0, longest - 2) > label.count("”", 0, longest - 2) else "")
    places = [match.start() for match in _CUT_AT.finditer(label, 0, longest + 1) if longest // 3 < match.start() <= longest]
    if places:
        rest = label[places[-1] :]
        short = label[: places[-1]].rstrip(" ,;:")
        if rest.startswith(" by ") and short.endswith("ed"):
            short = short.rsplit(" ", 1)[0]  # "land seized by"
        return _DANGLING.sub("", short)
    return label[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
