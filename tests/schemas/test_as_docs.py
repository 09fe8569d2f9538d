from sitrep.schemas import columns as c
from sitrep.schemas.as_docs import README, data_dictionary, er_diagram, table_section
from sitrep.schemas.table import Table, refers

harbour = Table("harbour", "One row per harbour.", (c.source_id, c.title), key=("source_id",))
tide = Table(
    "tide",
    "One row per tide.",
    (c.article_id, c.source_id.maybe, c.status, c.confidence, c.country_code),
    key=("article_id",),
    references=(refers("source_id", "harbour"),),
)


def test_the_committed_data_dictionary_is_current():
    assert README.read_text(encoding="utf-8") == data_dictionary(), "run python -m sitrep.schemas.as_docs"


def test_a_table_is_described_with_key_references_and_columns():
    assert table_section(tide) == (
        "### tide\n"
        "\n"
        "One row per tide.\n"
        "\n"
        "Key: `article_id`. `source_id` → `harbour` (`source_id`).\n"
        "\n"
        "| column | type | unit | null | meaning |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| `article_id` | text |  |  | md5 of source and given id, else of the URL, else of the body |\n"
        "| `source_id` | text |  | yes | md5 of the publisher's folded name |\n"
        "| `status` | text |  |  | Whether the text says that it happened: "
        "`actual`, `aggregate`, `planned`, `hypothetical`, `negated` |\n"
        "| `confidence` | float | share |  | Chance that type and status are right (0 to 1) |\n"
        "| `country_code` | text |  | yes | ISO 3166-1 alpha-3 country (`[A-Z]{3}`) |\n"
    )


def test_the_diagram_shows_keys_and_who_refers_to_whom():
    assert er_diagram([harbour, tide]) == (
        "erDiagram\n"
        "    harbour {\n"
        "        text source_id PK\n"
        "    }\n"
        "    tide {\n"
        "        text article_id PK\n"
        "        text source_id FK\n"
        "    }\n"
        '    tide }o--o| harbour : "source_id"\n'
    )
