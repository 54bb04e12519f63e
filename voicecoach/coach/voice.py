"""Remarks on the voice: its melody, and whether the ends of phrases can be heard."""

from __future__ import annotations

from voicecoach import bands
from voicecoach.analysis import Remark
from voicecoach.bands import DESK, Bands
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.delivery import Delivery


def melody_remark(delivery: Delivery, say: Catalogue = IN_ENGLISH) -> Remark | None:
    """On ``pitch_variation``; ``None`` where it could not be measured or is neither flat nor lively."""
    variation = delivery.pitch_variation
    if variation is None or bands.FLAT_PITCH <= variation < bands.LIVELY_PITCH:
        return None
    flat = variation < bands.FLAT_PITCH
    return Remark(
        topic="pitch_variation",
        figures=("pitch_variation",),
        tone="change" if flat else "keep",
        statement=say("Your voice stays near one note: it sounds rather flat.")
        if flat
        else say("Your voice rises and falls: it sounds lively."),
        advice=say("Stress the one word that matters in each sentence.") if flat else say("Keep that up."),
        spoken=say("Your voice stays rather flat. Stress one word in each sentence.")
        if flat
        else say("Your voice is lively."),
        weight=0.4 if flat else 0.25,
    )


def steadiness_remark(delivery: Delivery, judged: Bands, say: Catalogue = IN_ENGLISH) -> Remark | None:
    """On ``loudness_variation``, where the level wavers too much for a telephone line."""
    variation = delivery.loudness_variation
    if variation is None or judged.unsteady is None or variation <= judged.unsteady:
        return None
    return Remark(
        topic="loudness_variation",
        figures=("loudness_variation",),
        tone="change",
        statement=say("Your level wavers: on a line, the soft words are gone."),
        advice=say("Keep the same distance to the telephone, and speak to somebody across the table."),
        spoken=say("Your level wavers. Keep the same distance to the telephone."),
        weight=0.4,
    )


def fade_remark(delivery: Delivery, judged: Bands = DESK, say: Catalogue = IN_ENGLISH) -> Remark | None:
    """On ``phrase_end_fade``, where last words get lost."""
    fade = delivery.phrase_end_fade
    if fade is None or fade <= judged.fading:
        return None
    return Remark(
        topic="phrase_end_fade",
        figures=("phrase_end_fade",),
        tone="change",
        statement=say("Your phrases end much softer than they begin: the last words get lost."),
        advice=say("Breathe earlier, and carry your voice through to the full stop."),
        spoken=say("The ends of your sentences get lost. Carry your voice through to the full stop."),
        weight=0.4,
    )
