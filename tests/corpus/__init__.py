"""Documents to check: clean ones of many kinds, each written in several ways, and one fault at a time."""
