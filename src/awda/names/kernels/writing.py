"""The best way in which one Latin word may be written for one Arabic word."""

import numpy as np

from awda.names.kernels.compiled import compiled
from awda.names.kernels.tables import Floats, Real, Shorts, Whole
from awda.names.transducer import LONGEST

NOWHERE = np.float32(-90.0)


@compiled
def best_way(
    states: Shorts, arabic: Whole, groups: Shorts, latin: Whole, table: Floats, usual: Floats
) -> tuple[Real, Real]:
    """The log probability of the best writing, and its least usual step.

    `states` of the Arabic letters, `groups[at, long]` of the Latin ones; `arabic` and `latin` are
    how many letters there are.
    """
    best = np.full(latin + 1, NOWHERE)
    worst = np.zeros(latin + 1, np.float32)
    best[0] = 0
    for letter in range(arabic):
        state = states[letter]
        for to in range(latin, -1, -1):
            # From right to left, so that what is read is still of the letter before.
            most, least = NOWHERE, np.float32(0)
            for long in range(min(LONGEST, to) + 1):
                step = table[state, groups[to - long, long]]
                reached = best[to - long] + step
                if reached > most:
                    most, least = reached, min(worst[to - long], step - usual[state])
            best[to], worst[to] = most, least
    return best[latin], worst[latin]


@compiled
def best_ways(
    states: Shorts, arabic: Shorts, groups: Shorts, latin: Shorts, table: Floats, usual: Floats
) -> tuple[Floats, Floats]:
    """The same for each row."""
    odds, worst = np.empty(len(states), np.float32), np.empty(len(states), np.float32)
    for n in range(len(states)):
        odds[n], worst[n] = best_way(states[n], arabic[n], groups[n], latin[n], table, usual)
    return odds, worst
