"""The site as a WSGI application: what granian serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "awda.web.settings")
application = get_wsgi_application()
if os.environ.get("AWDA_TICKS") == "1":  # set by `awda serve`, for its one worker
    from awda.web.ticking import every_minute

    every_minute()
