"""The best tree over the words of a sentence (Chu and Liu 1965, Edmonds 1967), with one root."""

from dataclasses import dataclass

import numpy


def find_tree(scores: numpy.ndarray) -> numpy.ndarray:
    """The head of every word in the tree whose arcs have the highest sum, int64 [n]; the root is its own head.

    scores: float [n, n], n > 0; row = dependent, column = head; on the diagonal the score of being the root.
    Exactly one word is the root. Takes n² numbers of memory, and time of n² to n³.
    """
    size = len(scores)
    arcs = numpy.full((size + 1, size + 1), -numpy.inf)
    arcs[:size, :size] = scores
    # Far below all others, so that no tree with a second root is ever better than one without.
    spread = float(scores.max() - scores.min())
    arcs[:size, size] = numpy.diagonal(scores) - (spread + 1.0) * (size + 1)
    numpy.fill_diagonal(arcs, -numpy.inf)
    heads = _find_arborescence(arcs)[:size]
    return numpy.where(heads == size, numpy.arange(size), heads)


@dataclass(frozen=True, slots=True)
class _Contraction:
    """A cycle that became one node: for each node of it the words within, and the arc by which it is in the cycle."""

    words: list[list[int]]
    dependents: list[int]
    heads: list[int]


def _find_arborescence(arcs: numpy.ndarray) -> numpy.ndarray:
    """Heads of all nodes but the last, which is the root; its own is -1. `arcs` is consumed.

    Cycles of best arcs are contracted, one after the other, each into one of its nodes; then they are undone, the
    last one first, and each is broken where the tree enters it.
    """
    root = len(arcs) - 1
    nodes = numpy.arange(root + 1)
    words = [[node] for node in range(root)]
    alive = nodes < root
    # An arc between nodes stands for one between words of theirs.
    dependents, heads = numpy.indices(arcs.shape)
    best = arcs.argmax(1)
    contractions: list[_Contraction] = []
    while len(cycle := _find_cycle(best, alive)):
        its_arcs = best[cycle]
        contractions.append(
            _Contraction(
                [words[node] for node in cycle],
                dependents[cycle, its_arcs].tolist(),
                heads[cycle, its_arcs].tolist(),
            )
        )
        # An arc into the cycle takes the place of the arc that its node has within.
        gains = arcs[cycle] - arcs[cycle, its_arcs][:, None]
        entry = gains.argmax(0)
        leave = arcs[:, cycle].argmax(1)
        kept, gone = cycle[0], cycle[1:]
        into = gains[entry, nodes], dependents[cycle[entry], nodes], heads[cycle[entry], nodes]
        out_of = arcs[nodes, cycle[leave]], dependents[nodes, cycle[leave]], heads[nodes, cycle[leave]]
        for matrix, row, column in zip((arcs, dependents, heads), into, out_of, strict=True):
            matrix[:, kept] = column
            matrix[kept] = row
        arcs[kept, kept] = arcs[gone] = arcs[:, gone] = -numpy.inf
        words[kept] = [word for node in cycle for word in words[node]]
        alive[gone] = False
        best[alive] = arcs[alive].argmax(1)

    found = [-1] * (root + 1)
    for node in numpy.flatnonzero(alive).tolist():
        found[dependents[node, best[node]]] = int(heads[node, best[node]])
    for cycle in reversed(contractions):
        for within, dependent, head in zip(cycle.words, cycle.dependents, cycle.heads, strict=True):
            if all(found[word] < 0 for word in within):
                found[dependent] = head
    return numpy.array(found)


def _find_cycle(best: numpy.ndarray, alive: numpy.ndarray) -> numpy.ndarray:
    """The nodes of one cycle among the arcs from each living node to its best head; empty if there is none."""
    state = numpy.where(
        alive, 0, -1
    ).tolist()  # 0 not seen, -1 leads to the root or to a cycle looked at, else the walk
    next_node = best.tolist()
    for start in numpy.flatnonzero(alive).tolist():
        node, walk = start, []
        while state[node] == 0:
            state[node] = start + 1
            walk.append(node)
            node = next_node[node]
        if state[node] == start + 1:
            return numpy.array(walk[walk.index(node) :])
        for seen in walk:
            state[seen] = -1
    return numpy.zeros(0, dtype=numpy.int64)
