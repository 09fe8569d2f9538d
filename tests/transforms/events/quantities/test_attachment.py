import pytest
from spacy.tokens import Doc

from sitrep.transforms.events.mention import Quantity, Span
from sitrep.transforms.events.quantities.attachment import find_quantities


def counts(doc: Doc, word: str) -> dict[str, tuple[int | None, int | None]]:
    trigger = next(token for token in doc if token.text == word)
    return {found.measure: (found.low, found.high) for found in find_quantities(trigger, 0)}


@pytest.fixture
def strike(parsed) -> Doc:
    return parsed(
        """
        Jets jet NOUN NNS 2 nsubj
        struck strike VERB VBD 0 ROOT
        a a DET DT 4 det
        depot depot NOUN NN 2 obj
        , , PUNCT , 6 punct
        killing kill VERB VBG 2 advcl
        at at ADP IN 8 case
        least least ADJ JJS 9 nmod
        three three NUM CD 10 nummod
        guards guard NOUN NNS 6 obj
        and and CCONJ CC 12 cc
        injuring injure VERB VBG 6 conj
        two two NUM CD 14 nummod
        others other NOUN NNS 12 obj
        . . PUNCT . 2 punct
        """
    )


def test_a_strike_has_the_toll_of_its_participles(strike) -> None:
    assert find_quantities(strike[1], 50) == (
        Quantity("killed", 3, None, "at_least", Span(79, 100, "at least three guards"), "guards"),
        Quantity("injured", 2, 2, "exact", Span(114, 124, "two others"), "others"),
    )


def test_either_word_of_a_joint_toll_gives_both_counts(parsed) -> None:
    doc = parsed(
        """
        Five five NUM CD 2 nummod
        soldiers soldier NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        killed kill VERB VBN 0 ROOT
        and and CCONJ CC 9 cc
        12 12 NUM CD 7 nummod
        others other NOUN NNS 9 nsubj:pass
        were be AUX VBD 9 aux:pass
        wounded wound VERB VBN 4 conj
        in in ADP IN 12 case
        an a DET DT 12 det
        ambush ambush NOUN NN 9 obl
        . . PUNCT . 4 punct
        """
    )
    assert counts(doc, "killed") == counts(doc, "ambush") == {"killed": (5, 5), "injured": (12, 12)}


def test_two_parties_acts_keep_their_own_tolls(parsed) -> None:
    doc = parsed(
        """
        Jets jet NOUN NNS 2 nsubj
        struck strike VERB VBD 0 ROOT
        a a DET DT 4 det
        camp camp NOUN NN 2 obj
        , , PUNCT , 6 punct
        killing kill VERB VBG 2 advcl
        three three NUM CD 6 obj
        , , PUNCT , 11 punct
        and and CCONJ CC 11 cc
        rebels rebel NOUN NNS 11 nsubj
        fired fire VERB VBD 2 conj
        rockets rocket NOUN NNS 11 obj
        , , PUNCT , 14 punct
        wounding wound VERB VBG 11 advcl
        two two NUM CD 14 obj
        . . PUNCT . 2 punct
        """
    )
    assert counts(doc, "struck") == {"killed": (3, 3)}
    assert counts(doc, "fired") == {"injured": (2, 2)}


def test_silence_is_no_count(parsed) -> None:
    doc = parsed(
        """
        Jets jet NOUN NNS 2 nsubj
        struck strike VERB VBD 0 ROOT
        a a DET DT 4 det
        depot depot NOUN NN 2 obj
        , , PUNCT , 6 punct
        killing kill VERB VBG 2 advcl
        several several ADJ JJ 8 amod
        guards guard NOUN NNS 6 obj
        . . PUNCT . 2 punct
        """
    )
    assert counts(doc, "struck") == {}


def test_no_casualties_are_zero_killed_and_zero_injured(parsed) -> None:
    doc = parsed(
        """
        The the DET DT 2 det
        raid raid NOUN NN 3 nsubj
        caused cause VERB VBD 0 ROOT
        no no DET DT 5 det
        casualties casualty NOUN NNS 3 obj
        . . PUNCT . 3 punct
        """
    )
    assert counts(doc, "raid") == {"killed": (0, 0), "injured": (0, 0)}


def test_one_named_or_single_victim_counts_one(parsed) -> None:
    doc = parsed(
        """
        A a DET DT 2 det
        commander commander NOUN NN 4 nsubj:pass
        was be AUX VBD 4 aux:pass
        killed kill VERB VBN 0 ROOT
        in in ADP IN 7 case
        a a DET DT 7 det
        raid raid NOUN NN 4 obl
        . . PUNCT . 4 punct
        """
    )
    assert counts(doc, "raid") == {"killed": (1, 1)}


def test_victims_joined_by_and_are_counted_together(parsed) -> None:
    doc = parsed(
        """
        Three three NUM CD 2 nummod
        gunmen gunman NOUN NNS 7 nsubj:pass
        and and CCONJ CC 5 cc
        an a DET DT 5 det
        officer officer NOUN NN 2 conj
        were be AUX VBD 7 aux:pass
        killed kill VERB VBN 0 ROOT
        . . PUNCT . 7 punct
        """
    )
    assert counts(doc, "killed") == {"killed": (4, 4)}


def test_a_list_is_summed_even_where_the_tree_breaks_it(parsed) -> None:
    doc = parsed(
        """
        deaths death NOUN NNS 0 ROOT
        of of ADP IN 4 case
        33 33 NUM CD 4 nummod
        militants militant NOUN NNS 1 nmod
        , , PUNCT , 1 punct
        as as ADV RB 1 cc
        well well ADV RB 6 fixed
        as as ADP IN 6 fixed
        29 29 NUM CD 10 nummod
        passengers passenger NOUN NNS 1 dep
        , , PUNCT , 1 punct
        and and CCONJ CC 14 cc
        8 8 NUM CD 14 nummod
        soldiers soldier NOUN NNS 1 dep
        . . PUNCT . 1 punct
        """
    )
    assert counts(doc, "deaths") == {"killed": (70, 70)}


def test_those_killed_along_with_somebody_count(parsed) -> None:
    doc = parsed(
        """
        Odera Odera PROPN NNP 3 nsubj:pass PERSON
        was be AUX VBD 3 aux:pass
        killed kill VERB VBN 0 ROOT
        along along ADP IN 7 case
        with with ADP IN 4 fixed
        his his PRON PRP$ 7 nmod:poss
        wife wife NOUN NN 3 obl
        and and CCONJ CC 10 cc
        three three NUM CD 10 nummod
        guards guard NOUN NNS 7 conj
        . . PUNCT . 3 punct
        """
    )
    assert counts(doc, "killed") == {"killed": (5, 5)}


def test_an_aside_is_no_further_toll(parsed) -> None:
    doc = parsed(
        """
        Six six NUM CD 2 nummod
        guests guest NOUN NNS 8 nsubj:pass
        , , PUNCT , 6 punct
        including include VERB VBG 6 case
        three three NUM CD 6 nummod
        students student NOUN NNS 2 nmod
        were be AUX VBD 8 aux:pass
        wounded wound VERB VBN 0 ROOT
        . . PUNCT . 8 punct
        """
    )
    assert counts(doc, "wounded") == {"injured": (6, 6)}


def test_a_year_is_no_toll(parsed) -> None:
    doc = parsed(
        """
        The the DET DT 3 det
        2012 2012 NUM CD 3 nummod
        murder murder NOUN NN 0 ROOT
        """
    )
    assert counts(doc, "murder") == {}


def test_rockets_fired_and_intercepted(parsed) -> None:
    doc = parsed(
        """
        A a DET DT 2 det
        barrage barrage NOUN NN 7 nsubj:pass
        of of ADP IN 5 case
        34 34 NUM CD 5 nummod
        rockets rocket NOUN NNS 2 nmod
        was be AUX VBD 7 aux:pass
        fired fire VERB VBN 0 ROOT
        , , PUNCT , 11 punct
        with with ADP IN 11 mark
        25 25 NUM CD 11 nsubj:pass
        intercepted intercept VERB VBN 7 advcl
        . . PUNCT . 7 punct
        """
    )
    assert counts(doc, "fired") == {"fired": (34, 34), "intercepted": (25, 25)}


def test_the_toll_of_an_attack_is_not_that_of_condemning_it(parsed) -> None:
    doc = parsed(
        """
        Envoys envoy NOUN NNS 2 nsubj
        condemned condemn VERB VBD 0 ROOT
        the the DET DT 4 det
        strike strike NOUN NN 2 obj
        that that PRON WDT 6 nsubj
        killed kill VERB VBD 4 acl:relcl
        three three NUM CD 6 obj
        . . PUNCT . 2 punct
        """
    )
    assert counts(doc, "condemned") == {}
    assert counts(doc, "strike") == {"killed": (3, 3)}


def test_arrests_are_detained_and_not_killed(parsed) -> None:
    doc = parsed(
        """
        Police police NOUN NNS 2 nsubj
        arrested arrest VERB VBD 0 ROOT
        more more ADJ JJR 5 advmod
        than than ADP IN 3 fixed
        200 200 NUM CD 6 nummod
        protesters protester NOUN NNS 2 obj
        and and CCONJ CC 8 cc
        killed kill VERB VBD 2 conj
        two two NUM CD 8 obj
        . . PUNCT . 2 punct
        """
    )
    assert counts(doc, "arrested") == {"detained": (200, None)}
    assert counts(doc, "killed") == {"killed": (2, 2)}


def test_a_participle_that_describes_victims_ends_no_list(parsed) -> None:
    doc = parsed(
        """
        Five five NUM CD 2 nummod
        officers officer NOUN NNS 8 nsubj:pass
        and and CCONJ CC 6 cc
        two two NUM CD 6 nummod
        alleged allege VERB VBN 6 amod
        smugglers smuggler NOUN NNS 2 conj
        were be AUX VBD 8 aux:pass
        killed kill VERB VBN 0 ROOT
        """
    )
    assert counts(doc, "killed") == {"killed": (7, 7)}


def test_a_list_before_dead_is_counted_from_its_first(parsed) -> None:
    doc = parsed(
        """
        Clashes clash NOUN NNS 2 nsubj
        left leave VERB VBD 0 ROOT
        seventeen seventeen NUM CD 4 nummod
        soldiers soldier NOUN NNS 2 obj
        and and CCONJ CC 7 cc
        five five NUM CD 7 nummod
        civilians civilian NOUN NNS 4 conj
        dead dead ADJ JJ 4 conj
        """
    )
    assert counts(doc, "Clashes") == {"killed": (22, 22)}


def test_a_list_taken_for_an_apposition_is_summed(parsed) -> None:
    doc = parsed(
        """
        An a DET DT 2 det
        official official NOUN NN 11 nsubj:pass
        , , PUNCT , 5 punct
        his his PRON PRP$ 5 nmod:poss
        wife wife NOUN NN 2 appos
        , , PUNCT , 9 punct
        and and CCONJ CC 9 cc
        another another DET DT 9 det
        woman woman NOUN NN 2 conj
        were be AUX VBD 11 aux:pass
        killed kill VERB VBN 0 ROOT
        """
    )
    assert counts(doc, "killed") == {"killed": (3, 3)}


def test_another_is_one(parsed) -> None:
    doc = parsed(
        """
        Another another DET DT 3 nsubj:pass
        was be AUX VBD 3 aux:pass
        injured injure VERB VBN 0 ROOT
        """
    )
    assert counts(doc, "injured") == {"injured": (1, 1)}


def test_several_names_behind_a_plural_are_counted(parsed) -> None:
    doc = parsed(
        """
        It it PRON PRP 2 nsubj
        killed kill VERB VBD 0 ROOT
        commanders commander NOUN NNS 2 obj
        Hamid Hamid PROPN NNP 3 appos PERSON
        and and CCONJ CC 6 cc
        Nasr Nasr PROPN NNP 4 conj PERSON
        """
    )
    assert counts(doc, "killed") == {"killed": (2, 2)}


@pytest.mark.parametrize("wounds", ["wounds wound NOUN NNS 2 conj", "wound wind VERB VBP 2 conj"])
def test_a_second_verb_that_the_tagger_misreads_still_has_its_toll(parsed, wounds) -> None:
    doc = parsed(
        f"""
        Strikes strike NOUN NNS 2 nsubj
        kill kill VERB VBP 0 ROOT
        four four NUM CD 4 nummod
        people people NOUN NNS 2 obj
        and and CCONJ CC 6 cc
        {wounds}
        19 19 NUM CD 8 nummod
        others other NOUN NNS 6 obj
        """
    )
    assert counts(doc, "Strikes") == {"killed": (4, 4), "injured": (19, 19)}


def test_a_second_subject_behind_an_active_verb_is_its_victim(parsed) -> None:
    doc = parsed(
        """
        Strikes strike NOUN NNS 2 nsubj
        killed kill VERB VBD 0 ROOT
        27 27 NUM CD 4 nummod
        villagers villager NOUN NNS 2 nsubj
        """
    )
    assert counts(doc, "Strikes") == {"killed": (27, 27)}


def test_a_name_between_number_and_noun_hides_no_number(parsed) -> None:
    doc = parsed(
        """
        Killings killing NOUN NNS 0 ROOT
        of of ADP IN 7 case
        four four NUM CD 7 nummod
        University University PROPN NNP 7 compound
        of of ADP IN 6 case
        Lima Lima PROPN NNP 4 nmod
        students student NOUN NNS 1 nmod
        . . PUNCT . 1 punct
        """
    )
    assert counts(doc, "Killings") == {"killed": (4, 4)}


def test_those_listed_behind_a_named_official_are_counted(parsed) -> None:
    doc = parsed(
        """
        Jets jet NOUN NNS 2 nsubj
        killed kill VERB VBD 0 ROOT
        secretary secretary NOUN NN 2 obj
        Ali Ali PROPN NNP 3 appos PERSON
        and and CCONJ CC 6 cc
        commander commander NOUN NN 4 conj
        Omar Omar PROPN NNP 6 appos PERSON
        . . PUNCT . 2 punct
        """
    )
    assert counts(doc, "killed") == {"killed": (2, 2)}


def test_those_hurt_alongside_are_counted_with_whom_they_are_hurt(parsed) -> None:
    doc = parsed(
        """
        A a DET DT 2 det
        judge judge NOUN NN 4 nsubj:pass
        is be AUX VBZ 4 aux:pass
        injured injure VERB VBN 0 ROOT
        alongside alongside ADP IN 7 case
        his his PRON PRP$ 7 nmod:poss
        wife wife NOUN NN 4 obl
        and and CCONJ CC 9 cc
        daughter daughter NOUN NN 7 conj
        . . PUNCT . 4 punct
        """
    )
    assert counts(doc, "injured") == {"injured": (3, 3)}


def test_a_title_in_front_of_the_name_keeps_its_preposition(parsed) -> None:
    doc = parsed(
        """
        Killing killing NOUN NN 0 ROOT
        of of ADP IN 3 case
        councillor councillor NOUN NN 4 nmod:desc
        Ana Ana PROPN NNP 1 nmod PERSON
        and and CCONJ CC 7 cc
        her her PRON PRP$ 7 nmod:poss
        driver driver NOUN NN 4 conj
        . . PUNCT . 1 punct
        """
    )
    assert counts(doc, "Killing") == {"killed": (2, 2)}


def test_a_second_verb_taken_for_a_noun_has_its_object(parsed) -> None:
    doc = parsed(
        """
        Shelling shelling NOUN NN 2 nsubj
        kills kill VERB VBZ 0 ROOT
        two two NUM CD 4 nummod
        people people NOUN NNS 2 obj
        and and CCONJ CC 6 cc
        wounds wound NOUN NNS 4 conj
        five five NUM CD 8 nummod
        others other NOUN NNS 6 obj
        . . PUNCT . 2 punct
        """
    )
    assert counts(doc, "Shelling")["injured"] == (5, 5)


@pytest.mark.parametrize(
    ("verb", "tag", "second", "expected"),
    [("stabs", "VBZ", "", {"injured": (2, 2)}), ("stabs", "VBZ", "kills", {"killed": (2, 2)})],
)
def test_the_stabbed_are_hurt_unless_said_to_have_died(parsed, verb: str, tag: str, second: str, expected) -> None:
    rows = ["He he PRON PRP 2 nsubj", f"{verb} stab VERB {tag} 0 ROOT"]
    rows += [f"and and CCONJ CC 4 cc\n{second} kill VERB VBZ 2 conj"] if second else []
    at = 4 if second else 2
    rows += [f"two two NUM CD {at + 2} nummod", f"guards guard NOUN NNS {at} obj", ". . PUNCT . 2 punct"]
    assert counts(parsed("\n".join(rows)), verb) == expected


def test_who_suffers_injuries_is_injured(parsed) -> None:
    doc = parsed(
        """
        Another another DET DT 2 det
        officer officer NOUN NN 3 nsubj
        suffers suffer VERB VBZ 0 ROOT
        injuries injury NOUN NNS 3 obj
        in in ADP IN 7 case
        a a DET DT 7 det
        shooting shooting NOUN NN 3 obl
        . . PUNCT . 3 punct
        """
    )
    assert counts(doc, "shooting") == {"injured": (1, 1)}


def test_a_toll_reported_beside_the_act_is_the_acts(parsed) -> None:
    doc = parsed(
        """
        Jets jet NOUN NNS 2 nsubj
        strike strike VERB VBP 0 ROOT
        ports port NOUN NNS 2 obj
        , , PUNCT , 7 punct
        with with ADP IN 7 mark
        medics medic NOUN NNS 7 nsubj
        reporting report VERB VBG 2 advcl
        that that SCONJ IN 11 mark
        three three NUM CD 11 nsubj:pass
        were be AUX VBD 11 aux:pass
        injured injure VERB VBN 7 ccomp
        . . PUNCT . 2 punct
        """
    )
    assert counts(doc, "strike") == {"injured": (3, 3)}


def test_a_states_officer_is_one(parsed) -> None:
    doc = parsed(
        """
        Jets jet NOUN NNS 2 nsubj
        kill kill VERB VBP 0 ROOT
        Iran Iran PROPN NNP 5 nmod:poss GPE
        's 's PART POS 3 case
        general general NOUN NN 2 obj
        . . PUNCT . 2 punct
        """
    )
    assert counts(doc, "kill") == {"killed": (1, 1)}


def test_both_are_two(parsed) -> None:
    doc = parsed(
        """
        Both both DET DT 2 det
        gunmen gunman NOUN NNS 4 nsubj:pass
        are be AUX VBP 4 aux:pass
        killed kill VERB VBN 0 ROOT
        . . PUNCT . 4 punct
        """
    )
    assert counts(doc, "killed") == {"killed": (2, 2)}


def test_those_reported_killed_stand_with_the_verb_above(parsed) -> None:
    doc = parsed(
        """
        Two two NUM CD 2 nummod
        people people NOUN NNS 4 nsubj:pass
        are be AUX VBP 4 aux:pass
        reported report VERB VBN 0 ROOT
        killed kill VERB VBN 4 xcomp
        . . PUNCT . 4 punct
        """
    )
    assert counts(doc, "killed") == {"killed": (2, 2)}


def test_deaths_and_injuries_are_counted_apart(parsed) -> None:
    doc = parsed(
        """
        Clashes clash NOUN NNS 2 nsubj
        caused cause VERB VBD 0 ROOT
        12 12 NUM CD 4 nummod
        deaths death NOUN NNS 2 obj
        and and CCONJ CC 7 cc
        40 40 NUM CD 7 nummod
        injuries injury NOUN NNS 4 conj
        . . PUNCT . 2 punct
        """
    )
    assert counts(doc, "Clashes") == {"killed": (12, 12), "injured": (40, 40)}


def test_a_death_toll_that_rises_is_that_of_the_attacks_it_is_from(parsed) -> None:
    doc = parsed(
        """
        The the DET DT 3 det
        death death NOUN NN 3 compound
        toll toll NOUN NN 9 nsubj
        from from ADP IN 6 case
        the the DET DT 6 det
        airstrikes airstrike NOUN NNS 3 nmod
        on on ADP IN 8 case
        Iraq Iraq PROPN NNP 6 nmod GPE
        rises rise VERB VBZ 0 ROOT
        to to ADP IN 13 case
        more more ADJ JJR 13 advmod CARDINAL
        than than ADP IN 11 fixed CARDINAL
        430 430 NUM CD 9 obl CARDINAL
        . . PUNCT . 9 punct
        """
    )
    assert counts(doc, "airstrikes") == {"killed": (430, None)}


def test_wounds_taken_for_a_noun_has_a_count_of_its_own(parsed) -> None:
    doc = parsed(
        """
        A a DET DT 2 det
        raid raid NOUN NN 3 nsubj
        kills kill VERB VBZ 0 ROOT
        three three NUM CD 5 nummod CARDINAL
        people people NOUN NNS 3 obj
        and and CCONJ CC 7 cc
        wounds wound NOUN NNS 5 conj
        twelve twelve NUM CD 9 nummod CARDINAL
        others other NOUN NNS 5 conj
        . . PUNCT . 3 punct
        """
    )
    assert counts(doc, "raid") == {"killed": (3, 3), "injured": (12, 12)}


def test_several_more_are_no_count(parsed) -> None:
    doc = parsed(
        """
        Eleven eleven NUM CD 2 nummod CARDINAL
        rebels rebel NOUN NNS 4 nsubj:pass
        are be AUX VBP 4 aux:pass
        killed kill VERB VBN 0 ROOT
        and and CCONJ CC 8 cc
        several several ADJ JJ 7 advmod
        more more ADV RBR 8 advmod
        injured injure VERB VBN 4 conj
        in in ADP IN 11 case
        a a DET DT 11 det
        raid raid NOUN NN 8 obl
        . . PUNCT . 4 punct
        """
    )
    assert counts(doc, "raid") == {"killed": (11, 11)}


def test_who_somebody_is_twice_is_one_person(parsed) -> None:
    doc = parsed(
        """
        Omar Omar PROPN NNP 13 nsubj:pass PERSON
        Nasr Nasr PROPN NNP 1 flat PERSON
        , , PUNCT , 5 punct
        a a DET DT 5 det
        commander commander NOUN NN 1 appos
        and and CCONJ CC 7 cc
        nephew nephew NOUN NN 5 conj
        of of ADP IN 10 case
        the the DET DT 10 det
        leader leader NOUN NN 7 nmod
        , , PUNCT , 1 punct
        was be AUX VBD 13 aux:pass
        killed kill VERB VBN 0 ROOT
        in in ADP IN 16 case
        a a DET DT 16 det
        raid raid NOUN NN 13 obl
        . . PUNCT . 13 punct
        """
    )
    assert counts(doc, "raid") == {"killed": (1, 1)}


def test_those_who_lost_their_lives_are_counted(parsed) -> None:
    doc = parsed(
        """
        Four four NUM CD 2 nummod CARDINAL
        soldiers soldier NOUN NNS 3 nsubj
        lost lose VERB VBD 0 ROOT
        their their PRON PRP$ 5 nmod:poss
        lives life NOUN NNS 3 obj
        in in ADP IN 8 case
        an a DET DT 8 det
        attack attack NOUN NN 3 obl
        on on ADP IN 10 case
        Iraq Iraq PROPN NNP 8 nmod GPE
        . . PUNCT . 3 punct
        """
    )
    assert counts(doc, "attack") == {"killed": (4, 4)}


def test_who_killed_and_was_then_shot_dead_is_one(parsed) -> None:
    doc = parsed(
        """
        A a DET DT 2 det
        gunman gunman NOUN NN 3 nsubj
        kills kill VERB VBZ 0 ROOT
        two two NUM CD 5 nummod CARDINAL
        guards guard NOUN NNS 3 obj
        before before SCONJ IN 8 mark
        being be AUX VBG 8 aux:pass
        shot shoot VERB VBN 3 advcl
        dead dead ADJ JJ 8 xcomp
        . . PUNCT . 3 punct
        """
    )
    assert counts(doc, "shot") == {"killed": (1, 1)}


def test_a_family_of_five_is_five(parsed) -> None:
    doc = parsed(
        """
        A a DET DT 2 det
        raid raid NOUN NN 3 nsubj
        kills kill VERB VBZ 0 ROOT
        a a DET DT 5 det
        family family NOUN NN 3 obj
        of of ADP IN 7 case
        five five NUM CD 5 nmod CARDINAL
        . . PUNCT . 3 punct
        """
    )
    assert counts(doc, "raid") == {"killed": (5, 5)}


def test_burned_alive_is_killed(parsed) -> None:
    doc = parsed(
        """
        A a DET DT 2 det
        woman woman NOUN NN 4 nsubj:pass
        was be AUX VBD 4 aux:pass
        burned burn VERB VBN 0 ROOT
        alive alive ADJ JJ 4 advmod
        by by ADP IN 8 case
        a a DET DT 8 det
        mob mob NOUN NN 4 obl:agent
        . . PUNCT . 4 punct
        """
    )
    assert counts(doc, "burned") == {"killed": (1, 1)}


def test_a_list_before_the_verb_is_summed(parsed) -> None:
    doc = parsed(
        """
        Thirty thirty NUM CD 2 nummod CARDINAL
        rebels rebel NOUN NNS 10 nsubj:pass
        , , PUNCT , 5 punct
        five five NUM CD 5 nummod CARDINAL
        officers officer NOUN NNS 2 conj
        and and CCONJ CC 8 cc
        one one NUM CD 8 nummod CARDINAL
        driver driver NOUN NN 5 conj
        are be AUX VBP 10 aux:pass
        killed kill VERB VBN 0 ROOT
        in in ADP IN 13 case
        a a DET DT 13 det
        raid raid NOUN NN 10 obl
        . . PUNCT . 10 punct
        """
    )
    assert counts(doc, "raid") == {"killed": (36, 36)}


def test_the_bomber_himself_is_not_counted(parsed) -> None:
    doc = parsed(
        """
        A a DET DT 2 det
        bomber bomber NOUN NN 3 nsubj
        struck strike VERB VBD 0 ROOT
        the the DET DT 5 det
        camp camp NOUN NN 3 obj
        , , PUNCT , 7 punct
        killing kill VERB VBG 3 advcl
        himself himself PRON PRP 7 obj
        and and CCONJ CC 11 cc
        12 12 NUM CD 11 nummod CARDINAL
        guards guard NOUN NNS 8 conj
        . . PUNCT . 3 punct
        """
    )
    assert counts(doc, "struck") == {"killed": (12, 12)}


def test_an_object_of_two_verbs_is_counted_for_the_second(parsed) -> None:
    doc = parsed(
        """
        Police police NOUN NN 2 nsubj
        shot shoot VERB VBD 0 ROOT
        and and CCONJ CC 4 cc
        wounded wound VERB VBD 2 conj
        two two NUM CD 6 nummod CARDINAL
        rebels rebel NOUN NNS 2 obj
        . . PUNCT . 2 punct
        """
    )
    assert counts(doc, "wounded") == {"injured": (2, 2)}


def test_an_attempted_assassination_killed_nobody(parsed) -> None:
    doc = parsed(
        """
        Clashes clash NOUN NNS 2 nsubj
        broke break VERB VBD 0 ROOT
        out out ADP RP 2 compound:prt
        after after ADP IN 7 case
        the the DET DT 7 det
        attempted attempt VERB VBN 7 amod
        assassination assassination NOUN NN 2 obl
        of of ADP IN 10 case
        a a DET DT 10 det
        general general NOUN NN 7 nmod
        . . PUNCT . 2 punct
        """
    )
    assert counts(doc, "assassination") == {}


def test_the_number_of_injured_is_what_it_rises_to(parsed) -> None:
    doc = parsed(
        """
        The the DET DT 2 det
        number number NOUN NN 9 nsubj
        of of ADP IN 4 case
        officers officer NOUN NNS 2 nmod
        injured injure VERB VBN 4 acl
        in in ADP IN 8 case
        the the DET DT 8 det
        attacks attack NOUN NNS 5 obl
        rises rise VERB VBZ 0 ROOT
        to to ADP IN 11 case
        568 568 NUM CD 9 obl CARDINAL
        . . PUNCT . 9 punct
        """
    )
    assert counts(doc, "attacks") == {"injured": (568, 568)}


def test_as_many_as_are_named_were_killed(parsed) -> None:
    doc = parsed(
        """
        The the DET DT 2 det
        army army NOUN NN 3 nsubj
        kills kill VERB VBZ 0 ROOT
        commanders commander NOUN NNS 3 obj
        Ali Ali PROPN NNP 4 appos PERSON
        Nasr Nasr PROPN NNP 5 flat PERSON
        and and CCONJ CC 8 cc
        Omar Omar PROPN NNP 4 conj PERSON
        Haddad Haddad PROPN NNP 8 flat PERSON
        . . PUNCT . 3 punct
        """
    )
    assert counts(doc, "kills") == {"killed": (2, 2)}


def test_animals_are_no_victims(parsed) -> None:
    doc = parsed(
        """
        Settlers settler NOUN NNS 2 nsubj
        raided raid VERB VBD 0 ROOT
        the the DET DT 4 det
        farm farm NOUN NN 2 obj
        , , PUNCT , 6 punct
        killing kill VERB VBG 2 advcl
        three three NUM CD 8 nummod CARDINAL
        sheep sheep NOUN NNS 6 obj
        . . PUNCT . 2 punct
        """
    )
    assert counts(doc, "raided") == {}
