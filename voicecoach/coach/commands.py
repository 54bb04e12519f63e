"""Requests to the interviewer: repeat, skip, a moment, stop. Everything else is an answer.

A request is short, and it is nothing but a request: the whole utterance has to fit one of the patterns,
politeness and hesitation aside. So an answer that merely contains the words is never taken for one.
"""

from __future__ import annotations

import re
from typing import Literal

from voicecoach.coach.content.words import FILLERS, plain_tokens

Command = Literal["repeat", "skip", "moment", "stop"]
LONGEST = 12.0
"""Seconds. Nobody takes longer to ask for a repetition."""
MOST_WORDS = 24

_ADVERBS = r"(?:(?:please|just|maybe|perhaps|then|now|kindly|possibly|quickly|actually|really) )*"
_FINE = r"(?:okay|possible|all right|alright|fine)"
_BEG = (
    r"(?:can|could|may|might|would|will|shall|should) (?:you|we|i) (?:be able to |mind |like to |want to |have to |be so kind as to )?"
    rf"|(?:would it be|is it) (?:{_FINE} |all )?(?:for (?:you|me|us) to |if (?:we|i|you) (?:can |could )?|to )?"
    r"|(?:do|would) you (?:mind|want to|like to) (?:if (?:we|i) (?:can |could )?)?"
    r"|(?:is there )?any (?:chance|way) (?:that )?(?:you|we|i) (?:can |could )?"
    r"|i (?:would|'d) (?:like|love|prefer|rather|ask) (?:you )?(?:to )?|i (?:want|need|wish|prefer) (?:you )?to |do you "
)
_PLAN = (
    r"i think (?:i|we) (?:would |'d |will |'ll |should |can |better |want |need |have )*(?:like |want |better )?(?:to )?"
    r"|(?:i|we) (?:am |'m |are |'re )?(?:going to |will |'ll |must |should |have to |need to |can |could |have got to |'ve got to |'d better |better )"
    r"|let us |let me |let 's |how about (?:we )?|why do not we |what if we |shall we |i (?:need |want |would like |'d like |have )"
)
_YOU = rf"{_ADVERBS}(?:{_BEG})?{_ADVERBS}"
_ASK = rf"{_ADVERBS}(?:{_BEG}|{_PLAN})?{_ADVERBS}"
_QUESTION = r"(?:(?:the|that|this|your|last|whole) )*(?:question|one|bit|part|thing)"
_AGAIN = r"(?:again|once more|one more time|another time|a second time|slower|slowly|more slowly|louder|back|(?:in )?(?:a different|another|a simpler|an easier|a clearer) way|in (?:other|simpler|easier|plain) words|differently)"
_IT = rf"(?:it|that|this|{_QUESTION}|what you (?:just )?(?:said|asked)(?: me)?)"
_LINE = r"(?:(?:the|this|our|your|my|a) )+(?:line|connection|signal|reception)"
_BAD = r"(?: (?:is|are|was|were|'s|'re|very|really|quite|so|rather|just|keep|keeps|kept|a|bit))*"
_REPEAT = (
    rf"{_YOU}(?:repeat|repeating|rephrase|rephrasing|reread|restate|restating|explain|clarify|reword)(?: (?:{_IT}|yourself))?(?: (?:{_AGAIN}|to me|for me))*",
    rf"{_YOU}(?:say|saying|ask|asking|read|reading|play|give|tell|run|go over|going over|put)(?: (?:me|it|that|this|us|over))*(?: {_QUESTION})?(?: (?:out|by|past|to|me))*(?: {_AGAIN})+(?: (?:for|to) me)?",
    rf"{_YOU}(?:read|go over|play) (?:me )?{_QUESTION}(?: to me)?",
    rf"{_ASK}(?:have|get|hear) {_IT} {_AGAIN}",
    rf"(?:what|which) (?:was|is|'s|were) (?:{_QUESTION}|that|it|you)(?: (?:again|about|asking|saying|asking me|please))*",
    r"what (?:did|do|are|were) you (?:just |mean |want )?(?:say|ask|asking|saying|mean|asked|said)?(?: (?:me|by that|again|just now|just|to know))*",
    r"(?:one more time|once more|once again|again|come again|say again|say what|pardon|pardon me|i beg your pardon|what|you what|repeat|say that again|how was that|huh)",
    rf"(?:i )?(?:did not|could not|do not|have not|not)(?: (?:quite|really|fully|get to))* (?:hear|catch|get|understand|follow|heard|caught|got|understood)(?: (?:{_IT}|you|any of that|all of that))?(?: (?:properly|at all|there|right|very well|fully|clearly))*",
    rf"i (?:have |'ve |just )*(?:missed|forgot|forgotten|lost|lost track of) (?:{_IT}|you(?: there)?)",
    rf"{_QUESTION} {_AGAIN}|(?:a (?:bit|little) )?(?:slower|louder|more slowly)|(?:not so|too) fast",
    r"(?:what|which) (?:was it|is it|question was it)(?: that)? you (?:asked|said|wanted|meant|want|mean)(?: (?:to know|to hear|me|to ask))*|which question(?: was (?:that|it))?",
    r"i (?:am|'m) (?:not|still not) (?:quite |really |entirely )?sure (?:what you (?:mean|meant|are asking|'re asking|want|asked)|(?:that )?i (?:understand|understood|heard|follow|got|get|caught)(?: (?:you|it|that|this|the question))?)(?: (?:by that|correctly|right|properly))?",
    r"i (?:do not|did not) (?:quite |really )?(?:know|see|understand|get) what (?:you (?:mean|meant|are asking|'re asking|want|asked|said)|that means)(?: by that)?",
    rf"(?:i )?(?:can not|could not|did not) (?:quite |really )?(?:hear|make (?:that|it|you) out|make out what you said)(?: (?:you|it|that|{_QUESTION}))?(?: (?:very well|properly|there|at all|clearly))?|you (?:have |'ve )?lost me(?: there)?",
    rf"{_YOU}(?:be (?:a bit |a little )?more (?:specific|precise|clear)|explain what (?:you mean|that means)|how do you mean)|how do you mean(?: that)?",
    rf"{_YOU}speak (?:up|louder|slower|more slowly)(?: a (?:bit|little))?",
    rf"(?:you|your voice|{_LINE}){_BAD} (?:broke|breaking|cut|cutting|dropped|dropping|faded|fading)(?: (?:up|out|off|away))?(?: (?:there|for a (?:moment|second)))*",
    rf"{_LINE}{_BAD} (?:bad|poor|terrible|awful|weak|noisy)(?: (?:today|here|at the moment))*",
)
_NEXT = r"(?:next|following|different|other|another|new|easier)"
_SKIP = (
    rf"{_ASK}(?:skip|skipping|pass|passing|leave|drop|ignore|miss)(?: (?:over|on|out))?(?: {_IT})?(?: (?:out|for now|for today|for later|until later|till later|for the end|over|alone|there|for the moment))*",
    rf"{_ASK}(?:move|moving|go|going|get|carry|jump|skip)(?: (?:on|over|straight|along|ahead))* (?:to|with) (?:the |a )?{_NEXT}(?: (?:question|one))?",
    rf"{_ASK}(?:move|moving|carry|go) (?:on|ahead)",
    rf"{_ASK}(?:(?:have|do|try|take|get|hear|give me|ask me|ask|give us|got) )?(?:(?:the|a|an) )?{_NEXT} (?:question|one)(?: instead)?",
    rf"{_ASK}(?:ask|ask me|try|do|take|have|answer|talk about) something (?:else|different)(?: instead)?|something else",
    r"(?:the )?(?:next|skip|pass)(?: (?:it|that|this))?",
    rf"{_ASK}(?:come|get|go|return|come right) (?:back )?to {_IT}(?: (?:later|another time|at the end|afterwards|in a bit))*",
    rf"{_ASK}(?:do not|not|can not|could not|would not)(?: (?:want|like|have|wish))?(?: to)? (?:answer|do|talk about|take|say anything about|an answer (?:to|for)) {_IT}",
    rf"i (?:can not|do not know how to|do not want to|do not have an|have no|have not got an|can not think of an|do not have a good) (?:answer|idea)(?: (?:to|for))?(?: {_IT})?",
    rf"i (?:do not|would not|would rather not|'d rather not|prefer not|would prefer not|'d prefer not)(?: (?:really|want|like|wish|care|to))* (?:answer|talk about|discuss|take|say anything about|go into|speak about) {_IT}",
    rf"(?:let us not|can we not|could we not|i would rather not|i 'd rather not|rather not|i prefer not to|i 'd prefer not to)(?: (?:do|take|answer|talk about|say))?(?: {_IT})?|no comment",
    rf"i (?:have|have got|'ve got|have really got) nothing (?:to say (?:to|about|on)|for|on) {_IT}",
    rf"{_ASK}(?:give me|have|try|take|do|get|hear) another|not {_QUESTION}",
)
_NOW = r"(?: (?:right|just|now|here|today|at the moment|off the top of my head))*"
_GIVE_UP = (
    r"(?:(?:"
    r"(?:i )?(?:have )?(?:no idea|no answer|do not know|can not answer)(?: (?:to|for))?(?: (?:it|that|this|one|the|question))*"
    rf"|(?:i )?(?:really |just )?(?:can not|could not) (?:really )?(?:think of|come up with|remember) (?:anything|something|one|an example|a case|an answer|that|it){_NOW}"
    rf"|nothing (?:really )?(?:comes|springs|is coming) to mind{_NOW}"
    r"|my mind (?:is|'s|went|has gone|'s gone) (?:completely |totally )?blank"
    r"|i (?:have |'ve |just |got )*(?:lost (?:the|my) thread|lost track|drifted off|was miles away|zoned out|got lost|got distracted|am (?:a bit )?(?:lost|stuck|confused))"
    r"|(?:that|this|it) (?:is|'s|was) (?:a bit |too |very |really |quite )*(?:hard|difficult|tricky|fast|quick|quiet|long|loud)(?: for me| one)?"
    r"|(?:the line|you|that) (?:is|was|are|were|'s|'re) (?:breaking up|(?:a bit |too |very )?(?:quiet|unclear)|not (?:very )?clear)"
    r"|(?:the line|the sound|the connection|you|it|that|your voice) (?:just )?(?:broke up|cut out|dropped(?: out)?|froze|went (?:very )?quiet|was gone|crackled)(?: there)?"
    r"|i (?:am|'m) (?:a bit |too |very |really |quite |so )*(?:tired|exhausted|nervous|hungry|thirsty|distracted)(?: now)?"
    r"|there (?:is|was) (?:a lot of |some |too much )?noise(?: here)?|somebody (?:is|'s|was) talking(?: here)?"
    r") )?"
)
"""Why somebody asks, before they do: it is no answer when nothing but a request follows."""
_TIME = r"(?:(?:a|one|just|another|half a|few|couple|of|some|me|the|quick|little|short|bit|more) )*(?:moment|moments|minute|minutes|second|seconds|sec|secs|time|while|break|pause|mo|tick|ticks)"
_THINK = r"(?: (?:to|so i can|so that i can|while i|and|so) (?:please )?(?:think|collect|gather|sort|get|consider|find|breathe|prepare|drink|have|reflect|remember)(?: [a-z']+){0,6})?"
_MOMENT = (
    rf"{_ASK}(?:(?:have|take|get|give|need|want|use|grab|spare|allow|wait|pause|hold on|hang on)(?: (?:for|me|us|just))* )?{_TIME}(?: to myself)?{_THINK}",
    rf"(?!(?:i|we) (?:can|could|will|'ll|would|'d|have|must|am|'m) ){_ASK}(?:wait|hold on|hang on|hold it|bear with me|pause|wait up)(?: (?:for|there|here|up|please|{_TIME}))*{_THINK}",
    rf"{_ASK}(?:need to |have to |want to |like to )?(?:just )?(?:think|have a think|collect my thoughts|gather my thoughts|consider|reflect)(?: (?:about|on|over))?(?: (?:it|that|this|one|here))*(?: for)?(?: {_TIME})?(?: (?:about|on) (?:it|that|this)(?: one)?)?(?: for a (?:bit|little|little bit|little while|while))?(?: first)?",
    r"let me see|i (?:am|'m) (?:still |just )*thinking|not yet|(?:just )?(?:a|one|two) ticks?|wait wait",
    rf"{_ASK}(?:get|have|take|grab) (?:a|some|my|a glass of|a sip of) (?:water|drink|sip|tissue|coffee)(?: of water)?(?: first)?",
    r"i (?:am|'m) not (?:quite )?ready(?: yet)?",
)
_END = r"(?:stop|stopping|end|ending|finish|quit|exit|abort|cancel|leave it|call it a day|wrap up|wrap it up|break off|be done|call it quits|end it|end things|stop it|finish up|conclude|terminate)"
_WHAT = r"(?:(?:at|for|with|the|this|our|my|right) )*(?:interview|session|practice|rehearsal|exercise|conversation|recording|here|there|now|today|it|point|that|this|tonight)"
_STOP = (
    rf"{_ASK}{_END}(?: {_WHAT})*",
    r"(?:i think )?(?:that 's|that is|that will be|that 'll be|this is) (?:it|all|enough|everything)(?: (?:for|from|today|now|me|tonight))+",
    r"(?:i think )?(?:that 's|that is) enough(?: (?:for|today|now))*|(?:that will|that 'll) do(?: (?:for|today|now|me))*",
    rf"{_ASK}(?:leave|stop|end|finish) (?:it|things|this) (?:there|here|at that|at this)(?: (?:for )?(?:today|now))?|(?:we|i) (?:are|am|'re|'m) done(?: (?:for|here|today|now|with|this))*|i (?:give up|want out)",
    rf"i (?:am|'m|think i am|think i 'm) (?:done|finished)(?: (?:for|with|today|now|this))*(?: {_END}(?: {_WHAT})*)?",
    r"i (?:have to|need to|must|got to|should|better|have got to|'ve got to) (?:go|leave|run|get going|head off)(?: now)?",
    rf"i (?:have|'ve) had enough(?: (?:for|of|{_WHAT}))*|(?:good )?bye(?: bye)?|goodbye",
    rf"(?:enough|no more|no more questions|the end)(?: (?:for|today|now|{_WHAT}))*",
    rf"i do not want to (?:continue|go on|carry on|do this any more|do this anymore|do any more)(?: {_WHAT})*",
    rf"{_ASK}(?:continue|do the rest|carry on|go on|pick this up|finish this|do this)(?: \w+)? (?:later|tomorrow|another (?:time|day)|next time)",
)
_POLITE = frozenset(
    "please sorry um uh er well so okay ok thanks thank oh hmm ah yes yeah right hello hi actually exactly precisely briefly cheers".split()
)
_POLITE_PHRASES = re.compile(
    r"\b(?:i am sorry|i 'm sorry|i am afraid|thank you(?: very much| so much)?|excuse me|if that 's (?:okay|all right|possible)|if (?:that is|it 's|it is) (?:okay|all right|possible)|"
    r"if you do not mind|if i (?:may|can|could)|if possible|for a change|my apologies|apologies|that would be (?:great|nice)|you know|"
    r"that 's a (?:good|hard|tough|difficult|great) (?:question|one)|good question|hard one|tough one|interesting)\b"
)
_TAG = re.compile(r" (?:would|could|can|will) you$")
_GAVE_UP = re.compile(rf"^{_GIVE_UP}(?=\w)")
_WORDINGS: dict[Command, tuple[str, ...]] = {
    "repeat": _REPEAT,
    "moment": _MOMENT,
    "skip": _SKIP,
    "stop": _STOP,
}
_PATTERNS = {
    command: re.compile("|".join(f"(?:{each})" for each in wordings))
    for command, wordings in _WORDINGS.items()
}


def command_in(text: str, duration: float | None = None) -> Command | None:
    """The request that ``text`` is, if it is one and nothing else. ``duration``: of its speech, seconds."""
    words = [each for each in plain_tokens(text) if each not in FILLERS]
    if not words or len(words) > MOST_WORDS or (duration is not None and duration > LONGEST):
        return None
    found = [_sentence(piece) for piece in re.split(r"[.?!]+", text) if _bare(piece)]
    return _together(found) or _whole(_bare(text))


def _sentence(text: str) -> Command | None:
    return _whole(_bare(text)) or _together(
        [_whole(part) for piece in re.split("[,;]", text) if (part := _bare(piece))]
    )


def _together(found: list[Command | None]) -> Command | None:
    """Several requests at once: "Hold on, could you repeat that?" asks for the repetition."""
    if not found or None in found:
        return None
    return next((each for each in reversed(found) if each != "moment"), "moment")


def _whole(sentence: str) -> Command | None:
    """The command that the sentence is from its first word to its last."""
    for request in dict.fromkeys((sentence, _GAVE_UP.sub("", sentence))):
        for command, pattern in _PATTERNS.items():
            if pattern.fullmatch(request):
                return command
    return None


def _bare(text: str) -> str:
    """Lower case, contractions opened, without politeness, hesitation and restarts."""
    opened = " ".join(each for each in plain_tokens(text) if each not in FILLERS)
    opened = _POLITE_PHRASES.sub(" ", opened)
    words = [word for word in opened.split() if word not in _POLITE]
    return _TAG.sub("", _unstutter(" ".join(words)))


def _unstutter(text: str) -> str:
    """``can we can we skip`` is ``can we skip``."""
    return re.sub(r"\b((?:\w+ ){0,3}\w+)(?: \1\b)+", r"\1", text)
