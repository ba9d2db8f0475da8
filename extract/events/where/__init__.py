"""Where it happened: the names of places in an article, what each means, and which is the place of an event."""
