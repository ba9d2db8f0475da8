-- What events can be found by: their place, and the names in their mentions.
ALTER TABLE event ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN country TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN place_kind TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN latitude REAL;
ALTER TABLE event ADD COLUMN longitude REAL;
ALTER TABLE event ADD COLUMN disputes TEXT;
CREATE TABLE event_tag (
    event_key INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (event_key, facet, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_tag_by_value ON event_tag (facet, value);

-- As `app/store/tags.py` makes them. What was not merged yet gets its own with the next merge.
UPDATE event SET (place, country, place_kind, latitude, longitude) = (
    SELECT coalesce(json_extract(named.value, '$[0]'), ''), coalesce(json_extract(named.value, '$[1]'), ''),
        coalesce(json_extract(named.value, '$[4]'), ''),
        json_extract(named.value, '$[2]') + 0.0, json_extract(named.value, '$[3]') + 0.0
    FROM mention JOIN json_each(mention.places) AS named
    WHERE mention.event_key = event.key
    ORDER BY json_extract(named.value, '$[2]') IS NULL, place_in_event, named.key LIMIT 1
)
WHERE EXISTS (SELECT 1 FROM mention WHERE mention.event_key = event.key AND mention.places <> '[]');
INSERT OR IGNORE INTO event_tag
SELECT event_key, 'actor', json_extract(named.value, '$[0]') FROM mention JOIN json_each(mention.actors) AS named
WHERE event_key IS NOT NULL AND json_extract(named.value, '$[0]') <> '';
INSERT OR IGNORE INTO event_tag
SELECT event_key, 'place', json_extract(named.value, '$[0]') FROM mention JOIN json_each(mention.places) AS named
WHERE event_key IS NOT NULL AND json_extract(named.value, '$[0]') <> '';
INSERT OR IGNORE INTO event_tag
SELECT event_key, 'speaker', named.value FROM mention JOIN json_each(mention.said_by) AS named
WHERE event_key IS NOT NULL AND named.value <> '';
INSERT OR IGNORE INTO event_tag
SELECT event_key, 'source', source FROM mention JOIN article ON article.key = mention.article_key
WHERE event_key IS NOT NULL AND source <> '';

-- How much events matter; the next merge of a collection works it out.
ALTER TABLE event ADD COLUMN parts TEXT NOT NULL DEFAULT '{}';
ALTER TABLE event ADD COLUMN novelty REAL NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN importance REAL NOT NULL DEFAULT 0;
CREATE INDEX event_of_kind ON event (collection_key, kind, place, first_day);
CREATE INDEX event_unweighed ON event (collection_key) WHERE parts = '{}';
CREATE INDEX event_uncompared ON event (collection_key) WHERE disputes IS NULL;

-- What a new article is compared by, so that the others need not be looked at.
ALTER TABLE article ADD COLUMN entry TEXT NOT NULL DEFAULT '';
UPDATE article SET entry = json_extract(coding, '$.entry') WHERE coding <> '';
ALTER TABLE article ADD COLUMN edition TEXT NOT NULL DEFAULT '';
CREATE INDEX article_unsketched ON article (collection_key) WHERE sketch IS NULL;
CREATE INDEX article_unrelated ON article (collection_key) WHERE text_id = '';
CREATE INDEX article_by_url ON article (collection_key, url) WHERE url <> '';
CREATE INDEX article_by_file ON article (collection_key, source, read_from) WHERE read_from <> '';
CREATE INDEX article_by_entry ON article (collection_key, source, entry) WHERE entry <> '';
CREATE TABLE print_key (
    collection_key INTEGER NOT NULL REFERENCES collection ON DELETE CASCADE,
    number INTEGER NOT NULL,
    day TEXT NOT NULL,
    article_id TEXT NOT NULL,
    is_first INTEGER NOT NULL CHECK (is_first IN (0, 1)),
    PRIMARY KEY (collection_key, number, day, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_by_id ON mention (mention_id);
CREATE INDEX mention_by_day ON mention (when_start, when_end);
CREATE INDEX mention_of_days ON mention (when_start) WHERE when_end > date(when_start, '+1 day');
ALTER TABLE mention ADD COLUMN copy_of INTEGER REFERENCES mention ON DELETE SET NULL;
ALTER TABLE mention ADD COLUMN lead_key INTEGER REFERENCES mention ON DELETE SET NULL;
ALTER TABLE mention ADD COLUMN beside_key INTEGER REFERENCES mention ON DELETE SET NULL;
ALTER TABLE mention ADD COLUMN host_key INTEGER REFERENCES mention ON DELETE SET NULL;
ALTER TABLE mention ADD COLUMN host_likeness REAL;
CREATE INDEX mention_by_copy ON mention (copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX mention_by_lead ON mention (lead_key);
CREATE INDEX mention_by_beside ON mention (beside_key) WHERE beside_key IS NOT NULL;
CREATE INDEX mention_by_host ON mention (host_key) WHERE host_key IS NOT NULL;
CREATE INDEX mention_bereft ON mention (host_likeness) WHERE host_key IS NULL AND host_likeness IS NOT NULL;
CREATE TABLE due (
    collection_key INTEGER NOT NULL REFERENCES collection ON DELETE CASCADE,
    when_start TEXT NOT NULL,
    when_end TEXT NOT NULL,
    PRIMARY KEY (collection_key, when_start, when_end)
) STRICT, WITHOUT ROWID;
CREATE TABLE mention_alias (
    collection_key INTEGER NOT NULL REFERENCES collection ON DELETE CASCADE,
    mention_id TEXT NOT NULL,
    now_id TEXT NOT NULL,
    PRIMARY KEY (collection_key, mention_id)
) STRICT, WITHOUT ROWID;
UPDATE article SET text_id = ''; -- so that the next merge finds the numbers of all
