"""An office's own templates: a Word file somebody typed tags into, understood and made a paper of."""
