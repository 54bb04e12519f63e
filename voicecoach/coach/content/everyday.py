"""Everyday words: one of them alone shows nothing."""

from __future__ import annotations

from voicecoach.coach.content.words import LIGHT, sense, stem

_WORDS = """
able again all always any anyone anything around as ask asked away back bad be because become before begin best better big bit both but by call called came
can card case certainly change clear come could course customer customers day days did different do doctor does done door down each early easy either else end enough even
ever every everyone everything example face fact far feel felt few find fine first found free friend full gave get give given go going good got great had half hand
hands happen happened happy hard have head hear heard here high home hour hours house how however important in into is it job just keep keen kept kind knew know
known last late later least left less let life light like likely line list little live long look looked lost lot love lovely low made make man many mark matter
may mean means might mind minute minutes moment more morning most move much must my myself name near need never new nice night no normal normally not nothing
now number of off often ok old on once one only open or other others our out over own part people person place play please point position possible pretty
problem put quite ready real really rest right round run said same saw say second see seem seen set she should show side since sit small so some someone
something soon sort special stand start stay still stop such suddenly sure system take taken tell than that the them then there these they thing things think this though
thought through till time to today together told tomorrow too took top tried try turn two under until up us use used usually very want was way we week weeks well
went were what when where which while who why will with without word words work worked would wrong year years yes yet you your absolutely gladly personally
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
