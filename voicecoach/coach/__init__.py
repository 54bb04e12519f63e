"""What to tell the candidate: figures in, remarks with their evidence out. Pure."""
