"""Whom a pronoun or "the group" means: the nearest fitting party, subjects before others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from sitrep.transforms.events.grammar.antecedents import antecedent_of
from sitrep.transforms.events.grammar.clauses import read_clause
from sitrep.transforms.events.grammar.relations import counted_by, dependents, preposition_of, with_conjuncts
from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.events.lexicon.word_classes import is_a, is_any, lemma_of
from sitrep.transforms.events.roles.company import met_above, met_with, spokesman_of
from sitrep.transforms.events.roles.parties import NamedParty, named_party, of_entity, state_of
from sitrep.transforms.events.word_set import word_set
from sitrep.transforms.places.gazetteer import Gazetteer

HE_OR_SHE = frozenset({"he", "him", "his", "she", "her", "himself", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "themselves", "both"})
# Whoever is quoted speaks of themselves, or for their own.
SPEAKING = frozenset({"i", "we", "us", "our", "my", "me", "ourselves", "myself"})
QUOTING = word_set("say tell add state declare announce claim insist explain maintain note warn stress assert observe")
# "the group", "the country": stand for an earlier name of that kind.
BODY_NOUNS = word_set(
    "organization organisation company bloc alliance cartel party airline firm agency union charity ngo watchdog "
    "manufacturer operator retailer carmaker automaker conglomerate giant consortium lender broadcaster federation "
    "coalition nonprofit association institution"
)
BAND_NOUNS = word_set("group movement militia gang faction network outfit insurgency")
LAND_NOUNS = word_set("country nation island kingdom republic emirate sultanate monarchy archipelago")
STANDING_NOUNS: dict[str, frozenset[str]] = {
    **dict.fromkeys(BODY_NOUNS, frozenset({"ORG"})),
    **dict.fromkeys(BAND_NOUNS, frozenset({"ORG", "NORP"})),
    **dict.fromkeys(LAND_NOUNS, frozenset({"GPE"})),
}
PAIR_NOUNS = frozenset({"country", "nation", "side", "state"})
PAIR_BODIES = frozenset({"bloc", "organisation", "organization", "alliance", "movement", "group", "company"})
PAIR_PERSONS = frozenset({"leader", "president", "minister", "diplomat", "official", "man", "politician"})
PARTNERS = word_set("ally neighbour neighbor partner side state power signatory")
PARTNER_LABELS = frozenset({"GPE", "ORG", "NORP"})
WHERE_OR_WHEN = frozenset({"in", "at", "on", "during"})
# "both groups", "the three countries": how many names they stand for.
NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
# "the other group" is not the one told of.
OTHERS = word_set("other another new second third same host former latter")
OPPOSED = word_set("rival opposing neighbouring neighboring warring")
# "his wife": she is a woman, and he is a man.
WOMEN = word_set("wife woman mother daughter sister girl queen princess widow grandmother aunt niece policewoman")
MEN = word_set("husband man father son brother boy king prince widower grandfather uncle nephew policeman gunman")
SHE = frozenset({"she", "her", "herself"})
PLURAL_TAGS = ("NNS", "NNPS")
COUNTRY_NOUNS = LAND_NOUNS
TROOPS = word_set("troops troop force soldier army military serviceman")
# Common nouns of a band, which "the group" may stand for in the next sentence.
BANDS = ("unnamed", "group")
# "the suspect", "the assailant": whoever the sentence before told of.
SUSPECTS = frozenset({"suspect", "perpetrator", "attacker", "assailant", "gunman", "shooter", "man", "woman"})
# Parts of another name, or a second name for one just given.
NOT_SPOKEN_OF = frozenset({"compound", "flat", "amod", "case", "punct", "appos", "nmod:desc"})
COLLECTIVE = word_set("crew staff couple family team delegation personnel")
# What is done to ground: "two years after it was captured".
TAKING = word_set("capture recapture retake take seize occupy liberate besiege abandon overrun reclaim lose storm")
GROUND = word_set(
    "town city village base camp post outpost area district province region island territory airport crossing "
    "headquarters prison building dam port hill stronghold settlement checkpoint garrison neighbourhood neighborhood"
)
ONCE = frozenset({"former", "ousted", "jailed", "late", "outgoing", "embattled", "incumbent", "deposed", "exiled"})
LONGEST_TITLE = 4
SENTENCES_BACK = 3  # a pronoun rarely reaches further


@dataclass(frozen=True)
class _Candidate:
    party: NamedParty
    is_subject: bool
    is_plural: bool
    is_object: bool = False
    place: int = -1  # of the word that the phrase hangs by: "minister" in "minister Ana B."


@dataclass
class Antecedents:
    """The parties met so far in an article, sentence by sentence; feed it every sentence in order."""

    lexicon: Lexicon
    gazetteer: Gazetteer | None = None
    _heard: list[TokenSpan] = field(default_factory=list)
    _noted: dict[int, list[_Candidate]] = field(default_factory=dict)  # by place in `_heard`, where it was asked for

    def enter(self, sentence: TokenSpan) -> None:
        """Makes the sentence the current one; its parties are noted when they are asked for."""
        self._heard.append(sentence)

    @property
    def sentence_before(self) -> TokenSpan | None:
        """The sentence before the current one, of this paragraph or the last; None at the beginning."""
        return self._heard[-2] if len(self._heard) > 1 else None

    def _backwards(self, most: int | None = None, first: int = 1) -> Iterator[list[_Candidate]]:
        """The parties of the sentences, from the `first` last one back, of `most` sentences at the most."""
        start = len(self._heard) - first
        end = -1 if most is None else max(-1, start - most)
        return (self._parties_of(at) for at in range(start, end, -1))

    def _parties_of(self, at: int) -> list[_Candidate]:
        if at not in self._noted:
            self._noted[at] = list(self._read(self._heard[at]))
        return self._noted[at]

    def _read(self, sentence: TokenSpan) -> Iterator[_Candidate]:
        for token in sentence:
            if token.pos_ not in ("NOUN", "PROPN") or token.dep_ in NOT_SPOKEN_OF:
                continue
            party = named_party(token, self.lexicon)
            if party is None:
                continue
            is_subject = token.dep_.startswith("nsubj")
            conjoined = len(list(with_conjuncts(token))) > 1
            is_plural = token.tag_ in PLURAL_TAGS or conjoined
            yield _Candidate(party, is_subject, is_plural, token.dep_ == "obj", token.i)

    def recent(self, back: int = SENTENCES_BACK) -> list[list[NamedParty]]:
        """The parties of the current sentence and of as many as `back` before it, the nearest sentence first."""
        return [[candidate.party for candidate in sentence] for sentence in self._backwards(back + 1)] or [[]]

    def resolve(self, token: Token) -> NamedParty | None:
        """The party of a pronoun or standing noun, with its antecedent; None where none fits."""
        relative = antecedent_of(token)
        if relative is not None:
            return named_party(relative, self.lexicon)
        word = token.lower_
        if word in SPEAKING:
            return self._speaker(token)
        if word not in HE_OR_SHE | IT | THEY and not self.stands_for_name(token):
            return None
        antecedent = self._meant(token)
        if antecedent is None:
            return None
        if antecedent.head != token and self.stands_for_name(antecedent.head):
            antecedent = self._meant(antecedent.head) or antecedent  # "links the group to plots and accuses it"
        kind = "pronoun" if token.pos_ == "PRON" else "nominal"
        start = token.i
        while start > 0 and token.doc[start - 1].dep_ in ("amod", "compound") and token.doc[start - 1].head == token:
            start -= 1
        if antecedent.head.doc[antecedent.start].tag_ == "PRP$":
            antecedent = replace(antecedent, start=antecedent.start + 1)
        return NamedParty(token, start, token.i + 1, kind, None, replace(antecedent, antecedent=None))

    def _meant(self, token: Token) -> NamedParty | None:
        """Whom a pronoun or standing noun means, each kind of noun by its own rule; None where none fits."""
        if lemma_of(token) in COUNTRY_NOUNS and self.gazetteer is not None:
            return self._country_meant(token, self.gazetteer)
        if lemma_of(token) in SUSPECTS:
            return self._doer_meant(token) or self._suspect_meant(token)
        return self._nearest(token)

    def _speaker(self, token: Token) -> NamedParty | None:
        """ "We have detained two", said Ana B.: who says so in the same sentence; None without such a clause."""
        for verb in token.ancestors:
            for says in (verb, *dependents(verb, "parataxis")):
                subjects = dependents(says, "nsubj") if lemma_of(says) in QUOTING else []
                for subject in subjects:
                    if subject.lower_ in SPEAKING or subject == token:
                        continue
                    is_pronoun = subject.pos_ == "PRON"
                    party = self.resolve(subject) if is_pronoun else named_party(subject, self.lexicon)
                    if party is not None:
                        named = party.antecedent or party
                        return NamedParty(token, token.i, token.i + 1, "pronoun", None, replace(named, antecedent=None))
        return None

    def resolve_group(self, token: Token) -> list[NamedParty]:
        """The several names that "them" or "the two countries" stands for; [] where it stands for one, or for none."""
        if token.lower_ in THEY:
            first = self._nearest(token)
            if first is not None and first.head.tag_ == "NNS" and lemma_of(first.head) in PAIR_NOUNS | PAIR_PERSONS:
                return self.resolve_group(first.head)  # "both countries say that they …"
            if first is None:
                return self._both_met(token)
            if len(list(with_conjuncts(first.head))) < 2:
                return []
            parties = [named_party(head, self.lexicon) for head in with_conjuncts(first.head)]
            return [party for party in parties if party is not None]
        listed = self._listed(token)
        if listed:
            return listed
        if token.tag_ == "NNS" and lemma_of(token) in PAIR_PERSONS:
            return self._two_persons(token)
        if token.tag_ == "NNS" and lemma_of(token) in PAIR_BODIES:
            return self._two_bodies(token)
        if token.tag_ != "NNS" or lemma_of(token) not in PAIR_NOUNS:
            return []
        if not any(child.lower_ in ("the", "both") for child in token.children) or _is_told_apart(token):
            return []
        states: dict[str, NamedParty] = {}
        for sentence in self._backwards(SENTENCES_BACK + 1):
            for candidate in sentence:
                party = candidate.party if candidate.party.kind == "name" else self._state_of_phrase(candidate.party)
                is_before = party is not None and (party.head.doc is not token.doc or party.head.i < token.i)
                is_wanted = is_before and candidate.is_subject | (len(states) < 2)
                if party is not None and is_wanted and (self._is_state(party) or party.label == "NORP"):
                    states.setdefault(self._country_code(party), party)
            if len(states) >= 2:
                break
        return list(states.values())[:2] if len(states) >= 2 else []

    def _both_met(self, token: Token) -> list[NamedParty]:
        """Ana and Boris for "they" in "Ana B. meets with Boris C. in Kenning, where they sign"; else []."""
        met = met_above(token)
        if met is None:
            before = next(self._backwards(1, first=2), [])
            root = before[0].party.head.sent.root if before else None
            met = met_with(root) if root is not None else None
        told = [self.resolve(one) if one.pos_ == "PRON" else named_party(one, self.lexicon) for one in met or ()]
        named = [party.antecedent or party for party in told if party is not None]
        both = [party for party in named if party.kind == "name"]
        return both if len(both) > 1 else []

    def _listed(self, token: Token) -> list[NamedParty]:
        """The last list of names that "the groups", "the three countries" can stand for; [] where there was none."""
        lemma = lemma_of(token)
        labels = STANDING_NOUNS.get(lemma) or (frozenset({"PERSON"}) if lemma in PAIR_PERSONS else None)
        labels = PARTNER_LABELS if lemma in PARTNERS else labels
        marks = {child.lower_ for child in token.children if child.dep_ in ("det", "nummod")}
        others = [child for child in token.children if child.dep_ not in ("det", "nummod", "punct", "case")]
        others = [child for child in others if not _says_where_or_when(child)]
        if token.tag_ != "NNS" or labels is None or not marks & {"the", "both", "these"}:
            return []
        if any(not self._only_tells_kind(child) for child in others):
            return []
        wanted = next((NUMBERS[mark] for mark in marks if mark in NUMBERS), None)
        if wanted is None and len(marks) > 1:
            return []  # "the 27 countries"
        for sentence in self._backwards(SENTENCES_BACK):
            for candidate in sentence:
                head = candidate.party.head
                if (head.doc is token.doc and head.i >= token.i) or head.dep_ == "conj":
                    continue
                heads = list(with_conjuncts(head))
                if len(heads) < 2 or (wanted is not None and len(heads) != wanted):
                    continue
                named = [named_party(one, self.lexicon) for one in heads]
                if all(party is not None and self._is_of(party, labels) for party in named):
                    return [party for party in named if party is not None]
        return []

    def _is_of(self, party: NamedParty, labels: frozenset[str]) -> bool:
        return self._is_state(party) if party.label == "GPE" and "GPE" in labels else party.label in labels - {"GPE"}

    def _two_persons(self, token: Token) -> list[NamedParty]:
        """Ana and Boris for "the two leaders", where the sentence before names these two and no third; else []."""
        words = {child.lower_ for child in token.children}
        if not words & {"the", "both"} or dependents(token, "amod", "nmod", "compound"):
            return []
        for sentence in self._backwards(2):
            persons = {
                candidate.party.name: candidate.party
                for candidate in sentence
                if candidate.party.label == "PERSON"
                and (candidate.party.head.doc is not token.doc or candidate.party.head.i < token.i)
            }
            if persons:
                return list(persons.values()) if len(persons) == 2 else []
        return []

    def _two_bodies(self, token: Token) -> list[NamedParty]:
        """The two organisations for "the blocs", where the sentence before names two and no third; else []."""
        words = {child.lower_ for child in token.children}
        if not words & {"the", "both"} or dependents(token, "amod", "nmod", "compound", "acl"):
            return []
        bodies = {
            one.party.name: one.party for one in next(self._backwards(1, first=2), []) if one.party.label == "ORG"
        }
        return list(bodies.values()) if len(bodies) == 2 else []

    def fuller_name(self, party: NamedParty) -> NamedParty | None:
        """Whom "the cabinet" means: the last "Veltorian cabinet" named before, None where there was none or several."""
        head = party.head
        if party.antecedent is None and party.kind == "nominal" and party.end == head.i + 1:
            holder = self._holder_before(party)
            if holder is not None:
                return holder
        if party.start != head.i or party.end != head.i + 1 or party.antecedent is not None:
            return None
        if not any(child.lower_ in ("the", "these", "those") for child in head.children if child.i < head.i):
            return None
        spoken_for = self._own_body(head)
        if spoken_for is not None:
            return spoken_for
        for sentence in self._backwards():
            for candidate in reversed(sentence):
                named = candidate.party
                is_before = named.head.doc is not head.doc or named.head.i < head.i
                if is_before and self._is_body_of(named) and lemma_of(named.head) == lemma_of(head):
                    return replace(named, antecedent=None) if named.antecedent is None else named.antecedent
        return self._troops_before(head)

    def _is_body_of(self, named: NamedParty) -> bool:
        """Whether more words than one name it and one of them a state: the National Liberation Army is no state's."""
        if named.end - named.start < 2 or named.kind != "name" or self.gazetteer is None:
            return named.end - named.start > 1
        words = named.head.doc[named.start : named.end]
        return any(self.gazetteer.country_of_demonym(word.text) or self._is_state_word(word) for word in words)

    def _is_state_word(self, word: Token) -> bool:
        return self.gazetteer is not None and self.gazetteer.country_named(word.text) is not None

    def _holder_before(self, party: NamedParty) -> NamedParty | None:
        """Ana B. for "the former minister", behind "minister Ana B."; None where two had that office."""
        head, doc = party.head, party.head.doc
        before = [word.lower_ for word in doc[max(0, head.i - 3) : head.i]]
        is_bare = before[-1:] == ["the"] or (before[-2:-1] == ["the"] and before[-1] in ONCE)
        if not is_bare or head.tag_ != "NN" or not is_a(head, "role", self.lexicon):
            return None
        if any(child.i > head.i and child.dep_ in ("nmod", "appos", "acl", "acl:relcl") for child in head.children):
            return None
        for sentence in self._backwards(SENTENCES_BACK + 1):
            holders = {
                one.party.name: one.party
                for one in sentence
                if one.party.label == "PERSON"
                and (one.party.head.doc is not doc or one.party.head.i < head.i)
                and any(lemma_of(word) == lemma_of(head) for word in _title_before(one.party))
            }
            if holders:
                return next(iter(holders.values())) if len(holders) == 1 else None
        return None

    def _troops_before(self, head: Token) -> NamedParty | None:
        """Whom "the troops" means: the one force that the sentence before tells to have acted."""
        if lemma_of(head) not in TROOPS:
            return None
        before = next(self._backwards(1, first=2), [])
        acting = [one.party for one in before if one.is_subject and one.party.end - one.party.start > 1]
        forces = [
            party
            for party in acting
            if is_any(party.head, ("armed",), self.lexicon) or (party.label == "ORG" and "forces" in party.text.lower())
        ]
        return replace(forces[0], antecedent=None) if len(forces) == 1 == len(acting) else None

    def _own_body(self, head: Token) -> NamedParty | None:
        """Veltor for "the government" in "Veltor's foreign minister says that the government": the speaker's own."""
        if self.gazetteer is None or not is_any(head, ("state", "armed"), self.lexicon) or head.tag_ == "NNS":
            return None
        speaker = spokesman_of(head)
        if speaker is None:
            return None
        doc = head.doc
        for entity in doc[speaker.left_edge.i : speaker.right_edge.i + 1].ents:
            if entity.label_ in ("NORP", "GPE", "ORG") and state_of(entity, self.gazetteer):
                return of_entity(entity)
        named = named_party(speaker, self.lexicon)
        is_body = named is not None and named.label == "ORG" and lemma_of(head) not in BODY_NOUNS | BAND_NOUNS
        return named if is_body and is_a(head, "armed", self.lexicon) else None

    def _state_of_phrase(self, party: NamedParty) -> NamedParty | None:
        """Veltorian in "Veltorian companies", if the adjective is a state's."""
        if self.gazetteer is None or party.antecedent is not None:
            return None
        for entity in party.head.doc[party.start : party.head.i].ents:
            if entity.label_ in ("NORP", "GPE") and state_of(entity, self.gazetteer):
                return of_entity(entity)
        return None

    def _country_code(self, party: NamedParty) -> str:
        words = party.text
        gazetteer = self.gazetteer
        if gazetteer is None:
            return words
        return gazetteer.country_named(words) or gazetteer.country_of_demonym(words) or words

    def _is_state(self, party: NamedParty) -> bool:
        """A state by its name: towns are no countries and no sides."""
        if party.label != "GPE":
            return False
        return self.gazetteer is None or self.gazetteer.country_named(party.text) is not None

    def stands_for_name(self, token: Token) -> bool:
        """Whether the noun phrase is of the kind "the group", with nothing else to name it."""
        if token.pos_ != "NOUN" or token.tag_ == "NNS" or lemma_of(token) not in (*STANDING_NOUNS, *SUSPECTS):
            return False
        modifiers = [child for child in token.children if child.dep_ not in ("punct", "case")]
        marks = [child for child in modifiers if child.dep_ == "det"]
        if len(marks) != 1 or marks[0].lower_ not in ("the", "this", "that"):
            return False
        is_bare = len(modifiers) == 1
        return is_bare or (
            lemma_of(token) not in SUSPECTS and all(m in marks or self._only_tells_kind(m) for m in modifiers)
        )

    def _only_tells_kind(self, modifier: Token) -> bool:
        """Whether it says of what kind somebody is and not whose: "Islamist", "Nordic", "armed", no "Veltorian"."""
        if modifier.dep_ not in ("amod", "compound") or modifier.i > modifier.head.i or modifier.lower_ in OTHERS:
            return False
        if modifier.lower_ in OPPOSED and modifier.head.tag_ != "NNS":
            return False
        words = modifier.doc[modifier.left_edge.i : modifier.right_edge.i + 1]
        if any(word.ent_type_ in ("ORG", "PERSON") for word in words):
            return False
        names = {entity.text for entity in words.ents} | {word.text for word in words if word.ent_type_}
        gazetteer = self.gazetteer
        return gazetteer is None or not any(
            gazetteer.country_named(name) or gazetteer.country_of_demonym(name) for name in names
        )

    def _country_meant(self, token: Token, gazetteer: Gazetteer) -> NamedParty | None:
        """The state of "the country": as a subject the last one spoken of, elsewhere the last one named.

        "The Veltorian ministry announces that the country …", but "Veltor, where the Ostlandic minister visited the
        country". Cities are no countries.
        """
        # In "Ostland's blockade of the country" it is another's.
        before = [e for e in token.doc.ents if e.end <= token.i and (token.dep_ != "nmod" or e.root.head != token.head)]
        is_done_by_other = len(before) < len([e for e in token.doc.ents if e.end <= token.i])
        if not token.dep_.startswith("nsubj") and not is_done_by_other:
            # "Veltor suspended aid to the country": to another one.
            verb = next((one for one in token.ancestors if one.pos_ == "VERB"), None)
            acting = {state_of(e, gazetteer) for e in before if _acts(e.root) and _subject_of(e.root).head == verb}
            before = [e for e in before if state_of(e, gazetteer) not in acting - {None}]
        named = [e for e in before if e.label_ == "GPE" and gazetteer.country_named(of_entity(e).text)]
        spoken = [e for e in before if e in named or _speaks_for_state(e, gazetteer)]
        if spoken and token.dep_.startswith("nsubj") and spoken[-1].end <= token.sent.start:
            # "Veltor expels Ostlandic diplomats. The country accuses …": who acted there acts here.
            last = spoken[-1].root.sent
            acted = [e for e in before if e.root.sent == last and _acts(e.root) and state_of(e, gazetteer)]
            spoken = acted or spoken
        found = spoken if token.dep_.startswith("nsubj") else (named or spoken)
        if not found:  # a land that is no state in the gazetteer
            found = [e for e in before if e.label_ == "GPE" and e.root.dep_.startswith("nsubj")]
        return of_entity(found[-1]) if found else None

    def _doer_meant(self, token: Token) -> NamedParty | None:
        """The one person who is told, up to here, to have done something to somebody: "shot by their employer"."""
        for sentence in self._backwards(2):
            doers = [
                candidate.party
                for candidate in sentence
                if not candidate.is_plural
                and self._is_person(candidate.party)
                and preposition_of(candidate.party.head) == "by"
                and (candidate.party.head.doc is not token.doc or candidate.party.head.i < token.i)
            ]
            if doers:
                return doers[0] if len({doer.text for doer in doers}) == 1 else None
        return None

    def _suspect_meant(self, token: Token) -> NamedParty | None:
        """The attacker told of before in the sentence, or the one person of the sentence before; of two, none."""
        here = [one.party for one in next(self._backwards(), []) if one.is_subject and one.party.head.i < token.i]
        attackers = [party for party in here if party.head.tag_ == "NN" and is_a(party.head, "unnamed", self.lexicon)]
        if token.head.i != token.sent.root.i and len(attackers) == 1 and attackers[0].head.sent == token.sent:
            return attackers[0]
        people = [
            candidate.party
            for candidate in next(self._backwards(first=2), [])
            if not candidate.is_plural and self._is_person(candidate.party)
        ]
        return people[0] if len({person.text for person in people}) == 1 else None

    def _is_person(self, party: NamedParty) -> bool:
        if party.label is not None:
            return party.label == "PERSON"
        return party.head.tag_ == "NN" and is_any(party.head, ("role", "people", "worker", "unnamed"), self.lexicon)

    def _nearest(self, token: Token) -> NamedParty | None:
        current = next(self._backwards(), [])
        before = [
            candidate
            for candidate in current
            if candidate.party.end <= token.i and candidate.party.head.doc is token.doc
        ]
        # "A warns of war if B carries out his threat": the nearest subject above comes first.
        governors = [subject.i for verb in token.ancestors for subject in dependents(verb, "nsubj", "nsubj:pass")]
        ranked = [candidate for candidate in before if candidate.place in governors and candidate.party.head != token]
        if not _is_others_thing(token):
            ranked.sort(key=lambda candidate: governors.index(candidate.place))
        if token.lower_ in HE_OR_SHE:
            authors = {author.i for author in _authors_over(token)}
            authors |= {blamed.i for blamed in _acted_on_for(token)}
            ranked = [candidate for candidate in before if candidate.party.head.i in authors] + ranked
        ranked += [c for c in reversed(before) if c.is_subject] + [c for c in reversed(before) if not c.is_subject]
        if token.lower_ in HE_OR_SHE:
            ranked.sort(key=lambda candidate: _only_tells_who(candidate.party.head))
        if token.lower_ in THEY and _undergoes(token):
            # "released 90 people after they were detained": those who are many, not who acts.
            ranked.sort(key=lambda candidate: candidate.party.head.tag_ != "NNS")
        elif token.lower_ in THEY:
            # "the army captured ten rebels after they attacked a post": one army is no "they" where others are many.
            is_after = any(child.lower_ in ("after", "because") for child in token.head.children)
            ranked = sorted(ranked, key=lambda one: _is_one_body(one, is_after) and _has_many_beside(one, ranked))
        elif token.lower_ in HE_OR_SHE:
            # "beat his wife and dragged her outside": nobody but her is told to be a woman.
            own = MEN if token.lower_ not in SHE else WOMEN
            ranked.sort(key=lambda candidate: not _is_told_with_other(candidate, own))
        for earlier in self._backwards(SENTENCES_BACK, first=2):
            # "Soldiers freed 25 hostages. They were kidnapped in May": it is done to those to whom it was done before.
            undergoing = [c for c in earlier if c.is_object and c.is_plural] if _is_undone(token) else []
            ranked += undergoing + [c for c in earlier if c.is_subject] + [c for c in earlier if c.is_object]
            ranked += [c for c in reversed(earlier) if not c.is_subject and not c.is_object]
        place = token.head if token.dep_ == "nmod" and counted_by(token.head) else token  # "six of them"
        own_clause = _clause_mates(place) if place.dep_.startswith(("obj", "obl", "iobj")) else set()
        own_names = {token.doc[i].text for i in own_clause if token.doc[i].pos_ == "PROPN"}
        acting = self._acting_beside(token, own_clause)
        for candidate in ranked:
            if candidate.party.head.doc is token.doc and candidate.party.head.i in own_clause:
                continue  # "Israel struck it": the object is not the subject of its own verb
            if candidate.party.name == acting:
                continue  # "The airline accused them": the airline is the last one named, and nobody else
            if candidate.party.label == "PERSON" and own_names & set(candidate.party.text.split()):
                continue  # the same one, named in full before
            if self._fits(token, candidate):
                return candidate.party
        if token.lower_ in HE_OR_SHE:  # "A doctor is charged. He is investigated in other cases, too."
            untold = [c for c in ranked if not c.is_plural and c.is_subject and self._is_person(c.party)]
            return next((c.party for c in untold if c.party.head.i not in own_clause), None)
        return None

    def _acting_beside(self, token: Token, own_clause: set[int]) -> str:
        """Whom "the airline" means that is subject of the verb whose object `token` is; empty for other subjects."""
        subjects = [token.doc[at] for at in own_clause if token.doc[at].dep_ == "nsubj" and at != token.i]
        for subject in subjects:
            meant = self.resolve(subject) if self.stands_for_name(subject) else None
            if meant is not None:
                return meant.name
        return ""

    def _fits(self, token: Token, candidate: _Candidate) -> bool:
        word, label, head = token.lower_, candidate.party.label, candidate.party.head
        if token.pos_ == "NOUN":
            if any(lemma_of(head) in self.lexicon.classes[name] for name in ("state", "court", "igo")):
                return lemma_of(token) in COUNTRY_NOUNS
            if label is None and lemma_of(token) in BAND_NOUNS and is_any(head, BANDS, self.lexicon):
                return head.doc is not token.doc or head.sent != token.sent
            inside = {word.ent_type_ for word in head.doc[candidate.party.start : candidate.party.end]}
            return bool(STANDING_NOUNS[lemma_of(token)] & ({label} if label is not None else inside - {"GPE"}))
        if word in HE_OR_SHE:
            if lemma_of(head) in (MEN if word in SHE else WOMEN):
                return False
            is_told = label is None and (lemma_of(head) in MEN | WOMEN or is_a(head, "role", self.lexicon))
            is_alone = not candidate.is_plural or (head.tag_ not in PLURAL_TAGS and token.head.head == head)
            return (label == "PERSON" or is_told) and is_alone  # "Ana B. and her minister"
        if word in IT:
            if _undergoes(token) and lemma_of(token.head) in TAKING and _town_before(token, candidate.party.head):
                return False  # "A retook the town of B after it was captured": no army
            if label == "GPE":
                return candidate.is_subject or self._is_state(candidate.party)
            if label is not None:
                return label in ("ORG", "NORP")
            return not candidate.is_plural and is_any(head, ("state", "armed", "group"), self.lexicon)
        if label == "GPE":
            return candidate.is_plural and candidate.is_subject  # places listed in passing are nobody to talk to
        if candidate.is_plural or label in ("ORG", "NORP") or lemma_of(head) in COLLECTIVE:
            return True
        return label is None and is_any(head, ("state", "armed", "police", "group"), self.lexicon)


def _title_before(person: NamedParty) -> TokenSpan:
    """The words right before a person's name, up to a comma or verb."""
    doc, start = person.head.doc, person.start
    while start > max(0, person.start - LONGEST_TITLE) and doc[start - 1].pos_ in ("NOUN", "PROPN", "ADJ"):
        start -= 1
    return doc[start : person.start]


def _acts(name: Token) -> bool:
    """Whether a name is a subject, or stands right before one: "Veltorian police"."""
    return _subject_of(name).dep_ == "nsubj"


def _subject_of(name: Token) -> Token:
    return name.head if name.dep_ in ("amod", "compound", "nmod:poss") else name


def _undergoes(token: Token) -> bool:
    """Whether the act is done to whom the pronoun means, or to what is theirs: "after their boat was attacked"."""
    thing = token.head if token.dep_ == "nmod:poss" else token
    return thing.dep_ == "nsubj:pass" or (thing is token and token.dep_ == "obj")


def _is_undone(token: Token) -> bool:
    """Whether "they" have a thing done to them as the subject of a sentence of its own."""
    return token.lower_ in THEY and token.dep_ == "nsubj:pass" and token.head.dep_ == "ROOT"


def _town_before(token: Token, body: Token) -> bool:
    """Whether a place or post stands between the body and the pronoun as the object of an act."""
    return any(
        word.dep_ in ("obj", "nsubj:pass") and (word.ent_type_ in ("GPE", "LOC", "FAC") or lemma_of(word) in GROUND)
        for word in token.doc[body.i + 1 : token.i]
    )


def _is_others_thing(pronoun: Token) -> bool:
    """ "A reports that B violated its airspace": what is done to a thing in what A tells is done to A's."""
    thing = pronoun.head
    while thing.dep_ == "nmod":
        thing = thing.head  # "two of its fighters"
    is_object = pronoun.dep_ == "nmod:poss" and thing.dep_ == "obj" and pronoun.lower_ not in HE_OR_SHE
    return is_object and thing.head.dep_ in ("ccomp", "acl")


def _is_one_body(candidate: _Candidate, is_after: bool) -> bool:
    """The army that acts; also by its name where it is told why: "the Ostland Navy fired at boats after they came"."""
    return not candidate.is_plural and (candidate.party.label is None or (is_after and candidate.party.label == "ORG"))


def _has_many_beside(body: _Candidate, others: list[_Candidate]) -> bool:
    """Whether the body's own clause tells of several people as its object."""
    verb = body.party.head.head
    return any(other.is_object and other.party.head.tag_ == "NNS" and other.party.head.head == verb for other in others)


def _is_told_with_other(candidate: _Candidate, gender: frozenset[str]) -> bool:
    """ "his wife", "her husband": the possessor is of the other gender."""
    owners = dependents(candidate.party.head, "nmod:poss")
    return lemma_of(candidate.party.head) in gender and any(owner.tag_ == "PRP$" for owner in owners)


def _authors_over(pronoun: Token) -> Iterator[Token]:
    """ "a speech given by Ana B., in which she": whose the noun is that the pronoun's relative clause tells of."""
    for clause in (node for node in (pronoun.head, pronoun.head.head) if node.dep_ == "acl:relcl"):
        for node in (clause.head, *dependents(clause.head, "acl")):
            yield from (child for child in node.children if preposition_of(child) == "by" and child.i < pronoun.i)
        yield from (child for child in clause.head.children if child.dep_ == "nmod:poss")


def _only_tells_who(name: Token) -> bool:
    """Whether somebody is named only to say who another one is: "Ana B., the daughter of former leader Boris C."."""
    above = name
    while above.dep_ in ("appos", "nmod", "nmod:poss", "nmod:desc", "flat", "compound"):
        if above.dep_ == "appos" and above is not name and above.head.ent_type_ == "PERSON":
            return True
        above = above.head
    return False


def _acted_on_for(pronoun: Token) -> Iterator[Token]:
    """ "A expels Ana B. for her remarks": what is done for something of somebody's is done to that one."""
    thing = pronoun.head
    while thing.dep_ in ("nmod", "conj") and preposition_of(thing) not in ("for", "over"):
        thing = thing.head
    if pronoun.dep_ != "nmod:poss" or preposition_of(thing) not in ("for", "over"):
        return
    verb = next((one for one in thing.ancestors if one.pos_ == "VERB"), None)
    done_to = dependents(verb, "obj", "nsubj:pass") if verb is not None else []
    # "issued a warrant for Ana B. for her role", "filed charges against Ana B. over her role"
    meant = [
        inner for node in (*done_to, *([verb] if verb is not None else [])) for inner in dependents(node, "nmod", "obl")
    ]
    meant = [one for one in meant if preposition_of(one) in ("for", "against", "of") and one.ent_type_ == "PERSON"]
    for one in (*meant, *done_to):
        yield from (name for name in (one, *dependents(one, "appos", "flat")) if name.i < pronoun.i)


def _clause_mates(token: Token) -> set[int]:
    """What hangs on the verb over a token, and the subjects that it shares: "A struck B and hit it again" is not A."""
    verb = token.head
    mates = {child.i for child in verb.children}
    while verb.dep_ == "conj" and not dependents(verb, "nsubj"):
        verb = verb.head
        mates.update(subject.i for subject in dependents(verb, "nsubj"))
    if token.head.dep_ in ("conj", "advcl"):
        mates.update(subject.i for subject in read_clause(token.head).subjects)
    return mates


def _speaks_for_state(entity: TokenSpan, gazetteer: Gazetteer) -> bool:
    """Whether "Veltorian" or "Veltorian Foreign Ministry" speaks for a state."""
    first = entity if entity.label_ == "NORP" else entity[:1] if entity.label_ == "ORG" else None
    if first is None:
        return False
    # "South Veltorian Ministry": the adjective may have two words.
    return any(gazetteer.country_of_demonym(words.text) is not None for words in (first, entity[:2]))


def _is_told_apart(noun: Token) -> bool:
    """Whether more words tell which countries these are than where or when they talked: "the Nordic countries"."""
    return any(not _says_where_or_when(child) for child in dependents(noun, "amod", "nmod"))


def _says_where_or_when(phrase: Token) -> bool:
    """ "talks between the two countries in Kenning in May", which the parser hangs on the countries."""
    is_behind = phrase.dep_ == "nmod" and phrase.i > phrase.head.i
    return is_behind and preposition_of(phrase) in WHERE_OR_WHEN and phrase.ent_type_ in ("GPE", "FAC", "DATE")
