"""Who speaks, named before a colon or behind a dash."""


def test_label_before_a_colon_is_the_source(events_in):
    (event,) = events_in("""
        Governor governor NOUN NN 0 ROOT
        : : PUNCT : 5 punct
        Ostlandian Ostlandian ADJ JJ 4 amod NORP
        drones drone NOUN NNS 5 nsubj WEAPON
        hit hit VERB VBD 1 appos
        a a DET DT 7 det
        depot depot NOUN NN 5 obj
    """)
    assert (event.type, event.claimed_by) == ("ASSAULT", "Governor")


def test_participle_behind_a_label_tells_who_was_killed(events_in):
    (event,) = events_in("""
        UN UN PROPN NNP 0 ROOT ORG
        : : PUNCT : 1 punct
        300 300 NUM CD 4 nummod CARDINAL
        civilians civilian NOUN NNS 1 appos
        killed kill VERB VBN 1 acl
        in in ADP IN 7 case
        Syria Syria PROPN NNP 5 obl GPE
    """)
    assert [party.span.text for party in event.recipients] == ["civilians"]
    assert (event.actors, event.claimed_by) == ((), "UN")


def test_label_is_no_subject_beside_another(events_in):
    (event,) = events_in("""
        Spokesman spokesman NOUN NN 2 nmod:desc
        Boris Boris PROPN NNP 7 nsubj PERSON
        Cerny Cerny PROPN NNP 2 flat PERSON
        : : PUNCT : 7 punct
        “ " PUNCT `` 7 punct
        Syria Syria PROPN NNP 7 nsubj GPE
        attacked attack VERB VBD 0 ROOT
        Iraq Iraq PROPN NNP 7 obj GPE
        . . PUNCT . 7 punct
        ” " PUNCT '' 7 punct
    """)
    assert [party.span.text for party in event.actors] == ["Syria"]
    assert event.claimed_by == "Boris Cerny"


def test_who_says_we_behind_the_label_is_the_one_named_there(events_in):
    (event,) = events_in("""
        Ana Ana PROPN NNP 0 ROOT PERSON
        Brezan Brezan PROPN NNP 1 flat PERSON
        : : PUNCT : 7 punct
        “ " PUNCT `` 7 punct
        We we PRON PRP 7 nsubj
        have have AUX VBP 7 aux
        bombed bomb VERB VBN 1 parataxis
        Iraq Iraq PROPN NNP 7 obj GPE
        . . PUNCT . 7 punct
        ” " PUNCT '' 7 punct
    """)
    assert [(party.antecedent or party.span).text for party in event.actors] == ["Ana Brezan"]
    assert event.claimed_by is None


def test_state_before_a_colon_is_no_source(events_in):
    (event,) = events_in("""
        Syria Syria PROPN NNP 0 ROOT GPE
        : : PUNCT : 1 punct
        rebels rebel NOUN NNS 4 nsubj
        kill kill VERB VBP 1 appos
        ten ten NUM CD 6 nummod CARDINAL
        soldiers soldier NOUN NNS 4 obj
    """)
    assert (event.type, event.claimed_by) == ("ASSAULT", None)


def test_office_behind_a_dash_is_the_source(events_in):
    (event,) = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        killed kill VERB VBD 0 ROOT
        ten ten NUM CD 4 nummod CARDINAL
        soldiers soldier NOUN NNS 2 obj
        in in ADP IN 8 case
        Syria Syria PROPN NNP 4 nmod GPE
        – – PUNCT : 8 punct
        army army NOUN NN 2 obl
    """)
    assert event.claimed_by == "army"
    assert event.place is not None
    assert event.place.name == "Syria"


def test_newspaper_behind_a_dash_is_only_where_it_stood(events_in):
    (event,) = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        killed kill VERB VBD 0 ROOT
        ten ten NUM CD 4 nummod CARDINAL
        soldiers soldier NOUN NNS 2 obj
        – – PUNCT : 6 punct
        Herald Herald PROPN NNP 2 parataxis ORG
    """)
    assert event.claimed_by is None


def test_who_was_killed_is_no_source(events_in):
    (event,) = events_in("""
        Five five NUM CD 8 nsubj CARDINAL
        killed kill VERB VBN 8 ccomp
        in in ADP IN 5 case
        an a DET DT 5 det
        airstrike airstrike NOUN NN 2 obl
        , , PUNCT , 8 punct
        governor governor NOUN NN 8 nsubj
        says say VERB VBZ 0 ROOT
    """)
    assert event.claimed_by == "governor"
