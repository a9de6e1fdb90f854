"""The schema and the read side."""
