def test_order_to_ones_own_forces_is_the_ordered_act_planned(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        ordered order VERB VBD 0 ROOT
        its its PRON PRP$ 4 nmod:poss
        army army NOUN NN 2 obj
        to to PART TO 6 mark
        attack attack VERB VB 2 xcomp
        Iraq Iraq PROPN NNP 6 obj GPE
    """)
    assert (event.type, event.status) == ("ASSAULT", "planned")


def test_order_to_another_state_is_a_request(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        ordered order VERB VBD 0 ROOT
        Iraq Iraq PROPN NNP 2 obj GPE
        to to PART TO 5 mark
        attack attack VERB VB 2 xcomp
        Syria Syria PROPN NNP 5 obj GPE
    """)
    assert (event.type, event.status) == ("REQUEST", "actual")


def test_order_that_somebody_be_deported_is_a_planned_deportation(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        ordered order VERB VBD 0 ROOT
        monks monk NOUN NNS 2 obj
        to to PART TO 6 mark
        be be AUX VB 6 aux:pass
        deported deport VERB VBN 2 xcomp
    """)
    assert (event.type, event.status) == ("COERCE", "planned")


def test_ordered_halt_is_planned(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        ordered order VERB VBD 0 ROOT
        a a DET DT 4 det
        halt halt NOUN NN 2 obj
    """)
    assert event.status == "planned"


def test_sanctions_announced_for_later_are_planned(events_in):
    announced = """
        Iran Iran PROPN NNP 2 nsubj GPE
        announced announce VERB VBD 0 ROOT
        sanctions sanction NOUN NNS 2 obj
        on on ADP IN 5 case
        Iraq Iraq PROPN NNP 3 nmod GPE
    """
    later = """
        that that PRON WDT 8 nsubj
        will will AUX MD 8 aux
        take take VERB VB 3 acl:relcl
        effect effect NOUN NN 8 obj
    """
    assert [event.status for event in events_in(announced)] == ["actual"]
    assert [event.status for event in events_in(announced + later.lstrip("\n"))] == ["planned"]
