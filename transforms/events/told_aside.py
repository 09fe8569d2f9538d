"""What is told beside an act and has not happened by itself: conditions, aims, contents, and what is remembered."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import dependents, marks_of, preposition_of
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.roles.role_reading import Roles
from sitrep.transforms.events.status.actuality import UNREAL
from sitrep.transforms.events.triggers.candidates import Candidate
from sitrep.transforms.events.word_set import word_set

CONDITIONS = frozenset({"if", "unless", "until", "till"})
TRYING = word_set("try seek attempt aim hope wish want strive struggle intend")
EFFORTS = word_set("effort attempt bid move drive hope aim endeavour endeavor")
# Written or decided: what is in it is its content.
TEXTS = word_set(
    "deal agreement accord treaty pact contract memorandum bill law legislation resolution motion measure referendum "
    "order decree proposal plan draft amendment deadline arrangement framework petition ultimatum understanding"
)
# What somebody may do or is there for: "powers to detain", "the duty to apologise", "responsible for distributing aid".
POWERS = word_set(
    "power authority right responsibility duty obligation option need ability capacity capability mandate permission "
    "task role chance opportunity freedom prerogative means effort"
)
CHARGED = word_set("responsible task charge entitle empower mandate")
# What has to come before: "conditions for ending the siege", "a step towards restoring ties".
WAYS = word_set("process condition precondition prerequisite deadline step path road roadmap timeline basis mechanism")
LEADING = frozenset({"for", "of", "to", "toward", "towards"})
# What a body does by its office; "responsible for killing two" tells of a deed.
OFFICES = frozenset({"AID", "COOPERATE", "ACCUSE", "SUPPORT", "CONSULT", "RETREAT", "MOBILIZE"})
NEGOTIATING = word_set("negotiate")
BETTERING = word_set(
    "improve strengthen restore deepen boost bolster normalize normalise repair mend reinforce enhance expand rebuild"
)
# How somebody is, not what is done to them: "detainees held since", "soldiers imprisoned for desertion".
IN_CUSTODY = word_set("hold imprison incarcerate")
SENSED = word_set("hear")
BLASTS = word_set("explosion blast")
PREVENTING = word_set("prevent stop bar block ban prohibit forbid keep deter")
HANDING = word_set("hand deliver present lodge convey")
FACING = "face.lv"
THREATENING = word_set("warn threaten vow")
ENABLING = word_set("allow enable permit help let authorize authorise")
# Acts that others are allowed to do, told with the leave to do them.
ALLOWED = frozenset({"AID", "COOPERATE", "MOBILIZE", "SUPPORT"})
BREACHING = word_set("violate breach contravene flout break defy")
# What becomes of an agreement of before.
ENDING = word_set(
    "suspend terminate cancel end scrap annul renounce freeze abrogate quit exit leave revoke extend tear"
)
UNDER = frozenset({"under", "per", "pursuant", "despite"})
VOTERS = word_set("voter electorate citizen")
REMEMBERING = word_set("commemorate anniversary remembrance memorial burial wreath remains exhume")
# Acts that only their doing makes; words are said where they stand.
DONE = frozenset({"COERCE", "MOBILIZE", "AID", "COOPERATE", "RETREAT", "SANCTION", "CONSULT", "AGREE", "PROTEST"})


def why_told_aside(candidate: Candidate, roles: Roles, status: str, triggers: set[int]) -> str | None:
    """Why the candidate only stands beside an act: as its condition, aim, content or occasion; None if it does not."""
    is_other_told = any(word.i in triggers for word in candidate.anchor.ancestors)
    if status in UNREAL and _is_condition(candidate):
        return "is only the condition of another act"
    is_done = candidate.entry.type in DONE or (candidate.entry.type == "SUPPORT" and status in UNREAL)
    if is_other_told and is_done and (_is_tried(candidate) or _is_content(candidate, triggers)):
        return "is only what another act is for"
    is_better = lemma_of(candidate.anchor) in BETTERING
    if is_other_told and (status in UNREAL or is_better) and _is_aim_of_words(candidate):
        return "is only what another act is for"
    if _is_power_or_way(candidate):
        return "is only what somebody may do, or what has to come before it"
    if (candidate.entry.type == "COERCE" or candidate.entry.mode == "convict") and _is_in_custody(candidate):
        return "says how somebody is, not what is done"
    if _is_counted_anew(candidate):
        return "counts an act that is told elsewhere"
    if candidate.light is not None and candidate.anchor.dep_ == "amod" and lemma_of(candidate.anchor) == "subject":
        return "says what somebody is under"  # "a tanker subject to sanctions"
    if candidate.entry.type == "ASSAULT" and _is_heard(candidate, triggers):
        return "is how an act told beside it was heard"
    if candidate.entry.type == "ASSAULT" and _is_threatened(candidate, triggers):
        return "is what is threatened"
    if _is_prevented(candidate, triggers) or (candidate.entry.type in ALLOWED and _is_enabled(candidate)):
        return "is only what another act prevents or makes possible"
    if is_other_told and _is_talked_over(candidate.anchor):
        return "is only talked over"
    if _is_handed_over(candidate, triggers):
        return "is what somebody is summoned for"
    if status == "negated" and candidate.light is not None and candidate.light.entry == FACING:
        return "is only what somebody is spared"
    if candidate.entry.type == "REJECT" and is_other_told and _is_breach(candidate):
        return "says what another act breaks"
    if candidate.entry.type == "AGREE" and candidate.is_noun and _is_of_before(candidate, triggers):
        return "is an agreement of before"
    if candidate.entry.type in ("SUPPORT", "REJECT") and _is_ballot(candidate, roles):
        return "is what voters decide"
    if candidate.entry.type == "ASSAULT" and _is_remembered(candidate):
        return "is of old, and only remembered"
    return None


def _is_condition(candidate: Candidate) -> bool:
    """ "if they do not free the hostages", "unless it withdraws", "should the court convict him"."""
    clause = candidate.anchor
    if candidate.is_noun:
        return False  # "if the blockade continues": there is one
    while clause.dep_ in ("conj", "xcomp") and not marks_of(clause) & CONDITIONS:
        clause = clause.head
    if clause.dep_ != "advcl":
        return False
    openers = {child.lower_ for child in clause.children if child.dep_ in ("mark", "advmod")}
    first = min(clause.children, key=lambda child: child.i, default=clause)
    is_turned = first.lower_ == "should" and first.dep_ == "aux" and bool(dependents(clause, "nsubj", "nsubj:pass"))
    return bool(openers & CONDITIONS) or is_turned


def _aims_above(act: Token) -> Iterator[Token]:
    """The words that the act is joined to as "to do": "trying to visit", "in an effort to end"."""
    if "to" in marks_of(act) and act.dep_ in ("xcomp", "advcl", "acl"):
        yield act.head
    if act.dep_ == "conj" and act.head.dep_ in ("xcomp", "advcl", "acl") and "to" in marks_of(act.head):
        yield act.head.head


def _is_tried(candidate: Candidate) -> bool:
    """ "activists trying to visit the camp", "an order attempting to end it", "a ban aiming to disrupt supplies"."""
    for above in _aims_above(candidate.anchor):
        if lemma_of(above) in TRYING and above.tag_ == "VBG" and above.dep_ in ("acl", "advcl"):
            return True
        if lemma_of(above) in EFFORTS and above.pos_ == "NOUN" and preposition_of(above) == "in":
            return True
    return False


def _is_content(candidate: Candidate, triggers: set[int]) -> bool:
    """ "signs a deal to export gas", "blocks an order to deport them": what is in the text that is acted on."""
    return any(
        lemma_of(above) in TEXTS and above.pos_ == "NOUN" and (above.i in triggers or above.head.i in triggers)
        for above in _aims_above(candidate.anchor)
        if above != candidate.token and candidate.anchor.pos_ == "VERB"
    )


def _is_aim_of_words(candidate: Candidate) -> bool:
    """ "meet to strengthen ties", "go on strike to negotiate wages"; "flies to Veltor to sign a deal" is told."""
    act = candidate.anchor
    is_word = candidate.entry.type == "SUPPORT" or lemma_of(act) in NEGOTIATING
    return is_word and act.dep_ == "advcl" and "to" in marks_of(act) and candidate.light is None


def _is_power_or_way(candidate: Candidate) -> bool:
    """ "powers to detain suspects", "conditions for ending the siege", "responsible for distributing aid"."""
    act = candidate.anchor
    if act.pos_ != "VERB":
        return False
    while act.dep_ == "conj" and act.head.tag_ == act.tag_:
        act = act.head
    openers = {child.lower_ for child in act.children if child.dep_ in ("mark", "case")}
    above = lemma_of(act.head)
    if act.dep_ == "acl" and act.tag_ == "VBG" and openers & LEADING:
        return above in WAYS | POWERS and candidate.entry.type not in ("ASSAULT", "PROTEST")
    if act.dep_ == "acl" and "to" in openers:
        return above in POWERS
    is_office = act.tag_ == "VBG" and above in CHARGED and bool(openers & {"for", "with"})
    return is_office and act.dep_ in ("advcl", "xcomp") and candidate.entry.type in OFFICES


def _is_in_custody(candidate: Candidate) -> bool:
    """ "frees detainees held in the war", "soldiers imprisoned for desertion": by nobody, on no day."""
    act = candidate.token
    if act.tag_ != "VBN" or act.dep_ != "acl" or lemma_of(act) not in IN_CUSTODY:
        return False
    return not any(child.dep_.startswith("aux") or child.dep_ == "obl:agent" for child in act.children) and not any(
        preposition_of(child) == "by" for child in dependents(act, "obl")
    )


def _is_counted_anew(candidate: Candidate) -> bool:
    """ "This is the second time she has been indicted", "becoming the first mayor to face arrest"."""
    act, noun = candidate.anchor, candidate.anchor.head
    if candidate.is_noun and any(child.tag_ == "JJS" for child in candidate.token.children):
        said_of = dependents(candidate.token, "nsubj") if dependents(candidate.token, "cop") else []
        return any(word.lower_ in ("what", "which", "this", "it") for word in said_of)  # "what is its largest seizure"
    if act.dep_ not in ("acl", "acl:relcl"):
        return False
    if lemma_of(noun) == "time":
        return any(child.ent_type_ == "ORDINAL" or child.tag_ == "JJ" for child in noun.children)
    is_made = any(word.tag_ == "VBG" and lemma_of(word) == "become" for word in (noun, noun.head))
    return is_made and candidate.light is not None and candidate.light.entry == FACING


def _is_heard(candidate: Candidate, triggers: set[int]) -> bool:
    """ "strikes the port, with explosions heard across the city"."""
    noun = candidate.token
    if lemma_of(noun) not in BLASTS or candidate.outcomes:
        return False
    is_heard = lemma_of(noun.head) in SENSED or any(lemma_of(child) in SENSED for child in dependents(noun, "acl"))
    return is_heard and any(word.i in triggers and word != noun for word in noun.sent if word.i < noun.i)


def _is_prevented(candidate: Candidate, triggers: set[int]) -> bool:
    """ "bars women from meeting envoys": told with the ban."""
    act, above = candidate.anchor, candidate.anchor.head
    openers = {child.lower_ for child in act.children if child.dep_ in ("mark", "case")}
    return "from" in openers and lemma_of(above) in PREVENTING and above.i in triggers


def _is_threatened(candidate: Candidate, triggers: set[int]) -> bool:
    """ "warns that it will strike the camps": told with the threat."""
    act = candidate.anchor
    is_told = act.dep_ == "ccomp" and lemma_of(act.head) in THREATENING and act.head.i in triggers
    return is_told and any(child.dep_ == "aux" and child.tag_ == "MD" for child in act.children)


def _is_talked_over(act: Token) -> bool:
    """ "talks on restoring ties", "spoke about removing tariffs"."""
    openers = {child.lower_ for child in act.children if child.dep_ in ("mark", "case")}
    return act.tag_ == "VBG" and act.dep_ in ("advcl", "acl") and bool(openers & {"on", "about"})


def _is_handed_over(candidate: Candidate, triggers: set[int]) -> bool:
    """ "summons the envoy to hand him a note"."""
    act = candidate.anchor
    is_aim = act.dep_ in ("advcl", "xcomp") and "to" in marks_of(act) and act.head.i in triggers
    return is_aim and lemma_of(act.head) == "summon" and lemma_of(act) in HANDING


def _is_enabled(candidate: Candidate) -> bool:
    """ "allowing charities to deliver food", "authorizes Veltor to use its bases to deploy radars"."""
    act = candidate.anchor
    while candidate.entry.type != "AID" and act.dep_ in ("conj", "xcomp", "advcl") and act.tag_ == "VB":
        if lemma_of(act.head) in ENABLING or act.head.pos_ != "VERB":
            break
        act = act.head
    return act.tag_ == "VB" and act.dep_ in ("xcomp", "ccomp", "advcl") and lemma_of(act.head) in ENABLING


def _is_breach(candidate: Candidate) -> bool:
    """ "agrees to sell arms, violating an embargo"."""
    verb = candidate.token
    return verb.tag_ == "VBG" and verb.dep_ == "advcl" and lemma_of(verb) in BREACHING


def _is_of_before(candidate: Candidate, triggers: set[int]) -> bool:
    """ "suspends all agreements with Veltor", "sends troops under a defence agreement"."""
    noun = candidate.token
    is_ended = noun.dep_ in ("obj", "nsubj:pass") and lemma_of(noun.head) in ENDING and noun.head.i in triggers
    is_ground = noun.dep_ in ("obl", "nmod") and preposition_of(noun).split(" ")[0] in UNDER
    return is_ended or (is_ground and candidate.light is None)


def _is_ballot(candidate: Candidate, roles: Roles) -> bool:
    """ "voters reject a referendum", "Ostlanders vote in a referendum to approve a charter": an election's result."""
    heads = [party.head for party in roles.actors]
    if any(lemma_of(head) in VOTERS for head in heads):
        return True
    words = {lemma_of(token) for token in candidate.token.sent}
    return "referendum" in words and bool(heads) and all(head.tag_ in ("NNPS", "NNS") for head in heads)


def _is_remembered(candidate: Candidate) -> bool:
    """ "a burial of soldiers killed in the war", "marks the anniversary of the day on which they were shot"."""
    act = candidate.anchor
    if act.dep_ not in ("acl", "acl:relcl"):
        return False
    return any(lemma_of(word) in REMEMBERING for word in act.sent if word.i < act.i)
