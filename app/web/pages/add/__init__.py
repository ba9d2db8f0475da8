"""Adding articles, first step: giving texts, files and links."""
