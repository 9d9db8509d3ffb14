"""The store of offices' own templates: every version kept, one of them in use."""
