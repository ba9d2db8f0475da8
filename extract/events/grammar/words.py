"""Words that hold an English sentence together, each with the part it plays."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from extract.events.grammar.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Mapping


class Part(Choice):
    """The part that a word or mark plays; OPEN is any other word, a verb perhaps."""

    OPEN: ClassVar[Part]
    NAME: ClassVar[Part]
    NUMBER: ClassVar[Part]
    DETERMINER: ClassVar[Part]
    POSSESSIVE: ClassVar[Part]
    ADJECTIVE: ClassVar[Part]
    ADVERB: ClassVar[Part]
    PREPOSITION: ClassVar[Part]
    SUBORDINATOR: ClassVar[Part]
    RELATIVE: ClassVar[Part]
    COORDINATOR: ClassVar[Part]
    SUBJECT: ClassVar[Part]
    OBJECT: ClassVar[Part]
    MODAL: ClassVar[Part]
    BE: ClassVar[Part]
    HAVE: ClassVar[Part]
    DO: ClassVar[Part]
    TO: ClassVar[Part]
    NOT: ClassVar[Part]
    COMMA: ClassVar[Part]
    STOP: ClassVar[Part]
    QUOTE: ClassVar[Part]


_LISTED: Final = {
    Part.DETERMINER: "the a an this these those his its their our my your no any some each every all both "
    "several many few another such either neither most more fewer less",
    Part.PREPOSITION: "of in on at by for with from into onto over under against about between among "
    "through across along near inside outside within without during toward towards upon "
    "amid amidst behind beyond per than despite throughout via including regarding "
    "concerning around above below beneath beside besides except like unlike alongside "
    "aboard atop off out up down versus vs following according due ahead instead because- "
    "of",
    Part.SUBORDINATOR: "because since until till after before while when whenever as if unless although "
    "though whereas whether once where lest how why",
    Part.RELATIVE: "who which whom whose that what",
    Part.COORDINATOR: "and or but nor yet &",
    Part.SUBJECT: "i he she it we they you there",
    Part.OBJECT: "me him her us them himself herself itself themselves himself each-other one another's",
    Part.MODAL: "will would can could may might must shall should ’ll 'll ’d 'd cannot ca wo ought",
    Part.BE: "be is are was were been being am ’re 're ’m 'm ai",
    Part.HAVE: "has have had having ’ve 've",
    Part.DO: "do does did doing",
    Part.TO: "to",
    Part.NOT: "not n't n’t never hardly barely nt",
    Part.ADVERB: "also then now just still already again ever often soon later earlier yet only even "
    "ago together today yesterday tomorrow tonight here thus therefore however meanwhile "
    "instead once twice away back almost nearly about first last perhaps maybe too so "
    "very quite rather further thereafter afterwards afterward sometimes always else "
    "abroad overnight reportedly allegedly apparently long",
    Part.ADJECTIVE: "new old first second third fourth last next other same own big large small major "
    "minor high low long short early late recent former current main key top senior local "
    "foreign federal public private military armed civilian heavy light good bad great "
    "young full free open hard strong weak deadly likely unlikely able unable ready "
    "willing massive nuclear dead alive northern southern eastern western central united "
    "joint entire whole various different similar certain sure clear such true real",
    Part.COMMA: ",",
    Part.STOP: "; : — – -- --- … ... ( ) [ ] / . ! ? _",
    Part.QUOTE: "\" “ ” « » `` ''",
}

PARTS: Final[Mapping[str, Part]] = {
    word: part for part, words in _LISTED.items() for word in words.split()
} | {"her": Part.DETERMINER, "first": Part.ADJECTIVE, "last": Part.ADJECTIVE, "yet": Part.ADVERB}
"""The part of each listed word; where a word has two parts, the one that it plays most in news."""

NUMBER_WORDS: Final = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
    thousand thousands million millions billion billions dozen dozens scores half""".split()
)

NOUNS_LIKE_ADJECTIVES: Final = frozenset(
    """
    hospital capital arrival proposal official animal festival rival approval withdrawal removal
    criminal trial deal metal journal tribunal arsenal terminal material denial renewal goal total
    journal canal refusal burial funeral republic music traffic critic fabric clinic epidemic pandemic
    panic topic offensive counter-offensive initiative executive representative detective archive native
    objective relative perspective secretary library territory salary anniversary diary civilian table
    cable vehicle politician guardian historian technician finish
    """.split()
)
"""Nouns that end as adjectives do."""

ADJECTIVE_ENDINGS: Final = (
    "ic",
    "al",
    "ous",
    "ive",
    "ful",
    "ary",
    "able",
    "ible",
    "less",
    "ese",
    "ian",
    "ish",
)

OPENING_QUOTES: Final = frozenset("“ « ``".split())
CLOSING_QUOTES: Final = frozenset("” »".split())

PRONOUNS: Final = frozenset("he she it they we i you this that these those who which".split())
"""Words that stand for somebody or something named before."""

LISTENERS_AND_DAYS: Final = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday january february march april may
    june july august september october november december reporters journalists parliament lawmakers
    """.split()
)
"""Words that can stand between "said" and what was said."""
