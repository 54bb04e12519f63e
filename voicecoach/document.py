"""Our data as JSON and back: the document of ``analyze --json`` and the session file."""
