"""The words that govern whether a deed happened, and how their effects add up.

Comes in: ``data/status.yaml``. Goes out: effects by word. Example: "refuse" makes what it governs did-not-occur, and
"did not refuse" makes it occurred.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from twosource.lexicon.load import load_yaml
from twosource.model.facts import Status

CLIMB = 8  # governors looked at; deeper nesting than 5 changed no verdict in the sets read
MODALS: Mapping[str, Status] = {
    "will": "planned", "'ll": "planned", "wo": "planned", "shall": "planned", "would": "possible", "'d": "possible",
    "may": "possible", "might": "possible", "can": "possible", "ca": "possible", "could": "possible",
    "should": "possible", "must": "possible", "ought": "possible",
}  # fmt: skip
# "was thrilled to win", "was not ashamed to win": they won.
FEELINGS = frozenset([
    "thrill", "delight", "please", "comfort", "crush", "mortify", "horrify", "relieve", "honour", "honor", "shock",
    "sadden", "embarrass", "humiliate", "devastate", "upset", "amaze", "astonish", "surprise", "disappoint", "gratify",
    "overjoy", "scare", "frighten", "terrify", "disgust", "fess", "flatter", "privilege", "annoy", "irk", "irritate",
    "outrage", "enrage", "anger", "infuriate", "alarm", "dismay", "appal", "appall", "startle", "stun", "unnerve", "perturb",
    "hurt", "offend", "insult", "amuse", "elate", "distress", "displease", "bother", "intimidate", "baffle", "puzzle",
    "unsettle", "exasperate", "incense", "rankle", "trouble",
])  # fmt: skip
BELIEFS = frozenset({
    "think", "believe", "suspect", "assume", "presume", "guess", "estimate", "speculate", "fear", "worry", "argue",
    "suggest",
})  # fmt: skip
PAST = frozenset({"VBD", "VBZ"})
GOVERNED = frozenset(["of", "from", "on", "about", "against", "to", "in", "at", "for", "into", "over"])
CONDITIONS = frozenset({"if", "unless", "lest", "provided", "whether", "supposing"})
# From the firmest to the least: what is under something that did not occur did not occur either.
ORDER: tuple[Status, ...] = ("occurred", "ongoing", "planned", "possible", "alleged", "denied", "did-not-occur")
Effect = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status and the head token of the condition that it hangs on."""

    status: Status
    condition: int | None = None


@cache
def load_effects() -> Mapping[str, Mapping[str, Effect]]:
    """Return for each kind of governing word its effect affirmed and negated."""
    raw = load_yaml("status.yaml")
    effects: dict[str, dict[str, Effect]] = {"clause": {}, "noun": {}}
    for kind, found in effects.items():
        for group in raw[kind].values():
            for word in group["words"]:
                found.setdefault(word, (group["when"], group["negated"]))
    for kind in ("modifiers", "governors", "adverbs"):
        effects[kind] = {word: (status, status) for status, words in raw[kind].items() for word in words}
    return effects


@cache
def load_performed() -> frozenset[str]:
    """Return the verbs of acts that are done by going about them: who goes on air to denounce a raid denounces it."""
    return frozenset(load_yaml("status.yaml")["performed"])


@cache
def load_judged() -> frozenset[str]:
    """Return the adjectives that judge who did a thing by it: "was quick to condemn the raid"."""
    return frozenset(load_yaml("status.yaml")["judged"])


@cache
def load_announced() -> frozenset[str]:
    """Return the nouns of acts that are done by announcing them: who announces his resignation resigns."""
    return frozenset(load_yaml("status.yaml")["announced"])


def combine(inner: Status, outer: str) -> Status:
    """Return what is left of ``inner`` under a governor's effect."""
    if outer == "did-not-occur" and inner == "did-not-occur":
        return "occurred"
    if outer == "occurred":
        return inner
    if outer == "alleged" and inner in ("possible", "planned"):
        return inner  # accused of considering it: nobody says that it was done
    if inner == "did-not-occur" and outer in ("planned", "possible", "alleged"):
        return "possible" if outer != "alleged" else "did-not-occur"
    if inner in ("possible", "planned") and outer == "planned":
        return inner
    return weaker(inner, outer)  # type: ignore[arg-type]


def weaker(a: Status, b: Status) -> Status:
    """Return the less firm of two statuses."""
    return a if ORDER.index(a) >= ORDER.index(b) else b
