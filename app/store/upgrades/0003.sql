-- Near-copies and versions. What is derived (sketch, text_id, newer_id, texts) is made by the next merge.
ALTER TABLE article ADD COLUMN coding TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN read_from TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN digest TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN added TEXT;
ALTER TABLE article ADD COLUMN sketch BLOB;
ALTER TABLE article ADD COLUMN text_id TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN newer_id TEXT NOT NULL DEFAULT '';
CREATE INDEX article_by_text ON article (collection_key, text_id);
CREATE INDEX article_by_newer ON article (collection_key, newer_id) WHERE newer_id <> '';
CREATE INDEX article_by_digest ON article (collection_key, digest) WHERE digest <> '';
CREATE TABLE visit (
    key INTEGER PRIMARY KEY,
    collection_key INTEGER NOT NULL REFERENCES collection ON DELETE CASCADE,
    url TEXT NOT NULL,
    etag TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    UNIQUE (collection_key, url)
) STRICT;
ALTER TABLE event ADD COLUMN texts INTEGER NOT NULL DEFAULT 0;
UPDATE event SET texts = articles;
