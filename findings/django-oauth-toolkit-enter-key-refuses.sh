#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Django OAuth Toolkit 1.7.0 (Debian 12): the first button of its consent page is "Cancel". By HTML's implicit
# submission (the form's default button is its first submit button) a person who presses Enter on that page refuses,
# and the client is told access_denied. Whoever writes a client's help for "the consent was refused" should know that
# a refusal may be a key pressed too early.
#
# Seen: buttons=['Cancel', 'Authorize'] first=access_denied second=code
# Needs Debian 12 with python3; root is not needed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq download python3-django-oauth-toolkit=1.7.0-2 python3-oauthlib=3.2.2-1 python3-django python3-asgiref \
    python3-sqlparse python3-jwcrypto python3-deprecated python3-wrapt python3-cryptography python3-cffi-backend \
    python3-requests python3-urllib3 python3-certifi python3-chardet python3-charset-normalizer python3-idna \
    python3-tz 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >ask.py <<'PYTHON'
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import django
from django.conf import settings
from django.urls import include, path

settings.configure(
    SECRET_KEY="for this run alone",
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "oauth2_provider"],
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware",
                "django.contrib.auth.middleware.AuthenticationMiddleware"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
    OAUTH2_PROVIDER={"PKCE_REQUIRED": False},
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
)
django.setup()
urlpatterns = [path("o/", include("oauth2_provider.urls", namespace="oauth2_provider"))]

from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from oauth2_provider.models import Application

call_command("migrate", verbosity=0)
person = User.objects.create_user("ann")
Application.objects.create(user=person, client_id="shop", client_type="public", name="Shop",
                           authorization_grant_type="authorization-code", redirect_uris="https://client.example/back")


class Form(HTMLParser):
    def __init__(self):
        super().__init__()
        self.fields, self.buttons = {}, []

    def handle_starttag(self, tag, attributes):
        of = dict(attributes)
        if tag == "input" and of.get("type") == "submit":
            self.buttons.append((of.get("name"), of.get("value")))
        elif tag == "input" and of.get("name"):
            self.fields[of["name"]] = of.get("value") or ""


browser = Client()
browser.force_login(person)
page = browser.get("/o/authorize/?response_type=code&client_id=shop&state=s&scope=read"
                   "&redirect_uri=https://client.example/back").content.decode()
form = Form()
form.feed(page)


def press(button):
    name, value = button
    sent = dict(form.fields, **({name: value} if name else {}))
    answer = parse_qs(urlsplit(browser.post("/o/authorize/", sent)["Location"]).query)
    return answer.get("error", ["code" if "code" in answer else "nothing"])[0]


print(f"buttons={[value for _, value in form.buttons]} first={press(form.buttons[0])} second={press(form.buttons[1])}")
PYTHON
seen=$(PYTHONPATH=$folder/usr/lib/python3/dist-packages PYTHONWARNINGS=ignore /usr/bin/python3 ask.py)
echo "$seen"
[ "$seen" = "buttons=['Cancel', 'Authorize'] first=access_denied second=code" ]
