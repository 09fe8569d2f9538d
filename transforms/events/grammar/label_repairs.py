"""Labels that word order rules out, put right: an object taken for a second subject, a title on an earlier name."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from sitrep.transforms.events.grammar.relations import POSSESSIVE_MARKS, case_of
from sitrep.transforms.events.word_set import word_set

NAME_PARTS = frozenset({"compound", "flat", "amod", "nmod:desc", "nmod"})
# Labels of what stands before a noun and belongs to it.
BEFORE_ITS_NOUN = frozenset({"compound", "nmod:desc", "nmod:poss", "amod", "nsubj", "appos"})


# Abbreviations that name nobody.
THINGS = word_set("ceo cfo gdp lng uav ied hiv aids dna icu vip covid suv atm gps drc npp lpg isp rpg vat ngo ngos mps")
MEMBERS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:agent"})
# What papers and treaties are "of", and made with somebody.
CONTENTS = word_set("understanding cooperation friendship intent partnership association alliance agreement exchange")
NO_AGENT = frozenset({"for", "on", "against", "with", "to", "of", "over", "at", "in"})
MONTH_NAMES = frozenset({"april", "may", "june", "august", "january"})
# Words in other relations keep theirs.
MENDED = frozenset({
    "nsubj", "nsubj:pass", "nsubj:outer", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:desc", "flat", "appos",
    "compound", "conj",
})  # fmt: skip

PULLING = frozenset({"pull", "walk", "back", "drop", "opt"})


def lift_conjunct(joined: Token) -> None:
    """ "dismisses Prime Minister Ana B. and her cabinet": the cabinet is joined to the minister, not to her name."""
    name = joined.head
    if joined.dep_ != "conj" or name.dep_ != "appos" or name.ent_type_ != "PERSON" or joined.ent_type_:
        return
    title = name.head
    if title.tag_ in ("NN", "NNP") and title.i + 1 == name.left_edge.i and title.i < name.i < joined.i:
        joined.head = title


def _ends_in_one_s(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "as", "is"))


def mend_labels(doc: Doc) -> None:
    """Changes `doc` in place; mending twice changes nothing."""
    for token in doc:
        if _is_abbreviated_name(token):
            token.pos_ = "PROPN"
        if token.pos_ == "VERB" and token.lower_ == "summons":
            token.lemma_, token.tag_ = "summon", "VBZ"
        if token.lower_ in ("aide", "aides") and token.pos_ == "NOUN":
            token.lemma_ = "aide"
        if token.tag_ == "VBP" and token.lemma_.lower() == token.lower_ and _ends_in_one_s(token.lower_):
            token.lemma_, token.tag_ = token.lower_[:-1], "VBZ"  # "severs ties"
        if token.lower_ in ("d'affaires", "d’affaires") and token.dep_ == "appos":
            _join_envoy(token)
        if token.ent_type_ == "PERSON" and _is_month(token):
            token.ent_type_ = "DATE"
        if token.tag_ == "RP" and token.dep_ == "case":
            _free_particle(token)
        if token.lower_ == "out" and token.dep_ == "case":
            _part_from_of(token)
        if token.dep_ not in MENDED:
            continue
        if token.dep_ == "conj" and token.tag_ == "VBN" and token.head.lower_ == "dead":
            token.pos_, token.tag_ = "ADJ", "JJ"  # "left seven dead and 11 wounded"
        if token.dep_.startswith("nsubj"):
            _join_title(token)
        if token.dep_ == "nsubj":
            _own_what_follows(token)
        if token.dep_ == "nsubj":
            _free_subject(token)
            _make_object(token)
        elif token.dep_ == "obj":
            _free_subject(token)
        elif token.dep_ == "nmod:desc" and token.head.i < token.i:
            _hang_title(token)
        elif token.dep_ == "obl:agent" and token.i < token.head.i and not case_of(token):
            token.dep_ = "nsubj:pass"  # "A, B and C are charged"
        elif token.dep_ == "obl:agent" and (case := case_of(token)) is not None and case.lower_ in NO_AGENT:
            token.dep_ = "obl"  # "a warrant is issued for the governor by a judge"
        elif token.dep_ in ("flat", "appos"):
            _go_on_with_list(token)
        if token.dep_ == "compound" and token.i > token.head.i and case_of(token):
            token.dep_ = "nmod"  # "the kidnapping of students by Northgate Front": what has a preposition is a phrase
        if token.dep_ == "compound" and token.ent_type_ == "PERSON":
            _raise_person(token)
        if token.dep_ == "appos":
            _bring_before_verb(token)
        if token.dep_ == "appos":
            _list_between(token)
        if token.dep_ in ("appos", "nmod:desc", "nmod", "compound", "flat"):
            _bring_behind_verb(token)
        if token.dep_ in ("appos", "nmod", "compound") and token.ent_type_:
            _free_phrase(token)
        if token.dep_ == "obl" and token.i < token.head.i:
            _keep_before_comma(token)
        if token.dep_ == "conj":
            _keep_included(token)
            _join_modifiers(token)
        if token.dep_ in ("obl", "nmod", "obl:agent"):
            _raise_preposition(token)
        if token.dep_ == "nmod":
            _join_second(token)
            _raise_partner(token)
        if token.dep_ == "obl":
            _join_weapons(token)
        if token.dep_ == "iobj":
            _make_only_object(token)


def _free_particle(off: Token) -> None:
    """ "sealed off the road": the road is sealed off, not something done off the road."""
    thing = off.head
    verb = thing.head
    if off.i and off.nbor(-1) == verb and thing.dep_ == "obl" and verb.pos_ == "VERB":
        has_object = any(child.dep_ in ("obj", "nsubj:pass") for child in verb.children)
        if not has_object:
            off.head, off.dep_, thing.dep_ = verb, "compound:prt", "obj"


def _part_from_of(out: Token) -> None:
    """ "pulled out of the treaty": they pulled out, of the treaty."""
    verb = out.head.head
    if out.i == 0 or out.nbor(-1) != verb or verb.pos_ != "VERB" or verb.lemma_.lower() not in PULLING:
        return
    if any(child.lower_ == "of" and child.i == out.i + 1 for child in out.head.children):
        out.head, out.dep_ = verb, "compound:prt"


def _raise_person(name: Token) -> None:
    """ "bans senate president Ana B. from", "declares Ambassador Ana B. persona non grata": she is the object.

    A noun before its person is told of her; what follows her behind "persona" is what she is declared.
    """
    noun = name.head
    if noun.dep_ != "obj" or noun.ent_type_ or noun.pos_ not in ("NOUN", "PROPN"):
        return
    if name.i > noun.i and noun.i + 2 >= name.left_edge.i:
        title = next((child for child in name.lefts if child.dep_ == "nmod:desc"), None)
        for child in [*noun.children]:
            if child != name and child.i > name.i:
                child.head = name
        name.head, name.dep_ = noun.head, "obj"
        noun.head, noun.dep_ = (title, "compound") if title is not None else (name, "nmod:desc")
    elif noun.lower_ in ("persona", "personae"):
        before = name.doc[name.i - 1] if name.i > name.sent.start else None
        name.head, name.dep_ = noun.head, "obj"
        noun.dep_ = "xcomp"
        if before is not None and before.dep_ == "nmod:desc" and before.head.i < before.i:
            before.head = name


def _join_envoy(affairs: Token) -> None:
    """ "the chargé d'affaires of Veltor": one office, and Veltor's."""
    for child in list(affairs.children):
        if child.dep_ == "nmod":
            child.head = affairs.head
    affairs.dep_ = "flat"


def _is_abbreviated_name(token: Token) -> bool:
    """ "VDF returned the paintings": capitals of a body that was taken for a common noun."""
    if token.pos_ != "NOUN" or token.dep_ not in MEMBERS or token.ent_type_ or token.lower_ in THINGS:
        return False
    if len(token.text) < 3 or not token.text.isupper() or not token.text.isalpha():
        return False
    return sum(other.text.isupper() for other in token.sent) * 3 < len(token.sent)


def _is_month(token: Token) -> bool:
    """ "the May shooting", "an April raid", no Ms May: a month alone between an article and a noun."""
    if token.lower_ not in MONTH_NAMES or token.i == 0 or token.i + 1 >= len(token.doc):
        return False
    after = token.nbor()
    return token.nbor(-1).pos_ == "DET" and after.pos_ in ("NOUN", "NUM") and after.ent_type_ != "PERSON"


def _free_subject(behind: Token) -> None:
    """ "Veltoria's High Court sentences Attorney General Ana B.": the court was taken for a part of the name."""
    verb = behind.head
    if behind.i < verb.i or not _is_plain_active(verb) or any(child.dep_ == "nsubj" for child in verb.lefts):
        return
    before = [child for child in behind.lefts if child.i < verb.i and child.dep_ in BEFORE_ITS_NOUN]
    if before and before[-1].pos_ in ("NOUN", "PROPN"):
        before[-1].head, before[-1].dep_ = verb, "nsubj"


def _make_object(behind: Token) -> None:
    """ "The court sentences Ana B. to a year": whoever stands behind an active verb that has its subject is its object.

    Where the object is there as well, they are its owner ("limits Ana B.'s access") or belong to its name.
    """
    verb = behind.head
    if behind.i < verb.i or not _is_plain_active(verb) or case_of(behind):
        return
    is_bare = verb.tag_ == "VBG" and verb.dep_ in ("advcl", "acl") and behind.left_edge.i == verb.i + 1
    if not is_bare and not any(child.dep_ == "nsubj" for child in verb.lefts):
        return  # but ", killing commander Ana B." has its object, too
    objects = [child for child in verb.rights if child.dep_ == "obj"]
    if not objects:
        if any(child.dep_ == "expl" for child in verb.children) or _is_cut_off(verb, behind):
            return
        behind.dep_ = "obj"
        return
    thing = objects[0]
    if thing.i > behind.i:
        behind.head = thing
        behind.dep_ = "nmod:poss" if _ends_in_possessive(behind) else "compound"
    elif thing.i == behind.left_edge.i - 1:
        behind.head, behind.dep_ = thing, "appos"


def _is_plain_active(verb: Token) -> bool:
    if verb.tag_ not in ("VBZ", "VBP", "VBD", "VB", "VBN", "VBG") or verb.lemma_.lower() == "be":
        return False
    return not any(child.dep_.endswith(":pass") for child in verb.children)


def _is_cut_off(verb: Token, behind: Token) -> bool:
    """A comma or quotation mark stands between: "…," says the minister."""
    return any(token.text in (",", '"', "”", "''") for token in verb.doc[verb.i + 1 : behind.left_edge.i])


def _ends_in_possessive(token: Token) -> bool:
    own = [token, *(child for child in token.children if child.dep_ in ("flat", "appos"))]
    return any(child.lower_ in POSSESSIVE_MARKS for part in own for child in part.children)


def _hang_title(title: Token) -> None:
    """ "A meets with president Ana B.": a title belongs to no name before it, but to what governs the phrase."""
    preposition, above = case_of(title), title.head
    if preposition is not None:
        while above.head != above and above.pos_ not in ("VERB", "AUX"):
            above = above.head
        if above.i < preposition.i:
            title.head, title.dep_ = above, "obl"
        return
    before = title.doc[title.left_edge.i - 1] if title.left_edge.i > title.sent.start else None
    is_listed = any(child.dep_ == "cc" or child.text == "," for child in title.lefts)
    if is_listed or (before is not None and before.text in (",", "and")):
        named = title.head
        if named.dep_ == "appos" and named.ent_type_ == "PERSON" and named.head.ent_type_ != "PERSON":
            title.head = named.head  # "president A, minister B": the ministers go with the president
        title.dep_ = "conj"


def _join_title(first: Token) -> None:
    """ "Minister Ana B. says", "Front rebels kill": of two subjects side by side the first belongs to the second."""
    beside = first.doc[first.right_edge.i + 1] if first.right_edge.i + 1 < first.sent.end else None
    second = next(
        (c for c in first.head.lefts if c.dep_ == first.dep_ and c.i > first.i and c.left_edge == beside), None
    )
    if second is None or second.pos_ not in ("NOUN", "PROPN") or first.pos_ not in ("NOUN", "PROPN"):
        return
    if second.ent_type_ in ("DATE", "TIME") or (second.pos_ == "NOUN" and not first.ent_type_):
        return
    if second.left_edge.dep_ == "cc":
        second.head, second.dep_ = first, "conj"
        return
    if any(child.dep_ in ("det", "case", "nummod") for child in second.lefts):
        return
    first.head = second
    first.dep_ = "nmod:desc" if second.ent_type_ == "PERSON" else "compound"


def _go_on_with_list(name: Token) -> None:
    """ "Minister Ana B. and minister Bruno C.": behind an "and" stands another one, no further part of the name.

    A list that hangs on the name of an office's holder hangs on the office, as the name does.
    """
    head = name.head
    between = [token for token in name.doc[head.i + 1 : name.i] if token.dep_ == "cc"]
    if between and all(token.head == name or token.head in name.subtree for token in between):
        if head.dep_ in ("nmod:desc", "compound") and head.head.i > head.i:
            head = head.head
        if head.i < name.i:
            name.head, name.dep_ = head, "conj"
    elif name.dep_ == "appos" and name.ent_type_ == "PERSON" and head.ent_type_ != "PERSON":
        holder = head.head
        if head.dep_ in ("nmod:desc", "compound") and head.i < holder.i < name.i and holder.ent_type_ == "PERSON":
            _list_with_holder(head, holder)
            return
        named = [child for child in head.rights if child.dep_ == "appos" and child.ent_type_ == "PERSON"]
        if any(child.i < name.i for child in named):
            name.dep_ = "conj"  # "leader Ana B., her deputy Bruno C.": one office has one name
        for other in [child for child in name.rights if child.dep_ == "conj"]:
            other.head = head


def _list_with_holder(title: Token, holder: Token) -> None:
    """ "leader Ana B., her deputy Bruno C., and chief Clara D.": those who hang on Ana's title are listed with her."""
    for other in [child for child in title.rights if child.i > holder.i and child.dep_ in ("appos", "conj")]:
        if other.ent_type_ == "PERSON":
            other.head, other.dep_ = holder, "conj"


def _join_weapons(first: Token) -> None:
    """ "in a rebel missile and drone attack": the missile is a part of the phrase that ends in "attack"."""
    if first.ent_type_ != "WEAPON" or first.i + 2 >= first.sent.end or first.nbor(1).dep_ != "cc":
        return
    whole = next((child for child in first.head.rights if child.dep_ == "obl" and child.i > first.i + 1), None)
    case = case_of(whole) if whole is not None else None
    if whole is None or (case is not None and case.i > first.i):
        return
    second = next(iter(_joined_weapons(first, whole)), None)
    if whole.left_edge.i != first.i + 1 and second is None:
        return
    for child in list(first.lefts):
        child.head = whole
    if second is not None:
        second.head, second.dep_ = whole, "compound"
    first.head, first.dep_ = whole, "compound"


def _joined_weapons(first: Token, whole: Token) -> list[Token]:
    """The artillery in "in Veltorian drone and artillery attacks", right before the noun of both."""
    before = whole.nbor(-1)
    return [before] if before.dep_ == "conj" and before.head == first else []


def _keep_included(joined: Token) -> None:
    """ "fifty villagers, including ten children and two women,": the women are included as well."""
    before = [child for child in joined.head.rights if child.i < joined.i and child.dep_ == "nmod"]
    if not before or not any(child.lower_ == "including" for child in before[-1].lefts):
        return
    between = joined.doc[before[-1].i + 1 : joined.left_edge.i]
    if not any(word.text == "," for word in between):
        joined.head = before[-1]


def _make_only_object(told: Token) -> None:
    """ "accuse the Front of killing two": whom something is done to, where nothing else is the object."""
    if told.head.i < told.i and not any(child.dep_ in ("obj", "ccomp") for child in told.head.children):
        told.dep_ = "obj"


def _list_between(name: Token) -> None:
    """ "two students, a nurse and a guard": the nurse is the second of three, no other word for the students."""
    first, last = name.head, name.right_edge
    if name.i < first.i or name.ent_type_ or name.pos_ != "NOUN":
        return
    opens = min((child.left_edge.i for child in name.lefts if child.dep_ != "punct"), default=name.i)
    if name.doc[opens - 1].text != ",":
        return
    is_own = any(child.tag_ == "PRP$" for child in name.lefts)  # "Ana B., her son, and a guard"
    is_open = any(child.dep_ == "det" and child.lower_ in ("a", "an", "another") for child in name.lefts)
    behind = next((child for child in first.rights if child.dep_ == "conj" and child.i > last.i), None)
    if behind is None and first.dep_ == "appos" and first.ent_type_ == "PERSON":
        behind = next((child for child in first.head.rights if child.dep_ == "conj" and child.i > last.i), None)
    if behind is None or not any(child.dep_ == "cc" for child in behind.lefts):
        return
    closes = name.doc[last.i + 1]
    if (is_own and first.ent_type_ == "PERSON") or (is_open and closes.dep_ == "cc"):
        name.head, name.dep_ = behind.head, "conj"


def _bring_behind_verb(name: Token) -> None:
    """ "France bans minister Ana B.": what stands behind the verb without a comma is its object, no name of France."""
    subject = name.head
    verb = subject.head
    if not subject.dep_.startswith("nsubj") or not subject.i < verb.i < name.i or name.pos_ not in ("NOUN", "PROPN"):
        return
    if not _is_plain_active(verb) or case_of(name) or _is_cut_off(verb, name):
        return
    if not any(child.dep_ == "obj" or _fills_place(child, name) for child in verb.children):
        name.head, name.dep_ = verb, "obj"


def _fills_place(told: Token, name: Token) -> bool:
    """Whether a clause under a verb leaves no place for `name` as its object; "asks minister Ana B. to leave" does."""
    if told.dep_ not in ("xcomp", "ccomp"):
        return False
    before_aim = told.i > name.i and any(child.dep_ in ("mark", "nsubj") for child in told.lefts)
    return not before_aim


def _bring_before_verb(name: Token) -> None:
    """ "Leader Ana B. calls for talks": a name before the verb is its subject, no other name of what stands behind."""
    behind = name.head
    if name.pos_ != "PROPN" or not name.ent_type_ or behind.i < name.i or case_of(name):
        return
    verb = next((above for above in behind.ancestors if above.pos_ == "VERB"), None)
    if verb is None or not name.i < verb.i < behind.i or not _is_plain_active(verb) or verb.tag_ == "VBG":
        return
    if not any(child.dep_.startswith("nsubj") for child in verb.children):
        name.head, name.dep_ = verb, "nsubj"


def _own_what_follows(owner: Token) -> None:
    """ "denies Veltoria's claim that it won": behind "'s" stands what is owned; the owner has no other part."""
    mark = next((child for child in owner.rights if child.lower_ in POSSESSIVE_MARKS and child.tag_ == "POS"), None)
    if mark is None or mark.i + 1 >= owner.sent.end or mark.i + 1 == owner.head.i:
        return
    owned = owner.doc[mark.i + 1]
    while owned.dep_ in ("compound", "amod", "nummod", "nmod:desc") and owned.head.i > owned.i:
        owned = owned.head
    is_thing = owned.pos_ == "NOUN" and owned not in (owner.head, owner) and not owner.is_ancestor(owned)
    if is_thing and owned.i < owner.head.i and owned.dep_ != "nsubj":
        owner.head, owner.dep_ = owned, "nmod:poss"


def _free_phrase(name: Token) -> None:
    """ "sanctions on minister Ana B. for fraud": she is in the phrase of her own preposition, not in that behind it."""
    behind, own = name.head, case_of(name)
    if own is None or behind.i < name.i or own.dep_ != "case":
        return
    other = case_of(behind)
    if other is not None and own.i < name.i < other.i and behind.head.i < own.i:
        name.head, name.dep_ = behind.head, "obl" if behind.dep_.startswith("obl") else "nmod"


def _keep_before_comma(phrase: Token) -> None:
    """ "seeks warrants against A and B, accusing them": behind a comma another clause starts, which A is no part of."""
    verb = phrase.head
    if verb.tag_ != "VBG" or verb.dep_ not in ("advcl", "acl") or not case_of(phrase):
        return
    above = verb.head
    if above.i < phrase.i and verb.doc[verb.i - 1].text == "," and above.pos_ in ("VERB", "AUX"):
        phrase.head = above


def _join_modifiers(act: Token) -> None:
    """ "rebel drone and missile attacks": the drones are of the attacks, and what stands before them is so too."""
    first = act.head
    if first.tag_ != "NN" or act.pos_ != "NOUN" or first.i + 2 >= act.sent.end or first.nbor(1).dep_ != "cc":
        return
    is_means = first.ent_type_ == "WEAPON" or first.lower_ in ("air", "ground", "land", "sea", "artillery")
    parts = [child for child in act.lefts if child.dep_ == "compound"]
    if not is_means or not parts or parts[0].i != first.i + 2 or any(c.dep_ == "det" for c in act.lefts):
        return
    above, label = first.head, first.dep_
    for child in [child for child in first.children if child != act]:
        child.head = act
    act.head, act.dep_ = (act, "ROOT") if label == "ROOT" else (above, label)
    first.head, first.dep_ = act, "compound"


def _join_second(name: Token) -> None:
    """ "talks between leader A and president B": behind "and", without a preposition of its own, B is beside A."""
    joint = next((child for child in name.lefts if child.dep_ == "cc"), None)
    if joint is None or case_of(name) or name.pos_ not in ("NOUN", "PROPN"):
        return
    before = [child for child in name.head.rights if child.dep_ == "nmod" and child.i < joint.i and case_of(child)]
    if before and before[-1].right_edge.i + 1 == joint.i and before[-1].pos_ in ("NOUN", "PROPN"):
        name.head, name.dep_ = before[-1], "conj"


def _raise_partner(partner: Token) -> None:
    """ "a memorandum of understanding with A": A is who the memorandum is with."""
    content, own = partner.head, case_of(partner)
    if own is None or own.lower_ not in ("with", "between") or content.lemma_.lower() not in CONTENTS:
        return
    above = case_of(content)
    if content.dep_ == "nmod" and above is not None and above.lower_ == "of":
        partner.head = content.head


def _raise_preposition(name: Token) -> None:
    """ "on High Court president Ana B.": the preposition stands before the whole phrase, not before a part of it."""
    if case_of(name):
        return
    parts = [child for child in name.lefts if child.dep_ in NAME_PARTS]
    preposition = case_of(parts[0]) if parts else None
    if preposition is not None and preposition.dep_ == "case" and preposition.i == name.left_edge.i:
        preposition.head = name
