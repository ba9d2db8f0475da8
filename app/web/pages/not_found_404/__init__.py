"""What is shown for an address that names no page."""
