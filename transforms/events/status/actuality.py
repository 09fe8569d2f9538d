"""Whether the text says that an act happened: negated, supposed, planned, summed up, or actual.

The trigger's own modifiers speak first; then every word above it, for as long as the trigger lies in what that word
governs. "Israel denied that it had struck" negates the strike; "struck after talks failed" leaves the talks alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from sitrep.transforms.events.grammar.clauses import dependents, is_verbal, predicate_lemma, preposition_of
from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.word_set import word_set

STRENGTH = {"actual": 0, "aggregate": 1, "planned": 2, "hypothetical": 3, "negated": 4}
# A finite clause after these words tells what happened around the act, not what the act was about.
PRESUPPOSING_MARKS = word_set("after before when while since as because although though once whereas amid")
SEEING_THROUGH = frozenset({"be", "have", "do"})
# "was in Beirut to meet": going somewhere to do something is told as done.
GOING = word_set("be travel arrive go gather come meet visit fly head return convene assemble")
GOING_TYPES = frozenset({"CONSULT", "PROTEST", "SUPPORT", "REQUEST", "ACCUSE", "AGREE"})

# What is talked about or prevented is no act; what is asked, promised or refused belongs to the asking (`is_asked`).
TALKED_OVER = word_set("discuss debate explore consider contemplate mull weigh recommend propose")
PREVENTING = word_set("prevent stop deter bar block avoid prohibit ban preclude forbid")
REQUESTING = word_set("urge call ask demand request appeal threaten warn encourage plead invite tell lobby press")
SAYING = word_set("say insist stress declare state argue tell emphasize emphasise reiterate")
ANNOUNCING = word_set("announce confirm promise pledge vow add reveal")
PROMISING = word_set("vow pledge promise agree commit order instruct direct")
REFUSING = word_set("deny refuse decline reject")
# With a noun as its object such a verb speaks of an act that may well have happened: "denied the raid".
SPEAKING_OF = word_set(
    "deny reject want see ban bar wait order set dispute oppose describe support back require need tell invoke "
    "permit allow encourage ask"
)


# "fired 40 rounds of ammunition": of these a round is a shot, and not one act of several.
ROUNDS_OF = word_set("ammunition ammo bullet fire gunfire teargas gas shot")
HARMING = word_set("kill wound injure hurt harm damage destroy cause claim hit")


@dataclass(frozen=True)
class Status:
    """One of vocabulary.STATUSES, the words that decided it, and what else the words above the act say of it.

    is_asked: the act is the content of a request, threat, promise or refusal, which is the event itself.
    is_purpose: the act is only what another one is for, or what somebody wants to prevent or talk about.
    """

    status: str
    cue: str | None = None
    is_alleged: bool = False
    is_asked: bool = False
    is_purpose: bool = False
    asked_by: Token | None = None


@dataclass(frozen=True)
class _Finding:
    effect: str
    cue: Token
    is_content: bool = False


def read_status(
    anchor: Token, noun: Token | None, event_type: str, lexicon: Lexicon, *, noun_is_trigger: bool = True
) -> Status:
    """The status of an act.

    anchor: its verb (a noun's light verb, or the noun itself). noun: the noun that names it, or the object of a verb
    that names it ("suspended planned talks"): such an object only tells that there was none, or many.
    """
    findings = list(_around(anchor, lexicon))
    if noun is not None and noun is not anchor:
        of_noun = [*_around(noun, lexicon), *_counting(noun, anchor, lexicon)]
        findings += [one for one in of_noun if noun_is_trigger or one.effect in ("negated", "aggregate")]
    findings += _above(anchor, event_type, lexicon)
    best, cue, alleged, asked_by, purpose = "actual", None, False, None, False
    for finding in findings:
        if finding.effect == "alleged":
            alleged = True
        elif finding.effect == "purpose":
            purpose = True
        elif finding.effect == "request":
            asked_by = asked_by or finding.cue
        elif finding.effect in STRENGTH and STRENGTH[finding.effect] > STRENGTH[best]:
            best, cue = finding.effect, finding.cue
    if asked_by is not None and best in ("actual", "aggregate"):
        best, cue = "hypothetical", asked_by
    return Status(best, cue.text if cue is not None else None, alleged, asked_by is not None, purpose, asked_by)


def _around(token: Token, lexicon: Lexicon) -> Iterator[_Finding]:
    """What modifies the word itself: "not", "could", "no", "potential", "if", "repeatedly"."""
    for child in _modifiers(token):
        lemma = lemma_of(child)
        if child.dep_ == "aux":
            modal = lexicon.governor("modal", lemma) or lexicon.governor("modal", child.lower_)
            if modal is not None and child.tag_ in ("MD", ""):
                yield _Finding("planned" if _is_future_of_past(child) else modal.effect, child)
        elif child.dep_ == "mark" or (child.dep_ == "advmod" and child.lower_ == "if"):
            mark = lexicon.governor("mark", child.lower_)
            if mark is not None:
                yield _Finding(mark.effect, child)
            if child.lower_ == "without":
                yield _Finding("negated", child)
        elif child.dep_ in ("advmod", "amod", "det", "neg", "compound", "obl:unmarked", "case"):
            modifier = lexicon.governor("modifier", child.lower_) or lexicon.governor("modifier", lemma)
            if modifier is not None and not (child.lower_ == "no" and _says_no_more(child)):
                yield _Finding(modifier.effect, child)
        elif child.dep_ in ("xcomp", "acomp"):
            for inner in child.children:
                if inner.lower_ == "not" and child.lower_ in ("guilty", "liable", "responsible"):
                    yield _Finding("negated", inner)
        elif child.dep_.startswith("nsubj") or child.dep_ == "obj":
            for inner in child.children:
                if inner.lower_ == "no" and inner.dep_ in ("det", "advmod") and token.pos_ in ("VERB", "AUX", "ADJ"):
                    yield _Finding("negated", inner)
            if child.lower_ in ("nobody", "none", "nothing"):
                yield _Finding("negated", child)


def _modifiers(token: Token) -> Iterator[Token]:
    yield from token.children
    # "could attack and seize": the modal is written once.
    if token.dep_ == "conj" and token.pos_ == "VERB" and token.head.pos_ == "VERB":
        own = [child for child in token.children if child.dep_ in ("aux", "nsubj", "nsubj:pass")]
        if not own and token.tag_ in ("VB", "VBN"):
            yield from (child for child in token.head.children if child.dep_ == "aux" and child.tag_ == "MD")


def _says_no_more(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor().lower_ in ("longer", "more", "less", "fewer", "later")


def _counting(noun: Token, anchor: Token, lexicon: Lexicon) -> Iterator[_Finding]:
    """ "hundreds of sorties", "threat of an attack": what stands between the noun and its verb."""
    node = noun
    while node.dep_ in ("nmod", "conj") and node.head is not anchor and node.head.pos_ in ("NOUN", "NUM", "PROPN"):
        yield from _noun_effect(node, lexicon)
        node = node.head


def _noun_effect(node: Token, lexicon: Lexicon) -> Iterator[_Finding]:
    if node.dep_ != "nmod" or preposition_of(node) not in ("of", "for", "on", "to", "about", "against"):
        return
    governor = lexicon.governor("noun", lemma_of(node.head))
    is_one_round = lemma_of(node.head) == "round" and node.head.tag_ == "NN"
    if lemma_of(node) in ROUNDS_OF or is_one_round:
        return
    if governor is not None and (preposition_of(node) == "of" or governor.effect in ("planned", "hypothetical")):
        yield _Finding(governor.effect, node.head)
        if governor.effect in ("planned", "hypothetical") and lemma_of(node.head) in ("call", "request", "demand"):
            yield _Finding("request", node.head)


def _above(anchor: Token, event_type: str, lexicon: Lexicon) -> Iterator[_Finding]:
    node = anchor
    for _ in range(12):
        head, label = node.head, node.dep_
        if head is node or head == node or label in ("acl:relcl", "parataxis", "appos", "advcl:relcl"):
            return
        marks = {child.lower_ for child in node.children if child.dep_ == "mark"}
        introducers = marks | {child.lower_ for child in node.children if child.dep_ == "case"}
        if label == "ccomp" and lemma_of(head) in SAYING and _is_bidden(node):
            yield _Finding("request", head)
        if label in ("ccomp", "csubj", "csubj:pass"):
            yield from _verb_effect(head, lexicon, finite=True)
            yield from _around_governor(head, lexicon)
        elif label == "xcomp":
            yield from _verb_effect(head, lexicon, infinitive="to" in marks)
            yield from _around_governor(head, lexicon)
        elif label in ("advcl", "acl") and introducers & {"on", "about"}:
            yield _Finding("purpose", head)
            return
        elif label == "advcl":
            if marks & PRESUPPOSING_MARKS or "to" not in marks:
                if not introducers & {"from", "of", "for", "with"}:
                    return
                yield from _verb_effect(head, lexicon)
            elif not (predicate_lemma(head) in GOING and event_type in GOING_TYPES):
                yield from _purpose(head, node, lexicon)
        elif label == "acl":
            governor = lexicon.governor("noun", lemma_of(head))
            if "to" in marks:
                yield _Finding(governor.effect if governor is not None else "planned", head)
            elif governor is not None and "of" in marks:
                yield _Finding(governor.effect, head)
            else:
                return
        elif label.startswith("nsubj") or label == "obj":
            if head.pos_ in ("VERB", "ADJ", "AUX") or is_verbal(head) or dependents(head, "cop"):
                if label in ("obj", "nsubj:pass"):
                    yield from _verb_effect(head, lexicon, nominal=True)
                if label == "nsubj" and lemma_of(head) in HARMING and _has_no_object(head):
                    return  # "the attack killed no soldiers": it happened, and harmed nobody
                if label != "obj" or lemma_of(head) not in ("condemn", "deny"):
                    yield from _around_governor(head, lexicon)
        elif label in ("nmod", "conj") and node.pos_ in ("NOUN", "PROPN"):
            yield from _noun_effect(node, lexicon)
            if label == "nmod" and preposition_of(node) not in ("of", "for", "on", "to", "about", "against"):
                return
        elif label.startswith("obl"):
            preposition = preposition_of(node)
            if preposition in ("of", "for", "about", "against", "from") and node.pos_ in ("NOUN", "PROPN"):
                yield from _verb_effect(head, lexicon, nominal=True)
            else:
                return
        elif label != "conj":
            return
        node = head


def _has_no_object(verb: Token) -> bool:
    return any(
        target.lower_ in ("nobody", "none", "nothing") or any(child.lower_ == "no" for child in target.children)
        for target in dependents(verb, "obj")
    )


def _around_governor(head: Token, lexicon: Lexicon) -> Iterator[_Finding]:
    """ "might begin to attack": the governor's modality reaches what it governs, save with verbs of saying."""
    governor = lexicon.governor("verb", lemma_of(head))
    if governor is not None and governor.effect == "claim":
        return
    for finding in _around(head, lexicon):
        if finding.effect != "aggregate":
            yield finding


def _verb_effect(
    head: Token, lexicon: Lexicon, *, finite: bool = False, infinitive: bool = False, nominal: bool = False
) -> Iterator[_Finding]:
    lemma = lemma_of(head)
    governor = lexicon.governor("verb", lemma)
    if governor is None:
        if infinitive and _was_able(head):
            return
        if infinitive and head.pos_ == "ADJ":
            yield _Finding("hypothetical", head)  # "it is important to", "able to", "ready to"
        elif infinitive and head.pos_ == "VERB":
            yield _Finding("planned", head)
            if dependents(head, "obj"):
                yield _Finding("purpose", head)  # "rallied the groups to attack"
        return
    if nominal and lemma in SPEAKING_OF:
        return
    if governor.effect in ("claim", "actual"):
        return
    yield _Finding(governor.effect, head)
    if lemma in TALKED_OVER or (lemma in PREVENTING and not nominal):
        yield _Finding("purpose", head)
    is_asking = governor.effect == "hypothetical" and lemma in REQUESTING
    is_vowing = governor.effect == "planned" and lemma in PROMISING
    is_refusing = governor.effect == "negated" and lemma in REFUSING and not finite  # a clause of its own is negated
    if is_asking or is_vowing or is_refusing:
        yield _Finding("request", head)


def _is_future_of_past(modal: Token) -> bool:
    """ "(said that it) would free prisoners": what "will" becomes in what was said."""
    verb = modal.head
    if modal.lower_ != "would" or verb.dep_ != "ccomp" or lemma_of(verb.head) not in SAYING | ANNOUNCING:
        return False
    is_conditional = any(
        child.dep_ == "advcl" and any(c.lower_ in ("if", "unless") for c in child.children) for child in verb.children
    )
    return verb.head.tag_ in ("VBD", "VBN") and not is_conditional


def _is_bidden(verb: Token) -> bool:
    """ "(says) Veltor must disarm": what is said to be another's duty is asked for."""
    return any(child.dep_ == "aux" and child.lower_ in ("must", "should") for child in verb.children)


def _was_able(head: Token) -> bool:
    """ "were able to arrest three": told of the past, what somebody could do has been done."""
    return head.lower_ == "able" and any(
        child.dep_ == "cop" and child.tag_ in ("VBD", "VBN") for child in head.children
    )


def _purpose(head: Token, node: Token, lexicon: Lexicon) -> Iterator[_Finding]:
    """ "to deter attacks": an infinitive of purpose is planned, unless the verb above sees through to it."""
    governor = lexicon.governor("verb", lemma_of(head))
    if governor is not None and governor.effect in ("hypothetical", "negated", "planned"):
        yield from _verb_effect(head, lexicon, infinitive=True)
        return
    marks = [child for child in node.children if child.dep_ == "mark"]
    yield _Finding("planned", marks[0] if marks else head)
    if governor is None or governor.effect != "actual":
        yield _Finding("purpose", head)
