"""Nouns that are a land's by its adjective: its arms and blows, its words to others, its wares.

Comes in: nothing. Goes out: sets of lemmas. Example: "Turkish jets" are Turkey's, and so are "a Turkish appeal" and
"tariffs on Turkish steel"; a "Turkish trawler" is not.
"""

from __future__ import annotations

# What a country acts with; a "French citizen" or a "Chinese trawler" is not France or China.
ARMS = frozenset({
    "strike", "airstrike", "shelling", "rocket", "plane", "jet", "warplane", "missile", "drone", "artillery", "tank",
    "fire", "shellfire", "gunfire", "mortar", "warship", "submarine", "helicopter", "gunship", "cutter", "coastguard", "navy", "army", "military", "troop",
    "troops", "force", "forces", "soldier", "marine", "fleet", "commando", "frigate", "destroyer", "aircraft", "guard",
})  # fmt: skip
# By which a land strikes: "the Israeli attack killed nine".
STROKES = frozenset({
    "shellfire", "gunfire", "barrage", "salvo", "raid", "attack", "offensive", "bombardment", "bombing", "assault",
    "incursion", "onslaught", "invasion", "volley", "blockade", "shell", "bomb", "flotilla",
})  # fmt: skip
GUNS = frozenset({"artillery", "mortar", "tank", "rocket", "sniper", "gun", "machine", "cannon", "missile", "howitzer"})
CAMPAIGNS = frozenset(
    {"withdrawal", "pullout", "pull-out", "retreat", "invasion", "offensive", "incursion", "blockade", "embargo"}
)
# What a state says or does to another in words: "a Turkish appeal to Mali".
WORDS_OF_STATE = frozenset({
    "appeal", "call", "plea", "request", "demand", "offer", "proposal", "protest", "invitation", "initiative", "mediation",
    "recognition", "pledge", "promise", "warning", "threat", "refusal", "rejection", "denial", "objection", "veto",
    "endorsement", "apology", "condemnation", "visit", "delegation", "recall", "abstention", "plan", "draft", "resolution",
    "text", "criticism", "accusation", "complaint", "claim", "suggestion", "overture", "bid", "motion", "ultimatum",
})  # fmt: skip
# What comes from a land and is taxed or banned as its own: "tariffs on Chinese steel".
WARES = frozenset({
    "good", "import", "export", "product", "steel", "aluminium", "aluminum", "oil", "gas", "crude", "coal", "wine", "car", "grain",
})  # fmt: skip
