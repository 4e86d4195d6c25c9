"""A small OpenID Connect provider: discovery, authorize, token, keys, end of session.

It is as strict as a real one: a known client and secret, a registered address to come back to, one
use of each code, PKCE with S256, a nonce put into the signed (RS256) token. Run as a program:
`python -m tests.ui.oidc_server PORT REDIRECT_URI`.
"""

import base64
import hashlib
import secrets
import sys
import time
from html import escape
from urllib.parse import parse_qs, urlencode

import uvicorn
from joserfc import jwt
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse
from starlette.routing import Route

CLIENT, SECRET = "udkast", "klientens-hemmelighed"
PEOPLE = {  # sub: (name, groups)
    "a1-anna": ("Anna And", ["Alle", "AST-Sagsbehandlere"]),
    "l1-lis": ("Lis Leder", ["AST-Ledere"]),
    "u1-ulla": ("Ulla Uden", ["Alle"]),
}


class Provider:
    def __init__(self, issuer, redirect_uri):
        self.issuer, self.redirect_uri = issuer, redirect_uri
        self.key = RSAKey.generate_key(2048, parameters={"kid": "k1", "use": "sig"})
        self.codes = {}

    def routes(self):
        return [
            Route("/.well-known/openid-configuration", self.discovery),
            Route("/jwks", self.keys),
            Route("/authorize", self.authorize),
            Route("/approve", self.approve),
            Route("/token", self.token, methods=["POST"]),
            Route("/end", self.end),
        ]

    async def discovery(self, _request):
        return JSONResponse(
            {
                "issuer": self.issuer,
                "authorization_endpoint": f"{self.issuer}/authorize",
                "token_endpoint": f"{self.issuer}/token",
                "jwks_uri": f"{self.issuer}/jwks",
                "end_session_endpoint": f"{self.issuer}/end",
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"],
                "code_challenge_methods_supported": ["S256"],
                "token_endpoint_auth_methods_supported": ["client_secret_basic"],
            }
        )

    async def keys(self, _request):
        return JSONResponse({"keys": [self.key.as_dict(private=False)]})

    async def authorize(self, request):
        asked = dict(request.query_params)
        fine = (
            asked.get("client_id") == CLIENT
            and asked.get("redirect_uri") == self.redirect_uri
            and asked.get("response_type") == "code"
            and asked.get("code_challenge_method") == "S256"
            and {"state", "nonce", "code_challenge"} <= asked.keys()
            and "openid" in asked.get("scope", "")
        )
        if not fine:
            return PlainTextResponse(f"bad request: {sorted(asked)}", 400)
        links = "".join(
            f'<p><a href="/approve?{escape(urlencode({**asked, "sub": sub}))}">{name}</a></p>'
            for sub, (name, _) in PEOPLE.items()
        )
        return HTMLResponse(f"<!DOCTYPE html><title>Husets login</title><h1>Hvem?</h1>{links}")

    async def approve(self, request):
        asked = dict(request.query_params)
        code = secrets.token_urlsafe(24)
        self.codes[code] = asked
        back = urlencode({"code": code, "state": asked["state"]})
        return RedirectResponse(f"{self.redirect_uri}?{back}", 302)

    async def token(self, request):
        form = {k: v[0] for k, v in parse_qs((await request.body()).decode()).items()}
        basic = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        asked = self.codes.pop(form.get("code"), None)
        if request.headers.get("authorization") != f"Basic {basic}" or asked is None:
            return JSONResponse({"error": "invalid_client"}, 401)
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if challenge != asked["code_challenge"] or form.get("redirect_uri") != self.redirect_uri:
            return JSONResponse({"error": "invalid_grant"}, 400)
        now, (name, groups) = int(time.time()), PEOPLE[asked["sub"]]
        claims = {
            "iss": self.issuer,
            "aud": CLIENT,
            "sub": asked["sub"],
            "iat": now,
            "exp": now + 300,
            "nonce": asked["nonce"],
            "name": name,
            "groups": groups,
        }
        signed = jwt.encode({"alg": "RS256", "kid": "k1"}, claims, self.key)
        said = {"token_type": "Bearer", "access_token": secrets.token_urlsafe(24)}
        return JSONResponse({**said, "expires_in": 300, "id_token": signed})

    async def end(self, request):
        """End the session and go back, as OpenID Connect RP-Initiated Logout asks."""
        wanted = request.query_params.get("post_logout_redirect_uri")
        known = request.query_params.get("client_id") == CLIENT and wanted == self.redirect_uri
        return RedirectResponse(wanted, 302) if known else PlainTextResponse("bad request", 400)


def main(port, redirect_uri):
    provider = Provider(f"http://127.0.0.1:{port}", redirect_uri)
    app = Starlette(routes=provider.routes())
    uvicorn.run(app, host="127.0.0.1", port=int(port), log_level="warning")


if __name__ == "__main__":
    main(*sys.argv[1:])
