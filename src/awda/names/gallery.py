"""Many names to look among: add, remove, search. Replaced by postings over the learned model."""

from collections.abc import Iterable

from awda.names.engine import compare
from awda.names.likeness import Hit


class Gallery:
    """Names by key; one key may have several names (aliases), and is found once, by its best."""

    def __init__(self, named: Iterable[tuple[str, str]] = ()) -> None:
        self._names: dict[str, list[str]] = {}
        for key, name in named:
            self.add(key, name)

    def add(self, key: str, name: str) -> None:
        """One more name under this key."""
        self._names.setdefault(key, []).append(name)

    def remove(self, key: str) -> None:
        """Forget all names of this key; an unknown key is no error."""
        self._names.pop(key, None)

    def search(self, asked: str, top: int = 10) -> list[Hit]:
        """The keys whose names are most like `asked`, best first, at most `top`."""
        best: dict[str, Hit] = {}
        for key, names in self._names.items():
            for name in names:
                hit = Hit(key, name, compare(asked, name))
                if key not in best or hit.likeness.score > best[key].likeness.score:
                    best[key] = hit
        return sorted(best.values(), key=lambda hit: -hit.likeness.score)[:top]
