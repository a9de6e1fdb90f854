"""The reading room: pages over a database, for people who do not write SQL."""
