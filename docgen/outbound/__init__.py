"""The one way out: a POST to an address somebody gave us, which may lead anywhere.

Nothing else in docgen opens a connection to a host that is named in data; a test reads the imports.

    address.py   which addresses may be called: checked as text, then every address the name resolves to
    client.py    one POST to a checked address, bounded in time and size; redirects are not followed
"""
