"""Everyday words: one of them alone shows nothing."""

from __future__ import annotations

from voicecoach.coach.content.words import LIGHT, sense, stem

_WORDS = """
able add again all always anyone anything around as ask asked away back bad be because become before begin best better big bit both box break bring
brought buy by call called came can car card case change chat clean clear close come common company could course customer customers day days deal did
different direct do doctor done door down draw driver drop each early easy either else end enough even ever every everyone everything example eye face
fact fair family far fast feel felt few find fine finger first fit food found free friend friends full gave get gift give given go going good got great
had hair half hand hands happen happened happy hard have head hear heard here high hit home hospital hotel hour hours house how however idea important in
into is it job just keep keen kept kind kitchen knew know known lake language last late later least leave left less let letter level life light like likely
line list little live long look looked lost lot love lovely low lower made make man many map mark match matter may mean means meet might mind minute minutes
money month more morning most move much must my myself name near need never new news next nice night no normal normally not note nothing now number of off
often ok old on once one only open or order other others our out over own pad page part pass people person phone picture place play please plug point
position possible pretty price problem product products put quite read ready real really reason rest right ring room run said sale same save saw say school
screen second see seem seen send sent serve service set she shift shirt shoes shop short should show side simple since sit size small smart so sold some
someone something soon special stage stand start stay still stop store story straight stuff such suddenly summer sure system systems take taken talk tell than
thank that the them then there these they thing things think this though thought through till time to today together told tomorrow too took tool tools top
town tried try turn two under until up us use used useful usually very wait walk want warm was watch water way we week weeks well went were what when where
which while who why will win window with without word words work worked world worry worse worth would write wrong year years yes yet you your certainly
absolutely gladly personally human process button score continue both manager colleague
""".split()

EVERYDAY = frozenset(stem(word) for word in _WORDS)
"""Stems."""


def telling(text: str) -> bool:
    """Whether a word (as a token has it) says something by itself."""
    return text not in LIGHT and stem(text) not in EVERYDAY


_SENSES = frozenset(sense(word) for word in _WORDS) | LIGHT


def plain(senses: tuple[str, ...]) -> bool:
    """Whether a phrase, as senses, is made of everyday words alone."""
    return all(each in _SENSES for each in senses)
