"""Words that turn an account round, or make it none: denials, rules, wishes, other people's words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from voicecoach.coach.content.verbs import is_past

_NOT = frozenset(
    "not never no without nobody nothing none neither nor hardly barely scarcely rarely seldom".split()
)
_VERBS = frozenset(
    "refuse refuses refused refusing neglect neglected decline declined dread dreaded hate hated hates loathe loathed dislike disliked "
    "avoid avoided avoids lack lacked lacks pretend pretended nearly almost".split()
)
"""Alone they deny what follows: "I refused to explain", "I nearly apologised"."""
_PHRASES = tuple(
    tuple(each.split())
    for each in (
        "instead of|rather than|failed to|fail to|forgot to|forget to|forgot about|too busy|too tired|too angry|too late to|too scared|too proud|too lazy|unable to|"
        "impossible to|far from|anything but|sick of|tired of|fed up with|tired to|nowhere near|stopped short of|anything like|bad at|rubbish at|"
        "hopeless at|terrible at|useless at|struggle to|struggled to|gave up on|give up on|wish i|wished i|if only|as if i|as though i|the opposite of|last thing i|"
        "least of all|waste of time|need not have|bothered to|see the point of|see the point in|no good at|not one for|not one to"
    ).split("|")
)
_HARMLESS = (
    ("not", "only"), ("not", "just"), ("not", "to", "mention"), ("not", "to", "worry"), ("not", "bad"), ("not", "long"), ("not", "sure", "if"),
    ("no", "problem"), ("no", "worries"), ("no", "doubt"), ("no", "matter"), ("no", "longer"), ("no", "wonder"), ("no", "question"), ("no", "fail"),
    ("without", "fail"), ("without", "doubt"), ("without", "a", "doubt"), ("without", "delay"), ("without", "hesitation"), ("without", "being", "asked"),
    ("without", "hesitating"), ("never", "mind"), ("nothing", "but"), ("nothing", "like"), ("nothing", "beats"), ("nothing", "better"), ("nothing", "else"),
    ("nothing", "more"), ("nobody", "else"), ("no", "one", "else"), ("not", "worry"), ("not", "mind"), ("not", "matter"),
    ("not", "hesitate"), ("not", "stop"), ("never", "stop"), ("never", "stopped"), ("never", "fail"), ("never", "failed"), ("never", "forget"),
    ("never", "forgot"), ("never", "tire"), ("not", "wait", "to"), ("not", "help", "but"), ("not", "forget"), ("not", "be", "more"),
    ("not", "have", "been", "more"), ("not", "been", "more"), ("not", "until"), ("not", "even", "finished"), ("no", "sooner"), ("no", "excuse"), ("no", "excuses"),
    ("no", "trouble"), ("no", "bother"), ("no", "less"), ("not", "a", "problem"), ("not", "least"), ("not", "miss"), ("nothing", "was", "too"), ("nothing", "is", "too"),
    ("hated", "that"), ("hate", "that"), ("hate", "it", "when"), ("not", "guess"), ("not", "lie"), ("not", "kidding"), ("not", "gonna", "lie"),
)  # fmt: skip
"""They deny nothing of what follows."""
_UNDONE = frozenset("fail failed forget forgot neglect neglected refuse refused".split())
"""After "never" they deny nothing: "I never forget to say thank you"."""
_SUBJECTS = frozenset("i we he she they it so because that you but and".split())
_RULE = re.compile(
    r"\b(?:supposed|meant|expected|told) to\b|\bought to\b|\b(?:you|one|they|people|he|she|somebody|someone|manager|everyone|everybody|staff) (?:\w+ )?(?:should|must|ought)\b"
    r"|\bthey (?:\w+ )?(?:tell|teach|say|told|taught|said) (?:you|us|me|everyone|everybody) (?:to|should|must|have to|can)\b|\b(?:the \w+|they) (?:tells?|says?|teach(?:es)?) (?:you|us) (?:to|should)\b"
    r"|\bthey (?:say|said) (?:you|one|we|i) (?:should|must|have to|need to|ought)\b|\bideally\b|\bin theory\b|\bin an ideal world\b|\byou (?:would|'d) (?:hope|think|expect)\b|\b(?:someone|somebody) (?:should|ought)\b|\bit would be (?:nice|good|better)\b|\bit says\b|\bthe (?:book|manual|training|rule|theory|policy) says\b"
)
_DUTY = re.compile(
    r"\b(?:you|one|people) (?:\w+ )?(?:have to|has to|need to|'ve got to|have got to|got to|should|must)\b|\b(?:i|we|he|she|they|somebody|someone) (?:\w+ )?should\b"
)
_WISH = re.compile(
    r"\b(?:i|we) wish(?:ed)?\b|\bif only\b|\b(?:was|were|am) (?:about|going) to\b|\b(?:meant|intended|hoped|planned) to\b|\bshould (?:really |probably |maybe |just )?have\b"
    r"|\b(?:could|might) (?:at least |maybe |probably |just |easily )?have (?!a\b|an\b|any\b|the\b)\w+|\bwould(?: have|'ve) (?:liked|loved|preferred)\b|\bwould rather (?:have|not)\b|\bi guess i\b"
    r"|\bnext time\b.*\bwould\b|\bwhat i would like to\b|\bregret not\b"
)
_ASKED = re.compile(
    r"^(?:and |but |so |well |or )*(?:(?:why|how|when|where|who) (?:on earth )?(?:should|would|do|did|am|was|must|could|can) |who (?:\w+s|\w+ed|has|is)\b|"
    r"(?:did|do|was|am|were|have|had|should|would|must) (?:i|we|you|he|she|they) |what (?:is|was|'s) the (?:point|use)|what is there|"
    r"what do you mean)"
)
_OFFERS = re.compile(
    r"\b(?:would you (?:like|mind|prefer|rather|be)|do you (?:want|need|have|know|mind)|did you|have you|were you|should i (?:get|call|ring|bring|fetch|send|check|have|put|take|order)|when did|when was|how did|where did|why did|who did|how do you|how can|how could i|how would you)\b"
)
_TO_THE_ASKER = re.compile(
    r"(?:what|why|how) (?:is|'s|does|do|did|would|should|am|are) (?:he|she|they|you|i|we) (?:\w+ )?(?:want|expect|need|supposed|think|to)\b"
)
_TO_MYSELF = re.compile(
    r"(?:and |but |so |well |then )*(?:do|did) (?:i|we) (?!.*\b(?:right|correct|correctly|understand|understood|sound|mind|have your)\b)"
)
"""Scoffed at, not asked: "Do I write it down?"; "Do I have that right?" sums up."""
_AM_I_RIGHT = re.compile(
    r"\bdo you think\b|\bwould you say\b|\b(?:is|are) (?:that|it|you|we|i) allowed\b|\bam i (?:right|allowed|supposed|meant)\b|\bis that (?:what|the right|your)\b"
    r"|\bwith you guys\b|\bdo you (?:guys )?(?:usually|normally|prefer)\b|\bwould you want me\b|\bis it more like\b|\bin your (?:shop|company|place|team)\b"
)
_ORDERS = frozenset(
    "offer give apologise say explain listen ask tell let stay keep calm promise refund smile send call write help".split()
)
"""With a question mark they are scoffed at: "Offer him something for nothing?"."""
_ADVERBS = frozenset(
    "not just really then also never always already ever only even probably maybe definitely".split()
)
_PARTICIPLES = frozenset(
    "been done gone given taken known spoken written shown seen begun come become run".split()
)
_TELLS = frozenset(
    "told tell tells said say says asked ask asks wanted want wants expected expects begged warned advised reminded suggested reckoned reckon "
    "thought think thinks claimed claims swore insisted accused complained taught ordered promised reports reported wrote shouted screamed yelled moaned".split()
)
_SAYS = frozenset(
    "said say told tell asked ask explained explain goes go answered answer replied reply wrote write offered offer promised promise "
    "suggested suggest informed assured admitted like says saying telling".split()
)


def denial(words: Sequence[str], index: int) -> int:
    """How many words from ``index`` deny what follows; 0 for none."""
    word = words[index]
    following = tuple(words[index : index + 4])
    if any(following[: len(each)] == each for each in _HARMLESS) or _is_undone(words, index):
        return 0
    size = next((len(each) for each in _PHRASES if following[: len(each)] == each), 0)
    if size:
        return size
    return int(word in _NOT or word in _VERBS or (word == "too" and "to" in words[index + 2 : index + 4]))


def _is_undone(words: Sequence[str], index: int) -> bool:
    """Whether what denies is taken back: "never forget to", "couldn't apologise enough", "no, I listened"."""
    word, before = words[index], words[index - 1] if index else ""
    if word == "no":
        return index + 1 == len(words) or words[index + 1] in _SUBJECTS
    if word == "not":
        return before in {"could", "can"} and "enough" in words[index + 1 : index + 5]
    return word in _UNDONE and before in {"never", "not"}


def unreal(words: Sequence[str], who: str, *, asked: bool) -> str:
    """Why a clause is no account of what was or would be done: ``rule``, ``duty``, ``wish``, ``question``, ``condition``;
    ``""`` where it is one. A ``duty`` ("you have to listen") tells how somebody works, but is no story.
    """
    text = " ".join(words)
    if _RULE.search(text) and who != "thing":
        return "rule"
    if _WISH.search(text) or counterfactual(words):
        return "wish"
    if asked and words[0] in _ORDERS:
        return "question"
    if (
        _ASKED.match(text)
        and not _OFFERS.search(text)
        and (asked or text.startswith(("why should", "what is the", "what's the")))
    ):
        return "question"
    if words[0] == "if" and who == "me" and not {"not", "can", "could"} & set(words[:6]):
        return "condition"
    return "duty" if who != "thing" and _DUTY.search(text) else ""


def to_the_asker(sentence: str) -> bool:
    """Whether a sentence with a question mark is put to the interviewer, or to oneself: "Could you give them a voucher, is
    that allowed?".
    """
    return bool(_TO_THE_ASKER.match(sentence) or _TO_MYSELF.match(sentence) or _AM_I_RIGHT.search(sentence))


def counterfactual(words: Sequence[str]) -> bool:
    """Whether it would have been done: "I would have told them", but not "I would have them sit down"."""
    for index, word in enumerate(words[:-2]):
        if word in {"would", "'d"} and "have" in words[index + 1 : index + 3]:
            after = words[words.index("have", index) + 1 :]
            following = next((each for each in after if each not in _ADVERBS), "")
            if is_past(following) or following in _PARTICIPLES:
                return True
    return False


def reported(words: Sequence[str], who: str) -> int | None:
    """The index of a verb after which somebody else's words are told: "she *told* me to listen", "they *said* I listened"."""
    if who not in {"other", "rival"}:
        return None
    for index, word in enumerate(words):
        if word in _TELLS:
            after = list(words[index + 1 : index + 4])
            if after[:1] and after[0] in {
                "me",
                "us",
                "him",
                "her",
                "them",
                "everyone",
                "everybody",
                "people",
                "staff",
            }:
                after = after[1:]
                if not after or after[0] in {"to", "i", "we", "that", "not", "off", "how"}:
                    return index
                continue
            if not after or after[0] in {"i", "we", "that", "to"}:
                return index
    return None


def speaks(words: Sequence[str], who: str) -> int | None:
    """The index of a verb after which the candidate's own words are told: "I'd *say* that must be hard"."""
    if who not in {"me", "you"}:
        return None
    return next(
        (
            index
            for index, word in enumerate(words)
            if word in _SAYS and (word != "like" or words[index - 1 : index] in (["was"], ["am"]))
        ),
        None,
    )
