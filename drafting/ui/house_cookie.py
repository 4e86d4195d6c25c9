"""Who a request says it is, where the house's own login vouches: Streamlit's signed cookie, read.

Streamlit writes the cookie when the login sends a person back, and looks at it itself only when a
websocket opens. Here it is read in the same way for every request, with Streamlit's own reader.
"""

from drafting.office.door.oidc import token_of
from drafting.ui.middleware import Message

__all__ = ["house_token"]


def house_token(scope: Message) -> str:
    """Return the token of the sign-in a request brings, or "" where it brings none that is ours.

    A forged, expired or foreign cookie is none. Cookies are split by Starlette as Streamlit does
    it, so that no request can look like one person here and like another there.
    """
    from starlette.requests import HTTPConnection
    from streamlit.auth_util import get_origin_from_redirect_uri
    from streamlit.web.server.starlette import starlette_websocket as own
    from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

    request = HTTPConnection(scope)
    signed = own._get_signed_cookie_with_chunks(request.cookies, USER_COOKIE_NAME)
    if not signed:
        return ""
    asked_from = request.headers.get("origin") if scope["type"] == "websocket" else None
    origin = asked_from or get_origin_from_redirect_uri() or ""
    claims = own._parse_decoded_user_cookie(signed, origin)
    return token_of(claims) if claims.get("is_logged_in") else ""
