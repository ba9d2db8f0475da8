"""The process that reads and adds articles for the dashboard, started by :mod:`app.adding.process` only.

In a process of its own, because the pages of readers would wait for a thread that reads an article. A
task a line comes in as JSON, what was done comes out a line each; the last line of a task is ``done``.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from app.adding.addition import Addition
from app.adding.candidate import article_from, candidate_of, choice_from, chosen_article, to_json
from app.adding.given import Source, source_from
from app.adding.outcomes import fault, make_each
from app.store import Library, read
from app.store.write import Added
from extract.errors import DatelineError
from extract.pipeline import read_article
from extract.read import Opened, ReadOptions, is_web_address, read_articles, read_opened
from extract.read.child import become_child
from extract.read.fetch import Fetcher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.adding.candidate import Candidate
    from extract.model import Article
    from extract.read.opened import Outcome

MOST_ARTICLES = 1_000  # of one work; nobody looks through more before adding them
MOST_TEXT = 200_000_000  # bytes of all its articles: a small archive may hold a disk full
_MOST_COPIES = 20  # that are named
_STEP_BACK = 10  # of 19 steps behind other programs
Telling = dict[str, Any]


def read_sources(task: Telling) -> Iterator[Telling]:
    """Read the sources of a task from its ``first`` on, keeping each article in a file of its folder."""
    folder, number, size = Path(task["folder"]), count(task["articles"]), 0
    options = ReadOptions(fetcher=_fetcher(task["fetching"]), full_pages=task["full_pages"])
    for place, told in enumerate(task["sources"][task["first"] :], start=task["first"]):
        source = source_from(told)
        yield {"begun": place}

        def keep(article: Article, origin: str = source.name) -> Candidate:
            candidate = candidate_of(article, next(number), origin)
            nonlocal size
            size += article_path(folder, candidate.number).write_text(to_json(article), encoding="ascii")
            return candidate

        for made in make_each(_outcomes(source, options), source.name, keep):
            if isinstance(made, DatelineError):
                yield {"failed": str(made)}
                continue
            yield {"article": json.loads(to_json(made))}
            if made.number + 1 >= MOST_ARTICLES or size > MOST_TEXT:
                yield {"failed": _too_many(source.name)}
                yield {"done": True}
                return
    yield {"done": True}


def add_articles(task: Telling) -> Iterator[Telling]:
    """Add the chosen articles of a task to its collection, then merge what they tell."""
    folder = Path(task["folder"])
    with Library.open(Path(task["library"]), create=False) as library:
        addition = Addition(library, task["collection"])
        added: dict[int, str] = {}
        for chosen in task["chosen"]:
            number = chosen["number"]
            yield {"adding": number}
            told = _add(addition, folder, chosen)
            yield {"number": number, **told}
            if told.get("added") == Added.NEW.value:
                added[number] = told["article_id"]
        yield {"merging": True}
        events = addition.finish()
        for number, article_id in added.items():
            yield from _relation(library, addition.slug, number, article_id)
        yield {"done": True, "events": events, "slug": addition.slug, "title": addition.title}


def article_path(folder: Path, number: int) -> Path:
    """Where an article that was read is kept until it is added."""
    return folder / f"article-{number}.json"


def _add(addition: Addition, folder: Path, chosen: Telling) -> Telling:
    """What became of one article."""
    try:
        article = article_from(json.loads(article_path(folder, chosen["number"]).read_text("utf-8")))
        article = chosen_article(article, choice_from(chosen["choice"]))
        reading = read_article(article)
        added = addition.add(reading)
    except DatelineError as error:
        return {"refused": str(error)}
    except Exception as error:  # noqa: BLE001 - one article never stops the others
        return {"refused": str(fault(chosen["choice"]["title"], error))}
    return {"added": added.value, "article_id": article.id, "events": len(reading.mentions)}


def _relation(library: Library, slug: str, number: int, article_id: str) -> Iterator[Telling]:
    """The other articles that print the text of one that was added, and whether it has other versions."""
    stored = read.article(library, slug, article_id)
    if stored is None or not (stored.copies or stored.versions):
        return
    copies = [head.source or head.title for head in stored.copies[:_MOST_COPIES]]
    version = ""
    if stored.versions:
        version = "newer" if stored.versions[0].id == article_id else "older"
    yield {"related": number, "copies": copies, "version": version}


def _outcomes(source: Source, options: ReadOptions) -> Iterator[Outcome]:
    if not source.path and is_web_address(source.name):
        yield from read_articles(source.name, options)
        return
    with source.open() as file:
        yield from read_opened(Opened(source.name, file), options)


def _fetcher(told: Telling) -> Fetcher:
    """The fetcher of the task; only tests allow it anything that is not public."""
    return Fetcher(
        seconds=told["seconds"],
        pause=told["pause"],
        allowed_addresses=frozenset(told["allowed_addresses"]),
        allowed_ports=frozenset(told["allowed_ports"]),
    )


def _too_many(name: str) -> str:
    return (
        f"{name}: more than {MOST_ARTICLES:,} articles or {MOST_TEXT // 1_000_000} MB of text; the rest was "
        "not read: the command `dateline add` takes any number"
    )


_TASKS: dict[str, Callable[[Telling], Iterator[Telling]]] = {"read": read_sources, "add": add_articles}


def _work(answers: TextIO) -> None:
    for line in sys.stdin.buffer:
        task = json.loads(line)
        try:
            for told in _TASKS[task["task"]](task):
                print(json.dumps(told), file=answers, flush=True)
        except Exception as error:  # noqa: BLE001 - the next task is another person's
            problem = str(error if isinstance(error, DatelineError) else fault("this work", error))
            print(json.dumps({"done": True, "problem": problem}), file=answers, flush=True)


def _let_readers_go_first() -> None:
    """Take what time of the processor is left over, where the system knows how."""
    with suppress(AttributeError, OSError):
        os.nice(_STEP_BACK)


if __name__ == "__main__":
    _let_readers_go_first()
    _work(become_child())
