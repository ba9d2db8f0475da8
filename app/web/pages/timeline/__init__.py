"""A collection in time: chart, list and the reasons for each date."""
