"""What the house's own login says, and what comes of it here."""

from datetime import UTC, datetime, timedelta

import pytest

from drafting.domain.people import Role, User
from drafting.errors import AccessError, InputError
from drafting.office.door.limits import Limits
from drafting.office.door.oidc import OidcSettings, read_oidc_settings, sign_in, token_of
from drafting.office.door.signins import Ended, at_the_door, sign_out
from drafting.storage import people
from tests.conftest import ROOT
from tests.office.conftest import person, trail

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
LIMITS = Limits(timedelta(minutes=30), timedelta(hours=8))
SETTINGS = OidcSettings({}, {"Sagsbehandlere": Role.OFFICER, "Ledere": Role.LEADER})
FILE = """
[login]
client_id = "udkast"
client_secret = "hemmelig"
server_metadata_url = "https://login.eksempel.dk/.well-known/openid-configuration"
cookie_secret = "0123456789abcdef0123456789abcdef"
[roller]
"Sagsbehandlere" = "sagsbehandler"
[claims]
groups = "realm_access.roles"
"""


def claims(**said):
    usual = {
        "iss": "https://login.eksempel.dk",
        "sub": "a1b2",
        "nonce": "n-1",
        "iat": int(NOW.timestamp()),
        "name": "Anna Ågård",
        "groups": ["Alle", "Sagsbehandlere"],
    }
    return {**usual, **said}


def enter(now=NOW, **said):
    return sign_in(claims(**said), SETTINGS, LIMITS, now)


def test_the_first_sign_in_makes_the_user_with_the_roles_of_their_groups(office):
    anna = enter()
    assert anna == User("a1b2", "Anna Ågård", frozenset({Role.OFFICER}))
    assert at_the_door(token_of(claims()), NOW, LIMITS) == anna
    assert enter(nonce="n-2", groups=["Ledere"]).roles == {Role.LEADER}
    assert at_the_door(token_of(claims()), NOW, LIMITS).roles == {Role.LEADER}


@pytest.mark.parametrize("groups", [[], ["Alle"], None, "ledere", {"x": 1}])
def test_without_a_mapped_group_there_is_no_way_in(office, groups):
    with pytest.raises(AccessError) as refused:
        enter(groups=groups)
    assert "du har ikke en rolle" in refused.value.user_message
    assert [e[2] for e in trail("login afvist")] == ["-"]
    with office.read() as connection:
        assert people.list_users(connection) == ()


def test_an_access_that_is_closed_here_stays_closed(office):
    enter()
    people.deactivate(office, "a1b2", "drift")
    assert at_the_door(token_of(claims()), NOW, LIMITS) is Ended.CLOSED
    with pytest.raises(AccessError) as refused:
        enter(nonce="n-2")
    assert "din adgang er lukket" in refused.value.user_message


def test_a_sign_in_that_has_ended_cannot_be_begun_again_with_the_same_cookie(office):
    enter()
    sign_out(token_of(claims()), NOW)
    assert at_the_door(token_of(claims()), NOW, LIMITS) is Ended.SIGNED_OUT
    enter()  # what a page would do where it knew no such sign-in
    assert at_the_door(token_of(claims()), NOW, LIMITS) is Ended.SIGNED_OUT


def test_an_old_cookie_begins_nothing_even_where_the_sign_ins_are_lost(office):
    with pytest.raises(AccessError) as refused:
        enter(now=NOW + timedelta(hours=8))
    assert "for gammelt" in refused.value.user_message


def test_the_eight_hours_count_from_when_the_login_vouched(office):
    enter(now=NOW + timedelta(hours=7, minutes=50))
    later = NOW + timedelta(hours=8)
    assert at_the_door(token_of(claims()), later, LIMITS) is Ended.TOO_LONG


def test_a_name_the_trail_cannot_hold_is_refused_in_danish(office):
    with pytest.raises(AccessError) as refused:
        enter(sub="010190-1234")
    assert "CPR-nummer" in refused.value.user_message


def test_names_and_roles_are_changed_where_they_come_from(office, monkeypatch):
    from drafting.office import people as desk

    boss = person("boss", "administrator")
    monkeypatch.setenv("UDKAST_LOGIN", "oidc")
    for change in (
        lambda: desk.change_user(boss, User("bo", "Bo", frozenset(Role))),
        lambda: desk.set_password(boss, "bo", "en lang adgangskode"),
        lambda: desk.add_user(boss, User("bo", "Bo", frozenset(Role)), "en lang adgangskode"),
    ):
        with pytest.raises(InputError) as refused:
            change()
        assert "husets eget login" in refused.value.user_message


@pytest.fixture
def settings_file(tmp_path, monkeypatch):
    path = tmp_path / "login.toml"
    path.write_text(FILE, "utf-8")
    path.chmod(0o600)
    monkeypatch.setenv("UDKAST_OIDC_FILE", str(path))
    return path


def test_the_file_gives_the_secrets_the_roles_and_where_the_groups_stand(settings_file):
    found = read_oidc_settings()
    assert found.roles == {"Sagsbehandlere": Role.OFFICER}
    assert found.groups_claim == "realm_access.roles"
    assert found.auth["client_secret"] == "hemmelig"


def test_groups_one_level_down_are_found(office, settings_file):
    said = claims(realm_access={"roles": ["Sagsbehandlere"]})
    assert sign_in(said, read_oidc_settings(), LIMITS, NOW).roles == {Role.OFFICER}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('client_id = "udkast"', ""),
        ('client_secret = "hemmelig"', 'client_secret = ""'),
        ("0123456789abcdef0123456789abcdef", "kort"),
        ('"sagsbehandler"', '"kaptajn"'),
        ("[roller]", "[andet]"),
        ("groups =", "grupper ="),
        ("[login]", "[login"),
    ],
)
def test_a_file_that_is_not_whole_is_refused(settings_file, old, new):
    settings_file.write_text(FILE.replace(old, new), "utf-8")
    with pytest.raises(InputError) as refused:
        read_oidc_settings()
    assert "hemmelig" not in refused.value.user_message + str(refused.value)


def test_a_file_others_can_read_or_in_the_programs_folder_is_refused(settings_file, monkeypatch):
    settings_file.chmod(0o640)
    with pytest.raises(InputError) as refused:
        read_oidc_settings()
    assert "chmod 600" in refused.value.user_message
    monkeypatch.setenv("UDKAST_OIDC_FILE", str(ROOT / "findes-ikke.toml"))
    with pytest.raises(InputError):
        read_oidc_settings()


def test_the_programs_own_folder_is_no_place_for_secrets(settings_file, monkeypatch):
    monkeypatch.setattr("drafting.office.door.oidc._ROOT", settings_file.parent)
    with pytest.raises(InputError) as refused:
        read_oidc_settings()
    assert "programmets mappe" in refused.value.user_message
