"""What a backup keeps besides the journal: what cannot be told again from it."""

from django.contrib.auth.models import User
from django.db.models import Model

from awda.screening.models import ListedNameRow, ListEntry
from awda.web.access.models import ReadLog
from awda.web.api.models import ApiSent, ApiToken
from awda.web.home import NODE_KEY_FILE, PHOTOS, SETTINGS_FILE, VERIFICATION_FILE

KEPT_FILES = (SETTINGS_FILE, NODE_KEY_FILE, VERIFICATION_FILE, PHOTOS)
KEPT_TABLES: tuple[type[Model], ...] = (
    User,
    ReadLog,
    ApiToken,
    ApiSent,
    ListEntry,
    ListedNameRow,
)
