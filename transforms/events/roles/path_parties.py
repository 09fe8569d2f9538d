"""Named parties for the heads that a role path finds: pronouns resolved, places and nobodies left out."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.antecedents import antecedent_of, antecedent_of_whole
from sitrep.transforms.events.grammar.clauses import Clause, read_clause
from sitrep.transforms.events.grammar.relations import (
    Phrase,
    counted_by,
    dependents,
    first_of_list,
    phrases_of,
    preposition_of,
    with_conjuncts,
)
from sitrep.transforms.events.lexicon.word_classes import is_a, is_any, is_seat, lemma_of
from sitrep.transforms.events.roles.described import included_in
from sitrep.transforms.events.roles.entities import entity_at
from sitrep.transforms.events.roles.mutual_sides import MUTUAL, states_behind, states_governed
from sitrep.transforms.events.roles.others import is_others, others_meant
from sitrep.transforms.events.roles.own_country import country_of
from sitrep.transforms.events.roles.parties import (
    UNTOLD_PEOPLE,
    NamedParty,
    is_unnamed,
    named_facility,
    named_parties,
    names_anybody,
    of_entity,
    of_noun,
    with_trade,
)
from sitrep.transforms.events.roles.paths import NounSite, dependents_exact, heads_on, premodifiers
from sitrep.transforms.events.word_set import word_set

# In these types a capital speaks for its state ("talks with Tehran"); under force it is a target on the map.
SPOKEN_TYPES = frozenset(
    {
        "AGREE",
        "CONSULT",
        "SUPPORT",
        "CONCEDE",
        "COOPERATE",
        "AID",
        "REQUEST",
        "ACCUSE",
        "REJECT",
        "THREATEN",
        "SANCTION",
    }
)
# "Russian drones hit", "Israeli fire killed": who owns the tool acts.
HARMING = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE"})
FORCEFUL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT"})
# Whoever these are to somebody, they are not that one.
OPPOSITE = word_set(
    "counterpart ally enemy rival opponent neighbour neighbor partner foe adversary predecessor successor"
)
# "his wife": a person of her own, not who he is.
CLOSE_ONES = word_set(
    "wife husband spouse partner son daughter child brother sister mother father parent family relative cousin nephew "
    "driver bodyguard associate colleague coworker neighbour neighbor friend aide lawyer translator interpreter "
    "employer landlord guest passenger employee worker staff national citizen supporter follower co-worker subordinate "
    "crew captain pilot occupant owner resident inhabitant villager assistant secretary colleague fiancée girlfriend "
    "boyfriend sibling uncle aunt nephew niece grandfather grandmother grandson granddaughter parent widow fiancé"
)
# "Ana B. and her cabinet": another party than she is, where it is told beside her.
ENTOURAGE = word_set(
    "cabinet government deputy team bodyguard crew administration predecessor successor entourage guard delegation "
    "retinue household adviser advisor inner-circle"
)
PARTS_OF_LAND = word_set("north south east west central northern southern eastern western mainland")
FESTIVE = word_set("birthday wedding house garden pool beach dinner tea engagement graduation street office block baby")
STATES = word_set("state republic nation country")
FIRING = word_set("fire launch shoot lob hurl send drop plant detonate lay")
OPERATING = word_set("operate fly pilot steer dispatch deploy guide control direct crew man")
# What is said of gunmen of no name, and how they belong to somebody.
BELIEVED = word_set("suspect believe identify affiliate link say think allege pledge")
SENDING = word_set("send hire recruit pay dispatch command direct contract")
MEMBERS = word_set("member fighter militant part affiliate supporter follower operative allegiance")
OFFICES = ("diplomat", "role")
OWNERS = ("role", "opposition", "company", "media", "official_word")
THINGS = ("target", "installation")
OWNING = word_set("belong import own use operate run control hold manage occupy")
# "targets in Veltor" are Veltor's; a depot there may be anybody's.
TARGETS = word_set("target site")
CARRYING = word_set("carry transport evacuate ferry bring escort house host shelter accommodate hold")
CONVOYS = word_set("convoy motorcade caravan column flotilla")
# "A police investigation links him to the raid": the police do.
# "against the Iran war", "against the arrest of a colleague": whom these befall nobody protests against.
BEFALLING = word_set(
    "war conflict arrest detention imprisonment killing murder assassination death execution conscription deportation "
    "expulsion abduction kidnapping persecution mistreatment treatment oppression release dismissal firing eviction "
    "displacement shooting beating torture rape lynching prosecution trial conviction occupation bombing genocide "
    "transfer deployment return dispatch relocation recruitment mobilization mobilisation sending drafting removal "
    "resettlement repatriation disappearance suspension sacking dismissal hanging jailing sentencing extradition abuse"
)
FINDINGS = word_set("investigation report inquiry probe study audit statement resolution petition lawsuit")
TOOLS = ("weapon", "missile", "aircraft", "ship", "violence", "bullet", "defences")


class PartyReader:
    """Reads role paths for one event type."""

    def __init__(self, event_type: str, context: Context) -> None:
        self.event_type = event_type
        self.context = context

    def first(
        self,
        paths: tuple[str, ...],
        site: Clause | NounSite,
        patterns: list[str],
        role: str,
        acting: list[NamedParty] | None = None,
    ) -> list[NamedParty]:
        """Parties of the first path that gives any; "a+b" asks for both together.

        acting: who acts already; a path that leads back to them is passed over ("A closes its border with B").
        """
        names = {name for party in acting or () for name in (party.name, party.text)}
        own: list[NamedParty] = []
        for path in paths:
            found: list[NamedParty] = []
            for part in path.split("+"):
                heads = heads_on(part, site, self.event_type in HARMING)
                if role == "actor" and part == "of":
                    heads = _of_itself(heads, site)
                parties = _before_participle(self.parties(heads, part, role), part, site)
                if role == "recipient" and self.event_type == "SANCTION":
                    parties = self.parties(_owners_of_list(heads, parties), part, role) or parties
                if role == "recipient" and parties and self.event_type == "COERCE" and part in ("obj", "of"):
                    joined = [head for head in heads if dependents(head, "conj") and not dependents(head, "appos")]
                    parties = [*self._ships_among(joined), *parties]  # "detains a tanker and its crew"
                found.extend(party for party in parties if all(party.start != other.start for other in found))
                found = [party for party in found if not any(_lies_within(party, other) for other in found)]
                if parties:
                    patterns.append(f"{role}: {part}")
            if found and any(party.name not in names for party in found):
                return found
            own = own or found
        others = self._owners(paths, site, patterns) or self._ships(paths, site) if role == "recipient" else []
        found = others or own
        if self.event_type == "SANCTION" and found and all(party.name in names for party in found):
            others = self.parties(_partners(paths, site), "with", role) or others
        return [party for party in others if party.name not in names] or own or others

    def _ships(self, paths: tuple[str, ...], site: Clause | NounSite) -> list[NamedParty]:
        """Vessels that are stopped, turned back or seized, where nobody is told to own them."""
        path = {"COERCE": "of" if isinstance(site, NounSite) else "obj", "SANCTION": "on"}.get(self.event_type)
        return self._ships_among(heads_on(path, site)) if path in paths else []

    def _ships_among(self, heads: list[Token]) -> list[NamedParty]:
        ships = [head for head in heads if head.pos_ == "NOUN" and is_a(head, "ship", self.context.lexicon)]
        return [of_noun(head, self.context.lexicon) for head in ships]

    def _owners(self, paths: tuple[str, ...], site: Clause | NounSite, patterns: list[str]) -> list[NamedParty]:
        """Whose thing it is that was acted on: "struck Syrian air defences", "tariffs on goods from China"."""
        parts = [part for path in paths for part in path.split("+")]
        if self.event_type in FORCEFUL:
            parts = list(dict.fromkeys(part.partition(".")[0] for part in parts))
        if self.event_type == "RETREAT":
            parts = [part for part in parts if part != "from"]  # "withdraws from Veltor's air base": only a place
        for part in parts:
            heads = heads_on(part, site)
            if part == "of" and self.event_type in FORCEFUL:
                heads = _of_itself(heads, site)  # not "an offensive in the north of Veltor's Kenning province"
            things = (one for token in heads for one in with_conjuncts(token))
            for head in (counted for token in things for counted in (counted_by(token) or [token])):
                owners = _doers_of(head) if self.event_type == "ACCUSE" else []
                if not owners:
                    possessors = dependents_exact(head, "nmod:poss")
                    owners = [token for token in premodifiers(head, "") if token.ent_type_ in ("GPE", "NORP", "ORG")]
                    if self.event_type not in FORCEFUL and possessors:
                        owners = []  # "Veltor's Union membership" is Veltor's
                    owners += [] if _is_numbered(head) else possessors
                is_told = bool(owners) and self.event_type == "ACCUSE"
                owners += [
                    phrase.head
                    for phrase in ([] if is_told else phrases_of(head))
                    if phrase.preposition in ("from", "belonging to")
                    or (phrase.preposition == "of" and phrase.depth == 0 and self._can_own(phrase.head))
                    or (phrase.preposition == "of" and self._may_reside(phrase.head))
                ]
                if self.event_type == "PROTEST":
                    owners = [owner for owner in owners if not _only_suffers(head, owner)]
                owners = [self._group_before(head, owner) for owner in owners]
                owners += [
                    owner
                    for phrase in phrases_of(head)
                    if phrase.preposition == "of" and is_any(phrase.head, THINGS, self.context.lexicon)
                    for owner in premodifiers(phrase.head, "")
                    if owner.ent_type_ in ("GPE", "NORP", "ORG")
                ]
                for child in dependents(head, "acl"):
                    if lemma_of(child) in OWNING:
                        owners += [
                            phrase.head for phrase in phrases_of(child) if phrase.preposition in ("to", "from", "by")
                        ]
                if self.event_type == "ASSAULT":
                    owners += _holding(head)
                if lemma_of(head) in TARGETS:
                    owners += [phrase.head for phrase in phrases_of(head) if phrase.preposition == "in"]
                inside = [*_carried(head), *self._holders(head)] if self.event_type == "ASSAULT" else []
                aboard = self.parties(inside, part, "recipient")
                found = aboard or [
                    party
                    for party in self.parties(owners, part, "recipient")
                    if self.event_type not in FORCEFUL or self._is_told_enough(party)
                ]
                found = found or self.parties(_carried(head), part, "recipient")
                if found:
                    patterns.append(f"recipient: owner of {part}")
                    return found
        return []

    def parties(self, heads: list[Token], path: str, role: str) -> list[NamedParty]:
        """Named parties of the phrases headed by `heads`, pronouns resolved, places left out."""
        found: list[NamedParty] = []
        for head in heads:
            if any(child.lower_ == "no" and child.dep_ == "det" for child in head.children):
                continue  # "killed no soldiers"
            if role == "recipient" and self.event_type == "ASSAULT" and _is_festive(head):
                continue
            if role == "actor" and path == "subj" and head.ent_type_ == "GPE" and preposition_of(head) in ("in", "at"):
                continue  # "was in Veltor to meet": a place, for whom the tree has no subject
            if (
                role == "recipient"
                and path in ("obj", "on", "at", "into")
                and self.event_type == "ASSAULT"
                and head.ent_type_ == "FAC"
            ):
                # "attacked Northgate Airport": a building with a name of its own; "Veltor's Northgate base" is Veltor's
                owners = [owner for owner in dependents_exact(head, "nmod:poss") if owner.ent_type_ != "FAC"]
                found.extend(self.parties(owners, "poss", role) or [named_facility(head)])
            is_site = self._is_site(head) and not self.context.antecedents.stands_for_name(head)
            is_recognized = self.event_type == "SUPPORT" and path in ("obj", "obj.to") and head.ent_type_ == "GPE"
            if role == "recipient" and path not in ("subj", "with") and not is_recognized and is_site:
                is_aim = path in ("at", "into", "on", "toward", "towards") or self.event_type == "THREATEN"
                found.extend(self._land_fired_at(head) if is_aim else [])
                found.extend(self._lands_visited(head) if self.event_type == "CONSULT" else [])
                continue
            if role == "actor" and path in ("amod", "compound") and (self._is_town(head) or self._is_unknown(head)):
                continue
            for party in self._of(head) or (self._more_of(head) if role == "recipient" else []):
                if role == "actor" and is_unnamed(party, self.context.lexicon):
                    found.extend(self._body_suspected(party))
                    continue
                if (found or role == "recipient") and _is_place_behind_comma(party) and not _is_subject(party.head):
                    continue
                if not self._may_stand(party, path, role) or any(party.start == other.start for other in found):
                    continue
                if found and _is_one_phrase(found[-1], party):
                    # "Republic of Veltor government", "Veltor Front militants": one phrase, however the tree parts it.
                    found.append(replace(party, start=found.pop().start))
                else:
                    found.append(party)
        return found

    def _body_suspected(self, unnamed: NamedParty) -> list[NamedParty]:
        """ "gunmen suspected to be members of Hamas", "a bomber from Hamas", "killers sent by it": for whom."""
        for phrase in phrases_of(unnamed.head):
            is_own = phrase.preposition in ("from", "of") and phrase.depth == 0 and phrase.head.ent_type_ == "ORG"
            is_own |= phrase.preposition == "by" and lemma_of(phrase.head.head) in SENDING
            if is_own:
                return named_parties(phrase.head, self.context.lexicon)
        for participle in dependents(unnamed.head, "acl"):
            if lemma_of(participle) in SENDING:
                senders = [phrase.head for phrase in phrases_of(participle) if phrase.preposition == "by"]
                return [party for sender in senders for party in named_parties(sender, self.context.lexicon)]
            for token in participle.subtree if lemma_of(participle) in BELIEVED else ():
                is_body = lemma_of(token.head) in MEMBERS or token.head == participle
                if (
                    is_body
                    and token.ent_type_ in ("ORG", "NORP")
                    and preposition_of(token) in ("of", "to", "with", "from")
                ):
                    return named_parties(token, self.context.lexicon)
        return []

    def _more_of(self, head: Token) -> list[NamedParty]:
        if self.event_type not in FORCEFUL:
            return []
        more = [token for token in (counted_by(head) or [head]) if is_others(token)]
        alike = others_meant(more[0], self.context.lexicon) if more else None
        if alike is None or lemma_of(alike.head) not in UNTOLD_PEOPLE:
            return [alike] if alike is not None else []
        parts = [part for child in included_in(head) for part in with_conjuncts(child)]
        return [alike, *with_trade([party for part in parts for party in named_parties(part, self.context.lexicon)])]

    def _holders(self, ground: Token) -> list[Token]:
        """Rebels in "rebel-held villages"; a name is found as an owner."""
        marks = [child for child in dependents(ground, "amod", "acl") if lemma_of(child) in ("hold", "control")]
        before = [word for mark in marks for word in mark.children if word.i < mark.i and not word.ent_type_]
        return [word for word in before if is_any(word, ("armed", "opposition"), self.context.lexicon)]

    def _may_reside(self, token: Token) -> bool:
        """ "the courtyard of the residence of the ambassador": who lives there is whom it was aimed at."""
        is_official = token.pos_ == "NOUN" and is_any(token, OFFICES, self.context.lexicon)
        return is_official and self.event_type in FORCEFUL

    def _group_before(self, thing: Token, owner: Token) -> Token:
        """ "Kurdish opposition group headquarters": the group, not all Kurds."""
        group = owner.head
        is_group = group.head == thing and group.dep_ == "compound" and is_a(group, "group", self.context.lexicon)
        return group if is_group and not group.ent_type_ else owner

    def _is_told_enough(self, owner: NamedParty) -> bool:
        """A name; under coercion also "the home of a former governor", "the licence of a radio station"."""
        told = owner.antecedent or owner
        is_somebody = self.event_type == "COERCE" and is_any(told.head, OWNERS, self.context.lexicon)
        return is_somebody or names_anybody(told)

    def _can_own(self, token: Token) -> bool:
        """Whether "the visa of" or "the offices of" somebody says whose it is; a town says where."""
        if token.ent_type_:
            return token.ent_type_ in ("ORG", "NORP", "PERSON")
        if self.event_type in ("COERCE", "SANCTION") and is_any(token, OWNERS, self.context.lexicon):
            return True
        return is_any(token, ("role", "people", "group", "armed"), self.context.lexicon)

    def _of(self, head: Token) -> list[NamedParty]:
        owned = [owner for party in self._named(head) for owner in self._owner_of(party)]
        return [party for at, party in enumerate(owned) if all(party.start != other.start for other in owned[:at])]

    def _owner_of(self, party: NamedParty) -> list[NamedParty]:
        """ "its forces", "their spokesman" stand for whose they are; without an antecedent for nobody.

        "his counterpart" is somebody else; "its Veltorian allies" name themselves.
        """
        first = party.head.doc[party.start]
        if party.kind != "nominal" or party.antecedent is not None or first.tag_ != "PRP$":
            return [party]
        if any(token.ent_type_ for token in party.head.doc[first.i + 1 : party.end]):
            return [replace(party, start=first.i + 1)]
        is_joined = party.head.dep_ == "conj"
        if lemma_of(party.head) in OPPOSITE and not is_joined:
            return []
        if lemma_of(party.head) in CLOSE_ONES or (is_joined and lemma_of(party.head) in (*OPPOSITE, *ENTOURAGE)):
            return [replace(party, start=first.i + 1)]
        country = country_of(party.head, party.head.head) if party.head.dep_ == "conj" else None
        if country is not None:  # "Ana B. and her country"
            return [replace(party, antecedent=of_entity(country))]
        owner = self.context.antecedents.resolve(first)
        if owner is None or owner.antecedent is None:
            return []
        if is_joined and owner.antecedent.head == party.head.head:  # "Ana B. and her minister": beside herself
            return [replace(party, start=first.i + 1)]
        country = country_of(party.head, owner.antecedent.head)
        if country is not None:
            return [replace(party, antecedent=of_entity(country))]
        return [replace(party, antecedent=owner.antecedent)]

    def _named(self, head: Token) -> list[NamedParty]:
        antecedents = self.context.antecedents
        if head.lower_ == "those" and named_parties(head, self.context.lexicon):
            return named_parties(head, self.context.lexicon)
        if head.pos_ in ("PRON", "DET") or antecedents.stands_for_name(head):
            relative = antecedent_of(head)
            if relative is not None:
                return named_parties(relative, self.context.lexicon)
            whole = antecedent_of_whole(head)
            if whole is not None:
                named = [named_parties(one, self.context.lexicon) for one in with_conjuncts(whole)]
                return [party for parties in named for party in parties]
            several = antecedents.resolve_group(head)
            if several or head.lower_ == "both":
                return several  # two, never one
            resolved = antecedents.resolve(head)
            if resolved is not None:
                return [resolved, *self._joined_to(head)]
            return named_parties(head, self.context.lexicon) if head.pos_ == "NOUN" else []
        several = antecedents.resolve_group(head) if head.tag_ == "NNS" else []
        if several:
            return several
        counted = counted_by(head)
        if counted:
            return [
                party
                for token in counted
                for party in (
                    self._named(token) if token.pos_ == "PRON" else named_parties(token, self.context.lexicon)
                )
            ]
        if head.pos_ == "ADJ" and not head.ent_type_:
            if self.context.gazetteer.country_of_demonym(head.text):
                return [NamedParty(head, head.i, head.i + 1, "name", "NORP")]
            return []
        sides = states_behind(head) if self.event_type in MUTUAL else self._states_governed(head)
        if sides:
            return [party for side in sides for party in named_parties(side, self.context.lexicon)]
        found = [*named_parties(head, self.context.lexicon), *self._state_beside(head)]
        if self.event_type == "ASSAULT" and lemma_of(head) in CONVOYS:
            found = [party for one in _carried(head) for party in named_parties(one, self.context.lexicon)] or found
        if len(found) == 1 and found[0].kind == "nominal" and antecedents.fuller_name(found[0]) is not None:
            return [replace(found[0], antecedent=antecedents.fuller_name(found[0]))]
        if not found and self.event_type in (*FORCEFUL, "AID") and is_any(head, TOOLS, self.context.lexicon):
            return self._owner_of_tool(head)
        if not found and self.event_type == "ACCUSE" and lemma_of(head) in FINDINGS:
            return [party for author in _authors(head) for party in self._of(author)]
        return found

    def _state_beside(self, head: Token) -> list[NamedParty]:
        """Canada in a headline's "tariffs on Mexico, Canada": no state lies in another."""
        if head.ent_type_ != "GPE" or not self._is_state(head):
            return []
        beside = [child for child in dependents(head, "appos") if child.ent_type_ == "GPE" and self._is_state(child)]
        return [party for one in beside for party in named_parties(one, self.context.lexicon)]

    def _is_state(self, name: Token) -> bool:
        entity = entity_at(name)
        return entity is not None and self.context.gazetteer.country_named(of_entity(entity).text) is not None

    def _states_governed(self, authorities: Token) -> list[Token]:
        states = states_governed(authorities)
        named = [entity_at(state) for state in states]
        is_known = all(name is not None and self.context.gazetteer.country_named(name.text) for name in named)
        return states if is_known else []

    def _owner_of_tool(self, tool: Token) -> list[NamedParty]:
        """Whose "Veltorian jets", "army helicopters", "Veltor's air defences" are, or who fired them."""
        for owners in (
            premodifiers(tool, "amod"),
            [owner for owner in premodifiers(tool, "compound") if self._commands(owner)],
            dependents_exact(tool, "nmod:poss"),
            [phrase.head for phrase in phrases_of(tool) if self._is_of_owner(phrase)],
            _who_fired(tool),
        ):
            found = [party for owner in owners if not self._is_town(owner) for party in self._of(owner)]
            if found:
                return found
        return []

    def _is_of_owner(self, phrase: Phrase) -> bool:
        """The Front in "jets of the Front", the bureau in "a vessel of the Veltorian fisheries bureau"."""
        if phrase.preposition == "from" and phrase.depth == 0:
            return phrase.head.ent_type_ in ("ORG", "NORP")
        is_of = phrase.preposition == "of" and phrase.depth == 0
        states = premodifiers(phrase.head, "amod") if phrase.head.pos_ == "NOUN" else []
        return is_of and (self._can_own(phrase.head) or any(state.ent_type_ in ("GPE", "NORP") for state in states))

    def _commands(self, owner: Token) -> bool:
        """Army in "army helicopters"; but personnel carriers are nobody's by that word."""
        classes = self.context.lexicon.classes
        commanders = classes["armed"] | classes["police"] | classes["state"]
        return lemma_of(owner) in commanders - {"personnel", "patrol"}

    def _joined_to(self, pronoun: Token) -> list[NamedParty]:
        """The states in "against it and other Gulf states"."""
        joined = dependents(pronoun, "conj") if pronoun.pos_ == "PRON" else []
        return [party for head in joined for party in named_parties(head, self.context.lexicon)]

    def _is_town(self, token: Token) -> bool:
        """Whether a word before an act says where it was: "the Palmyra attack", but not "the Tehran talks"."""
        return token.pos_ == "PROPN" and self._is_site(token)

    def _is_unknown(self, token: Token) -> bool:
        """ "the Tadamon massacre": a name of nothing known before an act says where, or which one."""
        return token.pos_ == "PROPN" and not token.ent_type_ and self.event_type == "ASSAULT"

    def _is_site(self, head: Token) -> bool:
        """Whether a phrase starts with a place: in "the city of A, B province, C" none of the names is a party."""
        if head.ent_type_ == "GPE":
            entity = entity_at(head)
            gazetteer = self.context.gazetteer
            speaks = entity is None or gazetteer.country_named(entity.text) or gazetteer.metonym_country(entity.text)
            return not speaks
        if self.event_type in SPOKEN_TYPES and is_seat(head, self.context.lexicon):
            return False  # "accused the Kremlin"
        return head.ent_type_ in ("LOC", "FAC") or (
            not head.ent_type_ and is_a(head, "territory", self.context.lexicon)
        )

    def _land_fired_at(self, head: Token) -> list[NamedParty]:
        """ "missiles at northern Veltor": fire into a part of a state is fire on the state."""
        entity = entity_at(head)
        if self.event_type not in ("ASSAULT", "THREATEN") or entity is None or preposition_of(head) == "in":
            return []
        state = _state_behind(entity) if preposition_of(head) != "on" else None
        if state is not None and self.context.gazetteer.country_named(state.text):
            return [of_entity(state)]  # "fired at Kenning, Veltor"
        if entity[0].lower_ in PARTS_OF_LAND and self.context.gazetteer.country_named(entity[1:].text):
            return [NamedParty(entity.root, entity.start + 1, entity.end, "name", "GPE")]
        return []

    def _lands_visited(self, town: Token) -> list[NamedParty]:
        """ "visits Kenning, Veltor, and Ostland": the states of the list, without its towns."""
        states = [entity_at(token) for token in with_conjuncts(town) if token.ent_type_ == "GPE"]
        named = [of_entity(state) for state in states if state is not None]
        return [party for party in named if self.context.gazetteer.country_named(party.text)]

    def _may_stand(self, party: NamedParty, path: str, role: str) -> bool:
        """Whether a name can be a party here: a town that is hit is a place, a state that is hit is a party."""
        if party.label != "GPE" or (
            role != "recipient" and path in ("subj", "poss", "poss.of", "by", "compound", "amod", "between")
        ):
            return True
        gazetteer = self.context.gazetteer
        if gazetteer.country_named(party.text) is not None:
            return True
        if self.event_type not in SPOKEN_TYPES:
            return False
        if party.head.dep_ in ("appos", "conj") and _is_introduced_as_state(party.head):
            return True
        # "recognises Norland": not every land is a state in the gazetteer, and nobody recognises a town.
        return path in ("obj", "subj", "with") or gazetteer.metonym_country(party.text) is not None


def _is_festive(head: Token) -> bool:
    """A party that people are at: "opened fire at a party", "a bomb at a wedding party"."""
    if head.lower_ not in ("party", "parties") or head.ent_type_:
        return False
    return preposition_of(head) in ("at", "in", "during") or any(child.lower_ in FESTIVE for child in head.lefts)


def _lies_within(party: NamedParty, whole: NamedParty) -> bool:
    """Parliament in "members of parliament", where both were found."""
    is_inner = (
        whole.start <= party.start and party.end <= whole.end and party.end - party.start < whole.end - whole.start
    )
    return is_inner and party.head.doc is whole.head.doc and party.antecedent is None


def _is_introduced_as_state(name: Token) -> bool:
    """ "the breakaway states Norland and Sudland"."""
    first = name.head if name.dep_ == "conj" else name
    return first.dep_ == "appos" and lemma_of(first.head) in STATES


def _is_one_phrase(before: NamedParty, party: NamedParty) -> bool:
    if before.head.doc is not party.head.doc or before.end > party.start:
        return False
    between = before.head.doc[before.end : party.start]
    return all(word.pos_ == "ADJ" for word in between) and (before.kind == "name" or before.end == party.start)


def _is_numbered(thing: Token) -> bool:
    """ "turned back its 48th vessel": the one that it has come upon, none of its own."""
    return any(child.ent_type_ == "ORDINAL" or (child.tag_ == "JJ" and child.like_num) for child in thing.lefts)


def _doers_of(act: Token) -> list[Token]:
    """ "abuses by the guards", "the detention of its citizens by Veltor": who did it is accused."""
    return [phrase.head for phrase in phrases_of(act) if phrase.preposition == "by"]


def _holding(ground: Token) -> list[Token]:
    """The Front in "Front-held districts", "a Front-controlled airport"."""
    marks = [child for child in dependents(ground, "amod", "acl") if lemma_of(child) in ("hold", "control")]
    return [name for mark in marks for name in mark.children if name.ent_type_ in ("ORG", "NORP") and name.i < mark.i]


def _who_fired(weapon: Token) -> list[Token]:
    """ "launched a missile that hit A", "drones sent by A hit B": whoever fired the weapon hits."""
    for child in dependents(weapon, "acl"):
        if lemma_of(child) in FIRING | OPERATING:
            return [phrase.head for phrase in phrases_of(child) if phrase.preposition == "by"]
    firing = weapon.head
    if any(child.dep_ == "compound:prt" and child.lower_ == "down" for child in firing.children):
        return []  # "shot down a plane": nobody fired it
    return read_clause(firing).subjects if weapon.dep_ == "obj" and lemma_of(firing) in FIRING else []


def _authors(finding: Token) -> list[Token]:
    named = [token for token in premodifiers(finding, "") if token.ent_type_ in ("ORG", "GPE")]
    named = named or dependents_exact(finding, "nmod:poss")
    return named or [phrase.head for phrase in phrases_of(finding) if phrase.preposition in ("by", "from")]


def _state_behind(town: TokenSpan) -> TokenSpan | None:
    """The name between commas behind a town."""
    doc, end = town.doc, town.end
    if end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].ent_type_ == "GPE":
        return entity_at(doc[end + 1])
    return None


def _owners_of_list(heads: list[Token], found: list[NamedParty]) -> list[Token]:
    """ "sanctions on Veltor's revenues, banks and officials": Veltor, whose they all are."""
    if not found or any(party.kind == "name" or party.head.dep_ != "conj" for party in found):
        return []
    firsts = [head for head in heads if all(first_of_list(party.head) == head for party in found)]
    return [owner for head in firsts for owner in dependents_exact(head, "nmod:poss") if owner.ent_type_ == "GPE"]


def _partners(paths: tuple[str, ...], site: Clause | NounSite) -> list[Token]:
    """ "withdraws from its agreement with A": with whom it was made."""
    things = [token for path in paths if path in ("obj", "from", "of") for token in heads_on(path, site)]
    return [phrase.head for thing in things for phrase in phrases_of(thing) if phrase.preposition == "with"]


def _carried(vehicle: Token) -> list[Token]:
    """ "a bus carrying pilgrims": whom an attack on it is aimed at."""
    aboard = [phrase.head for phrase in phrases_of(vehicle) if phrase.preposition == "with" and phrase.depth == 0]
    return [
        carried
        for child in dependents(vehicle, "acl")
        if lemma_of(child) in CARRYING
        for carried in dependents(child, "obj")
    ] or [token for token in aboard if token.tag_ == "NNS"]


def _before_participle(parties: list[NamedParty], path: str, site: Clause | NounSite) -> list[NamedParty]:
    """ "a man arrested in May and a woman …": the woman, joined behind the participle, has no share in it."""
    if not isinstance(site, Clause) or path not in ("subj", "obj") or not site.predicate.dep_.startswith("acl"):
        return parties
    verb = site.predicate
    if verb.i < verb.head.i:
        return parties  # "Recently deported Ana B."
    return [
        party
        for party in parties
        if party.head.i < verb.i or party.head not in verb.head.subtree or party.head in verb.subtree
    ]


def _is_subject(name: Token) -> bool:
    """Belarus in "Despite pleas from Kenning, Veltor jails them": the one subject of its clause."""
    return name.dep_ == "nsubj" and dependents(name.head, "nsubj") == [name]


def _is_place_behind_comma(party: NamedParty) -> bool:
    """Argentina in "a court in Córdoba, Argentina", which parsers like to take for a second subject."""
    if party.label != "GPE" or party.start < 2:
        return False
    comma, before = party.head.doc[party.start - 1], party.head.doc[party.start - 2]
    joined = any(child.dep_ == "cc" for child in party.head.children)
    return (
        comma.text == ","
        and before.ent_type_ in ("GPE", "LOC", "FAC")
        and not joined
        and party.head.dep_ not in ("conj", "list")
    )


def _of_itself(heads: list[Token], site: Clause | NounSite) -> list[Token]:
    """ "an attack on a convoy of the Front": what follows "of" belongs to the noun right before it."""
    if isinstance(site, Clause):
        return heads
    deep = {phrase.head.i for phrase in site.phrases if phrase.preposition == "of" and phrase.depth}
    return [head for head in heads if head.i not in deep]


def _only_suffers(thing: Token, owner: Token) -> bool:
    """Whether an owner of what is protested against is only whom it befalls: by "of", or as the name of a war."""
    if lemma_of(thing) not in BEFALLING:
        return False
    return preposition_of(owner) == "of" or (lemma_of(thing) in ("war", "conflict") and owner.dep_ != "nmod:poss")
