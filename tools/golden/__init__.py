"""What the program says of all the recordings and answers that we have, to be compared with what it said."""
