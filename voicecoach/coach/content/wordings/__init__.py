"""The wordings of ideas, by topic: long lists, not long code. Coaching reads no file, so they are Python."""

from voicecoach.coach.content.wordings import (
    acts,
    answering,
    growing,
    oneself,
    promising,
    running,
    solving,
    stories,
    talking,
    team,
    told,
)

_NAMED = (
    talking.WORDINGS
    | answering.WORDINGS
    | solving.WORDINGS
    | promising.WORDINGS
    | running.WORDINGS
    | team.WORDINGS
    | oneself.WORDINGS
    | growing.WORDINGS
    | stories.WORDINGS
    | told.WORDINGS
)
WORDINGS = {
    name: " | ".join(filter(None, (listed, acts.WORDINGS.get(name)))) for name, listed in _NAMED.items()
}
