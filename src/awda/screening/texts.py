"""What screening says: why something was refused, and the words of its code lists.

Gathered here for the site: the slices keep their own.
"""

from awda.kernel.refusal import Refusals
from awda.screening.watchlists import texts as watchlists

REFUSALS: Refusals = {**watchlists.REFUSALS}
