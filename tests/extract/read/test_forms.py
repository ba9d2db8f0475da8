from __future__ import annotations

import gzip
import json
import tracemalloc
import zipfile
from datetime import date
from itertools import islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from extract.errors import UnreadableSourceError
from extract.model import Article, PublishedBasis
from extract.read import (
    Opened,
    ReadOptions,
    find_sources,
    read_articles,
    read_opened,
    read_source,
    read_stream,
)
from tests.extract.read import written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.read.opened import Outcome

SEEDS = Path(__file__).parents[3] / "seeds"
# The newest first: no page of the web is from 1914.
ARTICLES = sorted(
    map(read_source, SEEDS.glob("*/articles/*.md")),
    key=lambda article: (article.published or date.min, article.title),
    reverse=True,
)


def outcomes(path: Path, options: ReadOptions | None = None) -> list[Outcome]:
    return list(read_articles(path, options))


def articles_of(path: Path, options: ReadOptions | None = None) -> list[Article]:
    found = outcomes(path, options)
    assert [str(one) for one in found if isinstance(one, UnreadableSourceError)] == []
    return [one for one in found if isinstance(one, Article)]


def write_one_of_each_form(folder: Path, articles: Sequence[Article]) -> dict[str, list[Article]]:
    """A folder with a file of each form; the articles of each by the file's name."""
    these = iter(articles)
    inside: dict[str, list[Article]] = {}

    def take(name: str, number: int = 1) -> list[Article]:
        inside[name] = [next(these) for _ in range(number)]
        return inside[name]

    (folder / "page.html").write_text(written.write_html(*take("page.html")))
    for name in ("news.warc", "news.warc.gz"):
        pages = [
            (f"https://example.org/{one.id}", "text/html", written.write_html(one).encode())
            for one in take(name, 2)
        ]
        written.write_warc(folder / name, [*pages, ("https://example.org/a.png", "image/png", b"\x89PNG")])
    with zipfile.ZipFile(folder / "folder.zip", "w") as archive:
        first, second = take("folder.zip", 2)
        archive.writestr("a/page.html", written.write_html(first))
        archive.writestr("a/photo.jpg", b"\xff\xd8\xff")
        archive.writestr("b.jsonl", written.write_json_lines([second]))
    (folder / "letter.eml").write_bytes(written.write_letter(*take("letter.eml")))
    (folder / "plain.eml").write_bytes(written.write_letter(*take("plain.eml"), html=False))
    (folder / "feed.rss").write_text(written.write_rss(take("feed.rss", 2)))
    (folder / "feed.xml").write_text(written.write_atom(take("feed.xml", 2)))
    written.write_epub(folder / "reader.epub", *take("reader.epub"))
    (folder / "corpus.jsonl").write_text(written.write_json_lines(take("corpus.jsonl", 3)))
    (folder / "corpus.json").write_text(json.dumps(written.records_of(take("corpus.json", 2))))
    (folder / "corpus.csv").write_text(written.write_csv(take("corpus.csv", 2)))
    (folder / "corpus.tsv").write_text(written.write_csv(take("corpus.tsv", 2), "\t"))
    written.write_parquet(folder / "corpus.parquet", take("corpus.parquet", 2))
    packed = gzip.compress(written.write_json_lines(take("more.jsonl.gz", 2)).encode())
    (folder / "more.jsonl.gz").write_bytes(packed)
    (folder / "plain.txt").write_text(written.write_text(*take("plain.txt")))
    written.write_pdf(folder / "print.pdf", *take("print.pdf"))
    written.write_pdf(folder / "columns.pdf", *take("columns.pdf"), columns=3)
    written.write_docx(folder / "handout.docx", take("handout.docx")[0])
    written.write_odt(folder / "handout.odt", *take("handout.odt"))
    return inside


def test_a_folder_with_one_of_each_form_gives_every_article_with_its_title_text_and_day(
    tmp_path: Path,
) -> None:
    inside = write_one_of_each_form(tmp_path, ARTICLES)
    paths = find_sources([tmp_path])
    assert {path.name for path in paths} == set(inside)
    for path in paths:
        read = articles_of(path)
        assert len(read) == len(inside[path.name]), path.name
        for article, original in zip(read, inside[path.name], strict=True):
            assert article.title == original.title, path.name
            assert article.published == original.published, path.name
            assert article.published_basis in {PublishedBasis.METADATA, PublishedBasis.TEXT}, path.name
            told, expected = article.text.split(), original.text.split()
            assert told[-len(expected) :] == expected, path.name
            assert len(told) <= len(expected) + 3, path.name  # the line with its day, where it has one


def test_a_form_is_told_by_what_stands_in_a_file_and_not_by_its_name(tmp_path: Path) -> None:
    inside = write_one_of_each_form(tmp_path, ARTICLES)
    for number, name in enumerate(sorted(inside.keys() - {"plain.txt", "corpus.json"})):
        disguised = (tmp_path / name).rename(tmp_path / f"{number}.txt")
        read = articles_of(disguised)
        assert [article.title for article in read] == [one.title for one in inside[name]], name


def test_a_given_day_holds_for_every_article_of_a_source(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    path.write_text(written.write_json_lines(ARTICLES[:3]))
    read = articles_of(path, ReadOptions(published=date(2020, 2, 2)))
    assert {(one.published, one.published_basis) for one in read} == {
        (date(2020, 2, 2), PublishedBasis.GIVEN)
    }


def test_where_one_article_is_expected_a_source_of_many_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    path.write_text(written.write_json_lines(ARTICLES[:2]))
    with pytest.raises(UnreadableSourceError, match="holds many articles where one was expected"):
        read_source(path)


def test_a_link_is_never_fetched_unasked() -> None:
    (refused,) = read_articles("http://127.0.0.1:9/never")
    assert str(refused) == "http://127.0.0.1:9/never: a link; nothing is fetched here"


def test_a_table_of_any_length_may_come_through_a_pipe(tmp_path: Path) -> None:
    long = tmp_path / "long.jsonl"
    record = json.dumps({"title": "Talks", "text": "Envoys met on Friday. " * 50_000, "date": "2024-11-17"})
    long.write_text(f"{record}\n" * 12)
    with long.open("rb") as stream:
        found = list(read_stream(stream, "standard input"))
    assert len([one for one in found if isinstance(one, Article)]) == 12


def test_bytes_broken_anywhere_are_told_in_one_line_or_cost_nothing(tmp_path: Path) -> None:
    write_one_of_each_form(tmp_path, ARTICLES)
    random = Random(17)  # noqa: S311 - chance that is the same in every run
    for path in sorted(tmp_path.iterdir()):
        whole = path.read_bytes()
        for _ in range(8):
            broken = bytearray(whole)
            for _ in range(random.choice([1, 5, 30])):
                place = random.randrange(len(broken))
                broken[place : place + random.choice([0, 1, 100])] = random.randbytes(
                    random.choice([0, 1, 10])
                )
            for outcome in read_opened(Opened.of(bytes(broken), path.name), ReadOptions()):
                if isinstance(outcome, UnreadableSourceError):
                    assert str(outcome).startswith(path.name.removesuffix(".gz"))
                    assert "\n" not in str(outcome)
                else:
                    assert outcome.text


def test_a_table_of_many_articles_is_read_in_the_memory_of_one(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    line = written.write_json_lines(ARTICLES[:1]).encode()
    with path.open("wb") as file:
        file.writelines(line for _ in range(10_000))
    assert path.stat().st_size > 15_000_000
    list(islice(read_articles(path), 10))  # what is loaded once
    tracemalloc.start()
    try:
        read = sum(1 for _ in islice(read_articles(path), 2_000))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert read == 2_000
    assert peak < 2_000_000
