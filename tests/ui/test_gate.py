"""The gate in front of Streamlit, on a clock of its own; and a window that changes hands."""

import asyncio
import hashlib
from datetime import UTC, datetime, timedelta

import pytest

from drafting.domain.people import Role, User
from drafting.office.door import local, oidc, passwords
from drafting.office.door.limits import Limits
from drafting.office.door.mode import Login
from drafting.office.door.signins import sign_out
from drafting.office.door.throttle import Throttle
from drafting.storage import people
from drafting.ui.gate import Gate
from drafting.ui.shell import Shell
from tests.office.conftest import office, person  # noqa: F401  (an office where people sign in)
from tests.office.test_oidc import SETTINGS, claims

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
LOCAL = Shell(Login.LOCAL, "127.0.0.1")
SECURE = Shell(Login.LOCAL, "0.0.0.0", "https://udkast.eksempel.dk")
HOUSE = Shell(Login.OIDC, "127.0.0.1", "http://127.0.0.1:8501")
LIMITS = Limits(timedelta(minutes=30), timedelta(hours=8))
CODE = "fire grønne æbler"


@pytest.fixture
def token(office, monkeypatch):  # noqa: F811
    monkeypatch.setattr(local, "_throttle", Throttle())
    person("anna", "sagsbehandler")
    people.set_password_hash(office, "anna", passwords.hashed(CODE), "drift")
    return local.sign_in("anna", CODE, "10.0.0.1", NOW)


def through(scope, shell=LOCAL, now=NOW, said=()):
    """Send one request through the gate; return what came back and whether it came through."""
    came, sent = [], []

    async def app(scope, _receive, send):
        came.append(scope["path"])
        await send({"type": "http.response.start", "status": 200, "headers": list(said)})

    async def receive():
        return {"type": "websocket.connect"}

    async def send(message):
        sent.append(message)

    usual = {"method": "GET", "query_string": b"", "headers": []}
    asyncio.run(Gate(app, shell, lambda: now)({**usual, **scope}, receive, send))
    return sent, bool(came)


def asked(path="/sag", kind="http", cookie=None, page=False, name="udkast-login", query=b""):
    headers = [(b"cookie", f"{name}={cookie}".encode())] if cookie else []
    headers += [(b"accept", b"text/html,*/*")] if page else []
    return {"type": kind, "path": path, "headers": headers, "query_string": query}


def test_a_signed_in_person_comes_through_until_half_an_hour_unused(token):
    assert through(asked(cookie=token))[1]
    assert through(asked(cookie=token, kind="websocket"))[1]
    assert not through(asked(cookie=token), now=NOW + timedelta(minutes=30))[1]
    assert not through(asked(cookie=token, kind="websocket"), now=NOW + timedelta(minutes=30))[1]


def test_a_page_is_sent_to_the_sign_in_and_remembers_where_it_was_going(token):
    (start, _), came = through(asked(page=True, query=b"sag=" + b"a" * 32))
    assert not came
    assert start["status"] == 303
    assert dict(start["headers"])[b"location"] == b"/log-ind?til=%2Fsag%3Fsag%3D" + b"a" * 32


def test_anything_else_is_refused_with_the_reason_in_danish(token):
    (start, body), came = through(asked("/_stcore/upload_file/a/b"))
    assert (start["status"], came) == (401, False)
    assert "Log ind" in body["body"].decode()
    sent, came = through(asked(kind="websocket"))
    assert (sent, came) == ([{"type": "websocket.close", "code": 1008}], False)


@pytest.mark.parametrize(
    "path",
    ["/static/../sag", "/app/static/../../sag", "/staticx/y", "/log-ind/x", "/_stcore/healthx"],
)
def test_a_path_that_only_looks_open_is_closed(token, path):
    assert not through(asked(path))[1]


def test_a_store_that_cannot_be_read_lets_nobody_in(token, tmp_path, monkeypatch):
    blocked = tmp_path / "en-fil"
    blocked.write_text("x", "utf-8")
    with monkeypatch.context() as broken:
        broken.setenv("UDKAST_DATA", str(blocked))
        (start, _), came = through(asked(cookie=token, page=True))
    assert (start["status"], came) == (503, False)


def test_behind_tls_every_cookie_asks_for_tls_and_only_the_host_bound_one_counts(token):
    assert not through(asked(cookie=token), SECURE)[1]
    own = [(b"set-cookie", b"_streamlit_xsrf=x; Path=/"), (b"set-cookie", b"a=b; Secure")]
    (start,), came = through(asked(cookie=token, name="__Host-udkast"), SECURE, said=own)
    assert came
    kept = [value for name, value in start["headers"] if name == b"set-cookie"]
    assert kept == [b"_streamlit_xsrf=x; Path=/; Secure", b"a=b; Secure"]


def test_a_window_that_changes_hands_forgets_what_the_last_person_left(token, monkeypatch):
    from drafting.ui import state

    memory = {"ud_conflict": "Annas tekst", "grund": "Annas tekst"}
    monkeypatch.setattr(state, "_memory", lambda: memory)
    anna, bo = (User(one, one, frozenset({Role.OFFICER})) for one in ("anna", "bo"))
    state.sit(anna)
    assert memory["grund"] == "Annas tekst"
    state.sit(anna)
    assert memory["grund"] == "Annas tekst"
    state.sit(bo)
    assert memory == {"ud_user": bo}


def test_nobody_is_taken_for_somebody_where_people_sign_in(token, monkeypatch):
    from drafting.ui import state

    monkeypatch.setattr(state, "_memory", dict)
    with pytest.raises(AssertionError):
        state.user()


@pytest.fixture
def vouched(office, monkeypatch):  # noqa: F811
    """Return what makes a cookie header as Streamlit does it, and a person who is signed in."""
    from streamlit.auth_util import set_cookie_with_chunks
    from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

    secret = "0123456789abcdef0123456789abcdef"
    own = "streamlit.web.server.starlette.starlette_websocket.get_cookie_secret"
    monkeypatch.setattr(own, lambda: secret)
    monkeypatch.setattr(
        "streamlit.auth_util.get_origin_from_redirect_uri", lambda: HOUSE.public_url
    )

    def header(key=secret, origin=HOUSE.public_url, **said):
        jar = {}

        def signed(name, value):
            return create_signed_value(key, name, value)

        def keep(name, value):
            jar[name] = signed(name, value).decode()

        whole = {**claims(**said), "origin": origin, "is_logged_in": True}
        set_cookie_with_chunks(keep, signed, "_streamlit_user", whole, cookie_attr_size=60)
        return (b"cookie", "; ".join(f"{k}={v}" for k, v in jar.items()).encode())

    oidc.sign_in(claims(), SETTINGS, LIMITS, NOW)
    return header


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/media/4f88aac12f18edfd8b31a220292a5f41.docx"),
        ("PUT", "/_stcore/upload_file/en-session/en-fil"),
        ("DELETE", "/_stcore/upload_file/en-session/en-fil"),
        ("GET", "/_stcore/metrics"),
        ("GET", "/_stcore/script-health-check"),
        ("GET", "/component/x/y"),
        ("POST", "/sag"),
        ("GET", "/sag/../media/x.docx"),
    ],
)
def test_with_the_houses_login_files_and_uploads_ask_for_a_sign_in_too(vouched, method, path):
    def tried(*headers, now=NOW):
        scope = {**asked(path), "method": method, "headers": list(headers)}
        return through(scope, HOUSE, now)

    (start, _), came = tried()
    assert (start["status"], came) == (401, False)
    assert tried(vouched())[1]
    assert not tried(vouched(key="f" * 32))[1]  # signed by somebody else
    assert not tried(vouched(origin="https://ond.example"))[1]
    assert not tried(vouched(nonce="en-anden-gang"))[1]  # a login that began nothing here
    assert not tried((b"cookie", b'_streamlit_user="\\"; x'))[1]
    assert not tried(vouched(), now=NOW + timedelta(minutes=30))[1]
    sign_out(oidc.token_of(claims()), NOW)
    assert not tried(vouched())[1]


def test_a_cookie_that_the_browser_keeps_in_pieces_is_read_whole(vouched):
    names = [hashlib.sha256(bytes([n])).hexdigest() for n in range(200)]
    many = vouched(groups=["Sagsbehandlere", *names])
    assert b"_streamlit_user_1=" in many[1]
    assert through({**asked("/media/x.docx"), "headers": [many]}, HOUSE)[1]


def test_with_the_houses_login_the_way_in_and_the_empty_page_are_open(vouched):
    for path in ("/", "/sag", "/auth/login", "/oauth2callback", "/_stcore/host-config"):
        assert through(asked(path), HOUSE)[1]
        assert not through(asked(path))[1]
    assert through(asked("/_stcore/stream", kind="websocket"), HOUSE)[1]


def test_a_store_that_cannot_be_read_lets_nobody_in_with_the_houses_login(
    vouched, tmp_path, monkeypatch
):
    blocked = tmp_path / "en-fil"
    blocked.write_text("x", "utf-8")
    with monkeypatch.context() as broken:
        broken.setenv("UDKAST_DATA", str(blocked))
        scope = {**asked("/media/x.docx"), "headers": [vouched()]}
        (start, _), came = through(scope, HOUSE)
    assert (start["status"], came) == (503, False)


def wish(kind):
    """One message of the browser, as Streamlit writes it."""
    from streamlit.proto.BackMsg_pb2 import BackMsg

    said = BackMsg()
    if kind == "click":
        said.rerun_script.query_string = "sag=1"
        said.rerun_script.page_script_hash = "side"
        said.rerun_script.fragment_id = "del"
        said.rerun_script.widget_states.widgets.add(id="knap", trigger_value=True)
    elif kind == "download":
        said.backend_operation_request.deferred_file.file_id = "fil"
    else:
        said.file_urls_request.request_id = "1"
    return {"type": "websocket.receive", "bytes": said.SerializeToString()}


def heard(messages, shell, headers, between=lambda: None, now=NOW):
    """Open a websocket and say `messages` after `between`; return what Streamlit hears of them."""
    said = iter([{"type": "websocket.connect"}, *messages, {"type": "websocket.disconnect"}])
    found, times = [], [NOW]

    async def app(_scope, receive, _send):
        await receive()
        between()
        times.append(now)
        while (message := await receive())["type"] != "websocket.disconnect":
            found.append(message)

    async def receive():
        return next(said)

    async def send(_message):
        raise AssertionError("nothing is sent")

    scope = {"type": "websocket", "path": "/_stcore/stream", "headers": headers}
    asyncio.run(Gate(app, shell, lambda: times[-1])(scope, receive, send))
    return found


def ways_to_end(token):
    idle, absolute = NOW + timedelta(minutes=30), NOW + timedelta(hours=8)
    return [(lambda: sign_out(token, NOW), NOW), (lambda: None, idle), (lambda: None, absolute)]


def only_the_page():
    from streamlit.proto.BackMsg_pb2 import BackMsg

    plain = BackMsg()
    plain.rerun_script.query_string = "sag=1"
    plain.rerun_script.page_script_hash = "side"
    plain.rerun_script.context_info.SetInParent()
    return {"type": "websocket.receive", "bytes": plain.SerializeToString()}


EVERY = [wish("click"), wish("download"), wish("upload")]
NOISE = [
    {"type": "websocket.receive", "bytes": b"\xff\xff"},
    {"type": "websocket.receive", "text": "x"},
]


@pytest.mark.parametrize("how", [0, 1, 2])
def test_an_open_websocket_hears_no_click_and_gives_no_file_when_the_sign_in_is_over(token, how):
    mine = [(b"cookie", f"udkast-login={token}".encode())]
    assert heard(EVERY, LOCAL, mine) == EVERY
    between, now = ways_to_end(token)[how]
    assert heard([*EVERY, *NOISE], LOCAL, mine, between, now) == [only_the_page()]


@pytest.mark.parametrize("how", [0, 1, 2])
def test_so_it_is_with_the_houses_login(vouched, how):
    mine = [vouched(), (b"origin", HOUSE.public_url.encode())]
    assert heard(EVERY, HOUSE, mine) == EVERY
    between, now = ways_to_end(oidc.token_of(claims()))[how]
    assert heard([*EVERY, *NOISE], HOUSE, mine, between, now) == [only_the_page()]
    assert heard(EVERY, HOUSE, []) == EVERY  # a page of nobody: its log-in button works


def test_an_access_that_is_closed_ends_what_an_open_websocket_may_say(token, office):  # noqa: F811
    mine = [(b"cookie", f"udkast-login={token}".encode())]
    closed = heard(EVERY, LOCAL, mine, lambda: people.deactivate(office, "anna", "drift"))
    assert closed == [only_the_page()]


def test_an_open_websocket_says_nothing_where_the_store_cannot_be_read(
    token, tmp_path, monkeypatch
):
    mine = [(b"cookie", f"udkast-login={token}".encode())]
    blocked = tmp_path / "en-fil"
    blocked.write_text("x", "utf-8")
    with monkeypatch.context() as broken:
        gone = heard(EVERY, LOCAL, mine, lambda: broken.setenv("UDKAST_DATA", str(blocked)))
    assert gone == [only_the_page()]


def opened(cookie, *more):
    """Return the headers Streamlit sees when a websocket opens."""
    seen = []

    async def app(scope, _receive, _send):
        seen.extend(scope["headers"])

    scope = asked("/_stcore/stream", kind="websocket", cookie=cookie)
    scope["headers"] += more
    asyncio.run(Gate(app, LOCAL, lambda: NOW)(scope, None, None))
    return [value for name, value in seen if name.lower() == b"x-udkast-login"]


def test_a_websocket_says_which_sign_in_it_is_and_not_what_the_browser_says(token):
    (mine,) = opened(token)
    assert opened(token) == [mine]  # a lost connection of the same person comes back
    assert opened(token, (b"X-Udkast-Login", b"anna"), (b"x-udkast-login", b"x")) == [mine]
    other = local.sign_in("anna", CODE, "10.0.0.1", NOW)
    assert opened(other) != [mine]
    assert token.encode() not in mine


def test_a_session_of_streamlit_is_given_back_to_its_own_sign_in_and_to_no_other(house_of_two):
    client, sessions, cookies = house_of_two
    own = {"origin": "http://127.0.0.1", "host": "127.0.0.1"}

    def connect(who, *resumed):
        named = ["streamlit", "x", *resumed]
        headers = {**own, "cookie": cookies[who]}
        return client.websocket_connect("/_stcore/stream", subprotocols=named, headers=headers)

    with connect("anna"):
        (hers,) = sessions()
        with connect("bo", hers):
            assert len(sessions()) == 2
            assert hers in sessions()
        with connect("anna", hers):
            assert sessions() == [hers]


@pytest.fixture
def house_of_two(office, monkeypatch):  # noqa: F811
    """The whole server as it stands with passwords, without a network, and two people in it."""
    from starlette.testclient import TestClient
    from streamlit.runtime import Runtime, get_instance
    from streamlit.web.bootstrap import load_config_options

    from drafting.storage import sessions
    from drafting.ui import server
    from drafting.ui.places import SCRIPT

    monkeypatch.setenv("UDKAST_LOGIN", "lokal")
    monkeypatch.setattr("sys.argv", [str(SCRIPT)])
    now = datetime.now(UTC)
    for who in ("anna", "bo"):
        person(who, "sagsbehandler")
        sessions.begin(office, f"noegle-{who}", who, (now, now))
    load_config_options(server._options(LOCAL, 8599))
    app = server.asgi("http://127.0.0.1:8599", None, LOCAL)
    with TestClient(app, base_url="http://127.0.0.1", client=("127.0.0.1", 5)) as client:
        manager = get_instance()._session_mgr
        cookies = {who: f"udkast-login=noegle-{who}" for who in ("anna", "bo")}
        yield client, lambda: list(manager._active_session_info_by_id), cookies
    Runtime._instance = None
    load_config_options({})
