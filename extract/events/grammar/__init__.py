"""A small English grammar: a sentence's words, verb groups and clauses, and who says what in it.

It knows closed words, listed verbs and a few habits of news prose, and no statistics: each step is a plain
function from the last one's records, so that any reading can be followed by hand.
"""
