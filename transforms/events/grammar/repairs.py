"""Trees mended where the parser errs in a known way and the words leave no doubt; for a Doc not yet read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from sitrep.transforms.events.grammar.headline_repairs import mend_headline
from sitrep.transforms.events.grammar.label_repairs import lift_conjunct, mend_labels
from sitrep.transforms.events.grammar.phrase_repairs import mend_phrases
from sitrep.transforms.events.grammar.relations import CLAUSE_HEADS, CLAUSE_OPENERS, TENSED, dependents, preposition_of
from sitrep.transforms.events.grammar.speech_labels import mend_speech_labels
from sitrep.transforms.events.grammar.subject_repairs import (
    LOOSE,
    give_subject,
    give_subject_behind_with,
    give_subject_of_list,
    give_told_subject,
    join_second_subject,
    lift_finite,
)
from sitrep.transforms.events.grammar.tree_steps import SPEECH_VERBS
from sitrep.transforms.events.grammar.verb_repairs import (
    free_participle,
    gather_subject,
    give_compound_subject,
    join_kept_from,
    join_ordered_act,
    join_participle,
    join_to_subject,
    mark_participle,
    name_fighting,
    raise_finite,
    raise_saying,
    wake_fire,
    wake_joined,
    wake_listed,
    wake_second_toll,
    wake_sentence,
    wake_telling,
    wake_verb,
)
from sitrep.transforms.events.word_set import word_set

# "US backed forces", "rebel held town": the participle belongs to the noun behind it.
OWNED_BY_PARTICIPLE = word_set(
    "back lead hold occupy control own run make build fund sponsor align affiliate train base"
)
# Verbs that have an object with a particle before it, which parsers take for a preposition of the object.
PHRASAL = {
    "bring": "down", "call": "off", "carry": "out", "give": "up", "gun": "down", "hand": "over", "lay": "down",
    "round": "up", "shoot": "down", "shut": "down", "strike": "down", "take": "over", "turn": "over", "wipe": "out",
}  # fmt: skip
# What hangs on the noun that was taken for the clause's head and belongs to the verb.
OF_THE_VERB = frozenset({"obl", "obl:unmarked", "obl:tmod", "punct", "mark", "advmod", "advcl", "parataxis", "cc"})


def mend_tree(doc: Doc) -> None:
    """Changes `doc` in place; mending twice changes nothing.

    "after a raid killed two" becomes a clause of its own, and so does "Veltorian jets bombed two bases" where the
    bases were taken for the clause's head and the verb for a participle.
    """
    mend_speech_labels(doc)
    for token in doc:
        mend_headline(token)
        mend_phrases(token)
    mend_labels(doc)
    for token in doc:
        if token.tag_[:1] in "NVJ" or token.tag_ == "PRP":
            _mend(token)


def _mend(token: Token, first: int = 0) -> None:
    """Runs the repairs from the `first` on that are about tokens of this label and tag, also where one changes them."""
    label, tag = token.dep_, token.tag_
    for at in _about(label, tag):
        if at >= first:
            REPAIRS[at].mend(token)
            if token.dep_ != label or token.tag_ != tag:
                return _mend(token, at + 1)


@cache
def _about(label: str, tag: str) -> tuple[int, ...]:
    """The places in `REPAIRS` of those that a token with this label and tag may need."""
    return tuple(
        at
        for at, repair in enumerate(REPAIRS)
        if (not repair.labels or label in repair.labels) and (not repair.tags or tag in repair.tags)
    )


def _name_wound(verb: Token) -> None:
    """ "rockets wound three", no clock."""
    if verb.lower_ == "wound" and verb.lemma_ == "wind" and dependents(verb, "obj"):
        verb.lemma_ = "wound"


def _mend_participle(verb: Token) -> None:
    _open_clause(verb)
    _raise_verb(verb)


def _lower_participle(verb: Token) -> None:
    """ "Speaking in Veltor — a town of many wars — A called it a lie": A's words are the clause, not the speaking."""
    opening = verb.head
    if verb.dep_ != "parataxis" or opening.dep_ != "ROOT" or opening.tag_ != "VBG" or opening.i != opening.sent.start:
        return
    if verb.tag_ not in TENSED or not dependents(verb, "nsubj"):
        return
    if any(child.dep_.startswith(("nsubj", "aux")) for child in opening.children):
        return
    verb.head, verb.dep_ = verb, "ROOT"
    opening.head, opening.dep_ = verb, "advcl"


def _give_speaker(speaker: Token) -> None:
    """ "Drones struck a depot, the army said": the army speaks, for all that it was taken for a second subject."""
    if speaker.dep_ != "nsubj":
        return
    told = speaker.head
    says = told.head
    if told.dep_ != "ccomp" or says.lemma_.lower() not in SPEECH_VERBS:
        return
    stands_between = told.i < speaker.i < says.i and not dependents(says, "nsubj")
    if stands_between and any(child.i < told.i for child in dependents(told, "nsubj")):
        speaker.head = says


def _give_back_subject(says: Token) -> None:
    """ "Five killed in a raid, governor says": the five were killed, and the governor alone says so."""
    speakers = [child for child in says.lefts if child.dep_ == "nsubj"]
    if len(speakers) < 2 or says.lemma_.lower() not in SPEECH_VERBS:
        return
    first, last = speakers[0], speakers[-1]
    told = next((child for child in says.lefts if child.dep_ == "ccomp" and first.i < child.i < last.i), None)
    if told is not None and not dependents(told, "nsubj", "csubj"):
        first.head, first.dep_ = told, "nsubj:pass" if told.tag_ == "VBN" else "nsubj"


def _free_subject(name: Token) -> None:
    """ "According to a report by B, General A held talks": A held them, for all that he was taken for the report.

    A name behind a comma, in apposition to a phrase that opens the clause of a finite verb without a subject.
    """
    if name.dep_ != "appos" or name.pos_ != "PROPN":
        return
    phrase = name.head
    verb = phrase.head
    if phrase.pos_ == "PROPN" or phrase.dep_ != "obl":
        return
    if not phrase.i < name.i < verb.i or verb.tag_ not in TENSED or preposition_of(phrase) is None:
        return
    opens = min((token.i for token in name.lefts if token.dep_ != "punct"), default=name.i)
    after_comma = opens > phrase.i + 1 and name.doc[opens - 1].text == ","
    if after_comma and not dependents(verb, "nsubj", "nsubj:pass", "csubj"):
        name.head, name.dep_ = verb, "nsubj"


def _bring_forward(aim: Token) -> None:
    """ "A was in Beirut to meet B, the Journal reported": the meeting is A's aim, not the Journal's."""
    if aim.dep_ not in ("xcomp", "advcl"):
        return
    says = aim.head
    if says.lemma_.lower() not in SPEECH_VERBS:
        return
    told = [child for child in dependents(says, "ccomp") if child.i < aim.i]
    speakers = dependents(says, "nsubj")
    if len(told) == 1 and speakers and aim.i < speakers[0].i and speakers[0].i < says.i:
        aim.head, aim.dep_ = told[0], "advcl"


def _make_active(verb: Token) -> None:
    """ "police arrested about 50 activists": behind a participle without "be" stands its object."""
    if verb.tag_ not in ("VBN", "VBD"):
        return
    subjects = [child for child in verb.children if child.dep_ == "nsubj:pass"]
    if len(subjects) != 2 or not subjects[0].i < verb.i < subjects[1].i:
        return
    if any(child.dep_ == "aux:pass" for child in verb.children):
        return
    subjects[0].dep_, subjects[1].dep_ = "nsubj", "obj"


def _free_particle(thing: Token) -> None:
    """ "had shot down an airliner", "lay down their arms": the particle is the verb's own, and the thing its object."""
    if thing.dep_ != "obl":
        return
    verb = thing.head
    if verb.lemma_.lower() not in PHRASAL or dependents(verb, "obj", "nsubj:pass"):
        return
    particle = next((child for child in thing.children if child.dep_ == "case" and child.i == verb.i + 1), None)
    if particle is not None and particle.lower_ == PHRASAL[verb.lemma_.lower()]:
        particle.head, particle.dep_ = verb, "compound:prt"
        thing.dep_ = "obj"


def _join_hyphenated(verb: Token) -> None:
    if verb.tag_ not in ("VBD", "VBN", "VBZ", "VBP") or verb.i < 3 or verb.nbor(-1).text != "-":
        return
    if verb.i < verb.sent.start + 3:
        return
    hyphen, first = verb.nbor(-1), verb.nbor(-2)
    is_joined = not hyphen.whitespace_ and not first.whitespace_ and first.head == verb
    if not is_joined or any(child.dep_.startswith("nsubj") for child in verb.children if child != first):
        return
    before = [child for child in first.lefts if child.dep_ in ("compound", "nmod", "nmod:poss", "nsubj", "amod")]
    if before and before[-1].pos_ in ("PROPN", "NOUN") and dependents(verb, "obj"):
        before[-1].head, before[-1].dep_ = verb, "nsubj"
        first.dep_ = "compound"


def _make_interim(acting: Token) -> None:
    """ "ousts acting president Ana B.": who holds an office for a while, no act of its own."""
    above = acting.head
    if (
        acting.lower_ != "acting"
        or acting.tag_ != "VBG"
        or acting.dep_ not in ("advcl", "xcomp")
        or above.i != acting.i - 1
    ):
        return
    holder = next((child for child in acting.rights if child.dep_ == "obj"), None)
    if holder is None or holder.left_edge.i != acting.i + 1 or any(child.dep_ == "obj" for child in above.children):
        return
    holder.head, holder.dep_ = above, "obj"
    acting.head, acting.dep_, acting.pos_, acting.tag_ = holder, "amod", "ADJ", "JJ"


def _open_clause(token: Token) -> None:
    noun = token.head
    if token.dep_ != "acl" or noun.i >= token.i or noun.pos_ not in ("NOUN", "PROPN") or not _is_finite(token):
        return
    opener = next((child for child in noun.children if child.dep_ == "case" and child.lower_ in CLAUSE_OPENERS), None)
    governor = _verb_above(noun)
    if opener is None or governor is None or governor.i > noun.i:
        return
    token.head, token.dep_ = governor, "advcl"
    noun.head, noun.dep_ = token, "nsubj"
    opener.head, opener.dep_ = token, "mark"


def _raise_verb(verb: Token) -> None:
    doc = verb.doc
    if verb.i == verb.sent.start or verb.i + 1 >= verb.sent.end or verb.lemma_.lower() in OWNED_BY_PARTICIPLE:
        return
    subject, thing = doc[verb.i - 1], _noun_behind(verb)
    if thing is None or subject.pos_ not in ("NOUN", "PROPN") or thing.dep_ not in CLAUSE_HEADS:
        return
    if verb.head not in (subject, thing) or any(child.dep_ != "punct" for child in verb.children):
        return
    if any(child.dep_ in ("cop", "nsubj", "case") and child != subject for child in thing.children):
        return
    while subject.dep_ == "flat":
        subject = subject.head
    above, label = (verb, "ROOT") if thing.dep_ == "ROOT" else (thing.head, thing.dep_)
    moved = [child for child in thing.children if child.dep_ in OF_THE_VERB and child != verb]
    verb.head, verb.dep_ = above, label
    thing.head, thing.dep_ = verb, "obj"
    subject.head, subject.dep_ = verb, "nsubj"
    for child in moved:
        child.head = verb
    for child in subject.lefts:
        if child.dep_ == "nsubj":
            child.dep_ = "compound"  # "US warplanes": once the clause, now a name before its noun


def _noun_behind(verb: Token) -> Token | None:
    """The head of the noun phrase that starts right behind the verb."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "nmod:desc", "nmod:poss", "amod"):
            return token
        if token.pos_ not in ("DET", "NUM", "ADJ", "NOUN", "PROPN", "PRON") and token.dep_ != "case":
            return None
        if token.pos_ == "ADP":
            return None
    return None


def _is_finite(verb: Token) -> bool:
    """A past tense with an object behind it, for all that the tagger may say: no reduced relative clause has one."""
    if verb.tag_ not in ("VBD", "VBN") or any(child.dep_.startswith(("aux", "nsubj")) for child in verb.children):
        return False
    by_agent = any(preposition_of(phrase) == "by" for phrase in dependents(verb, "obl"))
    return not by_agent and any(child.i > verb.i for child in dependents(verb, "obj"))


def _verb_above(noun: Token) -> Token | None:
    node = noun
    while node.head != node:
        node = node.head
        if node.pos_ in ("VERB", "AUX"):
            return node
    return None


@dataclass(frozen=True)
class _Repair:
    """A repair and the labels and tags of the tokens that it is about; none stands for all."""

    mend: Callable[[Token], None]
    labels: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()


def _of(mend: Callable[[Token], None], labels: str | frozenset[str] = "", tags: str | frozenset[str] = "") -> _Repair:
    return _Repair(
        mend,
        frozenset(labels.split()) if isinstance(labels, str) else labels,
        frozenset(tags.split()) if isinstance(tags, str) else tags,
    )


REPAIRS = (
    _of(_name_wound, tags="VB VBD VBP VBN"),
    _of(wake_telling, tags="NN NNS"),
    _of(wake_verb, CLAUSE_HEADS, "NN NNS"),
    _of(wake_sentence, "compound", "NNS"),
    _of(wake_listed, "conj", "NNS"),
    _of(wake_second_toll, "conj"),
    _of(wake_fire, "compound"),
    _of(wake_joined, "conj"),
    _of(join_to_subject, "parataxis appos list conj", "VBZ NNS"),
    _of(join_ordered_act, "acl", "VB"),
    _of(give_compound_subject, CLAUSE_HEADS, "VBZ VBD"),
    _of(join_kept_from, "acl", "VBG"),
    _of(lift_conjunct, "conj"),
    _of(free_participle, "amod", "VBN VBD"),
    _of(raise_finite, "acl nmod appos amod", "VBP VBZ VBD VBN"),
    _of(gather_subject, "nsubj"),
    _of(mark_participle, "acl", "VBD"),
    _of(join_participle, "xcomp", "VBN"),
    _of(join_second_subject, "nsubj", "NN NNS"),
    _of(name_fighting, "csubj", "VBG"),
    _of(raise_saying, "nsubj nsubj:pass nsubj:outer", TENSED),
    _of(_lower_participle, "parataxis", TENSED),
    _of(_free_particle, "obl"),
    _of(_join_hyphenated, tags="VBD VBN VBZ VBP"),
    _of(_make_interim, "advcl xcomp", "VBG"),
    _of(_give_speaker, "nsubj"),
    _of(_give_back_subject, tags="VB VBD VBZ VBP VBN VBG"),
    _of(_make_active, tags="VBN VBD"),
    _of(_free_subject, "appos"),
    _of(_bring_forward, "xcomp advcl"),
    _of(give_subject, LOOSE, TENSED),
    _of(give_subject_behind_with, LOOSE, "VBG"),
    _of(give_subject_of_list, "ROOT", TENSED),
    _of(lift_finite, "conj", "VBZ VBP"),
    _of(give_told_subject, "ccomp"),
    _of(_mend_participle, "acl amod", "VBD VBN"),
)
