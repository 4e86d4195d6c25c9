"""The screens of Udkast: page settings and the menu. Start it with `python -m drafting app`."""

from datetime import datetime

import streamlit as st

from drafting.ui import desk, state
from drafting.ui.markup import notice
from drafting.ui.pages import PAGES
from drafting.ui.places import ICON, STYLESHEET
from drafting.ui.settings import unsafe_settings

st.set_page_config(page_title="Udkast", page_icon=ICON, layout="wide", menu_items={})
st.html(STYLESHEET)
if complaints := unsafe_settings(st.get_option):
    st.html("".join(notice("fejl", complaint) for complaint in complaints))
    st.stop()

state.begin(datetime.now().astimezone())
menu = {
    page.url_path: st.Page(
        page.show, title=page.title, url_path=page.url_path, default=page is PAGES[0]
    )
    for page in PAGES
}
chosen = st.navigation(list(menu.values()))
state.arrive(chosen.title)
desk.find_address()
if wanted := state.wanted_page():
    st.switch_page(menu[wanted], query_params=dict(st.query_params))
chosen.run()
