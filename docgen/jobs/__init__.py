"""Work in progress (lập văn bản hàng loạt): a ledger of batches and their items; a bell.

The ledger in the database is the truth: what is queued, who works on what until when, what came out. The bell
carries no work, so a message lost with its process, its broker or its machine loses nothing.
"""
