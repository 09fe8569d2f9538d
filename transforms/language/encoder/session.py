"""One ONNX file, run on one core."""

import os
from collections.abc import Mapping, Sequence
from typing import Any

import numpy
from onnxruntime import InferenceSession, SessionOptions

ERRORS = 3  # onnxruntime's number for what it is to print


class OnnxModel:
    """A model held as bytes; it can be pickled and forked, as each process opens a session of its own."""

    def __init__(self, data: bytes, source: str, inputs: Sequence[str], outputs: Sequence[str]) -> None:
        """Opens the model, to fail here and not in the middle of a corpus.

        source: the file that errors name. inputs, outputs: the names that the model has to have.
        Raises ValueError if `data` is no ONNX model or has other inputs or outputs.
        """
        self.data = data
        self._source = source
        self._outputs = list(outputs)
        self._session: InferenceSession | None = None
        self._process = -1
        session = self._open()
        given = {node.name for node in session.get_inputs()}
        made = {node.name for node in session.get_outputs()}
        if given != set(inputs) or not made >= set(outputs):
            raise ValueError(f"{source} gives {sorted(made)} for {sorted(given)}, not {[*outputs]} for {[*inputs]}")
        self._widths = {node.name: node.shape[-1] for node in session.get_outputs() if node.shape}

    def run(self, inputs: Mapping[str, numpy.ndarray]) -> list[Any]:
        """The outputs, arrays in the order of the names given at first."""
        return list(self._open().run(self._outputs, dict(inputs)))

    def check_width(self, output: str, width: int, what: str) -> None:
        """Raises ValueError if the model says that `output` has not one column for each of `width` labels (`what`)."""
        made = self._widths.get(output)
        if isinstance(made, int) and made != width:
            raise ValueError(f"{self._source} gives {made} columns of {output} for {width} {what}")

    def _open(self) -> InferenceSession:
        # A session made before a fork belongs to the parent.
        if self._session is None or self._process != os.getpid():
            options = SessionOptions()
            # A process is one core; who wants more cores reads with more processes (n_process).
            options.intra_op_num_threads = 1
            options.inter_op_num_threads = 1
            options.log_severity_level = ERRORS
            try:
                self._session = InferenceSession(self.data, options, providers=["CPUExecutionProvider"])
            except Exception as error:  # onnxruntime raises a class of its own for every kind of fault
                raise ValueError(f"{self._source} is no model that onnxruntime can read: {error}") from error
            self._process = os.getpid()
        return self._session

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_session": None, "_process": -1}
