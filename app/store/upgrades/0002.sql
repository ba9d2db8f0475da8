-- No question of version 1 could use its index of days: it lacked the order that undated events come last.
DROP INDEX event_by_day;
CREATE INDEX event_in_order ON event (collection_key, first_day IS NULL, first_day, last_day);
-- And none of its removals could succeed: this trigger asks SQLite to trust the file it comes with.
DROP TRIGGER mention_words_follow;
