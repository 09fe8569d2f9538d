"""PLOVER as data files; `sitrep.schemas.ontology` reads them."""
