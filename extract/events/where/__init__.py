"""Where it happened: the places that an article names, what each means, and which one an event has."""
