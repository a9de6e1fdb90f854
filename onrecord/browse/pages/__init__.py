"""The pages, a subject a module: functions of a session and of what is asked."""
