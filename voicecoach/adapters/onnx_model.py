"""A small model in onnxruntime's format, run beside a recording and a recogniser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.errors import ModelBroken

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


def one_core(path: Path, otherwise: str) -> InferenceSession:
    """The model in ``path``, on one core, with no memory kept between runs. Raises ModelBroken, saying
    ``otherwise``.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.inter_op_num_threads = options.intra_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4
    try:
        return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    # onnxruntime's errors have no base class of their own.
    except Exception as error:
        raise ModelBroken(otherwise) from error
