"""Brugere: who may sign in, with which roles. For whoever administers them; shows no case."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from drafting.domain.people import Role, User
from drafting.errors import UdkastError
from drafting.office import people
from drafting.office.door.mode import Login, login
from drafting.office.door.passwords import SHORTEST
from drafting.ui import markup, state
from drafting.ui.frame import messages, tell, who

__all__ = ["show"]

ROLES = [role.value for role in Role]


def show() -> None:
    """Show the users, the form for a new one, and what can be changed in one."""
    st.title("Brugere")
    who()
    messages()
    try:
        everybody = people.list_users(state.user())
        st.html(_table(everybody))
        _change(everybody)
        if login() is Login.LOCAL:
            _new(everybody)
    except UdkastError as error:
        tell("fejl", error.user_message)


def _table(everybody: tuple[User, ...]) -> str:
    heads = ("Brugernavn", "Navn", "Roller", "Adgang")
    return markup.table(
        "Brugerne", heads, [[markup.text(cell) for cell in _cells(one)] for one in everybody]
    )


def _cells(one: User) -> tuple[str, str, str, str]:
    roles = ", ".join(role.value for role in Role if role in one.roles) or "ingen"
    return one.id, one.name, roles, "åben" if one.active else "lukket"


def _change(everybody: tuple[User, ...]) -> None:
    st.header("Ret en bruger")
    chosen = st.selectbox(
        "Bruger",
        everybody,
        index=None,
        format_func=lambda one: f"{one.name} ({one.id})",
        placeholder="Vælg en bruger",
        key="ret-bruger",
    )
    if chosen is None:
        return
    if login() is Login.LOCAL:
        _names_and_roles(chosen)
        _password(chosen)
    else:
        st.write("Navn, roller og adgangskode kommer fra husets eget login og ændres der.")
    word, action = (
        ("Luk adgangen", people.disable) if chosen.active else ("Åbn adgangen", people.enable)
    )
    if st.button(word, key=f"adgang-{chosen.id}"):
        done = "lukket fra nu af" if chosen.active else "åben igen"
        _do(lambda: action(state.user(), chosen.id), f"Adgangen for {chosen.name} er {done}.")


def _names_and_roles(chosen: User) -> None:
    with st.form(f"roller-{chosen.id}"):
        name = st.text_input("Navn", chosen.name).strip()
        roles = _roles_of(chosen.roles, chosen.id)
        if st.form_submit_button("Gem navn og roller"):
            changed = replace(chosen, name=name, roles=roles)
            _do(lambda: people.change_user(state.user(), changed), f"{name} er gemt.")


def _roles_of(held: frozenset[Role], whose: str) -> frozenset[Role]:
    ticked = [
        role
        for role in Role
        if st.checkbox(role.value.capitalize(), role in held, key=f"rolle-{whose}-{role}")
    ]
    return frozenset(ticked)


def _password(chosen: User) -> None:
    with st.form(f"kode-{chosen.id}", clear_on_submit=True):
        typed = st.text_input(f"Ny adgangskode (mindst {SHORTEST} tegn)", type="password")
        if st.form_submit_button("Giv ny adgangskode"):
            _do(
                lambda: people.set_password(state.user(), chosen.id, typed),
                f"{chosen.name} har fået en ny adgangskode og er logget ud overalt.",
            )


def _new(everybody: tuple[User, ...]) -> None:
    st.header("Ny bruger")
    with st.form("ny-bruger"):
        user_id = st.text_input("Brugernavn, som står i hændelsesloggen").strip()
        name = st.text_input("Navn, som andre ser").strip()
        roles = _roles_of(frozenset(), "ny")
        typed = st.text_input(f"Adgangskode (mindst {SHORTEST} tegn)", type="password")
        if not st.form_submit_button("Opret brugeren", type="primary"):
            return
    if any(one.id == user_id for one in everybody):
        tell("fejl", "Brugernavnet er i brug. Der er ikke gemt noget. Vælg et andet.")
        return
    new = User(user_id, name, roles)
    _do(lambda: people.add_user(state.user(), new, typed), f"{name} er oprettet.")


def _do(action: Callable[[], None], done: str) -> None:
    try:
        action()
    except UdkastError as error:
        tell("fejl", error.user_message)
        return
    state.say("udført", done)
    st.rerun()
