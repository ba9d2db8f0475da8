"""What one collection is made of, and what it cannot tell."""
