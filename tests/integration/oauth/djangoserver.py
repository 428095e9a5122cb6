# SPDX-License-Identifier: Apache-2.0
"""An OAuth server that is not ours, on loopback: Django OAuth Toolkit with its own page for consent, behind the
sign-in page of Django's own administration. The people are harbour and lighthouse, their password is opensesame.

    /usr/bin/python3 djangoserver.py REDIRECT_URI...

As server.mjs: the addresses are what its one client has registered. Prints one line of JSON when it can be asked,
and ends with its standard input.
"""
import json
import os
import secrets
import sys
import tempfile
import threading

os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"  # loopback

import django
from django.conf import settings
from django.core.management import call_command
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application

CLIENT_ID = "connector-wizard"
# With signs that a form has to encode.
CLIENT_SECRET = "+&=%/" + secrets.token_urlsafe(24)


class StaysHere:
    """Nothing that a page names leaves this computer."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response["Content-Security-Policy"] = "default-src 'self' 'unsafe-inline'"
        return response


class Silent(WSGIRequestHandler):
    def log_message(self, *arguments):
        pass


def configure(folder):
    settings.configure(
        ALLOWED_HOSTS=[".localhost", "127.0.0.1"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.path.join(folder, "people.sqlite"),
                               "OPTIONS": {"timeout": 20}}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        INSTALLED_APPS=["django.contrib.admin", "django.contrib.auth", "django.contrib.contenttypes",
                        "django.contrib.sessions", "django.contrib.messages", "django.contrib.staticfiles",
                        "oauth2_provider"],
        LOGIN_URL="/admin/login/",
        # What Django's own template of a project has.
        MIDDLEWARE=["__main__.StaysHere", "django.middleware.security.SecurityMiddleware",
                    "django.contrib.sessions.middleware.SessionMiddleware",
                    "django.middleware.common.CommonMiddleware", "django.middleware.csrf.CsrfViewMiddleware",
                    "django.contrib.auth.middleware.AuthenticationMiddleware",
                    "django.contrib.messages.middleware.MessageMiddleware",
                    "django.middleware.clickjacking.XFrameOptionsMiddleware"],
        # Consent first knows no proof key: the code is exchanged by the platform.
        OAUTH2_PROVIDER={"PKCE_REQUIRED": False, "SCOPES": {"orders.read": "Read orders", "orders.write": "Change orders"}},
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        ROOT_URLCONF=__name__,
        SECRET_KEY=secrets.token_hex(32),
        STATIC_URL="/static/",
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True,
                    "OPTIONS": {"context_processors": ["django.template.context_processors.request",
                                                       "django.contrib.auth.context_processors.auth",
                                                       "django.contrib.messages.context_processors.messages"]}}],
        USE_TZ=True,
    )
    django.setup()


def fill(redirect_uris):
    from django.contrib.auth import get_user_model
    from oauth2_provider.models import get_application_model

    call_command("migrate", verbosity=0)
    people = get_user_model().objects
    owner = people.create_superuser("harbour", "harbour@login.example", "opensesame")
    people.create_superuser("lighthouse", "lighthouse@login.example", "opensesame")
    application = get_application_model()
    application.objects.create(client_id=CLIENT_ID, client_secret=CLIENT_SECRET, user=owner, name="Connector Wizard",
                               client_type=application.CLIENT_CONFIDENTIAL,
                               authorization_grant_type=application.GRANT_AUTHORIZATION_CODE,
                               redirect_uris=" ".join(redirect_uris))


def serve():
    server = ThreadedWSGIServer(("127.0.0.1", 0), Silent)
    server.daemon_threads = True
    server.set_app(get_wsgi_application())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    port = server.server_address[1]
    print(json.dumps({"issuer": f"http://login.localhost:{port}", "port": port,
                      "authorise": "/o/authorize/", "token": f"http://127.0.0.1:{port}/o/token/",
                      "client_id": CLIENT_ID, "client_secret": CLIENT_SECRET}), flush=True)
    sys.stdin.read()
    server.shutdown()


def main():
    with tempfile.TemporaryDirectory() as folder:
        configure(folder)
        from django.contrib import admin
        from django.urls import include, path
        globals()["urlpatterns"] = [path("o/", include("oauth2_provider.urls", namespace="oauth2_provider")),
                                    path("admin/", admin.site.urls)]
        fill(sys.argv[1:])
        serve()


if __name__ == "__main__":
    main()
