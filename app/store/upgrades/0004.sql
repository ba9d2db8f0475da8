-- How many, and who says so and how. What was read before has neither until its articles are read again.
ALTER TABLE mention ADD COLUMN tolls TEXT NOT NULL DEFAULT '[]';
ALTER TABLE mention ADD COLUMN sources TEXT NOT NULL DEFAULT '[]';
