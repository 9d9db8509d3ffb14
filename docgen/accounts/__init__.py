"""Accounts: offices, the people who work in them, and the API keys by which programs act for an office.

Rule of this folder: every function takes the connection of a transaction that its caller opened, or a Doing
in one. It knows neither HTTP nor the register; docgen.office.accounts and docgen.office.sign_in use it.

    tables.py       every table, with the meaning of each column
    permissions.py  the one table of who may do what: action → scope, role → scopes
    offices.py      the offices of an installation
    users.py        people: roles, password, disabled or not
    passwords.py    argon2, and which passwords are refused
    tokens.py       random secrets; only their SHA-256 is kept
    sessions.py     who is signed in
    links.py        one-time links by which a person chooses a password
    keys.py         API keys
    throttle.py     how often a sign-in may fail
    refusals.py     what is refused, as errors
"""
