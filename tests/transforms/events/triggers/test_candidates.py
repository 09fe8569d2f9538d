from sitrep.transforms.events.triggers.candidates import find_triggers


def found(doc, lexicon) -> list[tuple[str, str]]:
    return [(one.token.text, one.entry.entry) for one in find_triggers(next(doc.sents), lexicon)]


def test_object_decides_the_sense(parsed, lexicon):
    doc = parsed("""
        Iran Iran PROPN NNP 2 nsubj GPE
        lifted lift VERB VBD 0 ROOT
        sanctions sanction NOUN NNS 2 obj
    """)
    assert found(doc, lexicon) == [("lifted", "lift.v.retreat")]


def test_verb_without_its_object_is_no_event(parsed, lexicon):
    doc = parsed("""
        Iran Iran PROPN NNP 2 nsubj GPE
        lifted lift VERB VBD 0 ROOT
        weights weight NOUN NNS 2 obj
    """)
    assert found(doc, lexicon) == []


def test_disaster_that_strikes_is_no_attack(parsed, lexicon):
    doc = parsed("""
        Earthquakes earthquake NOUN NNS 2 nsubj
        struck strike VERB VBD 0 ROOT
        Iran Iran PROPN NNP 2 obj GPE
    """)
    assert found(doc, lexicon) == []


def test_idiom_and_phrasal_verb(parsed, lexicon):
    doc = parsed("""
        Iran Iran PROPN NNP 2 nsubj GPE
        pointed point VERB VBD 0 ROOT
        the the DET DT 4 det
        finger finger NOUN NN 2 obj
        at at ADP IN 6 case
        Iraq Iraq PROPN NNP 2 obl GPE
        and and CCONJ CC 8 cc
        lashed lash VERB VBD 2 conj
        out out ADP RP 8 compound:prt
        at at ADP IN 11 case
        Syria Syria PROPN NNP 8 obl GPE
    """)
    assert found(doc, lexicon) == [("pointed", "point.v.accuse.allege"), ("lashed", "lash.out.v.accuse.disapprove")]


def test_light_verb_gives_way_to_its_noun(parsed, lexicon):
    doc = parsed("""
        Iran Iran PROPN NNP 2 nsubj GPE
        launched launch VERB VBD 0 ROOT
        a a DET DT 4 det
        series series NOUN NN 2 obj
        of of ADP IN 6 case
        strikes strike NOUN NNS 4 nmod
    """)
    (candidate,) = find_triggers(next(doc.sents), lexicon)
    assert (candidate.token.text, candidate.light.entry) == ("strikes", "launch.lv")


def test_labour_strike_is_a_protest(parsed, lexicon):
    doc = parsed("""
        A a DET DT 3 det
        general general ADJ JJ 3 amod
        strike strike NOUN NN 4 nsubj
        continued continue VERB VBD 0 ROOT
    """)
    assert found(doc, lexicon) == [("strike", "strike.n.protest.strike")]


def test_particle_changes_the_verb(parsed, lexicon):
    doc = parsed("""
        Iran Iran PROPN NNP 2 nsubj GPE
        fought fight VERB VBD 0 ROOT
        off off ADP RP 2 compound:prt
        Iraq Iraq PROPN NNP 2 obj GPE
    """)
    assert found(doc, lexicon) == []


def test_clause_after_a_preposition_fulfils_the_condition(parsed, lexicon):
    doc = parsed("""
        Veltoria Veltoria PROPN NNP 2 nsubj GPE
        disqualified disqualify VERB VBD 0 ROOT
        clubs club NOUN NNS 2 obj
        from from SCONJ IN 5 mark
        competing compete VERB VBG 2 advcl
    """)
    assert found(doc, lexicon) == [("disqualified", "disqualify.v.sanction.expel")]


def test_killing_that_an_inquiry_is_about_stays_an_act(parsed, lexicon):
    doc = parsed("""
        Police police NOUN NN 2 nsubj
        opened open VERB VBD 0 ROOT
        an a DET DT 4 det
        inquiry inquiry NOUN NN 2 obj
        into into ADP IN 7 case
        the the DET DT 7 det
        killing killing NOUN NN 4 nmod
    """)
    assert [trigger for trigger, _ in found(doc, lexicon)] == ["opened", "killing"]


def test_call_on_a_day_calls_on_nobody(events_in):
    (event,) = events_in("""
        Berg Berg PROPN NNP 2 nsubj PERSON
        called call VERB VBD 0 ROOT
        Lindt Lindt PROPN NNP 2 obj PERSON
        on on ADP IN 5 case
        Friday Friday PROPN NNP 2 obl DATE
        to to PART TO 7 mark
        explain explain VERB VB 2 advcl
        it it PRON PRP 7 obj
        . . PUNCT . 2 punct
    """)
    assert (event.type, event.mode) == ("CONSULT", "phone")


def test_person_kept_from_acting_is_restricted(events_in):
    (event,) = events_in("""
        Veltoria Veltoria PROPN NNP 2 nsubj GPE
        banned ban VERB VBD 0 ROOT
        Lindt Lindt PROPN NNP 2 obj PERSON
        from from SCONJ IN 5 mark
        holding hold VERB VBG 2 advcl
        office office NOUN NN 5 obj
        . . PUNCT . 2 punct
    """)
    assert (event.type, event.mode) == ("COERCE", "restrict")
