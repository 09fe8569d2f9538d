"""Verbs of headlines that the parser took for nouns ("Veltorian police arrest five students"), woken up."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import CLAUSE_HEADS, TENSED, marks_of, preposition_of
from sitrep.transforms.events.grammar.tree_steps import SPEECH_VERBS

BEFORE_ITS_NOUN = frozenset({"compound", "amod", "nmod", "nmod:desc", "nmod:poss", "flat", "det"})
# What courts and rulers do to persons, in the form that is a plural as well.
DONE_TO_PERSONS = frozenset({
    "sentences", "arrests", "charges", "fines", "sanctions", "bans", "fires", "pardons", "frees", "names", "visits",
    "blames", "releases", "sues", "jails", "detains", "kills", "dismisses", "targets",
})  # fmt: skip
HURTING = frozenset({"wounds", "injures", "kills", "hurts", "maims", "displaces"})
# Whoever is told to do one of these does it; nothing is there for it.
ORDERING = frozenset({"order", "tell", "ask", "urge", "instruct", "command", "force", "give"})
GOING = frozenset({
    "leave", "depart", "withdraw", "quit", "return", "evacuate", "vacate", "surrender", "resign", "stop", "flee",
})  # fmt: skip
# Nouns that are the present tense of telling as well.
TELLING = frozenset({"state", "states", "report", "reports", "claim", "claims", "rule", "rules"})
BREAKING_OUT = frozenset({"erupt", "break", "flare", "resume", "continue", "rage", "intensify", "escalate"})
# Behind the object of these a participle says what becomes of it: "want it closed", "declare it freed".
MAKING_SO = frozenset({
    "be", "consider", "declare", "deem", "feel", "find", "get", "have", "hear", "keep", "leave", "like", "make", "need",
    "order", "prefer", "pronounce", "rule", "see", "watch", "want", "wish", "hold", "render", "call",
})  # fmt: skip
# What stands behind a noun and belongs to it.
PARTS_BEHIND = frozenset({"flat", "appos", "nmod", "nmod:unmarked"})
OF_A_VERB = {"nmod": "obl", "nmod:unmarked": "obl:unmarked", "acl": "advcl"}


def wake_verb(noun: Token) -> None:
    """Makes the head of a clause its verb where what hangs on it says that it is one.

    A subject behind it ("police arrest five students" takes the students for it), a finite verb joined to it ("boards
    and seizes"), or an aim ("the council votes to lift").
    """
    if noun.tag_ not in ("NN", "NNS") or noun.ent_type_ or noun.dep_ not in CLAUSE_HEADS:
        return
    if any(child.dep_ in ("case", "cop", "mark", "aux", "nmod:poss") for child in noun.children):
        return
    if any(child.dep_ in ("nsubj", "nsubj:pass", "csubj") and child.i < noun.i for child in noun.children):
        _wake_between(noun)
        return _raise_aim(noun)
    behind = next((child for child in noun.rights if child.dep_ in ("nsubj", "obj") or _is_counted(child)), None)
    if behind is None and noun.lower_ in DONE_TO_PERSONS:
        behind = next((child for child in noun.rights if child.dep_ == "appos" and child.ent_type_ == "PERSON"), None)
        behind = behind if behind is not None and behind.left_edge.i == noun.i + 1 else None
    if behind is None and not _is_joined_to_verb(noun) and not _has_aim(noun):
        return
    subject = noun.doc[noun.i - 1] if noun.i > noun.sent.start else None
    while subject is not None and subject.dep_ in PARTS_BEHIND and subject.head.i < subject.i:
        subject = subject.head
    if subject is None or subject.dep_ == "appos":
        return
    if subject.lower_ == "military" and subject.head == noun:
        subject.pos_, subject.tag_ = "NOUN", "NN"
    if subject.pos_ not in ("NOUN", "PROPN"):
        return
    if subject.head != noun and (subject.head != behind or subject.dep_ != "compound"):
        return
    subject.head, subject.dep_ = noun, "nsubj"
    before = [*noun.lefts, *(behind.lefts if behind is not None else ())]
    for child in before:
        if child.i < noun.i and child != subject and child.dep_ in BEFORE_ITS_NOUN:
            child.head = subject
    if behind is not None:
        behind.dep_ = "obj"
    noun.pos_, noun.tag_ = "VERB", "VBZ" if noun.lower_.endswith("s") else "VBP"
    for child in [*noun.rights]:
        if child.dep_ == "acl:relcl" and behind is not None and child.i > behind.i:
            child.head = behind
        child.dep_ = OF_A_VERB.get(child.dep_, child.dep_)
    _raise_aim(noun)


def wake_second_toll(noun: Token) -> None:
    """ "kills nine villagers and wounds thirty others": behind "and", with a number of people behind it, a verb."""
    killed = noun.head
    if noun.dep_ != "conj" or noun.lower_ not in ("wounds", "injures") or killed.dep_ not in ("obj", "iobj"):
        return
    hurt = _counted_within(noun)
    if killed.head.tag_ not in TENSED or noun.nbor(-1).lower_ != "and" or hurt is None:
        return
    for child in list(noun.children):
        child.dep_ = OF_A_VERB.get(child.dep_, child.dep_)
    noun.pos_, noun.tag_, noun.head = "VERB", killed.head.tag_, killed.head
    noun.lemma_ = "injure" if noun.lower_ == "injures" else "wound"
    hurt.head, hurt.dep_ = noun, "obj"


def _counted_within(verb: Token) -> Token | None:
    """The noun behind a verb, before the next comma or verb, that has a number before it."""
    for token in verb.doc[verb.i + 1 : min(verb.i + 7, verb.sent.end)]:
        if token.pos_ in ("VERB", "PUNCT"):
            return None
        if token.tag_ in ("NNS", "NN") and any(child.dep_ == "nummod" and child.i > verb.i for child in token.lefts):
            return token
    return None


def _wake_between(noun: Token) -> None:
    """ "Authorities in Veltor place Ana B. under arrest": what stands between two subjects is the verb of both."""
    behind = [child for child in noun.rights if child.dep_ in ("nsubj", "obj") and not preposition_of(child)]
    if len(behind) != 1 or any(child.dep_ == "det" for child in noun.children):
        return
    behind[0].dep_ = "obj"
    noun.pos_, noun.tag_ = "VERB", "VBZ" if noun.lower_.endswith("s") else "VBP"


def wake_sentence(noun: Token) -> None:
    """ "A court sentences singer Ana B. to death": no plural stands before the title of one person.

    The court was taken for a part of the compound, the title for the head of the clause.
    """
    person = noun.head
    if noun.tag_ != "NNS" or noun.dep_ != "compound" or noun.i > person.i or noun.lower_ not in DONE_TO_PERSONS:
        return
    court = noun.nbor(-1) if noun.i > noun.sent.start else None
    named = [child for child in person.rights if child.dep_ in ("flat", "appos") and child.ent_type_ == "PERSON"]
    if court is None or court.pos_ not in ("NOUN", "PROPN") or not (named or person.ent_type_ == "PERSON"):
        return
    if court.head not in (noun, person) or person.dep_ not in CLAUSE_HEADS:
        return
    above, label = person.head, person.dep_
    for child in [*person.children]:
        if child.i < noun.i and child != court:
            child.head = court
        elif child.dep_ in OF_A_VERB and child.i > person.i:
            child.head, child.dep_ = noun, OF_A_VERB[child.dep_]
        elif child.dep_ == "punct":
            child.head = noun
    is_root = above == person
    noun.head, noun.dep_ = (noun, "ROOT") if is_root else (above, label)
    court.head, court.dep_ = noun, "nsubj"
    person.head, person.dep_ = noun, "obj"
    noun.pos_, noun.tag_, noun.lemma_ = "VERB", "VBZ", noun.lower_[:-1]


def wake_listed(noun: Token) -> None:
    """ "A court in Kenning, Veltor, sentences nurse Ana B. to death": no court and its sentences, joined by a comma."""
    court = noun.head
    if noun.tag_ != "NNS" or noun.dep_ != "conj" or noun.lower_ not in DONE_TO_PERSONS or court.dep_ != "ROOT":
        return
    if court.pos_ not in ("NOUN", "PROPN") or any(child.dep_ in ("cc", "case", "amod", "det") for child in noun.lefts):
        return
    behind = noun.doc[noun.i + 1 : min(noun.i + 5, noun.sent.end)]
    person = next((token for token in behind if token.ent_type_ == "PERSON"), None)
    if person is None or any(token.pos_ not in ("NOUN", "PROPN", "ADJ") for token in noun.doc[noun.i + 1 : person.i]):
        return
    for title in noun.doc[noun.i + 1 : person.i]:
        for child in [child for child in title.rights if child != person]:
            child.head = person
        title.head, title.dep_ = person, "nmod:desc" if title.pos_ != "ADJ" else "amod"
    for child in [*court.rights, *noun.rights]:
        if child.i > noun.i:
            child.head, child.dep_ = noun, OF_A_VERB.get(child.dep_, child.dep_)
    person.head, person.dep_ = noun, "obj"
    noun.head, noun.dep_ = noun, "ROOT"
    court.head, court.dep_ = noun, "nsubj"
    noun.pos_, noun.tag_, noun.lemma_ = "VERB", "VBZ", noun.lower_[:-1]


def wake_joined(noun: Token) -> None:
    """ "kills four people and wounds 60 others": a second verb with its own object, no more of the people."""
    verb = noun.head.head
    if noun.lower_ not in HURTING or noun.dep_ != "conj" or noun.head.dep_ != "obj" or verb.pos_ != "VERB":
        return
    behind = [child for child in verb.rights if child.dep_ == "obj" and child.i > noun.i]
    behind += [child for child in noun.rights if child.dep_ in ("nmod", "nmod:unmarked", "obj") and child.i > noun.i]
    if not behind or preposition_of(behind[0]) not in ("", "at", "at least", "up to", "more", "more than", "over"):
        return
    behind[0].head, behind[0].dep_ = noun, "obj"
    noun.head = verb
    noun.pos_, noun.tag_, noun.lemma_ = "VERB", "VBZ", noun.lower_.removesuffix("s")


def join_to_subject(verb: Token) -> None:
    """ "A court in Northgate, Veltor, sentences Ana B.": the noun before the commas is the verb's subject."""
    noun = verb.head
    is_verb = verb.tag_ == "VBZ" or (verb.tag_ == "NNS" and verb.lower_ in DONE_TO_PERSONS)
    if not is_verb or verb.dep_ not in ("parataxis", "appos", "list", "conj") or noun.dep_ != "ROOT":
        return
    if noun.pos_ not in ("NOUN", "PROPN") or noun.i > verb.i or verb.nbor(-1).text != ",":
        return
    if any(child.dep_.startswith(("nsubj", "csubj", "aux", "mark")) for child in verb.lefts):
        return
    behind = [child for child in verb.rights if child.dep_ == "nsubj"]
    if (verb.tag_ == "NNS" and not behind) or any(child.dep_ == "cc" for child in verb.lefts):
        return
    if any(child.dep_ in ("cop", "nsubj", "case") for child in noun.children):
        return
    for person in behind:
        person.dep_ = "obj"
    if verb.tag_ == "NNS":
        verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBZ", verb.lower_[:-1]
    for child in [*noun.rights]:
        if child.i > verb.i:
            child.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_ = verb, "nsubj"


def wake_fire(word: Token) -> None:
    """ "Veltorian police fire tear gas at students": those who can fire, then what they fire."""
    fired = word.head
    if word.lower_ != "fire" or word.dep_ != "compound" or word.i <= word.sent.start or fired.i < word.i:
        return
    doer = word.nbor(-1)
    is_many = doer.tag_ in ("NNS", "NNPS") or doer.lower_ in ("police", "army", "navy", "military")
    if not is_many or doer.head not in (word, fired) or fired.dep_ not in CLAUSE_HEADS:
        return
    if any(child.dep_ in ("det", "cop", "nsubj") for child in (*word.children, *fired.children)):
        return
    above, label = fired.head, fired.dep_
    for child in [*word.lefts, *(child for child in fired.lefts if child.i < doer.i)]:
        if child != doer:
            child.head = doer
    for child in [*fired.rights]:
        child.head, child.dep_ = word, OF_A_VERB.get(child.dep_, child.dep_)
    word.head, word.dep_ = (word, "ROOT") if above == fired else (above, label)
    doer.head, doer.dep_ = word, "nsubj"
    fired.head, fired.dep_ = word, "obj"
    word.pos_, word.tag_, word.lemma_ = "VERB", "VBP", "fire"


def raise_finite(verb: Token) -> None:
    """ "Thousands of people in Northgate march against the war", "A court in Kenning sentences lawyer Ana B. to death".

    The only verb was taken for what describes the people or the court.
    """
    noun = verb.head
    if not _may_be_main(verb) or noun.dep_ != "ROOT" or noun.i > verb.i:
        return
    if noun.pos_ not in ("NOUN", "PROPN") or any(child.dep_ in ("cop", "case", "nsubj") for child in noun.children):
        return
    if any(child.dep_.startswith(("nsubj", "csubj", "mark", "aux", "expl")) for child in verb.children):
        return
    if any(child.dep_ == "obj" and child.i < verb.i for child in verb.children):
        return
    for child in [*noun.rights]:
        if child.i > verb.i:
            child.head, child.dep_ = verb, OF_A_VERB.get(child.dep_, child.dep_)
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_ = verb, "nsubj"
    for child in [*verb.rights][:1]:
        if child.dep_ in ("appos", "obl", "nmod") and not preposition_of(child) and child.left_edge.i == verb.i + 1:
            child.dep_ = "obj"
    verb.tag_ = "VBD" if verb.tag_ == "VBN" else verb.tag_


def _may_be_main(verb: Token) -> bool:
    """A present tense that describes a noun, or what looks like a participle with its object right behind it."""
    if verb.tag_ in ("VBP", "VBZ"):
        return verb.dep_ == "acl" or (verb.pos_ == "VERB" and verb.dep_ in ("nmod", "appos"))
    is_past = verb.tag_ in ("VBD", "VBN") and verb.dep_ == "amod" and verb.i + 1 < verb.sent.end
    return is_past and verb.nbor().pos_ in ("NOUN", "PROPN", "DET", "NUM", "PRON") and verb.nbor().text != "'s"


def mark_participle(verb: Token) -> None:
    """ "a town captured earlier by rebels": what describes a noun behind it, without a subject, is a participle."""
    noun = verb.head
    if verb.tag_ != "VBD" or verb.dep_ != "acl" or noun.i > verb.i or noun.dep_ == "ROOT":
        return
    if verb.lemma_.lower() in SPEECH_VERBS:
        return  # "…, an analysis of the data found"
    if not any(child.dep_.startswith(("nsubj", "csubj", "obj", "iobj", "aux", "mark")) for child in verb.children):
        verb.tag_ = "VBN"


def join_participle(verb: Token) -> None:
    """ "rescue 31 worshippers abducted in May": what was done to the object before, where nothing is made of it."""
    above = verb.head
    if verb.tag_ != "VBN" or verb.dep_ != "xcomp" or above.lemma_.lower() in MAKING_SO or verb.i < above.i:
        return
    things = [child for child in above.children if child.dep_ == "obj" and child.right_edge.i == verb.left_edge.i - 1]
    if things and verb.left_edge == verb and things[0].tag_ in ("NN", "NNS", "NNP", "NNPS"):
        verb.head, verb.dep_ = things[0], "acl"


def wake_telling(noun: Token) -> None:
    """ "The Front and the Movement state that they agreed": no noun with a clause is the sentence, it tells.

    The speakers were taken for parts of a compound, for descriptions or for the subjects of what they tell.
    """
    if noun.lower_ not in TELLING or noun.tag_ not in ("NN", "NNS") or noun.i + 1 >= noun.sent.end:
        return
    told = [child for child in noun.rights if child.dep_ in ("ccomp", "acl", "acl:relcl")]
    if not told or noun.nbor().lower_ != "that" or noun.nbor().head != told[0]:
        return
    if any(child.dep_ in ("case", "cop", "nmod:poss", "nsubj", "mark") for child in noun.lefts):
        return
    if noun.dep_ == "ROOT":
        first = next((child for child in noun.lefts if _may_speak(child)), None)
        if first is None:
            return
    elif noun.dep_ == "conj" and noun.head.dep_ == "ROOT" and noun.head.pos_ == "PROPN":
        first = noun.head
        last = next((child for child in noun.lefts if child.dep_ == "compound" and child.pos_ == "PROPN"), None)
        if last is None:
            return
        last.head, last.dep_ = first, "conj"
        for child in [child for child in noun.lefts if child.dep_ in ("cc", "det", "amod")]:
            child.head = last
        noun.head = noun
    else:
        return
    for child in [child for child in noun.lefts if child != first]:
        if child.dep_ in BEFORE_ITS_NOUN or child.dep_ == "conj":
            child.head = first
    noun.dep_, first.head, first.dep_ = "ROOT", noun, "nsubj"
    first.pos_ = "PROPN" if first.pos_ == "ADJ" else first.pos_
    for child in [child for child in noun.rights if child.dep_ == "nsubj" and child.i < told[0].i]:
        child.head = told[0]  # "rules that the president may not": he is in what it rules
    for child in [child for child in noun.rights if child.dep_ == "advcl" and told[0].dep_ == "acl"]:
        child.head = told[0] if child.i > told[0].i else noun
    told[0].dep_ = "ccomp"
    noun.nbor().dep_ = "mark"
    noun.pos_, noun.tag_ = "VERB", "VBZ" if noun.lower_.endswith("s") else "VBP"


def _may_speak(name: Token) -> bool:
    return name.dep_ in ("compound", "amod", "det") and name.tag_ in ("NN", "NNS", "NNP", "NNPS")


def gather_subject(subject: Token) -> None:
    """ "The Veltorian military says": article and origin belong to the military, not to the verb."""
    verb = subject.head
    if subject.dep_ != "nsubj" or subject.lower_ != "military" or verb.i < subject.i:
        return
    edge = subject.left_edge.i
    for child in reversed([child for child in verb.lefts if child.i < edge]):
        if child.right_edge.i == edge - 1 and child.dep_ in ("det", "amod", "nsubj"):
            edge = child.left_edge.i
            child.head = subject
            child.dep_ = "compound" if child.dep_ == "nsubj" else child.dep_
            if any(mark.lower_ in ("'s", "’s") for mark in child.children):
                child.dep_ = "nmod:poss"
    subject.pos_ = "NOUN"


def name_fighting(act: Token) -> None:
    """ "Fighting erupts between militias": a gerund that breaks out is a noun."""
    if act.dep_ != "csubj" or act.tag_ != "VBG" or act.head.lemma_.lower() not in BREAKING_OUT:
        return
    if not any(child.dep_ in ("obj", "nsubj", "aux", "ccomp") for child in act.children):
        act.dep_, act.pos_, act.tag_, act.lemma_ = "nsubj", "NOUN", "NN", act.lower_


def free_participle(verb: Token) -> None:
    """ "the attack injured 34 soldiers, A said": a participle with a subject describes no noun, it is the clause."""
    thing = verb.head
    if verb.dep_ != "amod" or verb.tag_ not in ("VBN", "VBD") or thing.i < verb.i:
        return
    if not any(child.dep_ == "nsubj" and child.i < verb.i for child in verb.children):
        return
    if thing.dep_ == "ROOT":
        above, label = verb, "ROOT"
    else:
        above, label = thing.head, thing.dep_ if thing.dep_ in CLAUSE_HEADS else "ccomp"
    if above.pos_ not in ("VERB", "AUX") and above != verb:
        return
    verb.head, verb.dep_ = above, label
    thing.head, thing.dep_ = verb, "obj"
    verb.tag_ = "VBD"


def raise_saying(says: Token) -> None:
    """ "The rebels claim ten soldiers are killed": who claims is no subject of the killing."""
    told = says.head
    if not says.dep_.startswith("nsubj") or says.tag_ not in TENSED or says.lemma_.lower() not in SPEECH_VERBS:
        return
    has_speaker = any(child.dep_ == "nsubj" and child.i < says.i for child in says.children)
    subjects = [child for child in told.children if child.dep_.startswith("nsubj") and child.i > says.i]
    if not has_speaker or not subjects or told.i < says.i:
        return
    says.head, says.dep_ = (says, "ROOT") if told.dep_ == "ROOT" else (told.head, told.dep_)
    told.head, told.dep_ = says, "ccomp"


def _is_counted(behind: Token) -> bool:
    """ "police arrest 161 people": right behind a noun stands no number with a noun of its own."""
    if behind.pos_ != "NOUN" or behind.left_edge.i != behind.head.i + 1 or preposition_of(behind):
        return False
    return any(child.dep_ == "nummod" and child.i < behind.i for child in behind.children)


def join_ordered_act(verb: Token) -> None:
    """ "orders the mission's coordinator to leave": what is ordered, though parsed as what the coordinator is for."""
    told = verb.head
    is_told_to = verb.tag_ == "VB" and verb.dep_ == "acl" and told.dep_ == "obj" and "to" in marks_of(verb)
    if is_told_to and told.head.lemma_.lower() in ORDERING and verb.lemma_.lower() in GOING:
        verb.head, verb.dep_ = told.head, "xcomp"


def give_compound_subject(verb: Token) -> None:
    """ "Veltor's cabinet bans a group": what stands right before a finite verb without a subject is its subject."""
    if verb.pos_ != "VERB" or verb.tag_ not in ("VBZ", "VBD") or verb.dep_ not in CLAUSE_HEADS or verb.i == 0:
        return
    before = verb.nbor(-1)
    while before.dep_ == "flat" and before.head.i < before.i:
        before = before.head
    if before.head != verb or before.dep_ != "compound" or before.pos_ not in ("NOUN", "PROPN"):
        return
    subjects = [child for child in verb.children if child.dep_.startswith(("nsubj", "csubj", "aux"))]
    if any(child.i < verb.i or child.dep_ != "nsubj" for child in subjects) or len(subjects) > 1:
        return
    if subjects and any(child.dep_ in ("obj", "ccomp") for child in verb.children):
        return
    before.dep_ = "nsubj"
    for behind in subjects:
        behind.dep_ = "obj"  # "The assembly impeaches minister Ana B."


def join_kept_from(verb: Token) -> None:
    """ "bars banks from dealing with A": what the banks are kept from, though parsed as what they are."""
    kept = verb.head
    is_kept = verb.tag_ == "VBG" and verb.dep_ == "acl" and kept.dep_ == "obj" and kept.i < verb.i
    if is_kept and any(child.lower_ == "from" and child.dep_ in ("mark", "case") for child in verb.children):
        verb.head, verb.dep_ = kept.head, "advcl"


def _is_joined_to_verb(noun: Token) -> bool:
    for child in noun.rights:
        if child.dep_ != "conj" or not any(inner.dep_ == "cc" for inner in child.lefts):
            continue
        has_subject = any(inner.dep_.startswith("nsubj") for inner in child.children)
        if not has_subject and (child.tag_ in TENSED or (child.tag_ == "VB" and noun.tag_ == "NN")):
            return True
    return False


def _has_aim(noun: Token) -> bool:
    return noun.lower_ == "votes" and any(_is_aim(child) for child in noun.subtree)


def _is_aim(verb: Token) -> bool:
    return "to" in marks_of(verb) and verb.tag_ == "VB" and verb.dep_ in ("acl", "advcl", "xcomp")


def _raise_aim(votes: Token) -> None:
    """ "votes 93 to 18, with 65 abstentions, to condemn": who votes condemns, nobody abstains to."""
    if votes.lemma_.lower() != "vote":
        return
    votes.pos_ = "VERB"
    for verb in [token for token in votes.subtree if token.i > votes.i and _is_aim(token)][:1]:
        verb.head, verb.dep_ = votes, "xcomp"
