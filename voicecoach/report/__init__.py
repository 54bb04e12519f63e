"""A session as one page to look at, print, keep and send; and as files for other programs."""
