"""What a watchlist's file holds, counted: said on import, and kept with the version. Pure."""

from dataclasses import dataclass, fields

from awda.screening.watchlists.listed import Listed, ListedKind, NotAPerson, Quality, Read

_ARABIC_FROM, _ARABIC_TO = "\u0600", "\u06ff"


@dataclass(slots=True)
class Counts:
    """Entries by kind, and of persons the names by quality and what else is known."""

    persons: int = 0
    entities: int = 0
    vessels: int = 0
    aircraft: int = 0
    other: int = 0
    names: int = 0
    aliases_good: int = 0
    aliases_low: int = 0
    aliases_of_others: int = 0
    with_arabic: int = 0  # persons with a name in Arabic letters
    with_birth: int = 0
    with_document: int = 0
    repeated: int = 0  # the same entry once more in the same file

    def add(self, read: Read) -> None:
        """Count one more entry."""
        if isinstance(read, NotAPerson):
            self._add_other(read)
            return
        self.persons += 1
        self._add_names(read)
        self.with_birth += bool(read.births)
        self.with_document += bool(read.documents)

    def _add_names(self, read: Listed) -> None:
        for name in read.names:
            match name.quality:
                case Quality.PRIMARY:
                    self.names += 1
                case Quality.GOOD:
                    self.aliases_good += 1
                case Quality.LOW:
                    self.aliases_low += 1
        self.with_arabic += any(is_arabic(name.value) for name in read.names)

    def _add_other(self, read: NotAPerson) -> None:
        self.aliases_of_others += read.aliases
        match read.kind:
            case ListedKind.VESSEL:
                self.vessels += 1
            case ListedKind.AIRCRAFT:
                self.aircraft += 1
            case ListedKind.OTHER:
                self.other += 1
            case _:
                self.entities += 1

    @property
    def entries(self) -> int:
        """All of them, whatever they are about."""
        return self.persons + self.entities + self.vessels + self.aircraft + self.other

    def by_name(self) -> dict[str, int]:
        """The counts as the record keeps them."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def is_arabic(text: str) -> bool:
    """Is there a letter of the Arabic script in it."""
    return any(_ARABIC_FROM <= letter <= _ARABIC_TO for letter in text)
