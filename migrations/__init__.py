"""Alembic revisions: the only thing that creates or changes tables."""
