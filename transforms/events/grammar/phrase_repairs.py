"""Phrases torn apart put together: a preposition hung on the name behind a title, a name beside its title's phrase."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import (
    CLAUSE_OPENERS,
    POSSESSIVE_MARKS,
    TENSED,
    case_of,
    dependents,
    preposition_of,
)
from sitrep.transforms.events.word_set import word_set

PHRASES = frozenset({"nmod", "nmod:unmarked", "obl", "obl:unmarked", "obl:agent", "appos", "compound"})
# Labels of a name that stands beside the phrase of its title.
BESIDE = frozenset({"nmod", "obl", "obl:agent"})
NAMED = frozenset({"PERSON", "ORG"})
# With these stands who did it, without "by" as well.
ATTRIBUTED = frozenset({"attribute", "ascribe", "credit"})
SIDES = frozenset({"by", "between", "among"})
PLACED = frozenset({"in", "on", "at", "near", "against", "from", "with"})
# Behind these verbs "340 wounded" are whom something is done for, not what somebody became.
CARING = word_set(
    "evacuate treat rescue transfer airlift ferry receive admit carry transport take bring move fly hospitalise "
    "hospitalize accept exchange"
)
ANSWERS = word_set("response retaliation reaction answer revenge reprisal reply vengeance")
SUFFERERS = word_set("wounded injured sick displaced missing stranded")


def mend_phrases(token: Token) -> None:
    """Changes the tree around `token`; mending twice changes nothing."""
    if token.dep_ == "nmod":
        _free_agent(token)
        _join_side(token)
    if token.dep_ == "acl:relcl":
        _hang_on_act(token)
    if token.lower_ in SUFFERERS:
        _make_sufferers(token)
    elif token.text.endswith("$") and token.lemma_ != "$":
        token.lemma_ = "$"  # US$, A$, HK$
    if token.dep_ == "case":
        _gather(token)
    elif token.dep_ in BESIDE:
        _join_name(token)
        if token.dep_ == "obl:agent":
            _demote_agent(token)
    elif token.dep_ == "obj":
        _free_phrase(token)
    elif token.dep_ == "conj":
        _join_list(token)


def _free_agent(doer: Token) -> None:
    """ "was handed to the Red Cross by Hamas": of a passive without an agent, "by" behind a name tells the agent."""
    phrase = doer.head
    verb = phrase.head
    if phrase.dep_ != "obl" or preposition_of(doer) != "by" or preposition_of(phrase) in ("by", ""):
        return
    if not any(child.dep_ == "aux:pass" for child in verb.children) or dependents(verb, "obl:agent"):
        return
    is_name = bool(phrase.ent_type_) or phrase.pos_ == "PROPN" or preposition_of(phrase) == "to"
    if is_name and (doer.ent_type_ or doer.tag_ in ("NNS", "NNP")):
        doer.head, doer.dep_ = verb, "obl:agent"


def _hang_on_act(verb: Token) -> None:
    """ "an attack the day before that killed two", "in reply to an attack that killed two": the attack killed them."""
    noun = verb.head
    if not any(child.lower_ in ("that", "which") and child.dep_ == "nsubj" for child in verb.children):
        return
    if noun.ent_type_ in ("DATE", "TIME") and noun.dep_ in ("nmod", "nmod:unmarked") and noun.head.pos_ == "NOUN":
        verb.head = noun.head
    elif noun.lemma_.lower() in ANSWERS:
        answered = [child for child in dependents(noun, "nmod") if noun.i < child.i < verb.i]
        answered = [child for child in answered if preposition_of(child) in ("for", "to")]
        if answered:
            verb.head = answered[-1]


def _join_side(last: Token) -> None:
    """ "between the Front and Veltorian officials": two sides that were taken for two phrases of one noun."""
    case = next((child for child in last.lefts if child.dep_ == "case"), None)
    if case is None or case.lower_ != "between" or dependents(last, "conj"):
        return
    first = [child for child in last.head.children if child.dep_ in ("nmod", "conj") and case.i < child.i < last.i]
    if len(first) != 1:
        return
    joints = [word for word in last.doc[first[0].i + 1 : last.i] if word.lower_ == "and" and word.dep_ == "cc"]
    if len(joints) != 1:
        return
    label = last.dep_
    first[0].dep_ = label
    for child in list(last.lefts):
        if child.i < first[0].i:
            child.head = first[0]  # the preposition, and an article that is the first side's
    joints[0].head = last
    last.head, last.dep_ = first[0], "conj"


def _make_sufferers(token: Token) -> None:
    """ "evacuated 340 wounded": the wounded are evacuated."""
    if token.i == token.sent.start or token.pos_ != "VERB":
        return
    count = token.nbor(-1)
    verb = count.head
    if count.dep_ != "obj" or count.pos_ != "NUM" or token.head not in (verb, count):
        return
    if verb.lemma_.lower() not in CARING or dependents(token, "obj", "nsubj", "aux"):
        return
    for child in [child for child in token.children if child.dep_.startswith("obl")]:
        child.head = verb
    token.head, token.dep_, token.pos_, token.tag_, token.lemma_ = verb, "obj", "NOUN", "NNS", token.lower_
    count.head, count.dep_ = token, "nummod"


def _gather(preposition: Token) -> None:
    """ "the death of supreme leader Ana B.": the leader stands within the phrase that ends in the name.

    Where the preposition hangs on the name alone, what stands between them is made a part of the phrase.
    """
    name, doc = preposition.head, preposition.doc
    if name.i < preposition.i + 2 or preposition.lower_ in POSSESSIVE_MARKS:
        return
    title = _phrase_behind(preposition, name)
    if name.is_ancestor(title) or preposition.is_ancestor(title) or title.pos_ not in ("NOUN", "PROPN"):
        return
    if title.dep_ == "nsubj" and title.head.tag_ in TENSED and title.i < title.head.i:
        if preposition.lower_ in CLAUSE_OPENERS:
            preposition.head, preposition.dep_ = title.head, "mark"
        return
    is_behind = title.dep_ in ("nsubj", "nsubj:pass") and title.head.i < preposition.i
    if not (title.dep_ in PHRASES or is_behind) or case_of(title) is not None:
        return
    if title.is_ancestor(name) or title.head != name.head:
        if title.head.i < preposition.i:
            preposition.head = title
            title.dep_ = "nmod" if title.dep_ == "compound" else title.dep_
        return
    begins = min(word.i for word in name.subtree if word.i > preposition.i)
    if begins != title.right_edge.i + 1:
        return
    opening = doc[begins]
    if opening.dep_ == "cc" or opening.text == ",":
        preposition.head, title.dep_ = title, name.dep_
        name.head, name.dep_ = title, "conj" if opening.dep_ == "cc" else "appos"
    elif any(child.lower_ in POSSESSIVE_MARKS for child in title.children):
        title.head, title.dep_ = name, "nmod:poss"
    else:
        title.head, title.dep_ = name, "nmod:desc" if name.ent_type_ == "PERSON" else "compound"


def _phrase_behind(preposition: Token, name: Token) -> Token:
    """The head of the noun phrase that starts right behind the preposition and ends before the name."""
    start = preposition.i + 1
    top = preposition.doc[start]
    while top.head not in (top, name) and top.head.pos_ not in ("VERB", "AUX") and top.head.i < name.i:
        if top.head.left_edge.i not in (start, preposition.i) or top.head.i < preposition.i:
            break
        top = top.head
    return top


def _join_name(name: Token) -> None:
    """ "the family of former president Ana B.", "led by envoy B.": a name right behind an office is its holder's."""
    if name.ent_type_ not in NAMED or name.pos_ != "PROPN" or name.i < name.head.i or case_of(name) is not None:
        return
    first = name.left_edge
    if first.dep_ in ("cc", "punct", "mark", "det") or first.i == name.sent.start or name.right_edge.i == first.i - 1:
        return
    before = first.nbor(-1)
    beside = next((child for child in name.head.rights if child.right_edge == before and child != name), None)
    if beside is None:
        return
    office = beside if beside.tag_ == "NN" else name.head
    has_office = office.tag_ in ("NN", "NNP") and office.ent_type_ != name.ent_type_
    if has_office and beside.dep_ in BESIDE and not any(child.dep_ == "appos" for child in office.children):
        name.head, name.dep_ = office, "appos"


def _demote_agent(name: Token) -> None:
    """ "militias linked to the governor": an agent stands behind "by"."""
    case = case_of(name)
    if case is not None and case.lower_ not in SIDES and name.head.lemma_.lower() not in ATTRIBUTED:
        name.dep_ = "obl"


def _free_phrase(thing: Token) -> None:
    """ "strike a school in Veltor": what has a preposition of place is no object."""
    case = case_of(thing)
    if case is not None and case.dep_ == "case" and case.lower_ in PLACED and case.i > thing.head.i:
        thing.dep_ = "obl"


def _join_list(noun: Token) -> None:
    """ "launches attacks on A, B, and C": a noun is listed with nouns, not with the verb."""
    verb = noun.head
    if noun.tag_ not in ("NN", "NNS", "NNP", "NNPS") or verb.pos_ != "VERB" or noun.i < verb.i:
        return
    if any(child.dep_.startswith(("nsubj", "obj", "aux", "cop", "ccomp", "xcomp", "mark")) for child in noun.children):
        return
    case, opens = case_of(noun), noun.left_edge
    if opens.i - 1 <= verb.i or not any(child.dep_ == "cc" for child in noun.lefts):
        return
    last = noun.doc[opens.i - 1]
    node, found = last, None
    while node not in (verb, node.head):
        own = case_of(node)
        if node.pos_ in ("NOUN", "PROPN") and node.dep_ in (*PHRASES, "obj", "conj"):
            same = own is not None and own.lower_ == case.lower_ if case is not None else own is None
            if same or (case is None and found is None):
                found = node
                if case is not None:
                    break
        node = node.head
    if found is not None and node != node.head:
        noun.head = found
