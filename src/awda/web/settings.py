"""Django's settings: one file, read once, from the home named by AWDA_HOME.

Without AWDA_HOME (tests, tools) the database is AWDA_TEST_DATABASE or SQLite in memory.
"""

import os
from pathlib import Path
from urllib.parse import urlsplit

from awda.web import home as homes

HERE = Path(__file__).resolve().parent
if os.environ.get("AWDA_HOME"):
    HOME = homes.read(Path(os.environ["AWDA_HOME"]))
    DATABASES = {"default": homes.database_settings(HOME)}
else:
    HOME = homes.Home(
        path=Path(os.environ.get("AWDA_TEST_HOME", ".")),
        origin="test.example/awda",
        database=os.environ.get("AWDA_TEST_DATABASE", ""),
        secret="not a secret: no home is open",  # noqa: S106
    )
    DATABASES = {
        "default": homes.database_settings(HOME)
        if HOME.database
        else homes.sqlite_settings(":memory:")
    }

AWDA_HOME = HOME
AWDA_ORIGIN = HOME.origin
AWDA_CLOCK_OFFSET_SECONDS = HOME.clock_offset_seconds
AWDA_LATE_MINUTES = HOME.late_minutes
AWDA_DEMO = HOME.demo
if AWDA_DEMO:
    PASSWORD_HASHERS = ["awda.web.access.hashing.OfADemonstration"]

SECRET_KEY = HOME.secret
DEBUG = False
ALLOWED_HOSTS = list(HOME.hosts)
ROOT_URLCONF = "awda.web.urls"
WSGI_APPLICATION = "awda.web.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "awda.journal",
    "awda.policy",
    "awda.places",
    "awda.people",
    "awda.identity",
    "awda.custody",
    "awda.equipment",
    "awda.housing",
    "awda.intake",
    "awda.screening",
    "awda.medical",
    "awda.children",
    "awda.protection",
    "awda.retention",
    "awda.family",
    "awda.web",
]

MIDDLEWARE = [
    "awda.web.security.policy_middleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "awda.web.access.request.duty_middleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "awda.web.frame.page_context",
            ],
            "builtins": ["awda.web.templatetags.awda"],
        },
    },
]

LANGUAGE_CODE = "ar"
LANGUAGES = [("ar", "العربية"), ("en", "English"), ("ckb", "کوردی")]
LANGUAGE_COOKIE_NAME = "awda_language"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_SAMESITE = "Lax"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Baghdad"

STATIC_URL = "static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True

LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "desk"
LOGOUT_REDIRECT_URL = "login"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
]
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600
CSRF_COOKIE_HTTPONLY = True
if HOME.public_url:  # only then is a proxy's word believed: without one anybody could say it
    ALLOWED_HOSTS.append(urlsplit(HOME.public_url).hostname or "")
    CSRF_TRUSTED_ORIGINS = [HOME.public_url]
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    MIDDLEWARE.insert(0, "awda.web.security.proxy_middleware")
CSRF_FAILURE_VIEW = "awda.web.errors.stale_form"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
FILE_UPLOAD_HANDLERS = [
    "awda.web.uploads.Bounded",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
FILE_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 10_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000

SILENCED_SYSTEM_CHECKS = ["models.W042"]
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
