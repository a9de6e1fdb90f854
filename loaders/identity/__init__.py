"""Whether two names mean one person: pure functions over names, no database."""
