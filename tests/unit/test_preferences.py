"""A measure that is switched off is not shown, said or coached; bands of one's own judge in place of ours."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from testbed.made_up_year import sessions, write
from testbed.sittings import ANSWER, sitting
from tests.unit.deliveries import ABOUT, GOOD_SOUND, QUESTION, delivery
from voicecoach import bootstrap
from voicecoach.analysis import Analysis
from voicecoach.bands import DESK, TELEPHONE
from voicecoach.baseline import Usual
from voicecoach.circumstances import Circumstances
from voicecoach.cli.main import main
from voicecoach.coach.coaching import coach
from voicecoach.coach.switching_off import shown, without
from voicecoach.content import ContentEvidence, Quote, Star
from voicecoach.delivery import Delivery, Phrase
from voicecoach.document import session_from_json, session_to_json
from voicecoach.figures import FIELDS, FIGURES
from voicecoach.outline import shown as outline_shown
from voicecoach.preferences import Preferences, usual_band
from voicecoach.presenting.key_figures import key_figures
from voicecoach.presenting.rows import figure_rows, rows_at_once
from voicecoach.resources import folder
from voicecoach.sessions.skimming import skim
from voicecoach.settings.file import parse
from voicecoach.settings.presets import PRESETS
from voicecoach.settings.settling import Settings, settle
from voicecoach.speech import Engine, Interval, Transcript, Word
from voicecoach.switchable import MEASURES

SAID = (Quote(5.0, 6.0, "I sold 20 coats"),)
BAD = replace(
    delivery(length=60.0, wpm=230.0, articulation=7.0, latency=8.0, fillers=20, lexical=20),
    silent_pauses=(Interval(20.0, 29.0),),
    longest_pause=9.0,
    pitch_variation=1.0,
    phrase_end_fade=20.0,
    loudness_variation=9.0,
    repetitions=(Phrase(3.0, 4.0, "the"),),
    restarts=(Phrase(3.0, 4.0, "cust"),),
    hedges=tuple(Phrase(float(at), at + 0.5, "maybe") for at in range(12)),
    vocabulary_variety=60.0,
)
"""An answer with which everything is the matter."""
CONTENT = ContentEvidence(
    word_count=150,
    star=Star(result=SAID),
    numbers=SAID,
    shared_actions=3,
    negative=SAID,
    company=SAID,
    company_wanted=4,
)
WORDS = tuple(Word(float(at), at + 0.5, "maybe", 0.3) for at in range(12))


def analysed(off: frozenset[str] = frozenset(), about: Circumstances = ABOUT) -> Analysis:
    """``BAD`` as it is coached and shown."""
    feedback = coach(replace(about, off=off), GOOD_SOUND, BAD, CONTENT, WORDS)
    whole = Analysis(
        62.0, 16_000, 1, GOOD_SOUND, Transcript(Engine("given"), "en", WORDS), BAD, feedback, CONTENT
    )
    return without(whole, off)


@pytest.mark.parametrize("name", [name for name, measure in MEASURES.items() if measure.fields])
def test_a_measure_that_is_off_is_neither_shown_nor_said_nor_coached(name: str) -> None:
    measure, before, after = MEASURES[name], analysed(), analysed(frozenset({name}))
    fields = set(measure.fields)
    assert all(figure.of(after.delivery) is None for figure in FIGURES if figure.field in fields)
    kept = [figure for figure in FIGURES if figure.field not in fields]
    assert [figure.of(after.delivery) for figure in kept] == [figure.of(before.delivery) for figure in kept]
    topics = [remark.topic for remark in after.feedback.remarks]
    assert not set(measure.topics).intersection(topics)
    assert not any(fields & set(remark.figures) for remark in after.feedback.remarks)
    strip = [each.field for each in key_figures(after, None, DESK)]
    assert strip == [each.field for each in key_figures(before, None, DESK) if each.field not in fields]
    labels = {FIELDS[field].label for field in fields} | _OTHER_LABELS.get(name, set())
    for rows in (figure_rows, rows_at_once):
        assert not labels.intersection(label for label, _ in rows(after, QUESTION))
    for remark in (after.feedback.keep, after.feedback.change):
        assert remark is None or remark.spoken in after.feedback.spoken


_OTHER_LABELS = {"first-word": {"First word"}, "filled-pauses": {"Possible hesitations"}}


@pytest.mark.parametrize("name", MEASURES)
def test_an_older_session_is_shown_without_what_is_off(name: str) -> None:
    session = sitting("a", answers=(replace(ANSWER, state="measured", analysis=analysed()), ANSWER))
    (answer, _) = shown(session, {name}).answers
    assert answer.analysis
    assert answer.analysis.delivery == analysed(frozenset({name})).delivery
    topics = {remark.topic for remark in answer.analysis.feedback.remarks}
    assert not topics.intersection(MEASURES[name].topics)
    if name == "story":
        assert answer.analysis.content == replace(CONTENT, star=Star())
    if name == "company":
        assert "Employer's words" not in dict(figure_rows(answer.analysis))
    kept = session_to_json(shown(session, {name}))
    assert session_from_json(kept.encode()) == shown(session, {name})
    gone = {figure.name for figure in FIGURES if figure.field in MEASURES[name].fields}
    for outline in (
        skim(kept.encode()).outline,
        outline_shown((skim(session_to_json(session).encode()).outline,), {name})[0],
    ):
        assert not gone & set(outline.answers[0].figures)


def test_words_that_the_recogniser_guessed_are_not_remarked_on_where_that_is_wished() -> None:
    off = frozenset({"unsure-words"})
    assert "hedges" in {remark.topic for remark in analysed().feedback.remarks}
    assert "hedges" not in {remark.topic for remark in analysed(off).feedback.remarks}
    sure = tuple(replace(word, probability=0.9) for word in WORDS)
    topics = {each.topic for each in coach(replace(ABOUT, off=off), GOOD_SOUND, BAD, CONTENT, sure).remarks}
    assert "hedges" in topics


def settings(text: str) -> Settings:
    return settle(parse(Path("settings.toml"), text), {}, {})


def tone(topic: str, figures: Delivery, bands: str = "") -> str | None:
    """Of the remark on it, judged by ``bands`` of one's own."""
    own = bootstrap.preferences(settings(f"[bands]\n{bands}"))
    about = replace(ABOUT, question=own.aimed(QUESTION), bands=own.applied(DESK))
    feedback = coach(about, GOOD_SOUND, figures)
    return next((remark.tone for remark in feedback.remarks if remark.topic == topic), None)


@pytest.mark.parametrize(
    ("topic", "figures", "bands", "tones"),
    [
        ("pace", delivery(wpm=90.0), "pace = [80, 120]", ("change", "keep")),
        ("pace", delivery(wpm=150.0), "pace = [80, 120]", ("keep", "change")),
        ("answer_length", delivery(length=200.0), "length = [60, 240]", ("change", "keep")),
        ("response_latency", delivery(latency=6.0), "first-word = 8", ("change", "note")),
        ("response_latency", delivery(latency=2.0), "first-word = 1", ("keep", "change")),
        ("silent_pauses", delivery(pauses=(Interval(20, 24),)), "long-pause = 5", ("change", "note")),
        ("silent_pauses", delivery(pauses=(Interval(20, 22),)), "long-pause = 1", ("note", "change")),
        ("filled_pauses", delivery(fillers=8), "filled-pauses = 9", ("change", "note")),
        ("filled_pauses", delivery(fillers=3), "filled-pauses = 1", ("keep", "change")),
        ("lexical_fillers", delivery(lexical=8), "filler-words = 9", ("change", "note")),
        ("lexical_fillers", delivery(lexical=3), "filler-words = 1", ("keep", "change")),
    ],
)
def test_a_band_of_ones_own_judges_in_place_of_ours(
    topic: str, figures: Delivery, bands: str, tones: tuple[str, str]
) -> None:
    assert (tone(topic, figures), tone(topic, figures, bands)) == tones


def test_the_usual_band_is_where_nine_in_ten_of_ones_answers_are() -> None:
    assert usual_band(Usual("pace", 100.0, 110.0, 120.0, 9), both_ends=True) == (85.0, 135.0)
    assert usual_band(Usual("pace", 110.0, 110.0, 110.0, 9), both_ends=True) == (99.0, 121.0)
    assert usual_band(Usual("filled pauses", 2.0, 3.0, 4.0, 9), both_ends=False) == 5.5


def test_usual_is_taken_from_earlier_sessions_of_that_kind_and_ours_stays_without_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("VOICECOACH_DATA", str(tmp_path))
    wanted = settings("[bands]\npace = 'usual'\nlong-pause = 'usual'")
    assert bootstrap.preferences(wanted) == Preferences()
    write(tmp_path, sessions(6))  # with a pace of 150 words a minute, give or take 12
    mine = bootstrap.preferences(wanted).applied(DESK)
    assert 115 < mine.slow < 140
    assert 160 < mine.fast < 185
    assert bootstrap.preferences(wanted, "phone").applied(TELEPHONE) == TELEPHONE


@pytest.mark.parametrize("name", PRESETS)
def test_presets_make_no_remark_on_what_they_are_for(name: str) -> None:
    chosen = bootstrap.preferences(settings(f"preset = '{name}'"))
    feedback = analysed(chosen.off, replace(ABOUT, bands=chosen.applied(DESK))).feedback
    topics = {remark.topic for remark in feedback.remarks}
    if name == "stutter":
        assert not topics & {"silent_pauses", "response_latency", "filled_pauses"}
        assert tone("pace", delivery(wpm=60.0)) == "change"
        assert chosen.applied(DESK).slow < 60
    else:
        assert not topics & {"pitch_variation", "hedges"}
        assert chosen.applied(DESK).slow <= 80


def test_analyze_leaves_out_what_is_off_from_its_first_line_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VOICECOACH_CONFIG", str(tmp_path))
    off = "\n".join(f"{name} = false" for name in ("filled-pauses", "pauses", "pitch", "pace"))
    (tmp_path / "settings.toml").write_text(f"model = 'none'\n[measures]\n{off}\n")
    assert main(["analyze", "--json", str(folder("audio_fixtures") / "hesitant.flac")]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["delivery"]["silent_pauses"] == found["delivery"]["filled_pauses"] == []
    assert found["delivery"]["pitch_variation"] is None
    assert found["delivery"]["answer_length"] > 40
    spoken = " ".join(remark["statement"] for remark in found["feedback"]["remarks"])
    for word in ("pause", "hesitation", "pitch", "words a minute"):
        assert word not in spoken
