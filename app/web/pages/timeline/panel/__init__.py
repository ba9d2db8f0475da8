"""The event panel: the date and why, who says so, and how the articles stand to each other."""
