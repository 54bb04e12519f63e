"""The ports fulfilled with real devices, libraries and files; one class a file."""

import os

# onnxruntime, from 1.29 on, reports to its makers what it runs unless this is there before it is loaded
# (decision 0039).
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
