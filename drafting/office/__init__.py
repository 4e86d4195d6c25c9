"""The office: every use of a case goes through here, and is refused unless a rule allows it.

The screens call these modules with the person who is signed in, never the store itself. A module
here holds operations only (`access.operation`), but for `access` itself and the door (`door/`),
which finds out who somebody is.
"""
