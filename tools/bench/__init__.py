"""How long the candidate waits, and whether recording ever does: ``make bench``."""
