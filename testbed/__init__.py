"""What the program is tried on, by the tests and by the tools alike: virtual sound devices, speech, labelled
recordings and answers, and ports fulfilled in memory. It imports neither of them.
"""
