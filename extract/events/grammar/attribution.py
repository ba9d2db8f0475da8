"""Where "..., Ann Lee said" and "..., said Ann Lee" begin behind what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.events.grammar.verbs import Role
from extract.events.grammar.words import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.events.grammar.groups import VerbGroup
    from extract.events.grammar.tokens import Token

_BEFORE_SPEAKER = frozenset("say add write report note explain insist argue recall".split())
_OPENS_SPEAKER = frozenset({Part.DETERMINER, Part.NUMBER})
_CLOSES = frozenset({Part.STOP, Part.QUOTE, Part.PREPOSITION, Part.NAME, Part.NUMBER, Part.ADVERB})
_CLOSING = 4  # tokens: "on Monday."
_JOINS_NOUNS = frozenset({"and", "or"})


def find_attribution(tokens: Sequence[Token], joint: int, group: VerbGroup) -> int | None:
    """The comma behind which a speaker stands, where the coordinator at ``joint`` joins nouns; else None.

    "Will not ask for arms or aid, Ann Lee said": commas come in pairs around what is said of a noun, so
    one is left over where a speaker follows.
    """
    if tokens[joint].word not in _JOINS_NOUNS or group.verb.role is not Role.SPEECH:
        return None
    commas = [number for number in range(joint + 1, group.first) if tokens[number].part is Part.COMMA]
    is_apart = bool(commas) and commas[0] > joint + 1
    return commas[0] if is_apart and len(commas) % 2 else None


def find_comma_before_speaker(commas: Sequence[int], verb: int) -> int:
    """Of the commas before a verb of speech the last, but "..., the minister, Ann Lee, said" has two more."""
    if commas[-1] + 1 < verb:
        return commas[-1]
    return commas[-3] if len(commas) > 2 else commas[0]


def stands_before_speaker(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """Whether a verb may close what was said, with who speaks behind it: "..., said Ann Lee"."""
    if group.verb.lemma not in _BEFORE_SPEAKER or not 0 < group.first < len(tokens) - 1:
        return False
    before, after = tokens[group.first - 1], tokens[group.first + 1]
    is_speaker = after.part is Part.NAME or (group.verb.lemma == "say" and after.part in _OPENS_SPEAKER)
    return before.part is Part.COMMA and is_speaker


def find_last_speaker(tokens: Sequence[Token], before: Sequence[int], group: VerbGroup) -> int | None:
    """The comma behind which a speaker stands who ends a sentence: "No bread there, Ann Lee said"; or None.

    ``before`` are the tokens of the clause before its verb of speech. What was said must stand there, where
    nothing stands behind the verb; that its verb was not found does not matter.
    """
    behind = tokens[group.last + 1 :]
    if len(behind) > _CLOSING or any(token.part not in _CLOSES for token in behind):
        return None
    commas = [number for number in before if tokens[number].part is Part.COMMA]
    return commas[-1] if commas and commas[-1] + 1 < group.first else None
