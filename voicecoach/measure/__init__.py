"""How fast, how long, how fluent: the measures. Pure: arrays and words in, dataclasses out."""
