"""From an article's sentences and time expressions to its mentions."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from extract.events.dating import Dating, Narrative
from extract.events.grammar.clauses import Link
from extract.events.grammar.groups import Tense
from extract.events.happenings import Happenings
from extract.events.label import Labeller
from extract.events.particulars import Particularist, Told
from extract.events.people import People
from extract.events.scenes import read_scenes
from extract.events.where.words import with_place
from extract.model import Basis, Mention, Status, TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from extract.events.grammar.clauses import Parse
    from extract.events.scenes import Place, Scene
    from extract.events.tellings import Telling
    from extract.model import Article, Sentence, Timex

_REPORTED = frozenset({Status.HAPPENED, Status.ONGOING})


def find_mentions(
    article: Article, sentences: Sequence[Sentence], timexes: Sequence[Timex]
) -> tuple[Mention, ...]:
    """What an article says has happened or will, in the order of its text.

    Every mention's spans point into ``article.text``; each has its date or the reason why it has none.
    """
    return tuple(_Reader(article, sentences, timexes).read())


class _Reader:
    """Reads one article from its first sentence to its last."""

    def __init__(self, article: Article, sentences: Sequence[Sentence], timexes: Sequence[Timex]) -> None:
        self.article = article
        self.sentences = sentences
        self.timexes = timexes
        self.people = People(article.text, sentences)
        self.particularist = Particularist(article.text, self.people.surnames)
        self.told: dict[int, int] = {}  # how often an event word has been read, by its offset

    def read(self) -> Iterator[Mention]:
        scenes = deque(read_scenes(self.article, self.sentences, self.timexes))
        narrative = self._begin(self._happenings(scenes))
        while scenes:  # let go of each as soon as it is read, while the processor still has it at hand
            yield from self._read_scene(scenes.popleft(), narrative)

    def _begin(self, happenings: Happenings) -> Narrative:
        return Narrative(self.article, self.timexes, len(self.sentences), happenings)

    def _happenings(self, scenes: Iterable[Scene]) -> Happenings:
        """What the article dates by phrases of its own, so that what only points at it can have its date."""
        happenings = Happenings()
        narrative = self._begin(Happenings())
        for scene in scenes:
            for one in scene.told:
                if one.timex is None:
                    narrative.pass_by(scene.parse, one, scene.place)
                    continue
                dating = narrative.date(scene.parse, one, scene.place)
                is_dated = dating.basis is Basis.STATED and not one.telling.is_ahead
                if is_dated and dating.when is not None:
                    happenings.note(scene.parse, one, dating.when, one.timex, scene.place)
        return happenings

    def _read_scene(self, scene: Scene, narrative: Narrative) -> Iterator[Mention]:
        sentence, parse = scene.sentence, scene.parse
        noted = 0
        labeller: Labeller | None = None
        for one in scene.told:
            labeller = labeller or self._labeller(scene)
            while noted < one.telling.clause:
                self.people.note(parse, parse.clauses[noted], sentence)
                noted += 1
            dating = narrative.date(parse, one, scene.place)
            yield self._mention(sentence, parse, one.telling, dating, scene.place, labeller)
            if one.telling.speech is not None:
                self.people.note_speaker(parse, one.telling.speech.speaker, sentence)
        for clause in parse.clauses[noted:]:
            self.people.note(parse, clause, sentence)

    def _labeller(self, scene: Scene) -> Labeller:
        return Labeller(
            self.article.text,
            self.people,
            self.particularist.bodies,
            scene.sentence,
            scene.parse,
            scene.timexes,
        )

    def _mention(
        self,
        sentence: Sentence,
        parse: Parse,
        telling: Telling,
        dating: Dating,
        place: Place,
        labeller: Labeller,
    ) -> Mention:
        trigger = parse.tokens[telling.trigger]
        span = _span(parse, telling.first, telling.end)
        is_front = place.is_headline or place.is_lead
        clause = parse.clauses[telling.clause]
        label = labeller.label(telling)
        said = self.particularist.read(
            Told(
                parse,
                telling,
                sentence.number,
                dating.when,
                subject=labeller.subject_name(telling),
                speaker=labeller.speaker_name(telling),
                dates=labeller.dates,
            )
        )
        return Mention(
            id=self._identify(trigger.start),
            article_id=self.article.id,
            span=span,
            sentence=sentence.span,
            label=with_place(label, telling.kind, said.places, sentence.span.of(self.article.text)),
            kind=said.kind,
            status=_status(telling, dating, self.article.published),
            when=dating.when,
            basis=dating.basis,
            because=dating.because,
            trigger=TextSpan(trigger.start, trigger.end),
            timex=dating.timex,
            main=is_front
            and clause.link is Link.MAIN
            and telling.status in _REPORTED
            and dating.basis is not Basis.NONE,
            actors=said.actors,
            places=said.places,
            killed=said.killed,
            injured=said.injured,
            said_by=said.said_by,
            tolls=said.tolls,
            sources=said.sources,
        )

    def _identify(self, offset: int) -> str:
        """An id by the place of the event word; "strikes on Monday and Tuesday" are two at one place."""
        times = self.told[offset] = self.told.get(offset, 0) + 1
        again = f"-{times}" if times > 1 else ""
        return f"{self.article.id}-{offset:x}{again}"


def _span(parse: Parse, first: int, end: int) -> TextSpan:
    return TextSpan(parse.tokens[first].start, parse.tokens[end - 1].end)


def _status(telling: Telling, dating: Dating, published: date | None) -> Status:
    """A happening in the present that is dated ahead is a plan: "takes office in January"."""
    status, when = telling.status, dating.when
    is_ongoing = status is Status.ONGOING
    if is_ongoing and when is None and dating.timex is not None:
        return Status.PLANNED  # with a day that cannot be placed, the present still looks ahead
    is_perfect = telling.group is not None and telling.group.tense is Tense.PERFECT
    if is_perfect and status is Status.HAPPENED and when is not None and when.end is None:
        return Status.ONGOING  # "has lost ten men since the attack"
    is_named = telling.group is None or is_ongoing
    if is_named and published is not None and when is not None and when.first_day > published:
        return Status.PLANNED
    return status
