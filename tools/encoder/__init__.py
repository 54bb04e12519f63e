"""How the encoder that comes with the program was made (decision 0109); README.md says how."""
