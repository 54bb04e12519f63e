"""What comes with the libraries stays quiet: no identifier, no queue of reports, nothing to send."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = "from voicecoach import bootstrap; bootstrap.analyst().warm_up()"


def test_the_detector_and_the_pitch_tracker_leave_nothing_in_the_home(tmp_path: Path) -> None:
    # onnxruntime reports nothing where CI is set, so it must not be.
    environment = {
        name: value for name, value in os.environ.items() if name not in {"CI", "ORT_DISABLE_TELEMETRY"}
    }
    environment |= {"HOME": str(tmp_path)}
    subprocess.run([sys.executable, "-c", PROGRAM], env=environment, check=True)
    assert list(tmp_path.rglob("*")) == []
