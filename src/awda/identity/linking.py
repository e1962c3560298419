"""Which links of one person's records hold without another link, and which do not. Pure."""

from collections.abc import Collection
from dataclasses import dataclass

from awda.kernel.ids import PersonId


@dataclass(frozen=True, slots=True)
class Joined:
    """A link between the leading records of its day, and the two records that were compared."""

    first: PersonId
    second: PersonId
    compared: frozenset[PersonId]


def rests_on(links: Collection[Joined], removed: Joined) -> bool:
    """Would another link be left between records that nobody compared, once `removed` is gone."""
    return any(not _stands_without(link, links, removed) for link in links if link != removed)


def _stands_without(link: Joined, links: Collection[Joined], removed: Joined) -> bool:
    others = [one for one in links if one not in (removed, link)]
    ends = {_whole(link.first, others), _whole(link.second, others)}
    return {_whole(one, others) for one in link.compared} == ends


def _whole(record: PersonId, links: Collection[Joined]) -> frozenset[PersonId]:
    """All records that these links join to one."""
    found, edge = {record}, {record}
    while edge:
        pairs = ({link.first, link.second} for link in links)
        edge = set().union(*(pair for pair in pairs if pair & edge)) - found
        found |= edge
    return frozenset(found)
