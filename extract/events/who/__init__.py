"""Who takes part: states, armed groups, organisations and people, with the part that each takes."""
