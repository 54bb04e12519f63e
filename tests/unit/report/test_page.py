"""The page as text: what is in it, what is left out, and how much of it there is."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from html.parser import HTMLParser

import numpy as np
import pytest

from testbed.analyses import HESITANT, SILENCE
from testbed.sittings import ANSWER, sitting
from tests.support.report_sessions import STORY, TOLD, everything, harmful
from voicecoach.delivery import LexicalFiller
from voicecoach.report import curves
from voicecoach.report.heard import Heard, Unheard
from voicecoach.report.leaving_out import Kept, without_words
from voicecoach.report.page import write
from voicecoach.session import Answer, Session
from voicecoach.speech import Engine, Interval, Transcript, Word

GONE = Unheard("The recording is gone.")
MEASURED = replace(ANSWER, question=STORY, state="measured", analysis=TOLD, ended_by="key")


class Elements(HTMLParser):
    """The elements of a page, and the attributes that they have."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes.update(name for name, _ in attrs)


def page(session: Session, heard: Heard | Unheard = GONE, kept: Kept = Kept()) -> str:  # noqa: B008 - frozen
    return "".join(write(session, lambda _: heard, kept))


def test_words_of_others_add_no_element_and_no_attribute() -> None:
    text = page(harmful("0"))
    assert text.count("window.harm=1") > 50
    harmless, hostile = Elements(page(everything("0"))), Elements(text)
    assert hostile.names == harmless.names
    assert hostile.attributes == harmless.attributes
    assert "style" not in hostile.attributes


def test_the_policy_lets_nothing_load_and_only_our_script_run() -> None:
    text = page(sitting("0", answers=(MEASURED,)))
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', text)
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert re.fullmatch(r"'sha256-[\w+/]+='", rules["script-src"].replace("&#43;", "+"))
    assert "connect-src" not in rules
    assert "unsafe" not in policy
    assert not re.findall(r"""(?:src|href)=["'](?:https?:)?//""", text)


def test_a_session_of_any_state_has_a_page() -> None:
    refused = replace(TOLD, quality=replace(TOLD.quality, refused=("filled_pauses", "response_latency")))
    answers = (
        replace(MEASURED, analysis=SILENCE),
        replace(MEASURED, analysis=refused),
        replace(MEASURED, analysis=replace(TOLD, words_refused="The words are not English.")),
        replace(MEASURED, analysis=replace(TOLD, transcript=None)),
        replace(ANSWER, ended_by=None),
        replace(MEASURED, ended_by="lost"),
    )
    for kind in ("practice", "phone", "demo"):
        text = page(sitting("0", kind=kind, line="landline" if kind == "phone" else "", answers=answers))
        for sentence in (
            "nobody was heard",
            "the recording is too poor",
            "The words are not English.",
            "No speech recogniser was installed",
            "Not measured yet.",
            "The microphone went away.",
            "The recording is gone.",
        ):
            assert sentence.casefold() in text.casefold()


def test_without_words_nothing_that_was_said_is_left() -> None:
    said_so = "xylophone"
    words = tuple(replace(word, text=f"{said_so}{n}") for n, word in enumerate(HESITANT.transcript.words))  # type: ignore[union-attr]
    analysis = replace(
        TOLD,
        transcript=Transcript(Engine("given"), "en", words),
        delivery=replace(TOLD.delivery, lexical_fillers=(LexicalFiller(3.0, 3.5, said_so),), word_count=5),
        feedback=replace(
            TOLD.feedback,
            change=replace(TOLD.feedback.change, statement=f"You said \u201c{said_so}\u201d."),  # type: ignore[type-var]
        ),
    )
    session = sitting("0", company=(said_so,), answers=(replace(MEASURED, analysis=analysis),))
    assert said_so in page(session)
    shared = page(session, kept=Kept(sound=False, words=False))
    assert said_so not in shared
    assert "A story." not in shared
    assert "The words were left out of this copy." in shared
    assert without_words(session).answers[0].analysis.delivery.speech == TOLD.delivery.speech  # type: ignore[union-attr]


def test_retakes_stand_side_by_side_and_say_what_got_better() -> None:
    better = replace(
        TOLD, delivery=replace(TOLD.delivery, answer_length=40.0, response_latency=1.0, word_count=90)
    )
    worse = replace(
        TOLD, delivery=replace(TOLD.delivery, answer_length=10.0, response_latency=9.0, word_count=90)
    )
    answers = (replace(MEASURED, analysis=worse), replace(MEASURED, attempt=2, analysis=better))
    text = page(sitting("0", answers=answers))
    assert text.count("<article") == 2
    assert text.count('class="compared"') == 1
    assert "longer: better" in text
    assert "sooner: better" in text


def long_answer(number: int) -> Answer:
    """Five minutes of speech."""
    said = tuple(Word(n * 0.42, n * 0.42 + 0.4, f"word{n % 50}", 0.9) for n in range(700))
    delivery = replace(
        TOLD.delivery,
        answer_length=294.0,
        word_count=700,
        speech=tuple(Interval(n * 3.0, n * 3.0 + 2.5) for n in range(98)),
        silent_pauses=tuple(Interval(n * 3.0 + 2.5, n * 3.0 + 3.0) for n in range(97)),
    )
    analysis = replace(
        TOLD, duration=300.0, transcript=Transcript(Engine("given"), "en", said), delivery=delivery
    )
    return replace(MEASURED, question=replace(STORY, id=f"q{number}"), analysis=analysis)


@pytest.mark.slow
def test_three_hours_are_a_page_of_a_few_megabytes_in_a_few_seconds() -> None:
    session = sitting("0", answers=tuple(long_answer(number) for number in range(36)))
    noise = np.random.default_rng(3).normal(0, 0.1, 300 * 16_000).astype(np.float32)
    heard = Heard(300.0, curves.waveform(noise))
    begun = time.process_time()
    text = page(session, heard)
    assert time.process_time() - begun < 12
    assert len(text) < 12e6
    assert text.count("<article") == 36
