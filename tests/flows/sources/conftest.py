"""A web site to read from."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.web_site import Site, serve_site


@pytest.fixture
def site() -> Iterator[Site]:
    with serve_site() as found:
        yield found
