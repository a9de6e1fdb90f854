"""Bytes in, raw articles out: one file format a module, and the only code that opens files."""
