"""What a person has chosen for good: declared once, read strictly, kept in one file."""
