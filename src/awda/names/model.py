"""The learned model as one small file of arrays, and the same back again.

Numbers are kept in eight bits where that loses nothing one could measure. `about` says the version,
the digests of what it was learned from, and the threshold that was fixed with it.
"""

import io
import json
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from awda.names.meaning import Space
from awda.names.transducer import IMPOSSIBLE, Transducer
from awda.names.trees import Forest
from awda.names.words import WordModel

FORMAT = 2
FILE = "model.npz"
_STEPS = 15.0  # steps of the table to one unit of log probability
_FOREST = ("feature", "threshold", "left", "right", "value")
Arrays = dict[str, NDArray[Any]]


class NameModel(NamedTuple):
    """Words, whole names, and what the model says about itself."""

    words: WordModel
    names: Forest
    about: dict[str, Any]

    @property
    def threshold(self) -> float:
        """The score from which two names are called alike."""
        return float(self.about["threshold"])


class ModelError(Exception):
    """The file is not a model of this version."""


def to_bytes(model: NameModel) -> bytes:
    """The model as the bytes of its file: the same model gives the same bytes."""
    transducer, space = model.words.transducer, model.words.space
    scale = np.maximum(np.abs(space.directions).max(1) / 127, 1e-9)
    arrays: Arrays = {
        "about": _text(json.dumps({**model.about, "format": FORMAT}, sort_keys=True)),
        "groups": _text("\n".join(transducer.groups)),
        "table": np.minimum(-transducer.table[:, :-1] * _STEPS + 0.5, 255).astype(np.uint8),
        "chance": transducer.chance.astype(np.float16),
        "space": _text("\n".join(space.groups)),
        "directions": np.rint(space.directions / scale[:, None]).astype(np.int8),
        "scale": scale.astype(np.float32),
        "known": _text("\n".join("\t".join(pair) for pair in sorted(model.words.known))),
        "counted": _text("\n".join(model.words.counts)),
        "counts": np.array(list(model.words.counts.values()), np.float16),
    }
    forests = {"across": model.words.across, "within": model.words.within, "names": model.names}
    for name, forest in forests.items():
        for field in _FOREST:
            arrays[f"{name}_{field}"] = getattr(forest, field)
        arrays[f"{name}_base"] = np.array([forest.base, forest.depth], np.float64)
    out = io.BytesIO()
    np.savez_compressed(out, allow_pickle=False, **arrays)
    return out.getvalue()


def from_bytes(data: bytes) -> NameModel:
    """The model of these bytes. ModelError when they are not one of this version."""
    try:
        loaded = np.load(io.BytesIO(data), allow_pickle=False)
        arrays = {name: loaded[name] for name in loaded.files}
        about = json.loads(_read(arrays["about"]))
        if about["format"] != FORMAT:
            raise ModelError(f"the model has format {about['format']}, this program reads {FORMAT}")
        words = WordModel(
            Transducer(
                _read(arrays["groups"]).split("\n"),
                np.where(
                    arrays["table"] == 255, IMPOSSIBLE, arrays["table"].astype(np.float32) / -_STEPS
                ),
                arrays["chance"].astype(np.float32),
            ),
            Space(
                _read(arrays["space"]).split("\n"),
                arrays["directions"].astype(np.float32) * arrays["scale"][:, None],
            ),
            _forest(arrays, "across"),
            _forest(arrays, "within"),
            dict(
                zip(
                    _read(arrays["counted"]).split("\n"),
                    arrays["counts"].astype(float).tolist(),
                    strict=True,
                )
            ),
            frozenset(
                (one, other)
                for line in _read(arrays["known"]).split("\n")
                for one, _, other in [line.partition("\t")]
            ),
        )
        return NameModel(words, _forest(arrays, "names"), about)
    except (KeyError, ValueError, OSError, EOFError) as why:
        raise ModelError(f"not a model of names: {why}") from why


def _forest(arrays: Arrays, name: str) -> Forest:
    base, depth = arrays[f"{name}_base"].tolist()
    feature, threshold, left, right, value = (arrays[f"{name}_{field}"] for field in _FOREST)
    return Forest(feature, threshold, left, right, value, base, int(depth))


def _text(text: str) -> NDArray[np.uint8]:
    return np.frombuffer(text.encode(), np.uint8)


def _read(array: NDArray[Any]) -> str:
    return bytes(array).decode()


@lru_cache(maxsize=1)
def packaged() -> NameModel:
    """The model that comes with the program."""
    return from_bytes(files("awda.names").joinpath(FILE).read_bytes())
