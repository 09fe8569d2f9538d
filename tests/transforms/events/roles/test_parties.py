import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from sitrep.transforms.events.roles.parties import is_unnamed, named_parties


def names(doc, word, lexicon) -> list[str]:
    head = next(token for token in doc if token.text == word)
    return [party.text for party in named_parties(head, lexicon)]


def test_common_noun_keeps_what_says_whose_and_drops_how_many(parsed, lexicon):
    doc = parsed("""
        The the DET DT 4 det
        three three NUM CD 4 nummod
        Malawian malawian ADJ JJ 4 amod NORP
        soldiers soldier NOUN NNS 0 ROOT
    """)
    assert names(doc, "soldiers", lexicon) == ["Malawian soldiers"]


def test_conjuncts_are_parties_of_their_own(parsed, lexicon):
    doc = parsed("""
        Iran Iran PROPN NNP 0 ROOT GPE
        and and CCONJ CC 3 cc
        rebels rebel NOUN NNS 1 conj
    """)
    assert names(doc, "Iran", lexicon) == ["Iran", "rebels"]


def test_groups_named_after_their_kind_are_named_by_their_names(parsed, lexicon):
    doc = parsed("""
        militant militant ADJ JJ 2 amod
        groups group NOUN NNS 0 ROOT
        Hamas Hamas PROPN NNP 2 appos ORG
        and and CCONJ CC 5 cc
        Hezbollah Hezbollah PROPN NNP 3 conj ORG
    """)
    assert names(doc, "groups", lexicon) == ["Hamas", "Hezbollah"]


def test_members_of_a_body_are_named_by_the_body(parsed, lexicon):
    doc = parsed("""
        members member NOUN NNS 0 ROOT
        of of ADP IN 4 case
        the the DET DT 4 det
        PKK PKK PROPN NNP 1 nmod ORG
    """)
    assert names(doc, "members", lexicon) == ["PKK"]


def test_officials_of_two_states_are_two_parties(parsed, lexicon):
    doc = parsed("""
        Israeli israeli ADJ JJ 4 amod NORP
        and and CCONJ CC 3 cc
        Lebanese lebanese ADJ JJ 1 conj NORP
        officials official NOUN NNS 0 ROOT
    """)
    assert names(doc, "officials", lexicon) == ["Israeli", "Lebanese"]


def test_person_behind_a_long_title_is_found(parsed, lexicon):
    doc = parsed("""
        Secretary secretary NOUN NN 6 nsubj
        of of ADP IN 3 case
        State state PROPN NNP 1 nmod
        Ann Ann PROPN NNP 1 appos PERSON
        Berg Berg PROPN NNP 4 flat PERSON
        left leave VERB VBD 0 ROOT
    """)
    assert names(doc, "Secretary", lexicon) == ["Ann Berg"]


def test_court_without_a_name_is_told_apart_by_its_town(parsed, lexicon):
    doc = parsed("""
        A a DET DT 2 det
        court court NOUN NN 5 nsubj
        in in ADP IN 4 case
        Belfast Belfast PROPN NNP 2 nmod GPE
        ruled rule VERB VBD 0 ROOT
    """)
    assert names(doc, "court", lexicon) == ["court in Belfast"]


@pytest.mark.parametrize("noun", ["table", "others", "idea"])
def test_what_is_nobody_is_no_party(parsed, lexicon, noun):
    doc = parsed(f"""
        The the DET DT 2 det
        {noun} {noun.removesuffix("s")} NOUN NN 0 ROOT
    """)
    assert names(doc, noun, lexicon) == []


def test_an_office_and_its_holder_between_commas_are_one_person_however_they_are_joined(parsed, lexicon):
    doc = parsed("""
        minister minister NOUN NN 5 nsubj
        , , PUNCT , 1 punct
        Ana Ana PROPN NNP 1 conj PERSON
        , , PUNCT , 1 punct
        resigned resign VERB VBD 0 ROOT
    """)
    assert names(doc, "minister", lexicon) == ["Ana"]


def test_an_office_before_a_list_of_names_stays_a_party_of_its_own(parsed, lexicon):
    doc = parsed("""
        minister minister NOUN NN 8 nsubj
        , , PUNCT , 3 punct
        Ana Ana PROPN NNP 1 conj PERSON
        , , PUNCT , 6 punct
        and and CCONJ CC 6 cc
        Boris Boris PROPN NNP 1 conj PERSON
        , , PUNCT , 8 punct
        resigned resign VERB VBD 0 ROOT
    """)
    assert names(doc, "minister", lexicon) == ["minister", "Ana", "Boris"]


def test_whose_people_they_are_is_part_of_what_they_are_called(parsed, lexicon):
    doc = parsed("""
        residents resident NOUN NNS 0 ROOT
        of of ADP IN 4 case
        northern northern ADJ JJ 4 amod
        Veltor Veltor PROPN NNP 1 nmod GPE
        and and CCONJ CC 6 cc
        leaders leader NOUN NNS 1 conj
        from from ADP IN 9 case
        twelve twelve NUM CD 9 nummod
        countries country NOUN NNS 6 nmod
    """)
    assert names(doc, "residents", lexicon) == ["residents of northern Veltor", "leaders from twelve countries"]


def test_what_people_are_accused_of_is_no_part_of_their_name(parsed, lexicon):
    doc = parsed("""
        leaders leader NOUN NNS 0 ROOT
        of of ADP IN 4 case
        the the DET DT 4 det
        attack attack NOUN NN 1 nmod
    """)
    assert names(doc, "leaders", lexicon) == ["leaders"]


def test_the_name_of_the_possessor_is_kept(parsed, lexicon):
    doc = parsed("""
        Veltor Veltor PROPN NNP 3 nmod:poss GPE
        's 's PART POS 1 case
        ambassador ambassador NOUN NN 4 nsubj
        left leave VERB VBD 0 ROOT
    """)
    assert names(doc, "ambassador", lexicon) == ["Veltor's ambassador"]


def test_a_word_with_hyphens_stays_whole(lexicon):
    words = ["two", "government", "-", "backed", "fighters"]
    doc = Doc(
        Vocab(),
        words=words,
        spaces=[True, False, False, True, False],
        lemmas=["two", "government", "-", "back", "fighter"],
        pos=["NUM", "NOUN", "PUNCT", "VERB", "NOUN"],
        tags=["CD", "NN", "HYPH", "VBN", "NNS"],
        heads=[4, 3, 3, 4, 4],
        deps=["nummod", "obl", "punct", "amod", "ROOT"],
    )
    assert names(doc, "fighters", lexicon) == ["government-backed fighters"]


def test_a_group_is_called_by_what_it_consists_of(parsed, lexicon):
    doc = parsed("""
        a a DET DT 2 det
        group group NOUN NN 0 ROOT
        of of ADP IN 5 case
        suspected suspected ADJ JJ 5 amod
        miners miner NOUN NNS 2 nmod
    """)
    assert names(doc, "group", lexicon) == ["miners"]


def test_of_people_the_one_with_a_name_is_the_party_and_parts_without_name_are_none(parsed, lexicon):
    doc = parsed("""
        people people NOUN NNS 0 ROOT
        including include VERB VBG 4 case
        Ann Ann PROPN NNP 4 compound PERSON
        Berg Berg PROPN NNP 1 nmod PERSON
    """)
    assert names(doc, "people", lexicon) == ["Ann Berg"]
    doc = parsed("""
        people people NOUN NNS 0 ROOT
        including include VERB VBG 4 case
        four four NUM CD 4 nummod
        children child NOUN NNS 1 nmod
    """)
    assert names(doc, "people", lexicon) == ["people"]


def test_the_office_behind_a_name_is_no_second_person(parsed, lexicon):
    doc = parsed("""
        Ann Ann PROPN NNP 2 compound PERSON
        Berg Berg PROPN NNP 0 ROOT PERSON
        , , PUNCT , 5 punct
        the the DET DT 5 det
        head head NOUN NN 2 conj
        of of ADP IN 8 case
        the the DET DT 8 det
        navy navy NOUN NN 5 nmod
    """)
    assert names(doc, "Berg", lexicon) == ["Ann Berg"]


def test_person_behind_an_office_abroad_is_found(parsed, lexicon):
    doc = parsed("""
        ambassador ambassador NOUN NN 6 nsubj
        to to ADP IN 3 case
        Veltor Veltor PROPN NNP 1 nmod GPE
        Ann Ann PROPN NNP 5 compound PERSON
        Berg Berg PROPN NNP 3 flat PERSON
        left leave VERB VBD 0 ROOT
    """)
    assert names(doc, "ambassador", lexicon) == ["Ann Berg"]


def test_an_assailant_of_a_said_nation_is_somebody(parsed, lexicon):
    doc = parsed("""
        Veltorian veltorian ADJ JJ 2 amod NORP
        assailant assailant NOUN NN 0 ROOT
        gunmen gunman NOUN NNS 2 obj
    """)
    (assailant,), (gunmen,) = named_parties(doc[1], lexicon), named_parties(doc[2], lexicon)
    assert (is_unnamed(assailant, lexicon), is_unnamed(gunmen, lexicon)) == (False, True)


def test_unit_is_named_by_those_it_is_made_of(events_in):
    (event,) = events_in("""
        A a DET DT 2 det
        team team NOUN NN 5 nsubj
        of of ADP IN 4 case
        detectives detective NOUN NNS 2 nmod
        arrested arrest VERB VBD 0 ROOT
        Berg Berg PROPN NNP 5 obj PERSON
        . . PUNCT . 5 punct
    """)
    assert [party.span.text for party in event.actors] == ["detectives"]


def test_seat_of_power_stands_for_who_sits_there(events_in):
    (event,) = events_in("""
        The the DET DT 3 det
        White White PROPN NNP 3 amod FAC
        House House PROPN NNP 4 nsubj FAC
        rejected reject VERB VBD 0 ROOT
        the the DET DT 6 det
        proposal proposal NOUN NN 4 obj
        . . PUNCT . 4 punct
    """)
    assert [party.span.text for party in event.actors] == ["White House"]


def test_an_office_of_the_police_says_so(parsed, lexicon):
    doc = parsed("""
        deputy deputy NOUN NN 2 compound
        commissioner commissioner NOUN NN 0 ROOT
        of of ADP IN 4 case
        police police NOUN NN 2 nmod
    """)
    assert names(doc, "commissioner", lexicon) == ["deputy commissioner of police"]


def test_the_holder_of_an_office_of_the_police_is_found(parsed, lexicon):
    doc = parsed("""
        commissioner commissioner NOUN NN 0 ROOT
        of of ADP IN 3 case
        police police NOUN NN 1 nmod
        Ana Ana PROPN NNP 1 flat PERSON
        Berg Berg PROPN NNP 4 flat PERSON
    """)
    assert names(doc, "commissioner", lexicon) == ["Ana Berg"]
