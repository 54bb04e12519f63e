"""English irregular verbs: past forms and their base, as far as interviews need them."""

from __future__ import annotations

_TABLE = """
be: was were been am is are; have: had has; do: did done does; go: went gone; get: got gotten; give: gave given
take: took taken; make: made; come: came; see: saw seen; say: said; tell: told; know: knew known; think: thought
find: found; keep: kept; hear: heard; feel: felt; leave: left; bring: brought; buy: bought; catch: caught
teach: taught; seek: sought; fight: fought; hold: held; stand: stood; understand: understood; sit: sat; set: set
put: put; let: let; cut: cut; hit: hit; cost: cost; shut: shut; read: read; run: ran; begin: began begun
ring: rang rung; sing: sang sung; drink: drank drunk; swim: swam swum; speak: spoke spoken; break: broke broken
write: wrote written; drive: drove driven; ride: rode ridden; rise: rose risen; choose: chose chosen
freeze: froze frozen; steal: stole stolen; wake: woke woken; wear: wore worn; tear: tore torn; swear: swore sworn
draw: drew drawn; grow: grew grown; throw: threw thrown; blow: blew blown; fly: flew flown; show: showed shown
send: sent; spend: spent; lend: lent; build: built; bend: bent; lose: lost; shoot: shot; sell: sold; meet: met
lead: led; feed: fed; win: won; stick: stuck; strike: struck; swing: swung; hang: hung; dig: dug; spin: spun
pay: paid; lay: laid; sleep: slept; sweep: swept; deal: dealt; mean: meant; learn: learnt; burn: burnt; lie: lay
become: became; overcome: overcame; forget: forgot forgotten; forgive: forgave forgiven; eat: ate eaten
fall: fell fallen; shake: shook shaken; mistake: mistook mistaken; undertake: undertook undertaken
hide: hid hidden; bite: bit bitten; light: lit; split: split; spread: spread; quit: quit; shrink: shrank shrunk
handwrite: handwrote; rewrite: rewrote rewritten; rebuild: rebuilt; resend: resent; oversee: oversaw overseen
undo: undid undone; redo: redid redone; upset: upset; offset: offset; step: stepped; beat: beat beaten
"""

BASE: dict[str, str] = {
    form: base
    for entry in _TABLE.replace("\n", ";").split(";")
    if ":" in entry
    for base, forms in [entry.strip().split(": ")]
    for form in forms.split()
}
"""Inflected form to base, for irregular verbs."""
_PARTICIPLES_ONLY = frozenset(
    "been done gone gotten given taken seen known begun rung sung drunk swum spoken broken written driven ridden "
    "risen chosen frozen stolen woken worn torn sworn drawn grown thrown blown flown shown forgotten forgiven eaten "
    "fallen shaken mistaken undertaken hidden bitten shrunk rewritten overseen undone redone beaten "
    "am is are has does".split()
)
_NOT_PAST = frozenset(
    "need feed speed breed seed indeed bed red bleed exceed proceed succeed hundred embed shed wed deed weed "
    "naked sacred wicked kindred ahead instead bread dead head lead spread tired excited interested worried "
    "confused frustrated stressed pleased satisfied dissatisfied experienced organised organized motivated "
    "dedicated detailed qualified skilled".split()
)
"""Ends like a past, and is none, or is mostly an adjective."""
_SHORTEST = 4


def is_past(word: str) -> bool:
    """Whether ``word`` (lower case) can be a simple past. ``put``, ``let`` and their like can."""
    if word in BASE:
        return word not in _PARTICIPLES_ONLY
    return len(word) >= _SHORTEST and word.endswith("ed") and word not in _NOT_PAST
