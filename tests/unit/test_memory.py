"""Heaps of the C library, counted by itself."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

# Each thread holds something of its own while the next one begins.
THREADS = """
import ctypes, sys, threading
from voicecoach.adapters.memory import few_arenas
if "few" in sys.argv:
    few_arenas()
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.fdopen.restype = ctypes.c_void_p, ctypes.c_void_p
together, counted = threading.Barrier(7), threading.Barrier(7)
def hold():
    libc.malloc(10_000)
    together.wait()
    counted.wait()
for _ in range(6):
    threading.Thread(target=hold).start()
together.wait()
out = ctypes.c_void_p(libc.fdopen(1, b"w"))
libc.malloc_info(0, out)
libc.fflush(out)
counted.wait()
"""


def heaps(*arguments: str) -> int:
    done = subprocess.run(
        [sys.executable, "-c", THREADS, *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout.count("<heap nr")


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="the C library is not glibc")
def test_threads_share_two_heaps() -> None:
    assert heaps() > 2
    assert heaps("few") == 2
