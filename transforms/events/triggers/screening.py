"""What is no political event though its words could be one: accidents, disasters, sport, feasts."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import counted_by, first_of_list, preposition_of
from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.events.lexicon.word_classes import PARTY_LABELS, is_a, is_any, lemma_of
from sitrep.transforms.events.roles.entities import entity_at
from sitrep.transforms.events.triggers.candidates import Candidate
from sitrep.transforms.events.word_set import word_set

# A sentence about a match keeps only acts that sport has no word for.
# Where something crashed or burned, only these can have done harm on purpose.
DOERS = ("armed", "police", "weapon", "violence")
ARMS = ("armed", "weapon", "missile", "aircraft")
# What other words stand in the names of leagues that play.
SPORTING = word_set("premier major national champions super minor little europa nations pro")
GATHERINGS = word_set("summit conference forum assembly convention")
BLAZES = word_set("fire explosion blast")
MISHAPS = word_set(
    "fire leak firework fireworks gas boiler spark short-circuit malfunction accident chemical coal grain"
)
REMEMBERING = word_set("mark commemorate celebrate honor honour")
LAUREATES = word_set("laureate winner recipient")
PEOPLE = frozenset({"he", "she", "they", "we", "who"})
# "opened fire", "return fire", "artillery fire".
SHOOTING = word_set(
    "open set exchange return trade hold draw artillery rocket mortar sniper gun arms hostile friendly enemy"
)
# Words of an indictment that name no act of their own there: "sentenced to death for murder", "five counts of torture".
CRIMES = word_set(
    "murder torture sabotage kidnapping abduction arson genocide rape assault manslaughter hijacking killing execution "
    "insurrection rioting vandalism looting destruction disappearance"
)
# Nobody is called one of these, and nobody tells of them, but where there is fighting.
OF_CONFLICT = word_set("civilian noncombatant hostage humanitarian war warfare ceasefire truce insurgency hostility")
# Words of a disaster or accident as nouns; as verbs people do them.
FORCE_AS_VERBS = word_set("fire storm train wave crush wreck")
BRINGING_DOWN = word_set("destroy shoot down bring eliminate neutralize neutralise intercept")
# What somebody does on purpose, and to people.
FORCE = word_set("shoot fire storm shell stab ambush execute torture abduct bombard lynch behead kidnap")
FLYING = word_set("drone uav missile rocket quadcopter projectile")
THINGS_SAID = frozenset({"it", "they", "them", "all", "both", "most", "which"})
WATCHING = word_set(
    "reconnaissance surveillance spy observation unmanned combat mq-9 mq-1 reaper predator bayraktar tb2 heron hermes"
)
CHARGED_WITH = frozenset({"of", "for", "with", "on", "to", "including", "as", "over"})
CHARGING = word_set(
    "behead execute hang flog lash cane whip "
    "charge count sentence convict guilty accuse indict acquit plead offence offense crime conviction accusation "
    "allegation warrant term prison imprisonment death jail trial try wanted suspicion conspiracy conspire admit"
)
TERMS = word_set("imprisonment jail prison detention execution hanging")
SENTENCING = word_set("sentence condemn")
SERIOUS = frozenset({"ACCUSE", "AID", "COERCE", "COOPERATE", "PROTEST", "SANCTION"})


def screen(candidates: list[Candidate], sentence: TokenSpan, lexicon: Lexicon) -> list[Candidate]:
    """The candidates without those that a match, an accident or a natural disaster explains. Run it after merging."""
    if is_sport(sentence, lexicon):
        candidates = [candidate for candidate in candidates if candidate.entry.type in SERIOUS]
    kept = [candidate for candidate in candidates if not is_accident(candidate, sentence, lexicon)]
    kept = [candidate for candidate in kept if not _is_of_protest(candidate) and not _is_named_operation(candidate)]
    kept = [candidate for candidate in kept if not is_interception(candidate) and not is_setting(candidate)]
    kept = [candidate for candidate in kept if not is_blaze(candidate, sentence, lexicon)]
    if any(candidate.entry.type == "ASSAULT" and lemma_of(candidate.token) != "strike" for candidate in kept):
        return [candidate for candidate in kept if not is_charge(candidate)]  # no strike of workers
    kept = [candidate for candidate in kept if not is_celebration(candidate) and not is_charge(candidate)]
    return [_of_labour(candidate, sentence, lexicon) for candidate in kept]


def _of_labour(candidate: Candidate, sentence: TokenSpan, lexicon: Lexicon) -> Candidate:
    """The candidate; where it is a "strike" in a sentence of work and wages without arms, the strike of workers."""
    if not candidate.is_noun or lemma_of(candidate.token) != "strike" or candidate.entry.type != "ASSAULT":
        return candidate
    if candidate.outcomes:
        return candidate  # "aid workers were killed in a strike"
    words = {lemma_of(token) for token in sentence} - {"mine"}
    is_of_workers = any(
        preposition_of(child) in ("by", "of") and is_a(child, "worker", lexicon) for child in candidate.token.children
    )
    is_armed = any(words & lexicon.classes[name] for name in ARMS)
    is_work = is_of_workers or (bool(words & lexicon.classes["labour"]) and not is_armed)
    if not is_work and not any(_is_stoppage(token) for token in sentence):
        return candidate
    entry = next(entry for entry in lexicon.nouns["strike"] if entry.mode == "strike")
    return replace(candidate, entry=entry)


def _is_named_operation(candidate: Candidate) -> bool:
    """ "Operation Northern Strike": a name, whatever is done under it."""
    noun = candidate.token
    return candidate.is_noun and noun.pos_ == "PROPN" and any(child.lower_ == "operation" for child in noun.lefts)


def _is_of_protest(candidate: Candidate) -> bool:
    """ "protests and strikes against austerity": workers', told with the protests."""
    noun = candidate.token
    is_told = noun.dep_ == "conj" and lemma_of(noun.head) in ("protest", "demonstration", "march", "rally", "walkout")
    return candidate.is_noun and lemma_of(noun) == "strike" and is_told and noun.head.pos_ == "NOUN"


def _is_stoppage(token: Token) -> bool:
    """ "guards on strike": work is what a bare strike stops."""
    is_bare = token.lower_ == "strike" and [child.lower_ for child in token.children] == ["on"]
    return is_bare and token.nbor(-1).lower_ == "on"


def is_sport(sentence: TokenSpan, lexicon: Lexicon) -> bool:
    """Whether the sentence reports a match or an award: two words of sport, or one that nothing else uses."""
    words = {lemma_of(token) for token in sentence if not _names_party(token, lexicon)}
    return bool(words & lexicon.classes["sport_alone"]) or len(words & lexicon.classes["sport_word"]) > 1


def _names_party(token: Token, lexicon: Lexicon) -> bool:
    """ "League" in the Arab League or the Muslim League: a body's name without another word of sport."""
    if lemma_of(token) == "nobel" and any(lemma_of(word) in LAUREATES for word in token.doc[token.i + 1 : token.i + 5]):
        return True  # "frees Nobel Peace Prize laureate Ana B.": who she is, no award
    body = entity_at(token) if token.ent_type_ == "ORG" else None
    if body is None:
        return False
    others = {lemma_of(other) for other in body if other != token}
    return lemma_of(token) == "league" and not others & (lexicon.classes["sport_alone"] | SPORTING)


def is_setting(candidate: Candidate) -> bool:
    """ "At the Arctic Council summit, Ana B. said", "a push by her at the G9 summit": where it was said.

    Not where several meet or talk at it, or where it is told who met whom.
    """
    noun = candidate.token
    if not candidate.is_noun or candidate.light is not None or lemma_of(noun) not in GATHERINGS:
        return False
    words = {child.lower_ for child in noun.children}
    told = [child for child in noun.children if preposition_of(child) in ("between", "with", "of", "by")]
    is_named = any(child.ent_type_ or child.pos_ == "PROPN" for child in noun.lefts)
    is_beside = noun.dep_ == "nmod" and lemma_of(noun.head) in ("sideline", "margin")
    return is_named and not told and (is_beside or (preposition_of(noun) == "at" and "the" in words))


def is_interception(candidate: Candidate) -> bool:
    """Whether a salvo is only brought down: "destroyed 140 drones"; a drone of its own, sent to watch, is a loss."""
    if candidate.is_noun or candidate.clause is None or lemma_of(candidate.token) not in BRINGING_DOWN:
        return False
    hit = [one for token in candidate.clause.objects for one in (counted_by(token) or [token])]
    if lemma_of(candidate.token) == "intercept" and hit and all(token.lower_ in THINGS_SAID for token in hit):
        before = [token for token in candidate.token.doc[: candidate.token.i] if token.pos_ == "NOUN"]
        return any(lemma_of(token) in FLYING for token in before)  # "They were intercepted": the rockets of before
    return bool(hit) and all(
        lemma_of(token) in FLYING and token.tag_ == "NNS" and not any(child.lower_ in WATCHING for child in token.lefts)
        for token in hit
    )


def is_celebration(candidate: Candidate) -> bool:
    """Whether a rally or march is held for a day of remembrance: "a rally to mark Workers' Day" protests nothing."""
    rally = candidate.act_noun
    if rally is None or candidate.entry.type != "PROTEST":
        return False
    aim = rally.doc[rally.i + 1 : min(rally.i + 3, rally.sent.end)]  # wherever the parser hung it
    return any(verb.tag_ in ("VB", "VBG") and lemma_of(verb) in REMEMBERING for verb in aim)


def is_charge(candidate: Candidate) -> bool:
    """Whether a bare word of crime is only what somebody is charged with: of whom, by whom and where stays untold."""
    noun = candidate.token
    if candidate.is_noun and lemma_of(noun) in TERMS and lemma_of(noun.head) in SENTENCING:
        return noun.dep_ == "obl"  # "sentenced to life imprisonment"
    if not candidate.is_noun or lemma_of(noun) not in CRIMES or noun.tag_ not in ("NN", "VBG"):
        return False
    if any(lemma_of(part.token) not in CRIMES for part in candidate.outcomes):
        return False  # "murder, torture and looting" are all charged
    if noun.dep_ == "compound" and lemma_of(noun.head) in CHARGING:
        return True  # "the murder charges against him"
    if any(_is_of_one_deed(child) for child in noun.children):
        return False
    first = first_of_list(noun)
    if preposition_of(first) not in CHARGED_WITH and first == noun:
        return False
    above = (first, *islice(first.ancestors, 3))
    return any(lemma_of(token) in CHARGING for token in above)


def _is_of_one_deed(child: Token) -> bool:
    """Whether a word beside a crime says whose or where it was; "second-degree" and "in an attack" do not."""
    if child.ent_type_ and child.ent_type_ not in ("ORDINAL", "CARDINAL"):
        return True
    if child.dep_ == "nmod" and preposition_of(child) == "in" and any(inner.lower_ == "an" for inner in child.children):
        return False
    return child.dep_ not in ("case", "cc", "punct", "conj", "amod", "mark") and lemma_of(child) != "degree"


def is_blaze(candidate: Candidate, sentence: TokenSpan, lexicon: Lexicon) -> bool:
    """Whether a fire or blast is nobody's: it breaks out by itself, or a fire or leak is told to cause it."""
    noun = candidate.token
    if not candidate.is_noun or lemma_of(noun) not in BLAZES or _words_before(noun):
        return False
    others = {lemma_of(token) for token in sentence if token != noun}
    if others & {"coal", "gas", "miner"}:
        others -= {"mine"}  # where they work
    if any(others & lexicon.classes[name] for name in ("violence", "weapon", "armed")):
        return False
    if lemma_of(noun) == "fire":
        return noun.dep_ in ("nsubj", "nsubj:pass")
    return bool(others & (lexicon.classes["disaster"] | MISHAPS))


def _words_before(noun: Token) -> bool:
    """A name or weapon before the noun says whose it is or what kind: "artillery fire", "an Israeli blast"."""
    return any(
        child.ent_type_ not in ("DATE", "TIME", "EVENT") and (child.ent_type_ or child.dep_ == "compound")
        for child in noun.lefts
    )


def is_accident(candidate: Candidate, sentence: TokenSpan, lexicon: Lexicon) -> bool:
    """Whether an outcome ("killed", "damaged") has no human cause: nobody does it, or a disaster does."""
    if not candidate.is_outcome:
        return False
    clause = candidate.clause
    subjects = [token for token in clause.subjects if token.pos_ != "PRON"] if clause is not None else []
    if clause is not None and any(token.lower_ in PEOPLE for token in clause.subjects):
        return False  # "they killed several soldiers"
    in_sentence = {lemma_of(token) for token in sentence if not _is_force(token)}
    mishap = in_sentence & (lexicon.classes["disaster"] | lexicon.classes["accident_verb"])
    if subjects:
        if mishap:
            return not any(_does_harm(token, lexicon) for token in subjects)
        return not any(is_any(token, ("actorish", "unnamed"), lexicon) for token in subjects)
    is_death = lemma_of(candidate.token) == "kill"  # those who are only hurt are told with the act before
    if is_death and any(token.pos_ == "VERB" and lemma_of(token) in FORCE for token in sentence.doc):
        return False  # "Police fired at the crowd. Five were killed."
    lemmas = {lemma_of(token) for token in sentence.doc if not (_is_force if is_death else _is_gunfire)(token)}
    if lemmas & (lexicon.classes["disaster"] | lexicon.classes["accident_verb"]):
        return True
    if clause is not None and candidate.entry.actor and any(is_a(one, "actorish", lexicon) for one in clause.subjects):
        return False  # "says that it has killed three officers"
    if any(lemma_of(token) == "worker" and token.i and token.nbor(-1).lower_ == "aid" for token in sentence):
        return False
    told = (lexicon.classes[name] for name in ("violence", "armed", "unnamed", "weapon"))
    return not lemmas & OF_CONFLICT.union(*told)


def _is_force(token: Token) -> bool:
    """ "fired at a crowd", "stormed a hospital", "trained fighters": nothing burns or blows."""
    return (lemma_of(token) in FORCE_AS_VERBS and token.pos_ == "VERB") or _is_gunfire(token)


def _is_gunfire(token: Token) -> bool:
    """ "exchanged fire", "under artillery fire": nothing burns."""
    if lemma_of(token) != "fire" or token.i == 0:
        return False
    return lemma_of(token.nbor(-1)) in SHOOTING or (token.dep_ == "obj" and lemma_of(token.head) in SHOOTING)


def _does_harm(token: Token, lexicon: Lexicon) -> bool:
    if any(child.lower_ in ("smuggling", "trafficking") for child in token.children):
        return False  # "a smuggling operation that killed ten"
    return token.ent_type_ in PARTY_LABELS or any(lemma_of(token) in lexicon.classes[name] for name in DOERS)
