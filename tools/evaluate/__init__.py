"""How right the measures are, on labelled recordings: what ``make evaluate`` prints."""
