"""pyttsx3 in a process of its own: one request as JSON on standard input, the answer on standard output.

    {"do": "voices"}  ->  {"voices": [{"id", "name", "languages"}]}
    {"do": "render", "voice": id or null, "rate": words a minute, "text": text, "file": path}  ->  {}

Either may answer ``{"missing": why}`` where the system has no voice, or ``{"failed": why}``. The engine is
made before the request is read, so that it is ready when one comes; without a request it just ends. Why a
process: docs/decisions/0011-voice-in-its-own-process.md.
"""

from __future__ import annotations

import json
import sys
import threading
from typing import Any


def _answer(engine: Any, request: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - pyttsx3 has no types
    if request["do"] == "voices":
        voices = engine.getProperty("voices")
        return {
            "voices": [
                {"id": voice.id, "name": voice.name, "languages": [str(tag) for tag in voice.languages]}
                for voice in voices
            ]
        }
    return _render(engine, request)


def _render(engine: Any, request: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - pyttsx3 has no types
    # Errors in queued commands are swallowed by the engine and told to listeners only.
    problems: list[str] = []
    finished = threading.Event()
    engine.connect("error", lambda name, exception: problems.append(str(exception)))  # noqa: ARG005
    engine.connect("finished-utterance", lambda name, completed: finished.set())  # noqa: ARG005
    if request["voice"] is not None:
        engine.setProperty("voice", request["voice"])
    engine.setProperty("rate", request["rate"])
    engine.save_to_file(request["text"], request["file"])
    if sys.platform in ("darwin", "win32"):
        engine.runAndWait()
    else:
        # runAndWait ends the loop before eSpeak NG has begun, and that cancels what its thread is still
        # busy with: now and then the rate. In a loop that nobody ends, the driver does so when the file
        # is written.
        engine.startLoop()
    if problems:
        return {"failed": problems[0]}
    # Windows has finished by then and reports nothing. Whoever started this process holds the deadline.
    if sys.platform != "win32":
        finished.wait()
    return {}


def main() -> None:
    # The driver reports its progress on standard output, which carries the answer.
    answers, sys.stdout = sys.stdout, sys.stderr
    engine, missing = None, ""
    try:
        import pyttsx3

        engine = pyttsx3.init()
    except (ImportError, OSError, RuntimeError) as error:
        missing = str(error)
    if request := sys.stdin.read():
        answer = {"missing": missing} if engine is None else _answer(engine, json.loads(request))
        json.dump(answer, answers)
        answers.flush()


if __name__ == "__main__":
    main()
