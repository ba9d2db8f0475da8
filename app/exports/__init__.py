"""What was read, in formats that other programs take: pure functions from records to text."""
