"""Word lists of places.py: which prepositions and verbs make a name the place of an act."""

# "in Goma", "near Damascus": where something happens, whatever it is.
SITE_PREPOSITIONS = frozenset({
    "in", "at", "near", "outside", "inside", "across", "around", "throughout", "within", "along", "off", "over",
    "above", "beside", "alongside", "through", "amid",
})  # fmt: skip
# "rockets into Israel", "an attack on Kharkiv": the target's place, if the act reaches a place.
TARGET_PREPOSITIONS = frozenset(["on", "upon", "into", "onto", "at", "against", "to", "toward", "towards", "for"])

# Acts whose object or target, when it is a place, is where they happen. Lemmas of verbs and nouns.
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
    "ratify", "lift", "reach", "agree",
})  # fmt: skip

# "a base in northern Mali", "the outskirts of Gaza City": a common noun that leads on to the name.
AREA_NOUNS = frozenset({
    "commune", "communes",
    "area", "border", "camp", "capital", "centre", "center", "city", "coast", "coastline", "community", "county",
    "department", "district", "east", "edge", "governorate", "island", "locality", "municipality", "neighborhood",
    "neighbourhood", "north", "outskirts", "part", "port", "province", "region", "rest", "site", "south", "state",
    "stretch", "strip", "suburb", "territory", "town", "valley", "vicinity", "village", "waters", "west", "zone",
    "heart", "enclave", "peninsula", "section", "side", "airport", "base", "hospital", "street", "downtown",
    "cities", "towns", "villages", "areas", "parts", "districts", "provinces", "regions", "control",
})  # fmt: skip

# "on the outskirts", "on the border": "on" is no target here.
EDGES = frozenset({
    "outskirts", "border", "coast", "island", "edge", "shore", "bank", "frontier", "road", "highway", "campus",
    "streets", "street",
})  # fmt: skip

# Last words of names that are sites although the entity recogniser calls them organisations.
SITE_WORDS = frozenset({
    "airport", "academy", "base", "bridge", "building", "camp", "castle", "cathedral", "center", "centre", "church",
    "court", "crossing", "dam", "embassy", "facility", "hall", "headquarters", "hospital", "hotel", "house",
    "market", "mall", "monastery", "mosque", "museum", "palace", "parliament", "plant", "port", "prison",
    "refinery", "reactor", "school", "square", "stadium", "station", "street", "synagogue", "temple", "terminal",
    "theatre", "theater", "tower", "university",
})  # fmt: skip

DIRECTIONS = frozenset({
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeastern", "northwestern",
    "southeastern", "southwestern", "northeast", "northwest", "southeast", "southwest", "central", "upper", "lower",
    "greater", "north-eastern", "north-western", "south-eastern", "south-western", "north-east", "north-west",
    "south-east", "south-west", "occupied", "downtown", "coastal", "rural", "mainland",
})  # fmt: skip

TIMES = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "spring", "summer",
    "autumn", "winter", "ramadan", "christmas", "easter",
})  # fmt: skip
