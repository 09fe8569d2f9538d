"""Subjects that the parser took for a phrase of the clause before: "as A and B meet", "after A and B resume talks"."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import CLAUSE_OPENERS, TENSED, dependents

LOOSE = frozenset({"advcl", "conj", "parataxis", "acl", "ccomp"})
NAMES = frozenset({"GPE", "ORG", "NORP", "PERSON"})


def give_subject(verb: Token) -> None:
    """Makes the phrase right before a finite verb without a subject its subject, where an opener stands before it."""
    if verb.tag_ not in TENSED or verb.dep_ not in LOOSE or verb.left_edge.i != verb.i or verb.i == verb.sent.start:
        return
    phrase = _phrase_ending_at(verb.i - 1, verb)
    if phrase is None:
        return
    opener = next((child for child in phrase.lefts if child.dep_ == "case"), None)
    if opener is None or opener.lower_ not in CLAUSE_OPENERS or opener.i != phrase.left_edge.i:
        return
    above = phrase.head
    while above.pos_ not in ("VERB", "AUX") and above.head != above:
        above = above.head
    if above.i > opener.i or verb.is_ancestor(above):
        return
    opener.dep_ = "mark"
    opener.head = verb
    phrase.head, phrase.dep_ = verb, "nsubj"
    verb.head, verb.dep_ = above, "advcl"


def give_subject_behind_with(verb: Token) -> None:
    """ "with A and B also providing help": those behind "with" do what the participle says."""
    if verb.tag_ != "VBG" or verb.dep_ not in LOOSE or dependents(verb, "nsubj", "aux"):
        return
    before = [child for child in verb.lefts if child.dep_ == "obl"]
    case = next((child for phrase in before for child in phrase.lefts if child.lower_ == "with"), None)
    if len(before) != 1 or case is None or case.i != verb.left_edge.i + (verb.left_edge.text == ","):
        return
    before[0].dep_ = "nsubj"
    case.head, case.dep_ = verb, "mark"
    if verb.dep_ == "acl":
        verb.dep_ = "advcl"


def give_subject_of_list(verb: Token) -> None:
    """ "After a meeting in A, B and C agree": B and C, behind the comma that ends the opening phrase, agree."""
    if verb.tag_ not in TENSED or verb.dep_ != "ROOT" or verb.i == verb.sent.start or dependents(verb, "nsubj", "aux"):
        return
    last = verb.nbor(-1)
    if last.ent_type_ not in NAMES or any(child.dep_ in ("nsubj:pass", "expl") for child in verb.children):
        return
    first = last
    while first.dep_ in ("conj", "flat") and first.head.i < first.i and not _follows_comma(first):
        first = first.head
    if not _follows_comma(first) or first.dep_ not in ("conj", "appos") or first.i <= verb.sent.start + 1:
        return
    above = first.head
    while above.head not in (above, verb):
        above = above.head
    if above.head == verb and above.dep_ in ("obl", "advcl", "nmod") and above.i < first.i:
        first.head, first.dep_ = verb, "nsubj"


def give_told_subject(verb: Token) -> None:
    """ "announces the king will visit A": the king, right before the verb, is no object of the announcing."""
    above = verb.head
    if verb.dep_ != "ccomp" or above.i > verb.i or dependents(verb, "nsubj", "mark") or not _is_tensed(verb):
        return
    told = [child for child in dependents(above, "obj", "iobj") if child.right_edge.i + 1 == verb.left_edge.i]
    if len(told) == 1 and above.i < told[0].i and verb.pos_ in ("VERB", "AUX") and verb.tag_ not in ("VBN", "VBG"):
        told[0].head, told[0].dep_ = verb, "nsubj"


def join_second_subject(noun: Token) -> None:
    """ "A pardons B and C, two critics jailed for it": who they are, and no second subject of the verb."""
    verb = noun.head
    if noun.dep_ != "nsubj" or noun.i < verb.i or not _follows_comma(noun) or verb.pos_ not in ("VERB", "AUX"):
        return
    if verb.head.i > noun.i:
        return  # "Drones struck a depot, the army said"
    if not any(other.i < verb.i for other in dependents(verb, "nsubj", "nsubj:pass")) or noun.tag_ not in ("NN", "NNS"):
        return
    last = noun.doc[noun.left_edge.i - (noun.left_edge.text != ",") - 1]
    done_to = [one for one in dependents(verb, "obj") if one.right_edge == last]
    if done_to:
        noun.head, noun.dep_ = done_to[0], "appos"


def lift_finite(verb: Token) -> None:
    """ "accuses A of being behind it, and orders a raid": who accuses orders, where the tree joins it to the being."""
    joined = verb.head
    if verb.tag_ not in ("VBZ", "VBP") or verb.dep_ != "conj" or _is_tensed(joined) or dependents(verb, "nsubj"):
        return
    if joined.dep_.partition(":")[0] not in ("advcl", "acl", "xcomp", "conj") or joined.i > verb.i:
        return
    for above in joined.ancestors:
        if above.tag_ in ("VBZ", "VBP") and dependents(above, "nsubj") and above.i < joined.i:
            verb.head = above
            return


def _is_tensed(word: Token) -> bool:
    parts = [word, *(child for child in word.children if child.dep_.startswith(("aux", "cop")))]
    return any(part.tag_ in ("VBZ", "VBP", "VBD", "MD") for part in parts) or word.pos_ not in ("VERB", "AUX", "NOUN")


def _follows_comma(token: Token) -> bool:
    first = token.left_edge
    return first.text == "," or (first.i > 0 and first.nbor(-1).text == ",")


def _phrase_ending_at(last: int, verb: Token) -> Token | None:
    """The head of the obl or nmod phrase whose last word is `last`, above any phrase within it."""
    found = None
    node = verb.doc[last]
    while node.head != node and node.right_edge.i == last:
        if node.dep_.partition(":")[0] in ("obl", "nmod") and node.ent_type_ in ("GPE", "ORG", "PERSON", "NORP"):
            found = node
        node = node.head
    return found
