"""The event list, the chart's equal for keyboards and screen readers: as a list and as a table."""
