"""Who stands behind a statement: the outermost source the text leans on, and whether the act is only alleged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.clauses import read_clause
from sitrep.transforms.events.grammar.relations import (
    BACKGROUND_MARKS,
    dependents,
    far_phrase,
    is_verbal,
    marks_of,
    preposition_of,
)
from sitrep.transforms.events.grammar.speech_labels import label_of
from sitrep.transforms.events.grammar.tree_steps import SPEECH_VERBS, is_finite
from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.events.lexicon.word_classes import PARTY_LABELS, is_any, lemma_of
from sitrep.transforms.events.roles.entities import entity_at
from sitrep.transforms.events.roles.parties import NamedParty, named_party
from sitrep.transforms.events.roles.paths import is_laid_at_door
from sitrep.transforms.events.status.quotes import speaker_of_quote
from sitrep.transforms.events.word_set import word_set

UNNAMED = "unnamed"
# "a report in The Journal", "the ministry's statement": the source is who wrote it.
DOCUMENTS = word_set("report article story statement account press interview document post source broadcast")
ACCORDING = frozenset({"according to", "according", "per"})
ACCUSING = word_set("accuse allege blame suspect charge indict")
# "confirmed the death", "acknowledged the arrest": said of a happening that a noun names.
CONFIRMING = word_set("confirm acknowledge report allege reveal say")
CLAIM_NOUNS = word_set("report claim allegation accusation statement announcement word news rumor rumour")
STATEMENTS = word_set("report claim allegation accusation rumor rumour suspicion")
# "the suspect in the killings", "on suspicion of a bombing", "charges over the attack"
SUSPECTING = word_set("suspect suspicion accusation allegation")
SOURCES = ("people", "role", "media", "police", "state", "official_word", "source", "group", "igo", "armed", "court")
# A state speaks of itself by whoever acts for it: "the minister says that the army has struck".
OF_STATE = ("armed", "state", "police", "role")


@dataclass(frozen=True)
class Attribution:
    """claimed_by: the source's name, "unnamed", or None in the text's own voice; cue: the word that says so."""

    claimed_by: str | None
    is_alleged: bool
    cue: str | None = None


def read_attribution(
    anchor: Token, noun: Token, actors: list[NamedParty], context: Context, outcomes: Sequence[Token] = ()
) -> Attribution:
    """The attribution of an act. anchor: its verb or the noun itself; noun: the word that names it.

    outcomes: the words that tell what it led to ("reportedly killed").
    """
    lexicon = context.lexicon
    words = (anchor, noun, *outcomes)
    speaker: Token | None = None
    source: str | None = None
    cue: str | None = None
    alleged = any(_hedged(word, lexicon, "alleged") for word in words)
    alleged = alleged or any(_hedged(above, lexicon, "alleged") for above in _governing(anchor))
    alleged = alleged or any(_is_suspected(doer) or _hedged(doer, lexicon, "alleged") for doer in _doers(words, actors))
    for node in _upwards(anchor):
        found, word = _source_of(node, context)
        if word is not None:
            speaker, cue = found, word
            source = _name(speaker, context) if speaker is not None else UNNAMED
        accusing = _accusing(node)
        if accusing is not None:
            alleged = True
            accusers = read_clause(accusing).subjects if accusing.pos_ == "VERB" else []
            speaker, cue = (accusers[0] if accusers else None), accusing.text
            source = _name(speaker, context) if speaker is not None else UNNAMED
    if source is None and not alleged:
        speaker = speaker_of_quote(anchor)
        if speaker is not None and _can_speak(speaker, lexicon):
            source, cue = _name(speaker, context), "quotation"
    if is_laid_at_door(noun) or is_laid_at_door(anchor):
        alleged, source, cue = True, source or UNNAMED, cue or "attributed"
    if source is None and (alleged or any(_hedged(word, lexicon, "claim") for word in words)):
        source = UNNAMED
    if speaker is not None and not alleged and _is_own(source, speaker, actors, context):
        source = None
    return Attribution(source, alleged, cue)


def _governing(verb: Token) -> Iterator[Token]:
    """ "for allegedly planning to attack": what is said of the planning is said of the attack."""
    while verb.dep_ in ("xcomp", "acl") and verb.head.pos_ in ("VERB", "NOUN") and "to" in marks_of(verb):
        verb = verb.head
        yield verb


def _is_suspected(participle: Token) -> bool:
    return participle.dep_ == "acl" and lemma_of(participle) in ("suspect", "believe", "think", "allege")


def _doers(words: Sequence[Token], actors: list[NamedParty]) -> Iterator[Token]:
    """The heads of the phrases that say who did it, named or not: "suspected rebels", "a group of alleged spies"."""
    heads = [actor.head for actor in actors if actor.antecedent is None]
    for word in words:
        if word.pos_ == "VERB":
            heads.extend(read_clause(word).subjects)
        else:
            heads.extend(child for child in dependents(word, "nmod") if preposition_of(child) == "by")
    for head in heads:
        yield head
        yield from (child for child in dependents(head, "acl") if child.tag_ == "VBN")  # "gunmen suspected to be …"
        yield from (child for child in dependents(head, "nmod") if preposition_of(child) == "of")


def _upwards(token: Token) -> list[Token]:
    """The words above an act up to where the text goes back to speaking for itself."""
    nodes = [token]
    while token.head != token:
        if token.dep_ == "acl:relcl" and not marks_of(token) & {"that"}:
            break
        if token.dep_ == "advcl" and marks_of(token) & BACKGROUND_MARKS and is_finite(token):
            break
        is_told = token.head.dep_ == "obj" and lemma_of(token.head.head) in CONFIRMING  # "reports two killed in a raid"
        if token.dep_ == "acl" and token.tag_ == "VBN" and not is_told:
            break  # "says A broke the truce reached in May": the truce is the text's own
        token = token.head
        nodes.append(token)
    return nodes


def _accusing(node: Token) -> Token | None:
    """The word by which the act at `node` is laid to somebody: "accused them of", "the suspect in", "blamed on"."""
    head = node.head
    if node.dep_ == "advcl" and is_finite(node) and marks_of(node) & BACKGROUND_MARKS:
        return None  # "A accuses B of theft, while B accuses A": two accusations
    if node.dep_ in ("ccomp", "xcomp", "acl", "obl", "advcl") and lemma_of(head) in ACCUSING and head.pos_ == "VERB":
        return head
    if node.dep_ == "nsubj:pass" and lemma_of(head) in ("blame", "attribute"):
        return head
    accused = head.head if head.dep_ == "conj" else head  # "accused A and B of …"
    is_charge = {"of", "for", "with"} & {preposition_of(node), *marks_of(node)} and node.dep_ in ("acl", "nmod")
    if is_charge and accused.dep_ in ("obj", "iobj") and lemma_of(accused.head) in ACCUSING:
        return accused.head
    if node.dep_ in ("nmod", "acl") and lemma_of(head) in SUSPECTING and head.pos_ == "NOUN":
        return head
    return None


def _is_own(source: str | None, speaker: Token, actors: list[NamedParty], context: Context) -> bool:
    """Whether who speaks is who acts, also as a state: its president of its army, its army of "its" strikes."""
    if any(source == actor.name for actor in actors):
        return True
    home = _country_of(speaker, context) if _is_of_state(speaker, context.lexicon) else None
    for actor in actors:
        head = actor.antecedent.head if actor.antecedent is not None else actor.head
        if home is None or not _is_of_state(head, context.lexicon):
            continue
        of_actor = _country_of(head, context)
        if of_actor == home:
            return True
        determiners = {child.lower_ for child in head.children if child.dep_ in ("det", "nmod:poss")}
        # "the Veltor administration" is a named one.
        is_named = bool(head.ent_type_) or any(child.ent_type_ in PARTY_LABELS for child in head.children)
        if of_actor is None and not is_named and determiners & {"the", "its", "their", "his", "her"}:
            return True  # "says that the military", "its forces"
    return False


def _is_of_state(token: Token, lexicon: Lexicon) -> bool:
    """A state, or who acts for one by the word: no newspaper, no movement."""
    if token.ent_type_ in ("GPE", "PERSON"):
        return True
    return any(lemma_of(token) in lexicon.classes[name] for name in OF_STATE)


def _country_of(token: Token, context: Context) -> str | None:
    """The state that a phrase names or belongs to: "Norwegian minister", "Norway's army", "Norway"."""
    for word in token.subtree:
        if word.i > token.i and word.dep_ not in ("nmod", "flat"):
            continue
        found = context.gazetteer.country_of_demonym(word.text)
        if found is None and word.ent_type_ == "GPE":
            entity = entity_at(word)
            found = context.gazetteer.country_named(entity.text if entity is not None else word.text)
        if found is not None:
            return found
    return None


def _source_of(node: Token, context: Context) -> tuple[Token | None, str | None]:
    """Who speaks for the clause at `node`, with the word that says so; (None, word) for somebody unnamed."""
    lexicon = context.lexicon
    head = node.head
    if (
        node.dep_ in ("ccomp", "xcomp", "csubj:pass")
        and (is_verbal(head) or head.pos_ == "AUX")
        and _claims(head, lexicon)
    ):
        speaker = read_clause(head).subjects
        return (speaker[0] if speaker else None), lemma_of(head)
    if node.dep_ == "conj" and "that" in marks_of(node):
        says = next((above for above in node.ancestors if above.pos_ == "VERB" and dependents(above, "nsubj")), None)
        if says is not None and lemma_of(says) in SPEECH_VERBS:
            return dependents(says, "nsubj")[0], lemma_of(says)  # "called it a lie and that nobody was hurt"
    is_that_clause = node.dep_ == "ccomp" or (node.dep_ in ("acl", "acl:relcl") and "that" in marks_of(node))
    if is_that_clause and head.pos_ == "NOUN" and lemma_of(head) in CLAIM_NOUNS:
        return head, lemma_of(head)
    if node.dep_ == "nmod" and preposition_of(node) == "of" and lemma_of(head) in STATEMENTS:
        return head, lemma_of(head)
    if node.dep_ == "obj" and lemma_of(head) in CONFIRMING and is_verbal(head) and node.pos_ == "NOUN":
        speaker = read_clause(head).subjects
        return (speaker[0] if speaker else None), lemma_of(head)
    if node.dep_ == "nsubj:pass" and lemma_of(head) == "report" and node.pos_ == "NOUN":
        return None, "report"
    label = label_of(node)
    if label is not None and _is_speaker(label, lexicon):
        return label, "label"
    for child in node.children:
        if _is_aside(child, lexicon):
            speaker = dependents(child, "nsubj")
            if speaker:
                return speaker[0], lemma_of(child)
        if child.dep_ == "advcl" and child.lower_ in ("according", "citing"):
            named = [inner for inner in child.children if inner.dep_.startswith(("obl", "obj", "nmod"))]
            if named and (child.lower_ == "according" or _can_speak(named[0], lexicon)):
                return named[0], child.lower_
    for teller in (node, *_participles_behind(node)):
        for source in [*_children_after(teller, ACCORDING), *far_phrase(teller, tuple(ACCORDING))]:
            return source, "according to"
    if node.dep_ == "parataxis" and _claims(head, lexicon) and not dependents(head, "ccomp"):
        speaker = dependents(head, "nsubj")
        if speaker:
            return speaker[0], lemma_of(head)
    return None, None


def _participles_behind(verb: Token) -> Iterator[Token]:
    """ "struck a mosque, killing 20, according to officials": the source stands behind what came of the act."""
    for child in dependents(verb, "advcl", "conj"):
        is_joined = child.tag_ == "VBG" or child.dep_ == "conj"  # "injures one and starts a fire, according to"
        if child.i > verb.i and is_joined and not dependents(child, "nsubj", "nsubj:pass") and not marks_of(child):
            yield child


def _children_after(node: Token, prepositions: frozenset[str]) -> list[Token]:
    return [child for child in dependents(node, "obl", "nmod") if preposition_of(child) in prepositions]


def _is_aside(child: Token, lexicon: Lexicon) -> bool:
    """ "…, officials said", "as officials said": a verb of saying that has the whole sentence for its object."""
    if child.dep_ not in ("parataxis", "advcl") or not _claims(child, lexicon) or dependents(child, "ccomp", "obj"):
        return False
    return child.dep_ == "parataxis" or bool(marks_of(child) & {"as"})


def _can_speak(token: Token, lexicon: Lexicon) -> bool:
    """ "citing officials", not "citing concerns"."""
    if token.ent_type_ in PARTY_LABELS or lemma_of(token) in DOCUMENTS:
        return True
    return is_any(token, SOURCES, lexicon)


def _is_speaker(label: Token, lexicon: Lexicon) -> bool:
    """ "Governor: …", "Report: …", but not "Veltor: rebels kill ten", nor the newspaper behind a headline's dash."""
    is_behind = label.i > label.head.i
    if label.ent_type_ == "GPE" or (is_behind and label.ent_type_ == "ORG"):
        return False
    return label.ent_type_ in ("PERSON", "ORG") or lemma_of(label) in DOCUMENTS or is_any(label, SOURCES, lexicon)


def _claims(verb: Token, lexicon: Lexicon) -> bool:
    governor = lexicon.governor("verb", lemma_of(verb))
    if lemma_of(verb) == "agree" and verb.tag_ != "VB":
        return bool(dependents(verb, "ccomp"))  # "analysts agree that …"; who "agrees to" do a thing claims nothing
    return (governor is not None and governor.effect == "claim") or lemma_of(verb) in ("allege", "announce", "warn")


def _name(token: Token, context: Context) -> str:
    """What to call a source: a name, a document's author, or its own words; "unnamed" for a bare "report"."""
    if token.pos_ == "PRON":
        resolved = context.antecedents.resolve(token)
        return resolved.name if resolved is not None else UNNAMED
    if lemma_of(token) in DOCUMENTS | STATEMENTS:
        for inner in token.subtree:
            entity = entity_at(inner)
            if entity is not None and entity.label_ in ("ORG", "PERSON", "NORP") and inner.dep_ != "acl":
                return entity.text.removesuffix("'s").removesuffix("’s").strip()
        authors = [
            child for child in token.children if preposition_of(child) in ("by", "from") or child.dep_ == "nmod:poss"
        ]
        party = named_party(authors[0], context.lexicon) if authors else None
        return party.name if party is not None else UNNAMED
    party = named_party(token, context.lexicon)
    if party is not None:
        return party.name
    start = token.left_edge.i
    while start < token.i and token.doc[start].dep_ in ("det", "punct", "case", "fixed"):
        start += 1
    return token.doc[start : token.i + 1].text


def _hedged(token: Token, lexicon: Lexicon, effect: str) -> bool:
    for child in token.children:
        if child.dep_ in ("advmod", "amod", "compound"):
            governor = lexicon.governor("modifier", child.lower_)
            if governor is not None and governor.effect == effect:
                return True
    return False
