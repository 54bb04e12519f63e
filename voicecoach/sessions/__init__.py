"""The session folder and what is kept in it."""
