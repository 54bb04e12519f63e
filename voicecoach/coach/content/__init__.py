"""Coaching on content, without a language model: evidence with the words that show it."""
