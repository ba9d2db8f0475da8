"""The machine interface of key days: many articles in, and the days that matter most out, one a line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from app.exports.records import json_line
from app.lines import Unread, article_of, read_each
from extract.digest import find_key_days, label_day, read_account

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.exports.records import Record
    from extract.digest import Account, DigestOptions, KeyDay


def write_key_days(
    lines: BinaryIO, answers: BinaryIO, keywords: Iterable[str], options: DigestOptions
) -> None:
    """Read all articles of ``lines``, then write their key days on ``answers``, in the order of the days.

    Lines that cannot be read change nothing for the others; they are answered at the end with
    ``{"id", "error"}``.
    """
    wanted = tuple(keywords)
    unread: list[Unread] = []
    accounts: list[Account] = []
    for one in read_each(lines, lambda document: _read(document, wanted)):
        if isinstance(one, Unread):
            unread.append(one)
        else:
            accounts.append(one)
    answers.writelines(json_line(_record(key_day)) for key_day in find_key_days(accounts, options))
    for one in unread:
        answers.write(json_line(one.record))
    answers.flush()


def _read(document: Record, keywords: Iterable[str]) -> Account:
    """The account of a document, under the id that the document gives for itself."""
    article = article_of(document)
    name = document.get("id")
    return read_account(replace(article, id=article.id if name is None else str(name)), keywords)


def _record(key_day: KeyDay) -> Record:
    importance = key_day.importance
    return {
        "date": key_day.day.isoformat(),
        "sentences": [one.text for one in key_day.sentences],
        "label": label_day(key_day),
        "articles": [one.account.article.id for one in key_day.sentences],
        "because": importance.because,
        "importance": {
            "score": round(importance.score, 3),
            "articles": importance.articles,
            "sources": importance.sources,
            "later": importance.later,
            "attention": round(importance.attention, 3),
            "usual": round(importance.usual, 3),
            "lateness": round(importance.lateness, 3),
        },
    }
