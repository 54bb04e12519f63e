"""Words that come with a recording are checked before they are believed."""

from __future__ import annotations

from pathlib import Path

import pytest

from voicecoach.adapters.given_words import check_length, given_words
from voicecoach.errors import TranscriptInvalid
from voicecoach.speech import Word


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "words.json"


def test_the_words_are_taken_as_they_are(file: Path) -> None:
    file.write_text(
        '[{"text": " Hello", "start": 0, "end": 0.4}, {"text": "there.", "start": 0.4, "end": 1, '
        '"probability": 0.5}]'
    )
    transcript = given_words(file)
    assert transcript.words == (Word(0.0, 0.4, "Hello"), Word(0.4, 1.0, "there.", 0.5))
    assert transcript.engine.name == "given"


def test_no_words_are_an_answer_in_silence(file: Path) -> None:
    file.write_text("[]")
    assert given_words(file).words == ()


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ('{"start": 1, "end": 2}', "missing required field `text`"),
        ('{"text": "a", "end": 2}', "missing required field `start`"),
        ('{"text": "a", "start": "1", "end": 2}', r"Expected `float`, got `str` - at `\$\.start`"),
        ('{"text": 7, "start": 1, "end": 2}', r"Expected `str`, got `int` - at `\$\.text`"),
        ('{"text": "a", "start": null, "end": 2}', r"got `null` - at `\$\.start`"),
        ('{"text": "a", "start": 1, "end": 2, "stop": 3}', "unknown field `stop`"),
        ('{"text": "a", "start": 2, "end": 1}', "end is 1, before start at 2"),
        ('{"text": "a", "start": -1, "end": 1}', "start is -1, before the recording"),
        (
            '{"text": "a", "start": 0.1, "end": 1}',
            r"start is 0\.1, before the start of the entry above it, 0\.5",
        ),
        ('{"text": "  ", "start": 1, "end": 2}', "text is blank"),
        ('{"text": "a", "start": 1, "end": 2, "probability": 2}', "probability is 2"),
        ('"hello"', "Expected `object`, got `str`"),
    ],
)
def test_a_wrong_entry_is_named_with_its_field(file: Path, entry: str, message: str) -> None:
    file.write_text(f'[{{"text": "I", "start": 0.5, "end": 0.7}}, {entry}]')
    with pytest.raises(TranscriptInvalid, match=f"words.json, entry 2: .*{message}.*times in seconds"):
        given_words(file)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is not JSON"),
        (b"I like to help.", "is not JSON"),
        (b'[{"text": "a", "start": NaN, "end": 2}]', "is not JSON"),
        (b"\xff\xfe", "is not JSON"),
        (b'{"words": []}', "holds no list of words"),
    ],
)
def test_a_file_that_is_no_list_of_words_is_refused(file: Path, content: bytes, message: str) -> None:
    file.write_bytes(content)
    with pytest.raises(TranscriptInvalid, match=message):
        given_words(file)


def test_a_missing_file_is_refused(file: Path) -> None:
    with pytest.raises(TranscriptInvalid, match=r"cannot be read .*check its name"):
        given_words(file)


def test_words_of_a_longer_recording_are_refused(file: Path) -> None:
    file.write_text('[{"text": "a", "start": 9, "end": 10.4}, {"text": "b", "start": 10, "end": 10.6}]')
    with pytest.raises(TranscriptInvalid, match=r"entry 2: end is 10\.6 s and the recording lasts 10\.0 s"):
        check_length(file, given_words(file), 10.0)
