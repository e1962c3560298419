"""Train the model of names and write it into the package: `python tools/train_names.py`.

The same files, program and versions of numpy, scipy and scikit-learn give the same model. Prints
the quality on held-out folds while it goes. Took 510 s on one of two busy cores.
"""

import argparse
import os
import sys
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("AWDA_SHARED", ROOT.parent / "shared"))
MODEL = ROOT / "src/awda/names/model.npz"
MOST_BYTES = 6_000_000


def main() -> int:
    """Train, print, write."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--data", type=Path, default=SHARED / "data/names")
    asked.add_argument("--out", type=Path, default=MODEL)
    options = asked.parse_args()
    from awda.cli.names_corpus import corpus_of, digests
    from awda.cli.names_quality import lines
    from awda.names.model import to_bytes
    from awda.names.training.learn import learn
    from awda.names.training.quality import quality

    begun = monotonic()
    corpus = corpus_of(options.data)
    learned = learn(corpus, digests(options.data), lambda text: print(text, file=sys.stderr))
    data = to_bytes(learned.model)
    if len(data) > MOST_BYTES:
        print(f"the model has {len(data)} bytes, more than {MOST_BYTES}", file=sys.stderr)
        return 1
    options.out.write_bytes(data)
    print(f"{options.out}: {len(data)} bytes, {monotonic() - begun:.0f} s", file=sys.stderr)
    for line in lines(quality(corpus, learned, retrieval=False)):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
