# SPDX-License-Identifier: Apache-2.0
"""An OAuth 1 server whose protocol is OAuthLib's, and a platform that is its client, both on loopback. Ours are the
page for consent and where tokens are kept.

    /usr/bin/python3 oauth1server.py RETURN_ADDRESS...

As server.mjs: the addresses are what its one client has registered. Prints one line of JSON when it can be asked,
and ends with its standard input. What the platform does: `/platform/begin` with `{"callback": …}` tells where to
consent, `/platform/finish` takes the parameters that came back and exchanges them.
"""
import html
import json
import secrets
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from oauthlib.oauth1 import Client, OAuth1Error, RequestValidator, WebApplicationServer

CLIENT_KEY = "connectorwizard1234567890"
CLIENT_SECRET = "+&=%/" + secrets.token_urlsafe(24)
REGISTERED = sys.argv[1:]


class Memory(RequestValidator):
    """One client; tokens in memory."""

    enforce_ssl = False  # loopback
    nonce_length = (8, 60)
    dummy_client = dummy_request_token = dummy_access_token = "nobody"

    def __init__(self):
        super().__init__()
        self.asked, self.given, self.used = {}, {}, set()

    def get_client_secret(self, client_key, request):
        return CLIENT_SECRET

    def validate_client_key(self, client_key, request):
        return client_key == CLIENT_KEY

    def validate_timestamp_and_nonce(self, client_key, timestamp, nonce, request, request_token=None, access_token=None):
        is_new = (timestamp, nonce) not in self.used
        self.used.add((timestamp, nonce))
        return is_new

    def get_default_realms(self, client_key, request):
        return []

    def get_realms(self, token, request):
        return []

    def validate_requested_realms(self, client_key, realms, request):
        return True

    def validate_redirect_uri(self, client_key, redirect_uri, request):
        return redirect_uri in REGISTERED

    def save_request_token(self, token, request):
        self.asked[token["oauth_token"]] = {"secret": token["oauth_token_secret"], "callback": request.redirect_uri}

    def verify_request_token(self, token, request):
        return token in self.asked

    def verify_realms(self, token, realms, request):
        return True

    def get_redirect_uri(self, token, request):
        return self.asked[token]["callback"]

    def save_verifier(self, token, verifier, request):
        self.asked[token]["verifier"] = verifier["oauth_verifier"]

    def get_request_token_secret(self, client_key, token, request):
        return self.asked.get(token, {}).get("secret", "")

    def validate_request_token(self, client_key, token, request):
        return token in self.asked

    def validate_verifier(self, client_key, token, verifier, request):
        # Asked for every token, so that the time tells nothing.
        return secrets.compare_digest(self.asked.get(token, {}).get("verifier", ""), verifier or "?")

    def save_access_token(self, token, request):
        self.given[token["oauth_token"]] = token["oauth_token_secret"]

    def invalidate_request_token(self, client_key, request_token, request):
        del self.asked[request_token]


MEMORY = Memory()
PROTOCOL = WebApplicationServer(MEMORY)


class Refused(Exception):
    pass


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *arguments):
        pass

    def answer(self, status, body, kind, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def page(self, status, text):
        self.answer(status, ("<!doctype html><meta charset=utf-8><title>Sign in</title>" + text).encode(),
                    "text/html; charset=utf-8")

    def say(self, status, value):
        self.answer(status, json.dumps(value).encode(), "application/json")

    def do_GET(self):
        token = dict(parse_qsl(urlsplit(self.path).query)).get("oauth_token", "")
        if urlsplit(self.path).path != "/authorize":
            self.page(404, "<p>Nothing is here.")
        elif not MEMORY.verify_request_token(token, None):
            self.page(401, "<p>This request token is not known.")
        else:
            self.page(200, "<form method=post id=consent><button name=answer value=no>Refuse</button>"
                           "<button name=answer value=yes>Allow</button></form><p>" + html.escape(CLIENT_KEY))

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        path = urlsplit(self.path).path
        try:
            if path == "/authorize":
                self.decide(dict(parse_qsl(body)).get("answer"))
            elif path == "/platform/begin":
                self.say(200, {"redirect_url": self.begin(json.loads(body)["callback"])})
            elif path == "/platform/finish":
                self.say(200, {"data": {"id": 1, "token": self.finish(json.loads(body))}})
            else:
                self.page(404, "<p>Nothing is here.")
        except (Refused, OAuth1Error) as refusal:
            self.say(500, {"message": f"Failed to retrieve access token: {refusal}"})

    def decide(self, answer):
        token = dict(parse_qsl(urlsplit(self.path).query))["oauth_token"]
        if answer != "yes":  # as the one that began with OAuth 1 tells it
            self.answer(302, b"", "text/plain", Location=MEMORY.get_redirect_uri(token, None) + "?denied=" + quote(token))
            return
        headers, _, status = PROTOCOL.create_authorization_response(self.own(self.path), "POST", "", {})
        self.answer(status, b"", "text/plain", **headers)

    def own(self, path):
        return f"http://127.0.0.1:{self.server.server_port}{path}"

    def sent(self, client, path, respond):
        """What the platform sends, and the third party answers."""
        uri, headers, body = client.sign(self.own(path), "POST")
        _, answer, status = respond(uri, "POST", body, headers)
        if status != 200:
            raise Refused(answer or status)
        return dict(parse_qsl(answer))

    def begin(self, callback):
        client = Client(CLIENT_KEY, CLIENT_SECRET, callback_uri=callback)
        token = self.sent(client, "/request_token", PROTOCOL.create_request_token_response)
        return (f"http://login.localhost:{self.server.server_port}/authorize?"
                + urlencode({"oauth_token": token["oauth_token"]}))

    def finish(self, told):
        token = told["oauth_token"]
        client = Client(CLIENT_KEY, CLIENT_SECRET, token, MEMORY.get_request_token_secret("", token, None),
                        verifier=told["oauth_verifier"])
        return self.sent(client, "/access_token", PROTOCOL.create_access_token_response)["oauth_token"]


def main():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps({"issuer": f"http://login.localhost:{server.server_port}", "port": server.server_port}), flush=True)
    sys.stdin.read()
    server.shutdown()


if __name__ == "__main__":
    main()
