"""What "it" and "they" are, where the sentence before had one state, group or organisation that acted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.events.grammar.verbs import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.events.tellings import Telling
    from extract.model import Actor

_BODIES: Final = frozenset({"state", "group", "organisation"})
_DOES: Final = frozenset({Role.SPEECH, Role.COMMIT, Role.CALL, Role.EVENT})
_OF_THINGS: Final = frozenset(
    """explode hit strike fall land open begin end start happen last come go carry contain fly burst crash
    take grow become run cost show drive reach kill injure wound burn pass follow appear""".split()
)
_TWO: Final = 2
_PLURAL: Final = frozenset("forces troops soldiers rebels fighters militants officials authorities".split())


class Bodies:
    """Who acted last, as far as mentions have told."""

    def __init__(self) -> None:
        self.last: tuple[Actor, ...] = ()
        self.sentence = -2
        self.pair: tuple[Actor, ...] = ()  # the two sides of what was told last of two

    def note(self, actors: Sequence[Actor], sentence: int) -> None:
        """Remember who acted in a telling."""
        bodies = tuple(actor for actor in actors if actor.kind in _BODIES)
        if len(bodies) == len(actors) == _TWO:
            self.pair = bodies
        doers = tuple(actor for actor in actors if actor.role != "target")
        if doers:
            self.last, self.sentence = doers, sentence

    def name_of(self, pronoun: str, telling: Telling, sentence: int) -> str:
        """The body behind "it" or "they", or "" where it is not plain or may be a thing."""
        group = telling.group
        if (
            group is None
            or group.is_passive
            or group.verb.role not in _DOES
            or group.verb.lemma in _OF_THINGS
        ):
            return ""
        if sentence - self.sentence > 1 or any(actor.kind not in _BODIES for actor in self.last):
            return ""
        is_plural = len(self.last) > 1 or self.last[0].name.rpartition(" ")[2] in _PLURAL
        if pronoun not in {"it", "they"} or (pronoun == "they") is not is_plural:
            return ""
        return " and ".join(_written(actor) for actor in self.last)


def _written(actor: Actor) -> str:
    """A body as a label names it: "the army", "Ukraine"."""
    is_name = actor.name[:1].isupper() and actor.kind != "organisation"
    return actor.name if is_name else f"the {actor.name}"
