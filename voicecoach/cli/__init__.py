"""The command line: thin commands over ``voicecoach.bootstrap``."""
