"""The other side of `bench.names_pairs`: run by a Python that has nomenklatura, never imported.

Reads pairs from a table, then for each line on its input compares so many of them with logic-v2 and
prints the seconds. Every name has an id of its own, since nomenklatura keeps names by entity id.
"""

import sys
from time import perf_counter


def main() -> None:
    """Answer rounds until the input ends."""
    from followthemoney import model
    from nomenklatura.matching import get_algorithm

    algorithm = get_algorithm("logic-v2")
    assert algorithm is not None
    config = algorithm.default_config()
    with open(sys.argv[1], encoding="utf-8") as source:  # noqa: PTH123
        pairs = [line.rstrip("\n").split("\t") for line in source]
    print("ready", flush=True)
    count = 0
    for line in sys.stdin:
        begin, end = map(int, line.split())
        entities = []
        for pair in pairs[begin:end]:
            both = []
            for name in pair:
                count += 1
                both.append(
                    model.get_proxy(
                        {"id": f"n{count}", "schema": "Person", "properties": {"name": [name]}}
                    )
                )
            entities.append(both)
        started = perf_counter()
        for query, result in entities:
            algorithm.compare(query, result, config)
        print(perf_counter() - started, flush=True)


if __name__ == "__main__":
    main()
