"""Bad input: what no article should be, and what becomes of it all the same."""
