"""The screens of Udkast: page settings and the menu. Start it with `python -m drafting app`."""

from datetime import datetime
from zoneinfo import ZoneInfo

import streamlit as st

from drafting.errors import UdkastError
from drafting.ui import desk, person, state
from drafting.ui.markup import notice
from drafting.ui.pages import pages_for
from drafting.ui.places import ICON, STYLESHEET
from drafting.ui.settings import unsafe_settings
from drafting.ui.shell import read_shell

DENMARK = ZoneInfo("Europe/Copenhagen")
st.set_page_config(page_title="Udkast", page_icon=ICON, layout="wide", menu_items={})
st.html(STYLESHEET)
try:
    complaints = unsafe_settings(st.get_option, read_shell())
except UdkastError as error:
    complaints = (error.user_message,)
if complaints:
    st.html("".join(notice("fejl", complaint) for complaint in complaints))
    st.stop()

now = datetime.now(DENMARK)  # also where the server keeps another time: it decides the day
user = person.signed_in(now)
person.watch(lambda: datetime.now(DENMARK))
state.sit(user)
state.begin(now)
pages = pages_for(user)
if not pages:
    st.html(notice("fejl", "Din bruger har ingen rolle. Spørg den, der administrerer brugerne."))
    st.stop()
menu = {
    page.url_path: st.Page(
        page.show, title=page.title, url_path=page.url_path, default=page is pages[0]
    )
    for page in pages
}
chosen = st.navigation(list(menu.values()))
state.arrive(chosen.title)
desk.find_address()
if (wanted := state.wanted_page()) in menu:
    st.switch_page(menu[wanted], query_params=dict(st.query_params))
chosen.run()
