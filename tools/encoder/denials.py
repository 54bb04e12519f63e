"""What somebody did, turned into what they did not do: negatives that differ in nothing else."""

from __future__ import annotations

import random
import re

from voicecoach.coach.content.verbs import BASE, is_past

_OTHERS = (
    "my manager", "my colleague", "the other girl", "somebody else", "nobody", "no one", "the supervisor", "Dave",
    "my mate", "the night shift", "head office", "they",
)  # fmt: skip
_DONE = (
    "I didn't {base}{rest}", "I didn't {base}{rest}", "I never {verb}{rest}", "{other} {verb}{rest}", "{other} {verb}{rest}",
    "I should have {verb}{rest}", "I was supposed to {base}{rest}", "I couldn't be bothered to {base}{rest}",
    "I forgot to {base}{rest}", "I meant to {base}{rest}",
)  # fmt: skip
_WOULD = (
    "I wouldn't {base}{rest}", "I'd never {base}{rest}", "you're supposed to {base}{rest}", "why should I {base}{rest}?",
    "I won't {base}{rest}", "my manager would {base}{rest}", "somebody else would {base}{rest}", "they tell you to {base}{rest}",
    "I don't see why I'd {base}{rest}", "instead of asking me to {base}{rest}",
)  # fmt: skip
_DO = (
    "I don't {base}{rest}", "I never {base}{rest}", "nobody has to {base}{rest}", "you're meant to {base}{rest}",
    "they say you should {base}{rest}", "I can't {base}{rest}", "do I {base}{rest}?", "my boss can {base}{rest}",
)  # fmt: skip
_LEAD = r"(?:(?:and|so|then|first|but|right|okay|well|,)[ ,]+)*"
_I = re.compile(_LEAD + r"I (?:just |then |also )?([a-z']+)\b(.*)")
_I_WOULD = re.compile(_LEAD + r"I'(?:d|ll) (?:just |then |also )?([a-z]+)\b(.*)")
_TURNED = re.compile(r"\b(?:not|never|no|without|nothing)\b|n't\b")
_SILENT_E = re.compile(
    r"(?:[^aeiou][aeiou][cgsvz]|[^aeiou]l|ang|ar?g|uc|at|ak|ad|id|ik|ok|in|it|if|ip|op|ut|ur)$"
)
_VERBS = frozenset(
    "look ask listen let keep check wait talk explain offer write say tell read show try call ring phone give take go sit stand "
    "make put send follow walk watch stay".split()
)


def denied(said: str, rng: random.Random) -> str | None:
    """``said``, not done or done by somebody else; ``None`` where it does not begin with what I did or would do."""
    text = said if re.match(r"I\b", said) else said[:1].lower() + said[1:]
    if _TURNED.search(text):
        return None
    did, would = _I.match(text), _I_WOULD.match(text)
    if did and is_past(did[1]) and did[1] not in {"was", "were", "had", "did", "could", "would"}:
        return _filled(rng.choice(_DONE), did[1], did[2], rng)
    if would and would[1] not in {"be", "have", "rather", "been"}:
        return _filled(rng.choice(_WOULD), would[1], would[2], rng)
    if did and (did[1] in BASE.values() or did[1] in _VERBS):
        return _filled(rng.choice(_DO), did[1], did[2], rng)
    return None


def _filled(form: str, verb: str, rest: str, rng: random.Random) -> str:
    base = _base(verb) if is_past(verb) else verb
    return form.format(base=base, verb=verb, rest=rest, other=rng.choice(_OTHERS))


def _base(verb: str) -> str:
    """Roughly: a wrong guess ("offere") is still read as the verb that it is cut into."""
    if verb in BASE:
        return BASE[verb]
    if verb.endswith("ied"):
        return f"{verb[:-3]}y"
    if not verb.endswith("ed"):
        return verb
    stem = verb[:-2]
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "ls":
        return stem[:-1]
    silent = _SILENT_E.search(stem) and stem not in {"visit", "wait", "need"}
    return f"{stem}e" if silent else stem
