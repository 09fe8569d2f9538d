"""Closed lists: the only values that certain columns may hold. The ontology itself is data, in `plover/`."""

EVENT_TYPES = (
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
)
MUTUAL_TYPES = ("AGREE", "CONSULT", "COOPERATE")  # done with somebody: both sides are equals

STATUSES = ("actual", "aggregate", "planned", "hypothetical", "negated")
DATE_PRECISIONS = ("day", "range", "week", "month", "quarter", "year")
DATE_BASES = ("explicit", "relative", "weekday", "anchored_event", "caption")
NARRATIVE_TIMES = ("current", "background")
ZONES = ("title", "dek", "caption", "body", "boilerplate")
QUAD_CLASSES = (1, 2, 3, 4)  # verbal cooperation, material cooperation, verbal conflict, material conflict

ENTITY_LABELS = (
    "PERSON",
    "ORG",
    "NORP",
    "GPE",
    "LOC",
    "FAC",
    "EVENT",
    "WEAPON",
    "LAW",
    "DATE",
    "TIME",
    "MONEY",
    "PERCENT",
    "QUANTITY",
    "CARDINAL",
    "ORDINAL",
)
MENTION_KINDS = ("name", "nominal", "pronoun")

PARTY_ROLES = ("actor", "recipient", "mediator")
PLACE_ROLES = ("place", "origin")
MEASURES = ("killed", "injured", "detained", "displaced", "fired", "intercepted")
COMPARATORS = ("exact", "at_least", "at_most", "around", "range")
RELATIONS = ("before", "after", "same_day", "purpose", "response", "same_happening")

# What a person may set right in one event mention, and how: set a field, take the whole statement back, undo all that.
CORRECTABLE = (
    "event_type",
    "event_mode",
    "status",
    "alleged",
    "claimed_by",
    "narrative_time",
    "date",
    "place",
    "actors",
    "recipients",
    "mediators",
    "killed",
    "injured",
)
CORRECTION_ACTIONS = ("set", "retract", "restore")
REDIRECT_REASONS = ("new_statement", "read_anew")
CORRECTION_STATES = ("in force", "replaced", "undone", "older revision", "statement gone")

PUBLISHED_BASES = ("metadata", "option", "url", "byline", "filename")
ACTOR_KINDS = (
    "person",
    "state",
    "ministry",
    "military",
    "police",
    "parliament",
    "court",
    "agency",
    "igo",
    "group",
    "party",
    "media",
    "company",
    "org",  # any other organisation
)
LINK_METHODS = ("register", "in_document", "provisional", "assertion", "none")
# What a person may say of two actors or of a name, and of what was said before.
ASSERTION_ACTIONS = ("same", "different", "alias", "retract")
ASSERTION_STATES = ("in force", "replaced", "retracted", "retracts")
# Two actors of like names: one actor, for a person to look at, or not one.
IDENTITY_BANDS = ("link", "review", "apart")
REDIRECT_RULES = ("spelling", "same", "registered")
SEVERITIES = ("blocking", "row", "warning")
STAGES = ("land", "extract", "resolve", "validate", "load", "publish")

UNDATED = "undated"  # the partition of articles without a publication day
