"""What a collection remembers of its sources, so that what is there is not read or fetched again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.read.fetch import Fetched

if TYPE_CHECKING:
    from app.store.library import Library

_DOCUMENT = """
SELECT 1 FROM article JOIN collection ON collection.key = collection_key
WHERE slug = ? AND digest = ? AND digest <> ''
"""
_ARTICLE = """
SELECT 1 FROM article JOIN collection ON collection.key = collection_key WHERE slug = ? AND article_id = ?
"""
_VISIT = """
SELECT etag, last_modified FROM visit JOIN collection ON collection.key = collection_key
WHERE slug = ? AND url = ?
"""
_KEEP = """
INSERT INTO visit (collection_key, url, etag, last_modified)
SELECT key, :url, :etag, :last_modified FROM collection WHERE slug = :slug
ON CONFLICT (collection_key, url) DO UPDATE SET etag = :etag, last_modified = :last_modified
WHERE (etag, last_modified) IS NOT (:etag, :last_modified)
"""


class CollectionMemory:
    """The memory of one collection (:class:`extract.read.options.Memory`).

    What has been fetched is noted, and kept only with :meth:`keep`: when all that came of it is in the
    collection. A server that is asked for what has changed since must not make anyone lose what was not.
    """

    def __init__(self, library: Library, slug: str) -> None:
        self._library = library
        self._slug = slug
        self._noted: dict[str, Fetched] = {}

    def has_read(self, digest: str) -> bool:
        """Whether an article was read from a document with these bytes."""
        return self._has(_DOCUMENT, digest)

    def has_article(self, article_id: str) -> bool:
        """Whether this very article is in the collection."""
        return self._has(_ARTICLE, article_id)

    def recall(self, url: str) -> Fetched | None:
        """What the server said of an address when it was fetched last, or None."""
        with self._library.reading() as connection:
            row = connection.execute(_VISIT, (self._slug, url)).fetchone()
        return Fetched(url, b"", etag=row["etag"], last_modified=row["last_modified"]) if row else None

    def note(self, url: str, fetched: Fetched) -> None:
        """Take note of what was fetched, where the server can be asked for changes."""
        if fetched.etag or fetched.last_modified:
            self._noted[url] = fetched

    def keep(self) -> None:
        """Keep what was noted: everything that came of it has been added."""
        if self._noted:
            with self._library.writing() as connection:
                for url, fetched in self._noted.items():
                    told = {"etag": fetched.etag, "last_modified": fetched.last_modified}
                    connection.execute(_KEEP, {"slug": self._slug, "url": url, **told})
        self._noted.clear()

    def drop(self) -> None:
        """Forget what was noted: something of it could not be read, and is to be fetched again."""
        self._noted.clear()

    def _has(self, question: str, value: str) -> bool:
        with self._library.reading() as connection:
            return connection.execute(question, (self._slug, value)).fetchone() is not None
