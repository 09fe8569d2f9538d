"""Prepositions, nouns and directions that make a name the place of an act, or part of a place's name."""

# "in Goma", "near Damascus": where something happens, whatever it is.
SITE_PREPOSITIONS = frozenset({
    "in", "at", "near", "outside", "inside", "across", "around", "throughout", "within", "along", "off", "over",
    "above", "beside", "alongside", "through", "amid",
})  # fmt: skip
# "rockets into Israel", "an attack on Kharkiv": the target's place, if the act reaches a place.
TARGET_PREPOSITIONS = frozenset(["on", "upon", "into", "onto", "at", "against", "to", "toward", "towards", "for"])

# "a base in northern Mali", "the outskirts of Gaza City": a common noun that leads on to the name.
AREA_NOUNS = frozenset({
    "commune", "communes",
    "area", "border", "camp", "capital", "centre", "center", "city", "coast", "coastline", "community", "county",
    "department", "district", "east", "edge", "governorate", "island", "locality", "municipality", "neighborhood",
    "neighbourhood", "north", "outskirts", "part", "port", "province", "region", "rest", "site", "south", "state",
    "stretch", "strip", "suburb", "territory", "town", "valley", "vicinity", "village", "waters", "west", "zone",
    "heart", "enclave", "peninsula", "section", "side", "airport", "base", "hospital", "street", "downtown",
    "highway", "road", "crossing", "chiefdom", "neighbourhoods", "settlement", "oblast",
    "countryside", "suburbs", "quarter", "hinterland", "hills", "mountains", "forest", "desert", "shores", "slum",
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

# "closes the Veltor crossing": the crossing is where it happens, the state that is closed to others is not.
CLOSING = frozenset({"close", "reopen", "shut", "block", "seal", "open", "closure", "reopening"})
# "explosions rocked Veltor": what a blast does to a town.
SHAKING = frozenset({"shake", "rock", "rattle", "jolt", "hit", "strike", "devastate", "pound", "reverberate", "target"})
JOURNEYS = frozenset({"visit", "trip", "tour", "stopover", "stop", "summit", "conference", "forum"})
# "deported from Veltor to Ardania": it ends there; where it began is its origin.
SENDING_AWAY = frozenset({"deport", "deportation", "extradite", "extradition", "repatriate"})
# "the mayor of Veltor", shot at on the way: local officials are where their office is.
LOCAL_OFFICES = frozenset({"mayor", "governor", "councillor", "sheriff", "bishop", "alderman"})
# "Police fired in response": where the act told before happened.
ANSWERS = frozenset({"response", "return", "reply"})
# "Speaking in Veltor, the minister rejected …": where the words were said.
SPEAKING = frozenset({"speak", "talk", "address", "appear", "attend", "visit", "preach", "testify", "lecture"})
# "a court in Veltor": it acts where it sits.
COURTS = frozenset({"court", "judge", "prosecutor", "tribunal", "magistrate", "jury"})

# "his Kampala home": where somebody lives or works.
HOUSES = frozenset({"home", "residence", "office", "offices", "apartment", "villa", "consulate", "newsroom", "factory"})
DIRECTIONS = frozenset({
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeastern", "northwestern",
    "southeastern", "southwestern", "northeast", "northwest", "southeast", "southwest", "central", "upper", "lower",
    "greater", "north-eastern", "north-western", "south-eastern", "south-western", "north-east", "north-west",
    "south-east", "south-west", "occupied", "downtown", "coastal", "rural", "mainland",
})  # fmt: skip

# "Somali waters", "its airspace", "the country": ground of a state that the words around it name.
STATE_GROUND = frozenset({
    "airspace", "border", "borders", "coast", "coastline", "country", "nation", "soil", "territory", "waters",
})  # fmt: skip
# Who is not where the own state is.
POSTED_ABROAD = frozenset({"ambassador", "envoy", "embassy", "diplomat", "consul"})
WITHIN = frozenset({"in", "within", "inside", "across", "throughout", "from"})
# What stands where its state is: "struck Veltorian air defences".
STATE_SITES = frozenset({
    "airport", "airbase", "city", "defence", "defences", "defense", "defenses", "outpost", "outposts", "port",
    "refinery", "town", "towns", "village", "villages",
})  # fmt: skip
# "transiting the Strait of Kell": the water that is passed is where it happens.
PASSING = frozenset({"transit", "cross", "patrol", "navigate", "pass", "sail"})
# "at the scene": where the act told before happened.
SAME_SPOT = frozenset({"scene", "spot", "site"})

TIMES = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "spring", "summer",
    "autumn", "winter", "ramadan", "christmas", "easter",
})  # fmt: skip
