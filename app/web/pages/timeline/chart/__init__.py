"""The picture of the timeline: the strip of all its days, and the lanes of those in view."""
