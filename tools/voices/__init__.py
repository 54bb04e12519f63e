"""The same interview by two voices: how long one waits, and what is understood."""
