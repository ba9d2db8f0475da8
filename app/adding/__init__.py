"""Adding articles to a collection: what the command line and the dashboard share."""
