"""What a piece of work needs done next, as its process is told, and how it goes on after one died."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from app.adding.given import sources_as_json
from app.adding.work import Phase

if TYPE_CHECKING:
    from pathlib import Path

    from app.adding.work import Work

_ENDED_THE_PROGRAM = "it ended the program that reads it, and was left out; please report it"


@dataclass(frozen=True, slots=True)
class Fetching:
    """How links are fetched: as by :class:`extract.read.fetch.Fetcher`. Only tests allow more addresses."""

    seconds: float = 30.0
    pause: float = 1.0
    allowed_addresses: tuple[str, ...] = ()
    allowed_ports: tuple[int, ...] = ()


def next_task(work: Work, library: Path, fetching: Fetching) -> dict[str, Any]:
    """The task for the phase that the work is in, from where it stands."""
    if work.phase is Phase.READING:
        return {
            "task": "read",
            "folder": str(work.folder),
            "sources": sources_as_json(work.sources),
            "first": work.place,
            "articles": len(work.candidates),
            "full_pages": work.full_pages,
            "fetching": asdict(fetching),
        }
    left = [] if work.stopped else work.left_to_add
    return {
        "task": "add",
        "folder": str(work.folder),
        "library": str(library),
        "collection": work.collection,
        "chosen": [{"number": number, "choice": asdict(work.choices[number])} for number in left],
    }


def mend(work: Work) -> None:
    """After a process that ended: pass over what ended it, or end the phase that a person stopped.

    Of an adding that was stopped, what was added is still merged: its next task is that alone.
    """
    if work.phase is Phase.READING:
        if work.stopped:
            work.end_phase()
        else:
            work.fail(f"{work.sources[work.place].name}: {_ENDED_THE_PROGRAM}")
            work.place += 1
    elif work.merging:
        work.fail("the events could not be put together; start Dateline again to have it done")
        work.end_phase()
    elif work.stopped and not work.results:
        work.end_phase()
    elif not work.stopped and (work.current is not None or work.left_to_add):
        number = work.current if work.current is not None else work.left_to_add[0]
        work.take({"number": number, "refused": _ENDED_THE_PROGRAM})
