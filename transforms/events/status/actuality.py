"""Whether the text says that an act happened: negated, supposed, planned, summed up, or actual.

The trigger's own modifiers speak first; then every word above it, for as long as the trigger lies in what that word
governs. "Israel denied that it had struck" negates the strike; "struck after talks failed" leaves the talks alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from sitrep.transforms.events.grammar.clauses import WARNING
from sitrep.transforms.events.grammar.relations import (
    BACKGROUND_MARKS,
    dependents,
    is_verbal,
    marks_of,
    predicate_lemma,
    preposition_of,
)
from sitrep.transforms.events.lexicon import Governor, Lexicon
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.status.open_clauses import DONE_BY_VOTE, taken_back
from sitrep.transforms.events.status.past_orders import is_past_order
from sitrep.transforms.events.status.repetition import sums_up
from sitrep.transforms.events.word_set import word_set

UNREAL = frozenset({"planned", "hypothetical", "negated"})
STRENGTH = {"actual": 0, "aggregate": 1, "planned": 2, "hypothetical": 3, "negated": 4}
# "was in Beirut to meet": going somewhere to do something is told as done.
LASTING = word_set("continue persist")
MEANS = word_set("use invoke exercise")
GOING = word_set("be travel arrive go gather come meet visit fly head return convene assemble summon")
GOING_TYPES = frozenset({"CONSULT", "PROTEST", "SUPPORT", "REQUEST", "ACCUSE"})
# "summons the ambassador to demand": said as soon as he is there.
ADDRESSING = word_set("summon telephone phone write recall")

# What is talked about or prevented is no act; what is asked, promised or refused belongs to the asking (`is_asked`).
TALKED_OVER = word_set("discuss debate explore consider contemplate mull weigh recommend propose")
PREVENTING = word_set("prevent stop deter bar block avoid prohibit ban preclude forbid")
REQUESTING = word_set("urge call ask demand request appeal threaten warn encourage plead invite tell lobby press offer")
SAYING = word_set("say tell announce state declare add confirm report write")
FORETELLING = SAYING | word_set("promise pledge vow reveal")
PROMISING = word_set("vow pledge promise agree commit order instruct direct")
REFUSING = word_set("deny refuse decline reject")
# With a noun as its object such a verb speaks of an act that may well have happened: "denied the raid".
SPEAKING_OF = word_set(
    "deny reject see ban bar wait order set dispute oppose describe support back require need tell invoke "
    "permit allow encourage ask"
)


# "fired 40 rounds of ammunition": of these a round is a shot, and not one act of several.
ROUNDS_OF = word_set("ammunition ammo bullet fire gunfire teargas gas shot")
HARMING = word_set("kill wound injure hurt harm damage destroy cause claim hit")
# "protested the deployment", "enforce a curfew", "avenge the raid": what is reacted to is there already.
REACTING = word_set(
    "protest avenge reciprocate enforce mark commemorate mourn investigate answer counter celebrate probe"
)
# "reports that A struck B are false", "it is not correct that …": what is said of a statement reaches what it states.
UNTRUE = word_set("false untrue baseless unfounded fabricated fake incorrect wrong")
STATEMENTS = word_set("report claim allegation accusation rumor rumour suggestion assertion statement notion charge")
DISMISSING = word_set("deny reject dismiss refute dispute rebut rubbish")
# "is due to meet", "about to meet", "going to meet": the day is set, or the will is there.
COMING = word_set("due set about going poised bound scheduled slated")
WISHING = word_set("want expect wish need")
ORDINAL = word_set("first second third last latest next only")
NUMBERED = re.compile(r"\d+(st|nd|rd|th)")
CONNECTING = word_set("link connect relate tie motivate inspire associate constitute violate amount prompt")
# Words that somebody gives: whose they are, by them they were given.
GIVEN_WORDS = frozenset({"THREATEN", "REQUEST", "ACCUSE"})
# "signals its opposition to the sales": what is reacted to is there.
REACTIONS = word_set("opposition anger outrage displeasure objection grief retaliation indignation dismay")
SHORT_OF = word_set("near rather instead short")  # "nowhere near signing", "instead of attacking", "short of"
LIES = word_set("lie hoax fabrication myth falsehood invention")
INCAPABLE = word_set("unable unwilling powerless incapable reluctant")
PUTTING_FORWARD = word_set("suggest advise recommend")  # with a gerund: "suggested bombing the port"
# "a wave of strikes killed four" is one happening; "hundreds of strikes killed …" are many.
ONE_HAPPENING = word_set("series wave spate string number spree multitude slew succession surge multiple numerous")
# "talks to plan an attack": what is met for.
GATHERING = word_set("meeting talk discussion negotiation summit conference session consultation")
# In the plural these are so many acts; "clashes" and "strikes" may be one happening.
SEPARATE = word_set(
    "killing massacre shooting bombing kidnapping abduction murder rape atrocity lynching execution beheading"
)
SUMMED = word_set("genocide pogrom")
STAGES = word_set("round phase stage series session set")
NO_MORE = word_set("longer more less fewer later only just merely simply")  # "no fewer than", "not only"
NOTS = word_set("not n't n’t never")
CROWD_ACTS = word_set("rally march protest demonstrate demonstration vigil strike gather assemble")
TURNING_DOWN = word_set("refuse reject deny rebuff ignore dismiss decline block turn spurn veto defy")
PUT_TO_OTHERS = word_set("call request demand appeal plea threat ultimatum")
# What a plan, a deal or a bill has in it is still to be done, and so are its terms and conditions.
PROPOSALS = word_set(
    "plan proposal deal agreement accord treaty pact roadmap blueprint offer bill draft framework memorandum package "
    "condition term demand provision clause ultimatum requirement precondition"
)
TERMS = frozenset({"SANCTION", "COERCE", "RETREAT", "MOBILIZE", "AID", "COOPERATE"})
CONTAINING = word_set("include contain comprise envisage foresee envision provide stipulate entail propose feature")
NAMING_PARTS = frozenset({"including", "include", "such", "like"})
# "announced talks with the rebels": a meeting, a march or an exercise that is announced is one to come.
ANNOUNCED_AHEAD = frozenset({"CONSULT", "PROTEST", "COOPERATE"})
ANNOUNCING = word_set("announce schedule")
BEGINNINGS = word_set("opening start launch beginning commencement resumption restart round series")
# "announces the expulsion of envoys": it has yet to be carried out, other than an arrest, sanctions, a suspension.
DECREED = word_set(
    "closure expulsion designation withdrawal pullout deportation shutdown recall "
    "deployment mobilization mobilisation reopening evacuation"
)
DECREED_TYPES = frozenset({"SANCTION", "COERCE", "RETREAT", "MOBILIZE", "CONCEDE"})
CROWDS = word_set("rally protest march vigil demonstration strike street sit-in")
STAGING = word_set("hold stage take attend join organize organise mount march pour fill")
SUPPOSING = frozenset({"in case of", "in the event of"})
ASKED_OR_ALLEGED = frozenset({"hypothetical", "planned", "alleged", "negated"})


@dataclass(frozen=True)
class Status:
    """One of vocabulary.STATUSES, the words that decided it, and what else the words above the act say of it.

    is_asked: the act is the content of a request, threat, promise or refusal, which is the event itself.
    is_counted: aggregate for a counting word alone ("a wave of strikes"); with a toll of its own it is one happening.
    is_purpose: the act is only what another one is for, or what somebody wants to prevent or talk about.
    """

    status: str
    cue: str | None = None
    is_alleged: bool = False
    is_asked: bool = False
    is_purpose: bool = False
    is_counted: bool = False
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
    # "nobody claimed responsibility for the bombing": there was one.
    is_claimed = noun is not None and noun is not anchor and lemma_of(anchor) == "claim"
    findings = [] if is_claimed else list(_around(anchor, lexicon))
    if noun is not None and noun is not anchor:
        of_noun = [*_around(noun, lexicon), *_counting(noun, anchor, lexicon)]
        # "held a series of meetings" tells of many acts, "recalled thousands of staff" of many people.
        telling = ("negated", "aggregate") if lemma_of(noun) in lexicon.nouns else ("negated",)
        findings += [one for one in of_noun if noun_is_trigger or one.effect in telling]
    findings += _of_stage(noun or anchor, lexicon)
    if event_type != "THREATEN":  # "threatens sanctions unless": the threat is made
        findings += [
            _Finding("hypothetical", child) for child in dependents(anchor, "advcl") if "unless" in marks_of(child)
        ]
    findings += _above(anchor, event_type, lexicon)
    if noun is not None and noun_is_trigger and _is_separate(noun):
        findings.append(_Finding("aggregate", noun))
    if anchor.dep_ == "acl" and noun is not None and anchor.head == noun:
        findings += _above(noun, event_type, lexicon)  # "plan to attend a rally led by the mayor"
    findings += _announced(anchor, noun or anchor, event_type)
    findings += [_Finding(effect, cue) for effect, cue in taken_back(anchor, event_type)]
    summing = sums_up(anchor, noun if noun_is_trigger else None)
    counting = ONE_HAPPENING | SEPARATE
    is_counted = summing is None and all(lemma_of(f.cue) in counting for f in findings if f.effect == "aggregate")
    if summing is not None:
        findings.append(_Finding("aggregate", summing))
    best, cue, alleged, asked_by, purpose = "actual", None, False, None, False
    for finding in findings:
        if finding.effect == "alleged":
            alleged = True
        elif finding.effect == "purpose":
            purpose = True
        elif finding.effect == "request":
            asked_by = asked_by or finding.cue
        elif finding.effect in STRENGTH and (STRENGTH[finding.effect], finding.cue.tag_ == "MD") > (
            STRENGTH[best],
            cue is None or cue.tag_ == "MD",
        ):
            best, cue = finding.effect, finding.cue
    if asked_by is not None and best in ("actual", "aggregate"):
        best, cue = "hypothetical", asked_by
    return Status(
        best,
        cue.text if cue is not None else None,
        alleged,
        is_asked=asked_by is not None,
        is_purpose=purpose,
        is_counted=best == "aggregate" and is_counted,
        asked_by=asked_by,
    )


def _around(token: Token, lexicon: Lexicon) -> Iterator[_Finding]:
    """What modifies the word itself: "not", "could", "no", "potential", "if", "repeatedly"."""
    for child in _modifiers(token):
        lemma = lemma_of(child)
        if _is_to_come(child, token):
            yield _Finding("planned", child)
        elif child.dep_ == "aux":
            modal = lexicon.governor("modal", lemma) or lexicon.governor("modal", child.lower_)
            if modal is not None and child.tag_ in ("MD", ""):
                yield _Finding("planned" if _is_future_of_past(child) else modal.effect, child)
        elif child.dep_ == "mark" or (child.dep_ == "advmod" and child.lower_ == "if"):
            mark = lexicon.governor("mark", _whole(child))
            if mark is not None and not (child.lower_ in ("if", "unless", "until") and lemma_of(token) in LASTING):
                yield _Finding(mark.effect, child)  # not "if the blockade continues": there is one
            is_short_of = child.lower_ in SHORT_OF or (child.lower_ == "of" and token.head.lower_ in SHORT_OF)
            if child.lower_ == "without" or is_short_of:
                yield _Finding("negated", child)
        elif child.dep_ == "case" and _whole(child) in SUPPOSING:
            yield _Finding("hypothetical", child)
        elif child.dep_ in ("advmod", "amod", "det", "neg", "compound", "obl:unmarked", "case"):
            modifier = lexicon.governor("modifier", child.lower_) or lexicon.governor("modifier", lemma)
            if modifier is not None and not (child.lower_ in ("no", "not") and _says_no_more(child)):
                yield _Finding(modifier.effect, child)
        elif child.dep_ in ("xcomp", "acomp"):
            for inner in child.children:
                if inner.lower_ == "not" and child.lower_ in ("guilty", "liable", "responsible"):
                    yield _Finding("negated", inner)
        elif child.dep_.startswith("nsubj") or child.dep_ == "obj":
            for inner in child.children:
                is_no = inner.lower_ in ("no", "neither") and inner.dep_ in ("det", "advmod", "cc:preconj")
                is_not_one = inner.lower_ == "not" and inner.i == child.left_edge.i
                if (is_no or is_not_one) and token.pos_ in ("VERB", "AUX", "ADJ") and not _says_no_more(inner):
                    yield _Finding("negated", inner)
                if inner.lower_ == "any" and child.dep_.startswith("nsubj") and token.pos_ == "VERB":
                    yield _Finding("hypothetical", inner)  # "before any deal was signed"
            if child.lower_ in ("nobody", "none", "nothing", "neither"):
                yield _Finding("negated", child)


def _whole(mark: Token) -> str:
    """ "in case": a mark with the words that are fixed to it."""
    return " ".join([mark.lower_, *(child.lower_ for child in mark.children if child.dep_ == "fixed")])


def _modifiers(token: Token) -> Iterator[Token]:
    yield from token.children
    # "could attack and seize": the modal is written once.
    if token.dep_ == "conj" and token.pos_ == "VERB" and token.head.pos_ == "VERB":
        own = [child for child in token.children if child.dep_ in ("aux", "nsubj", "nsubj:pass")]
        if not own and token.tag_ in ("VB", "VBN"):
            yield from (child for child in token.head.children if child.dep_ == "aux" and child.tag_ == "MD")


def _says_no_more(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor().lower_ in NO_MORE


def _counting(noun: Token, anchor: Token, lexicon: Lexicon) -> Iterator[_Finding]:
    """ "hundreds of sorties", "threat of an attack": what stands between the noun and its verb."""
    node = noun
    while node.dep_ in ("nmod", "conj") and node.head is not anchor and node.head.pos_ in ("NOUN", "NUM", "PROPN"):
        yield from _noun_effect(node, lexicon)
        node = node.head


def _of_stage(noun: Token, lexicon: Lexicon) -> Iterator[_Finding]:
    """ "a potential round of talks", "the next phase of negotiations": what is said of the part is said of them."""
    is_of_part = noun.dep_ == "nmod" and preposition_of(noun) == "of" and lemma_of(noun.head) in STAGES
    if is_of_part:
        yield from (one for one in _around(noun.head, lexicon) if one.effect in ("planned", "hypothetical"))
    yield from _strayed(noun.head if is_of_part else noun, lexicon)


def _is_separate(noun: Token) -> bool:
    """ "massacres of civilians", "police killings": many acts; "two shootings" are counted one by one."""
    if lemma_of(noun) in SUMMED:
        return True
    counted = [noun, *(child for child in dependents(noun, "nmod") if preposition_of(child) == "of")]
    is_counted = any(dependents(one, "nummod") or one.pos_ == "NUM" for one in counted)
    return noun.tag_ == "NNS" and lemma_of(noun) in SEPARATE and not is_counted


def _announced(anchor: Token, noun: Token, event_type: str) -> Iterator[_Finding]:
    """ "announced talks", "a summit was announced"; not "announces talks held in May"."""
    first = noun
    while first.head.i < first.i and first.head.pos_ == "NOUN":  # "announced the opening of talks"
        is_begun = first.dep_ == "nmod" and preposition_of(first) == "of" and lemma_of(first.head) in BEGINNINGS
        if first.dep_ != "conj" and not (is_begun and event_type in ANNOUNCED_AHEAD):
            break
        first = first.head
    says = first.head
    is_object = first.dep_ in ("obj", "nsubj:pass") and lemma_of(says) in ANNOUNCING
    is_decreed = event_type in DECREED_TYPES and lemma_of(noun) in DECREED
    held = [way for way in dependents(noun, "acl") if not any(child.dep_.startswith("nsubj") for child in way.children)]
    if is_object and (event_type in ANNOUNCED_AHEAD or is_decreed) and not held:
        yield _Finding("planned", says)


def _strayed(noun: Token, lexicon: Lexicon) -> Iterator[_Finding]:
    """ "a potential, unconfirmed round": an adjective before a comma, wherever the parser has hung it."""
    if noun.pos_ != "NOUN":
        return
    at = noun.i - 1
    while at > noun.sent.start and (noun.doc[at].pos_ in ("ADJ", "NUM") or noun.doc[at].tag_ in ("VBN", ",")):
        word = noun.doc[at]
        modifier = lexicon.governor("modifier", word.lower_) if word.head != noun else None
        if modifier is not None and modifier.effect in ("planned", "hypothetical"):
            yield _Finding(modifier.effect, word)
        at -= 1


def _noun_effect(node: Token, lexicon: Lexicon) -> Iterator[_Finding]:
    if node.dep_ != "nmod" or preposition_of(node) not in ("of", "for", "on", "to", "about", "against"):
        return
    governor = lexicon.governor("noun", lemma_of(node.head))
    if any(child.tag_ == "JJS" for child in node.head.children):
        return  # "the largest number of rockets" is that of one salvo
    is_one_round = lemma_of(node.head) == "round" and node.head.tag_ == "NN"
    if lemma_of(node) in ROUNDS_OF or is_one_round:
        return
    if governor is not None and (preposition_of(node) == "of" or governor.effect in ("planned", "hypothetical")):
        yield _Finding(governor.effect, node.head)
        if governor.effect in ("planned", "hypothetical") and lemma_of(node.head) in ("call", "request", "demand"):
            yield _Finding("request", node.head)


def _above(anchor: Token, event_type: str, lexicon: Lexicon) -> Iterator[_Finding]:
    node = anchor
    if event_type in GIVEN_WORDS and anchor.pos_ == "NOUN" and dependents(anchor, "nmod:poss"):
        return  # "to answer Veltor's threats": they were made
    for _ in range(12):
        head, label = node.head, node.dep_
        if label == "nmod" and lemma_of(head) in REACTIONS:
            return
        if label.startswith("nsubj") and node is anchor and _is_asked_about(anchor):
            return
        if label in ("obj", "xcomp") and is_past_order(head):
            node = head
            continue
        if head is node or head == node:
            return
        if label.startswith("acl") and lemma_of(head) in STATEMENTS and _is_content_clause(node):
            yield from _of_statement(head)
            return
        if (
            lemma_of(head) in LIES
            and (label.startswith("acl") or label in ("ccomp", "csubj"))
            and dependents(head, "cop")
        ):
            yield _Finding("negated", head)
            return
        if label == "acl:relcl" and _is_term(node, event_type):
            yield _Finding("planned", head)
        if label in ("acl:relcl", "parataxis", "appos", "advcl:relcl"):
            return
        marks = marks_of(node)
        introducers = marks | {child.lower_ for child in node.children if child.dep_ == "case"}
        if label == "ccomp" and lemma_of(head) in SAYING and _is_bidden(node):
            yield _Finding("request", head)
        if label == "ccomp" and event_type == "ASSAULT" and _is_vowed(node, anchor, lexicon):
            yield _Finding("request", head)  # "said that it would strike back": what is threatened
        if label in ("ccomp", "csubj", "csubj:pass"):
            yield from _verb_effect(head, lexicon, finite=True)
            yield from _around_governor(head, lexicon)
            is_needed = lemma_of(head) in lexicon.classes["needful"] and "to" in marks
            if is_needed and head.dep_ == "ccomp" and lemma_of(head.head) in SAYING:
                yield _Finding("request", head.head)  # "said it was vital to strike the depots"
        elif label == "xcomp" and node != anchor and node.pos_ in ("NOUN", "ADJ") and "to" not in marks:
            return  # "called it a lie and that nobody was struck": what one calls something asks for nothing
        elif label == "xcomp":
            if _is_undone(head, lexicon):
                if lemma_of(head) in PREVENTING:
                    return  # "failed to prevent them from attacking"
                yield _Finding("hypothetical", head)
                return
            yield from _verb_effect(head, lexicon, infinitive="to" in marks)
            yield from _around_governor(head, lexicon)
        elif label == "advcl" and node.tag_ == "VBG" and "against" in introducers:
            yield _Finding("negated", head)  # "voted against lifting the embargo"
            yield _Finding("purpose", head)
            return
        elif label in ("advcl", "acl") and introducers & {"on", "about"}:
            yield _Finding("purpose", head)
            return
        elif label == "advcl" and "with" in marks and any(c.dep_.startswith("nsubj") for c in node.children):
            # "is to host the talks, with Brazil leading them": what goes with an act to come is to come.
            yield from (one for one in _around(head, lexicon) if one.effect == "planned")
            return
        elif label == "advcl":
            if marks & BACKGROUND_MARKS or "to" not in marks:
                if "against" in introducers and lemma_of(head) in WARNING:
                    yield _Finding("hypothetical", head)
                    yield _Finding("request", head)
                    return
                if node.tag_ == "VBG" and _is_right_behind(node, head) and _is_unreal(_governor_of(head, lexicon)):
                    yield from _verb_effect(head, lexicon)  # "mulls expelling him", taken for a participle
                if not introducers & {"from", "of", "for", "with"}:
                    return
                governor = _governor_of(head, lexicon)
                if introducers & {"for", "with"} and governor is not None and governor.effect not in ASKED_OR_ALLEGED:
                    return  # "sanctioned for issuing warrants": they were issued
                if governor is None and "for" in introducers:
                    return
                if _is_undone(head, lexicon):
                    return  # "failed to prevent them from attacking"
                yield from _verb_effect(head, lexicon)
            elif event_type in DONE_BY_VOTE and (lemma_of(head) == "vote" or _is_crowd(head)):
                return
            elif event_type not in GOING_TYPES or not (predicate_lemma(head) in GOING | ADDRESSING or _is_crowd(head)):
                yield from _purpose(head, node, lexicon)
        elif label == "acl" and "against" in introducers and lemma_of(head.head) in WARNING:
            yield _Finding("hypothetical", head.head)
            yield _Finding("request", head.head)
            return
        elif label == "acl":
            governor = lexicon.governor("noun", lemma_of(head))
            if "to" in marks and governor is None and any(_is_ordinal(child) for child in head.children):
                return  # "the first country to sign"
            if "to" in marks:
                yield _Finding(governor.effect if governor is not None else "planned", head)
                if lemma_of(head) in PUT_TO_OTHERS:
                    yield _Finding("request", head)  # "calls to free them": what is called for
                if lemma_of(head) in GATHERING:
                    yield _Finding("purpose", head)  # "met for talks to plan the attack"
            elif governor is not None and (
                "of" in marks or dependents(node, "aux")
            ):  # "the risk of being", "risks being"
                yield _Finding(governor.effect, head)
            elif governor is not None and node.tag_ == "VBG" and marks & {"for", "towards", "toward"}:
                yield _Finding(governor.effect, head)
                yield _Finding("purpose", head)  # "a deadline for ending the war"
            else:
                return
        elif (proposal := _proposal_with(node)) is not None:
            yield _Finding("hypothetical", proposal)
            return
        elif label.startswith("nsubj") or label == "obj":
            if event_type in ("REQUEST", "ACCUSE") and node is anchor and lemma_of(head) in TURNING_DOWN:
                return  # "refuses a request by Veltor": it was made
            if head.pos_ in ("VERB", "ADJ", "AUX") or is_verbal(head) or dependents(head, "cop"):
                foretold = lexicon.governor("modifier", head.lower_) if head.pos_ == "ADJ" else None
                if foretold is not None and label == "nsubj":
                    yield _Finding(foretold.effect, head)  # "an attack is unlikely"
                if label in ("obj", "nsubj:pass"):
                    if label == "obj" and lemma_of(head) in REACTING:
                        return
                    if _is_undone(head, lexicon):
                        if lemma_of(head) not in PREVENTING:
                            yield _Finding("hypothetical", head)
                        return
                    yield from _verb_effect(head, lexicon, nominal=True)
                if label == "nsubj" and lemma_of(head) in HARMING and _has_no_object(head):
                    return  # "the attack killed no soldiers": it happened, and harmed nobody
                if label != "obj" or lemma_of(head) not in ("condemn", "deny"):
                    yield from _around_governor(head, lexicon)
        elif label == "conj" and _is_asked_with(node):
            yield from _verb_effect(head, lexicon, infinitive="to" in marks, nominal=node.pos_ == "NOUN")
        elif label in ("nmod", "conj") and node.pos_ in ("NOUN", "PROPN"):
            yield from _noun_effect(node, lexicon)
            if label == "nmod" and preposition_of(node) == "of" and lemma_of(head) in STATEMENTS:
                yield from _of_statement(head)
            if label == "nmod" and preposition_of(node) not in ("of", "for", "on", "to", "about", "against"):
                return
            if label == "nmod" and lemma_of(head) in ("responsibility", "blame", "news", "comment"):
                return  # "nobody claimed responsibility for the bombing": it happened
        elif label.startswith("obl") and head.lower_ in COMING and node.tag_ in ("VB", "NN"):
            yield _Finding("planned", head)  # "are due to protest", with the infinitive taken for a noun
        elif label.startswith("obl"):
            preposition = preposition_of(node)
            if preposition == "of":
                yield from _feared(head, lexicon)
            if preposition == "at" and lemma_of(head) == "hint":
                yield _Finding("hypothetical", head)
            if lemma_of(head) == "comment" and _is_never_told(node, head):
                yield _Finding("purpose", head)
            if preposition in ("of", "for", "about", "against", "from") and node.pos_ in ("NOUN", "PROPN"):
                is_asked_for = preposition == "for" and lemma_of(head) == "ask"
                yield from _verb_effect(head, lexicon, nominal=not is_asked_for)
            else:
                return
        elif label != "conj":
            return
        node = head


def _is_right_behind(act: Token, verb: Token) -> bool:
    """ "mulls expelling him", "rules out expelling him"."""
    between = act.doc[verb.i + 1 : act.i]
    return verb.i < act.i and all(word.dep_ == "compound:prt" and word.head == verb for word in between)


def _is_term(verb: Token, event_type: str) -> bool:
    """ "a deal that sets a duty on cement", "a plan which bans exports": a term of it, to be carried out."""
    is_said = verb.tag_ in ("VBZ", "VBP") and lemma_of(verb.head) in PROPOSALS and event_type in TERMS
    return is_said and any(child.tag_ == "WDT" for child in dependents(verb, "nsubj"))


def _feared(verb: Token, lexicon: Lexicon) -> Iterator[_Finding]:
    """ "Fears grow of an invasion": of what there is fear, hope or risk."""
    for subject in dependents(verb, "nsubj"):
        governor = lexicon.governor("noun", lemma_of(subject))
        if governor is not None and governor.effect in ("planned", "hypothetical"):
            yield _Finding(governor.effect, subject)


def _is_asked_with(act: Token) -> bool:
    """ "calls for peace, the release of prisoners, and for troops to leave": a list that hangs on the verb itself."""
    asks = act.head
    if lemma_of(asks) not in REQUESTING or asks.pos_ != "VERB" or act.i < asks.i or lemma_of(asks) in SAYING:
        return False
    if act.pos_ == "NOUN":
        return any(preposition_of(child) == "for" for child in dependents(asks, "obl")) or bool(dependents(asks, "obj"))
    return act.tag_ in ("VB", "VBN") and "to" in marks_of(act) and "to" not in marks_of(asks)


def _is_ordinal(word: Token) -> bool:
    return word.lower_ in ORDINAL or word.ent_type_ == "ORDINAL" or bool(NUMBERED.fullmatch(word.lower_))


def _is_content_clause(clause: Token) -> bool:
    """ "claims that A struck B", "claims A struck B": not "claims that were made", "reports published by A"."""
    if "that" in {child.lower_ for child in clause.children if child.dep_ == "mark"}:
        return True
    subjects = [child for child in clause.children if child.dep_.startswith("nsubj")]
    is_whole = bool(dependents(clause, "obj", "ccomp")) or any(one.dep_ == "nsubj:pass" for one in subjects)
    return bool(subjects) and is_whole and all(one.tag_ not in ("WDT", "WP") for one in subjects)


def _is_asked_about(noun: Token) -> bool:
    """ "examine whether the murder is linked to …": what is not known of it takes nothing from the murder."""
    clause = noun.head
    is_known = any(child.lower_ == "the" or child.dep_ == "nmod:poss" for child in noun.children)
    is_known = is_known and (lemma_of(clause) in CONNECTING or bool(dependents(clause, "cop")))
    return is_known and clause.dep_ == "ccomp" and bool(marks_of(clause) & {"whether", "if"})


def _proposal_with(part: Token) -> Token | None:
    """The plan, deal or condition that has `part` in it: "the deal includes a truce", "terms such as a truce"."""
    head = part.head
    if part.dep_ == "nmod" and preposition_of(part).split(" ")[0] in NAMING_PARTS:
        return head if lemma_of(head) in PROPOSALS else None
    is_within = part.dep_ in ("obj", "obl") and lemma_of(head) in CONTAINING
    if not is_within or (part.dep_ == "obl" and preposition_of(part) != "for"):
        return None
    whole = head.head if head.dep_.startswith("acl") else next(iter(dependents(head, "nsubj")), None)
    return whole if whole is not None and lemma_of(whole) in PROPOSALS else None


def _is_crowd(verb: Token) -> bool:
    """ "rallied to demand", "held a rally to demand", "took to the streets to condemn": they demanded it."""
    gathered = [one for one in dependents(verb, "obj", "obl", "nsubj:pass") if lemma_of(one) in CROWDS]
    return lemma_of(verb) in CROWD_ACTS or (bool(gathered) and lemma_of(verb) in STAGING)


def _is_never_told(noun: Token, comments: Token) -> bool:
    """ "does not comment on specific strikes": on such as there may be, while "on the strikes" knows of them."""
    is_denied = any(child.lower_ in NOTS for child in comments.children)
    return is_denied and noun.tag_ == "NNS" and not any(child.dep_ in ("det", "nmod:poss") for child in noun.children)


def _of_statement(noun: Token) -> Iterator[_Finding]:
    """What becomes of a statement ("reports that …", "claims of …") becomes of what it states: "dismissed", "false"."""
    head = noun.head
    if noun.dep_ in ("obj", "nsubj:pass") and lemma_of(head) in DISMISSING:
        yield _Finding("negated", head)
    for word in (head, *noun.children):
        if lemma_of(word) in UNTRUE and (word in noun.children or noun.dep_ == "nsubj"):
            yield _Finding("negated", word)


def _governor_of(verb: Token, lexicon: Lexicon) -> Governor | None:
    """The governor of a verb with its particle ("rule out"), else of the verb alone."""
    for particle in dependents(verb, "compound"):
        if particle.dep_ == "compound:prt":
            found = lexicon.governor("verb", f"{lemma_of(verb)} {particle.lower_}")
            if found is not None:
                return found
    return lexicon.governor("verb", lemma_of(verb))


def _is_unreal(governor: Governor | None) -> bool:
    return governor is not None and governor.effect in ("planned", "hypothetical", "negated")


def _is_undone(verb: Token, lexicon: Lexicon) -> bool:
    """ "cannot be ruled out", "failed to prevent": a verb that negates, itself negated."""
    governor = _governor_of(verb, lexicon)
    if governor is None or governor.effect != "negated":
        return False
    if any(child.lower_ in NOTS and child.dep_ in ("advmod", "neg") for child in verb.children):
        return True
    above = _governor_of(verb.head, lexicon) if verb.dep_ == "xcomp" else None
    if verb.dep_ == "acl":
        above = lexicon.governor("noun", lemma_of(verb.head))  # "its failure to prevent attacks"
    return above is not None and above.effect == "negated" and lemma_of(verb) in PREVENTING


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
    governor = _governor_of(head, lexicon)
    if infinitive and lemma == "go" and head.tag_ == "VBG":
        yield _Finding("planned", head)  # "is going to attack"
        return
    if infinitive and lemma == "have":
        is_open = any(child.lower_ == "yet" for child in head.children)
        if _had_to(head) and not is_open:
            return
        yield _Finding("negated" if is_open else "hypothetical", head)  # "has yet to", "has to"
        return
    if governor is None:
        if infinitive and _was_able(head):
            return
        if infinitive and head.pos_ == "ADJ":
            # "it is important to", "able to", "ready to"; "about to"
            effect = "planned" if head.lower_ in COMING else "negated" if head.lower_ in INCAPABLE else "hypothetical"
            yield _Finding(effect, head)
        elif head.pos_ == "ADJ":
            yield _Finding("negated" if head.lower_ in INCAPABLE else "hypothetical", head)  # "capable of attacking"
        elif infinitive and head.pos_ == "VERB":
            yield _Finding("planned", head)
            if dependents(head, "obj"):
                yield _Finding("purpose", head)  # "rallied the groups to attack"
        return
    if nominal and governor.lemma in SPEAKING_OF:
        return
    is_put_forward = not (infinitive or finite or nominal) and lemma in PUTTING_FORWARD
    if is_put_forward:
        yield _Finding("hypothetical", head)
        return
    if governor.effect in ("claim", "actual") or (finite and lemma == "agree"):
        return  # "analysts agree that Veltoria struck"
    is_wish = lemma in WISHING and infinitive and bool(dependents(head, "obj"))
    yield _Finding("hypothetical" if is_wish else governor.effect, head)  # "wants the police to act": asked for
    if lemma in TALKED_OVER or (lemma in PREVENTING and not nominal):
        yield _Finding("purpose", head)
    is_asking = governor.effect == "hypothetical" and lemma in REQUESTING
    is_vowing = governor.effect == "planned" and lemma in PROMISING
    is_refusing = governor.effect == "negated" and lemma in REFUSING and not finite  # a clause of its own is negated
    if is_asking or is_vowing or is_refusing:
        yield _Finding("request", head)


def _is_future_of_past(modal: Token) -> bool:
    """ "(said that it) would free prisoners": what "will" becomes in what was said, unless a condition goes with it."""
    verb, says = modal.head, modal.head.head
    if modal.lower_ not in ("would", "'d", "’d") or verb.dep_ != "ccomp" or lemma_of(says) not in FORETELLING:
        return False
    conditions = [inner.lower_ for child in dependents(verb, "advcl") for inner in child.children]
    is_foretold = says.tag_ in ("VBD", "VBN") or lemma_of(says) not in SAYING or lemma_of(says) == "announce"
    return is_foretold and not {"if", "unless", "should"} & set(conditions)


def _is_to_come(auxiliary: Token, verb: Token) -> bool:
    """ "is to host the talks", "was to be tried": the day is set."""
    to = next((child for child in verb.children if child.dep_ == "mark" and child.lower_ == "to"), None)
    if to is None or auxiliary.i > to.i or lemma_of(auxiliary) != "be":
        return False
    return verb.tag_ in ("VB", "VBN") and auxiliary.dep_ in ("aux", "cop", "aux:pass")


def _is_bidden(verb: Token) -> bool:
    """ "(says) Veltor must disarm": what is said to be another's duty is asked for."""
    return any(child.dep_ == "aux" and child.lower_ in ("must", "should") for child in verb.children)


def _is_vowed(told: Token, anchor: Token, lexicon: Lexicon) -> bool:
    is_harm = bool({lemma_of(told), lemma_of(anchor)} & lexicon.classes["reprisal"])
    is_said = lemma_of(told.head) in FORETELLING
    return is_harm and is_said and any(child.lower_ in ("will", "would", "'ll") for child in dependents(told, "aux"))


def _had_to(verb: Token) -> bool:
    """ "police had to fire in the air": what somebody had to do is told as done; "said that they had to" is a duty."""
    is_past = (
        verb.tag_ == "VBD" and verb.lower_ == "had" and verb.dep_ in ("ROOT", "conj", "advcl", "acl:relcl", "parataxis")
    )
    return is_past and not any(child.lower_ in ("if", "unless", *NOTS) for child in verb.children)


def _was_able(head: Token) -> bool:
    """ "were able to arrest three": told of the past, what somebody could do has been done."""
    return head.lower_ == "able" and any(
        child.dep_ == "cop" and child.tag_ in ("VBD", "VBN") for child in head.children
    )


def _purpose(head: Token, node: Token, lexicon: Lexicon) -> Iterator[_Finding]:
    """ "to deter attacks": an infinitive of purpose is planned, unless the verb above sees through to it."""
    if lemma_of(head) in MEANS:
        return  # "drones were used to strike the port", "invokes a law to seize the firm"
    governor = _governor_of(head, lexicon)
    if governor is not None and governor.effect in ("hypothetical", "negated", "planned"):
        yield from _verb_effect(head, lexicon, infinitive=True)
        return
    marks = [child for child in node.children if child.dep_ == "mark"]
    yield _Finding("planned", marks[0] if marks else head)
    if governor is None or governor.effect != "actual":
        yield _Finding("purpose", head)
