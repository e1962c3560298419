"""The site as a WSGI application: what granian serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "awda.web.settings")
application = get_wsgi_application()
if os.environ.get("AWDA_TICKS") == "1":  # set by `awda serve`, for its one worker
    from threading import Thread

    from awda.names import engine
    from awda.web.ticking import every_minute

    every_minute()
    # The first comparison on a machine compiles; nobody at the gate should wait for it.
    Thread(target=engine.prepare, name="awda-names", daemon=True).start()
