"""Webhooks: which address of whom wants which events; what is to be sent; what was answered.

Rule of this folder: like in the other stores, every function takes the connection of a transaction, or a
Doing in one. It sends nothing; docgen.office.webhooks does.

    tables.py         every table, with the meaning of each column
    subscriptions.py  addresses and the events they want
    outbox.py         events written in the transaction that made them; claimed, delivered, given up
    signature.py      Standard Webhooks 1.0: id, timestamp, HMAC-SHA256
"""
