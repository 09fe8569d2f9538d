import pytest

from sitrep.transforms.events.status.repetition import sums_up


def cue_of(doc, word, *, noun=False) -> str | None:
    token = next(token for token in doc if token.text == word)
    cue = sums_up(token, token if noun else None)
    return cue.text if cue is not None else None


SINCE = """
    Iran Iran PROPN NNP 3 nsubj GPE
    has have AUX VBZ 3 aux
    arrested arrest VERB VBN 0 ROOT
    {} {} {} {} 3 obj
    since since ADP IN 6 case
    May May PROPN NNP 3 obl DATE
"""


def test_many_since_a_day_are_several_acts_and_one_is_one(parsed):
    assert cue_of(parsed(SINCE.format("priests", "priest", "NOUN", "NNS")), "arrested") == "May"
    assert cue_of(parsed(SINCE.format("Ali", "Ali", "PROPN", "NNP")), "arrested") is None


@pytest.mark.parametrize(("number", "expected"), [("five", "times"), ("one", None)])
def test_times_are_counted(parsed, number, expected):
    doc = parsed(f"""
        They they PRON PRP 2 nsubj
        met meet VERB VBD 0 ROOT
        {number} {number} NUM CD 4 nummod
        times time NOUN NNS 2 obl:unmarked
    """)
    assert (cue_of(doc, "met") is not None) == (expected is not None)


def test_every_night_is_a_habit(parsed):
    doc = parsed("""
        Every every DET DT 2 det
        night night NOUN NN 4 obl:unmarked
        soldiers soldier NOUN NNS 4 nsubj
        raid raid VERB VBP 0 ROOT
        homes home NOUN NNS 4 obj
    """)
    assert cue_of(doc, "raid") == "night"


@pytest.mark.parametrize(("period", "expected"), [("years", "years"), ("days", None)])
def test_long_stretch_sums_up_and_two_days_do_not(parsed, period, expected):
    doc = parsed(f"""
        Rebels rebel NOUN NNS 2 nsubj
        killed kill VERB VBD 0 ROOT
        monks monk NOUN NNS 2 obj
        in in ADP IN 6 case
        two two NUM CD 6 nummod
        {period} {period[:-1]} NOUN NNS 2 obl
    """)
    assert cue_of(doc, "killed") == expected


@pytest.mark.parametrize(("tag", "form", "expected"), [("NNS", "attacks", "recent"), ("NN", "attack", None)])
def test_recent_attacks_are_many_and_a_recent_attack_is_one(parsed, tag, form, expected):
    doc = parsed(f"""
        Iran Iran PROPN NNP 2 nsubj GPE
        condemned condemn VERB VBD 0 ROOT
        the the DET DT 5 det
        recent recent ADJ JJ 5 amod
        {form} attack NOUN {tag} 2 obj
    """)
    assert cue_of(doc, form, noun=True) == expected


def test_weeks_of_protests_and_rising_kidnappings_are_many(parsed):
    doc = parsed("""
        Weeks week NOUN NNS 0 ROOT
        of of ADP IN 3 case
        protests protest NOUN NNS 1 nmod
    """)
    assert cue_of(doc, "protests", noun=True) == "Weeks"
    doc = parsed("""
        Kidnappings kidnapping NOUN NNS 3 nsubj
        have have AUX VBP 3 aux
        risen rise VERB VBN 0 ROOT
    """)
    assert cue_of(doc, "Kidnappings", noun=True) == "risen"


def test_things_launched_are_no_acts(parsed):
    doc = parsed("""
        125 125 NUM CD 2 nummod
        drones drone NOUN NNS 0 ROOT
        launched launch VERB VBN 2 acl
    """)
    assert sums_up(doc[2], doc[1]) is None


def test_several_governments_in_succession_act_several_times(parsed):
    doc = parsed("""
        Successive successive ADJ JJ 2 amod
        governments government NOUN NNS 3 nsubj
        expelled expel VERB VBD 0 ROOT
        monks monk NOUN NNS 3 obj
    """)
    assert cue_of(doc, "expelled") == "Successive"
