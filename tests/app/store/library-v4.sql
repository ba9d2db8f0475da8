-- A library as version 4 wrote it: its schema, its rows and its two numbers.
-- Kept as it is: it stands for the files that people have.
PRAGMA journal_mode = WAL;
PRAGMA foreign_keys = OFF;
CREATE TABLE version (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    writes INTEGER NOT NULL -- goes up with each write that changed something: what a cache is keyed by
) STRICT;

CREATE TABLE collection (
    key INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    licence TEXT NOT NULL,
    author TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE article (
    key INTEGER PRIMARY KEY,
    collection_key INTEGER NOT NULL REFERENCES collection ON DELETE CASCADE,
    article_id TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    source TEXT NOT NULL,
    url TEXT NOT NULL,
    language TEXT NOT NULL,
    published TEXT,
    published_basis TEXT NOT NULL,
    origins TEXT NOT NULL, -- JSON list of texts: Article.references
    coding TEXT NOT NULL DEFAULT '', -- JSON object: Article.coding; empty where nobody has coded it
    read_from TEXT NOT NULL DEFAULT '', -- the file or link, and the place in it where it holds many
    digest TEXT NOT NULL DEFAULT '', -- of the document's bytes; empty where one document held many
    added TEXT, -- ISO 8601 in UTC; NULL: not known
    sketch BLOB, -- extract.copies.Sketch; NULL: not made yet
    text_id TEXT NOT NULL DEFAULT '', -- article_id of the first print of this text; made when merging
    newer_id TEXT NOT NULL DEFAULT '', -- article_id of the version that came after; made when merging
    UNIQUE (collection_key, article_id)
) STRICT;
CREATE INDEX article_by_text ON article (collection_key, text_id);
CREATE INDEX article_by_newer ON article (collection_key, newer_id) WHERE newer_id <> '';
CREATE INDEX article_by_digest ON article (collection_key, digest) WHERE digest <> '';

-- What was fetched, so that a server can be asked whether it has changed since.
CREATE TABLE visit (
    key INTEGER PRIMARY KEY,
    collection_key INTEGER NOT NULL REFERENCES collection ON DELETE CASCADE,
    url TEXT NOT NULL,
    etag TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    UNIQUE (collection_key, url)
) STRICT;

CREATE TABLE event (
    key INTEGER PRIMARY KEY,
    collection_key INTEGER NOT NULL REFERENCES collection ON DELETE CASCADE,
    event_id TEXT NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    when_start TEXT,
    when_end TEXT,
    when_grain TEXT,
    when_modifier TEXT NOT NULL,
    when_time TEXT NOT NULL,
    basis TEXT NOT NULL, -- of the mention that gives the event its date
    articles INTEGER NOT NULL, -- how many report it
    first_day TEXT GENERATED ALWAYS AS (coalesce(when_start, date(when_end, '-1 day'))) STORED,
    last_day TEXT GENERATED ALWAYS AS (coalesce(date(when_end, '-1 day'), when_start)) STORED,
    texts INTEGER NOT NULL DEFAULT 0, -- how many texts these articles print
    UNIQUE (collection_key, event_id),
    CHECK ((when_grain IS NULL) = (when_start IS NULL AND when_end IS NULL))
) STRICT;
CREATE INDEX event_in_order ON event (collection_key, first_day IS NULL, first_day, last_day);

CREATE TABLE timex (
    key INTEGER PRIMARY KEY,
    article_key INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    text TEXT NOT NULL,
    type TEXT NOT NULL,
    value TEXT NOT NULL,
    when_start TEXT,
    when_end TEXT,
    when_grain TEXT,
    when_modifier TEXT NOT NULL,
    when_time TEXT NOT NULL,
    rule TEXT NOT NULL,
    anchor TEXT NOT NULL,
    mod TEXT NOT NULL,
    signal TEXT NOT NULL,
    steps TEXT NOT NULL, -- JSON list of texts
    UNIQUE (article_key, span_start, span_end),
    CHECK ((when_grain IS NULL) = (when_start IS NULL AND when_end IS NULL))
) STRICT;

CREATE TABLE mention (
    key INTEGER PRIMARY KEY,
    article_key INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    event_key INTEGER REFERENCES event ON DELETE SET NULL, -- NULL: not merged yet
    place_in_event INTEGER, -- from 0, in the order of Event.mentions
    mention_id TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    when_start TEXT,
    when_end TEXT,
    when_grain TEXT,
    when_modifier TEXT NOT NULL,
    when_time TEXT NOT NULL,
    basis TEXT NOT NULL,
    because TEXT NOT NULL,
    trigger_start INTEGER,
    trigger_end INTEGER,
    timex_start INTEGER,
    timex_end INTEGER,
    main INTEGER NOT NULL CHECK (main IN (0, 1)),
    actors TEXT NOT NULL, -- JSON list of [name, role]
    places TEXT NOT NULL, -- JSON list of [name, country, latitude, longitude]
    killed_low INTEGER,
    killed_high INTEGER,
    injured_low INTEGER,
    injured_high INTEGER,
    said_by TEXT NOT NULL, -- JSON list of texts
    tolls TEXT NOT NULL DEFAULT '[]', -- JSON list of Toll's fields
    sources TEXT NOT NULL DEFAULT '[]', -- JSON list of Source's fields
    UNIQUE (article_key, mention_id),
    CHECK ((when_grain IS NULL) = (when_start IS NULL AND when_end IS NULL))
) STRICT;
CREATE INDEX mention_by_event ON mention (event_key, place_in_event);

-- What search reads; its rowid is the mention's key. A row is removed in plain sight, not by a trigger:
-- SQLite runs none on a virtual table unless it trusts the schema of whatever file it is given.
CREATE VIRTUAL TABLE mention_words USING fts5 (
    label, sentence, tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO version (only_row, writes)
VALUES (1, 5);
INSERT INTO collection (key, slug, title, description, licence, author, note)
VALUES (1, 'talks', 'Talks in Geneva', 'Made by version 3.', 'CC0-1.0', 'The Dateline authors', 'For teachers: “note”');
INSERT INTO collection (key, slug, title, description, licence, author, note)
VALUES (2, 'empty events', 'empty events', '', '', '', '');
INSERT INTO article (key, collection_key, article_id, title, text, source, url, language, published, published_basis, origins, coding, read_from, digest, added, sketch, text_id, newer_id)
VALUES (1, 1, 'a0c7fb3227b56312', 'Envoys meet in Geneva', 'Envoys of the two sides met in Geneva on Friday. A ceasefire is to begin next month. Shelling killed at least three people on Saturday, officials said.', 'Test Courier', '', 'en', '2024-11-17', 'given', '[]', '', '', '', NULL, NULL, '', '');
INSERT INTO article (key, collection_key, article_id, title, text, source, url, language, published, published_basis, origins, coding, read_from, digest, added, sketch, text_id, newer_id)
VALUES (2, 1, '8671eb97b01d84ae', 'Shelling of the city''s centre', 'Shelling of Zaporizhzhia (Запоріжжя) killed at least three people in March 2022, officials said. It''s not known who fired.', 'Ékho of Tests', 'https://example.org/a?b=c#d', 'uk', NULL, 'unknown', '["A report; page 2", "https://example.org/report"]', '', '', '', NULL, NULL, '', '');
INSERT INTO article (key, collection_key, article_id, title, text, source, url, language, published, published_basis, origins, coding, read_from, digest, added, sketch, text_id, newer_id)
VALUES (3, 2, 'a0c7fb3227b56312', 'Envoys meet in Geneva', 'Envoys of the two sides met in Geneva on Friday. A ceasefire is to begin next month. Shelling killed at least three people on Saturday, officials said.', 'Test Courier', '', 'en', '2024-11-17', 'given', '[]', '', '', '', NULL, NULL, '', '');
INSERT INTO event (key, collection_key, event_id, label, kind, status, when_start, when_end, when_grain, when_modifier, when_time, basis, articles, texts)
VALUES (1, 1, 'e-8671eb97b01d84ae-0', 'Shelling of Zaporizhzhia (Запоріжжя) killed', 'shelling', 'alleged', '2022-03-01', '2022-04-01', 'month', 'late', '', 'stated', 1, 1);
INSERT INTO event (key, collection_key, event_id, label, kind, status, when_start, when_end, when_grain, when_modifier, when_time, basis, articles, texts)
VALUES (2, 1, 'e-a0c7fb3227b56312-0', 'Envoys of the two sides met in Geneva on Friday', 'talks', 'happened', '2024-11-15', '2024-11-16', 'day', '', '', 'stated', 1, 1);
INSERT INTO event (key, collection_key, event_id, label, kind, status, when_start, when_end, when_grain, when_modifier, when_time, basis, articles, texts)
VALUES (3, 1, 'e-8671eb97b01d84ae-61', 'It''s not known who fired', 'other', 'happened', NULL, NULL, NULL, '', '', 'none', 1, 1);
INSERT INTO timex (key, article_key, span_start, span_end, text, type, value, when_start, when_end, when_grain, when_modifier, when_time, rule, anchor, mod, signal, steps)
VALUES (1, 1, 41, 47, 'Friday', 'DATE', '2024-11-15', '2024-11-15', '2024-11-16', 'day', '', '', 'weekday', 'publication, 17 November 2024', '', '', '[]');
INSERT INTO timex (key, article_key, span_start, span_end, text, type, value, when_start, when_end, when_grain, when_modifier, when_time, rule, anchor, mod, signal, steps)
VALUES (2, 2, 69, 79, 'March 2022', 'DATE', '2022-03', '2022-03-01', '2022-04-01', 'month', 'late', '', 'month year', '', 'END', 'in', '["''March 2022'' is a month"]');
INSERT INTO timex (key, article_key, span_start, span_end, text, type, value, when_start, when_end, when_grain, when_modifier, when_time, rule, anchor, mod, signal, steps)
VALUES (3, 3, 41, 47, 'Friday', 'DATE', '2024-11-15', '2024-11-15', '2024-11-16', 'day', '', '', 'weekday', 'publication, 17 November 2024', '', '', '[]');
INSERT INTO mention (key, article_key, event_key, place_in_event, mention_id, span_start, span_end, sentence_start, sentence_end, label, kind, status, when_start, when_end, when_grain, when_modifier, when_time, basis, because, trigger_start, trigger_end, timex_start, timex_end, main, actors, places, killed_low, killed_high, injured_low, injured_high, said_by)
VALUES (1, 1, 2, 0, 'a0c7fb3227b56312-0', 0, 47, 0, 48, 'Envoys of the two sides met in Geneva on Friday', 'talks', 'happened', '2024-11-15', '2024-11-16', 'day', '', '', 'stated', 'said in the sentence', 41, 47, 41, 47, 0, '[]', '[]', NULL, NULL, NULL, NULL, '[]');
INSERT INTO mention (key, article_key, event_key, place_in_event, mention_id, span_start, span_end, sentence_start, sentence_end, label, kind, status, when_start, when_end, when_grain, when_modifier, when_time, basis, because, trigger_start, trigger_end, timex_start, timex_end, main, actors, places, killed_low, killed_high, injured_low, injured_high, said_by)
VALUES (2, 2, 1, 0, '8671eb97b01d84ae-0', 0, 43, 0, 96, 'Shelling of Zaporizhzhia (Запоріжжя) killed', 'shelling', 'alleged', '2022-03-01', '2022-04-01', 'month', 'late', '', 'stated', 'said in the sentence', 37, 43, 69, 79, 1, '[["forces", "agent"]]', '[["Zaporizhzhia", "UA", 47.8, 35.2]]', 3, 5, NULL, NULL, '["officials"]');
INSERT INTO mention (key, article_key, event_key, place_in_event, mention_id, span_start, span_end, sentence_start, sentence_end, label, kind, status, when_start, when_end, when_grain, when_modifier, when_time, basis, because, trigger_start, trigger_end, timex_start, timex_end, main, actors, places, killed_low, killed_high, injured_low, injured_high, said_by)
VALUES (3, 2, 3, 0, '8671eb97b01d84ae-61', 97, 121, 97, 122, 'It''s not known who fired', 'other', 'happened', NULL, NULL, NULL, '', '', 'none', 'no date is said', 116, 121, NULL, NULL, 0, '[]', '[]', NULL, NULL, NULL, NULL, '[]');
INSERT INTO mention (key, article_key, event_key, place_in_event, mention_id, span_start, span_end, sentence_start, sentence_end, label, kind, status, when_start, when_end, when_grain, when_modifier, when_time, basis, because, trigger_start, trigger_end, timex_start, timex_end, main, actors, places, killed_low, killed_high, injured_low, injured_high, said_by)
VALUES (4, 3, NULL, NULL, 'a0c7fb3227b56312-0', 0, 47, 0, 48, 'Envoys of the two sides met in Geneva on Friday', 'talks', 'happened', '2024-11-15', '2024-11-16', 'day', '', '', 'stated', 'said in the sentence', 41, 47, 41, 47, 0, '[]', '[]', NULL, NULL, NULL, NULL, '[]');
INSERT INTO mention_words (rowid, label, sentence)
VALUES (1, 'Envoys of the two sides met in Geneva on Friday', 'Envoys of the two sides met in Geneva on Friday.');
INSERT INTO mention_words (rowid, label, sentence)
VALUES (2, 'Shelling of Zaporizhzhia (Запоріжжя) killed', 'Shelling of Zaporizhzhia (Запоріжжя) killed at least three people in March 2022, officials said.');
INSERT INTO mention_words (rowid, label, sentence)
VALUES (3, 'It''s not known who fired', 'It''s not known who fired.');
INSERT INTO mention_words (rowid, label, sentence)
VALUES (4, 'Envoys of the two sides met in Geneva on Friday', 'Envoys of the two sides met in Geneva on Friday.');
PRAGMA application_id = 1146375246;
PRAGMA user_version = 4;
