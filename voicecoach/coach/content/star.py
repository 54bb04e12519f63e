"""The parts of a story in an answer: situation, task, action, result, quoted.

Cues first, order second: an anchor in time or place opens a story, what I or we did is an action, and
what others did or what changed after an action is a result. Cues from measurement notes and from the
``dev`` half of the labelled answers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from voicecoach.coach.content.clauses import Clause
from voicecoach.coach.content.quoting import trimmed
from voicecoach.coach.content.verbs import BASE
from voicecoach.coach.content.words import quote, stem
from voicecoach.content import Quote, Star
from voicecoach.speech import Word

_PERSON = (
    r"(?:customer|client|guest|caller|user|patient|passenger|member|visitor|tenant|man|woman|lady|gentleman|guy|couple|"
    r"family|mum|mom|mother|dad|father|parent|student|groom|bride|girl|boy|kid|person|colleague|coworker|boss|manager|"
    r"supervisor|pensioner|driver|owner|friend|shopper|teacher|nurse|tourist|lad|fellow|bloke|chap|gent|grandma|gran|grandad|neighbour|builder|plumber|supplier|trainee|apprentice|"
    r"newcomer|intern|dentist|doctor|teenager|child|holidaymaker|resident|waiter|waitress|chef|cook|traveller|diner|subscriber|"
    r"buyer|landlord|courier|pupil|crowd|group|regular|delivery|company|somebody|someone)s?"
)
_TIME = r"(?:week|month|year|summer|spring|winter|autumn|fall|christmas|night|day|morning|evening|afternoon|weekend|season|\w+day)s?"
_ANCHOR = re.compile(
    rf"\bwhen i (?:was|worked|did|started|first|had)\b|\bwhen (?:the|a|our|we)\b|\bwhere i \w+"
    rf"|\blast {_TIME}\b|\b(?:ago|yesterday|back then|the other {_TIME})\b|\bon (?:a|the|that|my) (?:\w+ )?\w+day\b|\b{_TIME} back\b"
    rf"|\b(?:in|during|at|on|from) my (?:\w+ ){{0,2}}(?:job|year|week|spring|summer|winter|autumn|month|day|shift|role|position|"
    rf"company|place|internship|placement|shop|store|office|restaurant|hotel|firm|team|probation)\b"
    rf"|\b(?:one|this one|that one) (?:\w+ )?(?:{_TIME}|{_PERSON}|time|of|with|case|call|where|who)\b|\bonce\b"
    rf"|\bthere (?:was|were|is this|had been)\b|\b(?:i|we) (?:once )?(?:had|got|have) (?:a|an|this|one|two|three) (?:\w+ ){{0,2}}{_PERSON}\b"
    rf"|\b(?:this|it|that|happened) (?:was|happened)?(?: to me)? ?(?:at|in|on|back|during) (?:the|a|an|my|our)\b"
    rf"|\b(?:a|an|this|some|my|our|the) (?:\w+ ){{0,3}}?{_PERSON} (?:\w+ )?(?:came|called|rang|phoned|walked|wanted|had|was|were|"
    rf"who|asked|complained|bought|ordered|rings|comes|calls|told|said|emailed|wrote|couldn|could|got|could not|turned|brought|arrived|needed|lost|forgot)\b"
    rf"|\bin (?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    rf"|\bover (?:christmas|easter|the (?:summer|holidays))\b|\b(?:i|we) remember\b|\bfell out\b|\bhad a (?:row|falling out|bust up)\b|\ba {_PERSON} (?:s|had|wanted)\b"
)
_ONE = re.compile(rf"\bone (?:time|day|{_PERSON})\b")
"""It was a single occasion, in whatever tense."""
_PLACE = re.compile(
    r"(?:(?:and|so|but|well|like|yes|yeah|for example|for instance|okay) )*(?:at|in|on|during|over) (?:the|a|an|my|our)\b"
)
_TASK = re.compile(
    r"\b(?:i|we) (?:\w+ )?(?:had|needed|'d got|got|was asked|were asked|was told|was supposed|was meant|wanted|was going) to\b"
    r"|\b(?:i|we) (?:needed|wanted) (?:it|them|him|her|that|this|the) \b"
    r"|\b(?:was|were|was put|were put|been put) (?:in charge|responsible)\b|\bresponsible for\b|\bin charge of\b"
    r"|\b(?:it was|was) (?:on me|my (?:job|turn|call|task|responsibility)|up to (?:me|us)|down to (?:me|us))\b"
    r"|\bmy (?:job|task|role|goal|aim|responsibility|target|mission) (?:was|is|there was|at)\b|\bthat 's my job\b"
    r"|\bthe (?:goal|aim|task|challenge|target|brief|idea|deadline) was\b"
    r"|(?<!nobody )(?<!no one )\b(?:asked|told|wanted|expected|trusted|needed) (?:me|us) to\b|\b(?:i|we) (?:'d|had|have) been (?:given|asked|told|put)\b"
    r"|\b(?:fell|left|came down|landed) (?:to|on|with) (?:me|us)\b|\b(?:i|we) (?:was|were) given\b|\bpromised (?:myself|them|her|him)\b"
    r"|\bgave me the (?:job|task)\b|\bmy manager put me\b|\bi was the (?:one|only one)\b"
)
_STATES = frozenset(
    "be know think feel want need like love hate believe see notice realiz rememb get receiv start join becom learn "
    "hope mean understand seem use experi encount face meet work have go forget fear worri wish expect enjoy find "
    "drive come grow hear live studi graduat".split()
)
_OUTCOME = re.compile(
    r"\b(?:thanked|grateful|thank you|happy|happier|pleased|satisfied|delighted|relieved|smil\w+|laughed|hugged|calmed down|cooled|"
    r"piped down|apologi[sz]ed to me|came back|come back|returned|stayed|renewed|recommend\w*|review|five stars|regular|"
    r"compliment\w*|prais\w+|award|promot\w+|solved|resolved|worked (?:again|out|fine|perfectly|well|like)|sorted|improved|increased|reduced|dropped(?! (?:it|him|her|them|off|in|round|everything|a|the)\b)|fell|rose|"
    r"doubled|halved|tripled|saved|went (?:up|down)|went from .* to|cut|never (?:happened|came)|not happened|has not|have not|no more|fewer|"
    r"since then|ever since|to this day|as a result|in the end|at the end|ended up|turned out|that way|which meant|from then on|"
    r"per ?cent|%|\w+ (?:minutes|hours|days|weeks|months) later|by (?:the (?:end|evening|next|time|afternoon|weekend|morning)|lunch|noon|then|closing)|"
    r"(?:it|that|which) (?:all )?(?:worked|arrived|got there|paid off|went (?:fine|well|smoothly|through|live|down))|calmed|quiet\w*|softened|relaxed|in time|on time|got (?:it|their|his|her|everything|through|paid)|made (?:it|the)|loyal|again|still|won|"
    r"made (?:his|her|their|my) day|left (?:happy|smiling)|off (?:he|she|they) went|faster|under|within)\b"
)
_EFFORT = re.compile(r"(?:and |so |but |in the end )*(?:it|that|this|which|all this) (?:\w+ )?took\b(?! off)")
"""How long it took is no outcome."""
_TELLING = frozenset("tell say ask explain want check look know think be have need".split())
_IDLE = frozenset(
    "drink sit stand look stare swear shout scream moan complain insist refus argu wait keep go glare sigh".split()
)
"""What others do without anything having come of it."""
_SUBORDINATE = frozenset("when because as after before until while if who what how where since".split())
_RESTRAINT = frozenset(
    "interrupt argue shout rush panic blame raise give let take hesitate push react snap judge stop leave".split()
)
"""Not to do these is something done."""
_ENOUGH = 2
"""Actions that make a story of what has no anchor in time or place."""
_SHOWN = 3
_OPENING = 3
"""Clauses within which a story in the present says that it was one occasion."""
_TOLD = 4
"""So many past clauses tell of an occasion, whoever acted."""
_DONE = re.compile(
    r"\b(?:was|were) able to\b|\bmanaged to\b|\bended up (?:\w+ing)\b|\bmade sure\b"
    r"|\bwent (?:over|to|back|out|through|round|around|and|in|up|down|straight|outside|ahead|with|along|looking|off)\b"
    r"|\bgot (?:him|her|them|it|the|on|my|our|out|up|everyone|everybody|someone|somebody|hold|two|three|one|to work|together|down)\b"
    r"|\bcame (?:up with|back|in|over|round|around|out)\b|\bworked (?:out|through|late|with|together|overtime|it|my|our|on)\b"
    r"|\b(?:i|we) (?:\w+ )?found\b|\bheard (?:him|her|them) out\b|\bused (?!to\b)|\bstarted (?:to|\w+ing)\b|\bbegan (?:to|\w+ing)\b"
    r"|\bhad (?:him|her|them|someone|somebody) (?!to\b)|\bhad a (?:word|chat|look|talk|quick|good)\b|\bdid (?:everything|all|the|some|my|it|that|a|what)\b"
    r"|\bdrove (?:it|him|her|them|over|to|back|out|round|past|across|all|home)\b|\bmet (?:with|him|her|them)\b|\bsaw to\b"
)
_RESEARCH = re.compile(r"\byour (?:web\w*|site|page|company|shops?|stores?|advert|ad|reviews)\b")
"""Looking the employer up is preparation, not a story."""
_GAINED = re.compile(
    r"\b(?:got|received|was given|had|have) (?:a|an|my|the|our|two|three|another|eleven|\w+) (?:\w+ )?(?:card|letter|email|e-mail|review|thank|thanks|bonus|"
    r"promotion|award|message|compliment|mention|orders?|contract|flowers|chocolates|stars|rating|feedback|postcard|call|hug)\b"
    r"|\bpromoted\b|\bemployee of the month\b|\b(?:we|i) (?:\w+ )?(?:got through|hit (?:the|our|my)|beat|finished|cleared|sold|saved|reached|kept (?:the|him|her|them)|"
    r"won|lost (?:nobody|none|no one|not one)|never had|have not had|had not had|had no|had zero|have had no|still (?:have|use|do|get|had)|met the|made (?:the|it|up)|cut|halved|doubled|went from|dropped|"
    r"ended (?:up with|the)|got \w+(?: \w+){0,4} (?:down|up|back) to)\b"
)
_NOW = re.compile(r"(?:and |so |but )*(?:now|nowadays|these days|to this day|ever since|since then)\b")
_LASTING = re.compile(
    r"\b(?:now|still|ever since|since then|to this day|these days|every (?:year|week|month|time)|always|nowadays|today|no longer|any more|anymore|since(?=$))\b"
)


def star(words: Sequence[Word], clauses: Sequence[Clause]) -> Star:
    """The parts, each with the words that show it. All empty where no past occasion is told."""
    clauses = _as_told(clauses)
    actions = [index for index, clause in enumerate(clauses) if is_action(clause)]
    situations = _situations(clauses, actions)
    if not situations or not actions:
        return _of_others(words, clauses)
    first = next((index for index in actions if index > situations[0]), actions[0])
    tasks = [
        index
        for index, clause in enumerate(clauses)
        if _TASK.search(clause.text) and clause.mood not in {"would", "habit"}
    ]
    results = _results(clauses, actions, first, set(situations) | set(tasks))
    kept = [index for index in actions if index not in tasks and index not in situations]

    def quotes(indices: list[int]) -> tuple[Quote, ...]:
        return tuple(quote_of(words, clauses[index]) for index in indices)

    return Star(quotes(situations), quotes(tasks), quotes(kept), quotes(results))


def _as_told(clauses: Sequence[Clause]) -> Sequence[Clause]:
    """One occasion told in the present ("one man come to breakfast, I stay calm") as if it were in the past."""
    opened = any(_ONE.search(clause.text) for clause in clauses[:_OPENING])
    if not opened or any(is_action(clause) for clause in clauses):
        return clauses
    return [replace(clause, mood="past") if clause.mood == "present" else clause for clause in clauses]


def _of_others(words: Sequence[Word], clauses: Sequence[Clause]) -> Star:
    """An occasion on which others acted: where it was, and nothing that the candidate did."""
    anchored = [index for index in range(len(clauses)) if _is_anchor(clauses, index)]
    past = sum(clause.mood == "past" and bool(clause.verb) for clause in clauses)
    if not anchored or past < _TOLD:
        return Star()
    return Star(situation=tuple(quote_of(words, clauses[index]) for index in anchored[:_SHOWN]))


def is_action(clause: Clause) -> bool:
    """Whether I or we did something in ``clause``, once."""
    if clause.subject not in {"i", "we"} or clause.mood != "past" or not clause.verb:
        return False
    if clause.tokens[0].text in {"what", "whatever", "how"} or _RESEARCH.search(clause.text):
        return False
    if _denied(clause):
        return False
    if _DONE.search(clause.text):
        return True
    base = stem(BASE.get(clause.verb, clause.verb))
    return base not in _STATES and clause.verb not in {
        "was",
        "were",
        "had",
        "have",
        "did",
        "'d",
        "could",
        "am",
    }


def _denied(clause: Clause) -> bool:
    """Whether it says that something was not done; not to interrupt is something done."""
    words = [token.text for token in clause.tokens]
    place = next((i for i, word in enumerate(words) if word in {"not", "never"}), None)
    if place is None or "only" in words[place : place + 2] or "just" in words[place + 1 : place + 2]:
        return False
    acted = next((i for i, word in enumerate(words) if word == clause.verb), len(words))
    return place <= acted + 1 and not _RESTRAINT & {
        BASE.get(word, word) for word in words[place + 1 : place + 4]
    }


def quote_of(words: Sequence[Word], clause: Clause) -> Quote:
    """The words of a clause, without "and" before it or "till" after it."""
    first, last = trimmed(clause.tokens)
    return quote(words, clause.tokens[first].word, clause.tokens[last].word)


def _situations(clauses: Sequence[Clause], actions: list[int]) -> list[int]:
    """Anchored clauses, and what others did before the first action, up to the first action after one."""
    first = actions[0] if actions else len(clauses)
    anchored = [index for index in range(len(clauses)) if _is_anchor(clauses, index)]
    before = [
        index
        for index, clause in enumerate(clauses[:first])
        if clause.mood == "past" and clause.subject != "you" and clause.verb and not _TASK.search(clause.text)
    ]
    if not anchored and len(actions) < _ENOUGH:
        return []
    openers = sorted({*anchored, *before})
    if not openers:
        return []
    end = next((index for index in actions if index > openers[0]), len(clauses))
    return [index for index in openers if index <= end][:_SHOWN]


def _is_anchor(clauses: Sequence[Clause], index: int) -> bool:
    """Whether a clause says when, where or with whom one occasion took place."""
    clause = clauses[index]
    if clause.mood in {"would", "habit"}:
        return False
    if _ANCHOR.search(clause.text):
        return True
    ahead = (
        clauses[index + 1]
        if index + 1 < len(clauses) and clauses[index + 1].sentence == clause.sentence
        else None
    )
    past = (clause.mood == "past" and clause.verb) or (
        ahead is not None and ahead.mood == "past" and ahead.verb
    )
    return bool(past and _PLACE.match(clause.text))


def _results(clauses: Sequence[Clause], actions: list[int], first: int, taken: set[int]) -> list[int]:
    later = {index: sum(action > index for action in actions) for index in range(first + 1, len(clauses))}
    return [
        index
        for index, acts in later.items()
        if index not in taken
        and not _EFFORT.match(clauses[index].text)
        and (_is_outcome(clauses[index], acts) or _is_aftermath(clauses[index], acts))
    ]


def _is_outcome(clause: Clause, later: int) -> bool:
    """Whether a clause after the first action tells what came of it; ``later`` actions follow it."""
    text = clause.text
    if clause.mood == "would":
        return False
    if later <= 1 and _GAINED.search(text):
        return True
    if clause.subject == "i":
        return False
    if (later == 0 and _NOW.match(text)) or (clause.mood == "past" and _OUTCOME.search(text)):
        return True
    return clause.mood in {"habit", "present"} and later <= 1 and bool(_LASTING.search(text))


def _is_aftermath(clause: Clause, later: int) -> bool:
    """Whether a clause tells what others did once all was done."""
    if clause.subject != "they" or not clause.verb or clause.mood == "would":
        return False
    words = {token.text for token in clause.tokens}
    if clause.tokens[0].text in _SUBORDINATE or {"so", "could"} <= words:
        return False
    base = stem(BASE.get(clause.verb, clause.verb))
    return base not in _IDLE and (later == 0 or (later == 1 and stem(clause.verb) not in _TELLING))
