"""Key days: the days of a collection that matter most, and a cut of its events for one lesson."""
