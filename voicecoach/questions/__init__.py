"""Question packs: load, check, choose."""
