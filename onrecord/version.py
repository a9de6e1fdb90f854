"""Which version this is."""

from importlib import metadata


def version() -> str:
    """Return the version that is installed, such as `0.1.0`."""
    return metadata.version("onrecord")
