"""The write side: files in, rows out."""
