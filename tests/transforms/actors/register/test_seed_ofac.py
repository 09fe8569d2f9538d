import pytest

from sitrep.transforms.actors.register.seed_ofac import readable


@pytest.mark.parametrize(
    ("listed", "written"),
    [
        ("Qassem SOLEIMANI", "Qassem Soleimani"),
        ("LASHKAR-E-TAYYIBA", "Lashkar-e-Tayyiba"),
        ("Bashar AL-ASSAD", "Bashar al-Assad"),
        ("AL-SHABAAB", "al-Shabaab"),
        ("ISLAMIC STATE OF IRAQ AND THE LEVANT", "Islamic State of Iraq and the Levant"),
        ("Saif AL-'ADIL", "Saif al-'Adil"),
        ("PKK", "PKK"),
    ],
)
def test_a_name_in_capitals_is_written_as_newswire_writes_it(listed, written):
    assert readable(listed) == written
