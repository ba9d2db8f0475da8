"""The map: where the events in view happened, drawn without asking any other machine for anything."""
