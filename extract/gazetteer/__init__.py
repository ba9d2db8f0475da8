"""Where the places of this world are, offline: towns, regions and states by their names."""
