"""Rehearse a job interview out loud, alone, on your own machine."""

__version__ = "0.2.0"
