"""Keeping what a database holds: backups, restoring, publishing, moving between kinds."""
