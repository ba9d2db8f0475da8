"""Who appears when, and with whom: a strip of time for each actor, and a list of companions."""
