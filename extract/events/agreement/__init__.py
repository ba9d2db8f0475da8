"""Agreement: what each article says of one event, where they agree, what changed, and who is silent."""
