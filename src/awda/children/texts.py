"""What the children's context says: why something was refused, and its code lists."""

from awda.children.wording import lists
from awda.children.wording.departing import DEPARTURE_REFUSALS
from awda.children.wording.files import FILE_REFUSALS
from awda.kernel.refusal import Refusals

REFUSALS: Refusals = {**FILE_REFUSALS, **DEPARTURE_REFUSALS}
LABELS = lists.LABELS
