"""Every column, once: name, type, unit, meaning. Tables in `stages`, `star`, `audit` and `marts` are lists of these.

`.maybe` marks a column nullable in one table, `.named(…)` gives it another role there.
"""

from __future__ import annotations

from functools import partial

from sitrep.schemas import vocabulary as v
from sitrep.schemas.table import Column, Type

MD5 = "[0-9a-f]{32}"
SHA256 = "[0-9a-f]{64}"

text = partial(Column, type=Type.TEXT)
integer = partial(Column, type=Type.INTEGER)
bigint = partial(Column, type=Type.BIGINT)
number = partial(Column, type=Type.FLOAT)
flag = partial(Column, type=Type.BOOLEAN)
day = partial(Column, type=Type.DATE)
moment = partial(Column, type=Type.TIMESTAMP, unit="UTC")
texts = partial(Column, type=Type.TEXT_LIST)
offset = partial(Column, type=Type.INTEGER, unit="characters", minimum=0)
count = partial(Column, type=Type.INTEGER, unit="rows", minimum=0)

# Articles
article_id = text("article_id", meaning="md5 of source and given id, else of the URL, else of the body", pattern=MD5)
revision = integer("revision", meaning="1 for the text first seen under this id, 2 for its first change", minimum=1)
given_id = text("given_id", meaning="The id that the input carried", nullable=True)
url = text("url", meaning="Canonical address of the article", nullable=True)
title = text("title", meaning="Headline", nullable=True)
source_id = text("source_id", meaning="md5 of the publisher's folded name", pattern=MD5)
source_name = text("source_name", meaning="Publisher as the input names it", nullable=True)
published_at = moment("published_at", meaning="Publication time, where the input states one", nullable=True)
published_date = day("published_date", meaning="Local day of publication; null if undated", nullable=True)
published_basis = text(
    "published_basis", meaning="Where the publication date was read", nullable=True, values=v.PUBLISHED_BASES
)
language = text("language", meaning="ISO 639-1 code of the text's language", nullable=True)
article_text = text("text", meaning="The input text, never shortened or re-ordered; offsets count its characters")
text_md5 = text("text_md5", meaning="md5 of the whole text: tells a revision", pattern=MD5)
body_md5 = text("body_md5", meaning="md5 of the normalised body: tells an exact duplicate", pattern=MD5)
raw_sha256 = text("raw_sha256", meaning="sha256 of the bytes as landed", pattern=SHA256)
raw_record = integer("raw_record", meaning="Record within the landed file, 1 for the first", minimum=1)
input_path = text("input_path", meaning="Path or address the input was read from")
duplicate_of = text(
    "duplicate_of", meaning="article_id that carries the same body; such a copy is not coded again", nullable=True
)
is_latest = flag("is_latest", meaning="True for the newest revision of an article")
word_count = count("word_count", meaning="Words of the text", unit="words")

# Zones and sentences
zone_ordinal = integer("zone_ordinal", meaning="Position of the zone in the text, 1 for the first", minimum=1)
zone = text("zone", meaning="Part of the article", values=v.ZONES)
zone_start = offset("zone_start", meaning="First character of the zone")
zone_end = offset("zone_end", meaning="Character after the zone")
repeat_of_ordinal = integer("repeat_of_ordinal", meaning="zone_ordinal of the zone it repeats", nullable=True)
repeat_count = count("repeat_count", meaning="How often this zone's text stands in the article", unit="times")
sentence = text("sentence", meaning="The sentence, as in the text")
sentence_start = offset("sentence_start", meaning="First character of the sentence")
sentence_end = offset("sentence_end", meaning="Character after the sentence")

# Entity mentions
entity_mention_id = text("entity_mention_id", meaning="md5 of article_id, revision, start and end offset", pattern=MD5)
mention_start = offset("mention_start", meaning="First character of the mention")
mention_end = offset("mention_end", meaning="Character after the mention")
mention_text = text("mention_text", meaning="The mention's own words")
mention_kind = text("mention_kind", meaning="How it refers", values=v.MENTION_KINDS)
entity_label = text(
    "entity_label",
    meaning="Entity label; null for a party phrase that is no name",
    nullable=True,
    values=v.ENTITY_LABELS,
)
antecedent_start = offset(
    "antecedent_start", meaning="First character of the earlier mention it stands for", nullable=True
)
antecedent_end = offset("antecedent_end", meaning="Character after the earlier mention it stands for", nullable=True)
is_party = flag("is_party", meaning="True if an event names it as actor, recipient or mediator")

# Actors
actor_id = text("actor_id", meaning="Opaque, stable id of an actor", nullable=True)
actor_key = text("actor_key", meaning="Surrogate of one version of an actor", pattern=MD5)
actor_name = text("actor_name", meaning="Canonical name: the English Wikipedia title where there is one")
actor_kind = text("actor_kind", meaning="What kind of actor", values=v.ACTOR_KINDS, nullable=True)
sector_code = text("sector_code", meaning="PLOVER sector (GOV, MIL, REB, …)", nullable=True)
wikidata_id = text("wikidata_id", meaning="Wikidata item, where known", nullable=True, pattern="Q[0-9]+")
parent_actor_id = text("parent_actor_id", meaning="Actor it belongs to", nullable=True)
is_provisional = flag("is_provisional", meaning="True for an actor that the register does not know yet")
alias = text("alias", meaning="A spelling as it stands in texts")
affiliation_role = text("affiliation_role", meaning="Office or tie: president, member of, …")
valid_from = day("valid_from", meaning="First day it holds; null if always", nullable=True)
valid_to = day("valid_to", meaning="Last day it holds; null if still", nullable=True)
is_current = flag("is_current", meaning="True for the newest version")
link_method = text("link_method", meaning="How the mention found its actor", values=v.LINK_METHODS)
link_rule = text("link_rule", meaning="Rule that decided", nullable=True)
link_score = number("link_score", meaning="How sure the link is", nullable=True, minimum=0, maximum=1, unit="share")
runner_up_actor_id = text("runner_up_actor_id", meaning="Best actor not chosen", nullable=True)
runner_up_score = number(
    "runner_up_score", meaning="Score of the best actor not chosen", nullable=True, minimum=0, maximum=1, unit="share"
)
no_link_reason = text("no_link_reason", meaning="Why the mention has no actor", nullable=True)
linked_actor_id = text(
    "linked_actor_id", meaning="Actor that its words and article gave, before redirects", nullable=True
)
office = text("office", meaning="Offices held in that time: role, then body; null if none is known", nullable=True)
current_actor_id = text("current_actor_id", meaning="Actor that stands for it now")
redirect_rule = text("redirect_rule", meaning="Why the two are one actor", values=v.REDIRECT_RULES)
identity_band = text("identity_band", meaning="One actor, for a person to look at, or not one", values=v.IDENTITY_BANDS)
candidate_actor_ids = texts("candidate_actor_ids", meaning="Actors it could be, where that stayed open")

# Places
location_id = text("location_id", meaning="Stable id of a gazetteer place", nullable=True)
location_name = text("location_name", meaning="Name of the place")
location_text = text("location_text", meaning="The place's own words in the text")
location_start = offset("location_start", meaning="First character of the place's words")
location_end = offset("location_end", meaning="Character after the place's words")
location_kind = text("location_kind", meaning="city, region, country, facility, water, continent, …", nullable=True)
country_code = text("country_code", meaning="ISO 3166-1 alpha-3 country", nullable=True, pattern="[A-Z]{3}")
admin1 = text("admin1", meaning="First-level division", nullable=True)
latitude = number("latitude", meaning="Latitude", unit="degrees north", nullable=True, minimum=-90, maximum=90)
longitude = number("longitude", meaning="Longitude", unit="degrees east", nullable=True, minimum=-180, maximum=180)
place_role = text("place_role", meaning="Site of the act, or where it was launched from", values=v.PLACE_ROLES)

# Events
event_mention_id = text(
    "event_mention_id", meaning="md5 of article_id, revision, trigger offsets, type and ordinal", pattern=MD5
)
event_ordinal = integer("event_ordinal", meaning="Tells two events of one trigger and type apart", minimum=1)
event_id = text("event_id", meaning="Id of the distinct happening that the mention belongs to", pattern=MD5)
event_type_key = text("event_type_key", meaning="Type and mode joined: ASSAULT:aerial, CONSULT")
event_type_code = text("event_type_code", meaning="PLOVER type", values=v.EVENT_TYPES)
event_mode_code = text("event_mode_code", meaning="PLOVER mode", nullable=True)
quad_class = integer(
    "quad_class",
    meaning="1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict",
    minimum=1,
    maximum=4,
)
goldstein = number(
    "goldstein", meaning="Goldstein score of the CAMEO crosswalk", minimum=-10, maximum=10, nullable=True
)
intensity = number("intensity", meaning="PLOVER intensity", minimum=-10, maximum=10, nullable=True)
cameo_code = text("cameo_code", meaning="CAMEO code nearest to type and mode", nullable=True)
definition = text("definition", meaning="What the type or mode means")
trigger = text("trigger", meaning="The word or words that name the act, as in the text")
trigger_start = offset("trigger_start", meaning="First character of the trigger")
trigger_end = offset("trigger_end", meaning="Character after the trigger")
status = text("status", meaning="Whether the text says that it happened", values=v.STATUSES)
status_cue = text("status_cue", meaning="Words that decided the status, where not actual", nullable=True)
is_alleged = flag("is_alleged", meaning="True when the actor's part is alleged")
claimed_by = text(
    "claimed_by", meaning="Outermost source the text leans on; null in the text's own voice", nullable=True
)
narrative_time = text("narrative_time", meaning="Told as present or as history", values=v.NARRATIVE_TIMES)
is_counted = flag("is_counted", meaning="Actual and current: what counts")
is_corrected = flag("is_corrected", meaning="True if a person's correction is in force: see audit.event_correction")
is_retracted = flag("is_retracted", meaning="True if a person took the statement back: no mart shows it")
date_start = day("date_start", meaning="First day of the interval the text supports", nullable=True)
date_end = day("date_end", meaning="Last day of the interval, inclusive", nullable=True)
date_precision = text("date_precision", meaning="Grain of the interval", nullable=True, values=v.DATE_PRECISIONS)
date_basis = text("date_basis", meaning="How the date was found", nullable=True, values=v.DATE_BASES)
date_text = text("date_text", meaning="The time expression's own words", nullable=True)
confidence = number(
    "confidence",
    meaning="Chance that type and status are right",
    minimum=0,
    maximum=1,
    unit="share",
)
rule = text("rule", meaning="Lexicon entry and pattern that made the record")
extractor_version = text("extractor_version", meaning="Versions of program, model, lexicon and register")
model_version = text("model_version", meaning="Digest of the language model's files", nullable=True)
lexicon_version = text("lexicon_version", meaning="Digest of the event lexicon, your own included", nullable=True)
register_version = text("register_version", meaning="Digest of the actor register, your own included", nullable=True)
rules_version = text("rules_version", meaning="Digest of all other code and data that extract", nullable=True)
party_role = text("party_role", meaning="Part that a party plays", values=v.PARTY_ROLES)
party_ordinal = integer("party_ordinal", meaning="Order within the role, 1 for the first named", minimum=1)
measure = text("measure", meaning="What is counted", values=v.MEASURES)
quantity_ordinal = integer("quantity_ordinal", meaning="Order within event and measure", minimum=1)
low = integer("low", meaning="At least so many", unit="persons or items", minimum=0, nullable=True)
high = integer("high", meaning="At most so many", unit="persons or items", minimum=0, nullable=True)
comparator = text("comparator", meaning="How the text bounds the number", values=v.COMPARATORS)
victim = text("victim", meaning="Who or what is counted, in the text's words", nullable=True)
raw_text = text("raw_text", meaning="The words that state the number")
raw_start = offset("raw_start", meaning="First character of the words that state the number")
raw_end = offset("raw_end", meaning="Character after the words that state the number")
relation = text("relation", meaning="How the event stands to the related one", values=v.RELATIONS)
related_event_mention_id = text("related_event_mention_id", meaning="The other event of the relation", pattern=MD5)
relation_cue = text("relation_cue", meaning="Words that state the relation", nullable=True)

# Audit
run_id = text("run_id", meaning="Id of the run")
flow_name = text("flow_name", meaning="Flow that ran")
run_state = text("run_state", meaning="running, completed or failed")
arguments = text("arguments", meaning="What the run was asked for, as JSON")
started_at = moment("started_at", meaning="When the run began")
finished_at = moment("finished_at", meaning="When the run ended", nullable=True)
partition = text("partition", meaning="Publication day as YYYY-MM-DD, or undated")
table_name = text("table_name", meaning="Table the row was meant for")
check_name = text("check_name", meaning="Check that spoke")
column_name = text("column_name", meaning="Column that was checked", nullable=True)
severity = text("severity", meaning="blocking stops the load, row quarantines, warning is noted", values=v.SEVERITIES)
is_passed = flag("is_passed", meaning="True if nothing was found")
checked_count = count("checked_count", meaning="Rows looked at")
failed_count = count("failed_count", meaning="Rows that fail")
detail = text("detail", meaning="What was found, for a person", nullable=True)
row_key = text("row_key", meaning="Key of the row")
row_json = text("row_json", meaning="The row as JSON")
error_code = text("error_code", meaning="Stable code of the fault")
loaded_at = moment("loaded_at", meaning="When the partition was loaded")
correction_id = text("correction_id", meaning="md5 of event_mention_id and ordinal", pattern=MD5)
correction_ordinal = integer("correction_ordinal", meaning="Order in which corrections were made", minimum=1)
correction_action = text(
    "correction_action",
    meaning="Set a field, retract the statement, or restore what was read",
    values=v.CORRECTION_ACTIONS,
)
field_name = text("field_name", meaning="Field that was set", nullable=True, values=v.CORRECTABLE)
old_value = text("old_value", meaning="What stood there when it was set; null if nothing", nullable=True)
new_value = text("new_value", meaning="What the person says; null to leave the field open", nullable=True)
reason = text("reason", meaning="Why, in the person's words")
corrected_by = text("corrected_by", meaning="Who corrected it")
corrected_at = moment("corrected_at", meaning="When it was corrected")
correction_state = text(
    "correction_state", meaning="Whether it shows in the marts, or why not", values=v.CORRECTION_STATES
)
assertion_id = integer("assertion_id", meaning="Number of the assertion, in the order of making", minimum=1)
assertion_action = text(
    "assertion_action",
    meaning="One actor, two actors, a name of the actor, or an earlier assertion taken back",
    values=v.ASSERTION_ACTIONS,
)
asserted_by = text("asserted_by", meaning="Who said so")
asserted_at = moment("asserted_at", meaning="When it was said")
assertion_state = text("assertion_state", meaning="Whether it holds, or why not", values=v.ASSERTION_STATES)
redirect_ordinal = integer("redirect_ordinal", meaning="Order in which happenings were joined", minimum=1)
new_event_id = text("new_event_id", meaning="Id of the happening that it became part of", pattern=MD5)
redirect_reason = text(
    "redirect_reason",
    meaning="A statement that was not there before told of both, or what was there is read or compared otherwise",
    values=v.REDIRECT_REASONS,
)
joined_by = text("joined_by", meaning="event_mention_id of that new statement", nullable=True, pattern=MD5)
redirected_at = moment("redirected_at", meaning="When the two were joined")
schema_version = integer("schema_version", meaning="Number of the migration", minimum=1)
migration_name = text("migration_name", meaning="Name of the migration's file, without its number")
migrated_at = moment("migrated_at", meaning="When the migration was run")

# Calendar and counts of the marts
calendar_date = day("calendar_date", meaning="The day")
year = integer("year", meaning="Calendar year")
quarter = integer("quarter", meaning="Quarter", minimum=1, maximum=4)
month = integer("month", meaning="Month", minimum=1, maximum=12)
iso_year = integer("iso_year", meaning="Year of the ISO week")
iso_week = integer("iso_week", meaning="ISO week", minimum=1, maximum=53)
iso_weekday = integer("iso_weekday", meaning="1 Monday to 7 Sunday", minimum=1, maximum=7)
mention_count = count("mention_count", meaning="Event mentions")
first_seen = day("first_seen", meaning="First publication day it was seen on; null if only undated", nullable=True)
last_seen = day("last_seen", meaning="Last publication day it was seen on; null if only undated", nullable=True)
