"""What ending an answer by silence would have done to people who talk."""
