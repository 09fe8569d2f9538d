"""Kinds of act by the word that names them, where place and numbers depend on it. Lemmas of verbs and nouns."""

from __future__ import annotations

# Acts whose object or target, when it is a place, is where they happen.
FORCE = frozenset({
    "airstrike", "ambush", "artillery", "assault", "attack", "barrage", "bomb", "bombard", "bombardment", "bombing",
    "destroy", "destruction", "drone", "explosion", "fire", "firing", "hit", "incursion", "invade", "invasion",
    "launch", "massacre", "missile", "mortar", "offensive", "operation", "pound", "raid", "rocket", "salvo",
    "shell", "shelling", "shoot", "shooting", "siege", "besiege", "storm", "strike", "target", "volley",
    "counterstrike", "shatter", "sortie", "airdrop", "blast", "blockade", "flatten", "torch", "level", "burn",
    "loot", "ransack",
})  # fmt: skip
TAKING = frozenset({
    "seize", "seizure", "capture", "recapture", "retake", "take", "occupy", "occupation", "overrun", "enter",
    "annex", "annexation", "control", "liberate", "blockade", "encircle", "surround", "besiege", "storm", "advance",
    "push", "patrol",
})  # fmt: skip
MOVING = frozenset({
    "advance", "arrive", "deploy", "deployment", "dispatch", "enter", "fly", "flee", "go", "head", "march", "move",
    "return", "send", "ship", "transfer", "travel", "visit", "trip", "tour", "deliver", "delivery", "bring",
    "convoy", "airlift", "reinforce", "reinforcement", "repatriate", "relocate",
})  # fmt: skip
LEAVING = frozenset({
    "leave", "withdraw", "withdrawal", "pull", "retreat", "evacuate", "evacuation", "pullout", "exit", "depart",
    "expel", "drive", "deport", "deportation",
})  # fmt: skip

# What is told of those hit.
DONE_TO_VICTIMS = frozenset({"kill", "injure", "wound", "hurt"})
# Acts that start from somewhere: the source of "from X" is an origin with these.
LAUNCHING = frozenset({
    "fire", "launch", "shoot", "lob", "rocket", "missile", "drone", "attack", "strike", "barrage", "salvo",
    "volley", "projectile", "mortar", "shell", "shelling", "raid", "airstrike", "send", "deport", "fly", "ship",
    "transfer", "deportation", "incursion", "hurl", "operate", "smuggle", "bombard", "arrive", "return", "bring",
    "travel", "deploy", "dispatch", "infiltrate", "cross",
})  # fmt: skip

# Acts of speech and law: what lies inside their object is not where they happen.
STATEMENTS = frozenset({
    "mock", "point", "find", "issue", "cite",
    "accuse", "accusation", "allegation", "allege", "announce", "approve", "ask", "ban", "blame", "call", "charge",
    "claim", "condemn", "condemnation", "criticism", "criticise", "criticize", "debate", "demand", "denounce",
    "deny", "denial", "impose", "investigate", "investigation", "order", "pledge", "praise", "promise", "propose",
    "recognise", "recognize", "reject", "refuse", "report", "request", "require", "sanction", "say", "seek",
    "support", "sentence", "suspend", "threat", "threaten", "urge", "vow", "warn", "warning", "welcome", "write",
    "ratify", "lift", "reach", "agree", "veto", "rule", "summon", "oppose", "dismiss", "endorse", "bar", "block",
})  # fmt: skip

# What an act of force leaves where it struck.
DAMAGE = frozenset({"aftermath", "crater", "damage", "debris", "destruction", "devastation", "rubble", "wreckage"})
