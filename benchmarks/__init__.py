"""Measurements of speed and accuracy, each a script that prints what it measured."""
