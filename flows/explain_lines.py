"""JSON lines in, text out: how the coder reads each sentence."""

from collections.abc import Iterable, Iterator

from sitrep.flows.extract_lines import FAILED, read_batches
from sitrep.flows.resources import Resources
from sitrep.transforms.events.explanation.explain import explain_articles

NOT_CODED = "not coded: the text is not English\n"


def explain_lines(lines: Iterable[bytes], resources: Resources) -> Iterator[str]:
    """One text per input line that is not blank, in the same order: a heading, then its sentences.

    A line that cannot be read or coded gives its fault with its code, and the rest goes on.
    """
    for batch in read_batches(lines, resources):
        texts = batch.coded(explain_articles, resources)
        by_answer = {batch.position[own_id]: text for own_id, text in texts.items()}
        for index, (number, answer) in enumerate(zip(batch.numbers, batch.answers, strict=True)):
            heading = f"=== line {number}" + (f", id {answer['id']}" if answer["id"] is not None else "")
            fault = answer.get("error")
            body = f"{_said(fault)}\n" if fault else by_answer.get(index, NOT_CODED)
            yield f"{heading}\n\n{body}"


def _said(fault: dict[str, str]) -> str:
    what = "cannot be coded" if fault["code"] == FAILED else "cannot be read"
    return f"{what}: {fault['detail']} [{fault['code']}]"
