"""What a program like ours meets on other people's machines, many times over (``make torture``)."""
