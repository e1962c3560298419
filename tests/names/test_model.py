"""The model's file: small, whole, of the files it says, and as good as it was."""

import io
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from awda.cli.names_corpus import digests, rows
from awda.names.engine import compare_many, threshold
from awda.names.model import FILE, ModelError, from_bytes, packaged, to_bytes
from awda.names.training.figures import pair_figures

MOST_BYTES = 6_000_000
EVERY = 7  # of the labelled pairs are looked at


def data() -> bytes:
    return files("awda.names").joinpath(FILE).read_bytes()


def test_it_is_small_and_says_what_it_was_learned_from(shared: Path) -> None:
    assert len(data()) < MOST_BYTES
    assert packaged().about["inputs"] == digests(shared / "data/names")
    assert packaged().about["version"] >= 1


def test_written_again_it_is_the_same() -> None:
    once = to_bytes(packaged())
    assert to_bytes(from_bytes(once)) == once


@pytest.mark.parametrize("spoiled", [b"", b"PK nothing", b"x" * 500])
def test_what_is_no_model_is_refused(spoiled: bytes) -> None:
    with pytest.raises(ModelError):
        from_bytes(spoiled)


def test_a_part_missing_is_refused() -> None:
    with np.load(io.BytesIO(data())) as whole:
        arrays = {name: whole[name] for name in whole.files if name != "table"}
    out = io.BytesIO()
    np.savez_compressed(out, allow_pickle=False, **arrays)
    with pytest.raises(ModelError):
        from_bytes(out.getvalue())


def test_a_sample_of_pairs_is_judged_as_well_as_before(shared: Path) -> None:
    """Seen in training, so better than on new data: a fall here means that something broke."""
    sample = list(rows(shared / "data/names/pairs_labelled.tsv"))[::EVERY]
    scores = compare_many([(row["arabic"], row["latin"]) for row in sample])
    labels = np.array([int(row["label"]) for row in sample])
    real = np.array(["real" in row["kind"] for row in sample])
    alike = scores >= threshold()
    for which, least in ((labels >= 0, 0.95), (real, 0.90)):
        assert pair_figures(labels[which], scores[which], alike[which]).f1 >= least
