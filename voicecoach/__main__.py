"""``python -m voicecoach``."""

from voicecoach.cli.main import program

if __name__ == "__main__":
    program()
