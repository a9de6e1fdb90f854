"""What people decided about single readings: written, taken back, and decided anew."""
