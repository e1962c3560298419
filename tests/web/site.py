"""Opens a small site of its own in the folder AWDA_HOME names, for tests that need a real server.

Run as `python -m tests.web.site` in a process of its own: the record is append-only, so a test that
commits cannot clean up after itself and gets a whole home instead.
"""

import django
from django.core.management import call_command

if __name__ == "__main__":
    django.setup()
    call_command("migrate", verbosity=0)
    from awda.kernel.roles import Role
    from awda.web.access import acts
    from tests.web.scenes import PASSWORD, duty, keeper_act, open_army

    open_army()
    acts.open_login(keeper_act(), duty("k-1", Role.KEEPER, "awda"), PASSWORD)
