"""The ports fulfilled with real devices, libraries and files; one class a file."""
