"""A shallow grammar of English: word classes, phrases and clauses, by word lists and rules."""
