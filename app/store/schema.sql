-- The tables of a library file, version 5; docs/data-model.md tells what they hold and why.
-- Keys named `key` are SQLite's own and stay inside the store: pages, links and corrections go by the
-- text ids, which stay the same when a collection is read or merged again. A date is five columns:
-- half-open days `when_start..when_end` (NULL: open), the grain, the modifier and the time of day; no
-- grain, no date. Days are ISO 8601 texts of ten characters, so that they sort as they should.

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
    entry TEXT NOT NULL DEFAULT '', -- Coding.entry
    edition TEXT NOT NULL DEFAULT '', -- extract.edition.EDITION that read it; empty: before there was one
    UNIQUE (collection_key, article_id)
) STRICT;
CREATE INDEX article_by_text ON article (collection_key, text_id);
CREATE INDEX article_by_newer ON article (collection_key, newer_id) WHERE newer_id <> '';
CREATE INDEX article_by_digest ON article (collection_key, digest) WHERE digest <> '';
CREATE INDEX article_unsketched ON article (collection_key) WHERE sketch IS NULL;
CREATE INDEX article_unrelated ON article (collection_key) WHERE text_id = '';
CREATE INDEX article_by_url ON article (collection_key, url) WHERE url <> '';
CREATE INDEX article_by_file ON article (collection_key, source, read_from) WHERE read_from <> '';
CREATE INDEX article_by_entry ON article (collection_key, source, entry) WHERE entry <> '';

-- By which numbers of its sketch an article is found as a copy of another; made when merging.
CREATE TABLE print_key (
    collection_key INTEGER NOT NULL REFERENCES collection ON DELETE CASCADE,
    number INTEGER NOT NULL,
    day TEXT NOT NULL, -- of publication; 9999-12-31 where it is not known
    article_id TEXT NOT NULL,
    is_first INTEGER NOT NULL CHECK (is_first IN (0, 1)), -- whether no article before prints its text
    PRIMARY KEY (collection_key, number, day, article_id)
) STRICT, WITHOUT ROWID;

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
    place TEXT NOT NULL DEFAULT '', -- where it happened; these five are empty or NULL where nobody says
    country TEXT NOT NULL DEFAULT '', -- ISO 3166 code
    place_kind TEXT NOT NULL DEFAULT '', -- "town", "region", "state"...
    latitude REAL, -- degrees, WGS 84
    longitude REAL,
    disputes TEXT, -- JSON list: in what its articles differ ("day", "toll"...); NULL: not compared yet
    parts TEXT NOT NULL DEFAULT '{}', -- JSON object: the parts of its importance by name, but novelty
    novelty REAL NOT NULL DEFAULT 0, -- 0 to 1: how rare its kind was at its place in the month before
    importance REAL NOT NULL DEFAULT 0, -- 0 to 1: extract.events.importance
    UNIQUE (collection_key, event_id),
    CHECK ((when_grain IS NULL) = (when_start IS NULL AND when_end IS NULL))
) STRICT;
CREATE INDEX event_in_order ON event (collection_key, first_day IS NULL, first_day, last_day);
CREATE INDEX event_of_kind ON event (collection_key, kind, place, first_day);
CREATE INDEX event_unweighed ON event (collection_key) WHERE parts = '{}';
CREATE INDEX event_uncompared ON event (collection_key) WHERE disputes IS NULL;

-- What an event can be found by beside its own columns; made from its mentions when it is merged.
CREATE TABLE event_tag (
    event_key INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
    facet TEXT NOT NULL, -- "actor", "place", "source" (the outlet), "speaker" (who says so)
    value TEXT NOT NULL,
    PRIMARY KEY (event_key, facet, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_tag_by_value ON event_tag (facet, value);

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
    actors TEXT NOT NULL, -- JSON list of [name, role, kind, wording]; the last two may be missing
    places TEXT NOT NULL, -- JSON list of [name, country, latitude, longitude, kind, because]; likewise
    killed_low INTEGER,
    killed_high INTEGER,
    injured_low INTEGER,
    injured_high INTEGER,
    said_by TEXT NOT NULL, -- JSON list of texts
    tolls TEXT NOT NULL DEFAULT '[]', -- JSON list of Toll's fields
    sources TEXT NOT NULL DEFAULT '[]', -- JSON list of Source's fields
    -- The links that merging has made: which mentions are one event follows from these.
    copy_of INTEGER REFERENCES mention ON DELETE SET NULL, -- the same words in the first print of the text
    lead_key INTEGER REFERENCES mention ON DELETE SET NULL, -- the first that tells the same of the same days,
    -- be it this one; NULL: a copy, of an older version, or not merged yet
    beside_key INTEGER REFERENCES mention ON DELETE SET NULL, -- of the first of a group: that of a group of
    -- another day that is one happening with it
    host_key INTEGER REFERENCES mention ON DELETE SET NULL, -- of several days: what it is most like of one
    host_likeness REAL, -- how much; where there is one and no `host_key`, the host has gone
    UNIQUE (article_key, mention_id),
    CHECK ((when_grain IS NULL) = (when_start IS NULL AND when_end IS NULL))
) STRICT;
CREATE INDEX mention_by_event ON mention (event_key, place_in_event);
CREATE INDEX mention_by_id ON mention (mention_id);
CREATE INDEX mention_by_day ON mention (when_start, when_end);
CREATE INDEX mention_of_days ON mention (when_start) WHERE when_end > date(when_start, '+1 day');
CREATE INDEX mention_by_copy ON mention (copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX mention_by_lead ON mention (lead_key);
CREATE INDEX mention_by_beside ON mention (beside_key) WHERE beside_key IS NOT NULL;
CREATE INDEX mention_by_host ON mention (host_key) WHERE host_key IS NOT NULL;
CREATE INDEX mention_bereft ON mention (host_likeness) WHERE host_key IS NULL AND host_likeness IS NOT NULL;

-- Days of which something told has gone since the last merge; those of what is new stand in its mentions.
CREATE TABLE due (
    collection_key INTEGER NOT NULL REFERENCES collection ON DELETE CASCADE,
    when_start TEXT NOT NULL,
    when_end TEXT NOT NULL,
    PRIMARY KEY (collection_key, when_start, when_end)
) STRICT, WITHOUT ROWID;

-- Where a mention has gone that was not found again when its article was read anew.
CREATE TABLE mention_alias (
    collection_key INTEGER NOT NULL REFERENCES collection ON DELETE CASCADE,
    mention_id TEXT NOT NULL,
    now_id TEXT NOT NULL, -- mention_id of what was found in its place
    PRIMARY KEY (collection_key, mention_id)
) STRICT, WITHOUT ROWID;

-- What search reads; its rowid is the mention's key. A row is removed in plain sight, not by a trigger:
-- SQLite runs none on a virtual table unless it trusts the schema of whatever file it is given.
CREATE VIRTUAL TABLE mention_words USING fts5 (
    label, sentence, tokenize = "unicode61 remove_diacritics 2"
);
