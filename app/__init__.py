"""What people use: the command line, the library file and the dashboard."""
