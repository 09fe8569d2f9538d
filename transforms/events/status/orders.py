"""Orders and announcements that are the act itself, still to come.

"The minister ordered the navy to blockade the port" is a blockade, planned; "Norway ordered Sweden to close its
consulate" asks another for it.
"""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.dates.readings import TimeExpression
from sitrep.transforms.events.grammar.relations import dependents, marks_of
from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.status.past_orders import is_past_order
from sitrep.transforms.events.word_set import word_set

ORDERING = word_set("order instruct direct command")
TELLING = word_set("tell task")
# Who takes orders: no name, no people, only those who serve a state.
OWN_SIDE = ("armed", "police", "state", "personnel")
OWN = word_set("its his her their")
# "orders the Department of Defense": an organ of one's own state, unless an adjective makes it another's.
ORGANS = word_set("department ministry pentagon navy army agency military government guard")
COMMITTED_TO = word_set("custody detention prison jail arrest remand")
DECREES = word_set("order decree proclamation memorandum directive edict")  # "signs an order directing the country to"
# "orders evacuations": it is those who live there that are told to.
# "orders Defence Secretary Ana B.": by an office of one's own state.
OFFICES = word_set("secretary minister commissioner director chief general commander governor")
PEOPLES_ACTS = word_set("evacuation displacement shelter-in-place")
NEXT_IN_STORY = word_set("day morning night evening afternoon")  # "the next morning" counts from what was told
SET_FOR = frozenset({"for", "from"})
TO_BE_BUILT = word_set("settlement outpost wall fence barrier base")
# "sanctions that will take effect in May"
TAKING_EFFECT = word_set("take come begin start enter go apply last")


def is_own_order(act: Token, order: Token | None, lexicon: Lexicon) -> bool:
    """Whether `act` is what `order` tells one's own side to do, or tells nobody by name: "to be deported"."""
    if order is None or lemma_of(order) not in ORDERING:
        return False
    if _is_by_court(order, lexicon):
        return False
    if any(child.dep_ == "aux:pass" for child in act.children):
        return True
    return any(_is_own_side(told, lexicon) for told in dependents(order, "obj", "iobj", "nsubj") if _is_told(told))


def _is_by_court(order: Token, lexicon: Lexicon) -> bool:
    """ "a judge orders the government to free them": a court has no side of its own."""
    return any(
        lemma_of(one) in lexicon.classes["court"] or lemma_of(one) == "judge" for one in dependents(order, "nsubj")
    )


def _is_told(party: Token) -> bool:
    """Whether the party takes the order: "ordered the army", "the army was ordered"."""
    return party.dep_ in ("obj", "iobj", "nsubj:pass")


def _is_own_side(told: Token, lexicon: Lexicon) -> bool:
    serves = any(lemma_of(told) in lexicon.classes[name] for name in OWN_SIDE)
    of_another = any(child.ent_type_ for child in told.children if child.dep_ in ("amod", "compound", "nmod:poss"))
    is_ours = any(child.lower_ in OWN for child in told.children)
    if lemma_of(told).lower() in ORGANS and told.ent_type_ == "ORG" and not of_another:
        return not any(child.ent_type_ in ("GPE", "NORP") and child != told for child in told.children)
    is_state = told.ent_type_ == "GPE" or told.lower_ == "country"
    by_decree = is_state and told.head.dep_ == "acl" and lemma_of(told.head.head) in DECREES
    if told.ent_type_ == "PERSON" and not of_another:
        return _holds_office(told)
    return by_decree or ((serves or is_ours) and not told.ent_type_ and not of_another)


def _holds_office(person: Token) -> bool:
    """ "Defence Secretary Ana B.": of no other state by what stands before the name."""
    before = [word for child in person.lefts for word in child.subtree]
    of_another = any(word.ent_type_ in ("GPE", "NORP") for word in before)
    return not of_another and any(lemma_of(word).lower() in OFFICES for word in before)


def is_order_only(order: Token, event_type: str, *, has_addressee: bool) -> bool:
    """Whether the trigger itself is an order whose act is told by a noun: "orders a halt", "ordered the closure"."""
    if lemma_of(order) not in ORDERING or order.pos_ != "VERB" or is_past_order(order):
        return False
    if event_type == "REQUEST" and any(lemma_of(thing) in PEOPLES_ACTS for thing in dependents(order, "obj")):
        return False
    is_expulsion = event_type == "SANCTION" and bool(dependents(order, "xcomp"))  # "orders the envoy to leave"
    # "orders Ana B. into detention": whom a court commits is held
    is_committal = event_type == "COERCE" and any(lemma_of(to) in COMMITTED_TO for to in dependents(order, "obl"))
    return not has_addressee or (event_type != "REQUEST" and not is_expulsion and not is_committal)


def is_order_to_own_side(order: Token, event_type: str, lexicon: Lexicon) -> bool:
    """ "instructs the army to stand ready", "ordered the flag to be removed": what is ordered has yet to be done."""
    is_order = lemma_of(order) in ORDERING or (lemma_of(order) in TELLING and bool(dependents(order, "xcomp")))
    if event_type != "REQUEST" or order.pos_ != "VERB" or not is_order or is_past_order(order):
        return False
    told = [child for child in dependents(order, "obj", "iobj", "nsubj:pass") if _is_told(child)]
    if _is_by_court(order, lexicon):
        return False
    if any(_is_own_side(one, lexicon) or _is_force_by_name(one, lexicon) for one in told):
        return True
    if lemma_of(order) in TELLING:
        return False
    to_do = [child for child in dependents(order, "xcomp", "ccomp") if "to" in marks_of(child)]
    return any(dependents(verb, "aux:pass") and verb.tag_ == "VBN" for verb in to_do)


def _is_force_by_name(told: Token, lexicon: Lexicon) -> bool:
    """ "the Veltor Defence Forces": who has forces orders his own."""
    return told.ent_type_ == "ORG" and lemma_of(told).lower() in lexicon.classes["armed"]


def is_dated_ahead(act: Token, when: TimeExpression | None) -> bool:
    """ "Tomorrow the two meet", "next month they hold talks": a present tense with a day to come."""
    if when is None:
        return False
    words = when.text.lower().removeprefix("the ").split()
    if when.first > 0 and act.doc[when.first - 1].lower_ in SET_FOR and words[0] in ("next", "following", "tomorrow"):
        return True  # "declared a curfew for the following day"
    words = when.text.lower().split()
    if act.tag_ in ("VBD", "VBN", "VBG"):
        return False
    return "tomorrow" in words or (words[0] in ("next", "coming") and words[-1] not in NEXT_IN_STORY)


def is_due_later(act: Token) -> bool:
    """ "will cut contacts after a ban goes into effect": what comes before something to come may be to come itself."""
    above = act.head
    if act.dep_ != "advcl" or act.tag_ not in ("VBZ", "VBP") or above.i > act.i:
        return False
    return any(child.dep_ == "aux" and child.lower_ in ("will", "wo") for child in above.children)


def is_announced_for_later(announcing: Token) -> bool:
    """ "announced sanctions that will take effect in May", "announces 20 new settlements"."""
    if lemma_of(announcing) != "announce":
        return False
    for announced in dependents(announcing, "obj"):
        if lemma_of(announced) in TO_BE_BUILT:
            return True
        for clause in (word for word in announced.subtree if word.dep_ == "acl:relcl"):
            if lemma_of(clause) in TAKING_EFFECT and any(child.lower_ == "will" for child in clause.children):
                return True
    return False
