"""``python -m voicecoach``."""

import sys

from voicecoach.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
