"""From the sound of one answer to everything that is known about it: the one path, live or replayed.

What measures and coaches is imported when it is first needed, by ``warm_up`` while something is being
spoken: together it takes a quarter of a second, which the first word of a session would wait for.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from voicecoach.analysis import Analysis, Feedback
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.circumstances import Circumstances
from voicecoach.conduct.transcribing import transcribe
from voicecoach.ports import IdeaSource, PitchTracker, Progress, SpeechDetector, Transcriber
from voicecoach.preferences import Preferences
from voicecoach.question import KeyPoint, Question, TargetLength
from voicecoach.sound.echo import without_echo
from voicecoach.sound.speech_probability import PROBABILITY_HOP, PROBABILITY_SAMPLES, SpeechProbability
from voicecoach.speech import SAMPLERATE, Engine, Samples, Transcript, Word

if TYPE_CHECKING:
    from voicecoach.coach.content.ideas import Ideas
    from voicecoach.coach.content.meaning import Encoder
    from voicecoach.measure.acoustics import Acoustics, SpeechFound

_ANY_QUESTION = Question(
    id="any",
    text="Anything?",
    category="any",
    kind="general",
    target_length=TargetLength(1, 2),
    key_points=(KeyPoint("Anything", ("anything at all",)),),
)
_ANY_WORDS = Transcript(
    Engine("given"), "en", tuple(Word(t / 10, (t + 1) / 10, "anything") for t in range(10))
)
_TELLING = 30.0
"""Seconds in which a language is told."""
_OURS = Preferences()
_SILENCE = np.zeros(SAMPLERATE, np.float32)
_NO_SPEECH = np.zeros(32, np.float32)


class Analyst:
    """Measures recordings and says what to make of them."""

    def __init__(
        self,
        detector: SpeechDetector,
        pitch_tracker: PitchTracker,
        transcriber: Transcriber | None = None,
        ideas: IdeaSource | None = None,
        encoder: Encoder | None = None,
        *,
        writing: Callable[[str | None, Samples], Transcriber] | None = None,
        catalogue: Callable[[str], Catalogue] = lambda _code: IN_ENGLISH,
        sparing: Callable[[], bool] = lambda: False,
        preferences: Preferences = _OURS,
    ) -> None:
        """Without ``ideas`` key points are known by their own phrases alone, without ``encoder`` by wordings
        alone. ``writing``: who writes a whole recording in the language of that code, or, for ``None``, in
        the one heard in these samples (16 kHz); without it ``transcriber`` does; it raises ModelError.
        ``catalogue``: what is said in the language of that code. ``preferences``: of whom is measured.
        """
        self._writing = writing
        self._catalogue = catalogue
        self._preferences = preferences
        self._encoder = encoder
        self._source = ideas
        self._ideas: Ideas | None = None
        self.detector = detector
        self.pitch_tracker = pitch_tracker
        self.transcriber = transcriber
        """``None`` where no model is installed: then the sound alone is measured."""
        self.sparing = sparing
        """Whether the machine has to be spared work that may be in vain."""

    def warm_up(self) -> None:
        """Load what listening and measuring need, so that nobody waits for it later. Raises ModelError
        where the recogniser cannot be had; the rest is then loaded all the same.
        """
        from voicecoach.measure.acoustics import find_speech

        self.detector.stream().push(np.zeros(512, np.float32))
        self.at_once(_SILENCE, find_speech(_SILENCE, _NO_SPEECH), Circumstances(question=_ANY_QUESTION))
        np.median(_SILENCE)  # at its first use numpy imports its masked arrays
        # The first look at words stems the word lists of content coaching.
        words = _ANY_WORDS if self.transcriber is not None else None
        self.judge(_SILENCE, _NO_SPEECH, words, Circumstances(question=_ANY_QUESTION))
        if self.transcriber is not None:
            importlib.import_module("voicecoach.coach.asked_for")
            self.transcriber.warm_up()

    def analyse(
        self,
        samples: Samples,
        about: Circumstances,
        *,
        transcript: Transcript | None = None,
        progress: Progress | None = None,
    ) -> Analysis:
        """Analyse ``samples`` (16 kHz), with the ``transcript`` that is given instead of making one, if one
        is. Raises ModelError.
        """
        answer = _without_interviewer(samples, about)
        speech_probability = self.detector.probabilities(answer)
        if transcript is None and self.transcriber is not None:
            transcriber = self.transcriber
            if self._writing is not None:
                language = None if about.language is None else about.language.code
                transcriber = self._writing(language, _most_spoken(answer, speech_probability))
            transcript = transcribe(transcriber, answer, speech_probability, progress)
        return self._judge(self._hear(answer, speech_probability, about), transcript, about)

    def judge(
        self,
        samples: Samples,
        speech_probability: SpeechProbability,
        transcript: Transcript | None,
        about: Circumstances,
        acoustics: Acoustics | None = None,
    ) -> Analysis:
        """Measure ``samples`` (16 kHz) with the words they have, if any, and say what to make of it.

        Where the question was recorded too, or the interviewer asked back when the line had dropped, their
        own sound is left out. ``acoustics``: of it, where they are known already.
        """
        if about.question_end > 0 or about.drop is not None:
            samples = _without_interviewer(samples, about)
            # Who listened for the answer's end was deaf to the candidate while the interviewer spoke.
            speech_probability, acoustics = self.detector.probabilities(samples), None
        if acoustics is None:
            acoustics = self._hear(samples, speech_probability, about)
        return self._judge(acoustics, transcript, about)

    def at_once(self, samples: Samples, found: SpeechFound, about: Circumstances) -> Analysis:
        """What no word changes of an answer in which only the candidate is heard, and where speech was
        ``found``: its length, its first word, its pauses, and what is remarked on the first word.
        """
        from voicecoach.coach.length import latency_remark
        from voicecoach.coach.switching_off import without
        from voicecoach.measure.at_once import at_once

        about = self._wanted(about)
        quality, delivery = at_once(samples, found, about.clipped_share, interruptions=about.gaps)
        start = None
        if about.question is not None and not about.time_asked:
            start = latency_remark(delivery, about.bands, self.says(about))
        analysis = Analysis(
            duration=len(samples) / SAMPLERATE,
            samplerate=about.samplerate,
            channels=about.channels,
            quality=quality,
            transcript=None,
            delivery=delivery,
            feedback=Feedback(None, None, () if start is None else (start,), ""),
        )
        return without(analysis, about.off)

    def _hear(
        self, samples: Samples, speech_probability: SpeechProbability, about: Circumstances
    ) -> Acoustics:
        from voicecoach.measure.acoustics import acoustics_of

        return acoustics_of(samples, speech_probability, self.pitch_tracker.track, about.clipped_share)

    def _judge(self, acoustics: Acoustics, transcript: Transcript | None, about: Circumstances) -> Analysis:
        """What to make of the candidate's own sound and of their words."""
        from voicecoach.coach.coaching import coach
        from voicecoach.coach.content.evidence import continued, evidence
        from voicecoach.coach.follow_up import asked_in
        from voicecoach.coach.switching_off import without
        from voicecoach.languages import language_of
        from voicecoach.measure.answer import delivered
        from voicecoach.measure.plausibility import implausible, other_language
        from voicecoach.measure.understood import understood
        from voicecoach.measure.words import spoken_words, without_filled_pauses

        # A recogniser that understood no word measured nothing: 0 words a minute would be a lie.
        words = transcript if transcript is not None and transcript.words else None
        refused = None
        if words is not None:
            language = language_of(words.language)
            about = about.spoken_in(language)
        if words is not None and words.engine.name != "given":
            # Ums that it wrote in a row are judged by the sound, one by one.
            spoken = without_filled_pauses(spoken_words(words.words, acoustics.regions), language)
            refused = other_language(words) or implausible(spoken, len(acoustics.nuclei), language)
        about = self._wanted(about)
        known = understood(acoustics, words if refused is None else None)
        words = known.transcript
        back = () if about.drop is None else (about.drop.back,)
        delivery = delivered(known, about.question_end, (*back, *about.gaps))
        if delivery.response_latency is not None:
            delivery = replace(delivery, response_latency=about.waited + delivery.response_latency)
        question = asked_in(about)
        content = None
        if question is not None and words is not None:
            content = (
                evidence(question, words, self._known_ideas(), about.company, encoder=self._encoder)
                if about.before is None
                else continued(
                    question, about.before, words, self._known_ideas(), about.company, encoder=self._encoder
                )
            )
        analysis = Analysis(
            duration=acoustics.duration,
            samplerate=about.samplerate,
            channels=about.channels,
            quality=known.acoustics.quality,
            transcript=words or transcript,
            delivery=delivery,
            feedback=coach(
                about,
                known.acoustics.quality,
                delivery,
                content,
                () if words is None else words.words,
                self.says(about),
            ),
            content=content,
            words_refused=refused or "",
        )
        return without(analysis, about.off)

    def _wanted(self, about: Circumstances) -> Circumstances:
        """The same, judged as this person wants to be."""
        return replace(about, bands=self._preferences.applied(about.bands), off=self._preferences.off)

    def says(self, about: Circumstances) -> Catalogue:
        """How the candidate is spoken to: in the language of the question, or of the answer."""
        spoken = about.language.code if about.question is None and about.language else None
        if about.question is not None:
            spoken = about.question.language
        return self._catalogue(spoken or IN_ENGLISH.code)

    def _known_ideas(self) -> Ideas:
        """Read when words are first judged."""
        from voicecoach.coach.content.ideas import Ideas

        if self._ideas is None:
            self._ideas = Ideas(() if self._source is None else self._source.ideas())
        return self._ideas


def _most_spoken(samples: Samples, probability: SpeechProbability) -> Samples:
    """The half minute of ``samples`` in which most is said."""
    frames = round(_TELLING / PROBABILITY_HOP)
    spoken = np.concatenate([[0.0], np.cumsum(probability, dtype=np.float64)])
    if len(spoken) <= frames:
        return samples
    first = int((spoken[frames:] - spoken[:-frames]).argmax())
    return samples[first * PROBABILITY_SAMPLES :][: frames * PROBABILITY_SAMPLES]


def _without_interviewer(samples: Samples, about: Circumstances) -> Samples:
    answer = without_echo(samples, about.question_end)
    if about.drop is None or answer is samples:  # as in a headset: then what came later was not heard either
        return answer
    return without_echo(answer, about.drop.back.end, about.drop.back.start)
