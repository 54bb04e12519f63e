"""The interview itself. Knows ports only."""
