-- No question of version 1 could use its index of days: it lacked the order that undated events come last.
DROP INDEX event_by_day;
CREATE INDEX event_in_order ON event (collection_key, first_day IS NULL, first_day, last_day);
