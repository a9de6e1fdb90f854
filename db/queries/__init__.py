"""The common questions: plain typed functions, Session and arguments in, frozen rows out."""
