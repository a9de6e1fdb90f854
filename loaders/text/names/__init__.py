"""Named persons, organizations, acting states and peoples of an article, and their roles."""

from loaders.text.names.reading import find_names

__all__ = ["find_names"]
