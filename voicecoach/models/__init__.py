"""The speech recogniser's models: which are known, where they are, fetching, checking and timing them."""
