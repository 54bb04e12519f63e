"""The telephone line: what it does to sound, and the tones that it makes. Arrays in, arrays out."""
