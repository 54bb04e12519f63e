"""How somebody comes along: their usual figures, what moved, which questions are due. Pure."""
