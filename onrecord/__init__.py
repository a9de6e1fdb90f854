"""The faces of onrecord: the command line."""
