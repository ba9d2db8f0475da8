"""Other people's date readers, made to answer as ours does: phrases with TIMEX3 values.

Each is asked the way its own documentation shows, in English, with the day of publication as the day
to count from; what it answers is written as TIMEX3 at the grain that it gives, and no finer. They come
with the optional group ``peers`` of pyproject.toml; one that is not installed is left out.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from importlib.util import find_spec
from typing import Any

from benchmarks.scoring import Annotation
from extract.sentences import split_sentences

Reader = Callable[[str, date], list[Annotation]]
_TIME = re.compile(r"\dT")


def installed_peers() -> dict[str, Reader]:
    """The peers that can be imported here, by name, ready to read."""
    return {name: make() for name, (module, make) in _PEERS.items() if find_spec(module)}


def _midnight(published: date) -> datetime:
    return datetime.combine(published, time())


def _day(moment: date) -> str:
    return f"{moment:%Y-%m-%d}"


def _week(moment: date) -> str:
    year, week, _ = moment.isocalendar()
    return f"{year}-W{week:02}"


def _clock(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M}"


def _type_of(value: str) -> str:
    """TIME for a value with a time of day, else DATE."""
    return "TIME" if _TIME.search(value) else "DATE"


def _by_sentence(read: Reader) -> Reader:
    """A reader that is made for a question or a command, given one sentence after the other.

    Whole articles take such readers minutes, and they find less in them.
    """

    def read_all(text: str, published: date) -> list[Annotation]:
        return [
            replace(found, start=found.start + span.start, end=found.end + span.start)
            for span in (sentence.span for sentence in split_sentences(text))
            for found in read(span.of(text), published)
        ]

    return read_all


# --- dateparser ---------------------------------------------------------------------------------------


def _dateparser() -> Reader:
    search = importlib.import_module("dateparser.search")
    values: dict[str | None, Callable[[datetime], str]] = {
        "year": lambda moment: f"{moment:%Y}",
        "month": lambda moment: f"{moment:%Y-%m}",
        "week": _week,
        "time": _clock,
    }

    def read(text: str, published: date) -> list[Annotation]:
        settings = {"RELATIVE_BASE": _midnight(published), "RETURN_TIME_AS_PERIOD": True}
        answers = search.search_dates(text, languages=["en"], settings=settings, add_period=True)
        found, reached = [], 0
        for phrase, moment, period in answers or ():
            start = text.find(phrase, reached)
            if start < 0:  # it gives words and no place; these were put together from several
                continue
            reached = start + len(phrase)
            value = values.get(period, _day)(moment)
            found.append(Annotation(start, reached, "TIME" if period == "time" else "DATE", value))
        return found

    return read


# --- parsedatetime ------------------------------------------------------------------------------------


def _parsedatetime() -> Reader:
    parsedatetime = importlib.import_module("parsedatetime")
    constants = parsedatetime.Constants()
    constants.DOWParseStyle = -1  # news looks back: without this, "Friday" is the coming one
    constants.CurrentDOWParseStyle = True  # and on a Friday that day itself
    calendar = parsedatetime.Calendar(constants, version=parsedatetime.VERSION_CONTEXT_STYLE)
    exact = parsedatetime.pdtContext

    def write(moment: datetime, accuracy: int) -> str:
        if accuracy & (exact.ACU_HOUR | exact.ACU_MIN | exact.ACU_SEC):
            return _clock(moment)
        if accuracy & exact.ACU_DAY:
            return f"{moment:%Y-%m-%d}"
        if accuracy & exact.ACU_WEEK:
            return _week(moment)
        if accuracy & exact.ACU_MONTH:
            return f"{moment:%Y-%m}"
        return f"{moment:%Y}" if accuracy & exact.ACU_YEAR else "PRESENT_REF"

    def read(text: str, published: date) -> list[Annotation]:
        found = []
        for moment, context, start, end, _ in (
            calendar.nlp(text, sourceTime=_midnight(published).timetuple()) or ()
        ):
            value = write(moment, context.accuracy)
            blanks = len(text[start:end]) - len(text[start:end].lstrip())
            found.append(Annotation(start + blanks, end, _type_of(value), value))
        return found

    return read


# --- ctparse ------------------------------------------------------------------------------------------

_LENGTHS = {
    "minutes": "PT{}M",
    "hours": "PT{}H",
    "days": "P{}D",
    "nights": "P{}D",
    "weeks": "P{}W",
    "months": "P{}M",
}
_PARTS = {
    "morning": "TMO",
    "forenoon": "TMO",
    "noon": "TMI",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
}


def _ctparse() -> Reader:
    ctparse = importlib.import_module("ctparse").ctparse

    def write(resolution: Any) -> tuple[str, str]:  # noqa: ANN401 - one of its three kinds of answer
        if hasattr(resolution, "unit"):
            return "DURATION", _LENGTHS[resolution.unit.value].format(resolution.value)
        moment = getattr(resolution, "t_from", resolution) or resolution.t_to
        value = f"{moment.year:04}" if moment.year else "XXXX"
        value += f"-{moment.month:02}" if moment.month else ""
        value += f"-{moment.day:02}" if moment.day else ""
        if moment.hour is not None:
            return "TIME", f"{value}T{moment.hour:02}:{moment.minute or 0:02}"
        part = next((code for name, code in _PARTS.items() if name in (moment.POD or "")), "")
        return ("TIME" if part else "DATE"), value + part

    def read_from(sentence: str, published: date) -> list[Annotation]:
        """It gives one answer to a text, so it is asked again for what stands behind each."""
        found, reached = [], 0
        while answer := ctparse(sentence[reached:], ts=_midnight(published)):
            start, end = reached + answer.resolution.mstart, reached + answer.resolution.mend
            if start >= end:
                break
            kind, value = write(answer.resolution)
            found.append(Annotation(start, end, kind, value))
            reached = end
        return found

    return _by_sentence(read_from)


# --- timexy -------------------------------------------------------------------------------------------

_TIMEX3 = re.compile(r'type="(\w+)" value="([^"]*)"')


def _timexy() -> Reader:
    importlib.import_module("timexy")
    nlp = importlib.import_module("spacy").blank("en")
    nlp.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})

    def read(text: str, published: date) -> list[Annotation]:
        del published  # it reads nothing that is counted from a day
        found = []
        for entity in nlp(text).ents:
            matched = _TIMEX3.search(entity.kb_id_)
            if matched:
                kind, value = matched.groups()
                found.append(
                    Annotation(entity.start_char, entity.end_char, kind, value.removesuffix("T00:00:00"))
                )
        return found

    return read


# --- Recognizers-Text ---------------------------------------------------------------------------------

_RECOGNIZED = {"duration": "DURATION", "set": "SET", "time": "TIME", "timerange": "TIME"}
_FULL_HOUR = re.compile(r"(\dT\d\d)$")  # TimeBank writes the minutes
_RANGE = re.compile(r"\(([^,]+),[^,]*,?(P[^)]*)?\)")


def _recognizers_text() -> Reader:
    recognizers = importlib.import_module("recognizers_date_time")
    english = recognizers.Culture.English

    def write(kind: str, candidates: list[dict[str, str]], published: date) -> str:
        """Its own timex, and where that leaves the year open, that of the last candidate not ahead."""
        days = [one.get("start") or one.get("value") or one.get("end") or "" for one in candidates]
        past = [day for day in days if day[:10] <= published.isoformat()]
        first = max(past, default=days[0])
        timex = candidates[0].get("timex", "")
        if timex.startswith("("):
            matched = _RANGE.match(timex)
            begin, length = matched.groups() if matched else (timex, None)
            timex = begin[:3] if length == "P10Y" else begin
        if kind == "TIME" and timex.startswith("T"):
            timex = f"{published}{timex}"
        if kind in {"DATE", "TIME"} and timex.startswith("XXXX") and first[:4].isdigit():
            weekday = timex.startswith("XXXX-WXX-")
            timex = first[:10] + timex[len("XXXX-WXX-0") :] if weekday else first[:4] + timex[4:]
        return _FULL_HOUR.sub(r"\1:00", timex)

    def read(sentence: str, published: date) -> list[Annotation]:
        found = []
        for answer in recognizers.recognize_datetime(sentence, english, reference=_midnight(published)):
            candidates = (answer.resolution or {}).get("values") or [{}]
            kind = _RECOGNIZED.get(answer.type_name.rpartition(".")[2], "DATE")
            value = write(kind, candidates, published)
            kind = _type_of(value) if kind == "DATE" else kind
            found.append(Annotation(answer.start, answer.end + 1, kind, value))
        return found

    return _by_sentence(read)


_PEERS: dict[str, tuple[str, Callable[[], Reader]]] = {
    "dateparser.search": ("dateparser", _dateparser),
    "parsedatetime": ("parsedatetime", _parsedatetime),
    "timexy": ("timexy", _timexy),
    "Recognizers-Text": ("recognizers_date_time", _recognizers_text),
    "ctparse": ("ctparse", _ctparse),
}
