"""Which words that fit a row are no event of their own, and why."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.clauses import STATED_IN
from sitrep.transforms.events.grammar.relations import dependents, first_of_list, marks_of, phrases_of, preposition_of
from sitrep.transforms.events.lexicon import Lexicon, NounEntry
from sitrep.transforms.events.lexicon.word_classes import is_any, lemma_of
from sitrep.transforms.events.roles.implied_actors import FREEING
from sitrep.transforms.events.roles.role_reading import Roles
from sitrep.transforms.events.status.actuality import PREVENTING, REQUESTING, Status
from sitrep.transforms.events.status.orders import is_own_order
from sitrep.transforms.events.told_aside import why_told_aside
from sitrep.transforms.events.triggers.candidates import Candidate
from sitrep.transforms.events.word_set import word_set

NAMING = word_set("call describe term label")
CHARGES = word_set("lawsuit suit complaint indictment petition case charge accusation allegation")
PASSING = word_set("adopt pass approve endorse back")
# "protesters opposed to Ana B.", "a panel headed by a judge", "people seeking food": how somebody stands, no act.
DESCRIBED_BY = {
    "ACCUSE": word_set("head lead chair oversee suspect"),
    "REJECT": word_set("oppose"),
    "REQUEST": word_set("seek"),
    "SUPPORT": word_set("ally align affiliate advocate champion campaign lobby"),
}
# What is only aimed at, or talked about, is no act yet; words ("to express support") are.
MATERIAL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "AID", "COOPERATE", "RETREAT", "SANCTION", "PROTEST"})
# What somebody may try in vain, unlike an attack; what a bill may be for.
CIVIL = frozenset({"CONSULT", "AID", "AGREE", "COOPERATE"})
TRYING = word_set("try seek attempt hope aim wish intend strive")
LAWS = word_set("bill law legislation act amendment")
# What one does to an agreement that one has.
KEEPING = frozenset({
    "violate", "breach", "break", "implement", "honour", "honor", "respect", "uphold", "enforce", "monitor", "observe",
    "suspend", "terminate", "scrap", "revoke", "denounce", "renegotiate", "freeze", "annul",
})  # fmt: skip
UNDER = frozenset({"under", "per", "as per", "pursuant to", "in accordance with", "in line with", "as part of"})
STANDING_SOMEWHERE = frozenset({"station", "base", "garrison", "quarter", "position"})
STANDING = frozenset({"SUPPORT", "AID"})
STANDING_MEASURES = frozenset({"SANCTION", "AID", "COERCE"})
# "in response to threats", "following threats from Veltor".
RESPONDING = word_set("response reaction reply answer")
ON_HEARING = frozenset(
    {"in", "after", "following", "amid", "over", "despite", "due to", "because of", "to", "upon", "under"}
)
VOTERS = word_set("voter electorate voters")
# Who turns a referendum down does not vote in it.
BODIES = word_set("parliament court government president senate council minister assembly lawmaker commission judge")
POWERS = ("armed",)
GATHERING = word_set("gather march rally demonstrate assemble walk take converge turn flock block")
AMOUNTS = frozenset({"number", "amount", "total", "count", "share"})
THOSE = frozenset({"those", "anyone", "anybody", "whoever", "everyone"})
DISGRACE = word_set(
    "terrorist terror terrorism extremist criminal enemy sponsor cartel threat undesirable illegal unlawful foreign "
    "adversary hostile non-grata agent banned traitor"
)
NOBODY = frozenset({"nobody", "none", "one"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})

# What bodies exist to do, and what others may be allowed to do.
DUTIES = frozenset({"AID", "COOPERATE", "MOBILIZE"})
CHARGED_WITH = word_set("responsible tasked charged entrusted")
ALLOWING = word_set("allow authorize authorise permit let enable")


def why_no_event(
    candidate: Candidate, roles: Roles, status: Status, triggers: set[int], lexicon: Lexicon, *, is_timed: bool
) -> str | None:
    """Why the candidate is the content of another event or a bare mention of one; None if it is an event of its own."""
    entry = candidate.entry
    if not roles.actors and _is_told_of_those_who(candidate):
        return "only tells whom is spoken of"
    asked_by = status.asked_by
    is_content = asked_by is not None and asked_by.i in triggers and asked_by.i != candidate.anchor.i
    if candidate.is_outcome and status.status == "negated" and _is_nobody(candidate):
        return "tells that nobody came to harm"
    if asked_by is not None and is_content and not is_own_order(candidate.anchor, asked_by, lexicon):
        return f"is what {asked_by.text!r} asks for, promises or refuses"
    if (status.is_purpose and entry.type in MATERIAL) or _is_means(candidate, lexicon):
        return f"is only aimed at, prevented or talked about ({status.cue!r})"
    if (entry.type == "ACCUSE" and _is_task(candidate)) or (entry.type in DUTIES and _is_duty(candidate)):
        return "is only what a body is for"
    if entry.type in DUTIES and _is_allowed(candidate, triggers):
        return "is only what another act allows"
    if _is_said_of_the_first(candidate):
        return "tells what somebody has become by an act told elsewhere"
    if _is_barred_or_tried(candidate, status):
        return "is only what somebody is kept from, tries to do, or what a law is for"
    if entry.type == "CONSULT" and lemma_of(candidate.token.head) == "sideline":
        return "only says where others met"
    if _tells_where_it_stands(candidate):
        return "tells where something stands"
    if isinstance(entry, NounEntry) and entry.type == "AGREE" and _is_kept_or_broken(candidate):
        return "is an agreement of before, which is kept or broken"
    if entry.mode == "ceasefire" and _is_of_truce_told(candidate, triggers):
        return "only says when the truce that is told of takes effect"
    if entry.type in MATERIAL and status.status in ("negated", "hypothetical") and _is_condition(candidate):
        return "is only what something else depends on"
    if _is_honour(candidate):
        return "makes something of it that is no measure against anybody"
    if (entry.mode == "arrest" and _is_of_those_freed(candidate)) or _is_release_of_things(candidate, roles):
        return "says who was held, or lets out things"
    if entry.mode == "convict" and not candidate.is_noun and _is_verdict_again(candidate, triggers):
        return "tells the verdict of the verb above once more"
    if _is_standing_burden(candidate, status):
        return "tells of a measure that stands, or that somebody does not enforce"
    if _only_measures(candidate):
        return "only measures another act"
    if entry.type == "SUPPORT" and _is_act_in_writing(candidate, triggers):
        return "passes what states another act"
    is_trait = candidate.anchor.tag_ in ("VBN", "VBG") and candidate.anchor.dep_ in ("acl", "acl:relcl")
    if is_trait and lemma_of(candidate.anchor) in DESCRIBED_BY.get(entry.type, ()):
        return "describes how somebody stands to another"
    if entry.type in ("SUPPORT", "REJECT") and _is_of_voters(candidate):
        return "is how a people votes"
    if entry.type == "ACCUSE" and _is_of_crowd(candidate, triggers):
        return "says what a crowd is out against"
    if entry.type == "ACCUSE" and not candidate.is_noun and _is_in_other_words(candidate, triggers):
        return "only names or repeats what another act says"
    if entry.type in STANDING and not roles.recipients and _is_described(candidate):
        return "describes somebody who has support"
    if entry.type == "COOPERATE" and not roles.actors and _is_described(candidate):
        return "says what becomes of a thing, by nobody"
    aside = why_told_aside(candidate, roles, status.status, triggers)
    if aside is not None:
        return aside
    has_party = bool(roles.actors or roles.recipients)
    if entry.type == "AID" and not roles.actors:
        return "help by nobody"  # "others are rescued": of an accident more often than of a policy
    if not isinstance(entry, NounEntry):
        # "Troops were sent"; but "his role in recruiting fighters" tells of nobody's act in particular.
        is_told = entry.type == "MOBILIZE" and candidate.clause is not None and candidate.clause.is_passive
        if (
            has_party
            or is_told
            or entry.type in ("ASSAULT", "PROTEST", "COERCE", "AGREE")
            or entry.mode in ("ceasefire", "multilateral")
        ):
            return None
        return "names no party"
    if candidate.light is None:
        if entry.alone == "light" and not candidate.outcomes and not _is_told_of_both(candidate, roles):
            return "its row has alone=light, and no light verb carries it"
        if entry.alone == "party" and not has_party:
            return "its row has alone=party, and no party was found"
        if entry.alone == "parties" and not (roles.actors and roles.recipients):
            return "its row has alone=parties, and one side is not told"
        is_said = _says_what(candidate.token) or _is_voiced(candidate, roles, lexicon)
        if entry.alone == "content" and not (has_party and is_said):
            return "its row has alone=content, and it is not told what is said, or by nobody"
        is_heard = entry.type == "REQUEST" and not roles.actors  # "rejects the ultimatum" of somebody told before
        is_bare = (is_heard or not has_party) and not candidate.outcomes and not is_timed
        if is_bare and determiners(candidate) & DEFINITE:
            return "points back: definite, without party, outcome or time"
    return None


def _is_condition(candidate: Candidate) -> bool:
    """ "if the rebels do not free the hostages, the truce will end": told of no release."""
    verb = first_of_list(candidate.anchor)
    return not candidate.is_noun and verb.dep_ == "advcl" and bool(marks_of(verb) & {"if", "unless"})


def _is_honour(candidate: Candidate) -> bool:
    """ "the designation of Veltor as a major ally": what somebody is made says whether it is against them."""
    noun = candidate.token
    if not candidate.is_noun or lemma_of(noun) != "designation":
        return False
    made = [token for token in noun.doc[noun.i : noun.sent.end] if preposition_of(token) == "as"]
    return bool(made) and not any(lemma_of(word) in DISGRACE for token in made for word in token.subtree)


def _is_told_of_both(candidate: Candidate, roles: Roles) -> bool:
    """ "over Veltor's sanctions on Ostland": a measure that names who took it and against whom has been taken."""
    if candidate.token.dep_.startswith("nsubj"):
        return False  # "Veltor's tariffs on goods from Ostland will drop"
    owners = [child for child in dependents(candidate.token, "nmod:poss") if child.ent_type_ in ("GPE", "ORG", "NORP")]
    return candidate.entry.type in STANDING_MEASURES and bool(owners and roles.actors and roles.recipients)


def _is_nobody(candidate: Candidate) -> bool:
    """ "No one was injured", "no civilians were killed": a toll of none, told of another act."""
    clause = candidate.clause
    return clause is not None and any(
        token.lower_ in NOBODY or any(child.lower_ in ("no", "none") for child in token.children)
        for token in clause.objects
    )


def _is_act_in_writing(candidate: Candidate, triggers: set[int]) -> bool:
    """ "adopts a resolution condemning the raid": what the resolution does is the act."""
    if candidate.is_noun or candidate.clause is None or lemma_of(candidate.anchor) not in PASSING:
        return False
    texts = [token for token in candidate.clause.objects if lemma_of(token) in STATED_IN]
    return any(child.i in triggers and child.tag_ == "VBG" for token in texts for child in dependents(token, "acl"))


def _is_task(candidate: Candidate) -> bool:
    """ "a tribunal to prosecute officers", "a mission to investigate killings"."""
    anchor = candidate.anchor
    return anchor.dep_ == "acl" and "to" in marks_of(anchor) and lemma_of(anchor.head) in ("tribunal", "court")


def _is_duty(candidate: Candidate) -> bool:
    """ "the ministry, which is responsible for allocating funds"."""
    anchor = candidate.anchor
    first = anchor.head if anchor.dep_ == "conj" else anchor
    return first.tag_ == "VBG" and first.head.lower_ in CHARGED_WITH and bool(marks_of(first) & {"for", "with"})


def _is_allowed(candidate: Candidate, triggers: set[int]) -> bool:
    """ "authorizes Ostland to station jets at its bases": leave is given, nothing is moved yet."""
    anchor = candidate.anchor
    first = anchor.head if anchor.dep_ == "conj" else anchor
    above = first.head
    is_given = lemma_of(above) in ALLOWING and above.i in triggers and above.tag_ != "VBN"
    return is_given and first.dep_ in ("xcomp", "ccomp", "advcl") and "to" in marks_of(first)


def _is_in_other_words(candidate: Candidate, triggers: set[int]) -> bool:
    """ "condemned what it called terror", "the lawsuit by A alleges fraud"."""
    anchor = candidate.anchor
    if anchor.dep_ in ("acl:relcl", "ccomp") and "what" in (anchor.head.lower_, *(c.lower_ for c in anchor.children)):
        return lemma_of(anchor) in NAMING
    subjects = dependents(anchor, "nsubj")
    return lemma_of(anchor) in ("allege", "accuse") and any(
        one.i in triggers and lemma_of(one) in CHARGES for one in subjects
    )


def _says_what(noun: Token) -> bool:
    """ "calls to release them", "calls for a truce"."""
    aims = [child for child in dependents(noun, "acl") if "to" in marks_of(child)]
    return bool(aims) or any(preposition_of(child) == "for" for child in dependents(noun, "nmod", "acl"))


def _is_of_voters(candidate: Candidate) -> bool:
    """ "Voters reject the charter", "citizens approve it in a referendum": the outcome of a vote."""
    if candidate.is_noun or candidate.clause is None:
        return False
    subjects = {lemma_of(token) for token in candidate.clause.subjects}
    places = {lemma_of(phrase.head) for phrase in candidate.clause.phrases if phrase.preposition in ("in", "at", "by")}
    if candidate.anchor.dep_ in ("xcomp", "advcl"):  # "vote in a referendum to approve it"
        places |= {lemma_of(child) for child in dependents(candidate.anchor.head, "obl")}
    things = {lemma_of(token) for token in candidate.clause.objects}
    return bool(subjects & VOTERS) or ("referendum" in places | things and not subjects & BODIES)


def _is_of_crowd(candidate: Candidate, triggers: set[int]) -> bool:
    """ "march to protest the raid": the march is the act, whatever it is against."""
    verb = candidate.anchor
    if candidate.is_noun or lemma_of(verb) != "protest" or "to" not in marks_of(verb):
        return False
    return verb.head.i in triggers or lemma_of(verb.head) in GATHERING


def _is_voiced(candidate: Candidate, roles: Roles, lexicon: Lexicon) -> bool:
    """ "leaves after threats from Veltor": several threats by somebody are words, one threat may be a danger.

    So is a warning by a state or its forces; that of experts threatens nobody.
    """
    noun = candidate.token
    if candidate.entry.type != "THREATEN" or not (roles.actors or "recipient: against" in roles.patterns):
        return False
    if lemma_of(noun) == "warning":
        by_power = any(party.label in ("GPE", "NORP") or is_any(party.head, POWERS, lexicon) for party in roles.actors)
        return by_power and preposition_of(noun) in ON_HEARING
    carrier = noun.head if noun.dep_ == "nmod" and lemma_of(noun.head) in RESPONDING else noun
    return noun.tag_ == "NNS" and (preposition_of(carrier) in ON_HEARING or noun.dep_ == "nsubj")


def _is_told_of_those_who(candidate: Candidate) -> bool:
    """ "vowed revenge on those who killed him": says whom the vow is about, not that anybody killed."""
    anchor = candidate.anchor
    return anchor.dep_ == "acl:relcl" and anchor.head.lower_ in THOSE


def _is_means(candidate: Candidate, lexicon: Lexicon) -> bool:
    """ "gave a billion in aid to support refugees": what the aid is for; "its pledge to support them" is an event."""
    anchor = candidate.anchor
    if lemma_of(anchor) != "support" or not any(child.lower_ == "to" for child in dependents(anchor, "mark")):
        return False
    kind = "noun" if anchor.dep_ == "acl" else "verb"
    return anchor.dep_ in ("acl", "advcl") and lexicon.governor(kind, lemma_of(anchor.head)) is None


def _is_said_of_the_first(candidate: Candidate) -> bool:
    """ "is jailed, becoming the first mayor to be sentenced": the sentence was told already."""
    anchor = candidate.anchor
    is_aim = anchor.dep_ in ("acl", "acl:relcl") and any(child.lower_ == "to" for child in dependents(anchor, "mark"))
    if candidate.entry.mode == "visit" and anchor.dep_ in ("acl", "acl:relcl"):
        # "visits Veltor, becoming the first minister to visit it", ", marking the first time that one has visited"
        above = (anchor.head, anchor.head.head)
        return any(word.tag_ == "VBG" and lemma_of(word) in ("become", "mark") for word in above)
    is_passive = any(child.dep_ == "aux:pass" for child in anchor.children)
    return is_aim and is_passive and any(lemma_of(word) == "become" for word in (anchor.head, anchor.head.head))


def _is_barred_or_tried(candidate: Candidate, status: Status) -> bool:
    """ "bars him from attending", "activists trying to deliver aid", "a bill to fund the fleet"."""
    anchor, above = candidate.anchor, candidate.anchor.head
    if candidate.entry.type == "CONSULT" and status.status == "negated" and anchor.dep_ in ("advcl", "xcomp", "ccomp"):
        return lemma_of(above) in PREVENTING | REQUESTING
    if candidate.entry.type not in CIVIL or "to" not in marks_of(anchor):
        return False
    if lemma_of(above) in TRYING and anchor.dep_ == "xcomp" and above.dep_ in ("acl", "acl:relcl"):
        return True
    passed = above.head if above.dep_ == "acl" and above.tag_ == "VBN" else above  # "a bill passed to fund the fleet"
    return anchor.dep_ in ("acl", "xcomp", "advcl") and lemma_of(passed) in LAWS


def _tells_where_it_stands(candidate: Candidate) -> bool:
    """ "aircraft stationed at the base": where they are, no movement."""
    token = candidate.token
    is_said_of_noun = token.tag_ == "VBN" and token.dep_ in ("acl", "amod", "acl:relcl")
    return is_said_of_noun and candidate.entry.type == "MOBILIZE" and lemma_of(token) in STANDING_SOMEWHERE


def _is_kept_or_broken(candidate: Candidate) -> bool:
    """ "accused of violating its peace agreement with A"."""
    noun = candidate.token
    if any(child.tag_ == "PRP$" for child in noun.children) and preposition_of(noun) in UNDER:
        return True  # "sends troops under their defence agreement"
    return noun.dep_ in ("obj", "nsubj:pass") and lemma_of(noun.head) in KEEPING


def _is_of_truce_told(candidate: Candidate, triggers: set[int]) -> bool:
    """ "announces a truce that will take effect on Sunday": the announcement is the act."""
    anchor = candidate.anchor
    truce = anchor.head
    return anchor.dep_ == "acl:relcl" and (truce.i in triggers or (truce.dep_ == "obj" and truce.head.i in triggers))


def _is_of_those_freed(candidate: Candidate) -> bool:
    """ "frees two nurses held in Northgate": where they were, told with their release."""
    held = candidate.anchor
    if lemma_of(held) != "hold" or held.tag_ != "VBN" or held.dep_ != "acl":
        return False
    whole = held.head
    while whole.dep_ in ("appos", "conj", "nmod") and whole.head.pos_ in ("NOUN", "PROPN", "NUM"):
        whole = whole.head
    return whole.dep_ in ("obj", "nsubj:pass") and lemma_of(whole.head) in FREEING


def _is_release_of_things(candidate: Candidate, roles: Roles) -> bool:
    """ "orders the release of documents", "the removal of statues": nobody is freed, nobody dismissed."""
    kind = (lemma_of(candidate.token), candidate.entry.mode)
    if not candidate.is_noun or kind not in (("release", "release"), ("removal", "expel")):
        return False
    things = [phrase.head for phrase in phrases_of(candidate.token) if phrase.preposition == "of" and not phrase.depth]
    return bool(things) and not roles.recipients


def _is_verdict_again(candidate: Candidate, triggers: set[int]) -> bool:
    """ "convicts three men, finding them guilty of conspiracy"."""
    verb = candidate.anchor
    is_joined = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.head.i in triggers
    return is_joined and lemma_of(verb) == "find" and lemma_of(verb.head) in ("convict", "sentence", "condemn", "jail")


def _is_standing_burden(candidate: Candidate, status: Status) -> bool:
    """ "a tanker subject to sanctions", "firms that fail to enforce the ban"."""
    if candidate.light is None or candidate.entry.type not in STANDING_MEASURES:
        return False
    if candidate.light.lemma == "enforce":
        return status.status == "negated"
    anchor = candidate.anchor
    return candidate.light.lemma == "subject" and anchor.tag_ == "JJ" and not dependents(anchor, "cop")


def _only_measures(candidate: Candidate) -> bool:
    """ "the largest number of rockets fired since the war": of all that there were, none in particular."""
    shot = candidate.anchor.head
    if candidate.anchor.dep_ != "acl" or shot.dep_ != "nmod":
        return False
    return lemma_of(shot.head) in AMOUNTS and any(child.tag_ == "JJS" for child in shot.head.children)


def _is_described(candidate: Candidate) -> bool:
    """ "rebels, supported by Veltoria": a state of affairs, no act."""
    return candidate.token.tag_ == "VBN" and candidate.token.dep_ in ("acl", "advcl")


def determiners(candidate: Candidate) -> set[str]:
    """The articles and pronouns before the word that names the act, in lower case."""
    return {child.lower_ for child in candidate.token.children if child.dep_ == "det"}
