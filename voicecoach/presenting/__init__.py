"""What is shown of an answer, as data: for the terminal, and for whatever else shows it. Pure."""
