"""The figures of the model's quality as lines of text."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from awda.names.training.figures import Quality

ASIDE_SHOWN = 60  # pairs that cannot be known from the names


def lines(found: "Quality") -> Iterator[str]:
    """All figures, and the list of what was counted apart."""
    yield f"threshold fixed with the model: {found.threshold:.2f} (each fold: fixed without it)"
    yield ""
    yield f"{'pairs':<26}{'pairs':>7}{'same':>7}{'F1':>8}{'prec.':>8}{'recall':>8}{'R@P.99':>8}"
    for name, group in found.groups.items():
        yield (
            f"{name:<26}{group.pairs:>7}{group.positives:>7}{group.f1:>8.4f}{group.precision:>8.4f}"
            f"{group.recall:>8.4f}{group.recall_at_precision:>8.4f}"
        )
    yield ""
    yield f"{'kind':<30}{'pairs':>7}{'called alike':>14}{'':>4}"
    for kind in found.kinds:
        share = kind.alike / max(kind.pairs, 1)
        what = "recall" if kind.positive else "false accepts"
        yield f"{kind.kind:<30}{kind.pairs:>7}{kind.alike:>14}{share:>9.4f}  {what}"
    if found.retrieval:
        yield ""
        yield f"{'found among 100,000':<26}{'asked':>7}{'in ten':>9}{'first':>9}"
        for name, (asked, ten, one) in sorted(found.retrieval.items()):
            yield f"{name:<26}{asked:>7}{ten / asked:>9.4f}{one / asked:>9.4f}"
    yield ""
    yield f"counted apart, as the names alone cannot tell: {len(found.unknowable)} pairs"
    for why, pair in found.unknowable[:ASIDE_SHOWN]:
        yield f"  {why:<14}{pair.kind:<24}{pair.arabic}  |  {pair.latin}"
