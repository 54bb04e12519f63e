"""How figures are said."""

import pytest

from voicecoach import english
from voicecoach.coach import wording


@pytest.mark.parametrize(
    ("duration", "printed", "said"),
    [
        (0.0, "0.0 s", "1 second"),
        (3.96, "4.0 s", "4 seconds"),
        (9.96, "10 s", "10 seconds"),
        (42.4, "42 s", "40 seconds"),
        (57.0, "57 s", "a minute"),
        (95.0, "95 s", "a minute and a half"),
        (119.6, "2 min", "2 minutes"),
        (185.0, "3 min 5 s", "3 minutes"),
    ],
)
def test_durations(duration: float, printed: str, said: str) -> None:
    assert wording.seconds(duration) == printed
    assert wording.spoken_seconds(duration) == said


@pytest.mark.parametrize(
    ("moment", "printed"), [(0.0, "0:00.0"), (7.26, "0:07.3"), (59.97, "1:00.0"), (67.4, "1:07.4")]
)
def test_places_in_a_recording(moment: float, printed: str) -> None:
    assert wording.clock(moment) == printed


@pytest.mark.parametrize(("items", "said"), [([], ""), (["a"], "a"), (["a", "b", "c"], "a, b and c")])
def test_lists(items: list[str], said: str) -> None:
    assert english.listed(items) == said
