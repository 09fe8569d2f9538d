"""Who acted where the act's own clause names nobody and the words around it do."""


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_bare_participle_has_the_doer_of_the_clause_over_it(events_in):
    event = events_in("""
        India India PROPN NNP 2 nsubj GPE
        announces announce VERB VBZ 0 ROOT
        measures measure NOUN NNS 2 obj
        against against ADP IN 5 case
        Pakistan Pakistan PROPN NNP 3 nmod GPE
        , , PUNCT , 8 punct
        including include VERB VBG 8 mark
        expelling expel VERB VBG 2 advcl
        Pakistani Pakistani ADJ JJ 10 amod NORP
        diplomats diplomat NOUN NNS 8 obj
        . . PUNCT . 2 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "SANCTION",
        ["India"],
        ["Pakistani diplomats"],
    )


def test_who_is_killed_while_fighting_is_killed_by_them(events_in):
    event = events_in("""
        Four four NUM CD 3 nummod
        Israeli Israeli ADJ JJ 3 amod NORP
        soldiers soldier NOUN NNS 5 nsubj:pass
        are be AUX VBP 5 aux:pass
        killed kill VERB VBN 0 ROOT
        while while SCONJ IN 7 mark
        fighting fight VERB VBG 5 advcl
        Hezbollah Hezbollah PROPN NNP 7 obj ORG
        in in ADP IN 10 case
        Lebanon Lebanon PROPN NNP 7 obl GPE
        . . PUNCT . 5 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "ASSAULT",
        ["Hezbollah"],
        ["Israeli soldiers"],
    )


def test_both_sides_of_an_exchange_free(events_in):
    event = events_in("""
        Two two NUM CD 3 nummod
        Ukrainian Ukrainian ADJ JJ 3 amod NORP
        soldiers soldier NOUN NNS 5 nsubj:pass
        are be AUX VBP 5 aux:pass
        released release VERB VBN 0 ROOT
        in in ADP IN 9 case
        a a DET DT 9 det
        prisoner prisoner NOUN NN 9 compound
        swap swap NOUN NN 5 obl
        between between ADP IN 11 case
        Russia Russia PROPN NNP 9 nmod GPE
        and and CCONJ CC 13 cc
        Ukraine Ukraine PROPN NNP 11 conj GPE
        . . PUNCT . 5 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("RETREAT", ["Russia", "Ukraine"], [])


def test_court_named_where_somebody_is_tried_tries(events_in):
    event = events_in("""
        Boris Boris PROPN NNP 4 nsubj:pass PERSON
        Johnson Johnson PROPN NNP 1 flat PERSON
        is be AUX VBZ 4 aux:pass
        indicted indict VERB VBN 0 ROOT
        in in ADP IN 8 case
        a a DET DT 8 det
        federal federal ADJ JJ 8 amod
        court court NOUN NN 4 obl
        over over ADP IN 10 case
        fraud fraud NOUN NN 4 obl
        . . PUNCT . 4 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "ACCUSE",
        ["federal court"],
        ["Boris Johnson"],
    )


def test_envoy_is_sent_away_by_his_host(events_in):
    event = events_in("""
        Iran Iran PROPN NNP 3 nmod:poss GPE
        's 's PART POS 1 case
        ambassador ambassador NOUN NN 7 nsubj:pass
        to to ADP IN 5 case
        Lebanon Lebanon PROPN NNP 3 nmod GPE
        is be AUX VBZ 7 aux:pass
        expelled expel VERB VBN 0 ROOT
        . . PUNCT . 7 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "SANCTION",
        ["Lebanon"],
        ["Iran's ambassador"],
    )


def test_who_rules_suspends(events_in):
    event = events_in("""
        Aid aid NOUN NN 5 nsubj:pass
        to to ADP IN 3 case
        Russia Russia PROPN NNP 1 nmod GPE
        was be AUX VBD 5 aux:pass
        suspended suspend VERB VBN 0 ROOT
        in in ADP IN 7 case
        2021 2021 NUM CD 5 obl
        under under ADP IN 11 case
        the the DET DT 11 det
        Biden Biden PROPN NNP 11 compound PERSON
        administration administration NOUN NN 5 obl
        . . PUNCT . 5 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "SANCTION",
        ["Biden administration"],
        ["Russia"],
    )


def test_troops_that_are_deployed_deploy(events_in):
    event = events_in("""
        Somali Somali ADJ JJ 3 amod NORP
        federal federal ADJ JJ 3 amod
        troops troop NOUN NNS 5 nsubj:pass
        are be AUX VBP 5 aux:pass
        deployed deploy VERB VBN 0 ROOT
        to to ADP IN 7 case
        Gedo Gedo PROPN NNP 5 obl GPE
        . . PUNCT . 5 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("MOBILIZE", ["Somali federal troops"], [])


def test_violence_between_two_is_theirs(events_in):
    event = events_in("""
        Violence violence NOUN NN 8 nsubj
        between between ADP IN 4 case
        Druze Druze ADJ JJ 4 amod NORP
        militias militia NOUN NNS 1 nmod
        and and CCONJ CC 7 cc
        Bedouin Bedouin ADJ JJ 7 amod NORP
        tribes tribe NOUN NNS 4 conj
        kills kill VERB VBZ 0 ROOT
        ten ten NUM CD 10 nummod
        soldiers soldier NOUN NNS 8 obj
        . . PUNCT . 8 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "ASSAULT",
        ["Druze militias", "Bedouin tribes"],
        ["soldiers"],
    )


def test_presence(events_in):
    event = events_in("""
        Activists activist NOUN NNS 2 nsubj
        reported report VERB VBD 0 ROOT
        killings killing NOUN NNS 2 obj
        during during ADP IN 8 case
        the the DET DT 6 det
        group group NOUN NN 8 nmod:poss
        's 's PART POS 6 case
        presence presence NOUN NN 2 obl
        . . PUNCT . 2 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("ASSAULT", ["group"], [])


def test_army_that_tells_of_dead_militants_killed_them(events_in):
    (event,) = events_in("""
        The the DET DT 3 det
        Chadian Chadian ADJ JJ 3 amod NORP
        army army NOUN NN 4 nsubj
        says say VERB VBZ 0 ROOT
        that that SCONJ IN 9 mark
        30 30 NUM CD 7 nummod CARDINAL
        militants militant NOUN NNS 9 nsubj:pass
        were be AUX VBD 9 aux:pass
        killed kill VERB VBN 4 ccomp
        in in ADP IN 12 case
        an a DET DT 12 det
        airstrike airstrike NOUN NN 9 obl
        . . PUNCT . 4 punct
    """)
    assert named(event.actors) == ["Chadian army"]
    assert named(event.recipients) == ["militants"]


def test_ministry_of_health_that_tells_of_dead_militants_did_not_kill_them(events_in):
    (event,) = events_in("""
        The the DET DT 3 det
        health health NOUN NN 3 compound
        ministry ministry NOUN NN 4 nsubj
        says say VERB VBZ 0 ROOT
        that that SCONJ IN 9 mark
        30 30 NUM CD 7 nummod CARDINAL
        militants militant NOUN NNS 9 nsubj:pass
        were be AUX VBD 9 aux:pass
        killed kill VERB VBN 4 ccomp
        in in ADP IN 12 case
        an a DET DT 12 det
        airstrike airstrike NOUN NN 9 obl
        . . PUNCT . 4 punct
    """)
    assert named(event.actors) == []
    assert named(event.recipients) == ["militants"]
