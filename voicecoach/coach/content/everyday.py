"""Everyday words: one of them alone shows nothing."""

from __future__ import annotations

from voicecoach.coach.content.words import LIGHT, stem

_WORDS = """
able account act action actually add again agree all always answer anyone anything apart around asked back bad basis be because become been before
begin best better big bill bit board both box break bring brought build business buy by call called came can car card care case cash certain change changed
chat check clean clear clearly clock close coffee come common company computer could course customer customers date day days deal decide department depot did
different direct do doctor done door down draw driver drop each early easy either email else end enough even ever every everyone everything example exit
expect explain eye face fact facts fair family far fast feel felt few find fine finger finished first fit fits fix fixed folder follow food found free friend
friends full game gave get gift give given go goal going good got great group guide had hair half hand hands happen happened happy hard have head hear heard
held help helped here high history hit hold home hospital hotel hour hours house how however idea ideas important in instead into is issue it job just keep
keen kept kind kitchen knew know known lake language last late later learn least leave left less let letter level life light like likely line list listed
little live long look looked lost lot love lovely low lower made mail make man manage many map mark match matter may mean means meet meeting memories mention
message might mind minute minutes moment money month more morning most move much must my myself name near need nephew never new news next nice night no normal
normally not note nothing notice noticed now number numbers object of off offer often ok old on once one only open or order other others our out over own pad
paper part pass passed past pay people person personal phone photo photos picked picture place plan play please plug point points position possible pretty
price problem product products put question questions quick quickly quite rang read ready real really reason rest return right ring room rule rules run said
sale sales same save saw say school screen search second see seem seen sell send sent serve service services set share she shift shifts shirt shoes shop
short should show showed shows side sign simple since sit size small smart so sold some someone something soon sort sorted special spend staff stage stand
start started stay steps still stop store story straight stuff such suddenly summer sure surprise system systems take taken talk target targets task tasks
team tell test than thank that the them then there these they thing things think this though thought through ticket till time tip to today together told
tomorrow too took tool tools top touch town track train travel tried try turn two under understand until up us use used useful usually very visit volunteer
wait waited walk want warm warehouse was watch watched water way we week weeks well went were what when where which while who whole why will win window with
without word words work worked world worry worse worth would write wrong wrote year years yes yet you your
certainly absolutely gladly personally regular regularly standard human experience experiences value values support group contact contract complete continue
managed trusted recently figures report reports record repeat regulars switch cancel common score button tone data technology online process
complaint complaints feedback training review reviews manager managers colleague colleagues supervisor alternative replacement options receipt returns
discount exchange exception technician satisfaction refund voucher improve improvement measure measured document professional communication
""".split()  # noqa: SIM905 - a list of strings would be three pages long

EVERYDAY = frozenset(stem(word) for word in _WORDS)
"""Stems."""


def telling(text: str) -> bool:
    """Whether a word (as a token has it) says something by itself."""
    return text not in LIGHT and stem(text) not in EVERYDAY
