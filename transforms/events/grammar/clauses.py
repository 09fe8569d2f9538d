"""Who does what within a clause: logical subject, object and prepositional phrases of a predicate, voice undone.

What a clause leaves unsaid is taken from where grammar puts it: a conjoined verb shares its subject, an infinitive has
its controller, a participle the noun or clause it hangs on, a relative clause its antecedent.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from sitrep.transforms.events.grammar.antecedents import (
    RELATIVE,
    antecedent_of,
)
from sitrep.transforms.events.grammar.relations import (
    Phrase,
    counted_by,
    dependents,
    far_phrase,
    is_passive,
    is_verbal,
    marks_of,
    phrases_of,
    phrases_of_participles,
    predicate_lemma,
    preposition_of,
    with_conjuncts,
)
from sitrep.transforms.events.grammar.tree_steps import SPEECH_VERBS
from sitrep.transforms.events.word_set import word_set

# What a speaker goes on to do with words.
VOICED = word_set(
    "accuse add allege blame call cite criticize criticise condemn denounce describe dismiss note stress urge warn"
)
# "urged them to leave", "forced the tanker to stop": the object acts in the infinitive.
OBJECT_CONTROL = word_set(
    "urge ask order force allow help tell persuade convince call press push encourage permit compel require "
    "invite enable authorize authorise instruct direct warn advise lead cause want expect accuse suspect "
    "prevent stop let make see send deploy use prompt spur drive impel oblige inspire incite hire pay recruit "
    "train task"
)
# What a speaker goes on to do after what he says: "says that talks have failed and orders a blockade".
ALSO_VOICED = VOICED | word_set(
    "order demand threaten vow promise reject deny praise appeal instruct announce pledge insist"
)
INVITING = word_set("invite ask call request support back endorse oppose congratulate thank")
SHARE_IN_DEED = word_set("role part involvement share hand complicity participation")
# More verbs that say something than those whose day is not that of what they say.
TELLING = word_set("rule assert maintain argue affirm explain suggest")
# "passed a resolution condemning the raid": who passed it condemns.
STATED_IN = word_set(
    "resolution statement decree order law bill motion letter proclamation ruling injunction declaration directive "
    "petition report communique amendment"
)
# "his remarks urging a strike", "a letter from Ana B. inviting him": whose words they are.
WORDS = STATED_IN | word_set(
    "letter remark comment speech message note tweet post article address memo appeal call video interview email"
)
PERSONAL = frozenset({"him", "her", "it", "them"})
# "warned them against arming rebels": they would.
WARNING = word_set("warn caution advise counsel")
# "points to troops opening fire", "led to police firing tear gas": the one named before the participle acts.
TELLS_OF = word_set("point refer allude lead result end culminate tell speak learn")
# "accused them of looting", "sentenced them for ordering a raid": the object did what stands behind the preposition.
LAID_TO_OBJECT = word_set(
    "accuse suspect blame condemn criticize criticise denounce charge sentence convict indict jail imprison arrest "
    "detain try prosecute sanction punish fine dismiss sack fire expel praise thank honor honour commend suspend ban "
    "bar shut close blacklist censure impeach oust remove deport rebuke reprimand penalise penalize sue fault slam "
    "lambast lambaste berate scold ridicule attack hail applaud investigate probe question"
)


# "on suspicion of", "on two counts of", "guilty of": whoever is charged did what follows.
CHARGES = word_set("suspicion charge count accusation allegation guilty responsible")
# "extradites three men, including a founder, to China": worth finding though parsed deep in the object.
FAR_REACHING = frozenset({"to", "on", "against"})


AUTHORITIES = word_set("court tribunal judge commission authority government police ministry parliament army council")
CALLING = word_set("declare label designate name call brand deem proclaim consider classify")
# What somebody does while they speak.
SPEAKS_WHILE = word_set("visit tour inspect meet attend address host receive speak talk hold travel open")
# With a participle in -ing these tell what the subject of the clause above does.
BEFORE_DOING = frozenset({"after", "before", "while", "without", "since", "when"})


@dataclass
class Clause:
    """A predicate with its logical arguments (heads, conjuncts not yet spelled out)."""

    predicate: Token
    is_passive: bool = False
    subjects: list[Token] = field(default_factory=list)
    objects: list[Token] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    complements: list[Token] = field(default_factory=list)
    shared_from: str | None = None  # how an unsaid subject was found

    def governed_by(self, *prepositions: str) -> list[Token]:
        """Heads of the phrases with one of these prepositions, those nearest to the predicate first."""
        found = [phrase for phrase in self.phrases if phrase.preposition in prepositions]
        if not found and set(prepositions) & FAR_REACHING:
            return far_phrase(self.predicate, prepositions)
        return [phrase.head for phrase in sorted(found, key=lambda phrase: phrase.depth)]


def read_clause(verb: Token, depth: int = 0) -> Clause:
    """The clause of a predicate, as described in this module's first lines."""
    clause = Clause(verb, is_passive(verb))
    grammatical = [child for child in dependents(verb, "nsubj") if child.dep_ != "nsubj:outer"]
    direct = [*dependents(verb, "iobj"), *dependents(verb, "obj")] or _person_right_behind(verb)
    if not grammatical and verb.pos_ in ("NOUN", "PROPN"):
        grammatical = [child for child in verb.lefts if child.dep_ in ("compound", "nmod:poss", "nmod", "amod")][-1:]
    if not grammatical and depth < 4:
        grammatical, clause.shared_from = _unsaid_subject(verb, depth)
    if not direct and not clause.is_passive:
        direct = _shared_object(verb)
    direct = _without_what_they_are_called(verb, direct)
    if len(grammatical) == 2 and not direct and grammatical[0].lower_ in RELATIVE and verb.dep_ == "acl:relcl":
        direct, grammatical = grammatical[:1], grammatical[1:]  # "a man who they accuse of spying"
    grammatical = [antecedent_of(token) or token for token in grammatical]
    grammatical = [_who_was_there(token) or token for token in grammatical]
    direct = [antecedent_of(token) or token for token in direct]
    clause.phrases = phrases_of(verb)
    for token in direct:
        clause.phrases.extend(phrases_of(token, 1))
        clause.phrases.extend(phrases_of_participles(token))
        # "fires drones and rockets at A": what hangs on the last of the list belongs to the whole.
        for part in (*list(with_conjuncts(token))[1:], *counted_by(token)):
            clause.phrases.extend(phrases_of(part, 1))
    if clause.is_passive:
        clause.objects = [*grammatical, *direct]
        agents = [child for child in dependents(verb, "obl") if child.dep_ == "obl:agent"]
        agents = [child for child in agents if not preposition_of(child).startswith("according")]
        clause.subjects = (
            agents or [token for token in clause.governed_by("by") if token.head == verb] or _agents_below(verb)
        )
        if not clause.subjects and verb.lemma_.lower() in LAID_TO_OBJECT:
            # "charged with treason by the government": nobody commits what one is charged with for another.
            clause.subjects = [phrase.head for phrase in clause.phrases if _is_agent_of_charge(phrase)]
        if not clause.subjects and verb.dep_ == "conj" and not dependents(verb, "nsubj", "aux"):
            # "were chased away by the police and arrested": one agent for both
            clause.subjects = [child for child in dependents(verb.head, "obl") if child.dep_ == "obl:agent"]
        if not clause.subjects:
            clause.subjects = _agent_of_next(verb)
    else:
        if not direct and verb.tag_ == "VBG":
            # "deporting of forty men": what a noun would have behind "of" is the verb's object.
            direct = [phrase.head for phrase in clause.phrases if phrase.preposition == "of" and not phrase.depth]
            direct = direct if verb.i + 1 == min((token.left_edge.i for token in direct), default=-1) else []
        clause.subjects, clause.objects = grammatical, direct
        has_gap = verb.dep_ == "acl:relcl" and not direct and grammatical and verb.head not in grammatical
        has_gap = has_gap and not any(child.tag_ == "WRB" for child in verb.lefts)  # "in Veltor, where he met Ana B."
        if has_gap and not any(phrase.head.lower_ in RELATIVE for phrase in clause.phrases):
            clause.objects = [verb.head]
    clause.complements = dependents(verb, "xcomp", "ccomp")
    return clause


def _person_right_behind(verb: Token) -> list[Token]:
    """Ana B. in "he met President Ana B.", where the tree has her as a phrase without a preposition."""
    return [
        child
        for child in dependents(verb, "obl")
        if child.ent_type_ == "PERSON" and child.left_edge.i == verb.i + 1 and not preposition_of(child)
    ]


def _without_what_they_are_called(verb: Token, direct: list[Token]) -> list[Token]:
    """ "declares A and B terrorist organisations": what they are declared to be is nobody else."""
    is_name_first = len(direct) == 2 and direct[1].dep_ == "obj" and bool(direct[0].ent_type_)
    return direct[:1] if is_name_first and verb.lemma_.lower() in CALLING and not direct[1].ent_type_ else direct


def _is_agent_of_charge(phrase: Phrase) -> bool:
    charge = phrase.head.head
    return phrase.preposition == "by" and preposition_of(charge) in ("with", "of", "over", "on") and phrase.depth == 1


def _agents_below(passive: Token) -> list[Token]:
    """ "were ordered to leave by the governor": an active infinitive has no agent of its own."""
    infinitives = [child for child in dependents(passive, "xcomp") if child.tag_ == "VB"]
    infinitives = [verb for verb in infinitives if not dependents(verb, "aux:pass")]
    # "was barred from running by the court"
    infinitives += [child for child in dependents(passive, "advcl", "xcomp") if child.tag_ == "VBG" and _is_from(child)]
    return [
        phrase
        for verb in infinitives
        for phrase in dependents(verb, "obl")
        if preposition_of(phrase) == "by" and _may_act(phrase) and phrase.i > verb.i
    ]


def _agent_of_next(passive: Token) -> list[Token]:
    """ "were ambushed and killed by rebels": of two participles side by side, the agent of the last is both verbs'."""
    for child in dependents(passive, "conj"):
        if stand_together(passive, child) and not dependents(child, "nsubj", "aux"):
            agents = [phrase for phrase in dependents(child, "obl") if phrase.dep_ == "obl:agent"]
            return agents or _agent_of_next(child)
    return []


def _may_act(agent: Token) -> bool:
    return agent.ent_type_ not in ("DATE", "TIME", "") or agent.lemma_.lower() in AUTHORITIES


def _is_from(verb: Token) -> bool:
    return any(child.lower_ == "from" and child.dep_ in ("mark", "case") for child in verb.children)


def _shared_object(verb: Token) -> list[Token]:
    """ "boards and seizes a tanker": of two verbs side by side, what stands behind the second is both verbs' object."""
    if verb.dep_ == "conj" and stand_together(verb.head, verb):
        return [token for token in dependents(verb.head, "obj") if token.i > verb.i]
    for child in dependents(verb, "conj"):
        if stand_together(verb, child):
            return dependents(child, "obj")
    return []


def stand_together(first: Token, second: Token) -> bool:
    """Whether two verbs of one form have nothing of their own between them: "boards and seizes"."""
    between = second.doc[first.i + 1 : second.i]
    is_bare = all(word.dep_ in ("cc", "punct", "advmod") for word in between)
    return first.i + 1 < second.i and first.tag_ == second.tag_ and is_bare


def _who_was_there(place: Token) -> Token | None:
    """Who "was in Veltor to meet …": a place that has a subject of its own acts nowhere, whatever hangs it so."""
    if not dependents(place, "cop") or preposition_of(place) not in ("in", "at"):
        return None
    own = dependents(place, "nsubj")
    return own[0] if own else None


def headline_clause(token: Token) -> Clause | None:
    """The clause of a present tense that the parser took for a compound: "Veltoria imposes sanctions on Ostland".

    None unless the word has the verb's -s, a name or noun stands before it and what it seems to compound behind it.
    """
    noun = token.head
    if token.dep_ != "compound" or noun.i <= token.i or not token.lower_.endswith("s") or token.i == token.sent.start:
        return None
    before = [child for child in noun.lefts if child.i < token.i and child.dep_ in ("compound", "nmod:poss", "amod")]
    if not before or before[-1].right_edge.i + 1 != token.left_edge.i or before[-1].pos_ not in ("PROPN", "NOUN"):
        return None
    return Clause(token, subjects=[before[-1]], objects=[noun], phrases=phrases_of(noun, 1), shared_from="headline")


def _unsaid_subject(verb: Token, depth: int) -> tuple[list[Token], str | None]:
    head, label = verb.head, verb.dep_
    if head == verb:
        return [], None
    if label == "conj" and _goes_on_speaking(verb):
        return _surface_subject(head.head, depth), "conj"
    if label == "conj" and head.pos_ in ("NOUN", "PROPN") and not is_verbal(head):
        return [head], "conj"  # "strikes on A … kill three", with the verb hung on its own subject
    if label == "conj" and head.pos_ in ("VERB", "AUX", "ADJ", "NOUN", "PROPN"):
        return _surface_subject(_joined_in_tense(verb), depth), "conj"
    if label == "xcomp":
        objects = dependents(head, "obj", "iobj")
        if _is_said_of_object(verb, objects):
            return objects[-1:], "participle"
        if objects and head.lemma_.lower() in OBJECT_CONTROL:
            return objects[:1], "control"
        if head.lemma_.lower() in ("call", "appeal"):
            asked = [phrase.head for phrase in phrases_of(head) if phrase.preposition in ("on", "upon", "to", "for")]
            if asked:
                return asked[:1], "control"
        return _surface_subject(head, depth), "control"
    if label == "ccomp" and any(child.lower_ == "be" for child in dependents(verb, "aux")):
        # "orders a journalist be released": parsed as the object of the order.
        ordered = [token for token in dependents(head, "obj") if head.i < token.i < verb.i]
        return ordered, "control"
    charged = _charged_with(verb)
    if charged:
        return charged, "control"
    if label in ("advcl", "parataxis"):
        if _is_laid_to_object(verb):
            return dependents(head, "obj", "iobj")[:1], "control"
        if _has_with_before(verb):
            return [verb.nbor(-1)], "control"
        if _is_joined_in(verb):
            return [*_surface_subject(head, depth), *dependents(head, "obj")], "participle"
        if head.pos_ in ("VERB", "AUX", "ADJ") or predicate_lemma(head) == "be":
            found = _surface_subject(head.head if _is_the_speakers(verb) else head, depth)
            if not found and verb.tag_ == "VBG" and head.head != head:
                found = _subject_above(head.head, depth)  # "accept a truce proposed by A after taking B"
            return found, "participle"
        return [], None
    if label == "acl" and predicate_lemma(head) == "be":
        return _surface_subject(head, depth), "participle"
    if label == "acl" and verb.tag_ == "VBG" and head.lemma_.lower() in SHARE_IN_DEED and "in" in marks_of(verb):
        return _who_has_share(head), "control"
    if label == "acl":
        if "to" in marks_of(verb):
            owners = dependents(head, "nmod:poss") or [
                phrase.head for phrase in phrases_of(head) if phrase.preposition == "by"
            ]
            if owners:
                return owners[:1], "control"
            return (_surface_subject(head.head, depth), "control") if head.head != head else ([], None)
        if verb.tag_ == "VBG" and head.lemma_.lower() in STATED_IN and head.dep_ == "obj" and head.head != head:
            return _surface_subject(head.head, depth), "control"
        authors = _authors_of(head) if verb.tag_ == "VBG" and verb.lemma_.lower() in ALSO_VOICED | INVITING else []
        if authors:
            return authors, "control"
        if verb.tag_ == "VBG" and (
            _opens_clause(verb) or _speaks_of_person(verb) or (verb.i > 0 and verb.nbor(-1).text == ",")
        ):
            doers = _subject_above(head, depth)
            if doers:
                return doers, "participle"
        return [head], "participle"
    if label == "acl:relcl":
        return [head], "relative"
    if label == "amod":
        return [head], "participle"
    return [], None


def _is_said_of_object(verb: Token, objects: list[Token]) -> bool:
    """ "free ten farmers abducted in May", "want him dismissed": a bare participle right behind the object."""
    if verb.tag_ != "VBN" or any(child.dep_ in ("aux", "aux:pass", "mark") for child in verb.children):
        return False
    return bool(objects) and verb.head.i < objects[-1].i < verb.i


def _who_has_share(share: Token) -> list[Token]:
    """Veltor in "Veltor's role in arming rebels" and in "condemns Veltor for its role in arming rebels"."""
    owners = dependents(share, "nmod:poss")
    above = share.head
    if owners and owners[0].pos_ == "PRON" and preposition_of(share) in ("for", "over") and share.dep_ == "obl":
        judged = dependents(above, "nsubj:pass") if is_passive(above) else dependents(above, "obj")
        against = [phrase.head for phrase in phrases_of(above) if phrase.preposition == "against"]
        return judged[:1] if judged and judged[0].ent_type_ else against[:1] or judged[:1] or owners
    return owners


def _authors_of(words: Token) -> list[Token]:
    """Ana in "Ana's remarks", "a letter from Ana" or "an appeal by Ana"; [] where they are nobody's, or no words."""
    if words.lemma_.lower() not in WORDS:
        return []
    return dependents(words, "nmod:poss") or [
        phrase.head for phrase in phrases_of(words) if phrase.preposition in ("from", "by") and not phrase.depth
    ]


def _speaks_of_person(verb: Token) -> bool:
    """ "suspends his deputy accusing her of contempt": a noun accuses nobody whom a pronoun behind it stands for."""
    is_voicing = verb.lemma_.lower() in ALSO_VOICED
    return is_voicing and any(child.lower_ in PERSONAL for child in dependents(verb, "obj"))


def _is_the_speakers(verb: Token) -> bool:
    """ "said that the deal sows despair, calling it a sham": whoever says so calls, not the deal."""
    told = verb.head
    while told.dep_ == "conj" and is_verbal(told.head):
        told = told.head
    is_told = told.dep_ == "ccomp" and told.head.lemma_.lower() in SPEECH_VERBS | TELLING
    if not is_told or verb.tag_ != "VBG":
        return False
    if "while" in marks_of(verb):  # "said that help must come soon while visiting a camp"
        return verb.lemma_.lower() in SPEAKS_WHILE
    return verb.lemma_.lower() in ALSO_VOICED and verb.i > 0 and verb.nbor(-1).text == ","


def _goes_on_speaking(verb: Token) -> bool:
    """ "says that talks have failed and orders a blockade": whoever says the one orders the other."""
    told = verb.head
    if told.dep_ != "ccomp" or told.head.lemma_.lower() not in SPEECH_VERBS or verb.lemma_.lower() not in ALSO_VOICED:
        return False
    if told.head.tag_ == verb.tag_:
        return True
    # "said that talks had failed and urged": taggers take it to go on with "had".
    is_past = told.head.tag_ == "VBD" and verb.tag_ == "VBN" == told.tag_ and not dependents(verb, "aux")
    return is_past and not any(subject.ent_type_ or subject.pos_ == "PRON" for subject in dependents(told, "nsubj"))


def _is_laid_to_object(verb: Token) -> bool:
    """ "convicted two men of carrying out a raid": the men did, where a verb of judging governs "of" or "for"."""
    if verb.tag_ != "VBG" or not dependents(verb.head, "obj", "iobj"):
        return False
    if verb.head.lemma_.lower() in WARNING:
        return any(child.lower_ == "against" and child.dep_ in ("mark", "case") for child in verb.children)
    if verb.head.lemma_.lower() not in LAID_TO_OBJECT:
        return False
    return any(child.dep_ in ("mark", "case") and child.lower_ in ("of", "for", "over") for child in verb.children)


def _charged_with(verb: Token) -> list[Token]:
    """ "arrested a man on suspicion of stabbing", "found him guilty of shooting": the man stabbed, he shot."""
    charge = verb.head
    if verb.tag_ != "VBG" or charge.lemma_.lower() not in CHARGES or not marks_of(verb) & {"of", "for"}:
        return []
    over = charge.head
    while charge.dep_ in ("nmod", "conj") and over.lemma_.lower() in CHARGES:
        charge, over = over, over.head
    if charge.dep_ not in ("obl", "xcomp") or not is_verbal(over):
        return []
    return dependents(over, "obj")[:1] or [child for child in over.children if child.dep_ == "nsubj:pass"]


def _has_with_before(verb: Token) -> bool:
    """ "were arrested, with police investigating": the police investigate, though parsed as a phrase of its own.

    So do the troops in "points to troops opening fire" and "ended in troops opening fire".
    """
    if verb.tag_ != "VBG" or verb.i == 0:
        return False
    before = verb.nbor(-1)
    if before.head != verb.head or not before.dep_.startswith("obl"):
        return False
    preposition = preposition_of(before)
    return preposition == "with" or (preposition in ("to", "in", "of", "about") and verb.head.lemma_ in TELLS_OF)


def _is_joined_in(verb: Token) -> bool:
    """ "A joins B in calling for a truce": both call."""
    marks = [child.lower_ for child in dependents(verb, "mark", "case")]
    return verb.tag_ == "VBG" and verb.head.lemma_.lower() == "join" and marks == ["in"]


def _opens_clause(verb: Token) -> bool:
    """ "freed a tanker and its crew after seizing it": "after" opens what the subject does, not what the crew does."""
    return any(child.lower_ in BEFORE_DOING for child in dependents(verb, "mark", "case"))


def _subject_above(noun: Token, depth: int) -> list[Token]:
    """ "imposed sanctions on two officials, accusing them": the subject of the clause accuses, not its last noun."""
    node = noun
    while node.head != node and not is_verbal(node):
        node = node.head
    return _surface_subject(node, depth) if is_verbal(node) else []


def _joined_in_tense(verb: Token) -> Token:
    """The verb that a conjoined one goes on: "accuses A of harming B and imposes …" goes on "accuses"."""
    node = verb.head
    if verb.tag_ == "VBD" and _has_present(node):
        return _last_past(node, verb) or node
    if verb.tag_ != "VBZ" or _has_present(node):
        return node
    while node.head != node:
        node = node.head
        if _has_present(node):
            return node
    return verb.head


def _last_past(first: Token, verb: Token) -> Token | None:
    """ "opens talks after members met in May and raised doubts": who met raised them, not who opens the talks."""
    for token in reversed(list(verb.doc[first.i + 1 : verb.i])):
        if token.tag_ == "VBD" and token.pos_ == "VERB" and dependents(token, "nsubj"):
            return token
    return None


def _has_present(verb: Token) -> bool:
    return verb.tag_ in ("VBZ", "VBP") or any(
        child.dep_.startswith(("aux", "cop")) and child.tag_ in ("VBZ", "VBP") for child in verb.children
    )


def _surface_subject(verb: Token, depth: int) -> list[Token]:
    own = [child for child in dependents(verb, "nsubj") if child.dep_ != "nsubj:outer"]
    if own:
        return own
    if depth >= 3 or verb.head == verb:
        return []
    return _unsaid_subject(verb, depth + 1)[0]
