"""Parties in lists, behind titles and names, and told by what is said beside them."""


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_speaker_of_several_clauses_voices(events_in):
    event = events_in("""
        Veltor Veltor PROPN NNP 3 nmod:poss PERSON
        's 's PART POS 1 case
        leader leader NOUN NN 4 nsubj
        argues argue VERB VBZ 0 ROOT
        that that SCONJ IN 8 mark
        only only ADV RB 7 advmod
        Norwegians Norwegian PROPN NNPS 8 nsubj NORP
        run run VERB VBP 4 ccomp
        the the DET DT 10 det
        canal canal NOUN NN 8 obj
        and and CCONJ CC 15 cc
        that that SCONJ IN 15 mark
        Norway Norway PROPN NNP 15 nsubj GPE
        is be AUX VBZ 15 cop
        sovereign sovereign ADJ JJ 8 conj
        , , PUNCT , 17 punct
        dismissing dismiss VERB VBG 8 advcl
        claims claim NOUN NNS 17 obj
        by by ADP IN 20 case
        Omar Omar PROPN NNP 18 nmod PERSON
        Diaz Diaz PROPN NNP 20 flat PERSON
        . . PUNCT . 4 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("REJECT", ["Veltor's leader"], ["Omar Diaz"])


def test_counted_officials_are_not_their_states(events_in):
    event = events_in("""
        Norway Norway PROPN NNP 2 nsubj GPE
        imposes impose VERB VBZ 0 ROOT
        sanctions sanction NOUN NNS 2 obj
        on on ADP IN 9 case
        six six NUM CD 9 nummod CARDINAL
        Chinese Chinese ADJ JJ 9 amod NORP
        and and CCONJ CC 8 cc
        Russian Russian ADJ JJ 6 conj NORP
        officials official NOUN NNS 3 nmod
        . . PUNCT . 2 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "SANCTION",
        ["Norway"],
        ["Chinese and Russian officials"],
    )


def test_holder_of_an_office_of_a_body(events_in):
    event = events_in("""
        Norway Norway PROPN NNP 2 nsubj GPE
        imposes impose VERB VBZ 0 ROOT
        sanctions sanction NOUN NNS 2 obj
        on on ADP IN 6 case
        Northgate Northgate PROPN NNP 6 compound ORG
        Tribunal Tribunal PROPN NNP 3 nmod ORG
        ( ( PUNCT -LRB- 8 punct
        NT NT PROPN NNP 6 appos ORG
        ) ) PUNCT -RRB- 8 punct
        president president NOUN NN 11 nmod:desc
        Ana Ana PROPN NNP 6 appos PERSON
        Berg Berg PROPN NNP 11 flat PERSON
        and and CCONJ CC 15 cc
        trial trial NOUN NN 15 compound
        lawyer lawyer NOUN NN 6 conj
        Boris Boris PROPN NNP 15 appos PERSON
        Johnson Johnson PROPN NNP 16 flat PERSON
        . . PUNCT . 2 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "SANCTION",
        ["Norway"],
        ["Ana Berg", "Boris Johnson"],
    )


def test_each_noun_of_a_list_has_its_own_of(events_in):
    event = events_in("""
        Norway Norway PROPN NNP 2 nsubj GPE
        announces announce VERB VBZ 0 ROOT
        the the DET DT 4 det
        closure closure NOUN NN 2 obj
        of of ADP IN 8 case
        the the DET DT 8 det
        Russian Russian ADJ JJ 8 amod NORP
        embassy embassy NOUN NN 4 nmod
        and and CCONJ CC 10 cc
        designation designation NOUN NN 4 conj
        of of ADP IN 12 case
        Hamas Hamas PROPN NNP 10 nmod ORG
        as as ADP IN 16 case
        a a DET DT 16 det
        terrorist terrorist ADJ JJ 16 amod
        organization organization NOUN NN 10 nmod
        . . PUNCT . 2 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("SANCTION", ["Norway"], ["Hamas"])


def test_own_article_shares_no_words_before(events_in):
    event = events_in("""
        Norway Norway PROPN NNP 2 nsubj GPE
        announces announce VERB VBZ 0 ROOT
        the the DET DT 4 det
        closure closure NOUN NN 2 obj
        of of ADP IN 8 case
        the the DET DT 8 det
        Russian Russian ADJ JJ 8 amod NORP
        embassy embassy NOUN NN 4 nmod
        in in ADP IN 10 case
        Oslo Oslo PROPN NNP 8 nmod GPE
        , , PUNCT , 13 punct
        the the DET DT 13 det
        expulsion expulsion NOUN NN 8 conj
        of of ADP IN 16 case
        Iranian Iranian ADJ JJ 16 amod NORP
        ambassadors ambassador NOUN NNS 13 nmod
        . . PUNCT . 2 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "SANCTION",
        [],
        ["Iranian ambassadors"],
    )


def test_names_introduced_as_states(events_in):
    event = events_in("""
        Norway Norway PROPN NNP 2 nsubj GPE
        withdraws withdraw VERB VBZ 0 ROOT
        its its PRON PRP$ 4 nmod:poss
        recognition recognition NOUN NN 2 obj
        of of ADP IN 9 case
        Georgia Georgia PROPN NNP 9 nmod:poss GPE
        's 's PART POS 6 case
        breakaway breakaway ADJ JJ 9 amod
        states state NOUN NNS 4 nmod
        Abkhazia Abkhazia PROPN NNP 9 appos GPE
        and and CCONJ CC 13 cc
        South South PROPN NNP 13 compound GPE
        Ossetia Ossetia PROPN NNP 10 conj GPE
        . . PUNCT . 2 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "SANCTION",
        ["Norway"],
        ["Abkhazia", "South Ossetia"],
    )


def test_country_of_a_ministry_with_two_words(events_in):
    event = events_in("""
        The the DET DT 5 det
        South South PROPN NNP 3 compound ORG
        Korean Korean ADJ NNP 5 amod ORG
        Foreign Foreign ADJ NNP 5 amod ORG
        Ministry Ministry PROPN NNP 6 nsubj ORG
        announces announce VERB VBZ 0 ROOT
        that that SCONJ IN 11 mark
        the the DET DT 9 det
        country country NOUN NN 11 nsubj
        will will AUX MD 11 aux
        sign sign VERB VB 6 ccomp
        a a DET DT 13 det
        treaty treaty NOUN NN 11 obj
        with with ADP IN 15 case
        Syria Syria PROPN NNP 13 nmod GPE
        . . PUNCT . 6 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "AGREE",
        ["South Korean Foreign Ministry", "Syria"],
        [],
    )


def test_states_visited_beside_a_town(events_in):
    event = events_in("""
        Ana Ana PROPN NNP 4 nsubj PERSON
        Berg Berg PROPN NNP 1 flat PERSON
        will will AUX MD 4 aux
        visit visit VERB VB 0 ROOT
        Ålgard Ålgard PROPN NNP 4 obj GPE
        , , PUNCT , 7 punct
        Norway Norway PROPN NNP 5 conj GPE
        , , PUNCT , 10 punct
        and and CCONJ CC 10 cc
        Lebanon Lebanon PROPN NNP 5 conj GPE
        . . PUNCT . 4 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "CONSULT",
        ["Ana Berg"],
        ["Norway", "Lebanon"],
    )


def test_population_is_a_party(events_in):
    event = events_in("""
        Norway Norway PROPN NNP 2 nsubj GPE
        ordered order VERB VBD 0 ROOT
        the the DET DT 5 det
        general general ADJ JJ 5 amod
        population population NOUN NN 2 obj
        to to PART TO 7 mark
        take take VERB VB 2 xcomp
        shelter shelter NOUN NN 7 obj
        . . PUNCT . 2 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("REQUEST", ["Norway"], ["general population"])


def test_whom_a_summit_is_hosted_with(events_in):
    event = events_in("""
        Norway Norway PROPN NNP 2 nsubj GPE
        hosts host VERB VBZ 0 ROOT
        a a DET DT 5 det
        security security NOUN NN 5 compound
        summit summit NOUN NN 2 obj
        with with ADP IN 8 case
        40 40 NUM CD 8 nummod CARDINAL
        countries country NOUN NNS 5 nmod
        to to PART TO 10 mark
        discuss discuss VERB VB 2 advcl
        reopening reopen VERB VBG 10 xcomp
        the the DET DT 13 det
        strait strait NOUN NN 11 obj
        . . PUNCT . 2 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("CONSULT", ["Norway"], ["countries"])


def test_knowledge_shared_with_a_state(events_in):
    event = events_in("""
        Norway Norway PROPN NNP 3 nsubj GPE
        will will AUX MD 3 aux
        share share VERB VB 0 ROOT
        data data NOUN NN 3 obj
        and and CCONJ CC 6 cc
        knowledge knowledge NOUN NN 4 conj
        of of ADP IN 9 case
        the the DET DT 9 det
        technology technology NOUN NN 6 nmod
        with with ADP IN 11 case
        Denmark Denmark PROPN NNP 9 nmod GPE
        . . PUNCT . 3 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("AGREE", ["Norway", "Denmark"], [])


def test_his_country_beside_his_name(events_in):
    event = events_in("""
        Norway Norway PROPN NNP 2 nsubj GPE
        accuses accuse VERB VBZ 0 ROOT
        Russian Russian ADJ JJ 4 amod NORP
        President President PROPN NNP 5 nmod:desc
        Vladimir Vladimir PROPN NNP 2 obj PERSON
        Putin Putin PROPN NNP 5 flat PERSON
        and and CCONJ CC 9 cc
        his his PRON PRP$ 9 nmod:poss
        country country NOUN NN 5 conj
        of of ADP IN 11 case
        fraud fraud NOUN NN 9 nmod
        . . PUNCT . 2 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "ACCUSE",
        ["Norway"],
        ["Vladimir Putin", "Russian"],
    )


def test_both_call_who_join_in_calling(events_in):
    event = events_in("""
        The the DET DT 3 det
        Norwegian Norwegian ADJ JJ 3 amod NORP
        chancellor chancellor NOUN NN 6 nsubj
        Ana Ana PROPN NNP 3 flat PERSON
        Berg Berg PROPN NNP 4 flat PERSON
        joins join VERB VBZ 0 ROOT
        minister minister NOUN NN 8 nmod:desc
        Boris Boris PROPN NNP 6 obj PERSON
        Johnson Johnson PROPN NNP 8 flat PERSON
        in in SCONJ IN 11 mark
        calling call VERB VBG 6 advcl
        for for SCONJ IN 15 mark
        Denmark Denmark PROPN NNP 15 nsubj GPE
        to to PART TO 15 mark
        leave leave VERB VB 11 xcomp
        . . PUNCT . 6 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "REQUEST",
        ["Ana Berg", "Boris Johnson"],
        ["Denmark"],
    )


def test_police_told_with_investigate(events_in):
    event = events_in("""
        A a DET DT 3 det
        Danish Danish ADJ JJ 3 amod NORP
        man man NOUN NN 5 nsubj:pass
        is be AUX VBZ 5 aux:pass
        arrested arrest VERB VBN 0 ROOT
        with with ADP IN 8 case
        counter-terrorism counter-terrorism NOUN NN 8 compound
        police police NOUN NNS 5 obl:agent
        investigating investigate VERB VBG 5 advcl
        . . PUNCT . 5 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "ACCUSE",
        ["counter-terrorism police"],
        ["Danish man"],
    )


def test_accusations_from_somebody(events_in):
    event = events_in("""
        The the DET DT 2 det
        president president NOUN NN 3 nsubj
        faces face VERB VBZ 0 ROOT
        accusations accusation NOUN NNS 3 obj
        of of ADP IN 6 case
        corruption corruption NOUN NN 4 nmod
        from from ADP IN 9 case
        the the DET DT 9 det
        opposition opposition NOUN NN 6 nmod
        . . PUNCT . 3 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("ACCUSE", ["opposition"], ["president"])


def test_what_an_investigation_that_is_opened_is_into(events_in):
    event = events_in("""
        An a DET DT 2 det
        investigation investigation NOUN NN 7 nsubj:pass
        into into ADP IN 5 case
        the the DET DT 5 det
        minister minister NOUN NN 2 nmod
        was be AUX VBD 7 aux:pass
        opened open VERB VBN 0 ROOT
        by by ADP IN 9 case
        prosecutors prosecutor NOUN NNS 7 obl:agent
        in in ADP IN 11 case
        Oslo Oslo PROPN NNP 9 nmod GPE
        . . PUNCT . 7 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "ACCUSE",
        ["prosecutors in Oslo"],
        ["minister"],
    )


def test_speaker_goes_on_after_had(events_in):
    event = events_in("""
        The the DET DT 2 det
        minister minister NOUN NN 3 nsubj
        said say VERB VBD 0 ROOT
        that that SCONJ IN 7 mark
        talks talk NOUN NNS 7 nsubj
        had have AUX VBD 7 aux
        failed fail VERB VBN 3 ccomp
        and and CCONJ CC 9 cc
        urged urge VERB VBN 7 conj
        Denmark Denmark PROPN NNP 9 iobj GPE
        to to PART TO 12 mark
        withdraw withdraw VERB VB 9 xcomp
        . . PUNCT . 3 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("REQUEST", ["minister"], ["Denmark"])


def test_whose_abuses_are_investigated(events_in):
    event = events_in("""
        Norway Norway PROPN NNP 3 nsubj GPE
        will will AUX MD 3 aux
        launch launch VERB VB 0 ROOT
        a a DET DT 6 det
        formal formal ADJ JJ 6 amod
        investigation investigation NOUN NN 3 obj
        into into ADP IN 8 case
        abuses abuse NOUN NNS 6 nmod
        by by ADP IN 12 case
        Danish Danish ADJ JJ 12 amod NORP
        federal federal ADJ JJ 12 amod
        personnel personnel NOUN NNS 8 nmod
        . . PUNCT . 3 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "ACCUSE",
        ["Norway"],
        ["Danish federal personnel"],
    )


def test_those_who_speak_after_talks_that_a_third_hosted(events_in):
    event = events_in("""
        After after SCONJ IN 2 case
        talks talk NOUN NNS 12 obl
        hosted host VERB VBN 2 acl
        by by ADP IN 7 case
        the the DET DT 7 det
        United United ADJ NNP 7 amod GPE
        States State PROPN NNPS 3 obl:agent GPE
        , , PUNCT , 2 punct
        Denmark Denmark PROPN NNP 12 nsubj GPE
        and and CCONJ CC 11 cc
        Norway Norway PROPN NNP 9 conj GPE
        say say VERB VBP 0 ROOT
        they they PRON PRP 15 nsubj
        are be AUX VBP 15 cop
        satisfied satisfied ADJ JJ 12 ccomp
        . . PUNCT . 12 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("CONSULT", ["Denmark", "Norway"], [])
